"""The schema as it was at each step, frozen: a vault of any released version becomes today's.

Add a step at the end; never change one that was released. `models` says what the newest step must amount to.
"""

import logging
import time
from collections.abc import Callable

from sqlalchemy import Connection

from kapjournal.errors import VaultTooNew
from kapjournal.logs import ms_since
from kapjournal.storage.sqlite import m001, m002, m003, m004, m005, m006, m007, m008, m009, m010

_log = logging.getLogger(__name__)


def _first(connection: Connection) -> None:
    """Sessions, entries and their answers, check-ins, practices, drafts, settings; search in all that is written."""
    for statement in m001.TABLES:
        connection.exec_driver_sql(statement)
    for table, columns in m001.SEARCHED.items():
        for statement in m001.search_index(table, columns):
            connection.exec_driver_sql(statement)


def _second(connection: Connection) -> None:
    """Which question was asked; search that finds what is written in any script, however it is accented."""
    connection.exec_driver_sql(m002.ASKED)
    for table, columns in m002.SEARCHED.items():
        for statement in m002.search_index(table, columns):
            connection.exec_driver_sql(statement)


def _third(connection: Connection) -> None:
    """Feeling words as ids, found in any language; an index for leafing through entries of one kind."""
    for statement in m003.FORGET_INDEX:
        connection.exec_driver_sql(statement)
    m003.name_words(connection)
    for statement in (*m003.INDEX, m003.BY_KIND):
        connection.exec_driver_sql(statement)


def _fourth(connection: Connection) -> None:
    """What is prepared, rated and brought back around a session; people to reach and the safety plan."""
    for statement in (*m004.COLUMNS, *m004.TABLES, *m004.INDEXES, *m004.SEARCH):
        connection.exec_driver_sql(statement)


def _fifth(connection: Connection) -> None:
    """Questionnaires that were filled in."""
    for statement in (m005.TABLE, *m005.INDEXES, *m005.SEARCH):
        connection.exec_driver_sql(statement)


def _sixth(connection: Connection) -> None:
    """A check-in may say a mood alone, and nothing of energy."""
    for statement in m006.ENERGY_MAY_BE_ABSENT:
        connection.exec_driver_sql(statement)


def _seventh(connection: Connection) -> None:
    """What a check-in has to do with, which is found; sleep, pain, own words and trackers; whether it is of a day."""
    for statement in (*m007.COLUMNS, *m007.TABLES, *m007.INDEX):
        connection.exec_driver_sql(statement)


def _eighth(connection: Connection) -> None:
    """What somebody takes, and what changed of it."""
    for statement in (*m008.TABLES, *m008.INDEXES, *m008.SEARCH):
        connection.exec_driver_sql(statement)


def _ninth(connection: Connection) -> None:
    """What was shared, and with whom."""
    for statement in (*m009.TABLES, m009.INDEX):
        connection.exec_driver_sql(statement)


def _tenth(connection: Connection) -> None:
    """What was deleted for good stays deleted, whatever backup of the days before is added."""
    connection.exec_driver_sql(m010.TABLE)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    _first,
    _second,
    _third,
    _fourth,
    _fifth,
    _sixth,
    _seventh,
    _eighth,
    _ninth,
    _tenth,
)
"""The number of a step is its place, counted from 1."""
NEWEST = len(MIGRATIONS)


def schema_version(connection: Connection) -> int:
    """The number of the last step that was taken; 0 for an empty database."""
    with connection.begin():
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(connection: Connection) -> None:
    """Takes the steps that are missing, each with its number in one transaction.

    Raises VaultTooNew, and changes nothing, if the database has taken steps this version does not know.
    """
    version = schema_version(connection)
    if version > len(MIGRATIONS):
        raise VaultTooNew(f"schema {version}, this version knows {len(MIGRATIONS)}")
    for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
        began = time.perf_counter()
        with connection.begin():
            step(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")
        _log.info("schema %d became %d in %d ms", number - 1, number, ms_since(began))
