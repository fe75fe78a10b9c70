"""First start is not shaken: the words are there until they are asked back, whatever the device does meanwhile."""

import os
import re
import time
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import flet as ft
import pytest

from kapjournal.app import App as KapJournal
from kapjournal.care.access.passphrase_strength import SHORTEST, Strength
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_exists, vault_folder
from kapjournal.views.access import passphrase_rating as rating
from kapjournal.views.words import common
from kapjournal.views.words import elsewhere as elsewhere_words
from kapjournal.views.words import first_start as words
from kapjournal.views.words import lock as lock_words
from tests.support.descending import descend
from tests.support.page_harness import App, opened, run

NEW = "lamp on the hill tonight"


@pytest.fixture(autouse=True)
def quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    """The vault of a first start is made with a small work factor here; the app itself has no such switch."""
    monkeypatch.setattr(Vault, "create", partial(Vault.create, work_factor=4))


async def to_the_words(app: App) -> list[str]:
    """From the welcome to the twelve words."""
    await to_the_passphrase(app)
    await app.type(app.one(ft.TextField, words.PASSPHRASE()), NEW)
    await app.type(app.one(ft.TextField, words.AGAIN()), NEW)
    await app.click(app.one(ft.FilledButton, words.MAKE()))
    await app.until(lambda: words.WORDS_WHY() in app.texts())
    return shown(app)


async def to_the_passphrase(app: App) -> None:
    for _ in range(2):
        await app.click(app.one(ft.FilledButton, words.GO_ON()))


def shown(app: App) -> list[str]:
    return [said for said in app.texts() if re.fullmatch("[a-z]+", said)]


async def ask_back(app: App, twelve: list[str]) -> None:
    await app.click(app.one(ft.FilledButton, words.WRITTEN()))
    for entry in app.find(ft.TextField):
        await app.type(entry, twelve[int(str(entry.label).split()[-1]) - 1])
    await app.click(app.one(ft.FilledButton, words.OPEN()))


