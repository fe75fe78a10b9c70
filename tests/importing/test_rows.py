"""From records to rows: moments, names that are the same each time, and nothing made up."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.records.imports import NewCheckIn, NewEntry
from kapjournal.importing.counting import Found, gather
from kapjournal.importing.feeling_fields import word_key
from kapjournal.importing.meanings import asked
from kapjournal.importing.placing import placed
from kapjournal.importing.records import Mood, Page, Record, When
from kapjournal.importing.rows import NewRow, rows_of
from kapjournal.importing.tally import Rows
from tests.importing.samples import EXPECTED, ZONE, found


def rows(held: Found, zone: str = ZONE) -> list[NewRow]:
    return [row for part in rows_of(held, zone) for row in part]


@pytest.mark.parametrize("name", EXPECTED)
def test_every_record_becomes_what_was_counted(name: str) -> None:
    """As many entries and check-ins as the preview says, each with a name of its own, in the order of time."""
    made = rows(found(name))
    entries = [row for row in made if isinstance(row, NewEntry)]
    check_ins = [row for row in made if isinstance(row, NewCheckIn)]
    counted = found(name).tally.rows({})
    assert (len(entries), len(check_ins)) == (counted.entries, counted.check_ins)
    assert len({row.uid for row in made}) == len(made)
    assert [row.happened_at for row in made] == sorted(row.happened_at for row in made)
    assert all(entry.text.strip() and entry.tags[0] == found(name).app for entry in entries)
    assert len(check_ins) + counted.unplaced == EXPECTED[name]["checkins"]


@pytest.mark.parametrize("name", EXPECTED)
def test_its_name_is_the_same_each_time(name: str) -> None:
    """Also when another zone is said for it."""
    assert {row.uid for row in rows(found(name))} == {row.uid for row in rows(found(name), "Asia/Tokyo")}


def one(record: Record, zone: str = ZONE) -> list[NewRow]:
    return rows(gather("App", [record]), zone)


NOON = When(datetime(2025, 3, 8, 12))  # noqa: DTZ001 - what a clock shows


def test_a_mood_has_the_middle_of_its_step() -> None:
    """Five steps stand where the five moods of this app stand."""
    levels = (0.0, 0.25, 0.5, 0.75, 1.0)
    made = one(Record(NOON, moods=tuple(Mood(level) for level in levels)))
    assert [row.valence for row in made if isinstance(row, NewCheckIn)] == [-0.8, -0.4, 0.0, 0.4, 0.8]


def test_a_word_without_a_number_comes_in_as_a_word() -> None:
    """No check-in is made up: it stands under the text, or alone."""
    (entry,) = one(Record(NOON, pages=(Page("Title", "Text."),), moods=(Mood(words=("calm",)),)))
    assert isinstance(entry, NewEntry)
    assert entry.text == "Title\n\nText.\n\nMood: calm"
    (alone,) = one(Record(NOON, moods=(Mood(words=("calm",)),)))
    assert isinstance(alone, NewEntry)
    assert alone.text == "Mood: calm"


def test_a_word_means_what_the_person_says() -> None:
    """It becomes a mood in that place, with the word; of several the first that was given one counts. The rest stay."""
    record = Record(NOON, pages=(Page(text="Text."),), moods=(Mood(words=("Tight", "At ease")), Mood(words=("grey",))))
    held = gather("App", [record])
    meanings = {word_key("at Ease"): 0.75}
    entry, check_in = (row for part in rows_of(held, ZONE, meanings=meanings) for row in part)
    assert isinstance(entry, NewEntry)
    assert isinstance(check_in, NewCheckIn)
    assert entry.text == "Text.\n\nMood: grey"
    assert (check_in.valence, check_in.energy) == (0.4, None)
    assert [word.text for word in check_in.words] == ["Tight", "At ease"]
    assert held.tally.rows(meanings) == Rows(1, 1, 1)
    assert held.tally.rows({}) == Rows(1, 0, 2)


def test_what_it_means_changes_no_name() -> None:
    """So that nothing comes in twice where somebody says something else of a word the next time."""
    held = gather("App", [Record(NOON, pages=(Page(text="Text."),), moods=(Mood(words=("grey",)),))])
    (without,) = rows(held)
    assert without.uid in {row.uid for part in rows_of(held, ZONE, meanings={"grey": 0.0}) for row in part}


ASKED = {"daylio.csv": 1, "applejournal.zip": 5, "storypad.json": 5}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_words_that_are_asked(name: str) -> None:
    """Only those that no number belongs to, and never a scale that is no mood."""
    words = [word for word, _ in asked(found(name).records)]
    assert len(words) == ASKED.get(name, 0)
    assert words == EXPECTED[name].get("asks_moods", words)


def test_a_day_without_a_time_says_so() -> None:
    """A check-in is of the day, an entry has a tag; where there is a time, neither."""
    for has_clock in (True, False):
        when = replace(NOON, has_clock=has_clock)
        entry, check_in = one(Record(when, pages=(Page(text="x"),), moods=(Mood(0.5),), tags=("rest",)))
        assert isinstance(entry, NewEntry)
        assert isinstance(check_in, NewCheckIn)
        assert entry.tags == (("App", "rest") if has_clock else ("App", "time not known", "rest"))
        assert check_in.is_of_day is not has_clock


def test_a_photo_alone_is_said() -> None:
    """An entry of nothing but photos says that they are elsewhere."""
    (entry,) = one(Record(NOON, photos=2))
    assert isinstance(entry, NewEntry)
    assert entry.text == "2 photos, in the other app."


def test_a_known_word_is_ours() -> None:
    """A feeling word that this app has too is found with it."""
    (check_in,) = one(Record(NOON, moods=(Mood(0.75, words=("Calm", "Blorp")),)))
    assert isinstance(check_in, NewCheckIn)
    assert [(word.text, bool(word.id)) for word in check_in.words] == [("Calm", True), ("Blorp", False)]


@pytest.mark.parametrize(
    ("wall", "utc", "is_moved"),
    [
        (datetime(2025, 3, 30, 2, 30), datetime(2025, 3, 30, 1, 30, tzinfo=UTC), True),  # noqa: DTZ001
        (datetime(2025, 10, 26, 2, 30), datetime(2025, 10, 26, 0, 30, tzinfo=UTC), True),  # noqa: DTZ001
        (datetime(2025, 6, 1, 2, 30), datetime(2025, 6, 1, 0, 30, tzinfo=UTC), False),  # noqa: DTZ001
    ],
)
def test_clocks_that_change(wall: datetime, utc: datetime, is_moved: bool) -> None:
    """An hour that is skipped, and the first of one that comes twice: no record is lost, and it is told."""
    assert placed(When(wall), ZONE) == replace(placed(When(wall), ZONE), moment=utc, is_moved=is_moved)


@given(st.lists(st.datetimes(datetime(2025, 3, 28), datetime(2025, 4, 2)) | st.datetimes(datetime(1950, 1, 1))))  # noqa: DTZ001
def test_how_many_are_moved_is_counted_by_days(walls: list[datetime]) -> None:
    """As each of them says by itself."""
    held = gather("App", [Record(When(wall), pages=(Page(text="x"),), key=str(n)) for n, wall in enumerate(walls)])
    for zone in (ZONE, "America/Havana", "Asia/Tokyo", "UTC+0100"):
        assert held.tally.moved(zone) == sum(placed(record.when, zone).is_moved for record in held.records)


def test_a_distance_is_the_zone_that_fits() -> None:
    """A file that only knows how far the clock was from UTC was written where the person says, if that fits."""
    when = When(datetime(2025, 3, 8, 8, 15), True, datetime(2025, 3, 8, 7, 15, tzinfo=UTC), "UTC+0100")  # noqa: DTZ001
    assert placed(when, ZONE).zone == ZONE
    assert placed(when, "Asia/Tokyo").zone == "UTC+0100"


def test_half_a_letter_breaks_nothing() -> None:
    """JSON may hold half of a surrogate pair."""
    assert len(one(Record(NOON, pages=(Page("\ud800", "x"),), key="\ud800", tags=("\udfff",)))) == 1


def test_of_two_with_one_id_the_later_change_counts() -> None:
    """Whatever order they stand in."""
    early, late = (Record(NOON, pages=(Page(text=text),), key="1", changed=text) for text in ("a", "b"))
    for pair in ((early, late), (late, early)):
        held = gather("App", pair)
        assert [record.pages[0].text for record in held.records] == ["b"]
        assert held.duplicates == 1
