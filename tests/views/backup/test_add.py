"""Adding from a backup says what it will do, does it in one press, and is undone in one."""

from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import select

from kapjournal import routes
from kapjournal.care.records import entries
from kapjournal.errors import StorageFailed
from kapjournal.models import Answer
from kapjournal.views.words import add_backup as words
from kapjournal.views.words import backup as backup_words
from kapjournal.views.words import common
from tests.support.page_harness import App
from tests.support.vaults import PASSPHRASE, make_vault
from tests.views.backup.files import DESKTOP, backup_of, offer
from tests.views.indoors import NOW, Indoors, unbroken, visit

THERE, HERE = "a page of the other journal", "a page of this one"


def other(tmp_path: Path) -> bytes:
    vault, _ = make_vault(tmp_path / "other")
    with vault.session() as db:
        entries.keep_note(db, THERE, now=NOW - timedelta(days=2), zone="UTC")
    vault.lock()
    return backup_of(tmp_path / "other")


async def open_it(inside: Indoors) -> None:
    app: App = inside.app
    await inside.press(backup_words.CHOOSE())
    await app.until(lambda: app.find(ft.TextField))
    await app.type(app.find(ft.TextField)[0], PASSPHRASE)
    await inside.press(backup_words.OPEN())
    await app.until(lambda: inside.lamps() and backup_words.OPEN() not in inside.lamps())


def written(inside: Indoors) -> list[str]:
    return sorted(inside.ask(lambda db: [answer.text for answer in db.exec(select(Answer))]))


def test_counted_added_and_undone(journal_data: Path, tmp_path: Path) -> None:
    """Nothing is changed before the press that says how much it adds."""
    sealed = other(tmp_path)

    async def story(inside: Indoors) -> None:
        app = inside.app
        inside.do(lambda db: entries.keep_note(db, HERE, now=NOW, zone="UTC"))
        offer(app, sealed)
        await inside.press(words.TITLE())
        await open_it(inside)
        said = unbroken(app.texts())
        assert words.ADDED(count=1) in said
        assert words.OTHER_JOURNAL() in said
        assert inside.lamps() == [words.ADD(count=1)]
        inside.assert_accessible()
        assert written(inside) == [HERE]
        await inside.press(words.ADD(count=1))
        await app.until(lambda: words.DONE() in app.texts())
        assert inside.where() == routes.Backup()
        assert written(inside) == sorted([HERE, THERE])
        await inside.press(common.UNDO())
        await app.until(lambda: words.UNDONE() in app.texts())
        assert written(inside) == [HERE]

    visit(journal_data, story, route=routes.Backup())


def test_where_nothing_is_new(journal_data: Path, tmp_path: Path) -> None:
    """Its own backup has nothing to add, and no button says so."""
    file = tmp_path / "backup.age"
    file.write_bytes(backup_of(journal_data))

    async def story(inside: Indoors) -> None:
        offer(inside.app, file)
        await open_it(inside)
        assert words.NOTHING_NEW() in unbroken(inside.app.texts())
        assert inside.lamps() == [words.CLOSE()]
        await inside.press(words.CLOSE())
        assert inside.where() == routes.Backup()

    async def there(inside: Indoors) -> None:
        await inside.press(words.TITLE())
        await story(inside)

    visit(journal_data, there, route=routes.Backup(), **DESKTOP)


def test_a_disk_that_refuses(journal_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One calm sentence; nothing is changed, and it can be tried again."""
    sealed = other(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise StorageFailed("full")

    async def story(inside: Indoors) -> None:
        offer(inside.app, sealed)
        await open_it(inside)
        with monkeypatch.context() as patch:
            patch.setattr("kapjournal.storage.rows.writing.insert", refuse)
            await inside.press(words.ADD(count=1))
            await inside.app.until(lambda: common.sorry(StorageFailed()) in unbroken(inside.app.texts()))
        assert written(inside) == []
        await inside.press(words.ADD(count=1))
        await inside.app.until(lambda: written(inside) == [THERE])

    visit(journal_data, story, route=routes.AddFromBackup())
