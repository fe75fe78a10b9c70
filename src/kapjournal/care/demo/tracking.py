"""What the made-up patient says beside how it is: topics, sleep, pain, a tracker, and how some days were."""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import Any

from sqlmodel import col, select

from kapjournal.care.demo import pages
from kapjournal.care.demo.arc import Course
from kapjournal.care.demo.mood import mood_of
from kapjournal.care.records import topic_names
from kapjournal.care.time import local_time
from kapjournal.models import CheckIn, OwnWord, Topic, Tracker, TrackerKind, TrackerValue
from kapjournal.terms import OWN_TOPIC, TopicWord

_LAST_HOUR_OF_MORNING = 11
_EVENING = 21


class Tracking:
    """One filling of a course whose check-ins are there already. Its dice are its own: they change nothing else."""

    def __init__(self, course: Course, seed: int) -> None:
        self._course, self._rng = course, Random(f"{seed} beside the mood")  # noqa: S311 - a story, no secret
        self._told: Mapping[str, Any] = pages.tracking()

    def write(self) -> None:
        words, topic, tracker_id = topic_names.labels(), self._topic(), self._tracker()
        self._course.add(OwnWord(**self._told["own_word"]), self._course.at(9, 19))
        days: dict[date, list[CheckIn]] = {}
        for row in self._course.db.exec(select(CheckIn).order_by(col(CheckIn.happened_at), col(CheckIn.id))).all():
            days.setdefault(local_time.local_day(row.happened_at, row.zone), []).append(row)
        for rows in days.values():
            self._day(rows, words, topic, tracker_id)

    def _topic(self) -> TopicWord:
        topic = Topic(name=self._told["own_topic"])
        self._course.add(topic, self._course.at(6, 19))
        return TopicWord(topic.name, OWN_TOPIC + topic.uid)

    def _tracker(self) -> int:
        tracker = Tracker(name=self._told["tracker"], kind=TrackerKind.NUMBER)
        return self._course.add(tracker, self._course.at(3, 20)) or 0

    def _day(self, rows: Sequence[CheckIn], words: Mapping[str, str], topic: TopicWord, tracker_id: int) -> None:
        for row in rows:
            row.topics = self._topics(row, words, topic)
        mornings = [row for row in rows if self._hour(row) <= _LAST_HOUR_OF_MORNING]
        if mornings and self._rng.random() < 0.9:
            mornings[0].sleep_minutes = self._sleep(mornings[0].valence)
        if self._rng.random() < 0.45:
            rows[0].pain = min(10, max(0, round(3 - 3 * rows[0].valence + self._rng.gauss(0, 1))))
        if self._rng.random() < 0.7:
            self._course.db.add(
                TrackerValue(check_in_id=rows[-1].id or 0, tracker_id=tracker_id, value=self._outside(rows))
            )
        rows[-1].is_of_day = self._is_of_day(rows[-1])

    def _topics(self, row: CheckIn, words: Mapping[str, str], own: TopicWord) -> list[TopicWord]:
        if self._rng.random() < 0.35:
            return []
        offered = self._told["topics"][mood_of(row.valence)]
        ids = self._rng.sample(offered, k=self._rng.choice((1, 1, 2)))
        mine = [own] if row.valence > 0 and self._rng.random() < 0.3 else []
        return [*mine, *(TopicWord(words[each], each) for each in ids)]

    def _sleep(self, valence: float) -> int:
        minutes = 405 + 70 * valence + self._rng.gauss(0, 45)
        return round(min(600, max(150, minutes)) / 15) * 15

    def _outside(self, rows: Sequence[CheckIn]) -> float:
        minutes = 35 + 30 * max(row.valence for row in rows) + self._rng.gauss(0, 15)
        return float(round(max(0, minutes) / 5) * 5)

    def _is_of_day(self, row: CheckIn) -> bool:
        is_plain = row.phase is None and row.practice_run_id is None
        return is_plain and self._hour(row) >= _EVENING and self._rng.random() < 0.4

    def _hour(self, row: CheckIn) -> int:
        return local_time.local(row.happened_at, row.zone).hour
