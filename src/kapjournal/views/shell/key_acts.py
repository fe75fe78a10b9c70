"""What a key does in the open journal; `shell.keys` says which key is meant."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import flet as ft
from flet.components.public_utils import unwrap_component

from kapjournal import routes
from kapjournal.views.design.at_focus import is_at, led_to, was_led_to
from kapjournal.views.design.fields import TypedField
from kapjournal.views.design.focusable import HearsArrows, ListedRow, MapKeys, Pane
from kapjournal.views.shell import escape
from kapjournal.views.shell.journal_request import Wanted
from kapjournal.views.shell.key_map import Action
from kapjournal.views.shell.services import ScreenServices

if TYPE_CHECKING:
    from kapjournal.care.steps.session_now import SessionNow

LEAVES_NOTHING = frozenset(
    {
        routes.Home,
        routes.KeyboardKeys,
        routes.About,
        routes.Settings,
        routes.Drafts,
        routes.Entry,
        routes.Session,
        routes.Practices,
        routes.Library,
        routes.LibraryNeed,
        routes.LibraryPart,
        routes.LibraryTheme,
        routes.LibrarySet,
        routes.AllQuestions,
        routes.MarkedLines,
        routes.SmallSteps,
        routes.Letters,
        routes.LetterPage,
        routes.Scales,
        routes.Scale,
        routes.ScaleResult,
        routes.WhatToExpect,
    }
)
"""Where a key may lead away: the rooms, and what is only read. Help, and what is filled in or goes on, is left by its
own ways alone."""
_TAKES_FOCUS = (ft.TextField, ft.OutlinedButton, ft.FilledButton, ft.TextButton, ft.IconButton)


def do(action: Action, services: ScreenServices) -> None:
    top = list(_drawn(escape.on_top(services.page)))
    if action in (Action.NEXT_ROW, Action.ROW_BEFORE):
        _step(services, top, 1 if action is Action.NEXT_ROW else -1)
    elif action is Action.NEXT_PANE:
        _to_next_pane(services, top)
    elif action is Action.LOCK:
        _unless_in_session(services, services.access.lock)
    elif action is Action.LIST_OF_KEYS:
        if not _is_typing(services, top):
            _lead(services, top, lambda: services.go(routes.KeyboardKeys()))
    elif action is Action.NEW_NOTE:
        _lead(services, top, lambda: services.go(routes.Note()))
    else:
        _lead(services, top, lambda: services.open_journal(Wanted(is_search=True)))


def _lead(services: ScreenServices, top: "list[Drawn]", act: Callable[[], Any]) -> None:
    """Away from here, where nothing is being written or goes on."""
    here = type(services.here)
    is_written = here is not routes.Home and any(isinstance(one.control, TypedField) for one in top)
    if here in LEAVES_NOTHING and not is_written:
        _unless_in_session(services, act)


def _unless_in_session(services: ScreenServices, act: Callable[[], Any]) -> None:
    """Nobody is led away from a session, nor locked out in it, by a key."""
    from kapjournal.care.steps import session_now  # noqa: PLC0415  # not before the first screen

    def go_on(now: "SessionNow") -> None:
        if not now.is_on and now.opened is None:
            act()

    services.run(lambda db: session_now.session_now(db, now=services.now()), go_on, quietly=True)


def _is_typing(services: ScreenServices, top: "list[Drawn]") -> bool:
    return _is_at_any(services, top, TypedField)


def _is_at_any(services: ScreenServices, top: "list[Drawn]", kind: type[ft.Control]) -> bool:
    return any(isinstance(one.control, kind) and is_at(services.page, one.control) for one in top)


def _step(services: ScreenServices, top: "list[Drawn]", by: int) -> None:
    """To the next row of a list. Outside a browser Flutter does so by itself."""
    rows = [one for one in top if isinstance(one.control, ListedRow)]
    is_taken = _is_typing(services, top) or _is_at_any(services, top, HearsArrows)
    if not services.page.web or not rows or is_taken:
        return
    at = next((place for place, one in enumerate(rows) if is_at(services.page, one.control)), None)
    if at is None and (by < 0 or any(isinstance(one.control, MapKeys) for one in top)):
        return  # on a map beside the list, the arrows are for its point
    row = rows[0 if at is None else min(max(at + by, 0), len(rows) - 1)]
    services.access.auto_lock.touch()
    services.start(partial(_to, row))


def _to_next_pane(services: ScreenServices, top: "list[Drawn]") -> None:
    """To the first thing in the next pane that the keyboard can be on; after the last pane comes the first."""
    first: dict[Pane, Drawn] = {}
    for one in top:
        if one.pane is not None and isinstance(one.control, _TAKES_FOCUS) and not one.control.disabled:
            first.setdefault(one.pane, one)
    there = list(first)
    if len(there) < 2:
        return
    page, here = services.page, next((one.pane for one in top if one.pane and is_at(services.page, one.control)), None)
    here = here or next((pane for pane in there if was_led_to(page, pane)), None)
    following = there[(there.index(here) + 1) % len(there)] if here in first else there[0]
    led_to(page, following)
    services.access.auto_lock.touch()
    services.start(partial(_to, first[following]))


async def _to(row: "Drawn") -> None:
    await row.control.focus()
    if row.scrolls is not None and row.key is not None:
        await row.scrolls.scroll_to(scroll_key=row.key)


@dataclass(frozen=True)
class Drawn:
    """One control in sight or further down, what scrolls it, its key there, and the pane that it lies in."""

    control: Any
    scrolls: Any = None
    key: ft.ScrollKey | None = None
    pane: Pane | None = None


def _drawn(
    found: Any, scrolls: Any = None, key: ft.ScrollKey | None = None, pane: Pane | None = None
) -> Iterator[Drawn]:
    """Everything that is not hidden, from the top down."""
    found = unwrap_component(found)
    if isinstance(found, list):
        for part in found:
            yield from _drawn(part, scrolls, key, pane)
    elif isinstance(found, ft.BaseControl) and getattr(found, "visible", True):
        key = found.key if isinstance(found.key, ft.ScrollKey) else key
        pane = found if isinstance(found, Pane) else pane
        yield Drawn(found, scrolls, key, pane)
        if getattr(found, "scroll", None):
            scrolls = found
        for name in escape.PLACES:
            yield from _drawn(getattr(found, name, None), scrolls, key, pane)
