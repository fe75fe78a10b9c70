"""The log of a whole life of a journal, at its loudest, holds no word, no secret and no name that a patient gave."""

import asyncio
import base64
import logging
import re
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn, cast

import flet as ft
import pytest
from sqlalchemy import text

from kapjournal import logs, routes
from kapjournal.app import App as KapJournal
from kapjournal.care.records import medicines, people, safety_plan, small_steps
from kapjournal.errors import StorageError, StorageFailed, VaultDamaged
from kapjournal.options import Options
from kapjournal.sharing.sealing import PassphraseSeal
from kapjournal.storage import Vault, vault_keys
from kapjournal.storage.paths import JOURNAL, vault_folder
from kapjournal.views.sharing import export_state
from kapjournal.views.shell import watch
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common, lock
from kapjournal.views.words import export as export_words
from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import journal as journal_words
from tests.storage.support.canary import pieces_of
from tests.support.page_harness import opened, run
from tests.views.handing_over import DESKTOP, said, seal, show_the_letter
from tests.views.indoors import Indoors

PASSPHRASE, WRONG = "Wolkenzimt unter Birnenglas", "Zwetschgenlaub am Hafenturm"
WRITTEN, NOTED, SOUGHT, IN_AN_ERROR = "Quittenfalter", "Distelbrise", "Mohnkuchenuhr", "Nebelkrähenlied"
SOMEBODY, TAKEN, PLANNED = "Holunderschwester", "Malventropfen", "Ginsterspaziergang"
FOLDER, FILE = "Kirschkernkissen", "Brombeerbrief.age"
CHATTY = ("flet", "flet_transport", "flet_controls", "sqlalchemy", "sqlalchemy.engine", "asyncio", "concurrent.futures")


class Life:
    """A journal from its first start to its damage; what must not be told is gathered on the way."""

    def __init__(self, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.data, self.secrets, self.keys = data, set[str](), list[bytes]()
        self._made, self._patch = vault_keys.new_vault_key, monkeypatch
        monkeypatch.setattr(Vault, "create", partial(Vault.create, work_factor=4))
        monkeypatch.setattr(export_state, "PassphraseSeal", partial(PassphraseSeal, work_factor=4))
        monkeypatch.setattr(vault_keys, "new_vault_key", self._new_vault_key)

    def _new_vault_key(self) -> bytes:
        key = self._made()
        self.keys += [key, *(vault_keys.derive_key(key, purpose) for purpose in vault_keys.Purpose)]
        return key

    async def is_lived(self) -> None:
        kap = KapJournal(Options(data=self.data))
        async with opened(kap.main, **DESKTOP) as app:
            assert kap._native_window is not None
            home = Indoors(app, cast("Any", kap._native_window.services))
            phrase = await self._begin(home)
            await _write(home)
            await _bring_more(home)
            await self._share(home)
            await _fail(home.services)
            await self._lock_and_unlock(home, phrase)
            await self._damage(home)

    async def _begin(self, home: Indoors) -> str:
        app = home.app
        await home.press(first_words.GO_ON())
        await home.press(first_words.GO_ON())
        await app.type(home.field(first_words.PASSPHRASE()), PASSPHRASE)
        await app.type(home.field(first_words.AGAIN()), PASSPHRASE)
        await home.press(first_words.MAKE())
        await app.until(lambda: first_words.WORDS_WHY() in app.texts())
        words = [word for word in app.texts() if re.fullmatch("[a-z]+", word)]
        self.secrets |= {f"{one} {next_}" for one, next_ in pairwise(words)}
        await home.press(first_words.WRITTEN())
        for entry in app.find(ft.TextField):
            await app.type(entry, words[int(str(entry.label).split()[-1]) - 1])
        await home.press(first_words.OPEN())
        assert home.services.access.state.name == "OPEN"
        return " ".join(words)

    async def _share(self, home: Indoors) -> None:
        await home.open(routes.Export())
        await show_the_letter(home)
        self.secrets.add(await seal(home))
        await _save(home, self.data / "none" / FILE, common.sorry(StorageFailed()))
        await _save(home, self.data / FILE, export_words.SAVED())

    async def _lock_and_unlock(self, home: Indoors, phrase: str) -> None:
        home.services.access.lock()
        await home.app.settle()
        for secret in (WRONG, PASSPHRASE):
            await _unlock(home, secret)
        home.services.access.lock()
        await home.services.access.unlock(phrase, recovery=True)
        home.services.access.lock()

    async def _damage(self, home: Indoors) -> None:
        await home.app.settle()
        journal = vault_folder(self.data) / JOURNAL
        journal.write_bytes(bytes(len(journal.read_bytes())))
        await _unlock(home, PASSPHRASE)
        assert common.sorry(VaultDamaged()) in [entry.error for entry in home.app.find(ft.TextField)]


async def _write(home: Indoors) -> None:
    app = home.app
    await app.go(routes.Note().address)
    await app.type(app.one(ft.TextField), WRITTEN)
    await home.press(common.KEEP())
    await app.go(routes.CheckIn().address)
    at = {"k": "touch", "l": {"x": 90, "y": 90}, "g": {"x": 90, "y": 90}}
    for event in ("tap_down", "tap_up"):
        await app.fire(app.one(ft.GestureDetector), event, at)
    await home.press(check_in_words.ADD_NOTE())
    await app.type(app.one(ft.TextField), NOTED)
    await home.press(common.CLOSE())
    home.services.home(1)
    await app.settle()
    for sought in (WRITTEN, SOUGHT):
        await app.type(home.field(journal_words.SEARCH()), sought)
        await asyncio.sleep(0.4)
        await app.settle()


async def _bring_more(home: Indoors) -> None:
    """Somebody to call, a medicine, a step of the safety plan and a small step; each read on its screen."""
    run_, now = home.services.run, home.services.now()
    assert run_(lambda db: people.add(db, people.Details(SOMEBODY, phone="555 0101"), now=now))
    assert run_(lambda db: medicines.add(db, medicines.Details(TAKEN), since=None, now=now, zone="UTC"))
    assert run_(lambda db: safety_plan.add(db, 1, PLANNED, now=now))
    assert run_(lambda db: small_steps.add(db, PLANNED, now=now))
    for route in (routes.People(), routes.Medicines(), routes.SafetyPlan(), routes.SmallSteps(), routes.Help()):
        await home.open(route)
    assert SOMEBODY in home.app.texts()


async def _save(home: Indoors, place: Path, then: str) -> None:
    home.app.client.answers["save_file"] = str(place)
    await home.press(export_words.SAVE())
    await home.app.until(lambda: then in said(home))


async def _unlock(home: Indoors, secret: str) -> None:
    await home.app.type(home.app.find(ft.TextField)[0], secret)
    await home.press(lock.OPEN())
    await home.app.until(lambda: not home.app.find(ft.FilledButton, lock.OPENING()))
    await home.app.settle()


async def _fail(services: ScreenServices) -> None:
    """What breaks with words in its message: in the database, in Flet, in a notification, in a package that logs."""

    def broken(kind: type[Exception]) -> NoReturn:
        raise kind(IN_AN_ERROR)

    async def device() -> None:
        broken(RuntimeError)

    assert not services.run(lambda _: broken(VaultDamaged))
    with pytest.raises(StorageError):
        services.read(lambda _: broken(StorageError))
    with pytest.raises(Exception, match="no such table"):
        services.read(lambda db: db.connection().execute(text("SELECT :words FROM nowhere"), {"words": IN_AN_ERROR}))
    services.start(device)
    await asyncio.sleep(0)
    watch._whatever_happens(lambda: broken(ValueError))
    services.access.reminder_notifier._words = lambda: broken(KeyError)
    services.access.reminder_notifier._ring()
    try:
        broken(ZeroDivisionError)
    except ZeroDivisionError:
        logging.getLogger("flet").exception("it failed at %s", IN_AN_ERROR)


def _lived(data: Path, monkeypatch: pytest.MonkeyPatch, level: str | None) -> Life:
    data.mkdir()
    logs.settle(level)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.DEBUG)
    life = Life(data, monkeypatch)
    run(life.is_lived())
    return life


