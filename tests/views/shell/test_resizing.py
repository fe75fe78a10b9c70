"""Another size, another theme, other text: whatever changes round a screen, the screen goes on where it was."""

import ast
from collections.abc import Iterator
from pathlib import Path

import flet as ft
import pytest
from flet.components.public_utils import unwrap_component

import kapjournal.views
from kapjournal import routes
from kapjournal.care.records import entries
from kapjournal.models import EntryKind
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import practice as practice_words
from tests.support.descending import descend
from tests.views.indoors import NOW, Indoors, visit

VIEWS = Path(kapjournal.views.__file__).parent
SIZES = ((390.0, 544.0), (844.0, 390.0), (1280.0, 800.0), (700.0, 800.0), (390.0, 844.0))
BREATHE = {"route": routes.Practice(practice_id="breathing.paced")}
LOST = ("/no/such/page", "/entry", "/entry/a/b", "/check-in/before", "/check-in/during/a", "/plan/%61", "/plan/~ff")


def made_inside(source: str) -> Iterator[str]:
    """The names of component functions that are made while another function runs."""
    for outer in ast.walk(ast.parse(source)):
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            for inner in ast.walk(outer):
                if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef) and inner is not outer:
                    yield from (inner.name for decorator in inner.decorator_list if _makes_components(decorator))
                elif isinstance(inner, ast.Call) and _makes_components(inner.func):
                    yield ast.unparse(inner)


def _makes_components(name: ast.expr) -> bool:
    return ast.unparse(name).removeprefix("ft.") in ("component", "memo")


def test_no_component_is_made_while_something_is_drawn() -> None:
    """One made in a render is another one in the next: all that it held would be gone."""
    found = {path.name: list(made_inside(path.read_text(encoding="utf-8"))) for path in VIEWS.rglob("*.py")}
    assert {name: made for name, made in found.items() if made} == {}


def test_a_component_made_inside_a_function_is_found() -> None:
    """As routes once made them."""
    inside = "def staged(screen):\n    @ft.component\n    def Staged():\n        pass\n    return Staged\n"
    assert list(made_inside(inside)) == ["Staged"]
    assert list(made_inside("def f(g):\n    return ft.component(g)\n")) == ["ft.component(g)"]
    assert list(made_inside("@ft.component\ndef Staged():\n    def leave():\n        pass\n")) == []


def test_a_practice_goes_on_while_the_window_changes(journal_data: Path) -> None:
    """It is neither ended nor begun anew."""

    async def story(home: Indoors) -> None:
        await home.press(practice_words.START())
        for size in SIZES:
            await home.resize(*size)
            assert practice_words.STOP() in _buttons(home)

    visit(journal_data, story, **BREATHE)


def test_a_practice_goes_on_when_it_was_out_of_sight(journal_data: Path) -> None:
    """A glance at a message ends nothing."""

    async def story(home: Indoors) -> None:
        await home.press(practice_words.START())
        for state in (ft.AppLifecycleState.INACTIVE, ft.AppLifecycleState.HIDE, ft.AppLifecycleState.SHOW):
            await home.app.lifecycle(state)
            assert practice_words.STOP() in _buttons(home)

    visit(journal_data, story, **BREATHE)


def test_a_question_stays_where_one_was(journal_data: Path) -> None:
    """The third of the story, with the words typed into it."""

    async def story(home: Indoors) -> None:
        for words in ("One.", "Two."):
            await home.app.type(_page(home), words)
            await home.press(guided_words.NEXT())
        await home.app.type(_page(home), "Three.")
        question = home.app.texts()
        for size in SIZES:
            await home.resize(*size)
            assert _page(home).value == "Three."
        assert home.app.texts() == question

    visit(journal_data, story, route=routes.Write(set_id="story.next-day"))


