"""Everything is deleted after two steps and the passphrase, from the settings and from the lock screen."""

import os
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from flet.controls.base_control import BaseControl
from sqlmodel import Session

from kapjournal import routes
from kapjournal.app import App as KapJournal
from kapjournal.care.records import drafts, entries
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState
from kapjournal.storage import deleting, preferences
from kapjournal.storage.paths import vault_exists, vault_folder
from kapjournal.views.words import deleting as words
from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import lock as lock_words
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE
from tests.views.indoors import NOW, Indoors, unbroken, visit

CANARY = "the heron on the weir"
NAME = "Marguerite Canary"


def lay(db: Session) -> None:
    entries.keep_note(db, CANARY, now=NOW - timedelta(days=2), zone="UTC")
    drafts.save(db, "note:", {"text": CANARY}, now=NOW)


def readable(data: Path) -> bytes:
    return b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())


async def delete(inside: Indoors) -> None:
    await inside.press(words.GO_ON())
    await inside.app.type(inside.field(words.PASSPHRASE()), PASSPHRASE)
    await inside.press(words.DELETE())


def names(data: Path) -> set[str]:
    return {path.name for path in data.rglob("*")}


@pytest.fixture
def phone_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache of a phone, with what a share sheet and Flet left in it."""
    cache = tmp_path / "cache"
    (cache / "share_plus").mkdir(parents=True)
    (cache / "share_plus" / "kapjournal-backup-2026-11-20-1800.kapjournal.age").write_bytes(b"sealed")
    (cache / "console.log").write_text(CANARY)
    monkeypatch.setenv("FLET_APP_STORAGE_TEMP", str(cache))
    monkeypatch.setenv("FLET_APP_STORAGE_CACHE", str(cache))
    return cache


def test_from_the_settings(journal_data: Path, phone_folders: Path) -> None:
    """Nothing of it is left: no key, no journal, no name on the lock screen, no choice, no copy in a cache."""

    async def story(inside: Indoors) -> None:
        inside.services.access.prefer(region="gb", theme="dark")
        assert (journal_data / preferences.FILE_NAME).exists()
        (journal_data / "lock-screen.json").write_text(f'{{"people": "{NAME}"}}')
        (journal_data / ".lock-screen.json.x1.new").write_text(NAME)
        assert words.WHAT() in unbroken(inside.app.texts())
        inside.assert_accessible()
        assert inside.lamps() == [words.KEEP()]
        await delete(inside)
        await inside.app.until(lambda: words.GONE() in unbroken(inside.app.texts()))
        assert inside.services.access.state is AccessState.FIRST_START
        assert names(journal_data) <= {"instance.lock"}
        assert not list(phone_folders.rglob("*.age"))
        assert not (phone_folders / "console.log").exists()
        assert inside.services.access.preferences == preferences.Preferences()
        left = readable(journal_data)
        assert CANARY.encode() not in left
        assert NAME.encode() not in left
        await inside.press(words.START_NEW())
        assert first_words.WELCOME() in unbroken(inside.app.texts())
        assert not inside.services.leaving.under_way, "what is pressed at the door would do nothing"
        assert inside.where() == routes.Home()

    visit(journal_data, story, lay=lay, route=routes.DeleteEverything())


def test_a_wrong_passphrase_deletes_nothing(journal_data: Path) -> None:
    """And who changes their mind goes back with one press, in either step."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.GO_ON())
        assert inside.lamps() == [words.KEEP()]
        await inside.app.type(inside.field(words.PASSPHRASE()), "not this one")
        await inside.press(words.DELETE())
        await inside.app.until(lambda: inside.app.find(ft.TextField)[0].error)
        assert inside.services.access.state is AccessState.OPEN
        await inside.press(words.KEEP())
        assert inside.where() != routes.DeleteEverything()
        assert vault_exists(vault_folder(journal_data))

    visit(journal_data, story, lay=lay, route=routes.DeleteEverything())


def test_from_the_lock_screen(journal_data: Path) -> None:
    """After the passphrase, without unlocking."""

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main) as app:
            await app.click(_button(app, words.TITLE()))
            await app.click(_button(app, words.GO_ON()))
            await app.type(app.one(ft.TextField, words.PASSPHRASE()), PASSPHRASE)
            await app.click(_button(app, words.DELETE()))
            await app.until(lambda: words.GONE() in unbroken(app.texts()))
            assert not vault_exists(vault_folder(journal_data))
            assert kap.access.state is AccessState.FIRST_START

    run(story())


def _button(app: App, said: str) -> BaseControl:
    kinds = ft.TextButton | ft.OutlinedButton
    return next(found for found in app.find(None, said) if isinstance(found, kinds))


def test_a_disk_that_does_not_let_go(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal is as it was, and it is said so."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(deleting, "rename", refuse)

    async def story(inside: Indoors) -> None:
        await delete(inside)
        await inside.app.until(lambda: words.REFUSED() in unbroken(inside.app.texts()))
        assert lock_words.OPEN() in [str(b.content) for b in inside.app.find(ft.FilledButton)]
        await inside.services.access.unlock(PASSPHRASE)
        assert inside.ask(lambda db: drafts.load(db, "note:")) == {"text": CANARY}

    visit(journal_data, story, lay=lay, route=routes.DeleteEverything())


@pytest.mark.parametrize("left", ["keys and all", "only the journal"])
def test_what_a_kill_left_goes_at_the_next_start(journal_data: Path, left: str) -> None:
    """The name is gone first: whatever comes then, there is no journal any more, and the rest follows."""
    gone = journal_data / ".vault.0011223344556677.gone"
    vault_folder(journal_data).rename(gone)
    if left == "only the journal":
        for key in (gone / "keys").iterdir():
            key.unlink()
    kap = KapJournal(Options(data=journal_data))
    assert kap.access.state is AccessState.FIRST_START
    assert not gone.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_no_link_is_followed(journal_data: Path, tmp_path: Path) -> None:
    """What somebody else put under such a name is theirs."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("dear")
    (journal_data / ".vault.0011223344556677.gone").symlink_to(mine)
    deleting.finish_deleting(journal_data)
    assert (mine / "letter.txt").read_text() == "dear"


def test_keys_go_first(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without them the rest is noise, should it stay."""
    monkeypatch.setattr("shutil.rmtree", lambda *_, **__: None)
    deleting.delete_everything(journal_data)
    left = list(journal_data.glob(".vault.*.gone/**/*"))
    assert [path.name for path in left if path.is_file()] == ["journal.db"]
