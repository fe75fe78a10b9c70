"""What came up on the day of a session: a word, a color, a picture in words; each kept at once, with a time of its own.

Each is an entry like any other, so it is found, shared, deleted and put back as they are. The words to tap and the
colors have an id: the answer's prompt is `capture.word.scared`, its text how the word read when it was tapped.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, select

from kapjournal.care.kinds.kind import is_one_of
from kapjournal.care.records import entries, sessions
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.models import Answer, Entry, EntryKind


class Piece(StrEnum):
    """What a fragment is; its value is the prompt it is kept under."""

    WORD = "capture.word"
    COLOR = "capture.color"
    PICTURE = "capture.picture"
    OTHER = ""
    """An answer to a question of the day."""


@dataclass(frozen=True)
class Fragment:
    """One thing that came up. `id` names a word to tap or a color; an own word has none."""

    entry_uid: str
    piece: Piece
    text: str = field(repr=False)
    at: datetime
    zone: str
    id: str = ""


@dataclass(frozen=True)
class Colored:
    """A word and the color that was given to it; most words have none, and a color may stand alone."""

    fragment: Fragment
    color: Fragment | None = None


def keep(
    db: Session,
    piece: Piece,
    text: str,
    *,
    session_uid: str,
    asked: str,
    now: datetime,
    id: str = "",  # noqa: A002 - it is called so in the library
    draft_place: str | None = None,
) -> Entry:
    """Keeps one fragment. Raises NothingWritten where there is no word in it."""
    prompt = f"{piece}.{id}" if id else piece.value
    answer = AnswerText(prompt, text, asked)
    return entries.keep(db, EntryKind.CAPTURE, [answer], now=now, session_uid=session_uid, draft_place=draft_place)


def of_session(db: Session, session_uid: str) -> tuple[Fragment, ...]:
    """Everything that came up in one session, earliest first. Raises NotThere."""
    session = sessions.require(db, session_uid)
    mine = (
        select(Entry, Answer)
        .join(Answer, col(Answer.entry_id) == col(Entry.id))
        .where(col(Entry.session_id) == session.id, col(Entry.deleted_at).is_(None))
        .where(is_one_of(col(Entry.kind), [EntryKind.CAPTURE]))
        .order_by(col(Entry.happened_at), col(Entry.id), col(Answer.position))
    )
    return tuple(_fragment(entry, answer) for entry, answer in db.exec(mine))


def colored(fragments: Iterable[Fragment]) -> tuple[Colored, ...]:
    """Each word with the first color that came after it and before the next word."""
    found: list[Colored] = []
    for fragment in fragments:
        if fragment.piece is Piece.COLOR and found and found[-1].fragment.piece is Piece.WORD and not found[-1].color:
            found[-1] = Colored(found[-1].fragment, fragment)
        else:
            found.append(Colored(fragment))
    return tuple(found)


def _fragment(entry: Entry, answer: Answer) -> Fragment:
    piece, word_id = _read(answer.prompt_id)
    return Fragment(entry.uid, piece, answer.text, entry.happened_at, entry.zone, word_id)


def _read(prompt_id: str) -> tuple[Piece, str]:
    """What an answer is by its prompt, and the id of the word or the color."""
    for piece in (Piece.WORD, Piece.COLOR, Piece.PICTURE):
        if prompt_id == piece or prompt_id.startswith(f"{piece}."):
            return piece, prompt_id.removeprefix(piece).removeprefix(".")
    return Piece.OTHER, ""
