"""Trends: each chart with its sentence, its table and its touch, from an empty journal to a long one."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import flet as ft
import pytest
from sqlmodel import Session, update

from kapjournal import content, routes
from kapjournal.care.records import check_ins, practice_runs, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.care.trends import read
from kapjournal.care.trends.line import Part
from kapjournal.care.trends.span import Span
from kapjournal.errors import StorageError
from kapjournal.models import PracticeRun
from kapjournal.views.design.tokens import LIGHT
from kapjournal.views.shell import gradually
from kapjournal.views.trends import drawings
from kapjournal.views.words import calendar as calendar_words
from kapjournal.views.words import common
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import trends as words
from tests.support.feeling_words import chosen
from tests.support.page_harness import WORD_JOINER
from tests.views.indoors import NOW, Indoors, visit

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
Lay = Callable[[Session], Any]


def feel(db: Session, ago: timedelta, valence: float, *said: str) -> None:
    check_ins.add(db, MoodReading(valence, 0, chosen(*said)), now=NOW - ago, zone="UTC")


def live(db: Session, ago: timedelta) -> None:
    sessions.plan(db, Plan(NOW - ago, "UTC"), now=NOW - ago)


def days(*middles: float) -> Lay:
    """One check-in a day, the last of them today."""

    def lay(db: Session) -> None:
        for ago, middle in enumerate(reversed(middles)):
            feel(db, ago * DAY, middle)

    return lay


async def open_trends(home: Indoors) -> None:
    home.services.home(1)
    await home.app.settle()
    await home.press(journal_words.TRENDS())
    await home.app.settle(100)


def names(home: Indoors) -> list[str]:
    return [str(one.label).replace(WORD_JOINER, "") for one in home.app.find(ft.Semantics) if one.label]


def images(home: Indoors) -> list[str]:
    return [str(one.label) for one in home.app.find(ft.Semantics) if one.image]


async def touch(home: Indoors, x: float) -> None:
    at = {"x": x, "y": 100}
    await home.app.fire(home.app.one(ft.GestureDetector), "tap_down", {"k": "touch", "l": at, "g": at})


def told(home: Indoors) -> str:
    """What is said of the touched day."""
    return next(one for one in home.app.texts() if "check-in" in one and one.startswith(WEEKDAYS))


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def on_trends(data: Path, lay: Lay | None, story: Callable[[Indoors], Any], **how: Any) -> None:
    async def on(home: Indoors) -> None:
        await open_trends(home)
        await story(home)

    visit(data, on, lay=lay, **how)


def test_without_a_check_in_there_is_one_way_to_make_one(journal_data: Path) -> None:
    """No zero, no empty chart: a drawing of what days look like here."""

    async def story(home: Indoors) -> None:
        assert words.EMPTY() in " ".join(home.app.texts()).replace("\n", " ")
        assert words.EMPTY_WHY() in home.app.texts()
        assert drawings.some_days(LIGHT) in [one.src for one in home.app.find(ft.Image)]
        assert not images(home)
        assert home.lamps() == [words.CHECK_IN()]
        home.assert_accessible()
        await home.press(words.CHECK_IN())
        assert home.where() == routes.CheckIn()

    on_trends(journal_data, None, story)


@pytest.mark.parametrize(
    ("middles", "said"),
    [((0.4,), "One day so far, shown as it was."), ((0.4, 0.0, 0.8), "3 days so far, shown as they were.")],
)
def test_few_days_are_shown_as_they_were(journal_data: Path, middles: Sequence[float], said: str) -> None:
    """No line, so none is explained; nothing is lit, for nothing is asked here."""

    async def story(home: Indoors) -> None:
        assert said in home.app.texts()
        assert images(home)[0] == said
        assert words.LINES[Part.DAY]() not in home.app.texts()
        assert home.lamps() == []
        home.assert_accessible()

    on_trends(journal_data, days(*middles), story)


def test_the_sentence_is_the_name_of_the_chart(journal_data: Path) -> None:
    """What eyes read over it is what a screen reader says of it."""

    def lay(db: Session) -> None:
        days(*[0.0] * 12, *[0.4] * 6, 0.0, 0.4)(db)
        live(db, 8 * DAY)

    async def story(home: Indoors) -> None:
        said = "Since session 1, most days were good or very good: 7 of 8."
        assert said in home.app.texts()
        assert said in images(home)
        assert {words.LINES[Part.THREE_DAYS](), words.BANDS[Part.THREE_DAYS](), words.SESSION_LINE()} <= set(
            home.app.texts()
        )
        assert words.NO_LINE() not in home.app.texts()

    on_trends(journal_data, lay, story)


@pytest.mark.parametrize(
    ("middles", "said", "under"),
    [
        ([0.4] * 8, "All 8 days were good.", ["Check-ins on 8 of 90 days."]),
        (
            [-0.8] * 5 + [-0.4] * 5 + [0.4],
            "In the last 90 days, most days were bad or very bad: 10 of 11.",
            ["Check-ins on 11 of 90 days.", "Your clinic would want to know."],
        ),
        (
            [0.4] * 4 + [0.0] * 4,
            "In the last 90 days, days were mixed: 4 good or very good, 4 so-so, 0 bad or very bad.",
            ["Check-ins on 8 of 90 days."],
        ),
    ],
    ids=["constant", "most", "tied"],
)
def test_without_a_session_the_range_speaks(
    journal_data: Path, middles: list[float], said: str, under: list[str]
) -> None:
    async def story(home: Indoors) -> None:
        texts = home.app.texts()
        place = texts.index(said)
        assert texts[place + 1 : place + 1 + len(under)] == under

    on_trends(journal_data, days(*middles), story)


def test_all_begins_on_a_date(journal_data: Path) -> None:
    """And the range that is shown is named as current."""

    async def story(home: Indoors) -> None:
        await home.press(words.SPANS[Span.ALL]())
        await home.app.settle(100)
        assert "Since November 10, most days were so-so: 8 of 11." in home.app.texts()
        (current,) = [one for one in home.app.find(ft.Semantics, selected=True) if str(one.label) in SPANS]
        assert current.label == words.SPANS[Span.ALL]()

    on_trends(journal_data, days(*[0.4] * 3, *[0.0] * 8), story)


SPANS = [said() for said in words.SPANS.values()]


def test_a_touch_tells_a_day_and_leads_to_it(journal_data: Path) -> None:
    """The nearest that has a check-in; at first the latest. Two buttons do the same without a finger."""

    def lay(db: Session) -> None:
        days(*[0.0] * 10)(db)
        feel(db, 4 * DAY + HOUR, 0.8)

    async def story(home: Indoors) -> None:
        assert told(home) == "Friday, November 20: so-so, 1 check-in"
        await touch(home, 5)
        assert told(home) == "Wednesday, November 11: so-so, 1 check-in"
        for _ in range(5):
            await home.press(words.LATER())
        assert told(home) == "Monday, November 16: from so-so to very good, 2 check-ins"
        await home.press(words.EARLIER())
        await home.press(words.LATER())
        await home.press(words.OPEN_DAY())
        await home.app.settle(60)
        assert "November 2026" in home.app.texts()
        (card,) = [one for one in names(home) if one.startswith("Monday, November 16\n")]
        assert "2 check-ins: very good, so-so" in card

    on_trends(journal_data, lay, story)


def test_a_table_says_each_day_and_where_there_was_none(journal_data: Path) -> None:
    """Latest first, each cell with its column; gaps of ten days are told here, not in the chart."""

    def lay(db: Session) -> None:
        days(*[0.0] * 6)(db)
        feel(db, 30 * DAY, -0.4)
        feel(db, 30 * DAY + HOUR, -0.8)

    async def story(home: Indoors) -> None:
        gap = "No check-ins from October 22 to November 14."
        assert gap not in home.app.texts()
        assert words.NO_LINE() in home.app.texts()
        await home.app.click(home.app.find(ft.TextButton, words.SHOW_TABLE())[0])
        await home.app.settle(100)
        assert words.MOOD_TABLE() in home.app.texts()
        rows = [one for one in names(home) if "\n" + words.LOWEST() in one]
        assert rows[0] == "Nov 20, 2026\nLowest: so-so\nMiddle: so-so\nHighest: so-so\nCheck-ins: 1"
        assert rows[-1] == "Oct 21, 2026\nLowest: very bad\nMiddle: bad\nHighest: bad\nCheck-ins: 2"
        assert len(rows) == 7
        assert home.app.texts().index(gap) > home.app.texts().index("Nov 15, 2026")
        home.assert_accessible()
        await home.app.click(home.app.one(ft.TextButton, words.SHOW_CHART()))
        assert words.MOOD_TABLE() not in home.app.texts()

    on_trends(journal_data, lay, story)


def test_a_long_table_comes_a_leaf_at_a_time(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.app.click(home.app.find(ft.TextButton, words.SHOW_TABLE())[0])
        await home.app.settle(100)
        assert len([one for one in names(home) if "\n" + words.LOWEST() in one]) == 31
        await home.press(words.OLDER_ROWS())
        await home.app.settle(100)
        assert len([one for one in names(home) if "\n" + words.LOWEST() in one]) == 9
        await home.press(words.NEWER_ROWS())
        await home.app.settle(100)
        assert "Nov 20, 2026" in home.app.texts()

    on_trends(journal_data, days(*[0.4] * 40), story)


def test_an_empty_range_leads_to_all(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        assert words.EMPTY_RANGE() in home.app.texts()
        assert not home.app.find(ft.GestureDetector)
        await home.press(words.SHOW_ALL())
        await home.app.settle(100)
        assert "2 days so far, shown as they were." in home.app.texts()

    def lay(db: Session) -> None:
        feel(db, 200 * DAY, 0.4)
        feel(db, 300 * DAY, 0.4)

    on_trends(journal_data, lay, story)


def test_the_count_of_the_month_follows_what_is_kept(journal_data: Path) -> None:
    """No streak; where there is none it is not said."""

    async def story(home: Indoors) -> None:
        assert not [one for one in home.app.texts() if "this month" in one]
        home.do(lambda db: feel(db, HOUR, 0.4))
        await home.app.settle(100)
        assert "1 check-in this month" in home.app.texts()
        assert "2 days so far, shown as they were." in home.app.texts()

    on_trends(journal_data, lambda db: feel(db, 60 * DAY, 0.4), story)


def test_a_year_of_moons_leads_to_its_months(journal_data: Path) -> None:
    """Each month is read aloud; the year before is a press away, and none before the first."""

    def lay(db: Session) -> None:
        days(0.4, 0.0, -0.4)(db)
        feel(db, 330 * DAY, 0.8)

    async def story(home: Indoors) -> None:
        assert "Days with check-ins in 2026: 1 good or very good, 1 so-so, 1 bad or very bad." in home.app.texts()
        assert "November 2026: 1 good or very good, 1 so-so, 1 bad or very bad" in names(home)
        assert "October 2026: no check-ins" in names(home)
        await home.press(words.YEAR_BEFORE())
        await home.app.settle(100)
        assert words.YEAR_BEFORE() not in names(home)
        assert "Days with check-ins in 2025: 1 good or very good, 0 so-so, 0 bad or very bad." in home.app.texts()
        await home.press("December 2025")
        await home.app.settle(60)
        assert "December 2025" in home.app.texts()
        assert calendar_words.RING() in home.app.texts()

    on_trends(journal_data, lay, story)


def test_the_calendar_opens_at_today_again(journal_data: Path) -> None:
    """A day that was opened from a chart is not kept for the next time."""

    async def story(home: Indoors) -> None:
        await touch(home, 5)
        await home.press(words.OPEN_DAY())
        await home.press(journal_words.TRENDS())
        await home.press(journal_words.CALENDAR())
        await home.app.settle(60)
        days_ = [str(one.label) for one in home.app.find(ft.Semantics, selected=True) if ", November" in str(one.label)]
        assert [one for one in days_ if "today" in one] == days_

    on_trends(journal_data, days(*[0.4] * 9), story)


def test_words_show_from_ten_check_ins_on(journal_data: Path) -> None:
    """The most chosen in a sentence, six at most in the picture, all of these in the table."""

    def lay(db: Session) -> None:
        for number in range(9):
            feel(
                db, number * DAY, 0.0, "tender", *(("tired",) if number < 4 else ()), *(("once",) if number < 2 else ())
            )

    async def story(home: Indoors) -> None:
        assert "Words show here after 10 check-ins with words." in home.app.texts()
        home.do(lambda db: feel(db, 10 * DAY, 0.0, "tender"))
        await home.app.settle(100)
        assert "Most chosen: tender, 10 times." in images(home)
        assert {"tender", "tired"} <= set(home.app.texts())
        assert "once" not in home.app.texts()
        await home.app.click(home.app.find(ft.TextButton, words.SHOW_TABLE())[2])
        await home.app.settle(60)
        assert f"tired\n{words.CHECK_INS()}: 4" in names(home)

    on_trends(journal_data, lay, story)


def around(db: Session, ago: int, before: float, after: float, week: float | None = None) -> None:
    live(db, ago * DAY)
    feel(db, (ago + 1) * DAY, before)
    feel(db, (ago - 1) * DAY, after)
    if week is not None:
        feel(db, (ago - 7) * DAY, week)


def test_two_sessions_are_told_singly(journal_data: Path) -> None:
    """In one form; what there is none of is said to be missing."""

    def lay(db: Session) -> None:
        around(db, 60, -0.4, 0.4, 0.0)
        around(db, 20, 0.0, -0.8)

    async def story(home: Indoors) -> None:
        assert {
            "Session 1. Before: bad. Day after: good. One week after: so-so.",
            "Session 2. Before: so-so. Day after: very bad. One week after: no check-in.",
        } <= set(home.app.texts())
        assert words.SESSIONS() not in home.app.texts()
        await home.press("Session 2.")
        assert isinstance(home.where(), routes.Session)

    on_trends(journal_data, lay, story)


def test_more_sessions_are_counted_with_every_outcome(journal_data: Path) -> None:
    """Better and worse in the same form, the week beside the day, and how many are missing."""

    def lay(db: Session) -> None:
        around(db, 80, -0.4, 0.4, -0.4)
        around(db, 60, 0.0, 0.2, 0.4)
        around(db, 40, 0.4, 0.0)
        live(db, 20 * DAY)

    async def story(home: Indoors) -> None:
        assert {
            words.SESSIONS(),
            "The day after, compared with before, 3 sessions: better 1, about the same 1, worse 1.",
            "One week after, compared with before, 2 sessions: better 1, about the same 1, worse 0.",
            "Before means the day before, or the same day before the session.",
            "1 session has no check-in on one of these days.",
        } <= set(home.app.texts())
        await home.app.click(home.app.find(ft.TextButton, words.SHOW_TABLE())[1])
        await home.app.settle(60)
        assert "Session 3\nBefore: good\nDay after: so-so\nOne week after: no check-in" in names(home)
        home.assert_accessible()

    on_trends(journal_data, lay, story)


def test_without_a_pair_nothing_is_said_of_sessions(journal_data: Path) -> None:
    def lay(db: Session) -> None:
        live(db, 20 * DAY)
        days(0.4)(db)

    async def story(home: Indoors) -> None:
        assert words.SESSIONS() not in home.app.texts()
        assert words.PRACTICES() not in home.app.texts()

    on_trends(journal_data, lay, story)


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (
            0.4,
            [
                "A typical day before session 1: so-so (10 days).",
                "A typical day after: good (10 days).",
                "Other things may have changed too.",
            ],
        ),
        (0.0, ["The days before and after session 1 were about the same."]),
    ],
)
def test_the_days_around_the_latest_session_are_told(journal_data: Path, after: float, said: list[str]) -> None:
    def lay(db: Session) -> None:
        days(*[0.0] * 11, *[after] * 10)(db)
        live(db, 10 * DAY)

    async def story(home: Indoors) -> None:
        assert set(said) <= set(home.app.texts())

    on_trends(journal_data, lay, story)


def test_a_practice_is_told_from_five_times_on(journal_data: Path) -> None:
    name = content.practices()[0].title

    def lay(db: Session) -> None:
        for number in range(5):
            practice_runs.begin(db, content.practices()[0].id, now=NOW - number * DAY)
            feel(db, number * DAY + HOUR, 0.0)
            feel(db, number * DAY - HOUR, 0.4 if number else -0.8)
        db.exec(update(PracticeRun).values(seconds=60))
        db.commit()

    async def story(home: Indoors) -> None:
        assert f"{name}, 5 times: better 4, about the same 0, worse 1." in home.app.texts()

    on_trends(journal_data, lay, story, now=NOW + HOUR)


def test_what_cannot_be_read_says_so_calmly(journal_data: Path) -> None:
    """Each chart by itself; a press reads again."""

    async def story(home: Indoors) -> None:
        with patch.object(read, "earliest_day", side_effect=StorageError("no page")):
            await home.press(words.SPANS[Span.YEAR]())
            await home.app.settle(100)
            said = " ".join(home.app.texts()).replace("\n", " ")
            assert common.sorry(StorageError()) in said
            assert words.MOOD_OVER_TIME() not in said
        await home.press(common.TRY_AGAIN())
        await home.app.settle(100)
        assert words.MOOD_OVER_TIME() in home.app.texts()
        assert common.TRY_AGAIN() not in home.app.texts()

    on_trends(journal_data, days(*[0.4] * 9), story)


def test_a_long_range_is_read_in_parts(journal_data: Path) -> None:
    """What was there stays until the new one is whole; in between nothing is half."""

    async def story(home: Indoors) -> None:
        with patch.object(gradually, "AT_A_TIME_S", 0.0), patch.object(read, "PAGE", 3):
            await home.press(words.SPANS[Span.ALL]())
            await home.app.settle(200)
        assert "All 40 days were good." in home.app.texts()
        assert "Check-ins on 40 of 40 days." in home.app.texts()

    on_trends(journal_data, days(*[0.4] * 40), story)


@pytest.mark.parametrize("width", [320, 390, 760, 1280, 1600])
def test_every_width_has_room_for_a_finger(journal_data: Path, width: int) -> None:
    """Nothing is wider than the window."""

    def lay(db: Session) -> None:
        days(*[0.0] * 30)(db)
        for ago in (80, 60, 40):
            around(db, ago, 0.0, 0.4)

    async def story(home: Indoors) -> None:
        home.assert_accessible()
        charts = [one.width for one in home.app.find(ft.Stack) if one.width]
        assert charts
        assert max(charts) <= width - 72

    on_trends(journal_data, lay, story, width=width)
