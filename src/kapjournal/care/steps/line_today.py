"""The one line of the patient's own that Today shows, gathered from the journal; which one it is says `insights`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlmodel import Session, and_, col, func, or_, select

from kapjournal.care.records import marked_lines
from kapjournal.care.records.text_cleaning import opening
from kapjournal.care.sentences import sentences
from kapjournal.care.steps import insights
from kapjournal.care.steps.hard_questions import HardQuestions
from kapjournal.care.steps.insights import Piece
from kapjournal.care.time import local_time
from kapjournal.models import Answer, Entry, KapSession

_OPENING = 800
_SHOWN = 240
"""Of a line so many letters are shown."""
_AROUND = timedelta(days=2)
"""Days and zones: so much earlier and later than an anniversary nothing is missed."""
_MOST_YEARS = 40


@dataclass(frozen=True)
class LineToday:
    """A line, and why it is shown: marked on that day, or written so many years ago today; and for which session."""

    text: str = field(repr=False)
    entry_uid: str
    marked_on: date | None = None
    years: int = 0
    session_uid: str | None = None


@dataclass(frozen=True, repr=False)
class LinesToday:
    """All lines that may be shown on one day, without a hard answer."""

    now: datetime
    zone: str
    texts: Mapping[Piece, str]

    def shown(self, session_uid: str | None = None) -> LineToday | None:
        """The one of the day; lines of the session of `session_uid` come first."""
        piece = insights.line_of_day(self.texts, now=self.now, zone=self.zone, of_session=session_uid)
        if piece is None:
            return None
        years, text = insights.years_since(piece, now=self.now, zone=self.zone), self.texts[piece]
        line = text if piece.marked_on else next(part for part in sentences(text) if part.strip())
        return LineToday(opening(line, _SHOWN), piece.entry_uid, piece.marked_on, years, piece.session_uid)


def lines_for_today(db: Session, now: datetime, *, zone: str | None = None) -> LinesToday:
    """A handful of statements, however many lines there are."""
    zone = zone or local_time.local_zone()
    hard = HardQuestions(db)
    of_day = _of_this_day(db, hard, local_time.local_day(now, zone))
    return LinesToday(now, zone, {**dict(_marked(db, hard)), **dict(of_day)})


def last_marked(db: Session, session_uid: str) -> str:
    """The line that was marked last in what was written for a session; empty without one. Never of a hard answer."""
    hard = HardQuestions(db)
    gentle = (one.line.text for one in marked_lines.of_session(db, session_uid) if one.line.prompt_id not in hard)
    return next(gentle, "")


def _marked(db: Session, hard: HardQuestions) -> Iterator[tuple[Piece, str]]:
    for one in marked_lines.everything(db):
        line, entry = one.line, one.entry
        marked_on = local_time.local_day(line.happened_at, line.zone)
        session_uid = one.session.uid if one.session else None
        piece = Piece(
            entry.uid, line.prompt_id, entry.happened_at, entry.zone, session_uid,
            is_hard=line.prompt_id in hard, marked_on=marked_on, line_uid=line.uid,
        )  # fmt: skip
        yield piece, line.text


def _of_this_day(db: Session, hard: HardQuestions, today: date) -> Iterator[tuple[Piece, str]]:
    """Answers of about this day in earlier years, each by its opening; none that is private, for it comes unasked."""
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
        .where(near, col(Entry.deleted_at).is_(None), col(Entry.is_private).is_(False))
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
