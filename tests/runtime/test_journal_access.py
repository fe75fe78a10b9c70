"""Access to the journal: locking always works, and a lock wins over everything that was under way."""

import asyncio
import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import flet as ft
import pytest
import tzlocal

from kapjournal import routes
from kapjournal.app import App as KapJournal
from kapjournal.care.access import recovery_check
from kapjournal.care.records import settings, soft_delete
from kapjournal.care.steps import reminders
from kapjournal.errors import KapJournalError, StorageFailed, VaultLocked
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState, JournalAccess
from kapjournal.runtime.reminder_notifier import ReminderNotifier
from kapjournal.storage import Vault
from kapjournal.storage.creation import StagedFolder
from kapjournal.storage.sqlite.database import Database
from kapjournal.views.shell import watch
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words.reminder import notification
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE


class Silence:
    def show(self, title: str, message: str) -> bool:
        del title, message
        return True


def keeper_of(data: Path) -> JournalAccess:
    return JournalAccess(data, ReminderNotifier(Silence(), notification))


def state_of(access: JournalAccess) -> AccessState:
    """Asked anew each time: a type checker thinks that it stays as it was found."""
    return access.state


def refuse(*_: Any, **__: Any) -> None:
    raise StorageFailed("full")


def test_a_lock_wins_over_an_unlock_under_way(journal_data: Path) -> None:
    """Another window took over while scrypt was working: the journal stays closed, and can be opened again."""

    async def story() -> None:
        access = keeper_of(journal_data)
        opening = asyncio.create_task(access.unlock(PASSPHRASE))
        await asyncio.sleep(0)
        access.lock()
        with pytest.raises(VaultLocked):
            await opening
        assert access.state is AccessState.LOCKED
        await access.unlock(PASSPHRASE)
        access.lock()

    run(story())


