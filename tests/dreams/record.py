"""A dream: its table, its migration, and what it is to the journal."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from sqlalchemy import Connection
from sqlmodel import Field, MetaData, Session, Text, col, select

from kapjournal.care.kinds import DraftPlace, Line, Lines, RecordKind
from kapjournal.care.kinds.search_index import in_own_table
from kapjournal.care.records.text_cleaning import opening
from kapjournal.models import KapSession, Moment, Row, utc_now
from kapjournal.storage.sqlite.search_index import new_index

PLACE = DraftPlace("dream", changes=True)


class Dream(Row, table=True):
    """What was dreamt; of this folder alone, so that the schema of the app stays what it is."""

    __tablename__ = "dream"
    metadata: ClassVar[MetaData] = MetaData()

    happened_at: datetime = Field(default_factory=utc_now, sa_type=Moment)
    zone: str = Field(default="UTC", sa_type=Text)
    session_id: int | None = None
    title: str = Field(default="", sa_type=Text)
    text: str = Field(default="", sa_type=Text)


def migration(connection: Connection) -> None:
    """The table and its index, as a later version would add them."""
    for statement in (
        """CREATE TABLE dream (
            id INTEGER NOT NULL PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            created_at BIGINT NOT NULL,
            updated_at BIGINT NOT NULL,
            deleted_at BIGINT,
            happened_at BIGINT NOT NULL,
            zone TEXT NOT NULL,
            session_id INTEGER REFERENCES kap_session (id) ON DELETE SET NULL,
            title TEXT NOT NULL,
            text TEXT NOT NULL
        )""",
        "CREATE INDEX dream_by_time ON dream (happened_at, id)",
        *new_index("dream", ("title", "text")),
    ):
        connection.exec_driver_sql(statement)


def _lines(_db: Session, dreams: Sequence[Dream], _language: str | None) -> list[Line]:
    return [Line("dream", one.title, opening(one.text)) for one in dreams]


def _thread(db: Session, session: KapSession) -> list[tuple[datetime, Dream]]:
    mine = select(Dream).where(col(Dream.session_id) == session.id, col(Dream.deleted_at).is_(None))
    return [(one.happened_at, one) for one in db.exec(mine)]


DREAM = RecordKind(
    name="dream",
    table=Dream,
    links={"session_id": "session"},
    of_session="session_id",
    places=(PLACE,),
    lines=Lines(_lines, ("dream",)),
    index=in_own_table(Dream, "title", "text"),
    thread=_thread,
)
