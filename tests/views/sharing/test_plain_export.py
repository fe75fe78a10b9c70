"""Files that anyone can read: only for somebody who said that they know, and only where they chose."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import entries
from kapjournal.sharing.plain import reading
from kapjournal.sharing.plain.writing import PlainFormat, zipped
from kapjournal.views.sharing import plain_export
from kapjournal.views.words import lock as lock_words
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


def test_stopped_while_it_is_read_nothing_is_anywhere(
    journal_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between two pages of a journal without end: no dialog comes, and no file under any name."""
    monkeypatch.setattr(reading.Everything, "read_on", lambda _self, _db: True)

    async def story(home: Indoors) -> None:
        await home.app.fire(home.app.one(ft.Switch), "change", True, value=True)
        await home.press(words.EXPORT())
        await _stopped(home)

    visit(journal_data, story, lay=written, route=routes.PlainExport(), **DESKTOP)
    assert _files(tmp_path) == []


def test_stopped_while_it_is_packed_nothing_is_anywhere(
    journal_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it is in memory by then, and goes."""
    packing, go_on = Event(), Event()
    monkeypatch.setattr(plain_export, "zipped", _slowly(packing, go_on))

    async def story(home: Indoors) -> None:
        await home.app.fire(home.app.one(ft.Switch), "change", True, value=True)
        await home.press(words.EXPORT())
        await home.app.until(packing.is_set)
        await home.press(words.STOP())
        go_on.set()
        await _stopped(home)

    visit(journal_data, story, lay=written, route=routes.PlainExport(), **DESKTOP)
    assert _files(tmp_path) == []


def test_locked_midway_nothing_is_anywhere(journal_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read is dropped with the screen, and nobody is asked for a place at the locked door."""
    packing, go_on = Event(), Event()
    monkeypatch.setattr(plain_export, "zipped", _slowly(packing, go_on))

    async def story(home: Indoors) -> None:
        await home.app.fire(home.app.one(ft.Switch), "change", True, value=True)
        await home.press(words.EXPORT())
        await home.app.until(packing.is_set)
        home.services.access.lock()
        go_on.set()
        await home.app.settle()
        await home.app.until(lambda: lock_words.OPEN() in [str(b.content) for b in home.app.find(ft.FilledButton)])
        assert home.app.client.named("save_file") == []

    visit(journal_data, story, lay=written, route=routes.PlainExport(), **DESKTOP)
    assert _files(tmp_path) == []


def _slowly(packing: Event, go_on: Event) -> Callable[..., bytes]:
    def pack(*given: Any) -> bytes:
        packing.set()
        assert go_on.wait(10)
        return zipped(*given)

    return pack


async def _stopped(home: Indoors) -> None:
    if home.app.find(ft.ProgressBar) and words.STOPPED() not in unbroken(home.app.texts()):
        await home.press(words.STOP())
    await home.app.until(lambda: words.STOPPED() in unbroken(home.app.texts()))
    assert home.app.client.named("save_file") == []


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.suffix in (".zip", ".new")]
