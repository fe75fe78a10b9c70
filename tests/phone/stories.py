"""What a person does on the phone, told in the app's own process. What a story returns is what the test looks at."""

import contextlib
import gc
import os
import re
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Any

import flet as ft

from kapjournal.sharing.kinds import ENTRIES
from tests.phone.dart import Phone, Window
from tests.support.descending import descend

PASSPHRASE = "lamp on the hill tonight"
VAULT_PASSPHRASE = "lamp river seven quiet"
"""Of the vaults of `tests.support.vaults`."""
DATES = ("Day", "Time")
NOTE, CHECK_IN_NOTE = "the river and the light", "warm"
OLD_PAGE = "an old page"
"""In the vault that was there before."""


async def whole_loop(phone: Phone, _: str) -> dict[str, Any]:
    """First start, a first entry, lock, unlock, a check-in, a sealed letter into the share sheet."""
    began = time.monotonic()
    cache = Path(os.environ["FLET_APP_STORAGE_TEMP"])
    swept_at_start = not any(cache.rglob("*.age"))
    (cache / "console.log").write_text("a line of the host program", "utf-8")
    window = await phone.open()
    first_screen_s = time.monotonic() - began
    await _first_start(window)
    await window.go("/note")
    await window.type(window.find(ft.TextField)[0], NOTE)
    await press(window, common().KEEP())
    keeper().lock()
    await window.settle()
    assert window.find(ft.FilledButton, lock_words().OPEN()), window.texts()
    await unlock(window, PASSPHRASE)
    await _check_in(window)
    shared = await _share(window)
    access = keeper()
    return {
        "swept": [swept_at_start, not (cache / "console.log").exists()],
        "data": str(access.data),
        "first_screen_s": round(first_screen_s, 2),
        "shared": shared,
        "kept": _kept(),
        "modules": sorted({name.partition(".")[0] for name in sys.modules}),
        "frames": phone.client.frames,
        "routes_seen": await every_screen(window),
    }


FIELDS: dict[str, str] = {
    "note": "/note",
    "entry edit": "/entry/{entry}",
    "guided writing": "/write/story.next-day/{session}",
    "intention": "/intention/{session}",
    "check-in note": "/check-in-edit/{check_in}",
    "plan": "/plan/{session}",
    "new plan": "/plan",
    "medicine": "/edit-medicine/{medicine}",
    "new medicine": "/edit-medicine",
    "medicine change": "/new-medicine-change/{medicine}/changed",
    "letter": "/new-letter",
    "small step": "/new-step",
    "person": "/person",
    "safety line": "/safety-line-new/safety.alone",
    "question": "/my-questions/new",
    "own word": "/check-in-edit/{check_in}",
    "topic": "/check-in-edit/{check_in}",
    "tracker": "/check-in-edit/{check_in}",
}
"""Every kind of place that is written in, and how a person gets there."""
UNDER = {"own word": ["OWN_WORD"], "topic": ["TOPICS"], "tracker": ["TRACKERS"]}
"""What is pressed on the screen of a check-in before these are there."""
LAST = ("inactive", "hide", "pause", "detach")
"""What a phone says when somebody looks away. It may say only the first, and end the app right after any of them."""


async def types_everywhere(phone: Phone, images: str) -> dict[str, list[str]]:
    """Type a letter in each field and look away at once; keep what lies on the disk at that moment, as a kill would.

    Returns the fields that were typed in, by place.
    """
    window = await phone.open()
    await unlock(window, VAULT_PASSPHRASE)
    uids, typed = _uids(), dict[str, list[str]]()
    for number, (place, route) in enumerate(FIELDS.items()):
        await window.go(route.format(**uids))
        await _to_the_writing(window, place)
        typed[place] = []
        for field in window.find(ft.TextField):
            label = str(field.label or "")
            if label in DATES:
                continue
            typed[place].append(f"{place} {label}".strip())
            await window.type(field, typed[place][-1])
        state = ft.AppLifecycleState(LAST[number % len(LAST)])
        await window.lifecycle(state)
        shutil.copytree(keeper().folder, Path(images) / place)
        await window.lifecycle(ft.AppLifecycleState.RESUME)
    return typed


