"""What is typed is on the disk within half a second, whatever happens next."""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.app import App as KapJournal
from kapjournal.care.records import draft_keys, drafts
from kapjournal.errors import StorageFailed, VaultLocked
from kapjournal.options import Options
from kapjournal.runtime.held_drafts import Held, HeldWords
from kapjournal.storage import Vault
from kapjournal.views.shell.draft_autosave import REST_S, DraftAutosave
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import lock as lock_words
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE

PLACE = draft_keys.note_place()


async def at_work(data: Any, page: ft.Page) -> tuple[KapJournal, ScreenServices]:
    kap = KapJournal(Options(data=data))
    await kap.access.unlock(PASSPHRASE)
    return kap, ScreenServices(page, kap.access)


def stored(services: ScreenServices) -> dict[str, str] | None:
    return services.read(lambda db: drafts.load(db, PLACE))


def empty_page(page: ft.Page) -> None:
    page.title = "empty"


def test_half_a_second_after_a_keystroke_it_is_saved(journal_data: Any) -> None:
    """However fast the typing goes on: the time runs from the first unsaved key, not from the last."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, services = await at_work(journal_data, app.page)
            draft = DraftAutosave(services, PLACE)
            draft.put("", "one")
            assert stored(services) is None
            await app.until(lambda: stored(services), timeout_s=REST_S * 3)
            assert stored(services) == {"": "one"}
            kap.access.lock()

    run(story())


def test_locking_saves_the_last_letter(journal_data: Any) -> None:
    """What was typed a moment before the lock is there after it."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, services = await at_work(journal_data, app.page)
            draft = DraftAutosave(services, PLACE)
            draft.watch()
            draft.put("", "the last letter")
            kap.access.lock()
            await kap.access.unlock(PASSPHRASE)
            assert stored(services) == {"": "the last letter"}
            kap.access.lock()

    run(story())


def test_a_key_that_is_told_after_locking_ends_nothing(journal_data: Any) -> None:
    """Between the lock and the going of its screen one may still arrive: no screen fails over it."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, services = await at_work(journal_data, app.page)
            draft = DraftAutosave(services, PLACE)
            draft.watch()
            draft.put("", "the last letter")
            kap.access.lock()
            draft.put("", "the last letter, and one more")
            draft.leave()
            await kap.access.unlock(PASSPHRASE)
            assert stored(services) == {"": "the last letter"}
            kap.access.lock()

    run(story())


def test_leaving_the_screen_saves(journal_data: Any) -> None:
    """Back, close, another tab: all the same."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, services = await at_work(journal_data, app.page)
            draft = DraftAutosave(services, PLACE)
            draft.put("", "before I go")
            draft.leave()
            assert stored(services) == {"": "before I go"}
            assert DraftAutosave(services, PLACE).get("") == "before I go"
            kap.access.lock()

    run(story())


