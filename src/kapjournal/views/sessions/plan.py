"""Planning a session, or changing what was planned; every word is saved while it is typed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, sessions, settings
from kapjournal.care.time import local_time, typed_dates
from kapjournal.models import KapSession, Route
from kapjournal.views.design.layout import Press
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.sessions import plan_layout
from kapjournal.views.sessions.plan_layout import Form, PlanActions
from kapjournal.views.sessions.plan_when import When, understand
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import plan as words
from kapjournal.views.words import session as session_words

if TYPE_CHECKING:
    from kapjournal.storage import Db

FIELDS = tuple(plan_layout.LABELS)


@ft.component
def Plan(session_uid: str | None = None) -> ft.Control:
    """A new session, or the one of this uid."""
    services, ui = use_services(), use_ui()
    fresh, set_fresh = ft.use_state(0)
    answer = use_query(services, lambda db: sessions.find(db, session_uid) if session_uid else None, session_uid)
    if answer.error:
        return error_state(ui, answer.error, services.back)
    if session_uid and answer.value is None:
        return gone_page(ui, session_words.GONE(), services.back, lambda: services.go(routes.Help()))
    return PlanForm(answer.value, lambda: set_fresh(fresh + 1), key=f"{session_uid}-{fresh}")


@dataclass(frozen=True)
class Start:
    """What the form holds before anything is typed: the session as it is, or nothing."""

    day: str = ""
    clock: str = ""
    route: str = Route.OTHER
    place: str = field(default="", repr=False)
    people: str = field(default="", repr=False)
    """Who is there. It has its field in the setting of the session; a draft of version 0.1 may hold it."""
    notes: str = field(default="", repr=False)
    companion: str = field(default="", repr=False)
    ride_home: str = field(default="", repr=False)

    @classmethod
    def of(cls, session: KapSession | None) -> "Start":
        if session is None:
            return cls()
        local = local_time.local(session.starts_at, session.zone)
        return cls(
            typed_dates.day_text(local.date()),
            typed_dates.clock_text(local.time()),
            session.route,
            session.place,
            session.people,
            session.notes,
            session.companion,
            session.ride_home,
        )


@ft.component
def PlanForm(session: KapSession | None, on_fresh: Callable[[], None], *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    uid = session.uid if session else None
    draft, start = use_draft(services, draft_keys.plan_place(uid)), Start.of(session)
    begun, _ = ft.use_state(bool(draft.texts))
    asked, set_asked = ft.use_state(False)
    day, put_day = use_typed(draft, "day", start.day)
    clock, put_clock = use_typed(draft, "clock", start.clock)
    route, put_route = use_typed(draft, "route", start.route)
    zone = session.zone if session else local_time.local_zone()
    when = understand(day, clock, zone, services.now())
    pick = use_pickers(when, put_day, put_clock)
    command = use_commands(services)

    def keep() -> None:
        if when.starts_at is None:
            set_asked(True)
        else:
            people = draft.get("people", start.people)
            wanted = sessions.Plan(when.starts_at, zone, _route(route), people=people, **_texts(draft, start))
            services.run(
                lambda db: _keep(db, uid, wanted, services.now()),
                then=lambda kept: _kept(services, draft, wanted, kept),
            )

    exists, cancelled = session is not None, bool(session and session.cancelled_at)
    form = Form(day, clock, when, zone, _route(route), _texts(draft, start), exists, cancelled, begun, asked)
    hands = PlanActions(
        on_day=put_day,
        on_clock=put_clock,
        on_pick=pick,
        on_take=lambda: put_clock(typed_dates.clock_text(when.suggestion or time())),
        on_route=put_route,
        on_text=draft.put,
        on_fresh=command("fresh", lambda: _start_fresh(services, draft, uid, on_fresh)),
        on_keep=command("keep", keep),
        on_cancel=command("cancel", _to(_cancel, services, uid)),
        on_restore=command("restore", _to(_restore, services, uid)),
        on_delete=command("delete", _to(_delete, services, uid)),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )
    return plan_layout.layout(ui, form, hands)


def _texts(draft: DraftAutosave, start: Start) -> dict[str, str]:
    """The free fields as they are now."""
    return {name: draft.get(name, getattr(start, name)) for name in FIELDS}


def use_typed(draft: DraftAutosave, name: str, start: str) -> tuple[str, Callable[[str], None]]:
    """A text that the screen shows and the draft saves, and what changes both."""
    typed, set_typed = ft.use_state(draft.get(name, start))

    def put(text: str) -> None:
        set_typed(str(text))
        draft.put(name, str(text))

    return typed, put


def use_pickers(when: When, on_day: Callable[[str], None], on_clock: Callable[[str], None]) -> Callable[[str], None]:
    """The calendar and the clock; what it returns opens the one named."""
    picking, set_picking = ft.use_state("")

    def close() -> None:
        set_picking("")

    # A picker that took something tells nobody that it closed, so both ways out close it here.
    def day(value: date) -> None:
        close()
        on_day(typed_dates.day_text(_picked(value)))

    def clock(value: time) -> None:
        close()
        on_clock(typed_dates.clock_text(value))

    dialogs = {
        plan_layout.DAY: plan_layout.day_picker(when.day, day, close),
        plan_layout.CLOCK: plan_layout.clock_picker(when.clock, clock, close),
    }
    ft.use_dialog(dialogs.get(picking))
    return set_picking


def _picked(value: date) -> date:
    """The day that was touched: a picker gives it as midnight of this device's zone, told in UTC."""
    if not isinstance(value, datetime):
        return value
    return local_time.local_day(value, local_time.local_zone()) if value.tzinfo else value.date()


