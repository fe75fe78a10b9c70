"""Adding from a backup to a journal that is there: counted first, then done in one transaction, undone in one."""

import logging
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session

from kapjournal.care.records.settings import read_raw, write_raw
from kapjournal.logs import ms_since
from kapjournal.models import new_uid
from kapjournal.sharing import backup_words as words
from kapjournal.sharing.backup import lineage
from kapjournal.sharing.backup.keys import Opener
from kapjournal.sharing.backup.making import DELETED, SETTINGS, Read
from kapjournal.sharing.backup.manifest import Head, told
from kapjournal.sharing.backup.progress import Tell, to_nobody
from kapjournal.sharing.backup.reading import Source, archive
from kapjournal.sharing.backup.verdicts import Meeting, Verdict, written
from kapjournal.storage.rows import reading, writing
from kapjournal.storage.rows.reading import Record
from kapjournal.storage.rows.shapes import UPDATED_AT, Shape, shapes
from kapjournal.storage.rows.values import moment
from kapjournal.storage.rows.writing import Checked, checked
from kapjournal.storage.sqlite import deleted_words

_log = logging.getLogger(__name__)

_UNCOUNTED = (DELETED, SETTINGS)
"""Tables of which nobody is told a number: no thing of theirs stands in the journal."""
_ENTRY = "entry"
_WHENS = ("happened_at", "starts_at", UPDATED_AT)

Counts = Counter[Verdict]


@dataclass(frozen=True)
class Found:
    """What adding would do. `is_other` says that the two journals never met."""

    counts: Counts
    is_other: bool

    @property
    def changes(self) -> int:
        """How many things would be other than now."""
        return self.counts[Verdict.ADDED] + self.counts[Verdict.NEWER_THERE] + self.counts[Verdict.BOTH]


@dataclass(repr=False)
class WayBack:
    """What adding changed: taken back in one go, as long as nobody has changed it since. Holds words in memory."""

    added: list[tuple[str, str, Record]] = field(default_factory=list)
    replaced: list[tuple[str, Record, Record]] = field(default_factory=list)
    """The table, what was there, what is there now."""
    known: str | None = None
    counts: Counts = field(default_factory=Counter)


def look(read: Read, source: Source, opener: Opener, *, tell: Tell = to_nobody) -> Found:
    """Go through a backup that is whole, and change nothing; whoever else wants the vault gets it in between.

    Takes a while: use a thread. Raises BackupError, AgeError, StorageError, OSError, and what `tell` raises.
    """
    counts: Counts = Counter()
    with archive(source, opener, tell=tell) as found:
        meeting = read(lambda db: _meeting(db, found.head))
        for shape, records in found.records():
            judged = read(lambda db, some=(shape, records): _judged(db, meeting, *some))  # type: ignore[misc]
            if shape.table not in _UNCOUNTED:
                counts.update(verdict for _, verdict, _ in judged)
        is_other = read(lambda db: lineage.is_other(db, found.head))
    return Found(counts, is_other)


def add(db: Session, source: Source, opener: Opener, *, now: datetime, tell: Tell = to_nobody) -> WayBack:
    """Do it, in one transaction, and commit. Raises the same; nothing is changed then."""
    began, back = time.perf_counter(), WayBack(known=read_raw(db, lineage.KNOWN))
    with archive(source, opener, tell=tell) as found:
        meeting = _meeting(db, found.head)
        for shape, records in found.records():
            judged = _judged(db, meeting, shape, records)
            _add(db, shape, [there for there, verdict, _ in judged if verdict is Verdict.ADDED], back)
            for there, verdict, here in judged:
                back.counts[verdict] += verdict is not Verdict.ADDED
                if here is not None:
                    _settle(db, shape, there, here, verdict, back, now)
        lineage.learn(db, found.head)
    deleted_words.remember(db)  # what was replaced is not to stay in the search index
    db.commit()
    _log.info("added from a backup in %d ms: %s", ms_since(began), dict(back.counts))
    return back


def undo(db: Session, back: WayBack) -> None:
    """As it was before, but for what somebody changed since; in one transaction, committed."""
    for table, before, now in reversed(back.replaced):
        shape = shapes()[table]
        if _as_it_is(db, shape, now[shape.key]) == now:
            writing.replace(db, shape, checked(shape, before))
    for table, key, record in reversed(back.added):
        shape = shapes()[table]
        if _as_it_is(db, shape, key) == record:
            writing.take_out(db, shape, [key])
    write_raw(db, lineage.KNOWN, back.known or "{}")
    deleted_words.remember(db)
    db.commit()
    _log.info("what was added from a backup is taken back")


def _meeting(db: Session, head: Head) -> Meeting:
    return Meeting(lineage.common(db, head), lineage.seen(db, head))


Judged = list[tuple[Checked, Verdict, Checked | None]]


