"""The one line of the patient's own that Today shows, gathered from the journal; which one it is says `insights`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlmodel import Session, and_, col, func, or_, select

from kapjournal import content
from kapjournal.care.records import marked_lines, settings
from kapjournal.care.sentences import sentences
from kapjournal.care.steps import insights
from kapjournal.care.steps.insights import Piece
from kapjournal.care.time import local_time
from kapjournal.errors import ContentError
from kapjournal.models import Answer, Entry, KapSession, OwnQuestion

_HIDDEN = "line_hidden_on"
_OPENING = 800
_AROUND = timedelta(days=2)
"""Days and zones: so much earlier and later than an anniversary nothing is missed."""
_MOST_YEARS = 40


@dataclass(frozen=True)
class LineToday:
    """A line, and why it is shown: marked on that day, or written so many years ago today."""

    text: str = field(repr=False)
    entry_uid: str
    marked_on: date | None = None
    years: int = 0


def line_for_today(
    db: Session, now: datetime, *, zone: str | None = None, session_uid: str | None = None
) -> LineToday | None:
    """None where there is none, or where it was hidden for today. Never an answer to a hard question.

    Lines of the session of `session_uid` come first. A handful of statements, however many lines there are.
    """
    zone = zone or local_time.local_zone()
    today = local_time.local_day(now, zone)
    if settings.read_raw(db, _HIDDEN) == today.isoformat():
        return None
    hard = _Hard(db)
    texts: dict[Piece, str] = {}
    texts.update(_marked(db, hard))
    texts.update(_of_this_day(db, hard, today))
    piece = insights.line_of_day(texts, now=now, zone=zone, of_session=session_uid)
    if piece is None:
        return None
    years = insights.years_since(piece, now=now, zone=zone)
    text = texts[piece] if piece.marked_on else next(part for part in sentences(texts[piece]) if part.strip())
    return LineToday(text.strip(), piece.entry_uid, piece.marked_on, years)


def hide_line(db: Session, now: datetime, *, zone: str | None = None) -> None:
    """No line until tomorrow, where the patient is."""
    settings.write_raw(db, _HIDDEN, local_time.local_day(now, zone or local_time.local_zone()).isoformat())
    db.commit()


def show_line_again(db: Session) -> None:
    """Undoes `hide_line`."""
    settings.write_raw(db, _HIDDEN, "")
    db.commit()


class _Hard:
    """Which questions are hard: those of the library, and the patient's own. One that nobody knows counts as hard."""

    def __init__(self, db: Session) -> None:
        self._own = dict(db.exec(select(OwnQuestion.uid, OwnQuestion.is_hard)).all())

    def __contains__(self, prompt_id: object) -> bool:
        if not isinstance(prompt_id, str) or not prompt_id:
            return False
        own = next((is_hard for uid, is_hard in self._own.items() if prompt_id.endswith(uid)), None)
        if own is not None:
            return own
        try:
            return content.prompt(prompt_id).hard
        except ContentError:  # of another version, which alone knows what it asked
            return True


def _marked(db: Session, hard: _Hard) -> Iterator[tuple[Piece, str]]:
    for one in marked_lines.everything(db):
        line, entry = one.line, one.entry
        marked_on = local_time.local_day(line.happened_at, line.zone)
        session_uid = one.session.uid if one.session else None
        piece = Piece(
            entry.uid, line.prompt_id, entry.happened_at, entry.zone, session_uid,
            is_hard=line.prompt_id in hard, marked_on=marked_on, line_uid=line.uid,
        )  # fmt: skip
        yield piece, line.text


def _of_this_day(db: Session, hard: _Hard, today: date) -> Iterator[tuple[Piece, str]]:
    """Answers of about this day in earlier years, each by its opening."""
    first = db.exec(select(Entry.happened_at).order_by(col(Entry.happened_at)).limit(1)).first()
    spans = [_span(today, year) for year in range(first.year - 1, today.year)] if first else []
    if not spans:
        return
    happened_at = col(Entry.happened_at)
    near = or_(*(and_(happened_at >= start, happened_at < end) for start, end in spans[-_MOST_YEARS:]))
    found = (
        select(Entry, Answer.prompt_id, func.substr(col(Answer.text), 1, _OPENING), KapSession.uid)
        .join(Answer, col(Answer.entry_id) == col(Entry.id))
        .outerjoin(KapSession, col(KapSession.id) == col(Entry.session_id))
        .where(near, col(Entry.deleted_at).is_(None))
    )
    # Sorted here: asked for in order, SQLite would walk through all years to find these days.
    for entry, prompt_id, text, session_uid in sorted(db.exec(found), key=_as_written):
        if text.strip():
            is_hard = prompt_id in hard
            yield Piece(entry.uid, prompt_id, entry.happened_at, entry.zone, session_uid, is_hard), text


def _as_written(row: Sequence[Any]) -> tuple[datetime, int]:
    return row[0].happened_at, row[0].id or 0


def _span(today: date, year: int) -> tuple[datetime, datetime]:
    day = today.replace(year=year, day=28) if (today.month, today.day) == (2, 29) else today.replace(year=year)
    noon = datetime.combine(day, time(12), UTC)
    return noon - _AROUND, noon + _AROUND
