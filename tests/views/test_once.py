"""A finger that trembles taps twice: whatever writes, deletes or leads on is done once."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal.care.records import check_ins, entries, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.views.shell.leaving import MOST_S, Leaving
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import plan as plan_words
from kapjournal.views.words import practice as practice_words
from tests.support.feeling_words import chosen
from tests.views.indoors import NOW, Indoors, visit

pytestmark = pytest.mark.once

Steps = Callable[[Indoors], Awaitable[None]]
PRESSED = (ft.FilledButton, ft.TextButton, ft.OutlinedButton)


def lay(db: Session) -> None:
    """One of everything that has a screen: a note, a check-in, a session that was and one ahead."""
    entries.keep_note(db, "Rain.", now=NOW - timedelta(hours=5))
    check_ins.add(db, MoodReading(0.4, 0.4, words=chosen("hopeful"), note="a walk"), now=NOW - timedelta(hours=4))
    for days in (-3, 2):
        sessions.plan(db, Plan(NOW + timedelta(days=days), "UTC"), now=NOW - timedelta(days=9))


async def nothing(_home: Indoors) -> None:
    """What was laid is there."""


async def typed(home: Indoors) -> None:
    await home.app.type(home.app.find(ft.TextField)[0], "warm")


async def felt(home: Indoors) -> None:
    if common.KEEP() not in home.lamps():
        await home.app.click(home.named("calm"))


def pressed(*names: str) -> Steps:
    async def steps(home: Indoors) -> None:
        for name in names:
            await home.press(name)

    return steps


async def editing(home: Indoors) -> None:
    await home.press(entry_words.EDIT())
    await typed(home)


async def planned(home: Indoors) -> None:
    await home.app.type(home.field(plan_words.DAY()), "2 December")
    await home.app.type(home.field(plan_words.TIME()), "14:00")


async def asked_last(home: Indoors) -> None:
    await typed(home)
    while common.KEEP() not in home.lamps():
        await home.press(home.lamps()[0])


async def reviewed(home: Indoors) -> None:
    await typed(home)
    await pressed(guided_words.NEXT(), guided_words.SKIP(), guided_words.SKIP())(home)


def room(tab: int) -> Steps:
    async def steps(home: Indoors) -> None:
        home.services.home(tab)
        await home.app.settle()

    return steps


async def felt_on_today(home: Indoors) -> None:
    await room(0)(home)
    await felt(home)


@dataclass(frozen=True)
class Screen:
    """`route` may ask for the uids of what was laid. `anew`: what leads there stays in drafts, or a press may lock the
    journal, so each press wants it as it was."""

    route: str
    steps: Steps | None = None
    width: int = 390
    anew: bool = False


SCREENS = {
    "today": Screen("/", room(0)),
    "today wide": Screen("/", felt_on_today, width=1280),
    "journal": Screen("/", room(1)),
    "sessions": Screen("/", room(2)),
    "more": Screen("/", room(3), anew=True),
    "note": Screen("/note", typed, anew=True),
    "entry": Screen("/entry/{note}"),
    "entry edited": Screen("/entry/{note}", editing, anew=True),
    "check-in": Screen("/check-in", felt),
    "check-in changed": Screen("/check-in-edit/{check_in}"),
    "plan": Screen("/plan", planned, anew=True),
    "plan changed": Screen("/plan/{ahead}"),
    "session": Screen("/session/{was}"),
    "intention": Screen("/intention/{ahead}", typed, anew=True),
    "intention reviewed": Screen("/intention/{ahead}", reviewed, anew=True),
    "story": Screen("/write/story.next-day/{was}", typed, anew=True),
    "story ends": Screen("/write/story.next-day/{was}", asked_last, anew=True),
    "capture": Screen("/write/capture.words/{was}", typed, anew=True),
    "kept": Screen("/kept/{was}/breathing.paced"),
    "practices": Screen("/practices"),
    "practice": Screen("/practice/grounding.54321", pressed("low")),
    "practice goes on": Screen("/practice/grounding.54321", pressed(practice_words.BEGIN)),
    "practice over": Screen("/practice/grounding.54321", pressed(practice_words.BEGIN, practice_words.STOP, "low")),
}


@contextmanager
def kept() -> Iterator[list[object]]:
    """What is kept meanwhile, but for drafts."""
    seen: list[object] = []
    keep = ScreenServices.keep

    def counted(self: ScreenServices, verb: Any, then: Any = None, *, quietly: bool = False) -> bool:
        if not quietly:
            seen.append(verb)
        return keep(self, verb, then, quietly=quietly)

    with patch.object(ScreenServices, "keep", counted):
        yield seen


async def twice(home: Indoors, control: Any) -> None:
    """Both taps are there before anything is drawn."""
    tap = home.app.session.dispatch_event
    await asyncio.gather(tap(control._i, "click", None), tap(control._i, "click", None))
    await home.app.settle(40)
    home.app.check()


def to_press(home: Indoors) -> list[Any]:
    return [
        control
        for control in home.app.walk()
        if isinstance(control, PRESSED) and control.on_click and not control.disabled
    ]


async def arrive(home: Indoors, screen: Screen) -> None:
    def uids(db: Session) -> dict[str, str]:
        was, ahead = sorted(sessions.everything(db), key=lambda session: session.starts_at)
        felt_before = check_ins.latest(db)
        assert felt_before is not None
        (note,) = entries.between(db, NOW - timedelta(days=1), NOW)
        return {"was": was.uid, "ahead": ahead.uid, "check_in": felt_before.uid, "note": note.entry.uid}

    await home.app.go(screen.route.format(**home.ask(uids)))
    if screen.steps is not None:
        await screen.steps(home)


@pytest.mark.parametrize("name", SCREENS)
def test_a_press_that_trembles_is_one(journal_data: Path, tmp_path: Path, name: str) -> None:
    """Every button of every screen, tapped twice before the screen is drawn anew: kept once, led on once."""
    screen = SCREENS[name]
    visit(journal_data, nothing, lay=lay)
    number: int | None = 0
    while number is not None:
        presses = Presses(screen, number)
        visit(shutil.copytree(journal_data, tmp_path / str(number)), presses, width=screen.width)
        number = presses.number
    assert presses.pressed


class Presses:
    """The buttons of a screen from this `number` on, until one kept something: the next wants the journal as it was.

    `number` is None once there are no more.
    """

    def __init__(self, screen: Screen, number: int) -> None:
        self.number: int | None = number
        self.pressed = number
        self._screen = screen

    async def __call__(self, home: Indoors) -> None:
        while self.number is not None:
            await arrive(home, self._screen)
            controls = to_press(home)
            if self.number == len(controls):
                self.number = None
                return
            kept_something = await pressed_twice(home, controls[self.number])
            self.number += 1
            self.pressed = self.number
            if kept_something or self._screen.anew:
                return
            await home.app.go("/")


async def pressed_twice(home: Indoors, control: Any) -> bool:
    """Whether anything was kept; never twice."""
    shown, before = home.app.texts(), len(home.app.client.named("push_route"))
    with kept() as seen:
        await twice(home, control)
    ways = [call["route"] for call in home.app.client.named("push_route")[before:]]
    assert len(ways) <= 1, (control, ways, shown)
    assert len(seen) <= 1, (control, shown)
    return bool(seen)


def test_an_edit_saved_twice_is_the_new_text(journal_data: Path) -> None:
    """The second tap does not write back what was there before."""

    async def story(home: Indoors) -> None:
        await arrive(home, SCREENS["entry edited"])
        await twice(home, home.app.one(ft.FilledButton, common.KEEP()))
        (note,) = home.ask(lambda db: entries.between(db, NOW - timedelta(days=1), NOW))
        assert note.sentence == "warm"

    visit(journal_data, story, lay=lay)


def test_an_undo_pressed_twice_is_one(journal_data: Path) -> None:
    """A note taken back is there once."""

    async def story(home: Indoors) -> None:
        await arrive(home, SCREENS["note"])
        await home.press(common.KEEP())
        with kept() as seen:
            await twice(home, home.app.one(ft.TextButton, common.UNDO()))
        assert len(seen) == 1
        await home.app.go("/note")
        assert home.app.one(ft.TextField).value == "warm"

    visit(journal_data, story, lay=lay)


def test_whoever_leaves_twice_leaves_once(journal_data: Path) -> None:
    """Back from Help leads to the practice it was opened from, and no further."""

    async def story(home: Indoors) -> None:
        home.services.go("/practices")
        await home.app.settle()
        home.services.go("/help")
        await home.app.settle()
        home.services.back()
        home.services.back()
        await home.app.settle()
        assert home.route == "/practices"
        home.services.back()
        await home.app.settle()
        assert home.route == "/"

    visit(journal_data, story)


def test_a_screen_is_left_once_until_another_is_there() -> None:
    """A device that shows no other one may be asked again after a while."""
    now_s = 0.0
    leaving = Leaving(lambda: now_s)
    assert leaving.begin()
    assert not leaving.begin()
    leaving.end()
    assert leaving.begin()
    now_s = MOST_S
    assert leaving.begin()