def _route(typed: str) -> Route:
    return Route(typed) if typed in set(Route) else Route.OTHER


@dataclass(frozen=True)
class Kept:
    """What became of a plan: its number, None for a canceled one; whether it moved, and stands beside another."""

    number: int | None
    moved: bool
    beside: bool
    reminded: bool


def _keep(db: "Db", uid: str | None, wanted: sessions.Plan, now: datetime) -> Kept:
    was = sessions.require(db, uid).starts_at if uid else wanted.starts_at
    kept = sessions.change(db, uid, wanted, now=now) if uid else sessions.plan(db, wanted, now=now)
    day = local_time.local_day(kept.starts_at, kept.zone)
    others = (one for one in sessions.everything(db) if one.uid != kept.uid and not one.cancelled_at)
    beside = any(local_time.local_day(one.starts_at, kept.zone) == day for one in others)
    moved = was != kept.starts_at and kept.starts_at > now
    return Kept(sessions.number(db, kept.uid), moved, beside, settings.read(db).reminders)


def _start_fresh(services: ScreenServices, draft: DraftAutosave, uid: str | None, then: Callable[[], None]) -> None:
    draft.drop()
    if services.run(lambda db: drafts.drop(db, draft_keys.plan_place(uid)), quietly=True):
        then()


def _to(verb: Callable[[ScreenServices, str], None], services: ScreenServices, uid: str | None) -> Press:
    """`verb` for the session there is; nothing before there is one."""
    return lambda: verb(services, uid) if uid else None


def _kept(services: ScreenServices, draft: DraftAutosave, wanted: sessions.Plan, kept: Kept) -> None:
    draft.drop()
    services.back()
    now = services.now()
    if kept.number is None:
        services.say(common.KEPT())
    elif kept.beside:
        services.say(words.beside())
    elif kept.moved:
        services.say(words.moved(wanted.starts_at, wanted.zone, now, reminded=kept.reminded))
    else:
        services.say(words.kept(kept.number, wanted.starts_at, wanted.zone, now))


def _cancel(services: ScreenServices, uid: str) -> None:
    def cancelled(_: object) -> None:
        services.back()
        services.say(words.CANCELED(), action=common.UNDO(), on_action=lambda: _restore(services, uid))

    services.run(lambda db: sessions.cancel(db, uid, now=services.now()), then=cancelled)


def _restore(services: ScreenServices, uid: str) -> None:
    services.run(
        lambda db: sessions.restore(db, uid, now=services.now()), then=lambda _: services.say(words.RESTORED())
    )


def _delete(services: ScreenServices, uid: str) -> None:
    def put_back() -> None:
        services.run(lambda db: sessions.undo_delete(db, uid, now=services.now()))

    def deleted(_: object) -> None:
        services.home()
        services.say(common.DELETED(), action=common.UNDO(), on_action=put_back)

    services.run(lambda db: sessions.delete(db, uid, now=services.now()), then=deleted)
