"""A check-in as a kind of record. The verbs are in `care.check_ins`."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session, Text, and_, cast, col, or_, select

from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS, Line, Lines, RecordKind
from kapjournal.care.kinds.search_index import Word, in_own_table
from kapjournal.care.records import draft_keys
from kapjournal.care.records.text_cleaning import opening
from kapjournal.models import CheckIn, KapSession

NAME = "check_in"
_NOTE = in_own_table(CheckIn, "note")


def _lines(_db: Session, check_ins: Sequence[CheckIn]) -> list[Line]:
    return [
        Line(
            kind=NAME,
            title=", ".join(one.words),
            preview=opening(one.note, PREVIEW_CHARACTERS),
            phase=one.phase,
            valence=one.valence,
            energy=one.energy,
            of_practice=one.practice_run_id is not None,
        )
        for one in check_ins
    ]


def _has(words: Sequence[Word]) -> Any:
    return or_(_NOTE.has(words), _has_feelings(words))


def _has_feelings(words: Iterable[Word]) -> Any:
    """Every word begins a word of the feelings; they are short and few, so they are looked at where they lie."""
    stored = cast(col(CheckIn.words), Text)
    plain = [json.dumps(word.typed.replace('"', ""))[1:-1] for word in words]
    return and_(*(or_(*(stored.contains(f"{edge}{word}", autoescape=True) for edge in ('"', " "))) for word in plain))


def _thread(db: Session, session: KapSession) -> list[tuple[datetime, CheckIn]]:
    mine = select(CheckIn).where(col(CheckIn.session_id) == session.id, col(CheckIn.deleted_at).is_(None))
    return [(one.happened_at, one) for one in db.exec(mine.order_by(col(CheckIn.happened_at), col(CheckIn.id)))]


CHECK_IN = RecordKind(
    name=NAME,
    table=CheckIn,
    links={"session_id": "session", "practice_run_id": "practice"},
    of_session="session_id",
    places=(draft_keys.CHECK_IN,),
    lines=Lines(_lines, (NAME,)),
    index=replace(_NOTE, has=_has),
    thread=_thread,
)
