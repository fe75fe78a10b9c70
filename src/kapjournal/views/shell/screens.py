"""Which screen stands at which route, once the journal is open."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import flet as ft

from kapjournal import routes
from kapjournal.views.access.keys import ChangePassphrase, ForgottenPassphrase, NewWords, WordsDue
from kapjournal.views.check_in.check_in import ChangeCheckIn, CheckIn, CheckInOfMood
from kapjournal.views.check_in.hard_moment import HardMoment
from kapjournal.views.journal.entry import EntryPage
from kapjournal.views.more.about import About
from kapjournal.views.more.help import Help
from kapjournal.views.more.settings import Settings
from kapjournal.views.practices.practice import Practice
from kapjournal.views.practices.practices import Practices
from kapjournal.views.sessions.plan import Plan
from kapjournal.views.sessions.review import Review
from kapjournal.views.sessions.session import SessionPage
from kapjournal.views.sharing.export import Export
from kapjournal.views.shell.home import Home
from kapjournal.views.shell.screen_view import screen_view
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.session_theme import use_dusk
from kapjournal.views.shell.ui_context import UiContext, UiProvider, use_ui
from kapjournal.views.today.drafts import Drafts
from kapjournal.views.writing.after_writing import AfterWriting
from kapjournal.views.writing.guided import Guided
from kapjournal.views.writing.intention import Intention
from kapjournal.views.writing.note import Note

R = TypeVar("R", bound=routes.Route)
Draw = Callable[[Any], ft.Control]
"""The screen at a route of one kind. Only `screen` makes pairs of these, where the two are checked to fit."""
OPEN_IN_SESSION: frozenset[type[routes.Route]] = frozenset(
    {
        routes.Home,
        routes.Help,
        routes.Write,
        routes.AfterWriting,
        routes.AfterHardWriting,
        routes.Practice,
        routes.BeginPractice,
        routes.HardMoment,
    }
)
"""The card of a session that is on, and what is led to from there."""


@ft.component
def ScreenView(kind: type[routes.Route], draw: Draw, *, key: object = None) -> ft.View:
    """A screen on its stage, at the route that the address is."""
    del key  # taken by Flet
    return _screen_view(kind, draw, use_services(), use_ui())


@ft.component
def ScreenViewAtDusk(kind: type[routes.Route], draw: Draw, *, key: object = None) -> ft.View:
    """The same for what may be opened while a session is on."""
    del key
    services = use_services()
    return _screen_view(kind, draw, services, use_dusk(services))


def _screen_view(kind: type[routes.Route], draw: Draw, services: ScreenServices, ui: UiContext) -> ft.View:
    address, route = ft.use_view_path(), kind.read(ft.use_route_params())
    ft.use_effect(services.leaving.end, [address], cleanup=services.leaving.end)
    says_itself = kind is routes.Home

    def view() -> ft.View:
        content = Lost() if route is None else At(route, draw, key=address)
        return screen_view(content, ui.palette, route=address, says_itself=says_itself)

    drawn: ft.View = UiProvider(ui, view)
    return drawn


@ft.component
def At(route: routes.Route, draw: Draw, *, key: object = None) -> ft.Control:
    """Another address of the same kind is another screen: the key keeps what one held from the next."""
    del key
    return draw(route)


@ft.component
def Lost() -> ft.Control:
    """An address that leads nowhere leads home."""
    services = use_services()
    ft.use_effect(services.home, [])
    return ft.Container()


def screen(kind: type[R], draw: Callable[[R], ft.Control]) -> tuple[type[routes.Route], Draw]:
    """That `draw` draws what stands at routes of this kind."""
    return kind, draw


SCREENS: dict[type[routes.Route], Draw] = dict(
    (
        screen(routes.Home, lambda _: Home()),
        screen(routes.Help, lambda _: Help()),
        screen(routes.About, lambda _: About()),
        screen(routes.Settings, lambda _: Settings()),
        screen(routes.ChangePassphrase, lambda _: ChangePassphrase()),
        screen(routes.NewRecoveryWords, lambda _: NewWords()),
        screen(routes.RecoveryWordsDue, lambda _: WordsDue()),
        screen(routes.ForgottenPassphrase, lambda _: ForgottenPassphrase()),
        screen(routes.CheckIn, lambda _: CheckIn()),
        screen(routes.SessionCheckIn, lambda at: CheckIn(at.phase, at.session_uid)),
        screen(routes.MoodCheckIn, lambda at: CheckInOfMood(at.mood, at.session_uid)),
        screen(routes.EditCheckIn, lambda at: ChangeCheckIn(at.check_in_uid)),
        screen(routes.HardMoment, lambda at: HardMoment(at.check_in_uid)),
        screen(routes.Plan, lambda at: Plan(at.session_uid)),
        screen(routes.Session, lambda at: SessionPage(at.session_uid)),
        screen(routes.Review, lambda at: Review(at.session_uid, at.day)),
        screen(routes.Drafts, lambda _: Drafts()),
        screen(routes.Intention, lambda at: Intention(at.session_uid)),
        screen(routes.Write, lambda at: Guided(at.set_id, at.session_uid)),
        screen(routes.AfterWriting, lambda at: AfterWriting(at.session_uid, at.practice_id)),
        screen(routes.AfterHardWriting, lambda at: AfterWriting(at.session_uid)),
        screen(routes.Note, lambda _: Note()),
        screen(routes.Entry, lambda at: EntryPage(at.entry_uid)),
        screen(routes.Practices, lambda _: Practices()),
        screen(routes.Practice, lambda at: Practice(at.practice_id, at.session_uid)),
        screen(routes.BeginPractice, lambda at: Practice(at.practice_id, at.session_uid, at_once=True)),
        screen(routes.Export, lambda _: Export()),
    )
)


def _route(kind: type[routes.Route], children: list[ft.Route] | None = None) -> ft.Route:
    drawn = ScreenViewAtDusk if kind in OPEN_IN_SESSION else ScreenView
    component = partial(drawn, kind, SCREENS[kind], key=kind.pattern())
    return ft.Route(path=kind.pattern(), component=component, children=children)


# Made once: a component made while something is drawn would be another one each time, and what it held be gone.
ROUTES = [_route(routes.Home, [_route(kind) for kind in SCREENS if kind is not routes.Home])]


def journal() -> Any:
    return ft.Router(ROUTES, not_found=Lost, manage_views=True)
