"""The made-up course: six sessions, what was written around them, check-ins and practices, ending on a given day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlmodel import Session

from kapjournal.care.demo import mood, pages
from kapjournal.care.demo.arc import Arc
from kapjournal.care.demo.pages import DemoSession
from kapjournal.care.demo.tracking import Tracking
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.entries import answer_rows
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.time import local_time
from kapjournal.models import (
    CheckIn,
    Entry,
    EntryKind,
    KapSession,
    OwnQuestion,
    Phase,
    PracticeRun,
    QuestionSet,
    Route,
    Row,
)

DAYS, CHECK_INS, ENTRIES = 91, 200, 60
_PRACTICES = (("breathing.paced", 180), ("grounding.54321", 240))
_DAYS_AFTER_SESSION = (1, 3)
_HOURS = (7, 8, 9, 12, 13, 17, 19, 20, 21, 22)


def fill_course(db: Session, *, end: date, zone: str | None = None, seed: int = 20) -> None:
    """Adds the course and commits once. The last thing in it happens the evening before `end`.

    The sixth session is two days before `end`, with its story still untold. Meant for a vault without other rows.
    """
    _Course(db, end, zone or local_time.local_zone(), seed).write()


class _Course:
    """One filling: where it goes, where its days lie, and the dice."""

    def __init__(self, db: Session, end: date, zone: str, seed: int) -> None:
        self.db, self.zone, self.seed = db, zone, seed
        self.rng = Random(seed)  # noqa: S311 - a story, no secret
        self.first_day = end - timedelta(days=DAYS)
        self.sessions: list[KapSession] = []

    def write(self) -> None:
        check_ins = sum(self._session(session) for session in pages.sessions())
        check_ins += sum(self._practice(day) for day in self._practice_days())
        for note in pages.notes():
            self._entry(EntryKind.NOTE, self.at(note.day, note.hour), [AnswerText("", note.text)], tags=note.tags)
        for day, hour in self._everyday(CHECK_INS - check_ins):
            self._check_in(day, hour)
        self._own_questions(pages.questions())
        Arc(self, self.sessions).write()
        Tracking(self, self.seed).write()
        self.db.commit()

    def _own_questions(self, own: Mapping[str, Any]) -> None:
        made_at = self.at(DAYS - 20, 19)
        set_id = self.add(QuestionSet(title=own["set"]), made_at)
        for table in own["question"]:
            question = OwnQuestion(text=table["text"], part_of=table.get("part", ""))
            question.question_set_id = None if question.part_of else set_id
            question.is_hard = table.get("is_hard", False)
            question.is_from_therapist = table.get("is_from_therapist", False)
            self.add(question, made_at)

    def _session(self, session: DemoSession) -> int:
        starts_at = self.at(session.day, session.hour, 0)
        planned_at = self.at(max(0, session.day - 8), 18)
        row = KapSession(starts_at=starts_at, zone=self.zone, route=Route(session.route))
        row.place, row.people, row.notes = session.place, session.people, session.notes
        session_id = self.add(row, planned_at)
        self.sessions.append(row)
        for kind, when, set_id, answers in self._writing(session):
            self._entry(kind, when, answers, set_id, session_id)
        self._check_in(session.day, session.hour - 1, Phase.BEFORE, session_id)
        self._check_in(session.day, session.hour + 4, Phase.AFTER, session_id)
        return 2

    def _writing(self, session: DemoSession) -> Iterator[tuple[EntryKind, datetime, str, Sequence[AnswerText]]]:
        yield EntryKind.INTENTION, self.at(session.day - 1, 20), pages.INTENTION_SET, session.intention
        for hours, answers in enumerate(session.captures, start=2):
            yield EntryKind.CAPTURE, self.at(session.day, session.hour + hours), pages.CAPTURE_SET, answers
        if session.story:
            yield EntryKind.STORY, self.at(session.day + 1, 10), session.story_set, session.story

    def _practice_days(self) -> list[int]:
        days = (session.day + after for session in pages.sessions() for after in _DAYS_AFTER_SESSION)
        return [day for day in days if day < DAYS]

    def _practice(self, day: int) -> int:
        practice_id, seconds = self.rng.choice(_PRACTICES)
        began_at = self.at(day, 18)
        run = PracticeRun(practice_id=practice_id, zone=self.zone, seconds=seconds, happened_at=began_at)
        run_id = self.add(run, began_at)
        before = mood.felt(self.rng, day + 0.75, 18)
        eased = MoodReading(
            min(0.97, before.valence + self.rng.uniform(-0.05, 0.3)), before.energy and before.energy - 0.1
        )
        self._felt(before, began_at - timedelta(minutes=1), phase=Phase.BEFORE, practice_run_id=run_id)
        self._felt(eased, began_at + timedelta(minutes=5), phase=Phase.AFTER, practice_run_id=run_id)
        return 2

    def _everyday(self, count: int) -> list[tuple[int, int]]:
        """So many different hours; days differ in how many they have, and some have none."""
        hours = [(day, hour) for day in range(DAYS) for hour in _HOURS]
        return sorted(self.rng.sample(hours, count))

    def _check_in(self, day: int, hour: int, phase: Phase | None = None, session_id: int | None = None) -> None:
        felt = mood.felt(self.rng, day + hour / 24, hour)
        self._felt(felt, self.at(day, hour), phase=phase, session_id=session_id)

    def _felt(
        self,
        felt: MoodReading,
        when: datetime,
        *,
        phase: Phase | None,
        session_id: int | None = None,
        practice_run_id: int | None = None,
    ) -> None:
        row = CheckIn(happened_at=when, zone=self.zone, valence=round(felt.valence, 2))
        row.energy = None if felt.energy is None else max(-1.0, felt.energy)
        row.words, row.note, row.phase = list(felt.words), felt.note, phase
        row.session_id, row.practice_run_id = session_id, practice_run_id
        self.add(row, when)

    def _entry(
        self,
        kind: EntryKind,
        when: datetime,
        answers: Sequence[AnswerText],
        set_id: str = "",
        session_id: int | None = None,
        tags: Sequence[str] = (),
    ) -> None:
        entry = Entry(kind=kind, session_id=session_id, prompt_set=set_id, happened_at=when, zone=self.zone)
        entry.tags = list(tags)
        self.add(entry, when)
        self.db.add_all(answer_rows(entry, answers))

    def add(self, row: Row, when: datetime) -> int | None:
        row.uid = f"{self.rng.getrandbits(128):032x}"
        row.created_at = row.updated_at = when
        self.db.add(row)
        self.db.flush()  # gives the row its id
        return row.id

    def at(self, day: int, hour: int, minute: int | None = None) -> datetime:
        minute = self.rng.randrange(60) if minute is None else minute
        return local_time.near(self.first_day + timedelta(days=day), time(hour, minute), self.zone)
