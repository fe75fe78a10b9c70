"""No screen asks the database once per row: ten times as much in the journal takes as many statements."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.records import (
    check_ins,
    draft_keys,
    drafts,
    entries,
    entry_marks,
    letters,
    marked_lines,
    medicines,
    people,
    practice_runs,
    safety_plan,
    scale_results,
    sessions,
    small_steps,
)
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.medicines import Details as MedicineDetails
from kapjournal.care.records.people import Details
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.models import EntryKind, Phase
from kapjournal.views.journal.journal import Journal
from kapjournal.views.shell.home import ROOMS
from kapjournal.views.words import journal as journal_words
from tests.support.feeling_words import chosen
from tests.support.statements import statements
from tests.support.vaults import lay_vault
from tests.views.everywhere import ROUTES, filled
from tests.views.indoors import NOW, Indoors, visit

T = TypeVar("T")
pytestmark = pytest.mark.once

FEW, MANY, MOST = 3, 30, 68
FEW_AT_A_TIME = 4
IN_PARTS = 100
"""So many turns of the event loop are more than enough for what is read a part at a time."""


def lay(count: int) -> Callable[[Session], None]:
    """So many of everything that a patient makes."""

    def filling(db: Session) -> None:
        sessions.plan(db, Plan(NOW + timedelta(days=1), "UTC"), now=NOW)
        for number in range(1, count + 1):
            _around_a_session(db, number)
        drafts.save(db, draft_keys.note_place(), {"text": "river"}, now=NOW)

    return filling


def _around_a_session(db: Session, number: int) -> None:
    when = NOW - timedelta(days=20 * number)
    uid = sessions.plan(db, Plan(when, "UTC", place="river"), now=when).uid
    words = [AnswerText("intention.first.sentence", "river")]
    entries.keep_intention(db, uid, words, now=when - timedelta(days=1))
    story = entries.keep(db, EntryKind.STORY, words, now=when + timedelta(days=1), session_uid=uid)
    entries.keep_note(db, "river", now=when + timedelta(days=2))
    check_ins.add(db, MoodReading(0, 0, chosen("river"), "river", Phase.BEFORE, uid), now=when)
    practice_runs.begin(db, "breathing.paced", now=when, session_uid=uid)
    people.add(db, Details("river", phone="555 0101", is_on_lock_screen=True), now=when)
    safety_plan.add(db, number % safety_plan.STEPS + 1, "river", now=when, on_lock_screen=True)
    marked_lines.mark(db, story.uid, [Passage("river", "intention.first.sentence")], now=when)
    small_steps.add(db, "river", now=when, session_uid=uid)
    scale_results.keep(db, content.scale("phq-2"), {"phq-2.1": 1, "phq-2.2": 2}, started_at=when, now=when)
    medicines.add(db, MedicineDetails("river"), since=when.date(), now=when)
    letters.close(db, "river", now=when, opens_on=None)
    entry_marks.set_tags(db, story.uid, [f"river {number}"], now=when)
    drafts.save(db, draft_keys.entry_place(story.uid), {"0": "river"}, now=when)


async def counted(home: Indoors) -> dict[str, int]:
    """How much each screen and each room asks when it is entered."""
    asked: dict[str, int] = {}
    with statements(home.ask(lambda db: db.get_bind())) as sent:
        for number, room in reversed(list(enumerate(ROOMS))):  # Today is open, so it is entered last
            sent.clear()
            await home.app.click(home.app.rooms()[number])
            asked[room.__name__] = len(sent)
            if room is Journal:
                await _search(home, "river", sent)
                asked["search"] = len(sent)
                for way in (journal_words.FILTER(), journal_words.CALENDAR(), journal_words.TRENDS()):
                    sent.clear()
                    await home.press(way)
                    await home.app.settle(IN_PARTS)
                    asked[way] = len(sent)
        for kind in ROUTES:
            place = filled(home, kind)
            sent.clear()
            await home.open(place)
            asked[kind.pattern()] = len(sent)
    return asked


async def _search(home: Indoors, words: str, sent: list[str]) -> None:
    sent.clear()
    await home.app.type(home.app.one(ft.TextField), words)
    await home.app.until(lambda: any("MATCH" in statement for statement in sent))
    await home.app.settle(IN_PARTS)


def test_every_screen_asks_as_often_for_much_as_for_little(journal_data: Path, tmp_path: Path) -> None:
    """Rooms, search and every address of the app: equal counts, each of them small."""
    seen: list[dict[str, int]] = []

    async def story(home: Indoors) -> None:
        seen.append(await counted(home))

    visit(journal_data, story, lay=lay(FEW))
    other = tmp_path / "other"
    lay_vault(other)
    visit(other, story, lay=lay(MANY))
    few, many = seen
    assert many == few
    assert max(many.values()) <= MOST, many
    assert min(many[name] for name in ("Today", "Journal", "Sessions", "search", routes.Session.pattern())) > 0


def test_a_search_for_a_day_asks_a_little_at_a_time(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All its statements are made when they are asked for the first time: in one step they would hold the loop."""

    async def story(home: Indoors) -> None:
        await home.app.click(home.app.rooms()[1])
        asked, plain = list[int](), home.services.read
        with statements(home.ask(lambda db: db.get_bind())) as sent:

            def read(query: Callable[[Session], T]) -> T:
                before = len(sent)
                answer = plain(query)
                asked.append(len(sent) - before)
                return answer

            monkeypatch.setattr(home.services, "read", read)
            await _search(home, "November 20", sent)
        assert sum(asked) > FEW_AT_A_TIME * 2
        assert max(asked) <= FEW_AT_A_TIME, asked

    visit(journal_data, story, lay=lay(FEW))
