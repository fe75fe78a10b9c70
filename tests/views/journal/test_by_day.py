"""The journal under its days: headings, a day's check-ins as one row of moons, and the day that stays in sight."""

from datetime import timedelta
from pathlib import Path

import flet as ft
from sqlmodel import Session, insert

from kapjournal import routes
from kapjournal.care.records import check_ins, entries
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.models import CheckIn
from kapjournal.views.journal.day_at_top import DayAtTop
from kapjournal.views.journal.folded_lines import ShownDay
from kapjournal.views.words import journal as words
from tests.support.descending import descend
from tests.support.feeling_words import chosen
from tests.views.indoors import NOW, Indoors, visit

DAY = timedelta(days=1)
MOONS = "3 check-ins: bad, so-so, good"


def lay(db: Session) -> None:
    """Three check-ins and a note today, one check-in yesterday, a note long ago."""
    for hour, valence in ((9, -0.4), (12, 0.0), (17, 0.4)):
        felt = MoodReading(valence, 0.0, chosen("calm"), "by the canal")
        check_ins.add(db, felt, now=NOW.replace(hour=hour), zone="UTC")
    entries.keep_note(db, "A walk", now=NOW, zone="UTC")
    check_ins.add(db, MoodReading(0.4, 0.0, note="alone"), now=NOW - DAY, zone="UTC")
    entries.keep_note(db, "Moss", now=NOW - 400 * DAY, zone="UTC")


def labels(inside: Indoors) -> list[str]:
    return [str(one.label) for one in inside.app.find(ft.Semantics) if one.label]


def headings(inside: Indoors) -> list[str]:
    spoken = [one for one in inside.app.find(ft.Semantics) if one.heading_level == 2]
    return [str(one.content.value) for one in spoken if isinstance(one.content, ft.Text)]


def lines(inside: Indoors) -> list[str]:
    return [one for one in labels(inside) if one.count(". ") >= 2 or "check-ins: " in one]


async def open_journal(inside: Indoors) -> None:
    inside.services.home(1)
    await inside.app.settle(60)


def test_days_are_headings(journal_data: Path) -> None:
    """Today, yesterday, and dates with their year where it is another; what stands under them says the hour alone."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        assert headings(inside) == ["Today", "Yesterday", "Thursday, October 16, 2025"]
        assert words.LINE(when="6:00 PM", kind="Note") in inside.app.texts()
        inside.assert_accessible()

    visit(journal_data, story, lay=lay)


def test_the_check_ins_of_a_day_are_one_row_of_moons_that_opens(journal_data: Path) -> None:
    """In place, the earliest first; each of them opens as before, and the row is still open on the way back."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        assert lines(inside)[:2] == ["Note. Today, 6:00 PM. A walk", MOONS]
        assert lines(inside)[2].startswith("Check-in. Yesterday")
        await inside.press(MOONS)
        assert [one.split(". ")[1] for one in lines(inside)[2:5]] == [
            "Today, 9:00 AM",
            "Today, 12:00 PM",
            "Today, 5:00 PM",
        ]
        inside.assert_accessible()
        await inside.press("Check-in. Today, 12:00 PM")
        assert isinstance(inside.where(), routes.EditCheckIn)
        await inside.app.back()
        await inside.app.settle(60)
        assert len(lines(inside)) == 7
        await inside.press(MOONS)
        assert len(lines(inside)) == 4

    visit(journal_data, story, lay=lay)


def test_a_search_lists_each_check_in_that_it_found(journal_data: Path) -> None:
    """Under its day, with the place that was found."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await inside.app.type(inside.field(words.SEARCH()), "canal")
        await inside.app.until(lambda: len(lines(inside)) == 3)
        assert headings(inside) == ["Today"]
        assert not any("check-ins: " in one for one in lines(inside))

    visit(journal_data, story, lay=lay)


def test_the_day_that_is_read_stays_at_the_top(journal_data: Path) -> None:
    """Once its heading is pushed out of sight; silent, and without drawing the list again."""

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        (listed,) = [one for one in inside.app.find(ft.ListView) if one.on_scroll]
        for row in listed.controls:
            if isinstance(row, ft.Container) and row.on_size_change:
                await inside.app.fire(row, "size_change", {"w": 300, "h": 100 if row.content else 0})
        before = list(listed.controls)

        async def at_top(pixels: float) -> list[str]:
            moved = {
                "pixels": pixels,
                "min_scroll_extent": 0.0,
                "max_scroll_extent": 900.0,
                "viewport_dimension": 300.0,
            }
            await inside.app.fire(listed, "scroll", {"event_type": "update", **moved})
            (over,) = [
                control
                for control, above in inside.app.walk_with_ancestors()
                if isinstance(control, ft.Semantics) and control.exclude_semantics and above and _is_over(above)
            ]
            return [one.value for one in _texts(over)]

        assert await at_top(0) == []
        assert await at_top(100) == ["Today"]
        assert await at_top(320) == ["Yesterday"]
        assert await at_top(0) == []
        assert all(now is then for now, then in zip(listed.controls, before, strict=True))

    visit(journal_data, story, lay=lay)


def _is_over(above: object) -> bool:
    return any(isinstance(one, ft.Container) and one.ignore_interactions and one.top == 0 for one in above)  # type: ignore[attr-defined]


def test_another_window_begins_without_a_line_over_it() -> None:
    """Nor does a day stay there of which nothing is listed any more."""
    at_top, days = DayAtTop(), [NOW.date() - DAY * away for away in range(3)]
    at_top.lists([ShownDay(day) for day in days], 1)
    at_top.scrolled(90)
    assert at_top.day == days[1]
    at_top.lists([ShownDay(day) for day in days], 1)
    assert at_top.day == days[1]
    at_top.lists([ShownDay(day) for day in days], 2)
    assert at_top.day is None
    at_top.scrolled(1)
    at_top.lists([ShownDay(days[2])], 2)
    assert at_top.day is None


def test_many_check_ins_a_day_fill_the_window(journal_data: Path) -> None:
    """A day is one line however many there are: more days are read until the list can be scrolled."""

    def many(db: Session) -> None:
        rows = [CheckIn(zone="UTC", valence=0.4, happened_at=NOW - DAY * (number / 20)) for number in range(2_000)]
        db.exec(insert(CheckIn), params=[{**row.model_dump(exclude={"id"}), "words": row.words} for row in rows])
        db.commit()

    async def story(inside: Indoors) -> None:
        await open_journal(inside)
        await inside.app.until(lambda: len(headings(inside)) >= 8)
        assert len(set(lines(inside))) <= len(headings(inside))
        seen = headings(inside)
        await inside.press(words.OLDER())
        await inside.app.settle(60)
        assert not set(headings(inside)) & set(seen)
        await inside.press(words.NEWER())
        await inside.app.until(lambda: headings(inside)[:5] == seen[:5])

    visit(journal_data, story, lay=many)


def _texts(control: ft.Control) -> list[ft.Text]:
    return [one for one, _ in descend(control) if isinstance(one, ft.Text)]
