"""A file that somebody was given: opened at the door, read, closed; and nothing of it stays."""

import gc
from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal.app import App as KapJournal
from kapjournal.errors import AgeFormatError, AgeKeyMalformed, AgeNoMatch, AgePayloadDamaged, HandoffWasBackup
from kapjournal.options import Options
from kapjournal.sharing.archive.sealed import sealed
from kapjournal.sharing.error_words import explain
from kapjournal.sharing.handoff.document import to_bytes
from kapjournal.sharing.sealing import KeySeal, PassphraseSeal, seal
from kapjournal.storage.age import X25519Identity, encrypt
from kapjournal.views.access import given, given_files
from kapjournal.views.words import given as words
from kapjournal.views.words import lock as lock_words
from tests.sharing.archive.hostile import in_age, packed
from tests.support.handed_over import SENTENCE, a_document
from tests.support.page_harness import App, opened, run
from tests.support.vaults import lay_vault
from tests.views.access.test_first_start import _help

RIGHT = "quiet river"
LOCK = PassphraseSeal(RIGHT, work_factor=4)


def at_the_door(data: Path, story: Callable[[App], Awaitable[None]], **page: Any) -> None:
    async def told() -> None:
        kap = KapJournal(Options(data=data))
        async with opened(kap.main, **page) as app:
            await app.click(app.one(None, words.OPEN_ONE()))
            await app.until(lambda: words.NOTE() in app.texts())
            await story(app)

    run(told())


def offer(app: App, content: bytes, name: str = "kapjournal-2026-11-20.kapjournal.age") -> None:
    app.client.answers["pick_files"] = [{"id": 1, "name": name, "size": len(content), "bytes": content}]


async def choose(app: App, content: bytes) -> None:
    offer(app, content)
    await app.click(app.one(ft.FilledButton, words.CHOOSE()))


async def open_it(app: App, passphrase: str = RIGHT) -> None:
    await app.until(lambda: app.find(ft.TextField))
    await app.type(app.find(ft.TextField)[0], passphrase)
    await app.click(app.one(ft.FilledButton, words.OPEN()))


def read(app: App) -> str:
    return "\n".join(str(one.value) for one in app.find(ft.Markdown))


async def to_the_reading(app: App) -> None:
    await choose(app, sealed(a_document(), LOCK))
    await open_it(app)
    await app.until(lambda: words.READING() in app.texts())


@pytest.mark.parametrize("has_journal", [True, False], ids=["lock screen", "first start"])
def test_it_is_read_and_closed(new_data: Path, *, has_journal: bool) -> None:
    """From both doors; what it is is said, then each word of it; closing goes back to choosing."""
    if has_journal:
        lay_vault(new_data)

    async def story(app: App) -> None:
        await to_the_reading(app)
        assert SENTENCE.split(",")[0] in read(app)
        assert "November 4 – 20, 2026. Made on November 20, 2026: 1 text and 1 check-in." in app.texts()
        await app.click(app.one(ft.FilledButton, words.CLOSE()))
        await app.until(lambda: words.CLOSED() in app.texts())
        assert "Kittiwakes" not in read(app)

    before = sorted(new_data.rglob("*"))
    at_the_door(new_data, story)
    assert [path for path in sorted(new_data.rglob("*")) if path not in before and path.suffix != ".lock"] == []


def test_a_file_of_one_piece_opens_too(new_data: Path) -> None:
    """As earlier versions made them."""

    async def story(app: App) -> None:
        await choose(app, seal(to_bytes(a_document()), LOCK))
        await open_it(app)
        await app.until(lambda: words.READING() in app.texts())
        assert "Kittiwakes" in read(app)

    at_the_door(new_data, story)


def test_with_a_key_file(new_data: Path) -> None:
    """It is asked for where the file was encrypted to a key, and the wrong one is told."""
    mine, other = X25519Identity.generate(), X25519Identity.generate()

    async def story(app: App) -> None:
        await choose(app, sealed(a_document(), KeySeal.parse(str(mine.recipient))))
        await app.until(lambda: words.OPENS_WITH_KEY() in app.texts())
        for content, told in ((other.secret().encode(), explain(AgeNoMatch())), (b"\xff\xfe\xff", "")):
            offer(app, content, "key.txt")
            await app.click(app.one(ft.FilledButton, words.CHOOSE_KEY()))
            await app.until(lambda told=told: (told or explain(AgeKeyMalformed())) in app.texts())  # type: ignore[misc]
        offer(app, mine.secret().encode(), "key.txt")
        await app.click(app.one(ft.FilledButton, words.CHOOSE_KEY()))
        await app.until(lambda: words.READING() in app.texts())

    at_the_door(new_data, story)


