"""Taking words that were deleted out of the search index as well, where they wait for its next merging."""

from sqlalchemy import Connection
from sqlmodel import Session

from kapjournal.models import Setting

_NAME = "index_holds_deleted_words"
SETTINGS = (_NAME,)


def remember(db: Session) -> None:
    """Rows with words were deleted: the index is to forget them too. Within the caller's transaction."""
    db.merge(Setting(name=_NAME, value="true"))


def forget(connection: Connection) -> None:
    """Merge each index into one piece without what was deleted, if something was. Takes a second for a long journal.

    An index only notes that a row is gone; its words stay in it, beside all others, until pieces of it are merged.
    """
    with connection.begin():
        if connection.exec_driver_sql("DELETE FROM setting WHERE name = ?", (_NAME,)).rowcount == 0:
            return
        found = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")
        for name in list(found.scalars()):
            connection.exec_driver_sql(f"INSERT INTO {name} ({name}) VALUES ('optimize')")  # noqa: S608 - our own names
