"""What the made-up patient prepared, rated, marked and wrote down around the sessions."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from sqlmodel import Session, col, select

from kapjournal import content
from kapjournal.care.demo import pages
from kapjournal.errors import ContentError
from kapjournal.models import (
    Answer,
    ClinicNote,
    ClinicNoteKind,
    DistressRating,
    Entry,
    EntryKind,
    IntentionRating,
    KapSession,
    Letter,
    MarkedLine,
    Measurement,
    Medicine,
    MedicineChange,
    MedicineTurn,
    OwnPoint,
    Person,
    PersonRole,
    Phase,
    PointMark,
    PointState,
    Row,
    SafetyLine,
    ScaleResult,
    SmallStep,
)


class Course(Protocol):
    """What is being filled: its rows get uids of their own, and its days are counted from the first."""

    db: Session
    zone: str
    first_day: date

    def add(self, row: Row, when: datetime) -> int | None: ...
    def at(self, day: int, hour: int, minute: int | None = None) -> datetime: ...


class Arc:
    """One filling of a course whose sessions and entries are there already."""

    def __init__(self, course: Course, sessions: Sequence[KapSession]) -> None:
        self._course, self._sessions = course, sessions
        self._told: Mapping[str, Any] = pages.arc()

    def write(self) -> None:
        self._people()
        self._clinic_notes()
        self._settings()
        self._ratings()
        self._upset()
        self._marks()
        self._steps_and_letters()
        self._notes()
        self._points()
        self._scales()
        self._medicines()

    def _people(self) -> None:
        when = self._course.at(1, 19, 0)
        for position, told in enumerate(self._told["person"]):
            role = PersonRole(told["role"])
            self._course.add(Person(position=position, **{**told, "role": role}), when)
        for step, lines in self._told["safety"].items():
            for position, text in enumerate(lines):
                shown = text in self._told["shown"]["safety"]
                line = SafetyLine(step=int(step), position=position, text=text, is_on_lock_screen=shown)
                self._course.add(line, when)

    def _clinic_notes(self) -> None:
        for told in self._told["clinic"]:
            when, of = self._course.at(told["day"], 20), self._session(told.get("session"))
            kind, text = ClinicNoteKind(told["kind"]), told["text"]
            note = ClinicNote(kind=kind, text=text, answer=told.get("answer", ""), zone=self._course.zone)
            note.session_id, note.happened_at = of.id if of else None, when
            note.asked_at = of.starts_at if of else None
            self._course.add(note, when)

    def _settings(self) -> None:
        for told in self._told["setting"]:
            session = self._sessions[told["session"] - 1]
            for name, value in told.items():
                if name != "session":
                    setattr(session, name, value)
        for told in self._told["measured"]:
            session = self._sessions[told["session"] - 1]
            after = timedelta(hours=3) if told["phase"] == "after" else -timedelta(minutes=20)
            row = Measurement(phase=Phase(told["phase"]), zone=self._course.zone)
            row.upper, row.lower, row.pulse = told["upper"], told["lower"], told["pulse"]
            self._of_session(row, session, session.starts_at + after)

    def _ratings(self) -> None:
        for told in self._told["rating"]:
            session = self._sessions[told["session"] - 1]
            for day, value in told["days"].items():
                row = IntentionRating(day=int(day), value=value, zone=self._course.zone)
                self._of_session(row, session, session.starts_at + timedelta(days=int(day), hours=5))

    def _upset(self) -> None:
        """How upset somebody was; without a question it was asked before the first one, or after a practice."""
        for told in self._told["upset"]:
            when = self._course.at(told["day"], told["hour"])
            row = DistressRating(value=told["value"], prompt_id=told.get("question", ""), zone=self._course.zone)
            row.happened_at = when
            self._course.add(row, when)

    def _marks(self) -> None:
        for told in self._told["mark"]:
            session = self._sessions[told["session"] - 1]
            found = (
                select(Answer, Entry)
                .join(Entry, col(Entry.id) == col(Answer.entry_id))
                .where(col(Entry.session_id) == session.id, col(Answer.text).contains(told["text"]))
            )
            answer, entry = self._course.db.exec(found.order_by(col(Answer.id).desc())).first() or (None, None)
            if answer is None or entry is None:
                raise ContentError(f"session {told['session']} of the demo has no such line")
            when, zone = entry.happened_at + timedelta(minutes=20), self._course.zone
            line = MarkedLine(entry_id=answer.entry_id, prompt_id=answer.prompt_id, text=told["text"], zone=zone)
            line.happened_at = when
            self._course.add(line, when)

    def _steps_and_letters(self) -> None:
        for told in self._told["step"]:
            step = SmallStep(text=told["text"], due_on=self._day(told["due"]), zone=self._course.zone)
            step.done_at, step.ended_at = self._moment(told.get("done")), self._moment(told.get("ended"))
            self._of_session(step, self._sessions[told["session"] - 1], self._course.at(told["day"], 11))
        for told in self._told["letter"]:
            when = self._course.at(told["day"], 21)
            letter = Letter(text=told["text"].strip(), opens_on=self._day(told["opens"]), zone=self._course.zone)
            letter.opened_at, letter.happened_at = self._moment(told.get("opened")), when
            self._course.add(letter, when)

    def _notes(self) -> None:
        """Notes are named by their day."""
        told = self._told["notes"]
        free = select(Entry).where(col(Entry.kind) == EntryKind.NOTE, col(Entry.prompt_set) == "")
        for entry in self._course.db.exec(free):
            day = next(day for day in range(100) if entry.happened_at < self._course.at(day + 1, 0, 0))
            entry.is_private, entry.is_favorite = day in told["private"], day in told["favorite"]
            self._course.db.add(entry)

    def _points(self) -> None:
        for own in self._told["point"]:
            self._course.add(OwnPoint(**own), self._course.at(8, 20))
        told = self._told["checked"]
        points = [point.id for each in content.checklists() if each.id == "prepare.days" for point in each.items]
        for point in points[: told["points"]]:
            session_id = self._sessions[told["session"] - 1].id
            if session_id is not None:
                self._course.db.add(PointMark(session_id=session_id, point=point, state=PointState.CHECKED))

    def _scales(self) -> None:
        """Questionnaires: `answers` has a digit for each item, in order."""
        for told in self._told["scale"]:
            scale, when = content.scale(told["scale"]), self._course.at(told["day"], 18)
            said = {item.id: int(digit) for item, digit in zip(scale.items, told["answers"], strict=True)}
            said |= {item.id: told["last"] for item in scale.unscored}
            result = ScaleResult(scale_id=scale.id, answers=said, started_at=when - timedelta(minutes=3), zone="")
            result.happened_at, result.zone, result.event = when, self._course.zone, told.get("event", "")
            self._course.add(result, when)

    def _medicines(self) -> None:
        """One of them with a start that nobody noted."""
        for told in self._told["medicine"]:
            when, zone = self._course.at(told["day"], 19), self._course.zone
            medicine = Medicine(name=told["name"], as_prescribed=told["as_prescribed"], zone=zone, happened_at=when)
            medicine_id = self._course.add(medicine, when)
            for said in told.get("change", ()):
                day, turn = self._course.at(said["day"], 12, 0), MedicineTurn(said["turn"])
                change = MedicineChange(medicine_id=medicine_id or 0, turn=turn, text=said.get("text", ""), zone=zone)
                change.happened_at = day
                self._course.add(change, max(day, when))

    def _of_session(self, row: Measurement | IntentionRating | SmallStep, session: KapSession, when: datetime) -> None:
        row.session_id, row.happened_at = session.id, when
        self._course.add(row, when)

    def _session(self, number: int | None) -> KapSession | None:
        return self._sessions[number - 1] if number else None

    def _day(self, day: int) -> date:
        return self._course.first_day + timedelta(days=day)

    def _moment(self, day: int | None) -> datetime | None:
        return self._course.at(day, 18) if day else None
