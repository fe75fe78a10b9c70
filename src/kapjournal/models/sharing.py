"""The tables of what was shared, and with whom."""

from datetime import date, datetime

from sqlmodel import Column, Field, Index, Integer, LargeBinary, Text

from kapjournal.models.columns import Day, Moment, Row, utc_now


class SharedFile(Row, table=True):
    """One file that left the device: when, for whom, how it was protected, and exactly what was in it.

    What opens it is nowhere: neither the passphrase nor, beside `protection`, a key.
    """

    __tablename__ = "shared_file"
    __table_args__ = (Index("shared_file_by_time", "happened_at", "id"),)

    recipient: str = Field(default="", sa_type=Text)
    """In the patient's words; empty where they said nothing."""
    format: str = Field(sa_type=Text)
    """pdf or age."""
    protection: str = Field(sa_type=Text)
    """six, own or key: offered words, a passphrase of the patient's, an encryption key."""
    paper: str = Field(default="", sa_type=Text)
    """Of the pages of a report, as it was shown."""
    first_day: date = Field(sa_type=Day)
    last_day: date = Field(sa_type=Day)
    parts: int = Field(sa_column=Column(Integer, nullable=False))
    """How many things of the letter were in it."""
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False), repr=False)
    """The document that was shared, as JSON that is packed."""
    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(sa_type=Text)


class Recipient(Row, table=True):
    """Somebody who was given a file, and the key to encrypt to, kept for the next time."""

    __tablename__ = "recipient"

    name: str = Field(sa_type=Text)
    age_key: str = Field(default="", sa_type=Text)
    """A public key, age1…; empty where there is none."""
