"""As many made-up entries as a bench wants: about 1 KB each, with words as unevenly spread as in real writing."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlmodel import Session, col, func, insert, select

from kapjournal.care.demo import pages
from kapjournal.models import Answer, Entry, EntryKind

_BATCH = 1000
_APART = timedelta(hours=5)


def fill_entries(db: Session, count: int, *, end: datetime, characters: int = 1000, seed: int = 20) -> None:
    """Adds `count` notes of that length, one every five hours back from `end`, committing in batches."""
    words = " ".join(pages.every_text()).split()
    first_id = (db.exec(select(func.max(col(Entry.id)))).one() or 0) + 1
    rng = Random(f"{seed} from {first_id}")  # noqa: S311 - filler, no secret; a second filling needs uids of its own
    for start in range(0, count, _BATCH):
        numbers = range(start, min(start + _BATCH, count))
        _insert(db, Entry, [_entry(rng, first_id + number, end - number * _APART) for number in numbers])
        _insert(db, Answer, [_answer(first_id + number, _text(rng, words, characters)) for number in numbers])
        db.commit()


def _entry(rng: Random, entry_id: int, when: datetime) -> dict[str, Any]:
    uid = f"{rng.getrandbits(128):032x}"
    stamps = {"created_at": when, "updated_at": when, "happened_at": when}
    return {"id": entry_id, "uid": uid, "kind": EntryKind.NOTE, "prompt_set": "", "zone": "UTC", **stamps}


def _answer(entry_id: int, text: str) -> dict[str, Any]:
    return {"entry_id": entry_id, "position": 0, "prompt_id": "", "text": text}


def _text(rng: Random, words: list[str], characters: int) -> str:
    """Pieces of sentences from the course, joined as they fall."""
    pieces: list[str] = []
    length = 0
    while length < characters:
        start = rng.randrange(len(words) - 12)
        piece = " ".join(words[start : start + rng.randint(4, 12)])
        pieces.append(piece)
        length += len(piece) + 1
    return " ".join(pieces)[:characters]


def _insert(db: Session, table: type[Any], rows: list[dict[str, Any]]) -> None:
    # Past the unit of work: 50,000 objects would cost more than the writing itself.
    db.connection().execute(insert(table), rows)
