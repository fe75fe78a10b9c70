"""On a disk that fails, what a patient reads about passphrase and words is what has happened."""

import os
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial, partialmethod
from pathlib import Path

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.app import App as KapJournal
from kapjournal.errors import KeysUnchanged, MemoryShort, VaultDamaged, VaultNotMade, VaultNotOpened, WrongPassphrase
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState
from kapjournal.storage import Vault, atomic_files, creation
from kapjournal.views.words import common
from kapjournal.views.words import first_start as start_words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import recovery as recovery_words
from kapjournal.views.words import settings as words
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE
from tests.views.access.test_first_start import ask_back, shown, to_the_passphrase

NEW = "sober walnut clamp tide velvet ounce"


@pytest.fixture(autouse=True)
def quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    for change in ("change_passphrase", "new_recovery_phrase"):
        monkeypatch.setattr(Vault, change, partialmethod(getattr(Vault, change), work_factor=4))
    monkeypatch.setattr(Vault, "create", partial(Vault.create, work_factor=4))


@asynccontextmanager
async def unlocked(data: Path) -> AsyncIterator[tuple[App, KapJournal]]:
    kap = KapJournal(Options(data=data))
    async with opened(kap.main) as app:
        await app.type(app.find(ft.TextField)[0], PASSPHRASE)
        await app.click(app.one(ft.FilledButton, lock_words.OPEN()))
        await app.until(lambda: kap.access.state is AccessState.OPEN)
        yield app, kap
        kap.access.lock()


def confirms_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk keeps files, and fails to confirm their names."""
    sync = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(5, "Input/output error")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)


def refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_files, "rename", _full)


def _full(source: Path, target: Path) -> None:
    raise OSError(28, "No space left on device")


async def change_passphrase(app: App) -> None:
    await app.go(routes.ChangePassphrase().address)
    for field, text in zip(app.find(ft.TextField), (PASSPHRASE, NEW, NEW), strict=True):
        await app.type(field, text)
    await app.until(lambda: not app.one(ft.FilledButton, words.CHANGE()).disabled)
    await app.click(app.one(ft.FilledButton, words.CHANGE()))


def opens(data: Path, passphrase: str) -> bool:
    try:
        Vault.unlock(data / "vault", passphrase).lock()
    except WrongPassphrase:
        return False
    return True


def test_a_passphrase_that_changed_unconfirmed_is_told_as_both(
    journal_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the new one now, and the old one may come back: nobody is left with one that opens nothing."""

    async def story() -> None:
        async with unlocked(journal_data) as (app, _):
            with monkeypatch.context() as patch:
                confirms_no_folder(patch)
                await change_passphrase(app)
                await app.until(lambda: words.CHANGED_UNSETTLED() in app.texts())
            assert words.CHANGED() not in app.texts()

    run(story())
    assert [opens(journal_data, PASSPHRASE), opens(journal_data, NEW)] == [False, True]


def test_a_passphrase_that_did_not_change_is_told_so(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old one goes on opening it, and that is what the sentence says."""

    async def story() -> None:
        async with unlocked(journal_data) as (app, _):
            with monkeypatch.context() as patch:
                refuses(patch)
                await change_passphrase(app)
                said = common.sorry(KeysUnchanged())
                await app.until(lambda: any(field.error == said for field in app.find(ft.TextField)))

    run(story())
    assert [opens(journal_data, PASSPHRASE), opens(journal_data, NEW)] == [True, False]


def test_new_words_are_shown_though_the_disk_did_not_confirm(
    journal_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They open it now: so they are shown, and the old ones are to be kept as well."""

    async def story() -> list[str]:
        async with unlocked(journal_data) as (app, _):
            await app.go(routes.NewRecoveryWords().address)
            await app.type(app.one(ft.TextField), PASSPHRASE)
            with monkeypatch.context() as patch:
                confirms_no_folder(patch)
                await app.click(app.one(ft.FilledButton, words.SHOW_WORDS()))
                await app.until(lambda: start_words.WORDS_WHY() in app.texts())
            twelve = shown(app)
            await ask_back(app, twelve)
            assert recovery_words.SAFE_UNSETTLED() in app.texts()
            return twelve

    Vault.unlock_with_recovery(journal_data / "vault", " ".join(run(story()))).lock()


def test_a_journal_that_could_not_be_made_can_be_made_again(new_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says that there is none; nothing is in the way of another try, and what was typed is still there."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            with monkeypatch.context() as patch:
                patch.setattr(creation, "rename", _full)
                await to_the_passphrase(app)
                for field in app.find(ft.TextField):
                    await app.type(field, NEW)
                await app.until(lambda: not app.one(ft.FilledButton, start_words.MAKE()).disabled)
                await app.click(app.one(ft.FilledButton, start_words.MAKE()))
                said = common.sorry(VaultNotMade())
                await app.until(lambda: any(field.error == said for field in app.find(ft.TextField)))
            assert list(new_data.iterdir()) == []
            await app.click(app.one(ft.FilledButton, start_words.MAKE()))
            await app.until(lambda: start_words.WORDS_WHY() in app.texts())
            kap.access.lock()

    run(story())
    assert opens(new_data, NEW)


def test_each_end_of_a_failing_disk_has_its_own_sentence() -> None:
    """None says of an unlocking that words are still on the screen, or of a lack of memory that files were changed."""
    sentences = {kind: common.sorry(kind()) for kind in (VaultNotMade, VaultNotOpened, KeysUnchanged, MemoryShort)}
    assert len({*sentences.values(), common.sorry(VaultDamaged())}) == 5
    assert not [said for said in sentences.values() if "on the screen" in said]
