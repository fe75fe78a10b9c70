"""A check-in as a kind of record, found by its note, feelings and topics; the verbs are in `care.records.check_ins`."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, and_, col, func, literal, or_, select

from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS, Line, Lines, PartTable, RecordKind
from kapjournal.care.kinds.search_index import SearchIndex, Word, rows
from kapjournal.care.measures import feelings
from kapjournal.care.records import draft_keys, topic_names
from kapjournal.care.records.text_cleaning import opening
from kapjournal.messages import Message, lists
from kapjournal.models import CheckIn, KapSession, Topic, TrackerValue
from kapjournal.storage.sqlite.folding import FUNCTION, fold
from kapjournal.terms import OWN_TOPIC

NAME = "check_in"
_INDEXED = "check_in"
_CALLED = Message("check-in, check-ins, check in, check ins", note="Typed to find all check-ins, parted by commas.")


def _lines(db: Session, check_ins: Sequence[CheckIn], language: str | None) -> list[Line]:
    called = topic_names.names(db, language=language) if any(one.topics for one in check_ins) else {}
    return [
        Line(
            kind=NAME,
            title=lists.joined(feelings.texts(one.words, language=language)),
            preview=opening(one.note, PREVIEW_CHARACTERS),
            phase=one.phase,
            valence=one.valence,
            energy=one.energy,
            of_practice=one.practice_run_id is not None,
            topics=lists.joined(topic_names.texts(one.topics, called)),
            is_of_day=one.is_of_day,
        )
        for one in check_ins
    ]


def _has(words: Sequence[Word], language: str | None) -> Any:
    return and_(*(_has_word(word.phrase, language) for word in words))


def _has_word(phrase: str, language: str | None) -> Any:
    written = col(CheckIn.id).in_(rows(_INDEXED, _read_or_written(phrase, language)))
    return or_(written, col(CheckIn.id).in_(rows(_INDEXED, _own_topics(phrase))))


def _read_or_written(phrase: str, language: str | None) -> str:
    """In a note, in a word or topic as it read when it was chosen, or in what a feeling or a topic is called now."""
    found = [f'{{note words topics}} : "{phrase}"*']
    for column, called in (
        ("ids", feelings.labels(language=language)),
        ("topic_ids", topic_names.labels(language=language)),
    ):
        # The last word may go on here as well.
        ids = " OR ".join(f'"{each}"' for each, label in called.items() if f" {phrase}" in f" {fold(label)}")
        found += [f"{column} : ({ids})"] if ids else []
    return " OR ".join(found)


def _own_topics(phrase: str) -> Any:
    """What finds the own topics that are called so now, worked out by the database; nobody's word finds none."""
    called = literal(" ") + getattr(func, FUNCTION)(col(Topic.name))
    ids = func.group_concat('"' + literal(OWN_TOPIC) + col(Topic.uid) + '"', " OR ")
    found = select(func.coalesce("topic_ids : (" + ids + ")", '""'))
    return found.where(func.instr(called, f" {phrase}") > 0, col(Topic.deleted_at).is_(None)).scalar_subquery()


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
    parts=(PartTable(TrackerValue, "check_in_id"),),
    places=(draft_keys.CHECK_IN,),
    lines=Lines(_lines, (NAME,), by_day=True, called={NAME: _CALLED}),
    index=SearchIndex(_INDEXED, ("note", "words", "ids", "topics", "topic_ids"), _has, _notes),
    thread=_thread,
)
