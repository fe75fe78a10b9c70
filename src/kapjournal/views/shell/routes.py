"""Which screen stands at which address, once the journal is open."""

from functools import partial
from typing import Any

import flet as ft

from kapjournal.views.access.keys import ChangePassphrase, ForgottenPassphrase, NewWords, WordsDue
from kapjournal.views.check_in.check_in import CheckIn
from kapjournal.views.check_in.hard_moment import HardMoment
from kapjournal.views.journal.entry import EntryPage
from kapjournal.views.more.about import About
from kapjournal.views.more.help import Help
from kapjournal.views.more.settings import Settings
from kapjournal.views.practices.practice import BeginPractice, Practice
from kapjournal.views.practices.practices import Practices
from kapjournal.views.sessions.plan import Plan
from kapjournal.views.sessions.session import SessionPage
from kapjournal.views.sharing.export import Export
from kapjournal.views.shell.home import Home
from kapjournal.views.shell.screen_view import stage
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.session_theme import use_dusk
from kapjournal.views.shell.ui_context import Look, LookContext, use_look
from kapjournal.views.writing.after_writing import KeptPage
from kapjournal.views.writing.guided import Guided
from kapjournal.views.writing.intention import Intention
from kapjournal.views.writing.note import Note

SCREENS: dict[str, Any] = {
    "help": Help,
    "about": About,
    "settings": Settings,
    "settings/passphrase": ChangePassphrase,
    "settings/words": NewWords,
    "settings/words-due": WordsDue,
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
    "hard-moment/:check_in_uid": HardMoment,
    "entry/:entry_uid": EntryPage,
    "practices": Practices,
    "practice/:practice_id": Practice,
    "practice/:practice_id/:session_uid": Practice,
    "begin/:practice_id/:session_uid": BeginPractice,
    "export": Export,
}
"""Address to component. What is after a colon reaches the component as a keyword argument."""
OPEN_IN_SESSION = (Home, Help, Guided, KeptPage, Practice, BeginPractice, HardMoment)
"""The card of a session that is on, and what is led to from there."""


@ft.component
def Staged(screen: Any, *, key: object = None) -> ft.View:
    """A screen on its stage, with the parts of the address as its arguments."""
    del key  # taken by Flet
    return _staged(screen, use_services(), use_look())


@ft.component
def StagedAtDusk(screen: Any, *, key: object = None) -> ft.View:
    """The same for what may be opened while a session is on."""
    del key
    services = use_services()
    return _staged(screen, services, use_dusk(services))


def _staged(screen: Any, services: ScreenServices, look: Look) -> ft.View:
    route, params = ft.use_view_path(), ft.use_route_params()
    ft.use_effect(services.leaving.end, [route], cleanup=services.leaving.end)
    says_itself = screen is Home

    def view() -> ft.View:
        return stage(screen(key=route, **params), look.palette, route=route, says_itself=says_itself)

    staged: ft.View = LookContext(look, view)
    return staged


@ft.component
def Lost() -> ft.Control:
    """An address that leads nowhere leads home."""
    services = use_services()
    ft.use_effect(services.home, [])
    return ft.Container()


def _route(path: str, screen: Any, children: list[ft.Route] | None = None) -> ft.Route:
    staged = StagedAtDusk if screen in OPEN_IN_SESSION else Staged
    return ft.Route(path=path, component=partial(staged, screen, key=path), children=children)


# Made once: a component made while something is drawn would be another one each time, and what it held be gone.
ROUTES = [_route("/", Home, [_route(path, screen) for path, screen in SCREENS.items()])]


def journal() -> Any:
    return ft.Router(ROUTES, not_found=Lost, manage_views=True)
