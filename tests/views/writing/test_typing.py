"""Not a letter is lost while it is typed, however late the app hears of it."""

import asyncio
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from flet.messaging.protocol import Message, MessageAction

from kapjournal.app import App as KapJournal
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState
from kapjournal.views.design import tokens as t
from kapjournal.views.design.fields import SecretField, field, writing_sheet
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE

LINE, SECRET, PAGE = "A line", "A secret", "As it was"
TYPED: tuple[Any, ...] = ("", "a", "abc", PAGE)


@ft.component
def ScreenServices() -> ft.Control:
    """Two lines that are drawn again at each letter, and a page that only is when something else changes."""
    typed, set_typed = ft.use_state("")
    secret, set_secret = ft.use_state("")
    drawn, set_drawn = ft.use_state(0)
    return ft.Column(
        [
            field(t.LIGHT, LINE, value=typed, on_change=set_typed),
            SecretField(t.LIGHT, SECRET, value=secret, on_change=set_secret),
            writing_sheet(t.LIGHT, label="A page", value=PAGE, on_change=len, hint="", footer=""),
            ft.TextButton("Clear", on_click=lambda: set_typed("")),
            ft.TextButton("Draw", on_click=lambda: set_drawn(drawn + 1)),
        ]
    )


class Hand:
    """Types into a field, whose newest text the app has while it has not yet been told that it changed."""

    def __init__(self, app: App, box: ft.TextField) -> None:
        self.app, self.ident, self.put_back = app, box._i, list[str]()
        self._send = app.client.send_message
        app.client.send_message = self._listen

    def types(self, text: str) -> None:
        self.app.session.apply_patch(self.ident, {"value": text})

    async def told(self, text: str) -> None:
        await self.app.session.dispatch_event(self.ident, "change", text)

    def _listen(self, message: Message) -> None:
        self._send(message)
        if message.action is MessageAction.PATCH_CONTROL:
            self.put_back += [step[3] for step in message.body.patch[1:] if step[2] == "value" and step[3] in TYPED]


@pytest.mark.parametrize("label", [LINE, SECRET])
def test_a_late_answer_takes_no_letter_back(label: str) -> None:
    """Two letters follow before the app draws the first: it leaves the field as it is."""

    async def story() -> None:
        async with opened(lambda page: page.render(ScreenServices)) as app:
            hand = Hand(app, app.one(ft.TextField, label))
            hand.types("a")
            await hand.told("a")
            hand.types("abc")
            await app.settle()
            assert hand.put_back == []
            await hand.told("abc")
            await app.settle()
            assert hand.put_back == []
            assert app.one(ft.TextField, label).value == "abc"

    run(story())


def test_drawing_a_page_again_leaves_what_is_typed_on_it() -> None:
    """A page is drawn with its first words each time, and keeps the newest."""

    async def story() -> None:
        async with opened(lambda page: page.render(ScreenServices)) as app:
            hand = Hand(app, next(box for box in app.find(ft.TextField) if box.value == PAGE))
            hand.types("abc")
            for _ in range(2):
                await app.click(app.one(ft.TextButton, "Draw"))
            assert hand.put_back == []

    run(story())


def test_the_app_can_still_empty_a_field() -> None:
    """What is put there on purpose arrives, once."""

    async def story() -> None:
        async with opened(lambda page: page.render(ScreenServices)) as app:
            hand = Hand(app, app.one(ft.TextField, LINE))
            hand.types("abc")
            await hand.told("abc")
            await app.settle()
            await app.click(app.one(ft.TextButton, "Clear"))
            await app.click(app.one(ft.TextButton, "Draw"))
            assert hand.put_back == [""]

    run(story())


def test_enter_takes_the_last_letter_too(journal_data: Path) -> None:
    """Enter comes before the end of the passphrase was drawn, and twice: it opens, with one try."""
    kap = KapJournal(Options(data=journal_data))

    async def story() -> None:
        async with opened(kap.main) as app:
            box = app.find(ft.TextField)[0]
            await app.type(box, PASSPHRASE[:-1])
            hand = Hand(app, box)
            hand.types(PASSPHRASE)
            asked = [("change", PASSPHRASE), ("submit", PASSPHRASE), ("submit", PASSPHRASE)]
            await asyncio.gather(*(app.session.dispatch_event(hand.ident, event, data) for event, data in asked))
            await app.until(lambda: kap.access.state is AccessState.OPEN)
            assert kap.access.wrong_tries == 0

    run(story())


def test_a_keyboard_corrects_nothing_in_a_line() -> None:
    """A recovery word or a name of a place is not a mistake."""
    assert field(t.LIGHT, LINE).autocorrect is False
