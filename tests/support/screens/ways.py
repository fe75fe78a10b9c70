"""Steps on the way to a screen: presses, words, turns of the wheel."""

import re

from kapjournal.messages import Message
from kapjournal.views.words import common
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import today as today_words
from tests.support.screens.screen import Name, Steps
from tests.support.steps import choose
from tests.support.ui import Ui

FAR = 20_000
MOST_TURNS = 8


def as_one(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(f"^{re.escape(word)}" for word in words))


def as_it_is(_ui: Ui) -> None:
    """The screen that is there already."""


def then(*ways: Steps) -> Steps:
    """One way after the other."""

    def steps(ui: Ui) -> None:
        for way in ways:
            way(ui)

    return steps


ROOM = {
    common.TODAY: re.compile(f"^({common.NOT_TODAY()}|{today_words.WRITE_ONE_WORD()})"),
    common.JOURNAL: re.compile(f"^{journal_words.WRITE()}"),
    common.SESSIONS: re.compile(f"^{session_words.PLAN()}"),
    common.MORE: re.compile(f"^{common.LOCK_NOW()}"),
}
"""What can be pressed in each room and in no other."""


def room(name: Message) -> Steps:
    """One of the destinations of the navigation bar or rail, once it is there."""

    def steps(ui: Ui) -> None:
        ui.tap(ui.nav(name()))
        ui.button(ROOM[name]).first.wait_for()

    return steps


def press(*names: Name) -> Steps:
    """Buttons, one after the other; of equal ones the last, which lies on top."""
    return lambda ui: choose(ui, *names)


def write(words: str, label: str) -> Steps:
    """Into the field whose name begins so: a hint stands behind it for as long as the field is empty."""
    return lambda ui: ui.type(ui.field(as_one(label)), words)


def sees(words: str) -> Steps:
    return lambda ui: ui.sees(words)


def misses(words: str) -> Steps:
    return lambda ui: ui.misses(words)


def down(ui: Ui) -> None:
    """To the end of a page that scrolls: what lies below the edge is neither drawn nor told."""
    _scroll(ui, FAR)


def down_to(name: Name) -> Steps:
    """Until this button is there: a turn of the wheel while a screen still comes is lost."""

    def steps(ui: Ui) -> None:
        for _ in range(MOST_TURNS):
            if ui.button(name).count():
                return
            down(ui)

    return steps


def up(ui: Ui) -> None:
    """Back to its beginning."""
    _scroll(ui, -FAR)


def _scroll(ui: Ui, pixels: int) -> None:
    size = ui.page.viewport_size
    assert size is not None
    ui.page.mouse.move(size["width"] / 2, size["height"] / 2)
    ui.page.mouse.wheel(0, pixels)
    ui.settle()


def rest(seconds: float) -> Steps:
    return lambda ui: ui.rest(seconds)


def first_of(names: re.Pattern[str]) -> Steps:
    return lambda ui: ui.tap(ui.button(names).first)


ANY_SENTENCE = re.compile(r"[.!?…]$")
"""The name of something to press that is a sentence."""
