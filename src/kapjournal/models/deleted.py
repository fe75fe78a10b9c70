"""What is left of a record that was deleted for good."""

from datetime import datetime

from sqlmodel import Field, Text

from kapjournal.models.columns import Discreet, Moment


class DeletedRow(Discreet, table=True):
    """The uid of a record that is gone, and when it was deleted: not a word, nor what kind of record it was.

    It stays deleted wherever a backup of the days before brings it back.
    """

    __tablename__ = "deleted_row"

    uid: str = Field(sa_type=Text, primary_key=True)
    deleted_at: datetime = Field(sa_type=Moment)
