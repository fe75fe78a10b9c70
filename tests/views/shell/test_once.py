"""A finger that trembles taps twice: whatever writes, deletes or leads on is done once."""

import ast
import asyncio
import shutil
import traceback
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import check_ins, entries, letters, sessions, small_steps
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.routes import Route
from kapjournal.views.design import pressing
from kapjournal.views.shell.addresses import STEADYING, STORY_SET
from kapjournal.views.shell.leaving import MOST_S, Leaving
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import first_start as first_start_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import letters as letter_words
from kapjournal.views.words import plan as plan_words
from kapjournal.views.words import practice as practice_words
from kapjournal.views.words import small_steps as step_words
from tests.support.feeling_words import chosen
from tests.views.indoors import NOW, Indoors, visit
from tests.views.safety.reading_names import pressable
from tests.views.shell.as_it_was import AsItWas
from tests.views.shell.sorts_of_presses import first_and_last_of_each

pytestmark = pytest.mark.once

Steps = Callable[[Indoors], Awaitable[None]]


def lay(db: Session) -> None:
    """One of everything that has a screen: a note, a check-in, a session that was and one ahead."""
    entries.keep_note(db, "Rain.", now=NOW - timedelta(hours=5))
    check_ins.add(db, MoodReading(0.4, 0.4, words=chosen("hopeful"), note="a walk"), now=NOW - timedelta(hours=4))
    small_steps.add(db, "Tea.", now=NOW)
    small_steps.end(db, small_steps.add(db, "Soup.", now=NOW).uid, now=NOW)
    letters.close(db, "Dear me.", now=NOW - timedelta(days=9), opens_on=None)
    letters.close(db, "Not yet.", now=NOW, opens_on=(NOW + timedelta(days=30)).date())
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


async def every_region(home: Indoors) -> None:
    """Those of other countries come in the moments after the first."""
    shown = 0
    while len(to_press(home)) > shown:
        shown = len(to_press(home))
        await home.app.settle(80)


async def passphrases(home: Indoors) -> None:
    for entry in home.app.find(ft.TextField):
        await home.app.type(entry, "lamp on the hill tonight")
    await home.app.until(lambda: first_start_words.RATING() not in home.app.texts())


async def planned(home: Indoors) -> None:
    await home.app.type(home.field(plan_words.DAY()), "2 December")
    await home.app.type(home.field(plan_words.TIME()), "14:00")


async def asked_last(home: Indoors) -> None:
    await typed(home)
    while common.KEEP() not in home.lamps():
        await home.press((*home.lamps(), guided_words.end(2))[0])  # nothing is lit where it asks how upset somebody is


async def reviewed(home: Indoors) -> None:
    await typed(home)
    await pressed(guided_words.NEXT(), guided_words.SKIP(), guided_words.SKIP())(home)


async def tagging(home: Indoors) -> None:
    await home.press(entry_words.ADD_TAG())
    await typed(home)


async def filtered(home: Indoors) -> None:
    await room(1)(home)
    await pressed(journal_words.FILTER(), journal_words.FAVORITES())(home)


async def calendar(home: Indoors) -> None:
    await room(1)(home)
    await home.press(journal_words.CALENDAR())


def room(tab: int) -> Steps:
    async def steps(home: Indoors) -> None:
        home.services.home(tab)
        await home.app.settle()

    return steps


async def felt_on_today(home: Indoors) -> None:
    await room(0)(home)
    await felt(home)


@dataclass(frozen=True)
class Laid:
    """The uids of what was laid: the session that was and the one ahead, the check-in, the note, a letter that
    can be read and one that is closed."""

    was: str
    ahead: str
    check_in: str
    note: str
    letter: str
    early: str


@dataclass(frozen=True)
class Screen:
    """`leads_to` may ask for the uids of what was laid. `anew`: what leads there stays for as long as the
    window does, so each press wants one of its own."""

    leads_to: Callable[["Laid"], Route]
    steps: Steps | None = None
    width: int = 390
    anew: bool = False


def story(laid: Laid) -> Route:
    return routes.Write(set_id=STORY_SET, session_uid=laid.was)


def capture(laid: Laid) -> Route:
    return routes.Write(set_id="capture.words", session_uid=laid.was)


def grounding(_: Laid) -> Route:
    return routes.Practice(practice_id=STEADYING)


