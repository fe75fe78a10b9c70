"""Whatever a patient reads comes from the catalogue, and stands on the side where their language starts."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.app import App as KapJournal
from kapjournal.care.measures.scale_filling import BEGUN
from kapjournal.care.records import (
    check_ins,
    draft_keys,
    drafts,
    entries,
    entry_marks,
    letters,
    marked_lines,
    people,
    practice_runs,
    safety_plan,
    scale_results,
    sessions,
    small_steps,
)
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.people import Details
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.messages import tags
from kapjournal.models import EntryKind, Phase
from kapjournal.options import Options
from kapjournal.terms import PersonRole
from kapjournal.views.shell.home import ROOMS
from kapjournal.views.words import common
from kapjournal.views.words.settings import LANGUAGES
from tests.support.feeling_words import chosen
from tests.support.page_harness import App, opened, run
from tests.support.reading import outside_the_catalogue
from tests.support.words_in_boxes import Cut, cut_words
from tests.views.everywhere import ROUTES, filled, walks
from tests.views.indoors import NOW, Indoors, visit

pytestmark = pytest.mark.once

WRITTEN = frozenset(("river", "River", "river bank", "555 0101", *LANGUAGES.values()))
ROOM_NAMES = tuple(room.__name__ for room in ROOMS)
SCREENS = {kind.__name__: kind for kind in ROUTES}


def lay(db: Session) -> None:
    """Something of everything that a patient makes, in words that are known again."""
    sessions.plan(db, Plan(NOW + timedelta(days=1), "UTC", place="river"), now=NOW)
    when = NOW - timedelta(days=3)
    uid = sessions.plan(db, Plan(when, "UTC", place="river"), now=when).uid
    words = [AnswerText("intention.first.sentence", "river")]
    entries.keep_intention(db, uid, words, now=when - timedelta(days=1))
    entries.keep(db, EntryKind.STORY, words, now=when + timedelta(days=1), session_uid=uid)
    entries.keep_note(db, "river bank", now=when + timedelta(days=2))
    felt = MoodReading(0, 0, chosen("river"), "river", phase=Phase.BEFORE, session_uid=uid)
    check_ins.add(db, felt, now=when)
    practice_runs.begin(db, "breathing.paced", now=when, session_uid=uid)
    people.add(db, Details("river", PersonRole.CLINIC, "555 0101", "river", can_text=True), now=when)
    safety_plan.add(db, 1, "river", now=when, on_lock_screen=True)
    _brought_back(db, uid, when)
    _filled_in(db, when)


def _brought_back(db: Session, session_uid: str, when: datetime) -> None:
    """A marked line, a step of each state, a letter, and an entry that is private, a favorite and tagged."""
    note = entries.keep_note(db, "river", now=when + timedelta(days=2))
    marked_lines.mark(db, note.uid, [Passage("river")], now=when + timedelta(days=2))
    for verb in (small_steps.start_again, small_steps.done, small_steps.end):
        verb(db, small_steps.add(db, "river", now=when, session_uid=session_uid).uid, now=when)
    letters.close(db, "river", now=when, opens_on=None)
    story = entries.of_session(db, session_uid)[-1].entry
    entry_marks.set_tags(db, story.uid, ["river"], now=when)
    entry_marks.set_private(db, story.uid, True, now=when)
    entry_marks.set_favorite(db, story.uid, True, now=when)


def _filled_in(db: Session, when: datetime) -> None:
    """A questionnaire twice, with an answer that asks for a person, and one that is half done."""
    scale = content.scale("phq-9")
    for days, value in ((30, 2), (0, 3)):
        at = when - timedelta(days=days)
        answers = {item.id: value for item in scale.items}
        scale_results.keep(db, scale, answers, started_at=at, now=at)
    half = {"phq-9.1": "1", BEGUN: (NOW - timedelta(days=1)).isoformat()}
    drafts.save(db, draft_keys.scale_place("phq-9"), half, now=NOW - timedelta(days=1))


ROOM_WORDS = (common.TODAY, common.JOURNAL, common.SESSIONS, common.MORE)
"""They alone end in dots where they are long: each has a quarter of a narrow window, and a picture above it. Whoever
listens hears the whole name."""


PHONE, SMALL_PHONE = (390, 844), (320, 568)
WALKS = walks([*ROOM_NAMES, *SCREENS])
LARGER = [pytest.param(one, PHONE, marks=[pytest.mark.thorough] if number else []) for number, one in enumerate(WALKS)]


@pytest.mark.parametrize(("screens", "size"), [*((one, SMALL_PHONE) for one in WALKS), *LARGER])
def test_every_word_is_from_the_catalogue_and_drawn_to_its_end(
    screens: Sequence[str], size: tuple[int, int], journal_data: Path
) -> None:
    """In the language whose words are longer and stand in brackets, all of them do, but for the content and what was
    written. On a small phone, and on another: no box is too low for what it says, no button too narrow, and nothing of
    the catalogue ends in dots."""
    outside: dict[str, list[str]] = {}
    cut: dict[str, list[Cut]] = {}
    width, height = size

    async def story(home: Indoors) -> None:
        rooms = {name() for name in ROOM_WORDS}
        for screen in screens:
            await _enter(home, screen)
            if found := outside_the_catalogue(home.app, written=WRITTEN):
                outside[screen] = found
            if short := [each for each in cut_words(home.app.view(), width) if each.said not in rooms]:
                cut[screen] = short

    visit(journal_data, story, lay=lay, language=tags.LONGER, width=width, height=height)
    assert (outside, cut) == ({}, {})


@pytest.mark.parametrize("door", ["first-start", "lock"])
def test_every_word_at_the_door_is_from_the_catalogue_and_drawn(door: str, tmp_path: Path, journal_data: Path) -> None:
    """Before anything is open, too, and on a small phone to its end."""

    async def story(app: App) -> None:
        assert outside_the_catalogue(app, written=WRITTEN) == []
        assert cut_words(app.view(), 320) == []

    _at_the_door(journal_data if door == "lock" else tmp_path / "new", tags.LONGER, story, width=320, height=568)


@pytest.mark.parametrize("door", ["first-start", "lock"])
def test_a_language_from_right_to_left_starts_on_the_right(door: str, tmp_path: Path, journal_data: Path) -> None:
    """Of the whole page, so that rows and paddings turn with it, and every sentence begins with a mark that says so."""

    async def story(app: App) -> None:
        assert app.page.rtl
        said = [text.value for text in app.find(ft.Text) if text.value and text.value.startswith("\u200f")]
        assert said

    _at_the_door(journal_data if door == "lock" else tmp_path / "new", tags.MIRRORED, story)


@pytest.mark.parametrize("screens", WALKS)
def test_nothing_is_held_to_the_left_where_a_language_starts_on_the_right(
    screens: Sequence[str], journal_data: Path
) -> None:
    """Behind the door, too: rows turn by themselves, an alignment has to be turned."""
    held: dict[str, list[str]] = {}

    async def story(home: Indoors) -> None:
        for screen in screens:
            await _enter(home, screen)
            if found := [type(one).__name__ for one in home.app.walk() if _is_held_left(one)]:
                held[screen] = found

    visit(journal_data, story, lay=lay, language=tags.MIRRORED)
    assert held == {}


def _is_held_left(control: Any) -> bool:
    asked = (getattr(each, "alignment", None) for each in (control, getattr(control, "style", None)))
    return any(isinstance(each, ft.Alignment) and each.x < 0 for each in asked)


async def _enter(home: Indoors, screen: str) -> None:
    if screen in ROOM_NAMES:
        await home.app.click(home.app.rooms()[ROOM_NAMES.index(screen)])
    else:
        await home.open(filled(home, SCREENS[screen]))


def _at_the_door(data: Path, tag: str, story: Callable[[App], Awaitable[None]], **page: Any) -> None:
    data.mkdir(exist_ok=True)

    async def told() -> None:
        kap = KapJournal(Options(data=data, language=tag))
        async with opened(kap.main, **page) as app:
            await story(app)

    run(told())
