"""A check-in on the screens."""

from collections.abc import Sequence

import flet as ft

from kapjournal import messages, routes
from kapjournal.care import kinds
from kapjournal.care.measures import feelings
from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.records import draft_keys, text_cleaning
from kapjournal.care.records.draft_keys import Place
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.care.timeline.session_detail import SessionDetail
from kapjournal.messages import lists
from kapjournal.messages.casing import at_start
from kapjournal.models import CheckIn
from kapjournal.routes import Route
from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import column, moon, picture
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import moment, on_paper, opens
from kapjournal.views.kinds.kind import Go, ShownDraft, ShownKind, ShownLine, ShownTogether
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import check_in as words
from kapjournal.views.words import drafts, journal
from kapjournal.views.words import session as session_words
from kapjournal.views.words.moods import MOODS

_MOON, _GAP = 26.0, 8.0


def _what(row: JournalRow) -> str:
    """'Check-in, session 2', 'Before a practice', 'How the day was'."""
    if row.is_of_day:
        return words.HOW_THE_DAY_WAS()
    if row.of_practice and row.phase:
        return words.AROUND_PRACTICE[row.phase]()
    return journal.of_session(words.CHECK_IN(), row.session_number)


def _says(row: JournalRow) -> str:
    """Its words, topics and note, or else that it has none."""
    both = row.title and row.topics
    said = words.WITH_TOPICS(words=row.title, topics=row.topics) if both else row.title or row.topics
    if said and row.preview:
        return journal.WORDS_AND_NOTE(words=said, note=row.preview)
    return said or row.preview or journal.MOOD_ONLY()


def _route(uid: str) -> Route:
    return routes.EditCheckIn(check_in_uid=uid)


def _draft_route(place: Place) -> Route:
    return _route(place.uid) if place.uid else routes.CheckIn()


def _lead(ui: UiContext, row: JournalRow) -> ft.Control:
    return moon(ui.palette, level_of(row.valence or 0.0), _MOON)


def _moons(ui: UiContext, rows: Sequence[JournalRow], width: float) -> ft.Control:
    """All of one day as one picture, the earliest first."""
    columns = max(1, int((width + _GAP) // (_MOON + _GAP)))
    levels, mirrored = [level_of(row.valence or 0.0) for row in rows], messages.is_right_to_left()
    drawn = graphics.moons(ui.palette, levels, _MOON, columns=columns, gap=_GAP, mirrored=mirrored)
    rows_, across = -(-len(rows) // columns), graphics.moons_width(len(rows), _MOON, columns=columns, gap=_GAP)
    return picture(drawn, width=across, height=rows_ * (_MOON + _GAP) - _GAP)


def _moods(rows: Sequence[JournalRow]) -> str:
    return journal.read_together([MOODS[level_of(row.valence or 0.0) - 1]() for row in rows])


def _on_thread(ui: UiContext, detail: SessionDetail, row: CheckIn, on_go: Go) -> ft.Control:
    p = ui.palette
    said = lists.joined(feelings.texts(row.words)) or session_words.CHECKED_IN()
    lines: list[ft.Control] = [text(at_start(said), t.BODY, p.ink)]
    if row.note:
        lines.append(text(text_cleaning.opening(row.note), t.JOURNAL, p.ink_soft))
    mark = on_paper(p, moon(p, level_of(row.valence), 24), 28)
    when = session_words.felt(row.phase, row.happened_at, detail.session, detail.now)
    target = opens(p, column(lines), f"{when}: {said}", lambda: on_go(_route(row.uid)))
    return moment(p, mark, when, target, after=t.S4, key=row.uid)


CHECK_IN = ShownKind(
    kind=kinds.CHECK_IN,
    line=ShownLine(
        route=_route,
        what=_what,
        says=_says,
        lead=_lead,
        filter=journal.CHECK_INS,
        together=ShownTogether(lambda rows: journal.TOGETHER(count=len(rows)), _moods, _moons),
    ),
    on_thread=_on_thread,
    drafts={draft_keys.CHECK_IN.name: ShownDraft(lambda _: drafts.NOTE, _draft_route)},
)
