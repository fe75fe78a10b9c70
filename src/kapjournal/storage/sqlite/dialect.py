"""SQLAlchemy on APSW: a dialect over dbapi.py and the engine of one connection."""

from typing import Any

from sqlalchemy import URL, Engine, StaticPool, create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.engine.interfaces import IsolationLevel

from kapjournal.storage.sqlite import dbapi

_NAME = "kapjournal"


class ApswDialect(SQLiteDialect):
    """SQLite as SQLAlchemy knows it, with transactions that begin where they are said to begin."""

    driver = _NAME
    default_paramstyle = "qmark"
    supports_statement_cache = True
    supports_sane_multi_rowcount = True

    @classmethod
    def import_dbapi(cls) -> Any:
        return dbapi

    def _get_server_version_info(self, connection: Any) -> tuple[int, ...]:  # noqa: ARG002
        return dbapi.sqlite_version_info

    def do_begin(self, dbapi_connection: Any) -> None:
        dbapi_connection.begin()

    def get_isolation_level_values(self, dbapi_conn: Any) -> list[IsolationLevel]:  # noqa: ARG002
        return ["SERIALIZABLE", "AUTOCOMMIT"]

    def get_isolation_level(self, dbapi_connection: Any) -> IsolationLevel:
        return "AUTOCOMMIT" if dbapi_connection.autocommit else "SERIALIZABLE"

    def set_isolation_level(self, dbapi_connection: Any, level: IsolationLevel) -> None:
        dbapi_connection.autocommit = level == "AUTOCOMMIT"


def engine_on(connection: dbapi.Connection) -> Engine:
    """An engine that knows this one connection and shows no bound value in any message."""
    return create_engine(
        URL.create(f"sqlite+{_NAME}"), creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )


registry.register(f"sqlite.{_NAME}", __name__, ApswDialect.__name__)
