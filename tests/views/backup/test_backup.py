"""A backup is one tap: made here, encrypted here, put where the patient wants it, and its date is kept."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import Any

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.access import recovery_check
from kapjournal.care.records import drafts, entries, last_backup, settings
from kapjournal.sharing.backup import making
from kapjournal.sharing.backup.keys import Opener, OpensWith, opens_with
from kapjournal.sharing.backup.reading import look
from kapjournal.storage import backup_words
from kapjournal.views.words import backup as words
from kapjournal.views.words import lock as lock_words
from tests.support.page_harness import App
from tests.support.vaults import PASSPHRASE, make_vault
from tests.views.backup.files import DESKTOP
from tests.views.indoors import NOW, Indoors, unbroken, visit

WORDS = "a page about the harbour"


def lay(db: Session) -> None:
    entries.keep_note(db, WORDS, now=NOW - timedelta(days=2), zone="UTC")


async def make(inside: Indoors, *, wait: str) -> None:
    await inside.press(words.MAKE())
    await inside.app.until(lambda: wait in inside.app.texts())


def problem(app: App) -> str | None:
    return next((str(field.error) for field in app.find(ft.TextField) if field.error), None)


def test_to_the_passphrase_of_the_journal(journal_data: Path, tmp_path: Path) -> None:
    """What opens the journal opens the backup; it is tried first, so that no letter is wrong."""
    place = tmp_path / "backup.age"

    async def story(inside: Indoors) -> None:
        app = inside.app
        app.client.answers["save_file"] = str(place)
        assert words.NONE() in app.texts()
        assert words.WHY() in unbroken(app.texts())
        assert inside.lamps() == []
        await app.type(inside.field(words.MINE()), "not this one")
        await inside.press(words.MAKE())
        await app.until(lambda: problem(app))
        assert not place.exists()
        await app.type(inside.field(words.MINE()), PASSPHRASE)
        await make(inside, wait=words.OPENS_WITH_MINE())
        sealed = place.read_bytes()
        found = look(lambda: BytesIO(sealed), Opener.of(BytesIO(sealed), PASSPHRASE))
        assert found.manifest.entries == 1
        last = inside.ask(last_backup.last)
        assert last is not None
        assert (last.made_at, last.entries, last.size) == (NOW, 1, len(sealed))
        await inside.press(words.DONE())
        await inside.open(routes.Backup())
        assert words.TODAY() in app.texts()
        assert words.NOTHING_NEW() in app.texts()

    visit(journal_data, story, lay=lay, route=routes.Backup(), **DESKTOP)


def test_to_the_recovery_words_nothing_is_typed(new_data: Path, tmp_path: Path) -> None:
    """Their public key is kept once they were seen to be safe: from then on it is one tap."""
    vault, phrase = make_vault(new_data)
    with vault.session() as db:
        lay(db)
        recovery_check.confirm_words(db, backup_words.public_key(phrase))
    vault.lock()
    place = tmp_path / "backup.age"

    async def story(inside: Indoors) -> None:
        inside.app.client.answers["save_file"] = str(place)
        assert inside.app.find(ft.TextField) == []
        await make(inside, wait=words.OPENS_WITH_WORDS())
        sealed = place.read_bytes()
        assert opens_with(BytesIO(sealed)) is OpensWith.WORDS
        assert look(lambda: BytesIO(sealed), Opener.of(BytesIO(sealed), phrase)).manifest.entries == 1

    visit(new_data, story, route=routes.Backup(), **DESKTOP)


def test_words_of_an_earlier_version_are_typed_once(new_data: Path) -> None:
    """A journal that does not know the key of its words asks for them, and tries whether they open it."""
    vault, phrase = make_vault(new_data)
    vault.lock()
    other = " ".join(["abandon"] * 11 + ["about"])

    async def story(inside: Indoors) -> None:
        app = inside.app
        await inside.press(words.BY_WORDS())
        await app.type(inside.field(words.WORDS()), other)
        await inside.press(words.MAKE())
        await app.until(lambda: problem(app))
        assert inside.ask(recovery_check.words_key) == ""
        await app.type(inside.field(words.WORDS()), phrase)
        await make(inside, wait=words.OPENS_WITH_WORDS())
        assert inside.ask(recovery_check.words_key) == backup_words.public_key(phrase)

    visit(new_data, story, route=routes.Backup())


def test_another_passphrase_has_to_be_good_enough(journal_data: Path) -> None:
    """A backup may lie where anybody can try."""

    async def story(inside: Indoors) -> None:
        await inside.press(words.BY_OTHER())
        await inside.app.type(inside.field(words.OTHER()), "short")
        assert inside.lamps() == []
        await inside.app.type(inside.field(words.OTHER()), "four grey herons wait")
        await make(inside, wait=words.OPENS_WITH_OTHER())

    visit(journal_data, story, lay=lay, route=routes.Backup())


def test_who_closes_the_dialog_has_it_still(journal_data: Path, tmp_path: Path) -> None:
    """Nothing is saved and nothing is noted; the backup waits, and a disk that refuses says so."""

    async def story(inside: Indoors) -> None:
        app = inside.app
        app.client.answers["save_file"] = None
        await app.type(inside.field(words.MINE()), PASSPHRASE)
        await make(inside, wait=words.NOT_SAVED())
        assert inside.ask(last_backup.last) is None
        app.client.answers["save_file"] = str(tmp_path / "no such folder" / "backup.age")
        await inside.press(words.SAVE())
        await app.until(lambda: words.NOT_SAVED() not in app.texts())
        app.client.answers["save_file"] = str(tmp_path / "backup.age")
        await inside.press(words.SAVE())
        await app.until(lambda: words.OPENS_WITH_MINE() in app.texts())
        assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["backup.age"]

    visit(journal_data, story, lay=lay, route=routes.Backup(), **DESKTOP)


def test_it_can_be_stopped(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of it is left, and it can be begun again."""
    begun, go_on = Event(), Event()
    at_once = making.Making._pages

    def slowly(self: making.Making, *args: Any) -> Any:
        begun.set()
        go_on.wait(10)
        return at_once(self, *args)

    monkeypatch.setattr(making.Making, "_pages", slowly)

    async def story(inside: Indoors) -> None:
        app = inside.app
        await app.type(inside.field(words.MINE()), PASSPHRASE)
        await inside.press(words.MAKE())
        await app.until(begun.is_set)
        assert words.MAKING() in app.texts()
        inside.assert_accessible()
        await inside.press(words.STOP())
        go_on.set()
        await app.until(lambda: words.STOPPED() in app.texts())
        assert inside.ask(last_backup.last) is None
        assert app.client.named("save_file") == []

    visit(journal_data, story, lay=lay, route=routes.Backup())


