"""Services: what goes wrong is one calm sentence, and never the end of the window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal.app import App as KapJournal
from kapjournal.care.records import settings
from kapjournal.errors import KapJournalError, VaultDamaged, VaultLocked
from kapjournal.options import Options
from kapjournal.views.sessions import plan_layout
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import common
from tests.support.page_harness import opened, run
from tests.support.vaults import PASSPHRASE


def empty_page(page: ft.Page) -> None:
    page.title = "empty"


def said(services: ScreenServices) -> list[str]:
    return [services.voice.now.words] if services.voice.now else []


def test_reading_again_what_cannot_be_read_is_said_and_does_not_crash(
    journal_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """'Try again' on a damaged journal; every screen still reads for itself."""

    def damaged(*_: Any) -> None:
        raise VaultDamaged("block 3")

    async def story() -> None:
        async with opened(empty_page) as app:
            kap = KapJournal(Options(data=journal_data))
            await kap.access.unlock(PASSPHRASE)
            services, reread = ScreenServices(app.page, kap.access), list[str]()
            services.on_change(lambda: reread.append("again"))
            with monkeypatch.context() as broken:
                broken.setattr(settings, "read", damaged)
                services.changed()
            assert said(services) == [common.sorry(VaultDamaged())]
            assert reread == ["again"]
            kap.access.lock()
            services.changed()
            assert len(said(services)) == 1

    run(story())


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (lambda: VaultLocked("locked"), []),
        (lambda: KapJournalError("no"), [common.sorry(KapJournalError())]),
        (lambda: RuntimeError("no dialog on this device"), [common.sorry(KapJournalError())]),
        (lambda: TimeoutError("no answer"), [common.sorry(KapJournalError())]),
    ],
)
def test_work_that_fails_is_one_sentence_and_a_lock_is_none(
    journal_data: Path, error: Callable[[], Exception], expected: list[str]
) -> None:
    """A device without a dialog for saving says so; whoever locked knows that it is locked."""

    async def story() -> None:
        async with opened(empty_page) as app:
            services = ScreenServices(app.page, KapJournal(Options(data=journal_data)).access)

            async def work() -> None:
                raise error()

            services.start(work)
            await app.settle()
            assert said(services) == expected

    run(story())


def test_the_calendar_opens_for_every_day_that_can_be_typed() -> None:
    """One that is out of reach opens it at its first or last day."""
    for typed, opens_at in [
        (date(1990, 5, 1), date(2000, 1, 1)),
        (date(9999, 5, 1), date(2100, 12, 31)),
        (date(2026, 5, 1), date(2026, 5, 1)),
        (None, None),
    ]:
        assert plan_layout.day_picker(typed, lambda _: None, lambda: None).value == opens_at
