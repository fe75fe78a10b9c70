"""A check-in as a kind of record: found by its note and its feelings. The verbs are in `care.records.check_ins`."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS, Line, Lines, RecordKind
from kapjournal.care.kinds.search_index import SearchIndex, Word, rows
from kapjournal.care.measures import feelings
from kapjournal.care.records import draft_keys
from kapjournal.care.records.text_cleaning import opening
from kapjournal.messages import Message, lists
from kapjournal.models import CheckIn, KapSession
from kapjournal.storage.sqlite.folding import fold

NAME = "check_in"
_INDEXED = "check_in"
_CALLED = Message("check-in, check-ins, check in, check ins", note="Typed to find all check-ins, parted by commas.")


def _lines(_db: Session, check_ins: Sequence[CheckIn], language: str | None) -> list[Line]:
    return [
        Line(
            kind=NAME,
            title=lists.joined(feelings.texts(one.words, language=language)),
            preview=opening(one.note, PREVIEW_CHARACTERS),
            phase=one.phase,
            valence=one.valence,
            energy=one.energy,
            of_practice=one.practice_run_id is not None,
        )
        for one in check_ins
    ]


def _has(words: Sequence[Word], language: str | None) -> Any:
    each = " AND ".join(_read_or_written(word.phrase, language) for word in words)
    return col(CheckIn.id).in_(rows(_INDEXED, each))


def _read_or_written(phrase: str, language: str | None) -> str:
    """In a note, in a word as it read when it was chosen, or in what a feeling is called now."""
    written = f'{{note words}} : "{phrase}"*'
    called = feelings.labels(language=language).items()
    # The last word may go on here as well.
    ids = " OR ".join(f'"{each}"' for each, label in called if f" {phrase}" in f" {fold(label)}")
    return f"({written} OR ids : ({ids}))" if ids else f"({written})"


def _notes(_db: Session, check_ins: Sequence[CheckIn], _phrases: Sequence[str]) -> Mapping[int, Sequence[str]]:
    """Feelings stand on the line itself."""
    return {one.id: [one.note] for one in check_ins if one.id is not None}


def _thread(db: Session, session: KapSession) -> list[tuple[datetime, CheckIn]]:
    mine = select(CheckIn).where(col(CheckIn.session_id) == session.id, col(CheckIn.deleted_at).is_(None))
    return [(one.happened_at, one) for one in db.exec(mine.order_by(col(CheckIn.happened_at), col(CheckIn.id)))]


CHECK_IN = RecordKind(
    name=NAME,
    table=CheckIn,
    links={"session_id": "session", "practice_run_id": "practice"},
    of_session="session_id",
    places=(draft_keys.CHECK_IN,),
    lines=Lines(_lines, (NAME,), by_day=True, called={NAME: _CALLED}),
    index=SearchIndex(_INDEXED, ("note", "words", "ids"), _has, _notes),
    thread=_thread,
)
