"""Handing a letter to a therapist: chosen, seen in every word, sealed, saved, and forgotten."""

import stat
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.demo import fill_entries
from kapjournal.care.records import clinic_notes, entries, marked_lines, sessions
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.sessions import Plan
from kapjournal.models import ClinicNoteKind
from kapjournal.sharing.handoff.date_ranges import Span
from kapjournal.sharing.kinds import (
    CHECK_IN_NOTES,
    CHECK_IN_TRACKERS,
    CHECK_INS,
    DISTRESS_RATINGS,
    LONGER_TERM_CHECKS,
    SESSIONS,
)
from kapjournal.sharing.open_command import open_command
from kapjournal.sharing.sealing import PassphraseSeal
from kapjournal.views.sharing import export_state as handover
from kapjournal.views.words import common
from kapjournal.views.words import export as words
from kapjournal.views.words import given as given_words
from kapjournal.views.words import session_screen as session_words
from tests.support.systems import posix
from tests.views.handing_over import (
    DESKTOP,
    NAME,
    NEW,
    OLD,
    SECRET_NOTE,
    lay,
    opened,
    said,
    seal,
    show_the_letter,
    written_in,
)
from tests.views.indoors import NOW, Indoors, visit


@pytest.fixture(autouse=True)
def _cheap_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seals in milliseconds; the file says so itself, so that it opens like any other."""
    monkeypatch.setattr(handover, "PassphraseSeal", partial(PassphraseSeal, work_factor=4))


@posix
def test_the_usual_letter(journal_data: Path, tmp_path: Path) -> None:
    """Without choosing anything, the last 30 days leave without check-in notes; what is saved opens with its words."""

    async def story(inside: Indoors) -> None:
        place = tmp_path / NAME
        inside.app.client.answers["save_file"] = str(place)
        assert inside.lamps() == [words.SHOW()]
        by_hand = (CHECK_IN_NOTES, CHECK_IN_TRACKERS, DISTRESS_RATINGS.part, LONGER_TERM_CHECKS.part)
        assert words.only_if_chosen(by_hand) in inside.app.texts()
        assert not set(by_hand) & handover.Handover().parts
        inside.assert_accessible()
        await show_the_letter(inside)
        assert NEW in said(inside)
        assert OLD not in said(inside)
        assert SECRET_NOTE not in said(inside)
        assert "Stays here: 1 text and 1 check-in note." in inside.app.texts()
        inside.assert_accessible()
        passphrase = await seal(inside)
        assert list(tmp_path.glob("*.age")) == []
        await inside.press(words.SAVE())
        await inside.app.until(lambda: words.SAVED() in inside.app.texts())
        assert stat.S_IMODE(place.stat().st_mode) == 0o600
        assert passphrase in inside.app.texts()
        inside.assert_accessible()
        open_command(place, out=tmp_path, identity=None, ask=lambda: passphrase, force=False)
        selection = opened(place.read_bytes(), passphrase)
        assert written_in(selection) == [NEW]
        assert [one.note for one in selection.of(CHECK_INS)] == [""]
        await inside.press(words.DONE())
        assert inside.where() == routes.Home()
        assert passphrase not in said(inside)

    visit(journal_data, story, lay=lay, route=routes.Export(), **DESKTOP)


def test_one_thing_left_out_and_put_back(journal_data: Path) -> None:
    """A cross leaves one thing out, the counts follow, and Put back takes it in again."""

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        note = "Note, November 18, 5 words"
        await inside.press(words.LEAVE_OUT(title=note))
        await inside.app.until(lambda: words.STAYS_HERE() in inside.app.texts())
        assert NEW not in said(inside)
        assert "Stays here: 2 texts and 1 check-in note." in inside.app.texts()
        await inside.press(words.PUT_BACK())
        await inside.app.until(lambda: words.STAYS_HERE() not in inside.app.texts())
        assert NEW in said(inside)

    visit(journal_data, story, lay=lay, route=routes.Export())


def test_what_is_left_out_is_not_in_the_file(journal_data: Path) -> None:
    """What the letter did not show is not in what a phone is given to save."""

    async def story(inside: Indoors) -> None:
        inside.app.client.answers["save_file"] = "/storage/download"
        await show_the_letter(inside)
        await inside.press("Leave out: Note, November 18, 5 words")
        await inside.app.until(lambda: inside.lamps() == [words.LOOK()])
        passphrase = await seal(inside)
        await inside.press(words.SAVE())
        await inside.app.until(lambda: words.SAVED() in inside.app.texts())
        (call,) = inside.app.client.named("save_file")
        assert call["file_name"] == NAME
        selection = opened(call["src_bytes"], passphrase)
        assert written_in(selection) == []
        assert len(selection.of(SESSIONS)) == 1

    visit(journal_data, story, lay=lay, route=routes.Export())


def test_everything_with_notes(journal_data: Path) -> None:
    """Everything reaches back to the first page, and notes leave where they were chosen."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.SPANS[Span.EVERYTHING]())
        await inside.press(CHECK_IN_NOTES.title())
        await show_the_letter(inside)
        assert {NEW, OLD, SECRET_NOTE} <= set(said(inside).replace("“", "").replace("”", "").split("\n"))
        assert words.staying({}) in inside.app.texts()

    visit(journal_data, story, lay=lay, route=routes.Export())


