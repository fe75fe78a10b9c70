"""The journal: what is listed, what is found, and how much of it lies on the page."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.demo import fill_entries
from kapjournal.care.records import check_ins, entries, practice_runs, sessions, what_came_up
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.what_came_up import Piece
from kapjournal.models import EntryKind, Phase
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import journal as words
from kapjournal.views.words import session as session_words
from tests.support.descending import descend
from tests.support.feeling_words import answered, chosen
from tests.views.indoors import NOW, Indoors, unbroken, visit

MOST_ROWS = 100


def notes(*texts: str) -> Callable[[Session], None]:
    """One note a day, the first one today."""

    def lay(db: Session) -> None:
        for days_ago, text in enumerate(texts):
            entries.keep_note(db, text, now=NOW - timedelta(days=days_ago), zone="UTC")

    return lay


def labels(inside: Indoors) -> list[str]:
    """What a screen reader says of everything that has a name of its own."""
    return [str(one.label) for one in inside.app.find(ft.Semantics) if one.label]


def rows(inside: Indoors) -> list[str]:
    """The names of the lines listed, in order: what it is, when, its words."""
    return [label for label in labels(inside) if label.count(". ") >= 2]


async def open_journal(inside: Indoors) -> None:
    inside.services.home(1)
    await inside.app.settle()


async def look_for(inside: Indoors, typed: str) -> None:
    before = rows(inside)
    await inside.app.type(inside.field(words.SEARCH()), typed)
    await inside.app.until(lambda: rows(inside) != before)


def test_newest_first(journal_data: Path) -> None:
    """The journal lists what was kept, the newest first, each line with what it is, when, and how it begins."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        assert rows(inside) == ["Note. Today, 6:00 PM. A walk by the canal", "Note. Yesterday, 6:00 PM. Rain all day"]
        assert inside.lamps() == [words.WRITE()]
        inside.assert_accessible()

    visit(journal_data, story, lay=notes("A walk by the canal", "Rain all day"))


def test_a_check_in_without_words_is_given_none(journal_data: Path) -> None:
    """What was not said stands nowhere, and in the thread of a session it is called the same."""

    def lay(db: Session) -> None:
        check_ins.add(db, MoodReading(0.6, -0.6), now=NOW, zone="UTC")

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        (line,) = rows(inside)
        assert line == f"Check-in. Today, 6:00 PM. {words.MOOD_ONLY()}"
        assert words.MOOD_ONLY() == session_words.CHECKED_IN()

    visit(journal_data, story, lay=lay)


def test_moods_around_a_practice_are_called_that(journal_data: Path) -> None:
    """They were asked there, and are not check-ins that somebody came for."""

    def lay(db: Session) -> None:
        run = practice_runs.begin(db, "breathing.paced", now=NOW)
        for phase, minute, word in ((Phase.BEFORE, 0, "bad"), (Phase.AFTER, 4, "so-so")):
            at = NOW + timedelta(minutes=minute)
            check_ins.add(
                db, MoodReading(-0.4, 0.0, answered(word), phase=phase, practice_run_uid=run.uid), now=at, zone="UTC"
            )

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await inside.press("2 check-ins: bad, bad")
        assert rows(inside) == ["Before a practice. Today, 6:00 PM. bad", "After a practice. Today, 6:04 PM. so-so"]

    visit(journal_data, story, lay=lay)


def test_what_came_up_in_a_session_is_one_line_that_opens(journal_data: Path) -> None:
    """Each piece of it is a line below then, and opens as it always did; the calendar opens its day alike."""

    def lay(db: Session) -> None:
        begun = NOW - timedelta(hours=2)
        uid = sessions.plan(db, Plan(begun, "UTC"), now=begun).uid
        for minutes, (piece, text) in enumerate(((Piece.WORD, "warm"), (Piece.COLOR, "blue"))):
            at = begun + timedelta(minutes=minutes)
            what_came_up.keep(db, piece, text, session_uid=uid, asked="", now=at)

    async def story(inside: Indoors) -> None:
        blue = "What came up, session 1. Today, 4:01 PM. blue"
        warm = "What came up, session 1. Today, 4:00 PM. warm"
        together = "What came up, session 1. Today, 4:01 PM. warm · blue"
        await open_journal(inside)
        for way in ((words.ENTRIES(),), (words.CALENDAR(), "Friday, November 20\n")):
            for name in way:
                await inside.press(name)
            await inside.app.settle(60)
            assert [row for row in rows(inside) if entry_words.NAMES[EntryKind.CAPTURE]() in row] == [together]
            await inside.press(together)
            assert [row for row in rows(inside) if entry_words.NAMES[EntryKind.CAPTURE]() in row] == [
                together,
                warm,
                blue,
            ]
            inside.assert_accessible()
        await inside.press(together)
        assert warm not in rows(inside)
        await inside.press(together)
        await inside.press(warm)
        session = inside.ask(lambda db: sessions.everything(db)[0].uid)
        first = inside.ask(lambda db: what_came_up.of_session(db, session)[0])
        assert inside.where() == routes.Entry(entry_uid=first.entry_uid)

    visit(journal_data, story, lay=lay)