async def _to_the_writing(window: Window, place: str) -> None:
    """Some places show something to read or to choose first."""
    if place == "entry edit":
        await press(window, "Edit")
    elif place == "check-in note":
        from kapjournal.views.words import check_in as words

        await press(window, words.ADD_NOTE())
    elif place in UNDER:
        from kapjournal.views.words import check_in as words

        for name in UNDER[place]:
            await press(window, getattr(words, name)())


async def dies_while_typing(phone: Phone, _: str) -> None:
    """Type, look away, and be ended by the system in the same moment."""
    window = await phone.open()
    await unlock(window, VAULT_PASSPHRASE)
    await window.go("/note")
    await window.type(window.find(ft.TextField)[0], NOTE)
    await window.lifecycle(ft.AppLifecycleState.INACTIVE)
    os.kill(os.getpid(), signal.SIGKILL)


async def finds_its_words(phone: Phone, _: str) -> str:
    """A new process, with nothing but the disk."""
    window = await phone.open()
    await unlock(window, VAULT_PASSPHRASE)
    await window.go("/note")
    return str(window.find(ft.TextField)[0].value)


async def interface_starts_again(phone: Phone, _: str) -> dict[str, Any]:
    """Back ends the interface and not Python; the icon is tapped again, and nobody ever told the old window."""
    old = await phone.open()
    await unlock(old, VAULT_PASSPHRASE)
    await old.go("/note")
    await old.type(old.find(ft.TextField)[0], NOTE)
    page = old.page
    del old
    phone.client.forget_session()  # as Flet's server does when the next one comes
    gc.collect()
    new = await phone.open()
    first_seen = new.texts()
    await new.settle()
    patches = phone.client.patches
    with contextlib.suppress(RuntimeError):  # how Flet says that its session is gone
        page.update()  # what is left of the old one draws into no window any more
    silent = phone.client.patches == patches
    await unlock(new, VAULT_PASSPHRASE)
    await new.go("/note")
    left = [control.value for control, _ in descend(page.views) if isinstance(control, ft.Text)]
    return {"first_seen": first_seen, "silent": silent, "old": left, "note": new.find(ft.TextField)[0].value}


class Cache:
    """What the plugins of a phone do: a copy of whatever is shared, saved or chosen lies in the cache of the app."""

    def __init__(self, phone: Phone) -> None:
        self.folder = Path(os.environ["FLET_APP_STORAGE_TEMP"])
        self.readable: list[str] = []
        """What had a word of the journal in it, while it lay there."""
        self.chosen: tuple[str, bytes] = ("", b"")
        """The name and the content of the file that is chosen next."""
        phone.client.answers["save_file"] = lambda told: self._copy("", told["file_name"], told["src_bytes"])
        phone.client.answers["share_files"] = self._share
        phone.client.answers["pick_files"] = lambda _: [self._picked()]

    @property
    def copies(self) -> list[str]:
        return sorted(path.name for path in self.folder.rglob("*") if path.is_file())

    def _copy(self, below: str, name: str, content: bytes) -> str:
        path = self.folder / below / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if _is_readable(content):
            self.readable.append(name)
        return str(path)

    def _share(self, told: dict[str, Any]) -> dict[str, str]:
        for file in told["files"]:
            self._copy("share_plus", file["name"], shared_bytes(file))
        return {"status": "success", "raw": ""}

    def _picked(self) -> dict[str, Any]:
        name, content = self.chosen
        return {
            "id": 1, "name": name, "size": len(content), "path": self._copy("file_picker/1764511200", name, content)
        }  # fmt: skip


