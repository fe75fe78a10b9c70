"""Which screen stands at which address, once the journal is open."""

from typing import Any

import flet as ft

from kapjournal.views.about import About
from kapjournal.views.check_in import CheckIn
from kapjournal.views.entry import EntryPage
from kapjournal.views.export import Export
from kapjournal.views.guided import Guided
from kapjournal.views.help import Help
from kapjournal.views.home import Home
from kapjournal.views.intention import Intention
from kapjournal.views.kept import KeptPage
from kapjournal.views.keys import ChangePassphrase, ForgottenPassphrase, NewWords
from kapjournal.views.look import use_look
from kapjournal.views.note import Note
from kapjournal.views.plan import Plan
from kapjournal.views.practice import Practice
from kapjournal.views.practices import Practices
from kapjournal.views.session import SessionPage
from kapjournal.views.settings import Settings
from kapjournal.views.stage import stage

SCREENS: dict[str, Any] = {
    "help": Help,
    "about": About,
    "settings": Settings,
    "settings/passphrase": ChangePassphrase,
    "settings/words": NewWords,
    "settings/forgotten": ForgottenPassphrase,
    "check-in": CheckIn,
    "check-in/:phase/:session_uid": CheckIn,
    "check-in-edit/:check_in_uid": CheckIn,
    "plan": Plan,
    "plan/:session_uid": Plan,
    "session/:session_uid": SessionPage,
    "intention/:session_uid": Intention,
    "write/:set_id/:session_uid": Guided,
    "kept/:session_uid/:practice_id": KeptPage,
    "note": Note,
    "entry/:entry_uid": EntryPage,
    "practices": Practices,
    "practice/:practice_id": Practice,
    "practice/:practice_id/:session_uid": Practice,
    "export": Export,
}
"""Address to component. What is after a colon reaches the component as a keyword argument."""


def journal() -> Any:
    return ft.Router(
        [
            ft.Route(
                path="/", component=_staged(Home), children=[_route(path, screen) for path, screen in SCREENS.items()]
            )
        ],
        not_found=Home,
        manage_views=True,
    )


def _route(path: str, screen: Any) -> ft.Route:
    return ft.Route(path=path, component=_staged(screen))


def _staged(screen: Any) -> Any:
    """The component that puts a screen on its stage, with the parts of the address as its arguments."""

    @ft.component
    def Staged() -> ft.View:
        route, params = ft.use_view_path(), ft.use_route_params()
        return stage(screen(key=route, **params), use_look().palette, route=route)

    return Staged