def test_a_lock_wins_over_a_vault_being_made(new_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made, and locked: its passphrase opens it."""
    monkeypatch.setattr(Vault, "create", partial(Vault.create, work_factor=4))

    async def story() -> None:
        access = keeper_of(new_data)
        making = asyncio.create_task(access.create(PASSPHRASE))
        await asyncio.sleep(0)
        assert state_of(access) is AccessState.FIRST_START
        access.lock()
        with pytest.raises(VaultLocked):
            await making
        assert access.state is AccessState.LOCKED
        await access.unlock(PASSPHRASE)
        access.lock()

    run(story())


def test_words_count_as_seen_only_once_they_are_safe(new_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever closes the window at the recovery words is told apart from whoever has shown that they have them."""
    monkeypatch.setattr(Vault, "create", partial(Vault.create, work_factor=4))

    async def confirmed(access: JournalAccess) -> bool:
        await access.unlock(PASSPHRASE)
        with access.session() as db:
            confirmed = recovery_check.words_confirmed(db)
        access.lock()
        return confirmed

    async def story() -> None:
        access = keeper_of(new_data)
        await access.create(PASSPHRASE)
        access.lock()
        assert not await confirmed(access)
        shutil.rmtree(access.folder)
        await access.create(PASSPHRASE)
        access.enter()
        access.lock()
        assert await confirmed(access)

    run(story())


def test_a_vault_that_could_only_be_made_is_opened_later(new_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words are shown even so; then it is locked, and the passphrase opens it."""
    monkeypatch.setattr(Vault, "create", partial(Vault.create, work_factor=4))

    async def story() -> None:
        access = keeper_of(new_data)
        with monkeypatch.context() as broken:
            broken.setattr(Database, "accept", refuse)
            broken.setattr(StagedFolder, "take_back", lambda _: False)
            words = await access.create(PASSPHRASE)
        assert state_of(access) is AccessState.FIRST_START
        access.enter()
        assert state_of(access) is AccessState.LOCKED
        await access.unlock(words, recovery=True)
        assert state_of(access) is AccessState.OPEN
        access.lock()

    run(story())


def test_a_full_disk_keeps_nobody_out(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits to be deleted for good goes on waiting."""
    monkeypatch.setattr(soft_delete, "purge", refuse)

    async def story() -> None:
        access = keeper_of(journal_data)
        await access.unlock(PASSPHRASE)
        assert state_of(access) is AccessState.OPEN
        access.lock()
        assert state_of(access) is AccessState.LOCKED

    run(story())


def test_what_cannot_be_read_does_not_stay_half_open(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is told, and the next try is a whole one."""

    async def story() -> None:
        access = keeper_of(journal_data)
        with monkeypatch.context() as broken:
            broken.setattr(settings, "read", refuse)
            with pytest.raises(StorageFailed):
                await access.unlock(PASSPHRASE)
            assert access.state is AccessState.LOCKED
        await access.unlock(PASSPHRASE)
        access.lock()

    run(story())


def test_nothing_that_fails_while_locking_keeps_it_open(journal_data: Path) -> None:
    """Everything else is still saved, and the windows are told."""

    async def story() -> None:
        access = keeper_of(journal_data)
        await access.unlock(PASSPHRASE)
        done: list[str] = []
        access.before_lock(lambda: done.append("saved"))
        access.before_lock(_fail)
        access.before_lock(lambda: done.append("saved too"))
        access.listen(lambda: done.append("told"))
        with pytest.raises(ZeroDivisionError):
            access.lock()
        assert sorted(done) == ["saved", "saved too", "told"]
        assert access.state is AccessState.LOCKED
        await access.unlock(PASSPHRASE)

    run(story())


def _fail() -> None:
    raise ZeroDivisionError


def test_whoever_hides_the_window_while_it_opens_is_away(journal_data: Path) -> None:
    """The time out of sight runs, whether or not the journal was open when it began."""

    async def story() -> None:
        access = keeper_of(journal_data)
        opening = asyncio.create_task(access.unlock(PASSPHRASE))
        await asyncio.sleep(0)
        access.auto_lock.hide()
        await opening
        assert access.auto_lock.left_s() <= access.auto_lock.background_s
        access.lock()

    run(story())


async def unlock(app: App) -> None:
    await app.type(app.find(ft.TextField)[0], PASSPHRASE)
    await app.click(app.one(ft.FilledButton, lock_words.OPEN()))
    await app.until(app.rooms)


def test_only_the_window_that_is_used_says_whether_somebody_is_there(journal_data: Path) -> None:
    """A second window that is hidden does not lock the first, nor does its being shown keep it open."""

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data, web=True))
        async with opened(kap.main) as first:
            await unlock(first)
            kap.access.auto_lock.background_s = 0
            async with opened(kap.main) as second:
                await second.lifecycle(ft.AppLifecycleState.HIDE)
                assert kap.access.auto_lock.left_s() > 0
                first.bind()
                await first.lifecycle(ft.AppLifecycleState.HIDE)
                second.bind()
                await second.lifecycle(ft.AppLifecycleState.SHOW)
                await second.fire(second.page, "connect")
                assert kap.access.auto_lock.left_s() <= 0
            kap.access.lock()

    run(story())


def test_on_a_phone_the_newest_window_takes_the_place_of_the_old_one(journal_data: Path) -> None:
    """Only the interface was started again: the journal is locked, nothing typed is lost, and the old one is empty.

    What the old one would still draw arrives in the new one, as both share a connection: it draws nothing any more.
    """

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main) as first:
            await unlock(first)
            await first.go(routes.Note().address)
            await first.type(first.find(ft.TextField)[0], "the last letter")
            drawn = first.client.patches
            async with opened(kap.main) as second:
                assert kap.access.state is AccessState.LOCKED
                assert second.one(ft.FilledButton, lock_words.OPEN())
                await unlock(second)
                await second.go(routes.Note().address)
                assert second.find(ft.TextField)[0].value == "the last letter"
                assert first.client.patches == drawn
                assert not first.texts()
                await second.until(lambda: len(_clocks()) == 1)
            assert state_of(kap.access) is AccessState.LOCKED

    run(story())


def test_the_clock_goes_on_after_a_lock_that_failed(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One bad moment does not leave the journal open for ever."""
    monkeypatch.setattr(watch, "CHECK_S", 0.01)

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main) as app:
            await unlock(app)
            locking, tries = kap.access.lock, list[Callable[[], None]]()

            def failing() -> None:
                tries.append(locking)
                if len(tries) == 1:
                    raise KapJournalError
                locking()

            monkeypatch.setattr(kap.access, "lock", failing)
            kap.access.auto_lock.idle_s = 0
            await app.until(lambda: kap.access.state is AccessState.LOCKED)

    run(story())


def test_a_window_that_will_not_come_back_is_let_go(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its session is over: the journal locks, and no clock goes on for it."""
    monkeypatch.setattr(watch, "CHECK_S", 0.01)

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main) as app:
            await unlock(app)
            assert _clocks()
        assert kap.access.state is AccessState.LOCKED
        await asyncio.sleep(0.1)
        assert not _clocks()

    run(story())


def _clocks() -> list[str]:
    return [str(task.get_coro()) for task in asyncio.all_tasks() if "coroutine object watch " in str(task.get_coro())]


class Hanging:
    """A notifier of a desktop whose message bus never answers."""

    def __init__(self) -> None:
        self.answered, self.asked = threading.Event(), threading.Event()

    def show(self, title: str, message: str) -> bool:
        del title, message
        self.asked.set()
        return self.answered.wait(timeout=30)


class Raising:
    def __init__(self) -> None:
        self.asked = threading.Event()

    def show(self, title: str, message: str) -> bool:
        del title, message
        self.asked.set()
        raise ZeroDivisionError


@pytest.mark.parametrize("make", [Hanging, Raising])
def test_a_notifier_that_hangs_or_fails_keeps_nothing_open(
    make: Callable[[], Hanging | Raising], journal_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reminder is due, its notifier never comes back: the journal locks in its time, and the app can end."""
    monkeypatch.setattr(watch, "CHECK_S", 0.01)
    notifier = make()

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main) as app:
            await unlock(app)
            now = datetime.now(UTC)
            kap.access.reminder_notifier = ReminderNotifier(
                notifier, notification, now=iter([now, *[now + timedelta(hours=2)] * 10_000]).__next__
            )
            kap.access.reminder_notifier.set(
                (reminders.Reminder(reminders.ReminderKind.STORY, "uid", now + timedelta(hours=1)),)
            )
            await app.until(notifier.asked.is_set)
            kap.access.auto_lock.idle_s = 0
            await app.until(lambda: kap.access.state is AccessState.LOCKED)

    run(story())
    if isinstance(notifier, Hanging):
        assert not notifier.answered.is_set()
        notifier.answered.set()


def test_the_place_is_asked_again_when_it_opens_and_when_somebody_comes_back(
    journal_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever flew while the journal was locked, or locked itself on coming back, writes in the zone they are in."""
    here, remembered = ["Europe/Berlin"], ["Europe/Berlin"]
    monkeypatch.setattr(tzlocal, "reload_localzone", lambda: remembered.__setitem__(0, here[0]))

    async def story() -> None:
        access = keeper_of(journal_data)
        await access.unlock(PASSPHRASE)
        here[0] = "Pacific/Auckland"
        access.in_sight()
        assert remembered == ["Pacific/Auckland"]
        access.auto_lock.background_s = 0
        access.auto_lock.hide()
        here[0] = "America/Lima"
        access.in_sight()
        assert state_of(access) is AccessState.LOCKED
        await access.unlock(PASSPHRASE)
        assert remembered == ["America/Lima"]
        access.lock()

    run(story())


def test_whoever_no_longer_listens_may_say_so_twice(journal_data: Path) -> None:
    """A window that closes twice, a screen that goes twice: nothing is raised, and nobody else is forgotten."""
    access, told = keeper_of(journal_data), list[str]()

    def same() -> None:
        told.append("told")

    for stop, tell in [
        (access.listen(same), access._on_state.tell),
        (ScreenServices(None, access).on_change(same), lambda: None),  # type: ignore[arg-type]
    ]:
        stop()
        stop()
        tell()
    stop = access.listen(same)
    access.listen(same)
    stop()
    stop()
    access._on_state.tell()
    assert told == ["told"]


def test_the_end_of_the_app_locks_without_a_page(journal_data: Path) -> None:
    """When the loop of the windows has ended, nothing can be drawn any more, and nothing needs to be."""
    apps: list[KapJournal] = []

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        apps.append(kap)
        app = App()
        await app.start(kap.main)
        await unlock(app)

    run(story())
    apps[0].access.close()
    assert apps[0].access.state is AccessState.LOCKED
