"""The journal as a calendar and narrowed; an entry that is private, a favorite, tagged."""

from datetime import date, timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import check_ins, draft_keys, drafts, entries, entry_marks, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.models import Entry, EntryKind
from kapjournal.views.journal.calendar import LAST, day_by_key
from kapjournal.views.words import calendar as words
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import trends as trends_words
from tests.views.indoors import NOW, Indoors, visit

DAY = timedelta(days=1)


def lay(db: Session) -> None:
    """A session yesterday, a note on it, two check-ins today."""
    session = sessions.plan(db, Plan(NOW - DAY, "UTC"), now=NOW - 9 * DAY)
    note = entries.keep_note(db, "A door", now=NOW - DAY, zone="UTC")
    entry_marks.set_tags(db, note.uid, ["river"], now=NOW)
    entry_marks.set_favorite(db, note.uid, True, now=NOW)
    entries.keep_note(db, "Moss", now=NOW - 40 * DAY, zone="UTC")
    for valence in (0.0, 0.05):
        check_ins.add(db, MoodReading(valence, 0, session_uid=session.uid), now=NOW, zone="UTC")


def labels(inside: Indoors) -> list[str]:
    return [str(one.label) for one in inside.app.find(ft.Semantics) if one.label]


def days(said: list[str]) -> list[str]:
    """The names of days: not the card of one, nor lines of the list."""
    return [one for one in said if ", November " in one and "." not in one and "\n" not in one and ": " not in one]


async def open_journal(inside: Indoors, *ways: str) -> None:
    inside.services.home(1)
    await inside.app.settle()
    for way in ways:
        await inside.press(way)
    await inside.app.settle(60)


def test_every_day_has_a_name(journal_data: Path) -> None:
    """With its mood, its check-ins, its entries, its session; what has none of these is only its date."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside, journal_words.CALENDAR())
        said = labels(inside)
        assert "Thursday, November 19, 1 entry, Session 1" in said
        assert "Friday, November 20, today, so-so, 2 check-ins" in said
        assert "Saturday, November 21" in said
        assert len(days(said)) == 30
        inside.assert_accessible()

    visit(journal_data, story, lay=lay)


def test_a_day_opens_what_it_holds(journal_data: Path) -> None:
    """The first tap shows it on a card under the month, in the order lived; a tap on that opens the day in the list,
    by a filter that can be taken away again."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside, journal_words.CALENDAR(), "Thursday, November 19")
        held = ["Note. 6:00 PM. A door", "Session 1. 6:00 PM. The session"]
        await inside.press("\n".join(["Thursday, November 19", *held, trends_words.OPEN_DAY()]))
        await inside.app.settle(60)
        assert [one for one in labels(inside) if one.startswith(("Note.", "Session 1."))] == [
            "Session 1. Yesterday, 6:00 PM. The session",
            "Note. Yesterday, 6:00 PM. A door",
        ]
        inside.assert_accessible()
        await inside.press("Note. Yesterday")
        assert isinstance(inside.where(), routes.Entry)
        await inside.app.back()
        await inside.press(journal_words.WITHOUT(filter="Day: Thursday, November 19"))
        await inside.app.settle(60)
        assert "Note. Sunday, October 11, 6:00 PM. Moss" in labels(inside)
        assert not any(one.startswith("Session 1.") for one in labels(inside))

    visit(journal_data, story, lay=lay)


def test_a_day_that_holds_much_is_a_few_lines_on_its_card(journal_data: Path) -> None:
    """All of them are in the list that it opens. One that holds nothing says so and opens nothing."""

    def much(db: Session) -> None:
        for minute in range(8):
            entries.keep_note(db, f"note {minute}", now=NOW - timedelta(minutes=minute), zone="UTC")

    async def story(inside: Indoors) -> None:
        await open_journal(inside, journal_words.CALENDAR())
        (card,) = [one for one in labels(inside) if one.endswith(trends_words.OPEN_DAY())]
        assert card.count("Note.") == 5
        assert words.MORE(count=3) in card
        await inside.press(card)
        await inside.app.settle(60)
        assert len([one for one in labels(inside) if one.startswith("Note.")]) == 8
        await inside.press(journal_words.CALENDAR())
        await inside.press("Thursday, November 19")
        assert words.NOTHING() in inside.app.texts()
        assert not [one for one in labels(inside) if one.endswith(trends_words.OPEN_DAY())]

    visit(journal_data, story, lay=much)


@pytest.mark.parametrize(
    ("key", "right_to_left", "reached"),
    [("Arrow Left", False, 29), ("Arrow Right", False, 1), ("Arrow Up", False, 23), ("Arrow Down", False, 7),
     ("Arrow Left", True, 1), ("Arrow Right", True, 29), ("Arrow Down", True, 7), ("Enter", False, None)],
)  # fmt: skip
def test_arrows_lead_to_days(key: str, right_to_left: bool, reached: int | None) -> None:
    """By days and by weeks, as they lie; over the end of a month as well, and not past the calendar."""
    found = day_by_key(date(2026, 11, 30), key, right_to_left=right_to_left)
    assert (found.day if found else None) == reached
    assert day_by_key(LAST, "Arrow Down", right_to_left=False) is None


