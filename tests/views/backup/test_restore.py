"""A backup becomes a journal at the first start: with its passphrase, or with the recovery words alone."""

from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import select

from kapjournal.app import App as KapJournal
from kapjournal.care.access import recovery_check
from kapjournal.care.records import entries
from kapjournal.errors import FileUnreadable, StorageFailed
from kapjournal.models import Answer
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState
from kapjournal.sharing.backup.keys import WordsSeal
from kapjournal.storage import Vault, backup_words
from kapjournal.storage.paths import JOURNAL, vault_exists, vault_folder
from kapjournal.storage.set_aside import all_of
from kapjournal.views.design import graphics
from kapjournal.views.words import backup as words
from kapjournal.views.words import common
from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import given as given_words
from kapjournal.views.words import lock as lock_words
from tests.storage.support.damaging import tree_of
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE, make_vault
from tests.views.access.test_first_start import ask_back, shown
from tests.views.backup.files import backup_of, offer
from tests.views.indoors import NOW, unbroken

NEW = "lamp on the hill tonight"
NOTE = "a page about the harbour"


def lay(data: Path) -> str:
    vault, phrase = make_vault(data)
    with vault.session() as db:
        entries.keep_note(db, NOTE, now=NOW - timedelta(days=2), zone="UTC")
    vault.lock()
    return phrase


async def to_the_choice(app: App) -> None:
    restore = [b for b in app.find(ft.OutlinedButton) if words.RESTORE() in str(b.content)]
    await app.click(restore[0] if restore else app.one(None, words.RESTORE()))
    await app.until(lambda: words.FOR_EMPTY() in unbroken(app.texts()))


async def open_it(app: App, secret: str) -> None:
    await app.click(app.one(ft.FilledButton, words.CHOOSE()))
    await app.until(lambda: app.find(ft.TextField))
    await app.type(app.find(ft.TextField)[0], secret)
    await app.click(app.one(ft.FilledButton, words.OPEN()))


async def restore_it(app: App) -> None:
    """From what is in it to the end of choosing a passphrase."""
    await app.until(lambda: app.find(ft.FilledButton, words.GO_ON()))
    await app.click(app.one(ft.FilledButton, words.GO_ON()))
    await app.type(app.one(ft.TextField, first_words.PASSPHRASE()), NEW)
    await app.type(app.one(ft.TextField, first_words.AGAIN()), NEW)
    await app.click(app.one(ft.FilledButton, words.GO_ON()))


def notes_in(data: Path, passphrase: str) -> list[str]:
    vault = Vault.unlock(vault_folder(data), passphrase)
    with vault.session() as db:
        found = [answer.text for answer in db.exec(select(Answer))]
    vault.lock()
    return found


def test_with_the_passphrase_of_the_backup(tmp_path: Path, new_data: Path) -> None:
    """It says what is in it; then a passphrase for this device, and recovery words of its own."""
    lay(tmp_path / "old")
    sealed = backup_of(tmp_path / "old")

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            offer(app, sealed)
            await to_the_choice(app)
            await open_it(app, PASSPHRASE)
            await app.until(lambda: any("1 entry" in said for said in app.texts()))
            assert not vault_exists(vault_folder(new_data))
            await restore_it(app)
            await app.until(lambda: first_words.WORDS_WHY() in app.texts())
            await ask_back(app, shown(app))
            await app.until(lambda: kap.access.state is AccessState.OPEN)
            await app.until(lambda: words.RESTORED(count=1) in app.texts())
            kap.access.lock()
        assert notes_in(new_data, NEW) == [NOTE]

    run(story())


def test_with_the_recovery_words_alone(tmp_path: Path, new_data: Path) -> None:
    """On a new phone: twelve words, a new passphrase, and the same words open the new journal."""
    phrase = lay(tmp_path / "old")
    sealed = backup_of(tmp_path / "old", WordsSeal(backup_words.public_key(phrase)))

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            offer(app, sealed)
            await to_the_choice(app)
            await open_it(app, f" {phrase.upper()} ")
            await app.until(lambda: words.KEPT_WORDS() in app.texts())
            await restore_it(app)
            await app.until(lambda: kap.access.state is AccessState.OPEN)
            kap.access.lock()
        vault = Vault.unlock_with_recovery(vault_folder(new_data), phrase)
        with vault.session() as db:
            assert recovery_check.words_confirmed(db)
            assert recovery_check.words_key(db) == backup_words.public_key(phrase)
        vault.lock()
        assert notes_in(new_data, NEW) == [NOTE]

    run(story())


