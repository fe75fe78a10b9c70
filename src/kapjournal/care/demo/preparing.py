"""What the made-up patient prepared for the last session of the course, and asked the clinic."""

from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session

from kapjournal.content import PreparingPart
from kapjournal.models import (
    ClinicNote,
    ClinicNoteKind,
    KapSession,
    Measurement,
    OwnPoint,
    Phase,
    PointMark,
    PointState,
    Row,
)

Add = Callable[[Row, datetime], int | None]
_CHECKED = ("prepare.instructions", "prepare.ride", "prepare.calendar", "prepare.food", "bag.clothes", "bag.comfort")
_QUESTIONS = (
    ("Can the music be turned off in the middle?", "Yes. I lift my hand, and they turn it off."),
    ("How do we decide how many sessions, and when to end?", "We look at it together after the sixth one."),
    ("What do I do if I sleep badly the night after?", ""),
)
_NOTES = (
    (ClinicNoteKind.MEDICINE, "A tablet for blood pressure, every morning"),
    (ClinicNoteKind.MEDICINE, "Magnesium, from the drugstore"),
    (ClinicNoteKind.CONDITION, "High blood pressure, since two years"),
)


def prepare(db: Session, session: KapSession, add: Add) -> None:
    """Everything stands at the time that the session begins, or a little before."""
    if session.id is None:
        return
    session.companion, session.ride_home = "My sister", "My sister, with the green car"
    session.music, session.eye_mask, session.light = "The playlist without words", "The soft one", "Half dark"
    session.who_may_come = "Only the two of them"
    own = OwnPoint(part=PreparingPart.PEOPLE, text="Tell the neighbor that I am not in")
    add(own, session.starts_at)
    marked = ((point, PointState.CHECKED) for point in (*_CHECKED, own.uid))
    for point, state in (*marked, ("prepare.touch", PointState.HIDDEN)):
        db.add(PointMark(session_id=session.id, point=point, state=state))
    for text, answer in _QUESTIONS:
        asked_at = session.starts_at if answer else None
        _note(session, add, ClinicNoteKind.QUESTION, text, answer=answer, asked_at=asked_at)
    for kind, text in _NOTES:
        _note(session, add, kind, text)
    for phase, upper, lower, pulse in ((Phase.BEFORE, 132, 84, 78), (Phase.AFTER, 138, 86, 74)):
        measured = Measurement(session_id=session.id, phase=phase, zone=session.zone, happened_at=session.starts_at)
        measured.upper, measured.lower, measured.pulse = upper, lower, pulse
        add(measured, session.starts_at)


def _note(
    session: KapSession,
    add: Add,
    kind: ClinicNoteKind,
    text: str,
    *,
    answer: str = "",
    asked_at: datetime | None = None,
) -> None:
    note = ClinicNote(kind=kind, text=text, zone=session.zone, happened_at=session.starts_at, session_id=session.id)
    note.answer, note.asked_at = answer, asked_at
    add(note, session.starts_at)
