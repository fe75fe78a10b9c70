"""The tables of the journal. A moment is an aware UTC instant plus the time zone it was lived in."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlmodel import JSON, BigInteger, Column, Field, ForeignKey, Index, Integer, SQLModel, Text, TypeDecorator

from kapjournal.terms import EntryKind, FeelingWord, Phase, Route

__all__ = [
    "Answer",
    "CheckIn",
    "Choice",
    "Discreet",
    "Draft",
    "Entry",
    "EntryKind",
    "FeelingWord",
    "FeelingWords",
    "KapSession",
    "Moment",
    "Phase",
    "PracticeRun",
    "Route",
    "Row",
    "Setting",
    "new_uid",
    "utc_now",
]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, stored as whole milliseconds since 1970 UTC; years 1 to 9999."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> int | None:  # noqa: ARG002
        """Raises TypeError for a datetime without a time zone."""
        return None if value is None else (value - _EPOCH) // _MILLISECOND

    def process_result_value(self, value: int | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        return None if value is None else _EPOCH + timedelta(milliseconds=value)


class Choice(TypeDecorator[StrEnum]):
    """A member of one enumeration, stored as its value."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | str | None, dialect: Any) -> str | None:  # noqa: ARG002
        """Raises ValueError for a value the enumeration does not know."""
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Any) -> StrEnum | None:  # noqa: ARG002
        return None if value is None else self.kind(value)


class FeelingWords(TypeDecorator[list[FeelingWord]]):
    """Words for how it is, each stored with its id, where it has one, and its text."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: list[FeelingWord] | None, dialect: Any) -> list[dict[str, str]] | None:  # noqa: ARG002
        return None if value is None else [word.as_fields() for word in value]

    def process_result_value(self, value: list[dict[str, str]] | None, dialect: Any) -> list[FeelingWord] | None:  # noqa: ARG002
        return None if value is None else [FeelingWord.of(fields) for fields in value]


def new_uid() -> str:
    """The name a row keeps for ever, on every device: 32 hex digits."""
    return uuid4().hex


def utc_now() -> datetime:
    return datetime.now(UTC)


class Discreet(SQLModel):
    """A row whose repr holds no word of the journal: a traceback or a log line may show it."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    __str__ = __repr__


class Row(Discreet):
    """What every patient-made row has. `uid` is how archives merge; `id` is local to this vault."""

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(default_factory=new_uid, sa_type=Text, unique=True)
    created_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    updated_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    deleted_at: datetime | None = Field(default=None, sa_type=Moment)


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


class Entry(Row, table=True):
    """One piece of writing: an intention, a capture, a story, a note. Its words are in its answers."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("entry_by_time", "happened_at", "id"),
        Index("entry_by_session", "session_id"),
        Index("entry_by_kind", "kind", "happened_at", "id"),
    )

    kind: EntryKind = Field(sa_column=Column(Choice(EntryKind), nullable=False))
    session_id: int | None = Field(
        default=None, sa_column=Column(Integer, ForeignKey("kap_session.id", ondelete="SET NULL"), nullable=True)
    )
    prompt_set: str = Field(default="", sa_type=Text)
    """Content id of the prompt set it was written with; empty for a free note."""
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)


class Answer(Discreet, table=True):
    """What was written to one prompt. `prompt_id` is a content id; empty for free writing.

    `asked` is the question as it stood on the screen, which may have been the gentler one; empty where none was asked
    and where version 0.1 did not note it.
    """

    __tablename__ = "answer"
    __table_args__ = (Index("answer_by_entry", "entry_id", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(sa_column=Column(Integer, ForeignKey("entry.id", ondelete="CASCADE"), nullable=False))
    position: int
    prompt_id: str = Field(default="", sa_type=Text)
    text: str = Field(sa_type=Text)
    asked: str = Field(default="", sa_column=Column(Text, nullable=False, server_default=""))


class CheckIn(Row, table=True):
    """How it is right now: valence and energy from -1 to 1, words, a note."""

    __tablename__ = "check_in"
    __table_args__ = (Index("check_in_by_time", "happened_at", "id"), Index("check_in_by_session", "session_id"))

    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)
    valence: float
    energy: float
    words: list[FeelingWord] = Field(default_factory=list, sa_type=FeelingWords)
    """Feeling words, most fitting first."""
    note: str = Field(default="", sa_type=Text)
    phase: Phase | None = Field(default=None, sa_column=Column(Choice(Phase), nullable=True))
    session_id: int | None = Field(
        default=None, sa_column=Column(Integer, ForeignKey("kap_session.id", ondelete="SET NULL"), nullable=True)
    )
    practice_run_id: int | None = Field(
        default=None, sa_column=Column(Integer, ForeignKey("practice_run.id", ondelete="SET NULL"), nullable=True)
    )


class PracticeRun(Row, table=True):
    """A mindfulness practice that was begun, however long it lasted."""

    __tablename__ = "practice_run"
    __table_args__ = (Index("practice_run_by_time", "happened_at", "id"),)

    practice_id: str = Field(sa_type=Text)
    session_id: int | None = Field(
        default=None, sa_column=Column(Integer, ForeignKey("kap_session.id", ondelete="SET NULL"), nullable=True)
    )
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
