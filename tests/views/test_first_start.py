"""First start is not shaken: the words are there until they are asked back, whatever the device does meanwhile."""

import re
from functools import partial
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal.app import App as KapJournal
from kapjournal.options import Options
from kapjournal.storage import Vault
from kapjournal.views.keeper import Phase
from kapjournal.views.words import elsewhere as elsewhere_words
from kapjournal.views.words import first_start as words
from kapjournal.views.words import lock as lock_words
from tests.support.page_harness import App, descend, opened, run

NEW = "lamp on the hill tonight"


@pytest.fixture(autouse=True)
def quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    """The vault of a first start is made with a small work factor here; the app itself has no such switch."""
    monkeypatch.setattr(Vault, "create", partial(Vault.create, work_factor=4))


async def to_the_words(app: App) -> list[str]:
    """From the welcome to the twelve words."""
    for _ in range(2):
        await app.click(app.one(ft.FilledButton, words.GO_ON))
    await app.type(app.one(ft.TextField, words.PASSPHRASE), NEW)
    await app.type(app.one(ft.TextField, words.AGAIN), NEW)
    await app.click(app.one(ft.FilledButton, words.MAKE))
    await app.until(lambda: words.WORDS_WHY in app.texts())
    return shown(app)


def shown(app: App) -> list[str]:
    return [said for said in app.texts() if re.fullmatch("[a-z]+", said)]


async def ask_back(app: App, twelve: list[str]) -> None:
    await app.click(app.one(ft.FilledButton, words.WRITTEN))
    for entry in app.find(ft.TextField):
        await app.type(entry, twelve[int(str(entry.label).split()[-1]) - 1])
    await app.click(app.one(ft.FilledButton, words.OPEN))


def _help(app: App) -> Any:
    return next(
        control
        for control in app.find(ft.Container)
        if control.on_click is not None and "Help" in [t.value for t, _ in descend(control) if isinstance(t, ft.Text)]
    )


def test_a_window_drawn_anew_still_shows_the_words(new_data: Path) -> None:
    """As when night falls, the phone is turned, or its keyboard opens."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            twelve = await to_the_words(app)
            await app.fire(app.page, "platform_brightness_change", platform_brightness="dark")
            await app.settle()
            assert shown(app) == twelve
            await ask_back(app, twelve)
            assert kap.keeper.phase is Phase.OPEN
            kap.keeper.lock()

    run(story())


def test_help_may_be_asked_for_with_the_words_on_the_screen(new_data: Path) -> None:
    """Coming back, they are still there."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            twelve = await to_the_words(app)
            await app.click(_help(app))
            assert shown(app) != twelve
            await app.click(app.find(ft.IconButton)[0])
            assert shown(app) == twelve
            await ask_back(app, twelve)
            assert kap.keeper.phase is Phase.OPEN
            kap.keeper.lock()

    run(story())


def test_putting_the_words_into_another_app_may_take_long(new_data: Path) -> None:
    """Nothing is in the journal yet that a lock would guard."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            twelve = await to_the_words(app)
            kap.keeper.presence.background_s = 0
            await app.lifecycle(ft.AppLifecycleState.HIDE)
            await app.lifecycle(ft.AppLifecycleState.SHOW)
            assert shown(app) == twelve
            await ask_back(app, twelve)
            assert kap.keeper.phase is Phase.OPEN
            kap.keeper.lock()

    run(story())


def test_taken_over_by_another_window_it_is_a_locked_journal(new_data: Path) -> None:
    """The passphrase opens it; new words can be made inside."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as first:
            await to_the_words(first)
            async with opened(kap.main) as second:
                await second.click(second.one(ft.FilledButton, elsewhere_words.USE_HERE))
                assert first.find(ft.FilledButton, elsewhere_words.USE_HERE)
                await second.type(second.find(ft.TextField)[0], NEW)
                await second.click(second.one(ft.FilledButton, lock_words.OPEN))
                await second.until(lambda: kap.keeper.phase is Phase.OPEN)
                kap.keeper.lock()

    run(story())
