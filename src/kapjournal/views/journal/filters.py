"""What of the journal is listed: the choice, and the sheet on which it is made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care.records import entry_marks, sessions
from kapjournal.care.timeline.narrowing import ALL, Narrowing
from kapjournal.content.models import Domain
from kapjournal.terms import EntryKind
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip, quiet_button
from kapjournal.views.design.layout import column, scroll, vspace
from kapjournal.views.design.text import text
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import journal as words
from kapjournal.views.words import session as session_words

if TYPE_CHECKING:
    from kapjournal.storage import Db

MOST_SESSIONS, MOST_TAGS = 24, 60
"""Chips in the sheet; what else there is, is found by searching."""


@dataclass(frozen=True)
class JournalFilter:
    """What is chosen: one kind of lines, and how all of it is narrowed."""

    kind: str = ""
    only: Narrowing = ALL

    @property
    def is_on(self) -> bool:
        return self != NO_FILTER


NO_FILTER = JournalFilter()


@dataclass(frozen=True)
class Choices:
    """What can be chosen: sessions by uid and number, and tags."""

    sessions: tuple[tuple[str, int], ...]
    tags: tuple[str, ...]


@ft.component
def Filters(
    chosen: JournalFilter, on_change: Callable[[JournalFilter], object], above: Sequence[ft.Control] = ()
) -> ft.Control:
    """`above` is pushed up with it."""
    services, ui = use_services(), use_ui()
    choices = use_query(services, choices_of).value or Choices((), ())
    return _sheet(ui, chosen, choices, on_change, above)


def choices_of(db: "Db") -> Choices:
    """The latest sessions, and the tags in use."""
    numbers = sessions.numbers(sessions.everything(db))
    latest = sorted(numbers.items(), key=lambda pair: -pair[1])[:MOST_SESSIONS]
    return Choices(tuple(latest), tuple(entry_marks.tags_in_use(db)[:MOST_TAGS]))


def _sheet(
    ui: UiContext,
    chosen: JournalFilter,
    choices: Choices,
    on_change: Callable[[JournalFilter], object],
    above: Sequence[ft.Control],
) -> ft.Control:
    p, only = ui.palette, chosen.only

    def pick(name: str, is_chosen: bool, changed: JournalFilter, without: JournalFilter) -> ft.Control:
        return chip(p, name, lambda: on_change(without if is_chosen else changed), chosen=is_chosen)

    def narrowed(**changes: object) -> JournalFilter:
        return replace(chosen, only=replace(only, **changes))  # type: ignore[arg-type]

    kinds = [
        pick(entry_words.NAMES[kind](), chosen.kind == kind, replace(chosen, kind=kind), replace(chosen, kind=""))
        for kind in EntryKind
    ]
    of_sessions = [
        pick(session_words.title(number), only.session_uid == uid, narrowed(session_uid=uid), narrowed(session_uid=""))
        for uid, number in choices.sessions
    ]
    domains = [
        pick(words.DOMAINS[domain](), only.domain is domain, narrowed(domain=domain), narrowed(domain=None))
        for domain in Domain
    ]
    tags = [pick(tag, only.tag == tag, narrowed(tag=tag), narrowed(tag="")) for tag in choices.tags]
    favorites = pick(words.FAVORITES(), only.favorites, narrowed(favorites=True), narrowed(favorites=False))
    everything = quiet_button(p, words.ALL(), lambda: on_change(NO_FILTER), colour=p.ink_soft)
    side = ft.Padding.symmetric(horizontal=0 if ui.frame.wide else t.MARGIN)
    return scroll(
        [
            *above,
            ft.Container(_section(ui, "", [favorites]), padding=side),
            ft.Container(_section(ui, words.KIND(), kinds), padding=side),
            *([ft.Container(_section(ui, words.SESSION(), of_sessions), padding=side)] if of_sessions else []),
            ft.Container(_section(ui, words.PART_OF_LIFE(), domains), padding=side),
            *([ft.Container(_section(ui, entry_words.TAGS(), tags), padding=side)] if tags else []),
            *([ft.Row([everything], wrap=True)] if chosen.is_on else []),
            vspace(t.S4),
        ]
    )


def _section(ui: UiContext, title: str, chips: list[ft.Control]) -> ft.Control:
    p = ui.palette
    head = [text(title, t.SMALL_LABEL, p.ink_soft, heading=2), vspace(t.S2)] if title else []
    row = ft.Row(chips, wrap=True, spacing=t.S2, run_spacing=t.S2)
    return column([vspace(t.S2), *head, row, vspace(t.S3)])
