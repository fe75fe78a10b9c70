"""Topics, sleep, pain, own trackers and medicines in Trends: the sentence, the picture, the table; nothing without."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.records import check_ins, medicines, trackers
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.medicines import Details
from kapjournal.care.trends.line import Part
from kapjournal.care.trends.medicine_courses import MedicineCourse
from kapjournal.care.trends.numbers import NumberTally
from kapjournal.care.trends.span import Span, window
from kapjournal.models import MedicineTurn, TrackerKind
from kapjournal.terms import TopicWord
from kapjournal.views.design.tokens import DARK, LIGHT
from kapjournal.views.trends import medicines_layout, number_drawing
from kapjournal.views.trends.scale import Scale
from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import trends as words
from kapjournal.views.words import trends_beside as beside
from tests.views.indoors import NOW, Indoors
from tests.views.trends.test_drawings import lines, parsed, places
from tests.views.trends.test_trends import days, images, names, on_trends

TODAY, DAY = NOW.date(), timedelta(days=1)
LIBRARY = {one.id: TopicWord(one.word, one.id) for one in content.contexts()}
Lay = Callable[[Session], Any]


def feel(db: Session, ago: int, valence: float = 0.0, topics: Sequence[str] = (), **said: Any) -> None:
    felt = MoodReading(valence, None, topics=[LIBRARY[each] for each in topics], **said)
    check_ins.add(db, felt, now=NOW - ago * DAY, zone="UTC")


async def table_of(home: Indoors, name: str) -> list[str]:
    """Its rows as they are read aloud, once the table of this card is shown."""
    switches = [
        one
        for one, above in home.app.walk_with_ancestors()
        if isinstance(one, ft.TextButton)
        and one.content == words.SHOW_TABLE()
        and any(getattr(each, "label", None) == name for each in above)
    ]
    before = set(names(home))
    await home.app.click(switches[0])
    await home.app.settle(60)
    return [one for one in names(home) if one not in before and "\n" in one]


class TestTopics:
    def laid(self, good: float = 0.4, hard: float = -0.4) -> Lay:
        def lay(db: Session) -> None:
            for ago in range(24):
                feel(db, ago, good if ago % 2 else hard, ["nature"] if ago % 2 else ["work"])

        return lay

    def test_better_and_worse_are_told_in_one_form(self, journal_data: Path) -> None:
        """With how many days, that it is not why, and how many topics were compared."""

        async def story(home: Indoors) -> None:
            texts = home.app.texts()
            assert {
                "Days with being outside were better.",
                "Typical with it: good (12 days).",
                "Typical without it: bad (12 days).",
                "Days with work were worse.",
                "Typical with it: bad (12 days).",
                "Typical without it: good (12 days).",
                "This shows what came together, not why.",
                "With 2 topics compared, some of it is chance.",
            } <= set(texts)
            home.assert_accessible()
            rows = await table_of(home, beside.TOPICS())
            assert rows == [
                "being outside\nDays with: 12\nDays without: 12\nDifference in steps: 2, between 2 and 2",
                "work\nDays with: 12\nDays without: 12\nDifference in steps: -2, between -2 and -2",
            ]

        on_trends(journal_data, self.laid(), story)

    def test_moods_of_one_name_are_a_little_better(self, journal_data: Path) -> None:
        async def story(home: Indoors) -> None:
            said = "Days with being outside were a little better: 12 days with, 12 days without."
            assert said in home.app.texts()
            assert "Days with work were a little worse: 12 days with, 12 days without." in home.app.texts()

        on_trends(journal_data, self.laid(0.2, 0.0), story)

    @pytest.mark.parametrize(
        ("good", "hard", "said"), [(0.4, 0.4, "No topic stands out."), (0.4, 0.3, "No topic stands out.")]
    )
    def test_where_none_stands_out_that_is_said(self, journal_data: Path, good: float, hard: float, said: str) -> None:
        """And nothing of chance, for nothing was claimed; the table still has them."""

        async def story(home: Indoors) -> None:
            assert said in home.app.texts()
            assert not [one for one in home.app.texts() if "chance" in one]
            assert len(await table_of(home, beside.TOPICS())) == 2

        on_trends(journal_data, self.laid(good, hard), story)

    def test_with_few_days_it_says_when_they_show(self, journal_data: Path) -> None:
        async def story(home: Indoors) -> None:
            assert "Topics show here after 10 days with and 10 days without one." in home.app.texts()

        on_trends(journal_data, days(0.4), story)


class TestNumbers:
    def test_sleep_is_told_in_hours_and_pain_by_its_number(self, journal_data: Path) -> None:
        """The sentence is the name of the picture."""

        def lay(db: Session) -> None:
            for ago in range(8):
                feel(db, ago, sleep_minutes=390 + 15 * ago, pain=ago)

        async def story(home: Indoors) -> None:
            sleep = "Sleep: 7 h 22 min on a typical day, from 6 h 30 min to 8 h 15 min, 8 days."
            pain = "Pain, 0 to 10: 3.5 on a typical day, from 0 to 7, 8 days."
            assert {sleep, pain} <= set(images(home))
            assert {sleep, pain, beside.MIDDLE_LINES[Part.THREE_DAYS](), beside.RANGE_BANDS[Part.THREE_DAYS]()} <= set(
                home.app.texts()
            )
            home.assert_accessible()
            rows = await table_of(home, beside.PAIN_NAME())
            assert rows[0] == "Nov 20, 2026\nLowest: 0\nMiddle: 0\nHighest: 0"
            assert len(rows) == 8

        on_trends(journal_data, lay, story)

    def test_yes_and_no_are_days(self, journal_data: Path) -> None:
        def lay(db: Session) -> None:
            tea = trackers.add(db, "Tea", TrackerKind.YES_NO, now=NOW)
            for ago in range(9):
                feel(db, ago, trackers={tea.uid: float(ago < 4)})

        async def story(home: Indoors) -> None:
            assert "Tea: yes on 4 of 9 days." in images(home)
            rows = await table_of(home, "Tea")
            assert rows[0] == "Nov 20, 2026\nAnswer: yes"
            assert rows[-1] == "Nov 12, 2026\nAnswer: no"

        on_trends(journal_data, lay, story)

    @pytest.mark.parametrize("kind", list(TrackerKind))
    def test_few_are_a_table_and_no_picture(self, journal_data: Path, kind: TrackerKind) -> None:
        """Also one alone; nothing is said of a typical day."""

        def lay(db: Session) -> None:
            tracker = trackers.add(db, "Tea", kind, now=NOW)
            feel(db, 3, trackers={tracker.uid: 1.0})

        async def story(home: Indoors) -> None:
            word = "an answer" if kind is TrackerKind.YES_NO else "a number"
            assert f"Tea shows here after 7 days with {word}." in home.app.texts()
            assert not [one for one in images(home) if "Tea" in one]
            assert len(await table_of(home, "Tea")) == 1

        on_trends(journal_data, lay, story)

    def test_what_is_not_asked_for_has_no_card(self, journal_data: Path) -> None:
        """Hidden, or never said in this range."""

        def lay(db: Session) -> None:
            feel(db, 0)
            hidden = trackers.add(db, "Hidden", TrackerKind.NUMBER, now=NOW)
            feel(db, 1, trackers={hidden.uid: 1.0})
            trackers.set_hidden(db, hidden.uid, True, now=NOW)
            trackers.add(db, "Never", TrackerKind.NUMBER, now=NOW)
            feel(db, 200, pain=3)

        async def story(home: Indoors) -> None:
            assert not {"Hidden", "Never", beside.PAIN_NAME(), beside.SLEEP_NAME()} & set(home.app.texts())

        on_trends(journal_data, lay, story)


class TestMedicines:
    def test_each_has_a_lane_and_its_days_a_row(self, journal_data: Path) -> None:
        """A way leads to the list."""

        def lay(db: Session) -> None:
            feel(db, 0)
            uid = medicines.add(db, Details("Sertraline"), since=date(2026, 11, 2), now=NOW, zone="UTC").uid
            medicines.note(db, uid, MedicineTurn.STOPPED, "tired", on=date(2026, 11, 9), now=NOW, zone="UTC")
            medicines.add(db, Details("no day"), since=None, now=NOW, zone="UTC")

        async def story(home: Indoors) -> None:
            assert "Medicine changes on 2 days: November 2 and November 9." in home.app.texts()
            told = "Sertraline\nNovember 2: Sertraline started\nNovember 9: Sertraline stopped. tired"
            assert told in images(home)
            assert "no day" not in home.app.texts()
            home.assert_accessible()
            rows = await table_of(home, medicine_words.MEDICINES())
            assert rows[0].startswith("Nov 9, 2026\nMedicine: Sertraline\nWhat changed: Medicine stopped: tired")
            await home.press(medicine_words.TITLE())
            assert home.where() == routes.Medicines()

        on_trends(journal_data, lay, story)

    def test_one_that_goes_on_is_told_without_a_mark(self, journal_data: Path) -> None:
        def lay(db: Session) -> None:
            feel(db, 0)
            medicines.add(db, Details("Sertraline"), since=date(2025, 1, 1), now=NOW, zone="UTC")

        async def story(home: Indoors) -> None:
            assert medicine_words.NO_CHANGE() in home.app.texts()
            assert words.MEDICINE_MARK() not in home.app.texts()

        on_trends(journal_data, lay, story)

    def test_without_any_there_is_no_card(self, journal_data: Path) -> None:
        async def story(home: Indoors) -> None:
            assert medicine_words.MEDICINES() not in home.app.texts()

        on_trends(journal_data, days(0.4), story)


numbers = st.dictionaries(st.integers(0, 4000), st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=3), min_size=1)


def tallied(found: dict[int, list[float]]) -> NumberTally:
    tally = NumberTally()
    for ago, each in found.items():
        for value in each:
            tally.add(TODAY - ago * DAY, value)
    return tally


@pytest.mark.parametrize("kind", [TrackerKind.NUMBER, TrackerKind.ZERO_TO_TEN])
@given(numbers, st.sampled_from([140.0, 318.0, 660.0]), st.sampled_from(Span))
def test_a_line_of_numbers_stays_in_its_picture(
    kind: TrackerKind, found: dict[int, list[float]], width: float, span: Span
) -> None:
    """One point, a constant, gaps of months, ten years."""
    if kind is TrackerKind.ZERO_TO_TEN:
        found = {ago: [abs(value) % 11 for value in each] for ago, each in found.items()}
    looked_at = window(span, today=TODAY, earliest=TODAY - max(found) * DAY)
    told = tallied(found).numbers(looked_at)
    if told.days:
        scale = number_drawing.scale_of(looked_at, width)
        for p in (LIGHT, DARK):
            drawn = number_drawing.line(p, kind, told, scale)
            for x, y in (place for one in lines(drawn, p.teal, 3) for place in places(one)):
                assert -0.2 <= x <= width + 0.2
                assert -0.2 <= y <= scale.height + 0.2


@given(st.dictionaries(st.integers(0, 4000), st.booleans(), min_size=1), st.sampled_from(Span))
def test_marks_of_yes_and_no_stay_in_their_picture(found: dict[int, bool], span: Span) -> None:
    """A tall one for a yes, a short one for a no, and none where nothing was said."""
    looked_at = window(span, today=TODAY, earliest=TODAY - max(found) * DAY)
    told = tallied({ago: [float(yes)] for ago, yes in found.items()}).yes_or_no(looked_at)
    scale = number_drawing.scale_of(looked_at, 318.0, number_drawing.MARKS_HEIGHT)
    rects = list(parsed(number_drawing.marks(LIGHT, told, scale)).iter("{http://www.w3.org/2000/svg}rect"))
    assert len(rects) == len(told.parts)
    for one, part in zip(rects, told.parts, strict=True):
        x, wide, tall = (float(one.get(name, "0")) for name in ("x", "width", "height"))
        assert 0 <= x <= 318 - wide
        assert number_drawing.SHORT - 0.1 <= tall <= number_drawing.TALL + 0.1
        assert (one.get("fill") == LIGHT.teal) is (part.middle > 0)


@given(st.lists(st.tuples(st.integers(0, 89), st.integers(0, 89)), max_size=4))
def test_a_lane_stays_in_its_picture(spells: list[tuple[int, int]]) -> None:
    """Also a spell of one day."""
    scale = Scale(318.0, medicines_layout.LANE, TODAY - 89 * DAY, TODAY)
    laid = tuple((TODAY - max(pair) * DAY, TODAY - min(pair) * DAY) for pair in spells)
    drawn = medicines_layout.lane(LIGHT, MedicineCourse("1", "Tea", laid), scale)
    bars = [one.get("d", "") for one in parsed(drawn).iter() if one.get("stroke") == LIGHT.teal]
    assert len(bars) == len(spells)
    ends = (float(end) for bar in bars for end in re.findall(r"[MH](-?\d+\.?\d*)", bar))
    assert all(0 <= end <= 318 for end in ends)
