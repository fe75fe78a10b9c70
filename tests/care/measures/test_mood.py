"""What check-ins say over time, as tables, and what holds of it in any order."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.measures import mood
from kapjournal.care.measures.mood import Companion, DayMood, MoodChange
from kapjournal.models import CheckIn, Phase
from kapjournal.terms import FeelingWord
from tests.support.feeling_words import chosen

BERLIN, AUCKLAND = "Europe/Berlin", "Pacific/Auckland"
NOON = datetime(2026, 11, 20, 11, tzinfo=UTC)
FIRST = NOON.date()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True)
class MoodReading:
    """A check-in as far as anybody looks at it here."""

    happened_at: datetime
    valence: float = 0.0
    energy: float | None = 0.0
    words: Sequence[FeelingWord] = ()
    zone: str = BERLIN
    phase: Phase | None = None


def _row_of_days(*middles: float) -> list[DayMood]:
    return [DayMood(FIRST + place * DAY, middle, middle, middle, 1) for place, middle in enumerate(middles)]


def companions(moods: Sequence[DayMood], there_on: Mapping[str, Collection[date]]) -> tuple[Companion, ...]:
    by_mood = sorted(moods, key=lambda each: each.middle)
    return mood.in_order(filter(None, (mood.companion(name, by_mood, days) for name, days in there_on.items())))


def test_a_day_has_a_lowest_a_middle_and_a_highest() -> None:
    """Days come in order, and a day without a check-in does not come at all."""
    felt = [
        MoodReading(NOON + 2 * DAY, 0.5),
        MoodReading(NOON, -0.4),
        MoodReading(NOON + HOUR, 0.2),
        MoodReading(NOON - HOUR, 0.6),
    ]
    assert mood.days(felt) == (DayMood(FIRST, -0.4, 0.2, 0.6, 3), DayMood(FIRST + 2 * DAY, 0.5, 0.5, 0.5, 1))


@pytest.mark.parametrize(
    ("happened_at", "zone", "day"),
    [
        ("2026-11-20T22:59:00+00:00", BERLIN, "2026-11-20"),
        ("2026-11-20T23:00:00+00:00", BERLIN, "2026-11-21"),
        ("2026-11-20T11:00:00+00:00", AUCKLAND, "2026-11-21"),
        ("2026-10-25T00:30:00+00:00", BERLIN, "2026-10-25"),
        ("2026-10-25T01:30:00+00:00", BERLIN, "2026-10-25"),
        ("2026-03-29T01:00:00+00:00", BERLIN, "2026-03-29"),
        ("2026-11-20T11:00:00+00:00", "No/Where", "2026-11-20"),
    ],
)
def test_a_day_is_the_one_of_the_place_it_was_lived_in(happened_at: str, zone: str, day: str) -> None:
    """Midnight, travel, the hour that comes twice and the one that is skipped."""
    (only,) = mood.days([MoodReading(datetime.fromisoformat(happened_at), zone=zone)])
    assert only.day == date.fromisoformat(day)


def test_rows_of_the_journal_can_be_handed_over_as_they_are() -> None:
    """No copying on the way."""
    row = CheckIn(happened_at=NOON, zone=BERLIN, valence=0.5, energy=-0.5, words=chosen("calm"))
    assert mood.days([row]) == (DayMood(FIRST, 0.5, 0.5, 0.5, 1),)
    assert mood.words([row]) == ((FeelingWord("calm", "calm"), 1),)


BEFORE, AFTER = Phase.BEFORE, Phase.AFTER


@pytest.mark.parametrize(
    ("felt", "changed"),
    [
        ([], None),
        ([(BEFORE, 0, -0.5)], None),
        ([(AFTER, 0, -0.5)], None),
        ([(None, 0, -0.5), (None, 1, 0.5)], None),
        ([(BEFORE, 0, -0.5), (AFTER, 1, 0.25)], 0.75),
        ([(AFTER, 3, 0.25), (BEFORE, 0, -0.5), (AFTER, 2, 1), (BEFORE, 1, 0), (None, 4, -1)], 0.75),
    ],
)
def test_a_change_is_the_last_after_minus_the_first_before(
    felt: list[tuple[Phase | None, int, float]], changed: float | None
) -> None:
    """In whatever order they come; with one side missing there is no change to speak of."""
    found = mood.change(MoodReading(NOON + at * HOUR, valence, -valence, phase=phase) for phase, at, valence in felt)
    assert found == (None if changed is None else MoodChange(changed, -changed))


@pytest.mark.parametrize(("before", "after"), [(None, 0.5), (0.5, None), (None, None)])
def test_energy_changes_only_where_both_sides_say_it(before: float | None, after: float | None) -> None:
    """A mood alone says nothing of it, and is no 0."""
    pair = [MoodReading(NOON, 0, before, phase=Phase.BEFORE), MoodReading(NOON + HOUR, 0.4, after, phase=Phase.AFTER)]
    found = mood.change(pair)
    assert found == MoodChange(0.4, None)


def test_words_come_by_how_often_they_were_chosen() -> None:
    """Once a check-in, and by the alphabet where it is a draw."""
    felt = [MoodReading(NOON, words=chosen(*words)) for words in (("tired", "calm"), ("calm", "calm"), ("sad",), ())]
    felt.append(MoodReading(NOON, words=[FeelingWord("ruhig", "calm"), FeelingWord("calm")]))
    counted = [(word.text, word.id, count) for word, count in mood.words(felt)]
    assert counted == [("calm", "calm", 3), ("calm", "", 1), ("sad", "sad", 1), ("tired", "tired", 1)]


@pytest.mark.parametrize(
    ("with_it", "without_it", "said"), [(10, 10, True), (9, 50, False), (50, 9, False), (0, 20, False), (20, 0, False)]
)
def test_below_ten_days_on_either_side_nothing_is_said(with_it: int, without_it: int, *, said: bool) -> None:
    """Not even a hint."""
    moods = _row_of_days(*([0.5] * with_it), *([0.1] * without_it))
    there_on = {"a walk": {each.day for each in moods[:with_it]}}
    assert bool(companions(moods, there_on)) is said


def test_what_goes_with_better_days_comes_first() -> None:
    """With the difference, its interval, and how many days stand behind it."""
    moods = _row_of_days(
        *[0.4 + place % 5 / 10 for place in range(30)], *[-0.4 + place % 5 / 10 for place in range(20)]
    )
    good, hard = [each.day for each in moods[:30]], [each.day for each in moods[30:]]
    far_away = [FIRST - place * DAY for place in range(1, 99)]
    best, worst = companions(moods, {"work": [*hard, *far_away], "a walk": good, "rain": far_away})
    assert (best.name, best.days_with, best.days_without) == ("a walk", 30, 20)
    assert (worst.name, worst.days_with, worst.days_without) == ("work", 20, 30)
    assert best.better_by.value == pytest.approx(0.8)
    assert best.better_by.value == pytest.approx(best.with_it - best.without_it)
    assert worst.better_by.value == pytest.approx(-0.8)
    assert 0.4 < best.better_by.low <= 0.8 <= best.better_by.high < 1.2


def test_chance_alone_leaves_nothing_in_the_interval_clear() -> None:
    """A thing that was there every other day of an even run: its interval holds zero."""
    moods = _row_of_days(*[place * 7 % 11 / 10 for place in range(110)])
    (found,) = companions(moods, {"tea": {each.day for each in moods[::2]}})
    assert found.better_by.low <= 0 <= found.better_by.high


FELT = st.builds(
    MoodReading,
    st.datetimes(datetime(2000, 1, 2), datetime(2100, 12, 30), timezones=st.just(UTC)),  # noqa: DTZ001
    st.floats(-1, 1),
    st.floats(-1, 1),
    st.lists(st.sampled_from([*chosen("calm", "sad", "tired", "tea"), FeelingWord("ruhig", "calm")])),
    st.sampled_from([BERLIN, AUCKLAND, "Pacific/Apia", "UTC"]),
    st.sampled_from([None, BEFORE, AFTER]),
)


@given(st.lists(FELT, max_size=40))
def test_the_order_in_which_check_ins_come_does_not_matter(felt: list[MoodReading]) -> None:
    """Every check-in is in one day, every day within its band, and no word is lost."""
    shuffled = sorted(felt, key=lambda each: (each.valence, each.energy))
    found = mood.days(felt)
    assert found == mood.days(shuffled)
    assert sum(day.check_ins for day in found) == len(felt)
    assert [day.day for day in found] == sorted({day.day for day in found})
    assert all(-1 <= day.low <= day.middle <= day.high <= 1 for day in found)
    assert mood.words(felt) == mood.words(shuffled)
