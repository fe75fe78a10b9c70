"""What leaves the phone as a file, and what comes as one: a backup, a report, an import, what somebody was given."""

import os
import re
import sys
from pathlib import Path
from typing import Any

import flet as ft

from tests.phone.dart import Phone, Window
from tests.phone.stories import (
    NOTE,
    PASSPHRASE,
    VAULT_PASSPHRASE,
    common,
    every_screen,
    keeper,
    lock_words,
    press,
    unlock,
)

SAMPLE = Path(__file__).parents[1] / "importing" / "samples" / "dayone.zip"
RECIPIENT = "Dr. May"


async def files(phone: Phone, _: str) -> dict[str, Any]:
    """A note, a backup, a report, an import, a file at the lock screen; all deleted; all back from the backup."""
    window = await phone.open()
    await unlock(window, VAULT_PASSPHRASE)
    await window.go("/note")
    await window.type(window.find(ft.TextField)[0], NOTE)
    await press(window, common().KEEP())
    backup = await _back_up(window)
    told = {"report": await _report(window), "imported": await _import(window)}
    await window.go("/")
    keeper().lock()
    await window.settle()
    told["read"] = await _read_a_file(window)
    await unlock(window, VAULT_PASSPHRASE)
    await _delete_everything(window)
    told["left"] = sorted(path.name for path in keeper().data.rglob("*"))
    await _restore(window, backup)
    told |= {"texts": _texts(), "screens": await every_screen(window)}
    told["modules"] = sorted({name.partition(".")[0] for name in sys.modules})
    return told


async def _back_up(window: Window) -> bytes:
    from kapjournal import routes
    from kapjournal.views.words import backup as words

    await window.go(routes.Backup().address)
    await window.type(window.one(ft.TextField, words.MINE()), VAULT_PASSPHRASE)
    await press(window, words.MAKE())
    await window.until(lambda: words.OPENS_WITH_MINE() in window.texts(), timeout_s=30)
    return bytes(window.client.named("save_file")[-1]["src_bytes"])


async def _report(window: Window) -> dict[str, Any]:
    """The pages on the screen, then the PDF that is saved: a phone is given its bytes."""
    from kapjournal.views.words import export as words

    await window.go("/export")
    await window.type(window.one(ft.TextField, words.FOR_WHOM()), RECIPIENT)
    await press(window, words.SHOW())
    await window.until(lambda: words.TO() in window.texts())
    await press(window, words.LOOK())
    await window.until(lambda: not window.one(ft.FilledButton, words.SEAL_IT()).disabled, timeout_s=30)
    pages = len(window.find(ft.Image))
    await press(window, words.SEAL_IT())
    await press(window, words.SEAL())
    await window.until(lambda: window.find(ft.FilledButton, words.SAVE()), timeout_s=30)
    await press(window, words.SAVE())
    await window.until(lambda: window.client.named("save_file"))
    saved = window.client.named("save_file")[-1]
    data = bytes(saved["src_bytes"])
    return {"name": saved["file_name"], "pages": pages, "is_pdf": data.startswith(b"%PDF"), "sealed": b"/AESV3" in data}


async def _import(window: Window) -> int:
    """The phone copies what was chosen into the app's cache, and the copy is gone once it was read."""
    from kapjournal import routes
    from kapjournal.views.words import importing as words

    copy = Path(os.environ["FLET_APP_STORAGE_CACHE"]) / "file_picker" / SAMPLE.name
    copy.parent.mkdir(parents=True)
    copy.write_bytes(SAMPLE.read_bytes())
    _offer(window, copy.name, path=str(copy))
    await window.go(routes.Import().address)
    before = len(_texts())
    await press(window, words.CHOOSE())
    await window.until(lambda: window.find(ft.FilledButton, words.IMPORT(count=13)), timeout_s=30)
    await press(window, words.IMPORT(count=13))
    await window.until(lambda: words.IMPORTED() in _said(window), timeout_s=30)
    await window.until(lambda: not copy.exists())
    return len(_texts()) - before


