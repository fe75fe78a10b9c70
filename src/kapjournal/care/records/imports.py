"""What came in from another app: written unseen a part at a time, shown all at once, and taken out again as one.

A row of an import has the moment of that import as its `created_at`, to the millisecond, so no table names it. Until
all of them are there, its rows are deleted ones: what a killed app leaves behind is purged like any other.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlmodel import Session, col, delete, func, select, update

from kapjournal.care.records import settings
from kapjournal.care.records.tags import tidy
from kapjournal.care.records.text_cleaning import clean
from kapjournal.models import Answer, CheckIn, Entry, EntryKind, FeelingWord, Row
from kapjournal.storage.sqlite import deleted_words

_SETTING = "imports"
_KEPT = 20
"""So many imports are remembered."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
AnyRow = TypeVar("AnyRow", bound=Row)
_TABLES: tuple[type[Entry] | type[CheckIn], ...] = (Entry, CheckIn)


@dataclass(frozen=True)
class NewEntry:
    """A note with a time of its own. `uid` is the same each time this record is brought in."""

    uid: str
    happened_at: datetime
    zone: str
    text: str = field(repr=False)
    tags: tuple[str, ...] = field(default=(), repr=False)
    is_favorite: bool = False


@dataclass(frozen=True)
class NewCheckIn:
    uid: str
    happened_at: datetime
    zone: str
    valence: float
    energy: float | None = None
    words: tuple[FeelingWord, ...] = field(default=(), repr=False)
    is_of_day: bool = False


@dataclass(frozen=True)
class Import:
    """One that was finished. `as_of` is when its rows were last all the same; those changed since are the patient's."""

    app: str
    at: datetime
    as_of: datetime
    entries: int
    check_ins: int
    undone_at: datetime | None = None


def begin(db: Session, *, now: datetime) -> datetime:
    """The moment that names a new import: one at which nothing else was made."""
    at = _stored(now)
    while any(db.exec(select(table.id).where(col(table.created_at) == at).limit(1)).first() for table in _TABLES):
        at += _MILLISECOND
    return at


def write_part(db: Session, new: Sequence[NewEntry | NewCheckIn], *, at: datetime) -> int:
    """Writes these rows unseen and commits. Returns how many of them are in the journal already, and stay as they are.

    `at` is what `begin` returned. One that was brought in before and deleted comes in again.
    """
    entries = [one for one in new if isinstance(one, NewEntry)]
    check_ins = [one for one in new if isinstance(one, NewCheckIn)]
    written = _write_entries(db, entries, at) + _write_check_ins(db, check_ins, at)
    db.commit()
    return len(new) - written


def finish(db: Session, app: str, *, at: datetime) -> Import:
    """Shows all that was written at that moment, and commits."""
    entries, check_ins = (_put(db, table, at, found=at, becomes=None, now=at) for table in _TABLES)
    done = Import(app, at, at, entries, check_ins)
    if entries or check_ins:
        _remember(db, [done, *(one for one in everything(db) if one.at != at)])
    db.commit()
    return done


def discard(db: Session, *, at: datetime, most: int = 100) -> bool:
    """Forgets up to `most` rows that were written and never shown, and commits; whether some are left."""
    left = False
    for table in _TABLES:
        unseen = select(table.id).where(col(table.created_at) == at, col(table.deleted_at) == at).limit(most)
        ids = list(db.exec(unseen))
        if table is Entry:
            db.exec(delete(Answer).where(col(Answer.entry_id).in_(ids)))
        db.exec(delete(table).where(col(table.id).in_(ids)))
        left = left or len(ids) == most
    deleted_words.remember(db)
    db.commit()
    return left


def undo(db: Session, at: datetime, *, now: datetime) -> None:
    """Deletes all that came in then, except for what the patient changed since, and commits."""
    now = _stored(now)
    for one in everything(db):
        if one.at == at and one.undone_at is None:
            for table in _TABLES:
                _put(db, table, at, found=None, becomes=now, now=now, as_of=one.as_of)
            _change(db, replace(one, undone_at=now))
    db.commit()


def redo(db: Session, at: datetime, *, now: datetime) -> None:
    """Puts back what `undo` deleted, as far as it is not purged, and commits."""
    now = _stored(now)
    for one in everything(db):
        if one.at == at and one.undone_at is not None:
            for table in _TABLES:
                _put(db, table, at, found=one.undone_at, becomes=None, now=now)
            _change(db, replace(one, undone_at=None, as_of=now))
    db.commit()


def everything(db: Session) -> list[Import]:
    """Those that are remembered, the latest first."""
    try:
        stored = json.loads(settings.read_raw(db, _SETTING) or "[]")
        return [_read(fields) for fields in stored]
    except (ValueError, TypeError, KeyError):  # as a later version may have written it
        return []


def counts(db: Session, one: Import) -> tuple[int, int]:
    """How many rows of an import are in the journal now, and how many `redo` would put back."""
    there = waiting = 0
    for table in _TABLES:
        of_it = select(func.count()).select_from(table).where(col(table.created_at) == one.at)
        there += db.exec(of_it.where(col(table.deleted_at).is_(None))).one()
        if one.undone_at is not None:
            waiting += db.exec(of_it.where(col(table.deleted_at) == one.undone_at)).one()
    return there, waiting


