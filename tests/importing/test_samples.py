"""Each app's export: what comes out of it is what went in."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from kapjournal.care.time.local_time import local
from kapjournal.importing.placing import placed
from kapjournal.importing.records import Record
from tests.importing.samples import EXPECTED, ZONE, found

NUMBERS = ("records", "entries", "checkins", "photos", "photos_missing", "duplicates", "unreadable", "excluded")
SPOTS = [(name, spot) for name, expected in EXPECTED.items() for spot in expected["spots"]]


@pytest.mark.parametrize("name", EXPECTED)
def test_everything_is_counted(name: str) -> None:
    """Every item of the file is in one of the numbers, as the expectations say."""
    assert found(name).as_numbers() == {number: EXPECTED[name][number] for number in NUMBERS}
    assert found(name).asks_zone is EXPECTED[name]["asks_zone"]
    assert found(name).other.total() == EXPECTED[name].get("other", 0)


def words(record: Record) -> list[str]:
    return [word for mood in record.moods for word in mood.words]


def texts(record: Record) -> str:
    return "\n\n".join(page.text for page in record.pages)


def level(at: float) -> float:
    """A mood of 1 to 10 as it is kept: both ends are exact."""
    return round((at - 1) / 9, 4)


def quadrant(record: Record) -> str:
    mood = record.moods[0]
    assert mood.level is not None
    assert mood.energy is not None
    return f"{'high' if mood.energy > 0 else 'low'} energy, {'pleasant' if mood.level > 0.5 else 'unpleasant'}"


LOOKS: dict[str, Callable[[Record, Any], bool]] = {
    "at": lambda record, at: str(local_wall(record)).startswith(at),
    "utc": lambda record, at: placed(record.when, ZONE).moment == datetime.fromisoformat(at).astimezone(UTC),
    "zone": lambda record, name: record.when.zone == name,
    "title": lambda record, title: record.pages[0].title == title,
    "text": lambda record, text: texts(record) == text,
    "text_contains": lambda record, text: text in texts(record),
    "text_starts": lambda record, text: texts(record).startswith(text),
    "tags": lambda record, tags: list(record.tags) == tags,
    "starred": lambda record, is_starred: record.is_favorite is is_starred,
    "photos": lambda record, photos: record.photos == photos,
    "level": lambda record, at: record.moods[0].level == at,
    "words": lambda record, expected: words(record) == expected,
    "quadrant": lambda record, name: quadrant(record) == name,
    "feeling": lambda record, key: words(record) == [key.replace("_", " ")],
    "depressed": lambda record, amount: f"depressed: {amount}" in words(record),
    "elevated": lambda record, amount: f"elevated: {amount}" in words(record),
    "kind": lambda record, name: name in record.tags,
    "route": lambda record, name: name in record.tags,
    "mood_before": lambda record, at: record.moods[0].level == level(at),
    "mood_after": lambda record, at: record.moods[1].level == level(at),
    "reflection": lambda record, text: record.pages[1].text == text,
    "intention": lambda record, text: record.pages[0].text == text,
}
NOT_LOOKED_AT = {"notes", "mood", "rating", "raw"}
"""Remarks, and how the file itself writes what `level` and the amounts say."""


def local_wall(record: Record) -> datetime:
    when = placed(record.when, ZONE)
    return local(when.moment, when.zone)


@pytest.mark.parametrize(("name", "spot"), SPOTS)
def test_a_record_is_as_it_was_written(name: str, spot: dict[str, Any]) -> None:
    """One record of the file has this moment, these words, this mood, all at once."""
    asked = {what: value for what, value in spot.items() if what not in NOT_LOOKED_AT}
    fitting = [
        record for record in found(name).records if all(LOOKS[what](record, value) for what, value in asked.items())
    ]
    assert len(fitting) == 1


def test_a_word_of_nobody_is_given_no_place() -> None:
    """A mood with a name of one's own has its word, and no number is made up for it."""
    own = [record.moods[0] for record in found("daylio.csv").records if words(record) == ["calm"]]
    assert [mood.level for mood in own] == [None]


def test_two_scales_are_not_made_one() -> None:
    """Depressed and elevated stay words: no mood is made of both."""
    assert {record.moods[0].level for record in found("emoods.csv").records} == {None}


def test_a_day_has_no_hour() -> None:
    """Where the file knows only days, that is said; where it knows hours, they are told."""
    days = {name for name in EXPECTED if found(name).has_days_only}
    assert days == {"applejournal.zip", "obsidian", "logseq", "emoods.csv", "bearable.csv"}


def test_the_order_of_a_day_is_that_of_its_pages() -> None:
    """Of two pages on one day the one with a number comes second; the question stands above the answer."""
    day = [
        texts(record) for record in found("applejournal.zip").records if str(record.when.wall).startswith("2025-03-30")
    ]
    assert day == ["What went well?\n\nBefore the clocks went forward.", "And after."]


def test_no_word_is_in_a_repr() -> None:
    """A log line or a traceback may show what was found."""
    for name in EXPECTED:
        assert "Fireworks" not in repr(found(name))
        assert all("Fireworks" not in repr(record) for record in found(name).records)