async def _read_a_file(window: Window) -> bool:
    """Without the passphrase of the journal, under the one of the file."""
    from kapjournal.sharing.archive.sealed import sealed
    from kapjournal.sharing.sealing import PassphraseSeal
    from kapjournal.views.words import given as words
    from tests.support.handed_over import SENTENCE, a_document

    secret = "quiet river"
    content = sealed(a_document(), PassphraseSeal(secret, work_factor=4))
    await window.click(window.one(None, words.OPEN_ONE()))
    _offer(window, "kapjournal-2026-11-20.kapjournal.age", bytes=content)
    await window.click(window.one(ft.FilledButton, words.CHOOSE()))
    await window.until(lambda: bool(window.find(ft.TextField)))
    await window.type(window.find(ft.TextField)[0], secret)
    await window.click(window.one(ft.FilledButton, words.OPEN()))
    await window.until(lambda: words.READING() in window.texts(), timeout_s=20)
    read = "\n".join(str(one.value) for one in window.find(ft.Markdown))
    await window.click(window.one(ft.FilledButton, words.CLOSE()))
    await window.until(lambda: words.CLOSED() in window.texts())
    await press(window, common().BACK())
    await window.until(lambda: window.find(ft.FilledButton, lock_words().OPEN()))
    return SENTENCE in read


async def _delete_everything(window: Window) -> None:
    from kapjournal import routes
    from kapjournal.views.words import deleting as words

    await window.go(routes.DeleteEverything().address)
    await press(window, words.GO_ON())
    await window.type(window.one(ft.TextField, words.PASSPHRASE()), VAULT_PASSPHRASE)
    await press(window, words.DELETE())
    await window.until(lambda: words.GONE() in _said(window), timeout_s=30)
    await press(window, words.START_NEW())


async def _restore(window: Window, backup: bytes) -> None:
    """On what is a new phone now: only the file and its passphrase are left."""
    from kapjournal.views.words import backup as words
    from kapjournal.views.words import first_start as first_words

    await window.click(window.one(None, words.RESTORE()))
    _offer(window, "kapjournal-backup.kapjournal.age", bytes=backup)
    await window.click(window.one(ft.FilledButton, words.CHOOSE()))
    await window.until(lambda: bool(window.find(ft.TextField)), timeout_s=20)
    await window.type(window.find(ft.TextField)[0], VAULT_PASSPHRASE)
    await window.click(window.one(ft.FilledButton, words.OPEN()))
    await window.until(lambda: window.find(ft.FilledButton, words.GO_ON()), timeout_s=30)
    await window.click(window.one(ft.FilledButton, words.GO_ON()))
    for label in (first_words.PASSPHRASE(), first_words.AGAIN()):
        await window.type(window.one(ft.TextField, label), PASSPHRASE)
    await window.click(window.one(ft.FilledButton, words.GO_ON()))
    await window.until(lambda: first_words.WORDS_WHY() in window.texts(), timeout_s=60)
    twelve = [said for said in window.texts() if re.fullmatch("[a-z]+", said)]
    await window.click(window.one(ft.FilledButton, first_words.WRITTEN()))
    for entry in window.find(ft.TextField):
        await window.type(entry, twelve[int(str(entry.label).split()[-1]) - 1])
    await window.click(window.one(ft.FilledButton, first_words.OPEN()))
    await window.until(lambda: "Sessions" in window.texts(), timeout_s=20)


def _offer(window: Window, name: str, *, path: str | None = None, bytes: bytes | None = None) -> None:  # noqa: A002
    """What the system's dialog gives: the name of a copy, or the bytes."""
    size = len(bytes or b"") or 1
    window.client.answers["pick_files"] = [{"id": 1, "name": name, "size": size, "path": path, "bytes": bytes}]


def _said(window: Window) -> list[str]:
    return [" ".join(said.split()) for said in window.texts()]


def _texts() -> list[str]:
    """Every word that was written, as the vault has it."""
    from sqlmodel import select

    from kapjournal.models import Answer, Entry

    alive = select(Entry.id).where(Entry.deleted_at == None)  # noqa: E711 - SQL
    with keeper().session() as db:
        return sorted(answer.text for answer in db.exec(select(Answer).where(Answer.entry_id.in_(alive))))  # type: ignore[attr-defined]