def test_a_disk_that_refuses_is_said_calmly_and_tried_again(journal_data: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words stay on the screen, and the next key saves them all."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, services = await at_work(journal_data, app.page)
            draft = DraftAutosave(services, PLACE)

            def full(*_: Any, **__: Any) -> None:
                raise StorageFailed("full")

            with monkeypatch.context() as broken:
                broken.setattr(drafts, "save", full)
                draft.put("", "kept in")
                draft.save()
            assert services.voice.now is not None
            assert draft.get("") == "kept in"
            draft.put("", "kept in mind")
            draft.save()
            assert stored(services) == {"": "kept in mind"}
            kap.access.lock()

    run(story())


def test_a_draft_that_could_not_be_read_is_never_written_over(
    journal_data: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waited there and what was typed since are both kept, in this order."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, services = await at_work(journal_data, app.page)
            first = DraftAutosave(services, PLACE)
            first.put("", "written before")
            first.leave()

            def refused(*_: Any) -> None:
                raise StorageFailed("refused")

            with monkeypatch.context() as broken:
                broken.setattr(drafts, "load", refused)
                second = DraftAutosave(services, PLACE)
            second.put("", "written since")
            second.save()
            assert stored(services) == {"": "written before\n\nwritten since"}
            kap.access.lock()

    run(story())


def test_what_a_full_disk_refused_is_saved_when_the_screen_goes(
    journal_data: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No further key is needed for it."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, services = await at_work(journal_data, app.page)
            draft = DraftAutosave(services, PLACE)

            def full(*_: Any, **__: Any) -> None:
                raise StorageFailed("full")

            with monkeypatch.context() as broken:
                broken.setattr(drafts, "save", full)
                draft.put("", "the last sentence")
                draft.save()
            draft.leave()
            assert stored(services) == {"": "the last sentence"}
            kap.access.lock()

    run(story())


def test_what_is_put_at_the_place_from_elsewhere_is_never_written_over(journal_data: Any) -> None:
    """Both texts are kept, and none of them twice."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, services = await at_work(journal_data, app.page)
            draft = DraftAutosave(services, PLACE)
            draft.put("", "mine")
            draft.save()
            assert not draft.catch_up()
            services.read(lambda db: drafts.save(db, PLACE, {"": "mine\n\ntheirs"}, now=services.now()))
            draft.put("", "mine and more")
            draft.save()
            assert stored(services) == {"": "theirs\n\nmine and more"}
            assert not draft.catch_up()
            kap.access.lock()

    run(story())


@contextmanager
def full_disk() -> Iterator[None]:
    def full(*_: Any, **__: Any) -> None:
        raise StorageFailed("full")

    with patch.object(drafts, "save", full):
        yield


def test_what_a_full_disk_refuses_at_the_lock_is_there_after_unlocking(journal_data: Any) -> None:
    """It waits in memory, sealed, with the lock screen saying so, and loses none of what came in meanwhile."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, services = await at_work(journal_data, app.page)
            draft = DraftAutosave(services, PLACE)
            draft.watch()
            draft.put("", "the first sentence")
            draft.save()
            with full_disk():
                draft.put("", "the first sentence and the last")
                kap.access.lock()
                assert draft.texts == {}
                assert kap.access.is_holding_words
                assert b"last" not in pickled(kap.access._held)
                await kap.access.unlock(PASSPHRASE)  # still full
                assert stored(services) == {"": "the first sentence"}
                kap.access.lock()
            await kap.access.unlock(PASSPHRASE)
            assert stored(services) == {"": "the first sentence and the last"}
            assert not kap.access.is_holding_words
            kap.access.lock()

    run(story())


def pickled(held: HeldWords) -> bytes:
    return pickle.dumps(held.__dict__)


def test_what_a_full_disk_refuses_when_the_screen_goes_is_there_when_it_comes_back(journal_data: Any) -> None:
    """Also while the disk is still full, and it is saved without another key once there is room."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, services = await at_work(journal_data, app.page)
            draft = DraftAutosave(services, PLACE)
            draft.watch()
            with full_disk():
                draft.put("", "the last sentence")
                draft.leave()
                again = DraftAutosave(services, PLACE)
                assert again.get("") == "the last sentence"
            await app.until(lambda: stored(services), timeout_s=REST_S * 4)
            assert stored(services) == {"": "the last sentence"}
            kap.access.lock()

    run(story())


def test_the_lock_screen_says_what_could_not_be_saved(journal_data: Any) -> None:
    """And no longer once it is saved."""

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main) as app:
            await unlock(app, kap)
            await app.go(routes.Note().address)
            with full_disk():
                await app.type(app.find(ft.TextField)[0], "the last sentence")
                kap.access.lock()
                await app.settle()
            assert lock_words.HELD_BACK() in app.texts()
            await unlock(app, kap)
            await app.go(routes.Note().address)
            assert app.find(ft.TextField)[0].value == "the last sentence"
            kap.access.lock()
            await app.settle()
            assert lock_words.CLOSED() in app.texts()

    run(story())


async def unlock(app: App, kap: KapJournal) -> None:
    await kap.access.unlock(PASSPHRASE)
    await app.settle()


def test_another_vault_opens_nothing_that_is_held(tmp_path: Path) -> None:
    """Words sealed by one journal are no words for another."""
    one, _ = Vault.create(tmp_path / "one", PASSPHRASE, work_factor=2)
    other, _ = Vault.create(tmp_path / "other", PASSPHRASE, work_factor=2)
    held = HeldWords()
    held.hold(one, PLACE, Held({"": "mine"}, {}))
    held.put_back(other)
    assert not held
    with other.session() as db:
        assert drafts.load(db, PLACE) is None
    one.lock()
    other.lock()
    with pytest.raises(VaultLocked):
        held.hold(one, PLACE, Held({"": "mine"}, {}))


@pytest.mark.parametrize(
    "state",
    [
        ft.AppLifecycleState.INACTIVE,
        ft.AppLifecycleState.HIDE,
        ft.AppLifecycleState.PAUSE,
        ft.AppLifecycleState.DETACH,
    ],
)
def test_a_phone_that_looks_away_finds_every_letter_saved(state: ft.AppLifecycleState, journal_data: Any) -> None:
    """At once, as the app may be ended next without a word; and the writing goes on."""

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main) as app:
            await unlock(app, kap)
            await app.go(routes.Note().address)
            sheet = app.find(ft.TextField)[0]
            await app.type(sheet, "the last letter")
            await app.lifecycle(state)
            with kap.access.session() as db:
                assert drafts.load(db, PLACE) == {"text": "the last letter"}
            await app.type(sheet, "the last letter and one more")
            kap.access.save()
            with kap.access.session() as db:
                assert drafts.load(db, PLACE) == {"text": "the last letter and one more"}
            kap.access.lock()

    run(story())
