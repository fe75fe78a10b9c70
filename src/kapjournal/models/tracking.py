"""The tables of what the patient adds to check-ins: own words, own topics, own trackers and what those were."""

from sqlmodel import Boolean, Column, Field, Index, Text, UniqueConstraint

from kapjournal.models.columns import Choice, Discreet, Row, belongs_to
from kapjournal.terms import TrackerKind


class OwnWord(Row, table=True):
    """A feeling word of the patient's own, and where on the mood map it belongs: valence and energy from -1 to 1."""

    __tablename__ = "own_word"

    text: str = Field(sa_type=Text)
    valence: float
    energy: float


class Topic(Row, table=True):
    """A topic that the patient added. A check-in names it by its uid, and keeps how it read when it was chosen."""

    __tablename__ = "topic"

    name: str = Field(sa_type=Text)
    is_hidden: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    """Offered no more."""


class Tracker(Row, table=True):
    """Something that the patient wants to note beside how it is: a number, yes or no, or 0 to 10."""

    __tablename__ = "tracker"

    name: str = Field(sa_type=Text)
    kind: TrackerKind = Field(sa_column=Column(Choice(TrackerKind), nullable=False))
    is_hidden: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    """Asked for no more; what it was stays."""


class TrackerValue(Discreet, table=True):
    """What a tracker was at one check-in: the number, or 1 for yes and 0 for no. Without a row nothing was said.

    A row of its own, so that a course over time is read along an index and no list is taken apart.
    """

    __tablename__ = "tracker_value"
    __table_args__ = (
        UniqueConstraint("check_in_id", "tracker_id"),
        Index("tracker_value_by_tracker", "tracker_id", "check_in_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    check_in_id: int = Field(sa_column=belongs_to("check_in.id"))
    tracker_id: int = Field(sa_column=belongs_to("tracker.id"))
    value: float
