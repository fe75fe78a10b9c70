"""The tables of what somebody takes, in their own words; nothing ever calculates with it."""

from datetime import datetime

from sqlmodel import Boolean, Column, Field, Index, Text

from kapjournal.models.columns import Choice, Moment, Row, belongs_to, utc_now
from kapjournal.terms import MedicineTurn


class Medicine(Row, table=True):
    """One medicine as it is prescribed; `happened_at` is when it was put on the list."""

    __tablename__ = "medicine"
    __table_args__ = (Index("medicine_by_time", "happened_at", "id"),)

    name: str = Field(sa_type=Text)
    as_prescribed: str = Field(sa_type=Text)
    """In the patient's words; empty where nothing was written."""
    is_private: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    """Never shared, with all that happened to it."""
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)


class MedicineChange(Row, table=True):
    """Something that happened to a medicine on a day: it was begun, changed or stopped.

    Where no start is noted, it is not known: nothing is filled in that nobody said.
    """

    __tablename__ = "medicine_change"
    __table_args__ = (
        Index("medicine_change_by_time", "happened_at", "id"),
        Index("medicine_change_by_turn", "turn", "happened_at", "id"),
        Index("medicine_change_by_medicine", "medicine_id", "happened_at", "id"),
    )

    medicine_id: int = Field(sa_column=belongs_to("medicine.id"))
    turn: MedicineTurn = Field(sa_column=Column(Choice(MedicineTurn), nullable=False))
    text: str = Field(sa_type=Text)
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    """At some time of its day where the zone is; which time is nobody's claim."""
    zone: str = Field(sa_type=Text)
