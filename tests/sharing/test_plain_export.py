"""The journal as plain files: every kind of record is in each of the three forms, and only what is not deleted."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from kapjournal.care import kinds
from kapjournal.care.demo import fill_course
from kapjournal.care.records import entries
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.models import EntryKind
from kapjournal.sharing.cache_copies import OURS
from kapjournal.sharing.plain import reading
from kapjournal.sharing.plain.reading import Everything
from kapjournal.sharing.plain.writing import PlainFormat, file_name, zipped
from tests.care.conftest import NOW
from tests.support.vaults import make_vault

DAY = NOW.date()
SECRET = "=the river & the fog"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Everything]:
    """The demo course, one private entry with a dangerous text, and one that was deleted."""
    vault, _ = make_vault(tmp_path_factory.mktemp("plain"))
    with vault.session() as db:
        fill_course(db, end=DAY, zone="Europe/Berlin")
        entries.keep(db, EntryKind.NOTE, [AnswerText("", SECRET)], now=NOW, zone="Europe/Berlin", is_private=True)
        gone = entries.keep_note(db, "Deleted words.", now=NOW, zone="Europe/Berlin")
        entries.delete(db, gone.uid, now=NOW + timedelta(seconds=1))
        yield read(db)
    vault.lock()


def read(db: Session) -> Everything:
    everything = Everything()
    everything.begin(db)
    while everything.read_on(db):
        pass
    assert everything.done == everything.total
    return everything


def files(everything: Everything, form: PlainFormat) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(zipped(everything, form, DAY))) as archive:
        assert archive.testzip() is None
        return {name.partition("/")[2]: archive.read(name).decode("utf-8") for name in archive.namelist()}


@pytest.mark.parametrize("form", PlainFormat)
def test_all_of_it_is_there(filled: Everything, form: PlainFormat) -> None:
    """Also what is private; nothing that was deleted; names inside are plain ones that climb nowhere."""
    written = files(filled, form)
    text = "\n".join(written.values())
    assert SECRET in text
    assert "Deleted words" not in text
    assert not any(name.startswith("/") or ".." in name for name in written)


def test_every_kind_is_in_the_json(filled: Everything) -> None:
    """As many records as the vault has, of every kind in the registry."""
    book = json.loads(files(filled, PlainFormat.JSON)["journal.json"])
    assert list(book["records"]) == [kind.name for kind in kinds.KINDS]
    assert {kind: len(found) for kind, found in book["records"].items()} == {
        kind: len(found) for kind, found in filled.records.items()
    }
    linked = [record["session"] for record in book["records"]["entry"] if record["session"]]
    assert set(linked) <= {record["uid"] for record in book["records"]["session"]}
    assert linked


def test_tables_open_in_a_spreadsheet(filled: Everything) -> None:
    """Every row has all columns, and no text is taken for a formula."""
    written = files(filled, PlainFormat.CSV)
    rows = list(csv.DictReader(io.StringIO(written["entry-answer.csv"].removeprefix("\ufeff"), newline="")))
    assert f"'{SECRET}" in [row["text"] for row in rows]
    assert {row["entry"] for row in rows} <= {str(record.values["uid"]) for record in filled.records["entry"]}
    assert not any(row["text"].startswith(("=", "+", "-", "@")) for row in rows)


def test_an_entry_is_a_file(filled: Everything) -> None:
    """Named by its day and hour on the clock of its place, twice the same name never."""
    names = [name for name in files(filled, PlainFormat.MARKDOWN) if name.startswith("entries/")]
    assert len(names) == len(set(names)) == len(filled.records["entry"])
    assert "entries/2026/2026-11-20 13.00.md" in names


def test_it_is_read_in_short_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page at a time, however long the journal is."""
    monkeypatch.setattr(reading, "PAGE", 2)
    vault, _ = make_vault(tmp_path)
    with vault.session() as db:
        for number in range(5):
            entries.keep_note(db, f"Note {number}", now=NOW + timedelta(minutes=number), zone="UTC")
        assert len(read(db).records["entry"]) == 5
    vault.lock()


def test_its_name_is_known_to_the_sweeping_of_caches() -> None:
    """What a phone copies on the way is found by it; no word is in a repr."""
    assert OURS.fullmatch(file_name(DAY))
    assert repr(Everything(records={"entry": []})).count("entry=") == 0
