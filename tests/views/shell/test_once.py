"""A finger that trembles taps twice: whatever writes, deletes or leads on is done once."""

import ast
import shutil
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.care.records import entries
from kapjournal.routes import Route
from kapjournal.views.design import pressing
from kapjournal.views.shell.leaving import MOST_S, Leaving
from kapjournal.views.words import common
from tests.support.thorough import every
from tests.views.everywhere import ROUTES, filled
from tests.views.indoors import NOW, Indoors, visit
from tests.views.safety.reading_names import pressable
from tests.views.shell.as_it_was import AsItWas
from tests.views.shell.pressing_twice import looks, pressed_twice, to_press, twice, watched
from tests.views.shell.screens_to_press import SCREENS, Screen, arrive, capture, lay, nothing
from tests.views.shell.sorts_of_presses import first_and_last_of_each

pytestmark = pytest.mark.once


@pytest.mark.parametrize("name", list(SCREENS)[:: every(6)])
def test_a_press_that_trembles_is_one(journal_data: Path, tmp_path: Path, name: str) -> None:
    """Every sort of button on every screen, tapped twice before the screen is drawn anew: kept once, led on once."""
    screen = SCREENS[name]
    visit(journal_data, nothing, lay=lay)
    presses = Presses(screen)
    while presses.left is None or presses.left:
        place = len(presses.left or ())
        visit(shutil.copytree(journal_data, tmp_path / str(place)), presses, width=screen.width)
    assert presses.pressed


@pytest.mark.thorough
@pytest.mark.parametrize("kind", ROUTES, ids=lambda kind: kind.__name__)
def test_a_press_that_trembles_is_one_on_every_screen_there_is(
    journal_data: Path, tmp_path: Path, kind: type[Route]
) -> None:
    """Also on one that is new and that nobody put into the list above; as it is when it opens."""
    visit(journal_data, nothing, lay=lay)
    first = Screen(lambda _: routes.Home(), lambda home: home.open(filled(home, kind)), anew=True)
    presses = Presses(first)
    while presses.left is None or presses.left:
        place = len(presses.left or ())
        visit(shutil.copytree(journal_data, tmp_path / str(place)), presses)


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