def test_no_word_and_no_secret_is_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], loggers_as_before: None
) -> None:
    """At the level debug, with all other packages at theirs: what happened is there, and what it was about is not."""
    life = _lived(tmp_path / FOLDER, monkeypatch, "debug")
    told = capfd.readouterr()
    assert told.out == ""
    given = (PASSPHRASE, WRONG, WRITTEN, NOTED, SOUGHT, IN_AN_ERROR, SOMEBODY, TAKEN, PLANNED, FOLDER, FILE)
    forbidden = {piece.decode(errors="ignore") for words in given for piece in pieces_of(words)}
    forbidden |= {str(tmp_path), *life.secrets}
    for key in life.keys:
        forbidden |= {key.hex()[:12], base64.b64encode(key).decode()[:12], str(key)[2:20]}
    assert len(life.keys) == 1 + len(vault_keys.Purpose)
    assert [piece for piece in forbidden if len(piece) >= 6 and piece in told.err] == []
    assert "DEBUG flet" not in told.err
    assert "INFO sqlalchemy" not in told.err
    for event in (
        "vault made in ", "schema 0 became 1 in ", "unlocked with a passphrase", "unlocked with recovery words",
        "wrong tries: 1", "it stays locked: WrongPassphrase in vault_keys.py, line ", ": locked\n", "sealed ",
        "said calmly: StorageFailed in atomic_files.py, line ",
        "after FileNotFoundError ENOENT", "said calmly: VaultDamaged",
        "the device would not: RuntimeError", "the clock stumbled: ValueError", "no notification: KeyError",
        "ERROR flet, line ", "had something to say (ZeroDivisionError in test_no_word_in_the_log.py, line ",
        "it stays locked: VaultDamaged",
        "a letter: sessions 0, intentions 0, intention_ratings 0, entries 1", " bytes was saved", "a window is there",
    ):  # fmt: skip
        assert event in told.err, event


def test_nobody_who_did_not_ask_gets_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], loggers_as_before: None
) -> None:
    """The same life, and not one line."""
    _lived(tmp_path / FOLDER, monkeypatch, None)
    assert capfd.readouterr() == ("", "")
