"""Which rows a search means: conditions on the tables, from the words that were typed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session, and_, func, or_, select

from kapjournal.care import kinds
from kapjournal.care.kinds import RecordKind, SearchIndex
from kapjournal.care.kinds.search_index import Word
from kapjournal.care.records import sessions
from kapjournal.care.time import local_time
from kapjournal.care.timeline import search_labels
from kapjournal.care.timeline.search_labels import LabelDays
from kapjournal.storage.sqlite.folding import fold

MOST_CHARACTERS, MOST_WORDS = 200, 8


@dataclass(frozen=True)
class Sought:
    """What is looked for; `whole` is the day that all words name together."""

    words: tuple[Word, ...]
    whole: tuple[LabelDays, ...] = ()

    @property
    def phrases(self) -> list[str]:
        return [word.phrase for word in self.words]

    @property
    def names_days(self) -> bool:
        return bool(self.whole or any(word.days for word in self.words))


@dataclass(frozen=True)
class Stay:
    """A zone that something was lived in, and the earliest and latest moment there."""

    zone: str
    earliest: datetime
    latest: datetime


def read(query: str, today: date) -> Sought:
    """Words are what stands between spaces, and 'session 6' is one; without letter, digit or symbol it is none."""
    typed = search_labels.with_sessions(query[:MOST_CHARACTERS].split())
    words = [_word(word, today) for word in typed if fold(word)][:MOST_WORDS]
    return Sought(tuple(words), search_labels.whole_day(query[:MOST_CHARACTERS], today) if len(words) > 1 else ())


class Conditions:
    """What a row of each table must be, in a journal as it is now."""

    def __init__(self, db: Session, sought: Sought, language: str | None) -> None:
        self._sought, self._language = sought, language
        self._stays = _stays(db) if sought.names_days else []
        self._session_ids = _by_number(db) if any(word.number for word in sought.words) else {}

    def of(self, kind: RecordKind, index: SearchIndex) -> Any:
        words = self._sought.words
        plain, labels = [word for word in words if not word.is_label], [word for word in words if word.is_label]
        parts = [index.has(plain, self._language)] if plain else []
        parts += [or_(index.has([word], self._language), *self._is_labelled(kind, word)) for word in labels]
        return or_(and_(*parts), *self._within(kind, self._sought.whole))

    def _is_labelled(self, kind: RecordKind, word: Word) -> list[Any]:
        session_id = self._session_ids.get(word.number or 0)
        is_numbered = [kind.session_id == session_id] if session_id and kind.of_session else []
        return [*self._within(kind, word.days), *is_numbered]

    def _within(self, kind: RecordKind, days: Iterable[LabelDays]) -> list[Any]:
        """By the calendar of where it was."""
        when, zone = kind.moment, kind.zone
        spans = [(stay, *span) for stay in self._stays for span in _instants(days, stay)]
        return [and_(zone == stay.zone, when >= start, when < end) for stay, start, end in spans]


def _word(typed: str, today: date) -> Word:
    return Word(typed, fold(typed), search_labels.days_of(typed, today), search_labels.number_of(typed))


def _stays(db: Session) -> list[Stay]:
    found: list[Stay] = []
    for kind in kinds.KINDS:
        if kind.index is None:
            continue
        when, zone = kind.moment, kind.zone
        found += [Stay(*row) for row in db.exec(select(zone, func.min(when), func.max(when)).group_by(zone))]
    return found


def _instants(days: Iterable[LabelDays], stay: Stay) -> Iterator[tuple[datetime, datetime]]:
    """The spans in which anything was lived there, from midnight to midnight."""
    midnight = time()
    for span in days:
        start, end = (local_time.near(day, midnight, stay.zone) for day in (span.first, span.last))
        if start <= stay.latest and end > stay.earliest:
            yield start, end


def _by_number(db: Session) -> dict[int, int | None]:
    everything = sessions.everything(db)
    numbers = sessions.numbers(everything)
    return {numbers[session.uid]: session.id for session in everything if session.uid in numbers}