def test_search_finds_folds_and_clears(journal_data: Path) -> None:
    """A search folds accents, shows the place that was found, and is cleared with one button."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await look_for(inside, "cafe")
        assert rows(inside) == ["Note. Yesterday, 6:00 PM. Coffee at the café"]
        found = [span for one in inside.app.find(ft.Text) for span in one.spans or [] if span.style]
        assert [span.text for span in found] == ["café"]
        await inside.press(words.CLEAR())
        await inside.app.until(lambda: len(rows(inside)) == 2)
        assert inside.field(words.SEARCH()).value == ""

    visit(journal_data, story, lay=notes("A walk", "Coffee at the café"))


def test_search_within_one_kind(journal_data: Path) -> None:
    """Choosing a kind narrows the search in the vault, so that hits of another kind never hide it."""

    def lay(db: Session) -> None:
        entries.keep_note(db, "calm water", now=NOW - timedelta(days=300), zone="UTC")
        for hours in range(120):
            felt = MoodReading(0.5, -0.5, words=chosen("calm" if hours else "tired"))
            check_ins.add(db, felt, now=NOW - timedelta(hours=hours), zone="UTC")

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await look_for(inside, "calm")
        assert all(line.startswith(check_in_words.CHECK_IN()) for line in rows(inside))
        await inside.press(words.WRITING())
        assert [line.split(". ")[2] for line in rows(inside)] == ["calm water"]

    visit(journal_data, story, lay=lay)


def test_sessions_are_found(journal_data: Path) -> None:
    """The place of a session is found although sessions are not in the list; the line opens the session."""

    def lay(db: Session) -> None:
        sessions.plan(db, Plan(NOW + timedelta(days=2), "UTC", place="The house by the lake"), now=NOW)

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        assert rows(inside) == []
        await look_for(inside, "lake")
        await inside.app.click(inside.named(words.SESSION()))
        assert isinstance(inside.where(), routes.Session)

    visit(journal_data, story, lay=lay)


def test_ten_thousand_entries(journal_data: Path) -> None:
    """However long the journal is, at most 100 of its lines are on the page, and each of them can be reached."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await inside.app.until(lambda: len(rows(inside)) == 50)
        await scroll_down(inside)
        await inside.app.until(lambda: older(inside))
        first_window = rows(inside)
        await scroll_down(inside)
        assert rows(inside) == first_window
        await inside.press(words.OLDER())
        await inside.app.until(lambda: len(rows(inside)) == 50)
        assert not set(rows(inside)) & set(first_window)
        await inside.press(words.NEWER())
        await inside.app.until(lambda: rows(inside) == first_window)

    visit(journal_data, story, lay=lambda db: fill_entries(db, 10_000, end=NOW, characters=60))


def older(inside: Indoors) -> bool:
    """Whether the window is full, and the rest lies behind a button."""
    return len(rows(inside)) == MOST_ROWS and bool(inside.app.find(ft.TextButton, words.OLDER()))


async def scroll_down(inside: Indoors) -> None:
    (listed,) = [one for one in inside.app.find(ft.ListView) if one.on_scroll]
    end = {"pixels": 3000.0, "min_scroll_extent": 0.0, "max_scroll_extent": 3000.0, "viewport_dimension": 600.0}
    await inside.app.fire(listed, "scroll", {"event_type": "end", **end})


def test_wide_window_reads_beside_the_list(journal_data: Path) -> None:
    """In a wide window a line opens beside the list, is marked there, and one lamp at most is lit."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        assert words.CHOOSE() in inside.app.texts()
        await inside.app.click(inside.named(entry_words.NAMES[EntryKind.NOTE]()))
        assert inside.where() == routes.Home()
        assert inside.app.find(ft.TextButton, entry_words.EDIT())
        assert inside.lamps() == []
        await inside.press(entry_words.EDIT())
        assert inside.lamps() == [common.KEEP()]

    visit(journal_data, story, lay=notes("A walk by the canal"), width=1280, height=800)


def test_an_empty_journal_says_so(journal_data: Path) -> None:
    """Nothing yet, and nothing found, are one calm line each."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        assert words.EMPTY() in unbroken(inside.app.texts())
        await inside.app.type(inside.field(words.SEARCH()), "anything")
        await inside.app.until(lambda: words.NOTHING_FOUND() in unbroken(inside.app.texts()))

    visit(journal_data, story)


@pytest.mark.parametrize(("width", "height"), [(320, 568), (390, 544), (844, 390)], ids=str)
@pytest.mark.parametrize("scale", [1, 2])
def test_where_every_line_counts_the_list_has_most_of_them(
    journal_data: Path, width: int, height: int, scale: float
) -> None:
    """Only the search, and Help, stay over it: the name of the room, the ways and the chips are pushed up with it."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await inside.resize(width, height)
        await inside.enlarge(scale)
        await inside.app.settle(60)
        (listed,) = [one for one in inside.app.find(ft.ListView) if one.on_scroll]
        rolling = [str(c.value) for c, _ in descend(listed) if isinstance(c, ft.Text)]
        said = {"Journal", words.ENTRIES(), words.EVERYTHING(), "A walk by the canal"}
        assert said <= set(unbroken(rolling))
        assert not {one for one in said if unbroken(inside.app.texts()).count(one) > unbroken(rolling).count(one)} - {
            "Journal"
        }
        assert common.HELP() in [*labels(inside), *inside.app.texts()]
        inside.assert_accessible()
        assert inside.field(words.SEARCH()).label == words.SEARCH()
        await inside.press(words.CALENDAR())
        await inside.app.settle(60)
        scrolled = [c.value for one in inside.app.find(ft.ListView) for c, _ in descend(one) if isinstance(c, ft.Text)]
        assert words.ENTRIES() in scrolled or width > height, "on its side, one line has all of it"
        assert common.HELP() in [*labels(inside), *inside.app.texts()]
        inside.assert_accessible()
        await inside.press(words.WRITE())
        assert inside.where() == routes.Note()

    visit(journal_data, story, lay=notes("A walk by the canal", "Rain all day"), width=width, height=844)
