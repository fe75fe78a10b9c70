"""Recovery words that nobody has shown to have are asked for again, kindly and at each unlocking."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial, partialmethod
from pathlib import Path

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.app import App as KapJournal
from kapjournal.care.access import recovery_check
from kapjournal.care.records import session_screen, sessions
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.views.words import common
from kapjournal.views.words import first_start as start_words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import recovery as words
from kapjournal.views.words import settings as settings_words
from tests.support.page_harness import App, opened, run
from tests.support.vaults import lay_vault
from tests.views.access.test_first_start import NEW, ask_back, shown, to_the_words


@pytest.fixture(autouse=True)
def quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Vault, "create", partial(Vault.create, work_factor=4))
    monkeypatch.setattr(Vault, "new_recovery_phrase", partialmethod(Vault.new_recovery_phrase, work_factor=4))


async def unlock(app: App, kap: KapJournal, secret: str) -> None:
    await app.type(app.find(ft.TextField)[0], secret)
    await app.click(app.one(ft.FilledButton, lock_words.OPEN()))
    await app.until(lambda: kap.access.state is AccessState.OPEN)


async def closed_at(data: Path, step: Callable[[App], object] | None) -> list[str]:
    """A first start that ends at the words, or after `step`."""
    async with opened(KapJournal(Options(data=data)).main) as app:
        twelve = await to_the_words(app)
        if step is not None:
            await app.click(step(app))  # type: ignore[arg-type]
        return twelve


@asynccontextmanager
async def again(data: Path) -> AsyncIterator[tuple[App, KapJournal]]:
    """The app started anew, with the passphrase typed."""
    kap = KapJournal(Options(data=data))
    async with opened(kap.main) as app:
        await unlock(app, kap, NEW)
        yield app, kap
        kap.access.lock()


def is_confirmed(kap: KapJournal) -> bool:
    with kap.access.session() as db:
        return recovery_check.words_confirmed(db)


@pytest.mark.parametrize(
    "step", [None, lambda app: app.one(ft.FilledButton, start_words.WRITTEN())], ids=["shown", "asked"]
)
def test_closed_at_the_words_the_next_unlocking_leads_to_new_ones(
    new_data: Path, step: Callable[[App], object] | None
) -> None:
    """It says what happened, makes new ones, shows them, asks two back; and then never again."""

    async def story() -> None:
        first = await closed_at(new_data, step)
        async with again(new_data) as (app, kap):
            assert words.DUE_WHY() in app.texts()
            await app.click(app.one(ft.FilledButton, words.MAKE()))
            await app.until(lambda: start_words.WORDS_WHY() in app.texts())
            twelve = shown(app)
            assert len(twelve) == 12
            assert twelve != first
            await ask_back(app, twelve)
            await app.until(lambda: words.SAFE() in app.texts())
            assert is_confirmed(kap)
        async with again(new_data) as (app, kap):
            assert words.DUE_WHY() not in app.texts()
            assert common.SESSIONS() in app.texts()
        Vault.unlock_with_recovery(kap.access.folder, " ".join(twelve)).lock()

    run(story())


def test_it_can_be_put_off_and_is_asked_again(new_data: Path) -> None:
    """Somebody may have come to write, or for Help, which is there as well; the passphrase is not kept meanwhile."""

    async def story() -> None:
        await closed_at(new_data, None)
        for _ in range(2):
            async with again(new_data) as (app, kap):
                assert kap.access.words_due
                await app.click(app.one(ft.TextButton, words.LATER()))
                assert words.LATER_SAID() in app.texts()
                assert common.SESSIONS() in app.texts()
                assert not kap.access.words_due
                assert not is_confirmed(kap)

    run(story())


def test_closed_among_the_new_words_it_asks_once_more(new_data: Path) -> None:
    """The words made last time were not shown to be safe either."""

    async def story() -> None:
        await closed_at(new_data, None)
        async with again(new_data) as (app, _):
            await app.click(app.one(ft.FilledButton, words.MAKE()))
            await app.until(lambda: start_words.WORDS_WHY() in app.texts())
        async with again(new_data) as (app, _):
            assert words.DUE_WHY() in app.texts()

    run(story())


def test_the_first_words_open_it_and_are_then_known_to_be_safe(new_data: Path) -> None:
    """Whoever wrote them down before it closed has them."""

    async def story() -> None:
        first = await closed_at(new_data, None)
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            await app.click(app.one(ft.TextButton, lock_words.USE_WORDS()))
            await unlock(app, kap, " ".join(first))
            assert is_confirmed(kap)
            kap.access.lock()
        async with again(new_data) as (app, _):
            assert words.DUE_WHY() not in app.texts()

    run(story())


def test_words_made_in_the_settings_are_asked_back_too(new_data: Path) -> None:
    """Left before that, the next unlocking asks for them; a wrong passphrase there changes nothing."""
    lay_vault(new_data, NEW)

    async def story() -> None:
        async with again(new_data) as (app, kap):
            await app.go(routes.NewRecoveryWords().address)
            await app.type(app.one(ft.TextField), "not the passphrase")
            await app.click(app.one(ft.FilledButton, settings_words.SHOW_WORDS()))
            await app.until(lambda: app.one(ft.TextField).error)
            assert is_confirmed(kap)
            await app.type(app.one(ft.TextField), NEW)
            await app.click(app.one(ft.FilledButton, settings_words.SHOW_WORDS()))
            await app.until(lambda: start_words.WORDS_WHY() in app.texts())
            await app.click(app.find(ft.IconButton)[0])
            assert words.NOT_CHECKED() in app.texts()
            assert kap.access.state is AccessState.OPEN
        async with again(new_data) as (app, _):
            assert words.DUE_WHY() in app.texts()

    run(story())


def test_while_a_session_is_on_it_is_not_asked(new_data: Path) -> None:
    """Settings wait until the effect is over; it is asked at a later unlocking, and no passphrase is kept for it."""

    async def story() -> None:
        await closed_at(new_data, None)
        begun = datetime.now(UTC) - timedelta(hours=1)
        vault = Vault.unlock(vault_folder(new_data), NEW)
        with vault.session() as db:
            uid = sessions.plan(db, sessions.Plan(begun, "UTC"), now=begun).uid
        vault.lock()
        async with again(new_data) as (app, kap):
            assert words.DUE_WHY() not in app.texts()
            assert not kap.access.words_due
            assert not is_confirmed(kap)
            with kap.access.session() as db:
                session_screen.begin(db, uid, now=begun)
                session_screen.end(db, uid, now=datetime.now(UTC))
        async with again(new_data) as (app, _):
            assert words.DUE_WHY() in app.texts()

    run(story())
