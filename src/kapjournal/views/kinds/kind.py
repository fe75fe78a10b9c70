"""What a kind of record is to the screens: its route, its words, its mark in the list, the way back to a draft."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import flet as ft

from kapjournal.care.kinds import RecordKind
from kapjournal.care.records.draft_keys import Place
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.session_detail import SessionDetail
from kapjournal.messages import Message
from kapjournal.routes import Route
from kapjournal.views.shell.ui_context import UiContext

Go = Callable[[Route], object]


@dataclass(frozen=True)
class ShownDraft:
    """What Today says of something half-written, with a {when}, and the screen on which it is gone on with."""

    title: Callable[[Place], Message]
    route: Callable[[Place], Route]


@dataclass(frozen=True, eq=False)
class ShownTogether:
    """Several lines of one kind as one line, which opens: what it says, what a screen reader says, and how it is drawn
    in so much room."""

    says: Callable[[Sequence[JournalRow]], str]
    read_aloud: Callable[[Sequence[JournalRow]], str]
    drawn: Callable[[UiContext, Sequence[JournalRow], float], ft.Control]


@dataclass(frozen=True, eq=False)
class ShownLine:
    """A kind as lines of the journal.

    `what` names a line ('Story, second session'), `says` is what stands for it where nothing was looked for, `lead` is
    drawn before it. Words are functions, so that they are said in the language of the moment.
    """

    route: Callable[[str], Route]
    """Of the screen of one record, by its uid."""
    what: Callable[[JournalRow], str]
    says: Callable[[JournalRow], str]
    lead: Callable[[UiContext, JournalRow], ft.Control]
    filter: Callable[[], str] | None = None
    """The name of this kind among the filters of the journal; None for a kind that has none."""
    together: ShownTogether | None = None
    """Of a kind whose lines of one day are one line; None for any other."""


@dataclass(frozen=True, eq=False)
class ShownKind:
    """One kind of record on the screens. All of them stand in `kinds.SHOWN`."""

    kind: RecordKind
    line: ShownLine | None = None
    on_thread: Callable[[UiContext, SessionDetail, Any, Go], ft.Control] | None = None
    """Draws what `RecordKind.thread` gives, on the thread of its session."""
    drafts: Mapping[str, ShownDraft] = field(default_factory=dict)
    """By the name of the place."""


def round_mark(ui: UiContext, icon: ft.IconData, *, of_session: bool) -> ft.Control:
    """An icon in a circle, as dusk for what belongs to a session."""
    p = ui.palette
    return ft.Container(
        ft.Icon(icon, size=20, color=p.dusk if of_session else p.teal),
        width=40,
        height=40,
        border_radius=20,
        bgcolor=p.dusk_wash if of_session else p.teal_wash,
        alignment=ft.Alignment.CENTER,
    )
