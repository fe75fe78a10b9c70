"""The registries of the three layers agree with each other and with the database."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from sqlmodel import SQLModel, text

from kapjournal.care import kinds as care_kinds
from kapjournal.care.kinds import RecordKind
from kapjournal.models import Row
from kapjournal.sharing import kinds as shared_kinds
from kapjournal.storage import Vault
from kapjournal.views import kinds as shown_kinds

NAMES = [kind.name for kind in care_kinds.KINDS]


def _once(names: Iterable[str]) -> bool:
    return all(number == 1 for number in Counter(names).values())


def test_every_table_of_records_is_a_kind() -> None:
    """Whatever a patient makes can be purged, found and counted."""
    tables = {one for one in Row.__subclasses__() if one.metadata is SQLModel.metadata}
    assert {kind.table for kind in care_kinds.KINDS} == tables


def test_no_two_kinds_share_a_name() -> None:
    """Of themselves, of their places, of their lines, of their lists and parts."""
    kinds, lists = care_kinds.KINDS, shared_kinds.LISTS
    assert _once(NAMES)
    assert _once(place.name for kind in kinds for place in kind.places)
    assert _once(name for kind in kinds if kind.lines for name in kind.lines.names)
    assert _once(name for one in lists for name in (one.name, one.one))
    assert _once(part.name for part in shared_kinds.parts())
    assert _once(count.name for one in lists for count in one.counts)


@pytest.mark.parametrize("kind", care_kinds.KINDS, ids=NAMES)
def test_what_a_kind_names_is_there(kind: RecordKind) -> None:
    """Its columns in its table, and the kinds that it is linked to."""
    columns = set(kind.table.model_fields)
    assert set(kind.links) <= columns
    assert not kind.when or {kind.when, "zone"} <= columns
    assert kind.of_session is None or kind.of_session in columns
    assert set(kind.links.values()) <= set(NAMES)
    assert all(part.column in part.table.model_fields for part in kind.parts)


@pytest.mark.parametrize("kind", care_kinds.KINDS, ids=NAMES)
def test_the_database_has_what_a_kind_needs(kind: RecordKind, tmp_path: Path) -> None:
    """An index over its moment, and the search index over exactly the columns that it states."""
    vault, _ = Vault.create(tmp_path / "vault", "quiet river stone", work_factor=4)
    with vault.session() as db:
        if kind.when:
            newest = f"SELECT id FROM {kind.table.__tablename__} ORDER BY {kind.when}, id"  # noqa: S608 - our own names
            assert "USING COVERING INDEX" in str(db.execute(text(f"EXPLAIN QUERY PLAN {newest}")).all())
        if kind.index:
            found = db.execute(text("SELECT name FROM pragma_table_info(:index)"), {"index": f"{kind.index.table}_fts"})
            assert tuple(found.scalars()) == kind.index.columns
    vault.lock()


@pytest.mark.parametrize("kind", care_kinds.KINDS, ids=NAMES)
def test_whatever_a_kind_has_is_shown(kind: RecordKind) -> None:
    """A line of the journal has words and an address, and a draft leads back to where it was typed."""
    (shown,) = (one for one in shown_kinds.SHOWN if one.kind is kind)
    assert (shown.line is None, shown.on_thread is None) == (kind.lines is None, kind.thread is None)
    assert set(shown.drafts) == {place.name for place in kind.places}


@pytest.mark.parametrize("which", shared_kinds.LISTS, ids=[one.name for one in shared_kinds.LISTS])
def test_what_is_shared_is_of_a_kind(which: shared_kinds.SharedList[object]) -> None:  # type: ignore[type-var]
    """Links lead to lists that there are, over columns that there are; a part stands beside its own list's."""
    source = which.source
    assert source.kind in care_kinds.KINDS
    assert set(source.counted) <= {count.name for count in which.counts}
    assert {link.to for link in which.links} <= {one.name for one in shared_kinds.LISTS}
    assert all(link.column in source.kind.table.model_fields for link in which.links)
    assert all(part.beside == which.part for part in which.parts_beside)
