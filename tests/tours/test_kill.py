"""The app is killed while somebody types: nothing older than two seconds is lost, and nothing lies about in plain."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator

from kapjournal import routes
from kapjournal.care.records import entries
from kapjournal.routes import Route
from kapjournal.views.words import entry as entry_words
from tests.support.browser import PHONE, window
from tests.support.server import Server, app_server
from tests.support.steps import open_at
from tests.support.ui import Ui
from tests.support.vaults import make_vault

PROMISE_S = 2.0
KEYSTROKE_MS = 30
CANARIES = "kittiwakes above the wintergreen, "
KEPT = "What I kept about the sandpiper."


@dataclass(frozen=True)
class House:
    """The app over a journal with one entry, for every test of this file: each of them kills it and starts it again."""

    data: Path
    server: Server
    entry_uid: str

    def open(self, ui: Ui, route: Route) -> None:
        """Start the app if it was killed, unlock, and be on the screen with this route."""
        if not self.server.running:
            self.server.restart()
        open_at(ui, self.server, route)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    data = tmp_path_factory.mktemp("killed") / "data"
    vault, _ = make_vault(data)
    with vault.session() as db:
        uid = entries.keep_note(db, KEPT, now=datetime.now(UTC)).uid
    vault.lock()
    with app_server(data) as server:
        yield House(data, server, uid)


@dataclass(frozen=True)
class Place:
    """Where something can be typed: its route for a uid, the label of its field, what leads there the first time."""

    route: Callable[[str], Route]
    label: str
    begin: Callable[[Ui], object] = lambda _: None

    def field(self, ui: Ui) -> Locator:
        """A hint stands behind its label for as long as nothing is typed."""
        return ui.field(re.compile(f"^{re.escape(self.label)}"))


def edit(ui: Ui) -> None:
    ui.tap(ui.button(entry_words.EDIT()))


PLACES = {
    "a guided prompt": Place(lambda _: routes.Write(set_id="story.next-day"), "How are you today?"),
    "an entry": Place(lambda uid: routes.Entry(entry_uid=uid), entry_words.YOUR_WORDS(), begin=edit),
}
"""One place new and one that changes what was kept; tests/phone ends the app in each kind of field."""


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_what_was_typed_is_there_after_a_kill(browser: Browser, house: House, place: Place) -> None:
    """Nobody rests while they are carried along: all the same, each letter that was two seconds old when the app died
    stands in its field when the journal is opened again."""
    route = place.route(house.entry_uid)
    with window(browser, PHONE) as ui:
        house.open(ui, route)
        place.begin(ui)
        ui.type(place.field(ui), CANARIES)
        typed = type_without_a_pause(ui)
        killed_at = time.monotonic()
        house.server.kill()
    assert plain_words(house.data) == []
    with window(browser, PHONE) as ui:
        house.open(ui, route)
        found = written(ui, place.field(ui))
        ui.check()
    old = [letter for letter, at in typed if killed_at - at > PROMISE_S]
    assert old
    assert found.startswith(CANARIES + "".join(old))
    assert (CANARIES + "".join(letter for letter, _ in typed)).startswith(found)


def type_without_a_pause(ui: Ui) -> list[tuple[str, float]]:
    """Letters, and when each of them was typed, for somewhat longer than the promise."""
    typed: list[tuple[str, float]] = []
    letters, began = cycle(CANARIES), time.monotonic()
    while time.monotonic() - began < PROMISE_S + 1:
        letter = next(letters)
        ui.page.keyboard.type(letter)
        typed.append((letter, time.monotonic()))
        ui.page.wait_for_timeout(KEYSTROKE_MS)
    return typed


def written(ui: Ui, field: Locator) -> str:
    """What stands in the field; the browser is told once the cursor is in it."""
    ui.focus(field)
    return field.input_value()


def plain_words(data: Path) -> list[str]:
    """Each word of a test that lies readable in a file of the data folder."""
    canaries = {word for text in (CANARIES, KEPT) for word in re.findall(r"\w{8,}", text)}
    files = [path for path in data.rglob("*") if path.is_file()]
    assert any(path.stat().st_size for path in files)
    return [f"{word} in {path.name}" for path in files for word in canaries if word.encode() in path.read_bytes()]