def _is_readable(content: bytes) -> bool:
    """Also packed: what a zip holds anyone can read."""
    import io
    import zipfile

    if not content.startswith(b"PK"):
        return OLD_PAGE.encode() in content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return any(OLD_PAGE.encode() in archive.read(name) for name in archive.namelist())


async def leaves_nothing(phone: Phone, diary: str) -> dict[str, Any]:
    """A plain export, a backup into the share sheet, one added from, a diary of another app, a letter at the door."""
    cache = Cache(phone)
    at_start = cache.copies
    window = await phone.open()
    await unlock(window, VAULT_PASSPHRASE)
    told: dict[str, Any] = {"at_start": at_start}
    told["exported"] = await _export_plainly(window), cache.copies, list(cache.readable)
    cache.readable.clear()
    cache.chosen = await _share_backup(window, phone)
    await _open_backup(window)
    cache.chosen = "diary.csv", diary.encode()
    await _choose_diary(window)
    told["readable"] = list(cache.readable)
    keeper().lock()
    await window.settle()
    told["locked"] = cache.copies
    (cache.folder / "share_plus" / "kapjournal-2026-11-20.pdf").write_bytes(b"x")  # shared, and the app is ended
    return told


async def _export_plainly(window: Window) -> bool:
    from kapjournal.views.words import plain_export as words

    await window.go("/export-plain")
    await window.fire(window.one(ft.Switch), "change", True, value=True)
    await press(window, words.EXPORT())
    await window.until(lambda: words.SAVED() in " ".join(window.texts()), timeout_s=30)
    return True


async def _share_backup(window: Window, phone: Phone) -> tuple[str, bytes]:
    from kapjournal.views.words import backup as words

    saving = phone.client.answers["save_file"]
    phone.client.answers["save_file"] = None
    await window.go("/backup")
    await window.type(window.find(ft.TextField)[0], VAULT_PASSPHRASE)
    await press(window, words.MAKE())
    await window.until(lambda: words.NOT_SAVED() in window.texts(), timeout_s=30)
    await press(window, words.SHARE())
    await window.until(lambda: words.OPENS_WITH_MINE() in window.texts())
    phone.client.answers["save_file"] = saving
    ((file,),) = [call["files"] for call in window.client.named("share_files")]
    return str(file["name"]), shared_bytes(file)


async def _open_backup(window: Window) -> None:
    from kapjournal.views.words import add_backup
    from kapjournal.views.words import backup as words

    await window.go("/add-from-backup")
    await press(window, words.CHOOSE())
    await window.until(lambda: window.find(ft.TextField))
    await window.type(window.find(ft.TextField)[0], VAULT_PASSPHRASE)
    await press(window, words.OPEN())
    await window.until(lambda: add_backup.NOTHING_NEW() in window.texts(), timeout_s=30)


async def _choose_diary(window: Window) -> None:
    from kapjournal.views.words import importing as words

    await window.go("/import")
    await press(window, words.CHOOSE())
    await window.until(lambda: words.WHERE() in window.texts(), timeout_s=30)


def _uids() -> dict[str, str]:
    from sqlmodel import select

    from kapjournal.models import CheckIn, Entry, KapSession, Medicine

    tables: dict[str, Any] = {"entry": Entry, "check_in": CheckIn, "session": KapSession, "medicine": Medicine}
    with keeper().session() as db:
        return {name: str(db.exec(select(table.uid)).first()) for name, table in tables.items()}