def test_what_is_open_beside_the_journal_stays_open(journal_data: Path) -> None:
    """Edited in a wide window that becomes narrow, and wide again: the page is there, with what was typed."""

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle()
        await home.press(journal_words.WRITING())
        await home.press(entry_words.NAMES[EntryKind.NOTE]())
        await home.press(entry_words.EDIT())
        await home.app.type(_words(home)[-1], "Rain, and then warm.")
        for size in SIZES:
            await home.resize(*size)
            assert _words(home)[-1].value == "Rain, and then warm."
        await home.press(common.BACK())
        assert [field.label for field in _words(home)] == [journal_words.SEARCH()]

    visit(journal_data, story, width=1280, height=800, lay=lambda db: entries.keep_note(db, "Rain.", now=NOW))


def test_a_point_on_today_is_there_again(journal_data: Path) -> None:
    """Set on the pad of a wide window, which a smaller one has no room for."""

    async def story(home: Indoors) -> None:
        await home.app.click(home.named("calm"))
        shown = home.app.texts()
        for width, height in (*SIZES, (1280.0, 800.0)):
            await home.resize(width, height)
        assert home.app.texts() == shown
        assert common.UNDO() in [button.content for button in home.app.find(ft.TextButton)]

    visit(journal_data, story, width=1280, height=800, lay=lambda db: entries.keep_note(db, "Rain.", now=NOW))


def test_a_screen_that_lies_below_says_nothing_of_the_room(journal_data: Path) -> None:
    """It is laid out late, and tells the size of a phone from before it was turned."""

    async def story(home: Indoors) -> None:
        shown = _quiet(home)
        await home.resize(844.0, 390.0)
        turned = _quiet(home)
        assert turned != shown
        below, *_ = unwrap_component(home.app.page.views)
        (room,) = [c for c, _ in descend(below) if isinstance(c, ft.Container) and c.on_size_change and c.expand]
        await home.app.fire(room, "size_change", {"w": 390.0, "h": 844.0})
        assert _quiet(home) == turned

    visit(journal_data, story, route=routes.Write(set_id="story.next-day"))


def test_what_a_screen_below_told_counts_once_it_is_on_top(journal_data: Path) -> None:
    """It may not tell it again: a window drawn large, or a keyboard that closed, while the screen above went away."""

    async def story(home: Indoors) -> None:
        with pytest.raises(AssertionError):
            home.named("calm")  # the pad has no room on Today
        home.services.go(routes.Note())
        await home.app.settle()
        below, *_ = unwrap_component(home.app.page.views)
        (room,) = [c for c, _ in descend(below) if isinstance(c, ft.Container) and c.on_size_change and c.expand]
        await home.app.fire(room, "size_change", {"w": 1280.0, "h": 800.0})
        home.services.back()
        await home.app.settle()
        assert home.named("calm")

    visit(journal_data, story, lay=lambda db: entries.keep_note(db, "Rain.", now=NOW))


def test_another_theme_takes_nothing_away(journal_data: Path) -> None:
    """Dark at sunset, while something is written and not yet saved."""

    async def story(home: Indoors) -> None:
        await home.app.type(_page(home), "warm")
        await home.app.fire(home.app.page, "platform_brightness_change", {"brightness": "dark"})
        assert _page(home).value == "warm"

    visit(journal_data, story, route=routes.Note())


def test_an_address_that_leads_nowhere_leads_home(journal_data: Path) -> None:
    """As from an old bookmark, or a mistyped one."""

    async def story(home: Indoors) -> None:
        for address in LOST:
            await home.open(routes.Help())
            await home.app.go(address)
            assert home.where() == routes.Home(), address
            assert home.app.rooms(), address

    visit(journal_data, story)


def _words(home: Indoors) -> list[ft.TextField]:
    return home.app.find(ft.TextField)


def _page(home: Indoors) -> ft.TextField:
    return home.app.one(ft.TextField)


def _buttons(home: Indoors) -> set[str]:
    return {str(button.content) for button in home.app.find(ft.OutlinedButton)}


def _quiet(home: Indoors) -> list[str]:
    return [str(button.content) for button in home.app.find(ft.TextButton)]