def test_every_word_can_be_read(journal_data: Path) -> None:
    """Behind the letter stands the whole text, as it will be read."""

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        await inside.press(words.READ())
        await inside.app.until(lambda: bool(inside.app.find(ft.Markdown)))
        assert NEW in said(inside)
        assert "The clinic by the canal" in said(inside)
        inside.assert_accessible()
        await inside.press(common.BACK())
        assert inside.lamps() == [words.LOOK()]

    visit(journal_data, story, lay=lay, route=routes.Export())


def test_ten_thousand_pages(journal_data: Path) -> None:
    """However much leaves, at most 200 things of it are on the page at a time."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.SPANS[Span.EVERYTHING]())
        await inside.press(words.SHOW())
        await inside.app.until(lambda: words.TO() in inside.app.texts(), timeout_s=60)
        crosses = [one for one in inside.app.find(ft.Semantics) if str(one.label).startswith(words.LEAVE_OUT(title=""))]
        assert 0 < len(crosses) <= 200
        await inside.press(given_words.LATER_PAGE())
        await inside.press(words.READ())
        await inside.app.until(lambda: bool(inside.app.find(ft.Markdown)), timeout_s=60)
        assert len(inside.app.find(ft.Markdown)) <= 200

    visit(journal_data, story, lay=lambda db: fill_entries(db, 10_000, end=NOW, characters=60), route=routes.Export())


def test_nothing_on_these_days(journal_data: Path) -> None:
    """Where there is nothing to hand over, the screen says so and stays."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.SHOW())
        await inside.app.until(lambda: words.NOTHING() in said(inside))
        assert inside.lamps() == [words.SHOW()]

    visit(journal_data, story, route=routes.Export())


def test_single_sessions(journal_data: Path) -> None:
    """Sessions are ticked one by one: without one there is nothing to show, with it only what belongs to it leaves."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.SPANS[Span.SESSIONS]())
        assert inside.lamps() == []
        inside.assert_accessible()
        await inside.press("Session 1, Nov 13, 2026")
        assert inside.lamps() == [words.SHOW()]
        await show_the_letter(inside)
        assert "The clinic by the canal" in said(inside)
        assert NEW not in said(inside)

    visit(journal_data, story, lay=lay, route=routes.Export())


def test_insights_and_questions_come_first(journal_data: Path) -> None:
    """Marked lines and questions stand before everything else that can be left out."""

    def more(db: Session) -> None:
        lay(db)
        entry = entries.keep_note(db, "a line to keep", now=NOW - timedelta(days=3), zone="UTC")
        marked_lines.mark(db, entry.uid, [Passage("a line to keep")], now=NOW - timedelta(days=3), zone="UTC")
        clinic_notes.add(db, ClinicNoteKind.MEDICINE, "Tea", now=NOW - timedelta(days=4), zone="UTC")
        clinic_notes.add(db, ClinicNoteKind.QUESTION, "What now?", now=NOW - timedelta(days=2), zone="UTC")

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        begins = words.LEAVE_OUT(title="")
        crosses = [str(one.label) for one in inside.app.find(ft.Semantics) if str(one.label).startswith(begins)]
        assert [cross.removeprefix(begins).split(",")[0] for cross in crosses[:3]] == [
            "Question for the clinic",
            "Marked line",
            "Session 1",
        ]

    visit(journal_data, story, lay=more, route=routes.Export())


def test_days_of_their_own(journal_data: Path) -> None:
    """A first day after the last one takes the last one along; the day is the one that was pressed."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.SPANS[Span.OWN]())
        await inside.press(words.first_day(date(2026, 10, 22)))
        (calendar,) = inside.app.dialogs()
        await inside.app.fire(calendar, "change", value=NOW + timedelta(days=3))
        assert words.first_day(date(2026, 11, 23)) in buttons(inside)
        assert words.last_day(date(2026, 11, 23)) in buttons(inside)

    visit(journal_data, story, lay=lay, route=routes.Export())


def buttons(inside: Indoors) -> list[str]:
    return [str(one.content) for one in inside.app.find(ft.OutlinedButton)]


def test_help_loses_nothing(journal_data: Path) -> None:
    """Help opens above the letter; on the way back the passphrase is the same."""

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        passphrase = await seal(inside)
        await inside.press(common.HELP())
        assert passphrase not in said(inside)
        await inside.press(common.BACK())
        assert passphrase in said(inside)

    visit(journal_data, story, lay=lay, route=routes.Export())


def test_choosing_counts_as_being_there(journal_data: Path) -> None:
    """Nothing is stored meanwhile, and nothing locks under the hand."""

    async def story(inside: Indoors) -> None:
        auto_lock = inside.services.access.auto_lock
        much_later = auto_lock.clock() + auto_lock.idle_s - 60
        auto_lock.clock = lambda: much_later
        assert auto_lock.left_s() <= 60
        await inside.press(words.SPANS[Span.SINCE_SESSION]())
        assert auto_lock.left_s() > 60

    visit(journal_data, story, lay=lay, route=routes.Export())


def test_it_waits_while_a_session_is_on(journal_data: Path) -> None:
    """Until the effect is over there is nothing to decide: one way, back."""

    def begun(db: Session) -> None:
        sessions.plan(db, Plan(NOW - timedelta(minutes=30), "UTC"), now=NOW)

    async def story(inside: Indoors) -> None:
        assert session_words.SHARE_TOMORROW() in said(inside).replace("\n", " ")
        assert inside.lamps() == [common.BACK()]
        await inside.app.click(inside.app.one(ft.FilledButton))
        assert inside.where() == routes.Home()

    visit(journal_data, story, lay=begun, route=routes.Export())
