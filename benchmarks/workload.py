"""What a patient's day asks of the database, on entries of 1 KB."""

from datetime import UTC, datetime, timedelta
from random import Random

from sqlmodel import col, column, func, insert, select, text

from benchmarks.contestants import Journal
from kapjournal.models import Answer, Entry, EntryKind

ENTRY_BYTES = 1024
_CHUNK = 1000
_START = datetime(2020, 1, 1, tzinfo=UTC)
_SYLLABLES = ("ba", "de", "fi", "go", "hu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "zu")
_WORDS = tuple(a + b + c for a in _SYLLABLES for b in _SYLLABLES for c in _SYLLABLES)
RARE_WORD = "quiet"
"""In every hundredth entry."""


def words(number: int) -> str:
    """The text of an entry: 1 KB, the same for the same number."""
    chosen = Random(number).choices(_WORDS, k=ENTRY_BYTES // 7)
    if number % 100 == 0:
        chosen[0] = RARE_WORD
    return " ".join(chosen).ljust(ENTRY_BYTES, ".")[:ENTRY_BYTES]


def fill(journal: Journal, entries: int) -> None:
    """A journal of so many entries, one every hour."""
    for start in range(0, entries, _CHUNK):
        numbers = range(start, min(start + _CHUNK, entries))
        with journal.session() as db:
            db.exec(insert(Entry), params=[_entry(number).model_dump() for number in numbers])
            db.exec(insert(Answer), params=[_answer(number + 1, number).model_dump() for number in numbers])
            db.commit()


def save(journal: Journal, number: int) -> None:
    """One entry of 1 KB, acknowledged by the disk."""
    with journal.session() as db:
        entry = _entry(number)
        entry.id = None
        db.add(entry)
        db.flush()
        answer = _answer(entry.id or 0, number)
        answer.id = None
        db.add(answer)
        db.commit()


def newest(journal: Journal) -> None:
    """The first page of the journal: 50 entries and their words."""
    latest = select(Entry).order_by(col(Entry.happened_at).desc(), col(Entry.id).desc()).limit(50)
    with journal.session() as db:
        entries = [entry.id for entry in db.exec(latest)]
        answers = db.exec(select(Answer).where(col(Answer.entry_id).in_(entries))).all()
        assert len(answers) == 50


def search(journal: Journal) -> None:
    """The 50 newest answers that hold a word."""
    found = text("SELECT rowid FROM answer_fts WHERE answer_fts MATCH :word")
    query = (
        select(Answer)
        .where(col(Answer.id).in_(found.bindparams(word=RARE_WORD).columns(column("rowid"))))
        .order_by(col(Answer.id).desc())
        .limit(50)
    )
    with journal.session() as db:
        assert db.exec(query).all()


def scan(journal: Journal) -> None:
    """Every word of the journal is read."""
    with journal.session() as db:
        assert db.exec(select(func.sum(func.length(Answer.text)))).one() > 0


def _entry(number: int) -> Entry:
    moment = _START + timedelta(hours=number)
    return Entry(
        id=number + 1, kind=EntryKind.NOTE, zone="UTC", happened_at=moment, created_at=moment, updated_at=moment
    )


def _answer(entry_id: int, number: int) -> Answer:
    return Answer(id=number + 1, entry_id=entry_id, position=0, text=words(number))
