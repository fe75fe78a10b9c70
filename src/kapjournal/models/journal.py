"""The tables of version 0.1: sessions, writing, check-ins, practices, drafts, choices."""

from datetime import datetime

from sqlmodel import JSON, Column, Field, Index, Text

from kapjournal.models.columns import (
    Choice,
    Discreet,
    FeelingWords,
    Moment,
    Row,
    TopicWords,
    belongs_to,
    later_flag,
    later_text,
    link,
    utc_now,
)
from kapjournal.terms import EntryKind, FeelingWord, Phase, Route, TopicWord


class KapSession(Row, table=True):
    """A session of ketamine-assisted psychotherapy: planned, then lived, or cancelled."""

    __tablename__ = "kap_session"
    __table_args__ = (Index("kap_session_by_time", "starts_at", "id"),)

    starts_at: datetime = Field(sa_type=Moment)
    zone: str = Field(sa_type=Text)
    """IANA name of the zone in which `starts_at` was chosen."""
    route: Route = Field(default=Route.OTHER, sa_column=Column(Choice(Route), nullable=False))
    place: str = Field(default="", sa_type=Text)
    people: str = Field(default="", sa_type=Text)
    notes: str = Field(default="", sa_type=Text)
    cancelled_at: datetime | None = Field(default=None, sa_type=Moment)
    companion: str = later_text()
    ride_home: str = later_text()
    music: str = later_text()
    eye_mask: str = later_text()
    light: str = later_text()
    who_may_come: str = later_text()
    dose: str = later_text()
    """As the clinic told it, in the patient's words; nothing ever calculates with it."""
    opens_itself: bool = later_flag()
    """Whether the session screen opens by itself when the session begins."""
    begun_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the session screen was opened; None while it never was."""
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the patient ended the session screen; None while it never was, or was opened again."""


class Entry(Row, table=True):
    """One piece of writing: an intention, a capture, a story, a note. Its words are in its answers."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("entry_by_time", "happened_at", "id"),
        Index("entry_by_session", "session_id"),
        Index("entry_by_kind", "kind", "happened_at", "id"),
    )

    kind: EntryKind = Field(sa_column=Column(Choice(EntryKind), nullable=False))
    session_id: int | None = Field(default=None, sa_column=link("kap_session.id"))
    prompt_set: str = Field(default="", sa_type=Text)
    """Content id of the prompt set it was written with; empty for a free note."""
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)
    is_private: bool = later_flag()
    """Never shared."""
    is_favorite: bool = later_flag()
    tags: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]"))
    """In the patient's words, in the order given."""


class Answer(Discreet, table=True):
    """What was written to one prompt. `prompt_id` is a content id; empty for free writing.

    `asked` is the question as it stood on the screen, which may have been the gentler one; empty where none was asked
    and where version 0.1 did not note it.
    """

    __tablename__ = "answer"
    __table_args__ = (
        Index("answer_by_entry", "entry_id", "position"),
        Index("answer_by_prompt", "prompt_id", "entry_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(sa_column=belongs_to("entry.id"))
    position: int
    prompt_id: str = Field(default="", sa_type=Text)
    text: str = Field(sa_type=Text)
    asked: str = later_text()


class CheckIn(Row, table=True):
    """How it is right now, or how a day was: valence and energy from -1 to 1, words, topics, a note, sleep, pain.

    What was not said is absent: a mood alone says nothing about energy.
    """

    __tablename__ = "check_in"
    __table_args__ = (Index("check_in_by_time", "happened_at", "id"), Index("check_in_by_session", "session_id"))

    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)
    valence: float
    energy: float | None = None
    words: list[FeelingWord] = Field(default_factory=list, sa_type=FeelingWords)
    """Feeling words, most fitting first."""
    note: str = Field(default="", sa_type=Text)
    phase: Phase | None = Field(default=None, sa_column=Column(Choice(Phase), nullable=True))
    session_id: int | None = Field(default=None, sa_column=link("kap_session.id"))
    practice_run_id: int | None = Field(default=None, sa_column=link("practice_run.id"))
    topics: list[TopicWord] = Field(
        default_factory=list, sa_column=Column(TopicWords, nullable=False, server_default="[]")
    )
    """What it has to do with, in the order chosen."""
    sleep_minutes: int | None = None
    """How long the last night's sleep was."""
    pain: int | None = None
    """0 none, to 10 the worst that can be imagined."""
    is_of_day: bool = later_flag()
    """Whether it says how its day was, all in all, and not how one moment is."""


class PracticeRun(Row, table=True):
    """A mindfulness practice that was begun, however long it lasted."""

    __tablename__ = "practice_run"
    __table_args__ = (Index("practice_run_by_time", "happened_at", "id"),)

    practice_id: str = Field(sa_type=Text)
    session_id: int | None = Field(default=None, sa_column=link("kap_session.id"))
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)
    seconds: int = 0


class Draft(Discreet, table=True):
    """What is being typed and not yet kept, by the place it is typed in."""

    __tablename__ = "draft"

    place: str = Field(sa_type=Text, primary_key=True)
    texts: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    updated_at: datetime = Field(default_factory=utc_now, sa_type=Moment)


class Setting(Discreet, table=True):
    """A choice that is nobody else's business, so it lives in the vault."""

    __tablename__ = "setting"

    name: str = Field(sa_type=Text, primary_key=True)
    value: str = Field(sa_type=Text)