def test_locking_ends_it(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a thread still makes goes nowhere."""
    begun, go_on = Event(), Event()
    at_once = making.Making._pages

    def slowly(self: making.Making, *args: Any) -> Any:
        begun.set()
        go_on.wait(10)
        return at_once(self, *args)

    monkeypatch.setattr(making.Making, "_pages", slowly)

    async def story(inside: Indoors) -> None:
        app = inside.app
        await app.type(inside.field(words.MINE()), PASSPHRASE)
        await inside.press(words.MAKE())
        await app.until(begun.is_set)
        inside.services.access.lock()
        go_on.set()
        await app.until(lambda: lock_words.OPEN() in [str(b.content) for b in app.find(ft.FilledButton)])
        await app.settle()
        assert app.client.named("save_file") == []

    visit(journal_data, story, lay=lay, route=routes.Backup())


def test_it_holds_private_things_and_drafts(journal_data: Path, tmp_path: Path) -> None:
    """And says so before it is made."""
    place = tmp_path / "backup.age"

    async def story(inside: Indoors) -> None:
        inside.app.client.answers["save_file"] = str(place)
        inside.do(lambda db: drafts.save(db, "note:", {"text": "half"}, now=NOW))
        assert words.HOLDS() in unbroken(inside.app.texts())
        await inside.app.type(inside.field(words.MINE()), PASSPHRASE)
        await make(inside, wait=words.OPENS_WITH_MINE())
        sealed = place.read_bytes()
        found = look(lambda: BytesIO(sealed), Opener.of(BytesIO(sealed), PASSPHRASE))
        assert found.manifest.counts["draft"] == 1

    visit(journal_data, story, lay=lay, route=routes.Backup(), **DESKTOP)


def test_the_reminder_is_turned_off_here(journal_data: Path) -> None:
    """It is a row of Today, on until somebody turns it off."""

    async def story(inside: Indoors) -> None:
        (turned,) = inside.app.find(ft.Switch)
        assert turned.value is True
        await inside.app.fire(turned, "change", value=False)
        assert inside.ask(settings.read).remind_backup is False

    visit(journal_data, story, route=routes.Backup())
