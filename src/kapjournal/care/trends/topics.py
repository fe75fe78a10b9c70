"""Topics on better and worse days: rule 4.10 of the words from data. It says what came together, never why."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from kapjournal.care.measures.mood import Companion, companion, in_order
from kapjournal.care.measures.mood_steps import SAME_MEDIANS, change, level_of
from kapjournal.care.records import topic_names, topics
from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.felt_days import DayTally
from kapjournal.care.trends.gradual import Parts
from kapjournal.care.trends.local_days import day_of
from kapjournal.care.trends.span import Span, window
from kapjournal.models import CheckIn

LEFT_OUT = frozenset({"session", "practice", "medicine"})
"""Sessions and practices are told by themselves, and nobody should stop a medicine for a chart."""
MOST = 3
"""So many are told of either side."""


def way(one: Companion) -> int:
    """1 where days with it were better, -1 where they were worse, 0 where nothing can be said: the two are about the
    same, or chance alone may have parted them."""
    is_apart = one.better_by.low > 0 or one.better_by.high < 0
    return change(one.without_it, one.with_it, same=SAME_MEDIANS) if is_apart else 0


def is_a_little(one: Companion) -> bool:
    """Both moods have the same name."""
    return level_of(one.with_it) == level_of(one.without_it)


@dataclass(frozen=True)
class ComparedTopics:
    """Every topic with enough days on both sides, the best first."""

    compared: tuple[Companion, ...] = ()

    @property
    def better(self) -> tuple[Companion, ...]:
        return tuple(one for one in self.compared if way(one) > 0)[:MOST]

    @property
    def worse(self) -> tuple[Companion, ...]:
        """The worst first."""
        return tuple(one for one in reversed(self.compared) if way(one) < 0)[:MOST]


def compared_topics(span: Span, *, now: datetime, zone: str) -> Parts[ComparedTopics]:
    """The check-ins of the range are read along their index, a page in each part; then a topic in each part."""
    db = yield
    looked_at = window(span, today=local_time.local_day(now, zone), earliest=read.earliest_day(db))
    hidden = {one.word.id for one in topics.everything(db) if one.is_hidden}
    called, tally = topic_names.names(db), DayTally()
    there_on: dict[str, set[date]] = defaultdict(set)
    start, end = read.edges(looked_at.first, looked_at.today)
    after: tuple[datetime, int] | None = (start, 0)
    while after:
        db = yield
        rows, after = read.page(db, after, end, CheckIn.zone, CheckIn.valence, CheckIn.topics)
        tally.add((at_ms, there, valence) for at_ms, there, valence, _ in rows)
        for at_ms, there, _, said in rows:
            for word in said:
                there_on[word.id].add(day_of(at_ms, there))
    days = tally.between(looked_at.first, looked_at.today)
    by_mood = sorted(days, key=lambda day: day.middle)
    found: list[Companion] = []
    for topic_id in sorted(there_on.keys() & called.keys() - hidden - LEFT_OUT):
        one = companion(called[topic_id], by_mood, there_on[topic_id])
        if one is not None:
            found.append(one)
            yield
    return ComparedTopics(in_order(found))