CALLS = ("push_route", "launch_url", "set")
"""What is asked of the device: another screen, a call, a number to paste."""
SCREENS = {
    "today": Screen(lambda _: routes.Home(), room(0)),
    "today wide": Screen(lambda _: routes.Home(), felt_on_today, width=1280),
    "journal": Screen(lambda _: routes.Home(), room(1), anew=True),
    "sessions": Screen(lambda _: routes.Home(), room(2)),
    "more": Screen(lambda _: routes.Home(), room(3)),
    "note": Screen(lambda _: routes.Note(), typed),
    "entry": Screen(lambda laid: routes.Entry(entry_uid=laid.note)),
    "entry edited": Screen(lambda laid: routes.Entry(entry_uid=laid.note), editing),
    "check-in": Screen(lambda _: routes.CheckIn(), felt),
    "check-in changed": Screen(lambda laid: routes.EditCheckIn(check_in_uid=laid.check_in)),
    "plan": Screen(lambda _: routes.Plan(), planned),
    "plan changed": Screen(lambda laid: routes.Plan(session_uid=laid.ahead)),
    "session": Screen(lambda laid: routes.Session(session_uid=laid.was)),
    "intention": Screen(lambda laid: routes.Intention(session_uid=laid.ahead), typed),
    "intention reviewed": Screen(lambda laid: routes.Intention(session_uid=laid.ahead), reviewed),
    "story": Screen(story, typed),
    "story ends": Screen(story, asked_last),
    "capture": Screen(capture, typed),
    "capture goes on": Screen(capture, pressed(guided_words.CAPTURE_WORDS["calm"]())),
    "kept": Screen(lambda laid: routes.AfterWriting(practice_id=STEADYING, entry_uid=laid.note, session_uid=laid.was)),
    "kept, and hard": Screen(lambda laid: routes.AfterHardWriting(session_uid=laid.was)),
    "hard moment": Screen(lambda laid: routes.HardMoment(check_in_uid=laid.check_in)),
    "help": Screen(lambda _: routes.Help(), every_region),
    "about": Screen(lambda _: routes.About()),
    "library": Screen(lambda _: routes.Library()),
    "library, a need": Screen(lambda _: routes.LibraryNeed(need="too-much")),
    "library, a part of life": Screen(lambda _: routes.LibraryPart(domain="nature")),
    "library, a theme": Screen(lambda _: routes.LibraryTheme(theme="quiet")),
    "library, a set": Screen(lambda _: routes.LibrarySet(set_id="quiet.next")),
    "how upset": Screen(lambda _: routes.Write(set_id="one.story.next-day.hard")),
    "how upset, and high": Screen(lambda _: routes.Write(set_id="one.story.next-day.hard"), pressed("9")),
    "not much happened": Screen(lambda _: routes.NothingHappened()),
    "my questions": Screen(lambda _: routes.MyQuestions()),
    "my question, new": Screen(lambda _: routes.NewQuestion(), typed),
    "my set, new": Screen(lambda _: routes.EditQuestionSet(), typed),
    "settings": Screen(lambda _: routes.Settings()),
    "a new passphrase": Screen(lambda _: routes.ChangePassphrase(), passphrases),
    "new recovery words": Screen(lambda _: routes.NewRecoveryWords(), passphrases),
    "recovery words due": Screen(lambda _: routes.RecoveryWordsDue()),
    "a forgotten passphrase": Screen(lambda _: routes.ForgottenPassphrase(), passphrases),
    "hand-off": Screen(lambda _: routes.Export()),
    "lines to mark": Screen(lambda laid: routes.MarkLines(entry_uid=laid.note), pressed("Rain.")),
    "marked lines": Screen(lambda _: routes.MarkedLines()),
    "a new step": Screen(lambda _: routes.NewSmallStep(), typed),
    "steps": Screen(lambda _: routes.SmallSteps()),
    "a step moved": Screen(lambda _: routes.SmallSteps(), pressed(step_words.ANOTHER_DAY())),
    "a new letter": Screen(lambda _: routes.NewLetter(), typed),
    "letters": Screen(lambda _: routes.Letters()),
    "letter": Screen(lambda laid: routes.LetterPage(letter_uid=laid.letter)),
    "letter, early": Screen(lambda laid: routes.LetterPage(letter_uid=laid.early), pressed(letter_words.OPEN_NOW())),
    "tags": Screen(lambda laid: routes.Entry(entry_uid=laid.note), tagging),
    "journal filtered": Screen(lambda _: routes.Home(), filtered, anew=True),
    "calendar": Screen(lambda _: routes.Home(), calendar, anew=True),
    "prepare": Screen(lambda laid: routes.Prepare(session_uid=laid.ahead)),
    "what to expect": Screen(lambda _: routes.WhatToExpect()),
    "questions for the clinic": Screen(lambda _: routes.ClinicNotes(), typed),
    "page for the companion": Screen(lambda laid: routes.CompanionPage(session_uid=laid.ahead)),
    "setting": Screen(lambda laid: routes.Setting(session_uid=laid.ahead), typed),
    "rest of today": Screen(lambda _: routes.RestOfToday()),
    "practices": Screen(lambda _: routes.Practices()),
    "practice": Screen(grounding, pressed("bad")),
    "practice goes on": Screen(grounding, pressed(practice_words.START())),
    "practice at once": Screen(lambda laid: routes.BeginPractice(practice_id=STEADYING, session_uid=laid.was)),
    "practice over": Screen(grounding, pressed(practice_words.START(), practice_words.STOP(), "bad")),
}


