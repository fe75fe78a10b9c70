"""Topics on better and worse days: each threshold of rule 4.10, and what is left out of it."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.measures.medians import Difference
from kapjournal.care.measures.mood import Companion
from kapjournal.care.records import check_ins, topics
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.trends.span import Span
from kapjournal.care.trends.topics import ComparedTopics, compared_topics, is_a_little, way
from kapjournal.terms import OWN_TOPIC, TopicWord
from tests.care.conftest import NOW
from tests.care.trends.reading import at_once

DAY = timedelta(days=1)
LIBRARY = {one.id: TopicWord(one.word, one.id) for one in content.contexts()}


def companion(
    with_it: float = 0.4, without_it: float = 0.0, *, low: float = 0.1, high: float = 0.8, name: str = "tea"
) -> Companion:
    return Companion(name, Difference(with_it - without_it, low, high), 10, 10, with_it, without_it)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (companion(0.2, 0.0), 1),
        (companion(0.19, 0.0), 0),
        (companion(0.0, 0.2, low=-0.5, high=-0.1), -1),
        (companion(0.0, 0.19, low=-0.5, high=-0.1), 0),
        (companion(low=0.0), 0),
        (companion(low=-0.1), 0),
        (companion(0.0, 0.4, low=-0.5, high=0.0), 0),
        (companion(0.0, 0.0, low=0.0, high=0.0), 0),
        (companion(0.4, 0.0, low=0.4, high=0.4), 1),
    ],
)
def test_half_a_step_and_an_interval_without_zero_are_needed(one: Companion, expected: int) -> None:
    """An interval may have no width, for moods repeat."""
    assert way(one) == expected


def test_two_moods_of_one_name_differ_a_little() -> None:
    assert is_a_little(companion(0.6, 0.4))
    assert not is_a_little(companion(0.61, 0.4))


def test_three_are_told_of_either_side() -> None:
    """The best and the worst of them; all stay in the table."""
    better = [companion(0.2 + place / 10, 0.0, name=f"better {place}") for place in range(4)]
    worse = [companion(0.0, 0.2 + place / 10, low=-1, high=-0.1, name=f"worse {place}") for place in range(4)]
    found = ComparedTopics((*reversed(better), companion(low=-1, name="neither"), *worse))
    assert [one.name for one in found.better] == ["better 3", "better 2", "better 1"]
    assert [one.name for one in found.worse] == ["worse 3", "worse 2", "worse 1"]


def feel(db: Session, ago: int, valence: float, *said: TopicWord) -> None:
    check_ins.add(db, MoodReading(valence, None, topics=said), now=NOW - ago * DAY, zone="UTC")


def compared(db: Session, span: Span = Span.THREE_MONTHS) -> list[tuple[str, int, int]]:
    found = at_once(compared_topics(span, now=NOW, zone="UTC"), db)
    return [(one.name, one.days_with, one.days_without) for one in found.compared]


@pytest.mark.parametrize(("with_it", "without_it", "said"), [(10, 10, True), (9, 30, False), (30, 9, False)])
def test_ten_days_are_needed_on_both_sides(db: Session, with_it: int, without_it: int, said: bool) -> None:
    """A day is one day, however many check-ins have the topic, and those of a day without one count for nothing."""
    for ago in range(with_it):
        feel(db, ago, 0.4, LIBRARY["nature"])
        feel(db, ago, 0.4)
        feel(db, ago, 0.4, LIBRARY["nature"])
    for ago in range(with_it, with_it + without_it):
        feel(db, ago, 0.0)
    assert compared(db) == ([(LIBRARY["nature"].text, with_it, without_it)] if said else [])


def test_what_must_not_be_weighed_is_left_out(db: Session) -> None:
    """A session, a practice and a medicine; hidden topics; own ones that were deleted, and those nobody knows."""
    mine, hidden = topics.add(db, "the allotment", now=NOW), topics.add(db, "the neighbour", now=NOW)
    topics.set_hidden(db, OWN_TOPIC + hidden.uid, True, now=NOW)
    topics.set_hidden(db, "work", True, now=NOW)
    said = [LIBRARY[each] for each in ("session", "practice", "medicine", "work", "rest")]
    said += [topics.chosen(mine), topics.chosen(hidden), TopicWord("gone", OWN_TOPIC + "0" * 32)]
    for ago in range(20):
        feel(db, ago, 0.4 if ago < 10 else 0.0, *(said if ago < 10 else ()))
    assert sorted(compared(db)) == [(LIBRARY["rest"].text, 10, 10), ("the allotment", 10, 10)]


def test_an_own_one_reads_as_it_is_called_now(db: Session) -> None:
    topic = topics.add(db, "garden", now=NOW)
    for ago in range(20):
        feel(db, ago, 0.4, *([topics.chosen(topic)] if ago % 2 else []))
    topics.rename(db, topic.uid, "the allotment", now=NOW)
    assert compared(db) == [("the allotment", 10, 10)]


def test_only_the_range_is_looked_at(db: Session) -> None:
    for ago in range(100, 120):
        feel(db, ago, 0.4, *([LIBRARY["rest"]] if ago % 2 else []))
    assert compared(db) == []
    assert compared(db, Span.YEAR) == [(LIBRARY["rest"].text, 10, 10)]