def _write_entries(db: Session, new: Sequence[NewEntry], at: datetime) -> int:
    if not new:
        return 0
    there = _there(db, Entry, new)
    known = _known_texts(db, new)
    texts: list[tuple[Entry, str]] = []
    for one in new:
        text = clean(one.text)
        row = there.get(one.uid)
        if _stays(row, at) or (one.happened_at, text.strip()) in known:
            continue
        row = there[one.uid] = row or Entry(uid=one.uid, kind=EntryKind.NOTE, zone=one.zone)
        row.happened_at, row.zone, row.is_favorite = one.happened_at, one.zone, one.is_favorite
        row.tags = tidy(one.tags)
        row.created_at = row.updated_at = row.deleted_at = at
        texts.append((row, text))
    earlier = [row.id for row, _ in texts if row.id is not None]
    if earlier:
        db.exec(delete(Answer).where(col(Answer.entry_id).in_(earlier)))
    db.add_all(row for row, _ in texts)
    db.flush()  # gives new ones their ids
    db.add_all(Answer(entry_id=row.id or 0, position=0, text=text) for row, text in texts)
    return len(texts)


def _known_texts(db: Session, new: Sequence[NewEntry]) -> set[tuple[datetime, str]]:
    """Which words the journal has at these moments already, whoever wrote them."""
    at_these = col(Entry.happened_at).in_({one.happened_at for one in new})
    words = select(Entry.happened_at, Answer.text).join(Answer, col(Answer.entry_id) == col(Entry.id))
    return {(when, text.strip()) for when, text in db.exec(words.where(at_these, col(Entry.deleted_at).is_(None)))}


def _write_check_ins(db: Session, new: Sequence[NewCheckIn], at: datetime) -> int:
    if not new:
        return 0
    there = _there(db, CheckIn, new)
    at_these = col(CheckIn.happened_at).in_({one.happened_at for one in new})
    felt = select(CheckIn.happened_at, CheckIn.valence).where(at_these, col(CheckIn.deleted_at).is_(None))
    known = set(db.exec(felt))
    kept = 0
    for one in new:
        row = there.get(one.uid)
        if _stays(row, at) or (one.happened_at, one.valence) in known:
            continue
        row = there[one.uid] = row or CheckIn(uid=one.uid, zone=one.zone, valence=one.valence)
        row.happened_at, row.zone, row.valence, row.energy = one.happened_at, one.zone, one.valence, one.energy
        row.words, row.is_of_day = [FeelingWord(clean(word.text), word.id) for word in one.words], one.is_of_day
        row.created_at = row.updated_at = row.deleted_at = at
        db.add(row)
        kept += 1
    return kept


def _there(db: Session, table: type[AnyRow], new: Sequence[NewEntry | NewCheckIn]) -> dict[str, AnyRow]:
    """Those of these rows that came in before, also where they are deleted."""
    return {row.uid: row for row in db.exec(select(table).where(col(table.uid).in_([one.uid for one in new])))}


def _stays(row: Row | None, at: datetime) -> bool:
    """Whether it is in the journal, or came in a moment ago with this import."""
    return row is not None and (row.deleted_at is None or row.created_at == at)


def _stored(now: datetime) -> datetime:
    """The moment as a row holds it."""
    return _EPOCH + (now - _EPOCH) // _MILLISECOND * _MILLISECOND


def _put(
    db: Session,
    table: type[Entry] | type[CheckIn],
    at: datetime,
    *,
    found: datetime | None,
    becomes: datetime | None,
    now: datetime,
    as_of: datetime | None = None,
) -> int:
    """Moves all rows of an import from one `deleted_at` to another; with `as_of` only those unchanged since."""
    deleted_at = col(table.deleted_at)
    statement = update(table).where(col(table.created_at) == at)
    statement = statement.where(deleted_at.is_(None) if found is None else deleted_at == found)
    if as_of is not None:
        statement = statement.where(col(table.updated_at) == as_of)
    changed: Any = db.exec(statement.values(deleted_at=becomes, updated_at=now))
    return int(changed.rowcount)


def _change(db: Session, changed: Import) -> None:
    _remember(db, [changed if one.at == changed.at else one for one in everything(db)])


def _remember(db: Session, imports: Sequence[Import]) -> None:
    fields = [{name: _written(value) for name, value in asdict(one).items()} for one in imports[:_KEPT]]
    settings.write_raw(db, _SETTING, json.dumps(fields))


def _written(value: object) -> object:
    return (value - _EPOCH) // _MILLISECOND if isinstance(value, datetime) else value


def _read(fields: dict[str, Any]) -> Import:
    at, as_of, undone_at = (fields[name] for name in ("at", "as_of", "undone_at"))
    return Import(
        str(fields["app"]),
        _EPOCH + at * _MILLISECOND,
        _EPOCH + as_of * _MILLISECOND,
        int(fields["entries"]),
        int(fields["check_ins"]),
        None if undone_at is None else _EPOCH + undone_at * _MILLISECOND,
    )