@dataclass
class Seen:
    """What came of a press: what was kept, but for drafts, chosen for the device, and said."""

    kept: list[object] = field(default_factory=list)
    chosen: list[object] = field(default_factory=list)
    said: list[object] = field(default_factory=list)
    outside_a_command: list[object] = field(default_factory=list)
    """Kept by a press itself, whose work an earlier drawing than the one that was pressed may have made."""


@contextmanager
def watched() -> Iterator[Seen]:
    """What comes of all that is pressed meanwhile."""
    seen = Seen()
    keep, prefer, say = ScreenServices.run, ScreenServices.prefer, ScreenServices.say

    def kept(self: ScreenServices, verb: Any, then: Any = None, *, quietly: bool = False) -> bool:
        if not quietly:
            seen.kept.append(verb)
            seen.outside_a_command += [verb] if is_from_a_press() else []
        return keep(self, verb, then, quietly=quietly)

    def preferred(self: ScreenServices, **chosen: str) -> None:
        seen.chosen.append(chosen)
        seen.outside_a_command += [chosen] if is_from_a_press() else []
        prefer(self, **chosen)

    def said(self: ScreenServices, words: str, **offered: Any) -> None:
        seen.said.append(words)
        say(self, words, **offered)

    with (
        patch.object(ScreenServices, "run", kept),
        patch.object(ScreenServices, "prefer", preferred),
        patch.object(ScreenServices, "say", said),
    ):
        yield seen


def is_from_a_press() -> bool:
    """Whether the handler of a tap is what asks; a command begins later, in a task of its own."""
    return any(frame.f_code.co_filename == pressing.__file__ for frame, _ in traceback.walk_stack(None))


async def twice(home: Indoors, control: Any) -> None:
    """Both taps are there before anything is drawn."""
    tap = home.app.session.dispatch_event
    await asyncio.gather(tap(control._i, "click", None), tap(control._i, "click", None))
    await home.app.settle(40)
    home.app.check()


def to_press(home: Indoors) -> list[Any]:
    """All that can be pressed. Each of them is made to be pressed once, whatever it does."""
    controls: list[Any] = [
        control
        for control in home.app.walk()
        if getattr(control, "on_click", None) is not None and not getattr(control, "disabled", False)
    ]
    assert {control.on_click.__qualname__ for control in controls} <= {"once.<locals>.press"}
    return controls


async def arrive(home: Indoors, screen: Screen) -> None:
    def uids(db: Session) -> Laid:
        was, ahead = sorted(sessions.everything(db), key=lambda session: session.starts_at)
        felt_before = check_ins.latest(db)
        assert felt_before is not None
        (note,) = entries.between(db, NOW - timedelta(days=1), NOW)
        return Laid(was.uid, ahead.uid, felt_before.uid, note.entry.uid, *(letter.uid for letter in letters.closed(db)))

    await home.open(screen.leads_to(home.ask(uids)))
    if screen.steps is not None:
        await screen.steps(home)


@pytest.mark.parametrize("name", SCREENS)
def test_a_press_that_trembles_is_one(journal_data: Path, tmp_path: Path, name: str) -> None:
    """Every sort of button on every screen, tapped twice before the screen is drawn anew: kept once, led on once."""
    screen = SCREENS[name]
    visit(journal_data, nothing, lay=lay)
    presses = Presses(screen)
    while presses.left is None or presses.left:
        place = len(presses.left or ())
        visit(shutil.copytree(journal_data, tmp_path / str(place)), presses, width=screen.width)
    assert presses.pressed


