"""Writing as a kind of record: intentions, captures, stories and notes. The verbs are in `care.records.entries`."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session, case, col, func, select

from kapjournal import content
from kapjournal.care.kinds.fragments import FRAGMENTS
from kapjournal.care.kinds.kind import PREVIEW_CHARACTERS, Line, Lines, PartTable, RecordKind
from kapjournal.care.kinds.search_index import SearchIndex, Word, matching
from kapjournal.care.records import draft_keys
from kapjournal.care.records.text_cleaning import opening
from kapjournal.errors import ContentError
from kapjournal.messages import Message
from kapjournal.models import Answer, Entry, EntryKind, IntentionVersion, KapSession, MarkedLine

MOST_BYTES = 1_000_000
"""Of a longer text no excerpt is cut: it would be read through for one line."""
# Spaces and line breaks fold into one, so a preview may need more than it shows; never the whole text.
_OPENING_CHARACTERS = 4 * PREVIEW_CHARACTERS
_INDEXED = "answer"
_CALLED: Mapping[str, Message] = {
    EntryKind.INTENTION: Message("intention, intentions", note="Typed to find all intentions, parted by commas."),
    EntryKind.CAPTURE: Message("what came up", note="Typed to find all that came up in sessions; parted by commas."),
    EntryKind.STORY: Message("story, stories", note="Typed to find all stories of sessions, parted by commas."),
    EntryKind.NOTE: Message("note, notes", note="Typed to find all notes, parted by commas."),
}
_IDS_A_QUERY = 500  # far below the number of variables SQLite allows in one statement


@dataclass(frozen=True)
class EntryWithAnswers:
    """An entry with all its words; `session` is the one it belongs to, unless that was deleted."""

    entry: Entry
    answers: tuple[Answer, ...] = field(repr=False)
    session: KapSession | None = None

    @property
    def sentence(self) -> str:
        """The last thing written: of an intention, the intention itself."""
        return self.answers[-1].text.strip() if self.answers else ""


def answers_of(db: Session, entries: Sequence[Entry]) -> Mapping[int | None, list[Answer]]:
    """Their answers in order, by the local id of the entry; empty for one without."""
    by_entry: dict[int | None, list[Answer]] = defaultdict(list)
    ids = [entry.id for entry in entries]
    for start in range(0, len(ids), _IDS_A_QUERY):
        found = select(Answer).where(col(Answer.entry_id).in_(ids[start : start + _IDS_A_QUERY]))
        for answer in db.exec(found.order_by(col(Answer.entry_id), col(Answer.position))):
            by_entry[answer.entry_id].append(answer)
    return by_entry


def _lines(db: Session, entries: Sequence[Entry], language: str | None) -> list[Line]:
    """With the opening of the first answer; of an intention, its sentence."""
    previews = _previews(db, entries)
    return [Line(entry.kind, _title(entry, language), previews.get(entry.id or 0, "")) for entry in entries]


def _title(entry: Entry, language: str | None) -> str:
    try:
        return content.prompt_set(entry.prompt_set, language=language).title if entry.prompt_set else ""
    except ContentError:
        return ""  # written with a prompt set that this version does not have


def _previews(db: Session, entries: Sequence[Entry]) -> dict[int, str]:
    ids = [entry.id for entry in entries]
    shown_last = {entry.id for entry in entries if entry.kind is EntryKind.INTENTION}
    openings = select(Answer.entry_id, func.substr(col(Answer.text), 1, _OPENING_CHARACTERS))
    in_order = openings.where(col(Answer.entry_id).in_(ids)).order_by(col(Answer.entry_id), col(Answer.position))
    previews: dict[int, str] = {}
    for entry_id, text in db.exec(in_order):
        if entry_id in shown_last or entry_id not in previews:
            previews[entry_id] = opening(text, PREVIEW_CHARACTERS)
    return previews


def _has(words: Sequence[Word], _language: str | None) -> Any:
    found = matching(_INDEXED, [word.phrase for word in words])
    return col(Entry.id).in_(select(Answer.entry_id).where(col(Answer.id).in_(found)))


def _texts(db: Session, entries: Sequence[Entry], phrases: Sequence[str]) -> Mapping[int, Sequence[str]]:
    """The answers that have one of the phrases."""
    text = case((func.octet_length(col(Answer.text)) <= MOST_BYTES, col(Answer.text)), else_="")
    fitting = select(Answer.entry_id, text).where(
        col(Answer.entry_id).in_([entry.id for entry in entries]),
        col(Answer.id).in_(matching(_INDEXED, phrases, any_of=True)),
    )
    texts: dict[int, list[str]] = {}
    for entry_id, written in db.exec(fitting.order_by(col(Answer.entry_id), col(Answer.position))):
        texts.setdefault(entry_id, []).append(written)
    return texts


def _thread(db: Session, session: KapSession) -> list[tuple[datetime, EntryWithAnswers]]:
    """All that was written for it but its intention, which stands before everything else."""
    mine = select(Entry).where(col(Entry.session_id) == session.id, col(Entry.deleted_at).is_(None))
    told = mine.where(col(Entry.kind) != EntryKind.INTENTION).order_by(col(Entry.happened_at), col(Entry.id))
    entries = db.exec(told).all()
    answers = answers_of(db, entries)
    return [(entry.happened_at, EntryWithAnswers(entry, tuple(answers[entry.id]), session)) for entry in entries]


ENTRY = RecordKind(
    name="entry",
    table=Entry,
    links={"session_id": "session"},
    of_session="session_id",
    parts=(
        PartTable(Answer, "entry_id"),
        PartTable(IntentionVersion, "entry_id"),
        PartTable(MarkedLine, "entry_id"),
    ),
    places=(
        draft_keys.GUIDED,
        draft_keys.ENTRY,
        draft_keys.INTENTION,
        draft_keys.NOTE,
        draft_keys.TAGS,
        draft_keys.LONG_TERM_CHECK,
        draft_keys.ONE_WORD,
    ),
    lines=Lines(_lines, tuple(EntryKind), col(Entry.kind), folded=FRAGMENTS, called=_CALLED),
    index=SearchIndex(_INDEXED, ("text",), _has, _texts),
    thread=_thread,
)
