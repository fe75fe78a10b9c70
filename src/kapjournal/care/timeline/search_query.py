"""Which rows a search means: conditions on the tables, from the words that were typed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlmodel import Session, and_, col, func, literal_column, or_, select, table

from kapjournal.care.measures import feelings
from kapjournal.care.records import sessions
from kapjournal.care.time import local_time
from kapjournal.care.timeline import search_labels
from kapjournal.care.timeline.journal import when_of
from kapjournal.care.timeline.search_labels import Days
from kapjournal.models import Answer, CheckIn, Entry, KapSession
from kapjournal.storage.sqlite.folding import fold

MOST_CHARACTERS, MOST_WORDS = 200, 8
INDEXES: dict[Any, str] = {Entry: "answer_fts", CheckIn: "check_in_fts", KapSession: "kap_session_fts"}
_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Word:
    """A word as typed and as it stands in the index, and what else it names: spans of days, the number of a session."""

    typed: str
    phrase: str
    days: tuple[Days, ...] = ()
    number: int | None = None

    @property
    def is_label(self) -> bool:
        return bool(self.days or self.number)


@dataclass(frozen=True)
class Sought:
    """What is looked for; `whole` is the day that all words name together."""

    words: tuple[Word, ...]
    whole: tuple[Days, ...] = ()

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

    def of(self, table_: type[Any]) -> Any:
        words = self._sought.words
        plain, labels = [word for word in words if not word.is_label], [word for word in words if word.is_label]
        parts = [self._has_words(table_, plain)] if plain else []
        parts += [or_(self._has_words(table_, [word]), *self._is_labelled(table_, word)) for word in labels]
        return or_(and_(*parts), *self._within(table_, self._sought.whole))

    def _has_words(self, table_: type[Any], words: Sequence[Word]) -> Any:
        phrases = [word.phrase for word in words]
        if table_ is Entry:
            found = matching(INDEXES[Entry], phrases)
            return col(Entry.id).in_(select(Answer.entry_id).where(col(Answer.id).in_(found)))
        if table_ is CheckIn:
            each = " AND ".join(_read_or_written(phrase, self._language) for phrase in phrases)
            return col(CheckIn.id).in_(_rows(INDEXES[CheckIn], each))
        return col(KapSession.id).in_(matching(INDEXES[KapSession], phrases))

    def _is_labelled(self, table_: type[Any], word: Word) -> list[Any]:
        session_id = self._session_ids.get(word.number or 0)
        owner = col(KapSession.id) if table_ is KapSession else col(table_.session_id)
        return [*self._within(table_, word.days), *([owner == session_id] if session_id else [])]

    def _within(self, table_: type[Any], days: Iterable[Days]) -> list[Any]:
        """By the calendar of where it was."""
        when, zone = when_of(table_), col(table_.zone)
        spans = [(stay, *span) for stay in self._stays for span in _instants(days, stay)]
        return [and_(zone == stay.zone, when >= start, when < end) for stay, start, end in spans]


def matching(index: str, phrases: Iterable[str], *, any_of: bool = False) -> Any:
    """The rows of an index that have all of the phrases, or any; the last word of each may go on."""
    return _rows(index, (" OR " if any_of else " ").join(f'"{phrase}"*' for phrase in phrases))


def _rows(index: str, match: str) -> Any:
    # The name of an FTS5 table stands for all its columns; the query itself is bound, never spliced in.
    matches = literal_column(index).op("MATCH")(match)
    return select(literal_column("rowid")).select_from(table(index)).where(matches)


def _word(typed: str, today: date) -> Word:
    return Word(typed, fold(typed), search_labels.days_of(typed, today), search_labels.number_of(typed))


def _read_or_written(phrase: str, language: str | None) -> str:
    """In a note, in a word as it read when it was chosen, or in what a feeling is called now."""
    written = f'{{note words}} : "{phrase}"*'
    called = feelings.labels(language=language).items()
    # The last word may go on here as well.
    ids = " OR ".join(f'"{each}"' for each, label in called if f" {phrase}" in f" {fold(label)}")
    return f"({written} OR ids : ({ids}))" if ids else f"({written})"


def _stays(db: Session) -> list[Stay]:
    found: list[Stay] = []
    for table_ in INDEXES:
        when, zone = when_of(table_), col(table_.zone)
        found += [Stay(*row) for row in db.exec(select(zone, func.min(when), func.max(when)).group_by(zone))]
    return found


def _instants(days: Iterable[Days], stay: Stay) -> Iterator[tuple[datetime, datetime]]:
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
