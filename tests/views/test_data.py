"""Each data folder leads to the screen it should, with no browser."""

from pathlib import Path

import flet as ft

from kapjournal.app import App as KapJournal
from kapjournal.care.time import date_words
from kapjournal.options import Options
from kapjournal.views.words import lock as lock_words
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE


def shown(data: Path, *, unlocked: bool) -> list[str]:
    """The texts on the first screen of the app over this folder."""

    async def story() -> list[str]:
        async with opened(KapJournal(Options(data)).main) as app:
            if unlocked:
                await _unlock(app)
            return app.texts()

    return run(story())


async def _unlock(app: App) -> None:
    await app.type(app.one(ft.TextField), PASSPHRASE)
    await app.fire(app.one(ft.TextField), "submit")
    await app.until(lambda: not app.find(ft.TextField))


def test_a_new_folder_is_a_first_start(new_data: Path) -> None:
    """It tells what the app is."""
    assert "What this is" in shown(new_data, unlocked=False)


def test_a_vault_is_locked(journal_data: Path) -> None:
    """It tells that it is closed, and once open says nothing of a past."""
    assert lock_words.CLOSED() in shown(journal_data, unlocked=False)
    assert not any("session" in text and "after" in text for text in shown(journal_data, unlocked=True))


def test_a_course_is_copied(course_data: Path) -> None:
    """It opens on two days after the sixth session."""
    assert date_words.around_session(2, 6) in shown(course_data, unlocked=True)
