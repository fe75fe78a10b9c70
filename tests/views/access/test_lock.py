"""The closed door: ready to be typed into, and plain about recovery words that do not fit."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal.app import App as KapJournal
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState
from kapjournal.storage.vault_keys import new_recovery_phrase
from kapjournal.views.words import lock as words
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE, lay_vault


def at_the_door(data: Path, story: Callable[[App, KapJournal], Awaitable[None]], **page: Any) -> None:
    async def told() -> None:
        kap = KapJournal(Options(data=data))
        async with opened(kap.main, **page) as app:
            await story(app, kap)
            kap.access.lock()

    run(told())


async def type_words(app: App, typed: str) -> None:
    if app.find(ft.TextButton, words.USE_WORDS()):
        await app.click(app.one(ft.TextButton, words.USE_WORDS()))
    await app.type(app.one(ft.TextField), typed)
    await app.click(app.one(ft.FilledButton, words.OPEN()))


@pytest.mark.parametrize(
    ("platform", "web", "focused"),
    [
        ("linux", False, True),
        ("macos", True, True),
        ("android", False, False),
        ("ios", True, False),
    ],
)
def test_on_a_computer_the_passphrase_can_be_typed_at_once(
    new_data: Path, platform: str, *, web: bool, focused: bool
) -> None:
    """On a phone its keyboard would cover half of the room."""
    lay_vault(new_data)

    async def story(app: App, _: KapJournal) -> None:
        assert app.one(ft.TextField).autofocus is focused
        await app.click(app.one(ft.TextButton, words.USE_WORDS()))
        assert app.one(ft.TextField).autofocus is focused

    at_the_door(new_data, story, platform=platform, web=web)


def test_enter_opens_it(new_data: Path) -> None:
    """And with nothing typed it does nothing."""
    lay_vault(new_data)

    async def story(app: App, kap: KapJournal) -> None:
        await app.fire(app.one(ft.TextField), "submit")
        assert not app.one(ft.TextField).error
        await app.type(app.one(ft.TextField), PASSPHRASE)
        await app.fire(app.one(ft.TextField), "submit")
        await app.until(lambda: kap.access.state is AccessState.OPEN)

    at_the_door(new_data, story, platform="linux")


def test_the_sheet_can_be_pasted_whole(new_data: Path) -> None:
    """There is room for twelve lines of it, numbers and all."""
    phrase = lay_vault(new_data)
    sheet = "Your recovery words\n" + "\n".join(f"{n} {word}" for n, word in enumerate(phrase.split(), 1))

    async def story(app: App, kap: KapJournal) -> None:
        await type_words(app, sheet)
        await app.until(lambda: kap.access.state is AccessState.OPEN)

    at_the_door(new_data, story)


def test_a_mistyped_word_is_named_and_nothing_is_tried(new_data: Path) -> None:
    """A slip of the finger makes the next try no slower."""
    phrase = lay_vault(new_data).split()
    typed = [*phrase[:6], "xylophone", *phrase[7:]]

    async def story(app: App, kap: KapJournal) -> None:
        for _ in range(4):
            await type_words(app, " ".join(typed))
            assert str(app.one(ft.TextField).error).startswith("Word 7, “xylophone”, is not on the list.")
        assert kap.access.wrong_tries == 0
        await type_words(app, " ".join(phrase[:3]))
        assert app.one(ft.TextField).error == "3 of the twelve words are here. All twelve are needed."

    at_the_door(new_data, story)


def test_words_of_another_journal_are_called_that(new_data: Path) -> None:
    """They hang together, so it is no slip; and nobody is sent to the very words they are typing."""
    lay_vault(new_data)

    async def story(app: App, _: KapJournal) -> None:
        await type_words(app, new_recovery_phrase())
        await app.until(lambda: app.one(ft.TextField).error)
        assert app.one(ft.TextField).error == words.WRONG_WORDS()

    at_the_door(new_data, story)
