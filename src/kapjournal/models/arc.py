"""The tables of the arc of care: what is prepared, what is rated, what is brought back, and whom to reach."""

from datetime import date, datetime

from sqlmodel import Boolean, Column, Field, Index, Text, UniqueConstraint

from kapjournal.models.columns import Choice, Day, Discreet, Moment, Row, belongs_to, link, utc_now
from kapjournal.terms import ClinicNoteKind, PersonRole, Phase, PointState


class Person(Row, table=True):
    """Somebody the patient can reach. They come first in Help."""

    __tablename__ = "person"

    position: int
    name: str = Field(sa_type=Text)
    role: PersonRole = Field(default=PersonRole.OTHER, sa_column=Column(Choice(PersonRole), nullable=False))
    phone: str = Field(default="", sa_type=Text)
    when: str = Field(default="", sa_type=Text)
    """When they can be reached, in the patient's words."""
    can_call: bool = True
    can_text: bool = False
    is_on_lock_screen: bool = False


class SafetyLine(Row, table=True):
    """One line of the safety plan; `step` counts from 1 to 6."""

    __tablename__ = "safety_line"

    step: int
    position: int
    text: str = Field(sa_type=Text)
    is_on_lock_screen: bool = False


class ClinicNote(Row, table=True):
    """Something for the clinic: a question, a medicine, or a condition to tell of."""

    __tablename__ = "clinic_note"
    __table_args__ = (
        Index("clinic_note_by_time", "happened_at", "id"),
        Index("clinic_note_by_session", "session_id"),
    )

    kind: ClinicNoteKind = Field(sa_column=Column(Choice(ClinicNoteKind), nullable=False))
    text: str = Field(sa_type=Text)
    answer: str = Field(default="", sa_type=Text)
    """What they said."""
    asked_at: datetime | None = Field(default=None, sa_type=Moment)
    session_id: int | None = Field(default=None, sa_column=link("kap_session.id"))
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)


class OwnPoint(Row, table=True):
    """A point that the patient added to a preparing list; `part` is one of the parts of preparedness."""

    __tablename__ = "own_point"

    part: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)


class PointMark(Discreet, table=True):
    """That a point of a preparing list was checked or hidden for one session.

    `point` is the content id of a point, or the uid of an own one. Without a row it is open.
    """

    __tablename__ = "point_mark"
    __table_args__ = (UniqueConstraint("session_id", "point"),)

    id: int | None = Field(default=None, primary_key=True)
    session_id: int = Field(sa_column=belongs_to("kap_session.id"))
    point: str = Field(sa_type=Text)
    state: PointState = Field(sa_column=Column(Choice(PointState), nullable=False))


class Measurement(Row, table=True):
    """Blood pressure in mmHg and pulse a minute, before or after a session; what was not measured is None."""

    __tablename__ = "measurement"
    __table_args__ = (
        Index("measurement_by_time", "happened_at", "id"),
        Index("measurement_by_session", "session_id"),
    )

    session_id: int | None = Field(default=None, sa_column=link("kap_session.id"))
    phase: Phase = Field(sa_column=Column(Choice(Phase), nullable=False))
    upper: int | None = None
    lower: int | None = None
    pulse: int | None = None
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)


class IntentionRating(Row, table=True):
    """How much the intention of a session was with the patient: 0 not at all, to 4 very much.

    `day` is the look back it was asked in: 1, 7, 14 or 30 days after the session.
    """

    __tablename__ = "intention_rating"
    __table_args__ = (
        Index("intention_rating_by_time", "happened_at", "id"),
        Index("intention_rating_by_session", "session_id"),
    )

    session_id: int | None = Field(default=None, sa_column=link("kap_session.id"))
    day: int
    value: int
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)


class IntentionVersion(Discreet, table=True):
    """An earlier wording of an intention, and when it was replaced."""

    __tablename__ = "intention_version"
    __table_args__ = (Index("intention_version_by_entry", "entry_id", "replaced_at"),)

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(sa_column=belongs_to("entry.id"))
    text: str = Field(sa_type=Text)
    replaced_at: datetime = Field(sa_type=Moment)


class DistressRating(Row, table=True):
    """How upset the patient was around a hard question or a steadying practice: 0 not at all, to 10."""

    __tablename__ = "distress_rating"
    __table_args__ = (Index("distress_rating_by_time", "happened_at", "id"),)

    value: int | None = None
    """None where the question was skipped."""
    prompt_id: str = Field(default="", sa_type=Text)
    """Of the hard question before it; empty where it was asked before the first one, or after a practice."""
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)


class MarkedLine(Row, table=True):
    """A passage of an entry that the patient wants to see again, as it read when it was marked."""

    __tablename__ = "marked_line"
    __table_args__ = (
        Index("marked_line_by_time", "happened_at", "id"),
        Index("marked_line_by_entry", "entry_id"),
    )

    entry_id: int = Field(sa_column=belongs_to("entry.id"))
    prompt_id: str = Field(default="", sa_type=Text)
    text: str = Field(sa_type=Text)
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    """When it was marked."""
    zone: str = Field(sa_type=Text)


class SmallStep(Row, table=True):
    """One small thing to do. Open while neither `done_at` nor `ended_at` is set."""

    __tablename__ = "small_step"
    __table_args__ = (
        Index("small_step_by_time", "happened_at", "id"),
        Index("small_step_by_session", "session_id"),
    )

    text: str = Field(sa_type=Text)
    due_on: date | None = Field(default=None, sa_type=Day)
    """None where no day was chosen."""
    done_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    session_id: int | None = Field(default=None, sa_column=link("kap_session.id"))
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)


class Letter(Row, table=True):
    """A letter to oneself, closed until a day. `opens_on` None: the day before the next session."""

    __tablename__ = "letter"
    __table_args__ = (Index("letter_by_time", "happened_at", "id"),)

    text: str = Field(sa_type=Text)
    opens_on: date | None = Field(default=None, sa_type=Day)
    opened_at: datetime | None = Field(default=None, sa_type=Moment)
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)


class QuestionSet(Row, table=True):
    """A set of questions that the patient made."""

    __tablename__ = "question_set"

    title: str = Field(sa_type=Text)


class OwnQuestion(Row, table=True):
    """A question that the patient added, or that a therapist gave."""

    __tablename__ = "own_question"
    __table_args__ = (Index("own_question_by_set", "question_set_id"),)

    text: str = Field(sa_type=Text)
    question_set_id: int | None = Field(default=None, sa_column=link("question_set.id"))
    part_of: str = Field(default="", sa_type=Text)
    """Content id of the prompt set it was added to; empty where it stands in an own set or alone."""
    is_hard: bool = False
    is_from_therapist: bool = False
    is_hidden: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