async def _first_start(window: Window) -> None:
    from kapjournal.views.words import first_start as words

    for _ in range(2):
        await window.click(window.one(ft.FilledButton, words.GO_ON()))
    await window.type(window.one(ft.TextField, words.PASSPHRASE()), PASSPHRASE)
    await window.type(window.one(ft.TextField, words.AGAIN()), PASSPHRASE)
    await window.until(lambda: not window.one(ft.FilledButton, words.MAKE()).disabled)
    await window.click(window.one(ft.FilledButton, words.MAKE()))
    await window.until(lambda: words.WORDS_WHY() in window.texts(), timeout_s=30)
    twelve = [said for said in window.texts() if re.fullmatch("[a-z]+", said)]
    assert len(twelve) == 12, window.texts()
    await press(window, words.SAVE_PDF())
    await window.until(lambda: window.client.named("save_file"), timeout_s=20)
    assert window.client.named("save_file")[0]["src_bytes"].startswith(b"%PDF")
    await window.click(window.one(ft.FilledButton, words.WRITTEN()))
    for entry in window.find(ft.TextField):
        await window.type(entry, twelve[int(str(entry.label).split()[-1]) - 1])
    await window.click(window.one(ft.FilledButton, words.OPEN()))
    await window.until(lambda: "Sessions" in window.texts(), timeout_s=20)


async def unlock(window: Window, passphrase: str) -> None:
    await window.type(window.find(ft.TextField)[0], passphrase)
    await window.click(window.one(ft.FilledButton, lock_words().OPEN()))
    await window.until(lambda: "Sessions" in window.texts(), timeout_s=20)


async def _check_in(window: Window) -> None:
    await window.go("/check-in")
    at = {"k": "touch", "l": {"x": 90.0, "y": 90.0}, "g": {"x": 90, "y": 90}}
    for event in ("tap_down", "tap_up"):
        await window.fire(window.one(ft.GestureDetector), event, at)
    await press(window, common().CLOSE())


def shared_bytes(file: dict[str, Any]) -> bytes:
    """What the share sheet is given: a path, or bytes."""
    return Path(file["path"]).read_bytes() if file.get("path") else bytes(file["data"])


async def _share(window: Window) -> dict[str, Any]:
    from kapjournal.sharing.archive.opening import opened
    from kapjournal.storage.age import ScryptIdentity
    from kapjournal.views.words import export as words

    await window.go("/export")
    await press(window, words.SHOW())
    await window.until(lambda: words.TO() in window.texts())
    await press(window, words.LOOK())
    await window.until(lambda: words.FORMAT_LATER() in window.texts(), timeout_s=30)
    await press(window, words.SEAL_IT())
    await press(window, words.FORMATS["age"]())
    (six,) = [said for said in window.texts() if said.count("-") == 5]
    await press(window, words.SEAL())
    await window.until(lambda: words.PASSPHRASE() in window.texts(), timeout_s=30)
    await press(window, words.SHARE())
    await window.until(lambda: window.client.named("share_files"))
    ((file,),) = [call["files"] for call in window.client.named("share_files")]
    import io

    selection = opened(io.BytesIO(shared_bytes(file)), [ScryptIdentity(six)]).document.selection
    return {"name": file["name"], "words": [answer.text for entry in selection.of(ENTRIES) for answer in entry.answers]}


async def every_screen(window: Window) -> int:
    """Each address that names nothing once: whatever a screen imports late is there, and can be drawn."""
    from kapjournal import routes

    addresses = [kind.pattern() for kind in routes.ALL if ":" not in kind.pattern()]
    for address in addresses:
        await window.go(address)
    return len(addresses)


async def press(window: Window, words: str) -> None:
    from tests.views.indoors import Indoors

    await Indoors(window, None).press(words)  # type: ignore[arg-type]


def _kept() -> dict[str, int]:
    from sqlmodel import func, select

    from kapjournal.models import CheckIn, Entry

    with keeper().session() as db:
        return {table.__name__: db.exec(select(func.count()).select_from(table)).one() for table in (Entry, CheckIn)}


def keeper() -> Any:
    """The one access to the journal of this process."""
    import gc

    from kapjournal.runtime.journal_access import JournalAccess

    (access,) = [found for found in gc.get_objects() if isinstance(found, JournalAccess)]
    return access


def common() -> Any:
    from kapjournal.views.words import common

    return common


def lock_words() -> Any:
    from kapjournal.views.words import lock

    return lock
