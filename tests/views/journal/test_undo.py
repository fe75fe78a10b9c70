"""Taking back what was kept loses nothing, whatever was begun since."""

from pathlib import Path

import flet as ft

from kapjournal import routes
from kapjournal.app import App as KapJournal
from kapjournal.care.records import draft_keys, drafts
from kapjournal.care.timeline import journal
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.views.words import common
from kapjournal.views.words import lock as lock_words
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE


def waiting(data: Path, place: str, field: str) -> str:
    vault = Vault.unlock(vault_folder(data), PASSPHRASE)
    with vault.session() as db:
        texts = drafts.load(db, place) or {}
    vault.lock()
    return texts.get(field, "")


async def unlock(kap: KapJournal, app: App) -> None:
    await app.type(app.find(ft.TextField)[0], PASSPHRASE)
    await app.click(app.one(ft.FilledButton, lock_words.OPEN()))
    await app.until(lambda: kap.access.state is AccessState.OPEN)


async def undo(app: App) -> None:
    await app.click(app.one(ft.TextButton, common.UNDO()))


def test_a_note_taken_back_joins_the_one_begun_since(journal_data: Path) -> None:
    """It stands in the field at once, and what is typed on keeps both."""

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main, route=routes.Note().address) as app:
            await unlock(kap, app)
            await app.type(app.one(ft.TextField), "the first one")
            await app.click(app.one(ft.FilledButton, common.KEEP()))
            await app.go(routes.Note().address)
            await app.type(app.one(ft.TextField), "another")
            await undo(app)
            held = str(app.one(ft.TextField).value)
            assert sorted(held.split("\n\n")) == ["another", "the first one"]
            await app.type(app.one(ft.TextField), f"{held}, and on")
            kap.access.lock()

    run(story())
    kept = waiting(journal_data, draft_keys.note_place(), "text")
    assert "the first one" in kept
    assert "another" in kept
    assert kept.endswith(", and on")


def test_taken_back_into_an_empty_page_a_note_can_be_kept_again(journal_data: Path) -> None:
    """The lamp is lit as soon as there are words."""

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main, route=routes.Note().address) as app:
            await unlock(kap, app)
            await app.type(app.one(ft.TextField), "the only one")
            await app.click(app.one(ft.FilledButton, common.KEEP()))
            await app.go(routes.Note().address)
            assert app.one(ft.FilledButton, common.KEEP()).disabled
            await undo(app)
            assert app.one(ft.TextField).value == "the only one"
            assert not app.one(ft.FilledButton, common.KEEP()).disabled
            kap.access.lock()

    run(story())


def test_taken_back_while_it_is_read_a_note_is_still_there(journal_data: Path) -> None:
    """On the page where it was typed: nobody is told that it is gone."""

    async def story() -> None:
        kap = KapJournal(Options(data=journal_data))
        async with opened(kap.main, route=routes.Note().address) as app:
            await unlock(kap, app)
            await app.type(app.one(ft.TextField), "read at once")
            await app.click(app.one(ft.FilledButton, common.KEEP()))
            with kap.access.session() as db:
                uid = journal.page(db).rows[0].uid
            await app.go(routes.Entry(entry_uid=uid).address)
            assert "read at once" in app.texts()
            await undo(app)
            assert app.page.route == routes.Note().address
            assert app.one(ft.TextField).value == "read at once"
            kap.access.lock()

    run(story())
