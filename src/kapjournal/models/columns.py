"""What the columns and rows of all tables have in common."""

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlmodel import JSON, BigInteger, Boolean, Column, Field, ForeignKey, Integer, SQLModel, Text, TypeDecorator

from kapjournal.terms import FeelingWord, TopicWord

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


class TopicWords(TypeDecorator[list[TopicWord]]):
    """What a check-in has to do with, stored in the same way."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: list[TopicWord] | None, dialect: Any) -> list[dict[str, str]] | None:  # noqa: ARG002
        return None if value is None else [word.as_fields() for word in value]

    def process_result_value(self, value: list[dict[str, str]] | None, dialect: Any) -> list[TopicWord] | None:  # noqa: ARG002
        return None if value is None else [TopicWord.of(fields) for fields in value]


class ItemAnswers(TypeDecorator[dict[str, int]]):
    """The answers to a questionnaire: whole numbers by item id."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: dict[str, int] | None, dialect: Any) -> dict[str, int] | None:  # noqa: ARG002
        """Raises TypeError for anything else: True and 1.0 would come back as another answer than was given."""
        if value is not None and not all(type(item) is str and type(said) is int for item, said in value.items()):
            raise TypeError("an answer is a whole number by item id")
        return value


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


class Day(TypeDecorator[date]):
    """A calendar day of where the patient was, stored as 2026-11-30."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Any) -> date | None:  # noqa: ARG002
        return None if value is None else date.fromisoformat(value)


def link(to: str, *, ondelete: str = "SET NULL") -> Any:
    """A column that may name a row of another table: `link("kap_session.id")`."""
    return Column(Integer, ForeignKey(to, ondelete=ondelete), nullable=True)


def belongs_to(to: str) -> Any:
    """A column that names the row this one is part of, and goes with."""
    return Column(Integer, ForeignKey(to, ondelete="CASCADE"), nullable=False)


def later_text() -> Any:
    """A text that earlier rows are without."""
    return Field(default="", sa_column=Column(Text, nullable=False, server_default=""))


def later_flag() -> Any:
    """A yes or no that earlier rows are without."""
    return Field(default=False, sa_column=Column(Boolean, nullable=False, server_default="0"))
