"""Files that anyone can read: only for somebody who said that they know, and only where they chose."""

import io
import zipfile
from pathlib import Path

import flet as ft
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import entries
from kapjournal.sharing.plain.writing import PlainFormat
from kapjournal.views.words import plain_export as words
from tests.views.indoors import NOW, Indoors, unbroken, visit

DESKTOP = {"platform": "linux", "width": 1280, "height": 800}


def written(db: Session) -> None:
    for number in range(3):
        entries.keep_note(db, f"Rain {number}.", now=NOW, zone="UTC")


def test_it_is_saved_once_somebody_knows(journal_data: Path, tmp_path: Path) -> None:
    """The button is out until then; the file holds the words; nothing else is written."""
    place = tmp_path / "out.zip"

    async def story(home: Indoors) -> None:
        home.app.client.answers["save_file"] = str(place)
        assert home.lamps() == []
        home.assert_accessible()
        await home.app.fire(home.app.one(ft.Switch), "change", True, value=True)
        await home.press(words.EXPORT())
        await home.app.until(lambda: words.SAVED() in unbroken(home.app.texts()))
        with zipfile.ZipFile(io.BytesIO(place.read_bytes())) as archive:
            assert any("Rain 2." in archive.read(name).decode() for name in archive.namelist())

    visit(journal_data, story, lay=written, route=routes.PlainExport(), **DESKTOP)
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".zip"] == ["out.zip"]


def test_whoever_changes_their_mind_has_nothing_saved(journal_data: Path) -> None:
    """The dialog is closed without a place: it says so."""

    async def story(home: Indoors) -> None:
        home.app.client.answers["save_file"] = None
        await home.app.fire(home.app.one(ft.Switch), "change", True, value=True)
        await home.press(words.FORMATS[PlainFormat.JSON]())
        await home.press(words.EXPORT())
        await home.app.until(lambda: words.NOT_SAVED() in unbroken(home.app.texts()))

    visit(journal_data, story, lay=written, route=routes.PlainExport(), **DESKTOP)
