"""The open journal as a test enters it: the real app on a real vault, unlocked, at an address and a time of its own."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

import flet as ft
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.notify import PlyerNotifier
from kapjournal.care.time import local_time
from kapjournal.routes import Route
from kapjournal.runtime.active_window import ActiveWindow
from kapjournal.runtime.journal_access import JournalAccess
from kapjournal.runtime.reminder_notifier import ReminderNotifier
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.views.shell.root import Root
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.shell.window import Window
from kapjournal.views.words.reminder import notification
from tests.support.accessibility import nameless, too_small
from tests.support.descending import descend
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE

T = TypeVar("T")
NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
"""A Friday evening in UTC, the zone of these tests."""


def unbroken(texts: Iterable[str]) -> list[str]:
    """Texts as they are read, however their lines are broken on this screen."""
    return [" ".join(said.split()) for said in texts]


@dataclass
class Indoors:
    """One patient's open journal. Set `services.clock` to let time pass."""

    app: App
    services: "StandingDesk"

    def ask(self, query: Callable[[Session], T]) -> T:
        """What the vault says."""
        return self.services.read(query)

    def do(self, verb: Callable[[Session], Any]) -> None:
        """Something kept by another screen; this one reads again."""
        assert self.services.run(verb)

    def where(self) -> Route | None:
        """Where the window is; None for an address that leads nowhere."""
        return routes.parse(str(self.app.page.route))

    async def open(self, route: Route) -> None:
        """Be at this screen, as by the browser's address line."""
        await self.app.go(route.address)

    def lamps(self) -> list[str]:
        """What the lit buttons say: there is one at most."""
        return [str(button.content) for button in self.app.find(ft.FilledButton) if not button.disabled]

    async def press(self, words: str) -> None:
        """A button of any kind by its words or its name."""
        buttons = [
            b for b in self.app.find(None, words) if isinstance(b, ft.FilledButton | ft.TextButton | ft.OutlinedButton)
        ]
        if buttons:
            await self.app.click(buttons[0])
            return
        await self.app.click(self.named(words))

    def named(self, words: str) -> Any:
        """What is pressed under a name that starts with `words`."""
        for control, ancestors in self.app.walk_with_ancestors():
            one = takewhile(lambda a: not isinstance(a, ft.MergeSemantics), reversed(ancestors))
            name = next((str(a.label) for a in one if isinstance(a, ft.Semantics) and a.label), "")
            pressable = isinstance(control, ft.OutlinedButton | ft.IconButton) and control.on_click is not None
            if pressable and (name or _words_in(control)).startswith(words):
                return control
        raise AssertionError(f"nothing to press is named {words!r}; the screen says {self.app.texts()}")

    async def resize(self, width: float, height: float) -> None:
        """The window is this large from now on, as when it is turned or a keyboard opens."""
        rooms = [c for c in self.app.find(ft.Container) if c.on_size_change is not None and c.expand]
        await self.app.fire(rooms[0], "size_change", {"w": width, "h": height})

    async def enlarge(self, scale: float) -> None:
        """The reader's text is this large from now on."""
        lines = [c for c in self.app.find(ft.Container) if c.on_size_change is not None and not c.expand]
        await self.app.fire(lines[0], "size_change", {"w": 10.0, "h": 16.0 * scale})

    def field(self, label: str) -> ft.TextField:
        return self.app.one(ft.TextField, label)

    def assert_accessible(self) -> None:
        """Every control has a name and room for a finger."""
        assert nameless(self.app) == []
        assert too_small(self.app) == []


def _words_in(control: Any) -> str:
    return " ".join(c.value for c, _ in descend(control) if isinstance(c, ft.Text) and c.value)


class StandingDesk(ScreenServices):
    """Services whose clock a test sets."""

    clock: datetime = NOW

    def now(self) -> datetime:
        return self.clock


@asynccontextmanager
async def indoors(
    data: Path,
    *,
    now: datetime = NOW,
    zone: str = "UTC",
    route: Route | None = None,
    language: str = "",
    lay: Callable[[Session], Any] | None = None,
    **page: Any,
) -> AsyncIterator[Indoors]:
    """The journal in `data`, opened at `route`; `lay` writes into the vault before any screen is drawn.

    `language` as it is asked for at a start.
    """
    if lay is not None:
        _lay(data, lay)
    access = JournalAccess(data, ReminderNotifier(PlyerNotifier(), notification))
    access.language.asked_for = language
    access.language.speak()
    desks: list[StandingDesk] = []

    def main(page: ft.Page) -> None:
        services = StandingDesk(page, access)
        services.clock = now
        desks.append(services)
        Window(services, ActiveWindow(), lambda window: page.render_views(Root, window)).open()

    with patch.object(local_time, "local_zone", lambda: zone):
        at = {"route": route.address} if route is not None else {}
        async with opened(main, **at, **page) as app:
            await access.unlock(PASSPHRASE)
            await app.settle()
            yield Indoors(app, desks[0])
            access.lock()


def _lay(data: Path, verb: Callable[[Session], Any]) -> None:
    vault = Vault.unlock(vault_folder(data), PASSPHRASE)
    with vault.session() as db:
        verb(db)
    vault.lock()


def visit(data: Path, story: Callable[[Indoors], Awaitable[None]], **how: Any) -> None:
    """Run one story in the open journal; `how` as for `indoors`."""

    async def told() -> None:
        async with indoors(data, **how) as inside:
            await story(inside)

    run(told())
