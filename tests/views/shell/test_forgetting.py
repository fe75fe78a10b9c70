"""Once locked, no word of the journal is left: not on the page, not in what the process holds."""

import asyncio
import gc
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal import forgetting, routes
from kapjournal.app import App as KapJournal
from kapjournal.care.records import entries
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.views.words import lock as lock_words
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE

pytestmark = pytest.mark.usefixtures("collector_of_the_app")

# Put together at run time, so that neither this module's constants nor its bytecode hold the word.
CANARY = "".join(reversed("dlrig-yranac-"))


FORGOTTEN_WITHIN_S = 30
WORKERS = "workers-of-this-test"


def plant(data: Path) -> str:
    vault = Vault.unlock(vault_folder(data), PASSPHRASE)
    with vault.session() as db:
        uid = entries.keep_note(db, f"a {CANARY} sang here", now=datetime.now(UTC)).uid
    vault.lock()
    return uid


def holders() -> list[str]:
    """The kinds of things in this process that hold a text with the canary in it. Nothing is cleared away for it."""
    return [type(holder).__name__ for holder in gc.get_objects() if any(map(_sings, gc.get_referents(holder)))]


def _sings(held: object) -> bool:
    """A text with the canary, or a container of nothing but texts, which the collector does not track."""
    if isinstance(held, str):
        return CANARY in held and held is not CANARY
    untracked = type(held) in (dict, tuple) and not gc.is_tracked(held)
    return untracked and any(map(_sings, gc.get_referents(held)))


async def unlock(app: App) -> None:
    await app.type(app.find(ft.TextField)[0], PASSPHRASE)
    await app.click(app.one(ft.FilledButton, lock_words.OPEN()))
    await app.until(app.rooms)


def on_page(app: App) -> bool:
    return any(CANARY in said for said in app.texts()) or any(
        CANARY in str(field.value) for field in app.find(ft.TextField)
    )


def test_after_locking_nothing_holds_what_was_read(journal_data: Path) -> None:
    """Read in the list and on its page, then locked: gone from the controls and from memory we hold."""
    uid = plant(journal_data)

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main) as app:
            await unlock(app)
            await app.click(app.rooms()[1])
            assert on_page(app)
            await app.go(routes.Entry(entry_uid=uid).address)
            assert on_page(app)
            assert holders()
            kap.access.lock()
            await app.settle()
            assert app.find(ft.FilledButton, lock_words.OPEN())
            assert not on_page(app)
            await app.until(lambda: not holders(), timeout_s=FORGOTTEN_WITHIN_S)

    run(story())


def test_locked_while_the_window_is_away_the_page_is_stripped(journal_data: Path) -> None:
    """A client that comes back is shown the door, never the page it left."""
    uid = plant(journal_data)

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main) as app:
            await unlock(app)
            await app.go(routes.Entry(entry_uid=uid).address)
            assert on_page(app)
            await app.fire(app.page, "disconnect")
            kap.access.lock()
            await app.settle()
            assert not on_page(app)
            await app.fire(app.page, "connect")
            await app.settle()
            assert app.find(ft.FilledButton, lock_words.OPEN())
            assert not on_page(app)

    run(story())


def test_locked_while_the_window_is_away_what_was_being_typed_is_forgotten(journal_data: Path) -> None:
    """It is saved first. The screens of a window that is away are never told that they are gone."""

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main, route=routes.Note().address) as app:
            await app.type(app.find(ft.TextField)[0], PASSPHRASE)
            await app.click(app.one(ft.FilledButton, lock_words.OPEN()))
            await app.until(lambda: kap.access.state is AccessState.OPEN)
            await app.type(app.find(ft.TextField)[0], "".join(CANARY))
            await app.session.disconnect(3600)
            kap.access.lock()
            await app.settle()
            await app.until(lambda: not holders(), timeout_s=FORGOTTEN_WITHIN_S)
            await app.session.connect(app.client)
            await app.settle()
            await app.type(app.find(ft.TextField)[0], PASSPHRASE)
            await app.click(app.one(ft.FilledButton, lock_words.OPEN()))
            await app.until(lambda: kap.access.state is AccessState.OPEN)
            assert on_page(app)
            kap.access.lock()

    run(story())


def test_a_held_word_would_be_found() -> None:
    """The search above can fail."""
    held = [{"word": f"{CANARY}!"}, holders]
    assert holders()
    assert held


@pytest.fixture
def wiped(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """The threads whose caches were wiped."""
    threads = set[int]()

    def wipe() -> Iterator[None]:
        threads.add(threading.get_ident())
        yield

    monkeypatch.setattr(forgetting, "_overwrite_what_glibc_caches", wipe)
    monkeypatch.setattr(forgetting, "_THREADS_OF_ASYNCIO", WORKERS)
    return threads


def with_workers(story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run it with worker threads of a name of their own: those of other tests may still be there."""

    async def told() -> None:
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(thread_name_prefix=WORKERS))
        await story()

    asyncio.run(told())


def test_every_worker_thread_lets_go(wiped: set[int]) -> None:
    """A passphrase is worked with in one of them, and each caches what it freed by itself."""

    async def three_threads() -> set[int]:
        all_here = threading.Barrier(3)

        def work() -> int:
            all_here.wait()
            return threading.get_ident()

        return set(await asyncio.gather(*(asyncio.to_thread(work) for _ in range(3))))

    async def story() -> None:
        await forgetting.in_worker_threads()
        workers = await three_threads()
        await forgetting.in_worker_threads()
        assert len(workers) == 3
        assert workers <= wiped

    with_workers(story)


def test_a_thread_that_is_still_finishing_lets_go_too(wiped: set[int]) -> None:
    """The pool starts another thread meanwhile, which takes the part that was meant for this one."""

    def until_another_was_wiped() -> int:
        while not wiped:
            time.sleep(0.001)
        return threading.get_ident()

    async def story() -> None:
        finishing = asyncio.create_task(asyncio.to_thread(until_another_was_wiped))
        await asyncio.sleep(0)
        await forgetting.in_worker_threads()
        assert await finishing in wiped

    with_workers(story)