class Presses:
    """The buttons of a screen, each pressed where all is as it was: in one window, or where `anew` each in its own.

    `left` are the places of those that are not pressed yet.
    """

    def __init__(self, screen: Screen) -> None:
        self.left: list[int] | None = None
        self.pressed = 0
        self._screen = screen

    async def __call__(self, home: Indoors) -> None:
        before = AsItWas(home)
        await arrive(home, self._screen)
        controls, shown = to_press(home), looks(home)
        if self.left is None:
            self.left = first_and_last_of_each([control.on_click for control in controls])
        while self.left:
            assert looks(home) == shown
            kept_something = await pressed_twice(home, to_press(home)[self.left.pop(0)])
            self.pressed += 1
            if self._screen.anew:
                return
            home.services.voice.hush()  # what was said could be pressed as well
            await home.app.settle()
            if self.left and (kept_something or looks(home) != shown):
                await before.leave()
                await before.put_back()
                await arrive(home, self._screen)


def looks(home: Indoors) -> tuple[object, ...]:
    """Where one is, what is read there and what can be pressed: the next can be pressed where this has not changed."""
    return home.where(), home.app.texts(), len(to_press(home))


async def pressed_twice(home: Indoors, control: Any) -> bool:
    """Whether anything was kept; never twice. Nor is anything else done twice."""
    shown, before = home.app.texts(), {call: len(home.app.client.named(call)) for call in CALLS}
    with watched() as seen:
        await twice(home, control)
    calls = {call: home.app.client.named(call)[count:] for call, count in before.items()}
    assert all(len(made) <= 1 for made in (*calls.values(), seen.kept, seen.chosen, seen.said)), (calls, seen, shown)
    assert seen.outside_a_command == [], shown
    return bool(seen.kept or seen.chosen)


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
        with watched() as seen:
            await twice(home, home.app.one(ft.TextButton, common.UNDO()))
        assert len(seen.kept) == 1
        assert seen.outside_a_command == []
        await home.open(routes.Note())
        assert home.app.one(ft.TextField).value == "warm"

    visit(journal_data, story, lay=lay)


def test_a_word_tapped_twice_is_there(journal_data: Path) -> None:
    """The second tap of a hand that trembles does not take back the word that the first one caught."""

    async def story(home: Indoors) -> None:
        await arrive(home, Screen(capture))
        await twice(home, home.named("warm"))
        assert home.app.one(ft.TextField).value == "warm"

    visit(journal_data, story, lay=lay)


def test_a_number_tapped_twice_is_called_once(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.open(routes.Help())
        with watched() as seen:
            await twice(home, next(one for name, one in pressable(home.app) if name.startswith("Call ")))
        assert len(home.app.client.named("launch_url")) == 1
        assert len(seen.said) == 1

    visit(journal_data, story)


def test_a_press_can_be_made_again_after_a_moment() -> None:
    """A press that led to no other drawing; a tap that trembles comes sooner."""
    now_s, presses = 0.0, []
    press = pressing.once(lambda: presses.append(now_s), lambda: now_s)
    assert press is not None
    for now_s in (0.0, 0.1, pressing.AGAIN_S - 0.01, pressing.AGAIN_S, pressing.AGAIN_S + 0.1):  # noqa: B007
        press()
    assert presses == [0.0, pressing.AGAIN_S]


PRESSES = {"on_click", "on_tap", "on_submit", "on_long_press", "on_double_tap"}


def test_whatever_is_pressed_is_made_where_a_second_tap_is_taken_away() -> None:
    """No screen hands Flet a press of its own: the plain controls do, and give each to `once`."""
    views = Path(pressing.__file__).parents[1]
    given = {
        f"{file.relative_to(views)}:{word.value.lineno} {word.arg}={ast.unparse(word.value)}"
        for file in views.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute | ast.Name)
        for word in call.keywords
        if word.arg in PRESSES and is_made_by_flet(call.func, file)
    }
    assert {one for one in given if "=once(" not in one} == set()
    assert any("=once(" in one for one in given)


def is_made_by_flet(made: ast.expr, file: Path) -> bool:
    """`ft.Something(…)`, or one of Flet's controls under another name in the folder of the plain controls."""
    return ast.unparse(made).startswith("ft.") or (file.parent.name == "design" and ast.unparse(made) in OURS)


OURS = {"kind", "TypedField"}
"""What design makes controls of beside `ft.…`: a kind of icon button that is handed in, and the field."""


def test_whoever_leaves_twice_leaves_once(journal_data: Path) -> None:
    """Back from Help leads to the practice it was opened from, and no further."""

    async def story(home: Indoors) -> None:
        home.services.go(routes.Practices())
        await home.app.settle()
        home.services.go(routes.Help())
        await home.app.settle()
        home.services.back()
        home.services.back()
        await home.app.settle()
        assert home.where() == routes.Practices()
        home.services.back()
        await home.app.settle()
        assert home.where() == routes.Home()

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