def _help(app: App) -> Any:
    return next(
        control
        for control in app.find(ft.OutlinedButton)
        if control.on_click is not None
        and common.HELP() in [t.value for t, _ in descend(control) if isinstance(t, ft.Text)]
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
            assert kap.access.state is AccessState.OPEN
            kap.access.lock()

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
            assert kap.access.state is AccessState.OPEN
            kap.access.lock()

    run(story())


def test_putting_the_words_into_another_app_may_take_long(new_data: Path) -> None:
    """Nothing is in the journal yet that a lock would guard."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            twelve = await to_the_words(app)
            kap.access.auto_lock.background_s = 0
            await app.lifecycle(ft.AppLifecycleState.HIDE)
            await app.lifecycle(ft.AppLifecycleState.SHOW)
            assert shown(app) == twelve
            await ask_back(app, twelve)
            assert kap.access.state is AccessState.OPEN
            kap.access.lock()

    run(story())


def test_taken_over_by_another_window_it_is_a_locked_journal(new_data: Path) -> None:
    """The passphrase opens it; new words can be made inside."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data, web=True))
        async with opened(kap.main) as first:
            await to_the_words(first)
            async with opened(kap.main) as second:
                await second.click(second.one(ft.FilledButton, elsewhere_words.USE_HERE()))
                assert first.find(ft.FilledButton, elsewhere_words.USE_HERE())
                await second.type(second.find(ft.TextField)[0], NEW)
                await second.click(second.one(ft.FilledButton, lock_words.OPEN()))
                await second.until(lambda: kap.access.state is AccessState.OPEN)
                kap.access.lock()

    run(story())


SLOW = ("4@8({[</369&#!1/|0$5+7%2/" * 3)[:72]


def test_an_estimate_that_takes_long_holds_nothing_up(new_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Typing goes on, the lamp is lit, and pressed it makes the journal; the estimate comes when it comes."""
    rated: list[str] = []
    free = Event()

    def slowly(passphrase: str) -> Strength:
        rated.append(passphrase)
        free.wait(10)
        return Strength.STRONG

    monkeypatch.setattr(rating, "strength", slowly)

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            await to_the_passphrase(app)
            started = time.monotonic()
            for end in (60, 66, 72):
                await app.type(app.one(ft.TextField, words.PASSPHRASE()), SLOW[:end])
                await app.until(lambda: rated)
            await app.type(app.one(ft.TextField, words.AGAIN()), SLOW)
            assert not app.one(ft.FilledButton, words.MAKE()).disabled
            assert time.monotonic() - started < 2
            assert rated == [SLOW[:60]]  # one at a time
            free.set()
            await app.until(lambda: words.strength(Strength.STRONG, SHORTEST) in app.texts())
            assert rated == [SLOW[:60], SLOW]  # and then the latest
            await app.click(app.one(ft.FilledButton, words.MAKE()))
            await app.until(lambda: words.WORDS_WHY() in app.texts())
            kap.access.lock()

    run(story())


def test_a_word_of_this_field_does_not_open_a_journal(new_data: Path) -> None:
    """Pressed before the estimate is there or after: it says what to do, and makes nothing."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            await to_the_passphrase(app)
            await app.type(app.one(ft.TextField, words.PASSPHRASE()), "ketamine")
            await app.type(app.one(ft.TextField, words.AGAIN()), "ketamine")
            if not app.one(ft.FilledButton, words.MAKE()).disabled:
                await app.click(app.one(ft.FilledButton, words.MAKE()))
            await app.until(lambda: words.strength(Strength.VERY_EASY, SHORTEST) in app.texts())
            assert app.one(ft.FilledButton, words.MAKE()).disabled
            assert not vault_exists(vault_folder(new_data))

    run(story())


def test_typing_over_a_suggestion_is_like_typing_without_one(new_data: Path) -> None:
    """The hint is about what stands there, the eye stays, and the field is the same one."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            await to_the_passphrase(app)
            await app.click(app.one(ft.TextButton, words.SUGGEST()))
            first = app.one(ft.TextField, words.PASSPHRASE())
            assert words.SUGGESTED() in app.texts()
            assert not first.password  # it has to be read to be kept
            await app.type(first, "night")
            assert (
                app.one(ft.TextField, words.PASSPHRASE()) is first
                or app.one(ft.TextField, words.PASSPHRASE()).key == first.key
            )
            assert words.SUGGESTED() not in app.texts()
            assert words.LONGER(count=SHORTEST) in app.texts()
            assert app.one(ft.TextField, words.PASSPHRASE()).suffix_icon is not None
            await app.type(app.one(ft.TextField, words.PASSPHRASE()), NEW)
            await app.type(app.one(ft.TextField, words.AGAIN()), NEW)
            await app.until(lambda: not app.one(ft.FilledButton, words.MAKE()).disabled)

    run(story())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_sheet_is_written_for_its_owner_alone(new_data: Path, tmp_path: Path) -> None:
    """On a computer only the place is asked for: the file comes whole, and nobody else may read it."""
    place = tmp_path / "words.pdf"

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main, platform="linux", width=1280, height=800) as app:
            await to_the_words(app)
            app.client.answers["save_file"] = str(place)
            await app.click(app.one(ft.OutlinedButton, words.SAVE_PDF()))
            await app.until(place.exists, timeout_s=30)  # the fonts of the page take their time
            assert place.read_bytes().startswith(b"%PDF")
            assert place.stat().st_mode & 0o777 == 0o600
            kap.access.lock()

    run(story())


@pytest.mark.parametrize(("web", "note"), [(True, words.PDF_IN_BROWSER()), (False, words.PDF_NOTE())])
def test_beside_the_button_stands_what_such_a_file_means(new_data: Path, *, web: bool, note: str) -> None:
    """In a browser it is a download, which stays where it falls."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main, web=web) as app:
            await to_the_words(app)
            assert note in app.texts()
            kap.access.lock()

    run(story())


def test_what_was_typed_is_there_after_help_and_after_a_look_back(new_data: Path) -> None:
    """A suggested passphrase may stand on paper already."""

    async def story() -> None:
        kap = KapJournal(Options(data=new_data))
        async with opened(kap.main) as app:
            await to_the_passphrase(app)
            await app.click(app.one(ft.TextButton, words.SUGGEST()))
            suggested = app.one(ft.TextField, words.PASSPHRASE()).value
            await app.click(_help(app))
            await app.click(app.find(ft.IconButton)[0])
            assert app.one(ft.TextField, words.PASSPHRASE()).value == suggested
            await app.click(app.find(ft.IconButton)[0])
            await app.click(app.one(ft.FilledButton, words.GO_ON()))
            assert app.one(ft.TextField, words.AGAIN()).value == suggested
            assert words.SUGGESTED() in app.texts()

    run(story())
