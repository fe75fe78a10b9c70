"""The row of Today that asks for a backup: one line, one way there, and one way to put it off."""

from datetime import timedelta
from pathlib import Path

import flet as ft
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import entries, last_backup
from kapjournal.care.records.last_backup import LastBackup
from kapjournal.views.words import backup as words
from kapjournal.views.words import common
from tests.views.indoors import NOW, Indoors, unbroken, visit

DAY = timedelta(days=1)


def lay(db: Session) -> None:
    for days in (30, 3, 2):
        entries.keep_note(db, "words", now=NOW - days * DAY, zone="UTC")
    last_backup.note(db, LastBackup(NOW - 20 * DAY, 1))
    db.commit()


def test_it_leads_to_the_backup(journal_data: Path) -> None:
    """And says how much is new, and since when."""

    async def story(inside: Indoors) -> None:
        assert "2 new entries since October 31, 2026." in unbroken(inside.app.texts())
        await inside.press(words.MAKE())
        assert inside.where() == routes.Backup()

    visit(journal_data, story, lay=lay)


def test_it_is_put_off_until_tomorrow(journal_data: Path) -> None:
    """Then it is there again."""

    async def story(inside: Indoors) -> None:
        assert words.MAKE() in inside.app.texts()
        kinds = ft.TextButton | ft.OutlinedButton
        put_off = [one for one in inside.app.find(None, common.NOT_TODAY()) if isinstance(one, kinds)]
        await inside.app.click(put_off[-1])  # the card above has one of its own
        await inside.app.settle()
        assert words.MAKE() not in inside.app.texts()
        inside.services.clock = NOW + DAY
        inside.services.returned()
        await inside.app.settle()
        assert words.MAKE() in inside.app.texts()

    visit(journal_data, story, lay=lay)