def test_arrow_keys_turn_the_month(journal_data: Path) -> None:
    """The day is chosen, its card stands below, and the month follows."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside, journal_words.CALENDAR())
        for _ in range(2):
            (keys,) = inside.app.find(ft.KeyboardListener)
            await inside.app.fire(keys, "key_down", {"key": "Arrow Down"})
            await inside.app.settle(60)
        assert "December 2026" in inside.app.texts()
        assert "Friday, December 4" in inside.app.texts()

    visit(journal_data, story, lay=lay)


def test_months_are_turned(journal_data: Path) -> None:
    """Back and forth, over the turn of a year as well; the day that was chosen stays."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside, journal_words.CALENDAR(), words.BEFORE())
        await inside.app.settle(60)
        assert "October 2026" in inside.app.texts()
        assert "Sunday, October 11, 1 entry" in labels(inside)
        for _ in range(3):
            await inside.press(words.AFTER())
        assert "January 2027" in inside.app.texts()
        await inside.press("January 2027")
        (picker,) = inside.app.find(ft.DatePicker)
        await inside.app.fire(picker, "change", value=NOW - 40 * DAY, open=False)
        assert "October 2026" in inside.app.texts()
        assert f"Sunday, October 11\nNote. 6:00 PM. Moss\n{trends_words.OPEN_DAY()}" in labels(inside)

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_where_a_finger_has_no_room_the_days_are_a_list(journal_data: Path, width: int) -> None:
    """Only those that hold something; everywhere else, all days of the month."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside, *([] if width == 1280 else [journal_words.CALENDAR()]))
        assert len(days(labels(inside))) == (2 if width == 320 else 30)
        inside.assert_accessible()

    visit(journal_data, story, lay=lay, width=width)


def test_the_list_is_narrowed(journal_data: Path) -> None:
    """By tag, session, kind and favorites, in one sheet; each filter is named above the list and goes with a tap."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside, journal_words.FILTER())
        inside.assert_accessible()
        await inside.press("river")
        await inside.press(journal_words.SHOW_ENTRIES())
        await inside.app.settle(60)
        assert [one for one in labels(inside) if one.count(". ") == 2] == ["Note. Yesterday, 6:00 PM. A door"]
        await inside.press(journal_words.WITHOUT(filter="river"))
        await inside.app.settle(60)
        assert len([one for one in labels(inside) if one.count(". ") == 2]) == 2
        assert "2 check-ins: so-so, so-so" in labels(inside)
        await inside.press(journal_words.FILTER())
        for name in ("Session 1", journal_words.FAVORITES()):
            await inside.press(name)
        await inside.press(journal_words.SHOW_ENTRIES())
        assert journal_words.NARROWED_EMPTY().split(".")[0] in " ".join(inside.app.texts()).replace("\n", " ")
        await inside.press(journal_words.FILTER())
        await inside.press(journal_words.ALL())
        await inside.press(entry_words.NAMES[EntryKind.STORY]())
        await inside.press(journal_words.SHOW_ENTRIES())
        assert not [one for one in labels(inside) if one.count(". ") == 2]

    visit(journal_data, story, lay=lay)


def entry(inside: Indoors, uid: str) -> Entry:
    return inside.ask(lambda db: entries.read(db, uid).entry)


def test_private_says_so(journal_data: Path) -> None:
    """With a tap, and taken back with another; the words are read aloud."""
    uids: list[str] = []

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Entry(entry_uid=uids[0]))
        assert entry_words.IS_PRIVATE() not in inside.app.texts()
        await inside.press(entry_words.PRIVATE())
        assert entry(inside, uids[0]).is_private
        assert entry_words.IS_PRIVATE() in inside.app.texts()
        await inside.press(entry_words.FAVORITE())
        assert entry(inside, uids[0]).is_favorite
        inside.assert_accessible()
        await inside.press(entry_words.PRIVATE())
        assert not entry(inside, uids[0]).is_private

    visit(journal_data, story, lay=lambda db: uids.append(entries.keep_note(db, "Moss", now=NOW, zone="UTC").uid))


def test_tags_are_added_taken_over_and_removed(journal_data: Path) -> None:
    """Typed, or one that is in use; what is half typed is kept as a draft and is not lost by closing."""
    uids: list[str] = []

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Entry(entry_uid=uids[0]))
        await inside.press(entry_words.ADD_TAG())
        field = inside.field(entry_words.ADD_TAG())
        await inside.app.type(field, "Night, dream")
        await inside.press(entry_words.ADD())
        assert entry(inside, uids[0]).tags == ["Night", "dream"]
        await inside.press("river")
        assert entry(inside, uids[0]).tags == ["Night", "dream", "river"]
        await inside.press(entry_words.REMOVE_TAG(tag="dream"))
        assert entry(inside, uids[0]).tags == ["Night", "river"]
        await inside.app.type(inside.field(entry_words.ADD_TAG()), "moss")
        inside.assert_accessible()
        await inside.press(entry_words.CLOSE_TAGS())
        assert entry(inside, uids[0]).tags == ["Night", "river", "moss"]
        assert {"Night", "river", "moss"} <= set(inside.app.texts())
        assert inside.ask(lambda db: drafts.load(db, draft_keys.tags_place(uids[0]))) is None

    def lay_two(db: Session) -> None:
        other = entries.keep_note(db, "Rain", now=NOW, zone="UTC")
        entry_marks.set_tags(db, other.uid, ["river"], now=NOW)
        uids.append(entries.keep_note(db, "Moss", now=NOW, zone="UTC").uid)

    visit(journal_data, story, lay=lay_two)