def _judged(db: Session, meeting: Meeting, shape: Shape, records: Sequence[Checked]) -> Judged:
    """Each record with what becomes of it, and what is here of it. Nothing of what counts for nobody."""
    if shape.table == DELETED:
        return [(one, Verdict.ADDED, None) for one in _not_alive(db, records)] if records else []
    here, gone = reading.by_key(db, shape, [one.key for one in records])
    kept = {key: checked(shape, record) for key, record in here.items()}
    if not shape.is_kept:
        return list(_of_no_uid(shape, meeting, records, kept))
    dead = _dead(db, shape, records) | gone.keys()
    return [
        (
            one,
            meeting.verdict(shape, one, kept.get(one.key), is_gone=not dead.isdisjoint(_lives_by(shape, one))),
            kept.get(one.key),
        )
        for one in records
    ]


def _of_no_uid(
    shape: Shape, meeting: Meeting, records: Sequence[Checked], kept: Mapping[str, Checked]
) -> Iterable[tuple[Checked, Verdict, Checked | None]]:
    """Choices are taken along where none was made here, drafts where they were typed since the two journals met: any
    other may have been finished, or thrown away."""
    for one in records:
        here = kept.get(one.key)
        if shape.table == SETTINGS:
            if here is None:
                yield one, Verdict.ADDED, None
        elif meeting.is_news(one):
            yield one, meeting.verdict(shape, one, here, is_gone=False), here


def _lives_by(shape: Shape, record: Checked) -> set[str]:
    """Its own uid, and those of rows that it cannot be without."""
    owners = (each.column for each in shape.fields if each.to is not None and not each.nullable)
    return {record.key, *(record.values[column] for column in owners)}


def _dead(db: Session, shape: Shape, records: Sequence[Checked]) -> set[str]:
    """Those of these uids, and of what they belong to, that were deleted for good."""
    uids = sorted({uid for one in records for uid in _lives_by(shape, one)})
    found, _ = reading.by_key(db, shapes()[DELETED], uids)
    return set(found)


def _not_alive(db: Session, records: Sequence[Checked]) -> list[Checked]:
    """What was deleted elsewhere and is not here, so that no third journal brings it back; nothing here is deleted."""
    uids = [one.key for one in records]
    known, _ = reading.by_key(db, shapes()[DELETED], uids)
    alive = set(known)
    for shape in shapes().values():
        if shape.is_kept:
            here, gone = reading.by_key(db, shape, uids)
            alive |= here.keys() | gone.keys()
    return [one for one in records if one.key not in alive]


def _add(db: Session, shape: Shape, records: Sequence[Checked], back: WayBack) -> None:
    there = writing.insert(db, shape, records)
    found, _ = reading.by_key(db, shape, sorted(there))
    back.added += [(shape.table, key, record) for key, record in found.items()]
    if shape.table not in _UNCOUNTED:
        # What there may be but one of stays as it is here; what belongs to nothing here has nowhere to go.
        back.counts[Verdict.NEWER_HERE] += len(records) - len(found)
        back.counts[Verdict.ADDED] += len(found)


def _settle(
    db: Session, shape: Shape, there: Checked, here: Checked, verdict: Verdict, back: WayBack, now: datetime
) -> None:
    """The newer of two takes the place, and what only the other one says is kept as a note beside it."""
    wins_there = there.values[UPDATED_AT] > here.values[UPDATED_AT]
    if verdict is Verdict.BOTH:
        winner, loser = (there, here) if wins_there else (here, there)
        note = _note(shape, loser, written(shape, loser, but_not_in=winner), now)
        if note is not None:
            _add(db, shapes()[_ENTRY], [note], back)
            back.counts[Verdict.ADDED] -= 1  # it is the other half of one
    if verdict is Verdict.NEWER_THERE or (verdict is Verdict.BOTH and wins_there):
        before = _as_it_is(db, shape, here.key)
        writing.replace(db, shape, there)
        back.replaced.append((shape.table, before, _as_it_is(db, shape, here.key)))


def _note(shape: Shape, loser: Checked, texts: Sequence[tuple[str, str]], now: datetime) -> Checked | None:
    if not texts:
        return None
    values: Mapping[str, Any] = loser.values
    when = next(values[name] for name in _WHENS if values.get(name) is not None)
    answers = [
        {"position": place, "prompt_id": "", "text": text, "asked": asked or words.OTHER_VERSION()}
        for place, (asked, text) in enumerate(texts)
    ]
    record = {
        "uid": new_uid(),
        "created_at": told(now),
        UPDATED_AT: told(now),
        "kind": "note",
        "session": loser.key if shape.table == "kap_session" else values.get("session_id"),
        "happened_at": moment(when),
        "zone": values.get("zone") or "UTC",
        # What was no entry was not shared as one.
        "is_private": bool(values.get("is_private", True)),
        "answer": answers,
    }
    return checked(shapes()[_ENTRY], record)


def _as_it_is(db: Session, shape: Shape, key: str) -> Record:
    found, _ = reading.by_key(db, shape, [key])
    return found.get(key, {})
