"""Marking lines: the sentences of an entry are the targets, and what is marked is kept with one button."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import entries, marked_lines, sessions
from kapjournal.care.records.asked import question
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.sentences import sentences
from kapjournal.views.brought import mark_lines_layout as layout
from kapjournal.views.brought.mark_lines_layout import Sentence
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words

if TYPE_CHECKING:
    from kapjournal.storage import Db

AT_ONCE = 12_000
"""Characters shown before 'Read on' is pressed: some 150 sentences."""


@dataclass(frozen=True)
class Markable:
    """An entry, and all that is marked in it, also what reads otherwise by now."""

    reading: EntryWithAnswers
    number: int | None
    marked: frozenset[Passage] = field(repr=False)

    @property
    def length(self) -> int:
        return sum(len(answer.text) for answer in self.reading.answers)


@ft.component
def MarkLines(entry_uid: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _read(db, entry_uid), entry_uid)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    if answer.value is None:
        return gone_page(ui, entry_words.GONE(), services.back, lambda: services.go(routes.Help()))
    return Marking(answer.value, key=entry_uid)


@ft.component
def Marking(entry: Markable, *, key: object = None) -> ft.Control:
    """What is tapped is held here until it is saved."""
    del key
    services, ui = use_services(), use_ui()
    marked, set_marked = ft.use_state(entry.marked)
    shown, set_shown = ft.use_state(AT_ONCE)
    found: list[Sentence] = ft.use_memo(lambda: _sentences(entry.reading, shown), [entry, shown])
    command = use_commands(services)

    def toggle(passage: Passage) -> None:
        set_marked(lambda now: now ^ {passage})

    def draw(item: tuple[Sentence, bool]) -> ft.Control:
        sentence, is_marked = item
        return layout.sentence(ui, sentence, is_marked, lambda: toggle(sentence.passage))

    lines, _ = use_rows([(one, one.passage in marked) for one in found], draw, ui=ui)
    return layout.page(
        ui,
        entry.reading.entry,
        number=entry.number,
        now=services.now(),
        lines=lines,
        marked=len(marked),
        on_more=(lambda: set_shown(shown + AT_ONCE)) if shown < entry.length else None,
        on_save=command("save", lambda: _save(services, entry, _in_order(marked, found)))
        if marked != entry.marked
        else None,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def _in_order(marked: frozenset[Passage], found: list[Sentence]) -> tuple[Passage, ...]:
    """As they stand in the text; what is not shown, or reads otherwise by now, before them."""
    places = {one.passage: one.number for one in found}
    return tuple(sorted(marked, key=lambda passage: (places.get(passage, -1), passage.text)))


def _save(services: ScreenServices, entry: Markable, wanted: tuple[Passage, ...]) -> None:
    uid = entry.reading.entry.uid

    def undo() -> None:
        services.run(lambda db: marked_lines.mark(db, uid, entry.marked, now=services.now()))

    if services.run(lambda db: marked_lines.mark(db, uid, wanted, now=services.now())):
        services.back()
        services.say(common.KEPT(), action=common.UNDO(), on_action=undo)


def _read(db: "Db", uid: str) -> Markable | None:
    if not entries.is_there(db, uid):
        return None
    reading = entries.read(db, uid)
    marked = (Passage(line.text, line.prompt_id) for line in marked_lines.of_entry(db, uid))
    number = sessions.number(db, reading.session.uid) if reading.session else None
    return Markable(reading, number, frozenset(marked))


def _sentences(reading: EntryWithAnswers, limit: int) -> list[Sentence]:
    """Those of the first characters; one that is cut at the limit comes with what follows it."""
    found: list[Sentence] = []
    for answer in reading.answers:
        asked, after_break = question(answer), False
        parts = sentences(answer.text[:limit])
        for part in parts[:-1] if len(answer.text) > limit else parts:
            if part.strip():
                passage = Passage(part.strip(), answer.prompt_id)
                found.append(Sentence(len(found), passage, asked, new_paragraph=after_break))
                asked = ""
            after_break = "\n" in part
        limit -= len(answer.text)
        if limit <= 0:
            break
    return found