def test_a_phone_keeps_no_copy_of_what_was_chosen(
    new_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its dialog copies the file, and a key as it is, into the app's cache: both go as soon as they are read."""
    monkeypatch.setenv("FLET_APP_STORAGE_CACHE", str(tmp_path / "cache"))
    mine, copies = X25519Identity.generate(), tmp_path / "cache" / "file_picker" / "1"
    copies.mkdir(parents=True)

    def offer_a_copy(app: App, content: bytes, name: str) -> None:
        (copies / name).write_bytes(content)
        offer(app, content, name)
        app.client.answers["pick_files"][0]["path"] = str(copies / name)

    async def story(app: App) -> None:
        offer_a_copy(app, sealed(a_document(), KeySeal.parse(str(mine.recipient))), "f.kapjournal.age")
        await app.click(app.one(ft.FilledButton, words.CHOOSE()))
        await app.until(lambda: words.OPENS_WITH_KEY() in app.texts())
        assert list(copies.iterdir()) == []
        offer_a_copy(app, X25519Identity.generate().secret().encode(), "key.txt")
        await app.click(app.one(ft.FilledButton, words.CHOOSE_KEY()))
        await app.until(lambda: explain(AgeNoMatch()) in app.texts())
        assert list(copies.iterdir()) == []

    at_the_door(new_data, story)


def damaged() -> bytes:
    whole = sealed(a_document(), LOCK)
    return whole[:-40] + bytes(40)


def of_words() -> bytes:
    from kapjournal.storage import backup_words
    from kapjournal.storage.vault_keys import new_recovery_phrase

    target = BytesIO()
    key = backup_words.public_key(new_recovery_phrase())
    encrypt(BytesIO(b"x"), target, backup_words.recipients_of(key))
    return target.getvalue()


OPENED = {
    "a wrong passphrase": (lambda: sealed(a_document(), LOCK), "another", lambda: explain(AgeNoMatch())),
    "damaged": (damaged, RIGHT, lambda: explain(AgePayloadDamaged())),
    "foreign": (lambda: in_age(b"a letter of another kind"), RIGHT, lambda: "KapJournal did not make this file"),
    "a backup": (lambda: in_age(packed({"backup.json": b"{}"})), RIGHT, lambda: explain(HandoffWasBackup())),
}


@pytest.mark.parametrize(("make", "passphrase", "told"), OPENED.values(), ids=OPENED.keys())
def test_what_does_not_open_is_said_calmly(
    new_data: Path, make: Callable[[], bytes], passphrase: str, told: Callable[[], str]
) -> None:
    """Beside the field, which keeps what was typed."""

    async def story(app: App) -> None:
        await choose(app, make())
        await open_it(app, passphrase)
        await app.until(lambda: str(app.find(ft.TextField)[0].error or "").startswith(told()), timeout_s=20)
        assert app.find(ft.TextField)[0].value == passphrase

    at_the_door(new_data, story)


def test_what_is_no_such_file_is_said_at_once(new_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is asked for."""

    async def story(app: App) -> None:
        for content, told in (
            (b"no age file", explain(AgeFormatError())),
            (of_words(), explain(HandoffWasBackup())),
        ):
            await choose(app, content)
            await app.until(lambda told=told: told in app.texts())  # type: ignore[misc]
        monkeypatch.setattr(given_files, "MOST_BYTES", 100)
        await choose(app, sealed(a_document(), LOCK))
        await app.until(lambda: any(said.startswith("This is too large") for said in app.texts()))

    at_the_door(new_data, story)


def test_the_page_is_saved_after_a_warning(new_data: Path) -> None:
    """Only then, under a name of the app, and the warning can be declined."""

    async def story(app: App) -> None:
        await to_the_reading(app)
        await app.click(app.one(None, words.SAVE_PAGES()))
        await app.until(lambda: words.ANYONE() in app.texts())
        await app.click(app.one(None, words.CANCEL()))
        await app.until(lambda: words.ANYONE() not in app.texts())
        assert app.client.named("save_file") == []
        await app.click(app.one(None, words.SAVE_PAGES()))
        app.client.answers["save_file"] = "/somewhere"
        await app.click(app.one(ft.FilledButton, words.SAVE()))
        await app.until(lambda: words.SAVED() in app.texts())
        (call,) = app.client.named("save_file")
        assert call["file_name"].startswith("kapjournal-")
        assert call["file_name"].endswith(".html")
        assert b"Kittiwakes" in call["src_bytes"]

    at_the_door(new_data, story, web=True)


def test_help_opens_above_it(new_data: Path) -> None:
    """And what is being read is there again."""

    async def story(app: App) -> None:
        await to_the_reading(app)
        await app.click(_help(app))
        await app.until(lambda: words.READING() not in app.texts())
        await app.click(app.find(ft.IconButton)[0])
        await app.until(lambda: words.READING() in app.texts())

    at_the_door(new_data, story)


def test_left_alone_it_closes_by_itself(new_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever was called away left it open."""
    from kapjournal.views.shell import hooks

    monkeypatch.setattr(hooks, "LOOK_AGAIN_S", 0.05)
    monkeypatch.setattr(given, "LEFT_ALONE_S", -1.0)

    async def story(app: App) -> None:
        await choose(app, sealed(a_document(), LOCK))
        await open_it(app)
        await app.until(lambda: words.CLOSED_BY_ITSELF() in app.texts())

    at_the_door(new_data, story)


def test_nothing_of_it_stays_in_the_process(new_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it is closed no object holds a word of it."""
    monkeypatch.setattr(given, "FORGET_AFTER_S", 0.0)
    mark = "a cormorant on the groyne"

    async def story(app: App) -> None:
        await choose(app, sealed(a_document(mark), LOCK))
        await open_it(app)
        await app.until(lambda: mark in read(app))
        await app.click(app.one(ft.FilledButton, words.CLOSE()))
        await app.until(lambda: words.CLOSED() in app.texts())

        def held() -> list[object]:
            gc.collect()
            return [one for one in gc.get_objects() if isinstance(one, given_files.Page)]

        await app.until(lambda: not held())

    at_the_door(new_data, story)


def test_the_lock_screen_is_there_again(new_data: Path) -> None:
    """The way back leads to where one came from."""
    lay_vault(new_data)

    async def story(app: App) -> None:
        await app.click(app.find(ft.IconButton)[0])
        await app.until(lambda: app.find(ft.FilledButton, lock_words.OPEN()))

    at_the_door(new_data, story)
