"""Ten thousand entries open as one hundred do: by what the database is asked, not by a clock."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session, col, func, select

from kapjournal.care import demo, kinds
from kapjournal.care.timeline import journal, search
from kapjournal.care.trends.gradual import Gradual
from kapjournal.models import Entry, EntryKind
from kapjournal.storage import Vault
from tests.care.conftest import NOW

ENTRIES = 10_000
WRITING = set(EntryKind)


@pytest.fixture(scope="module")
def long_journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    folder: Path = tmp_path_factory.mktemp("long") / "vault"
    vault, _ = Vault.create(folder, "a lamp by the window", work_factor=4)
    with vault.session() as db:
        demo.fill_entries(db, ENTRIES, end=NOW, characters=60)
        demo.fill_course(db, end=NOW.date(), zone="UTC")
    yield vault
    vault.lock()


class _Asked:
    """A session and what it asked the database."""

    def __init__(self, db: Session) -> None:
        self.db = db
        self.statements: list[tuple[str, Any]] = []

    def plans(self) -> str:
        """How SQLite goes about each statement so far."""
        statements, connection = list(self.statements), self.db.connection()
        explained = (connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", given) for text, given in statements)
        return "\n".join(str(row[3]) for rows in explained for row in rows)

    def note(self, *said: Any) -> None:
        _, _, statement, parameters, *_ = said
        self.statements.append((statement, parameters))


@pytest.fixture
def asked(long_journal: Vault) -> Iterator[_Asked]:
    with long_journal.session() as db:
        asked, engine = _Asked(db), db.get_bind()
        event.listen(engine, "before_cursor_execute", asked.note)
        yield asked
        event.remove(engine, "before_cursor_execute", asked.note)


@pytest.mark.parametrize("is_first", [True, False], ids=["first page", "page in the middle"])
def test_a_page_walks_the_indexes_and_stops(asked: _Asked, is_first: bool) -> None:
    """Six statements, each along an index, none sorting the table: the same for any length of journal.

    Two more, along an index too, where a page has what came up in its sessions, and check-ins with topics of one's own.
    """
    before = None if is_first else _middle(asked.db)
    asked.statements.clear()
    page = journal.page(asked.db, before=before)
    assert 40 < len(page.rows) <= 50  # it ends with a day
    assert len(asked.statements) == (8 if is_first else 6)
    plans = asked.plans()
    assert "USING INDEX entry_by_time" in plans
    assert "USING INDEX check_in_by_time" in plans
    assert "USING INDEX answer_by_entry" in plans
    assert "SEARCH other USING INDEX entry_by_session" in plans
    assert "SCAN other" not in plans
    assert "SCAN entry\n" not in plans + "\n"
    assert "TEMP B-TREE" not in plans
    if before is not None:
        assert "SEARCH entry USING INDEX entry_by_time (happened_at<?)" in plans


@pytest.mark.parametrize("is_first", [True, False], ids=["first page", "page in the middle"])
@pytest.mark.parametrize(
    "names", [{EntryKind.STORY}, {EntryKind.INTENTION, EntryKind.NOTE}], ids=["one kind", "two kinds"]
)
def test_a_page_of_some_kinds_walks_the_index_of_kinds(asked: _Asked, names: set[EntryKind], is_first: bool) -> None:
    """Nothing of another kind is read, and nothing is sorted, however rare the kind is."""
    before = None if is_first else _middle(asked.db)
    asked.statements.clear()
    page = journal.page(asked.db, kinds=names, before=before)
    assert {row.kind for row in page.rows} <= names
    assert len(asked.statements) <= 3 + len(names)
    plans = asked.plans()
    bounds = "kind=? AND happened_at<?" if before else "kind=?"
    assert plans.count(f"SEARCH entry USING INDEX entry_by_kind ({bounds})") == len(names)
    assert "entry_by_time" not in plans
    assert "TEMP B-TREE" not in plans


@pytest.mark.parametrize("names", [WRITING, {EntryKind.STORY}], ids=["writing", "stories"])
def test_a_search_among_some_kinds_asks_the_full_text_index(asked: _Asked, names: set[EntryKind]) -> None:
    """The rows that the index names are looked at, not all of the kind."""
    search.search(asked.db, "heron", kinds=names)
    plans = asked.plans()
    assert "SEARCH entry USING INTEGER PRIMARY KEY" in plans
    assert "entry_by_kind" not in plans


def test_a_search_asks_the_full_text_index(asked: _Asked) -> None:
    """No entry is looked at that the index did not name, and no answer is read through."""
    page = search.search(asked.db, "heron")
    assert len(page.hits) == 50
    assert len(asked.statements) <= 11
    plans = asked.plans()
    assert "answer_fts VIRTUAL TABLE" in plans
    assert "SEARCH entry USING INTEGER PRIMARY KEY" in plans
    assert "SCAN entry" not in plans
    assert "SCAN answer\n" not in plans + "\n"
    assert "SCAN answer USING" not in plans


@pytest.mark.parametrize("query", ["November 20", "heron", "session 3", "tired"])
def test_a_search_asks_a_little_at_a_time(asked: _Asked, query: str) -> None:
    """One kind of record in each part, with the zones it was lived in; what is found is the same as at once.

    A statement that is asked for the first time is made first, which takes longer than asking it.
    """
    reading, parts = Gradual(search.searched(query, today=NOW.date())), list[int]()
    while not reading.is_done:
        asked.statements.clear()
        reading.go_on(asked.db)
        parts.append(len(asked.statements))
    *kinds_, _texts, _snippets, rows = parts
    assert max(kinds_) <= 3
    assert len(kinds_) > 8
    assert rows <= 8
    assert reading.value == search.search(asked.db, query, today=NOW.date())
    assert reading.value.hits


def test_a_search_for_a_feeling_asks_the_full_text_index(asked: _Asked) -> None:
    """In as many statements as any other; no check-in is looked at that the index did not name."""
    page = search.search(asked.db, "tir", kinds={kinds.CHECK_IN.name})
    assert page.hits
    assert len(asked.statements) <= 8
    plans = asked.plans()
    assert "check_in_fts VIRTUAL TABLE" in plans
    assert "SEARCH check_in USING INTEGER PRIMARY KEY" in plans
    assert "SCAN check_in\n" not in plans + "\n"
    assert "SCAN check_in USING" not in plans


def test_a_search_for_a_month_compares_only_what_was_lived(asked: _Asked) -> None:
    """Each kind with the Novembers that it was there in: a statement grows with the years of one kind in one zone, not
    with those of all kinds in all zones."""
    search.search(asked.db, "November", today=NOW.date())
    walks = {table: text for text, _ in asked.statements for table in ("check_in", "entry") if _walks(text, table)}
    held = {kind.name: _years(asked.db, kind) for kind in (kinds.CHECK_IN, kinds.ENTRY)}
    assert walks["check_in"].count("check_in.happened_at >= ?") == held["check_in"] > 0
    assert walks["entry"].count("entry.happened_at >= ?") == held["entry"] > 1


def test_a_page_reads_no_more_than_it_shows(asked: _Asked) -> None:
    """Fifty-one rows of each table for a page of fifty: one more, to see whether there is a next page."""
    journal.page(asked.db)
    walks = [(text, given) for text, given in asked.statements if "LIMIT" in text]
    limits = [given[-2:] for text, given in walks if "FROM entry" in text or "FROM check_in" in text]
    assert limits == [(51, 0), (51, 0)]


def _walks(statement: str, table: str) -> bool:
    return f"FROM {table} " in statement.replace("\n", " ") and "LIMIT" in statement


def _years(db: Session, kind: kinds.RecordKind) -> int:
    """In how many years there was a November that had some of it, or could have, between its first and its last."""
    first, last = db.exec(select(func.min(kind.moment), func.max(kind.moment))).one()
    return sum(date(year, 11, 1) <= last.date() and date(year, 12, 1) > first.date() for year in range(2000, 2030))


def _middle(db: Session) -> journal.JournalCursor:
    newest_first = col(Entry.happened_at).desc(), col(Entry.id).desc()
    entry = db.exec(select(Entry).order_by(*newest_first).offset(ENTRIES // 2).limit(1)).one()
    db.expunge_all()
    return journal.JournalCursor(entry.happened_at, 0, entry.id or 0)
