"""Which rows a search means: conditions on the tables, from the words that were typed."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session, and_, col, func, or_, select

from kapjournal.care import kinds
from kapjournal.care.kinds import RecordKind, SearchIndex
from kapjournal.care.kinds.search_index import Word
from kapjournal.care.records import sessions
from kapjournal.care.time import local_time
from kapjournal.care.timeline import search_labels
from kapjournal.care.timeline.search_kinds import kind_named, scale_named
from kapjournal.care.timeline.search_labels import LabelDays
from kapjournal.models import ScaleResult
from kapjournal.storage.sqlite.folding import fold

MOST_CHARACTERS, MOST_WORDS = 200, 8
LONGEST_NAME = 3
"""Words of one name: 'what came up'."""


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

    def held(self, days: Iterable[LabelDays]) -> list[LabelDays]:
        """Those of the spans in which anything was lived there."""
        first, last = (local_time.local_day(moment, self.zone) for moment in (self.earliest, self.latest))
        return [span for span in days if span.first <= last and span.last > first]


def read(query: str, today: date) -> Sought:
    """Words are what stands between spaces, and 'session 6' is one; without letter, digit or symbol it is none."""
    typed = [word for word in query[:MOST_CHARACTERS].split() if fold(word)][:MOST_WORDS]
    words = [_word(word, today) for word in _names_as_one(typed)]
    return Sought(tuple(words), search_labels.whole_day(query[:MOST_CHARACTERS], today) if len(words) > 1 else ())


class Conditions:
    """What a row of each table must be, in a journal as it is now."""

    def __init__(self, db: Session, sought: Sought, language: str | None) -> None:
        self._sought, self._language = sought, language
        self._session_ids = _by_number(db) if any(word.number for word in sought.words) else {}

    def of(self, db: Session, kind: RecordKind, index: SearchIndex) -> Any:
        words, stays = self._sought.words, _stays(db, kind) if self._sought.names_days else []
        plain, labels = [word for word in words if not word.is_label], [word for word in words if word.is_label]
        parts = [index.has(plain, self._language)] if plain else []
        parts += [or_(index.has(_each(word), self._language), *self._is_labelled(kind, word, stays)) for word in labels]
        return or_(and_(*parts), *_within(kind, self._sought.whole, stays))

    def _is_labelled(self, kind: RecordKind, word: Word, stays: Sequence[Stay]) -> list[Any]:
        session_id = self._session_ids.get(word.number or 0)
        is_numbered = [kind.session_id == session_id] if session_id and kind.of_session else []
        is_called = [kind.lines.where([word.kind])] if kind.lines and kind.lines.has([word.kind]) else []
        is_scale = [col(ScaleResult.scale_id) == word.scale] if word.scale and kind is kinds.SCALE_RESULT else []
        return [*_within(kind, word.days, stays), *is_numbered, *is_called, *is_scale]


def _names_as_one(typed: Sequence[str]) -> Iterator[str]:
    """The words, with 'session' and '6' as one, and 'what came up'."""
    rest = list(typed)
    while rest:
        phrases = {size: " ".join(rest[:size]) for size in range(min(LONGEST_NAME, len(rest)), 1, -1)}
        named = (size for size, phrase in phrases.items() if search_labels.number_of(phrase) or kind_named(phrase))
        size = next(named, 1)
        yield " ".join(rest[:size])
        rest = rest[size:]


def _word(typed: str, today: date) -> Word:
    days, number = search_labels.days_of(typed, today), search_labels.number_of(typed)
    return Word(typed, fold(typed), days, number, kind_named(typed), scale_named(typed))


def _each(word: Word) -> list[Word]:
    """The words of a name: a text that has them apart has them too."""
    return [Word(one, fold(one)) for one in word.typed.split()]


def _stays(db: Session, kind: RecordKind) -> list[Stay]:
    """Of one kind alone: spans in which there is none of it would only make its statement longer."""
    when, zone = kind.moment, kind.zone
    return [Stay(*row) for row in db.exec(select(zone, func.min(when), func.max(when)).group_by(zone))]


def _within(kind: RecordKind, days: Collection[LabelDays], stays: Iterable[Stay]) -> list[Any]:
    """By the calendar of where it was."""
    found = ((stay.zone, [_instants(span, stay.zone) for span in stay.held(days)]) for stay in stays)
    when = kind.moment
    return [
        and_(kind.zone == zone, or_(*(and_(when >= start, when < end) for start, end in spans)))
        for zone, spans in found
        if spans
    ]


def _instants(span: LabelDays, zone: str) -> tuple[datetime, datetime]:
    """From midnight to midnight."""
    start, end = (local_time.near(day, time(), zone) for day in (span.first, span.last))
    return start, end


def _by_number(db: Session) -> dict[int, int | None]:
    everything = sessions.everything(db)
    numbers = sessions.numbers(everything)
    return {numbers[session.uid]: session.id for session in everything if session.uid in numbers}