@pytest.mark.parametrize("content", [b"a holiday", b"age-encryption.org/v1\n-> scrypt"])
def test_what_is_no_backup_is_said_at_once(new_data: Path, content: bytes) -> None:
    """Before anybody types a passphrase, and of which file; so a second one that is none is seen to be another. No
    drawing of a sealed letter, with its mark that all is well, stands over it."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            await to_the_choice(app)
            for name in ("holiday.jpg", "letter.txt"):
                offer(app, content, name)
                await app.click(app.one(ft.FilledButton, words.CHOOSE()))
                await app.until(lambda: any("encrypted file" in said for said in app.texts()))
                await app.until(lambda name=name: name in app.texts())  # type: ignore[misc]
            assert "holiday.jpg" not in app.texts()
            assert graphics.drawing("sealed-letter", "light") not in [one.src for one in app.find(ft.Image)]
            assert app.find(ft.TextField) == []
            app.one(ft.FilledButton, words.CHOOSE())

    run(story())


def test_a_file_that_is_gone_is_not_called_a_full_device(tmp_path: Path, new_data: Path) -> None:
    """As on a stick that was pulled out, or in a cloud folder without a network; another one can be chosen."""

    async def story() -> None:
        async with opened(KapJournal(Options(data=new_data)).main, platform="linux") as app:
            offer(app, tmp_path / "gone.age")
            await to_the_choice(app)
            await app.click(app.one(ft.FilledButton, words.CHOOSE()))
            await app.until(lambda: words.sorry(FileUnreadable()) in unbroken(app.texts()))
            assert words.sorry(FileUnreadable()) != words.sorry(StorageFailed())
            assert app.one(ft.FilledButton, words.CHOOSE())

    run(story())


def test_a_wrong_passphrase_and_half_a_file(tmp_path: Path, new_data: Path) -> None:
    """Each has words of its own, nothing is made, and the right file is restored after it."""
    lay(tmp_path / "old")
    sealed = backup_of(tmp_path / "old")

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            offer(app, sealed[:-100])
            await to_the_choice(app)
            await open_it(app, "something else")
            await app.until(lambda: app.find(ft.TextField) and app.find(ft.TextField)[0].error)
            wrong = app.find(ft.TextField)[0].error
            await app.type(app.find(ft.TextField)[0], PASSPHRASE)
            await app.click(app.one(ft.FilledButton, words.OPEN()))
            await app.until(lambda: app.find(ft.TextField) and app.find(ft.TextField)[0].error not in (None, wrong))
            assert not vault_exists(vault_folder(new_data))
            another = [b for b in app.find(None, words.CHOOSE_ANOTHER()) if hasattr(b, "on_click")]
            offer(app, sealed)
            await app.click(another[0])
            await app.until(lambda: app.find(ft.TextField) and not app.find(ft.TextField)[0].value)
            await app.type(app.find(ft.TextField)[0], PASSPHRASE)
            await app.click(app.one(ft.FilledButton, words.OPEN()))
            await app.until(lambda: app.find(ft.FilledButton, words.GO_ON()))

    run(story())


def test_nobody_chose(new_data: Path) -> None:
    """The dialog was closed: everything is as it was, and the way back leads to the start."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            await to_the_choice(app)
            await app.click(app.one(ft.FilledButton, words.CHOOSE()))
            await app.settle()
            app.one(ft.FilledButton, words.CHOOSE())

    run(story())


def test_a_damaged_journal_is_set_aside_for_its_backup(tmp_path: Path, new_data: Path) -> None:
    """The lock screen offers it once it cannot open the journal, beside all else it offers; a look at it changes
    nothing, and the damaged one stays, byte for byte."""
    lay(new_data)
    sealed = backup_of(new_data)
    journal = vault_folder(new_data) / JOURNAL
    journal.write_bytes(b"x" * len(journal.read_bytes()))
    damaged = tree_of(vault_folder(new_data))

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            offer(app, sealed)
            assert not app.find(ft.TextButton, words.RESTORE())
            await app.type(app.one(ft.TextField), PASSPHRASE)
            await app.click(app.one(ft.FilledButton, lock_words.OPEN()))
            await app.until(lambda: app.find(ft.TextButton, words.RESTORE()))
            assert "A backup can help." in str(app.one(ft.TextField).error)
            app.one(ft.TextButton, given_words.OPEN_ONE())
            app.one(None, common.HELP())
            await app.click(app.one(ft.TextButton, words.RESTORE()))
            await app.until(lambda: words.IN_PLACE() in unbroken(app.texts()))
            await app.click(app.find(ft.IconButton)[0])
            await app.until(lambda: app.find(ft.FilledButton, lock_words.OPEN()))
            assert tree_of(vault_folder(new_data)) == damaged
            await app.type(app.one(ft.TextField), PASSPHRASE)
            await app.click(app.one(ft.FilledButton, lock_words.OPEN()))
            await app.until(lambda: app.find(ft.TextButton, words.RESTORE()))
            await app.click(app.one(ft.TextButton, words.RESTORE()))
            await app.until(lambda: app.find(ft.FilledButton, words.CHOOSE()))
            await open_it(app, PASSPHRASE)
            await restore_it(app)
            await app.until(lambda: first_words.WORDS_WHY() in app.texts())
            await ask_back(app, shown(app))
            await app.until(lambda: kap.access.state is AccessState.OPEN)
            kap.access.lock()
            assert kap.access.state is AccessState.LOCKED
        assert notes_in(new_data, NEW) == [NOTE]
        (aside,) = all_of(new_data)
        assert tree_of(aside) == damaged

    run(story())
