"""Keys of a real keyboard do what the button for it does, and nothing where something could be lost."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import check_ins, draft_keys, drafts, entries, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.routes import Route
from kapjournal.runtime.journal_access import AccessState
from kapjournal.views.design.focusable import HearsArrows, ListedRow, MapKeys, Pane
from kapjournal.views.shell.key_acts import LEAVES_NOTHING
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import keyboard as words
from kapjournal.views.words import plan as plan_words
from tests.views.everywhere import ROUTES, filled
from tests.views.indoors import NOW, Indoors, visit

DESK: dict[str, Any] = {"platform": "linux", "width": 1280, "height": 800}
BROWSER = {**DESK, "web": True}
WORDS = "The river was wide."


def in_session(db: Session) -> None:
    sessions.plan(db, Plan(NOW - timedelta(minutes=30), "UTC"), now=NOW - timedelta(days=1))


def some_sessions(db: Session) -> None:
    for days in (10, 20, 30):
        sessions.plan(db, Plan(NOW - timedelta(days=days), "UTC"), now=NOW - timedelta(days=40))


FOUND = 3


def some_of_both(db: Session) -> None:
    """Sessions, and notes of which so many are found."""
    some_sessions(db)
    for days in range(FOUND):
        entries.keep_note(db, WORDS, now=NOW - timedelta(days=days))
    entries.keep_note(db, "Rain", now=NOW)


async def press(home: Indoors, key: str, *held: str) -> None:
    await home.app.key(key, *held)
    await home.app.settle()


@pytest.mark.parametrize(
    ("where", "key", "held"), [(DESK, "N", "ctrl"), ({**DESK, "platform": "macos"}, "N", "meta"), (BROWSER, "N", "alt")]
)
def test_a_note_can_be_begun_in_every_room(journal_data: Path, where: dict[str, Any], key: str, held: str) -> None:
    """As with its button; Back leads to the room."""

    async def story(home: Indoors) -> None:
        for room in range(4):
            home.services.home(room)
            await home.app.settle()
            await press(home, key, held)
            assert home.where() == routes.Note(), room
            await press(home, "Escape")
            assert (home.where(), home.services.tab) == (routes.Home(), room)

    visit(journal_data, story, **where)


def test_a_double_press_runs_once(journal_data: Path) -> None:
    """Whatever trembles: one note, and one way back from it."""

    async def story(home: Indoors) -> None:
        for _ in range(3):
            await home.app.key("N", "ctrl")
        await home.app.settle()
        assert home.where() == routes.Note()
        await press(home, "Escape")
        assert home.where() == routes.Home()

    visit(journal_data, story, **DESK)


@pytest.mark.parametrize("room", range(4))
def test_search_takes_the_cursor(journal_data: Path, room: int) -> None:
    """From every room, and again from the search itself; what was typed stays."""

    async def story(home: Indoors) -> None:
        home.services.home(room)
        await home.app.settle()
        for times in (1, 2):
            await press(home, "F", "ctrl")
            await home.app.settle()
            assert home.services.tab == 1
            assert len(home.app.client.named("focus")) == times
            await home.app.type(home.field(journal_words.SEARCH()), "river")
        assert home.field(journal_words.SEARCH()).value == "river"

    visit(journal_data, story, **DESK)


def test_search_leads_from_trends_to_the_entries(journal_data: Path) -> None:
    """And from a screen above the rooms that is only read."""

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle()
        await home.press(journal_words.TRENDS())
        await press(home, "F", "ctrl")
        assert home.field(journal_words.SEARCH())
        await home.open(routes.SmallSteps())
        await press(home, "F", "ctrl")
        assert home.where() == routes.Home()
        assert home.field(journal_words.SEARCH())

    visit(journal_data, story, **DESK)


def test_lock_locks_as_the_button_does(journal_data: Path) -> None:
    """With what was being written kept as its draft."""

    async def story(home: Indoors) -> None:
        home.services.go(routes.Note())
        await home.app.settle()
        await home.app.type(home.app.one(ft.TextField), WORDS)
        await press(home, "L", "ctrl")
        assert home.services.access.state is AccessState.LOCKED
        for key, held in (("L", "ctrl"), ("N", "ctrl"), ("F", "ctrl")):
            await press(home, key, held)
        await press(home, "?")
        assert home.services.access.state is AccessState.LOCKED

    visit(journal_data, story, **DESK)

    async def later(home: Indoors) -> None:
        assert home.ask(lambda db: drafts.load(db, draft_keys.note_place())) == {"text": WORDS}

    visit(journal_data, later, **DESK)


def test_while_a_session_is_on_no_key_leads_away(journal_data: Path) -> None:
    """Neither to a note nor to the search, and least of all to the lock."""

    async def story(home: Indoors) -> None:
        for key, *held in (["N", "ctrl"], ["F", "ctrl"], ["L", "ctrl"], ["?"]):
            await press(home, key, *held)
            assert (home.where(), home.services.tab) == (routes.Home(), 0)
        assert home.services.access.state is AccessState.OPEN

    visit(journal_data, story, lay=in_session, **DESK)


def _kinds(data: Path, kinds: list[type[Route]], check: Callable[[Indoors, type[Route]], Any]) -> None:
    async def story(home: Indoors) -> None:
        for kind in kinds:
            await home.open(filled(home, kind))
            await home.app.settle()
            if home.where() == filled(home, kind):
                await check(home, kind)

    visit(data, story, **DESK)


def test_what_is_filled_in_or_goes_on_is_left_by_its_own_ways_alone(course_data: Path) -> None:
    """Help, too."""

    async def check(home: Indoors, kind: type[Route]) -> None:
        at = home.where()
        for key, *held in (["N", "ctrl"], ["F", "ctrl"], ["?"]):
            await press(home, key, *held)
            assert home.where() == at, (kind, key)

    _kinds(course_data, [kind for kind in ROUTES if kind not in LEAVES_NOTHING], check)


def test_what_is_only_read_can_be_left_by_a_key(course_data: Path) -> None:
    async def check(home: Indoors, kind: type[Route]) -> None:
        if home.app.find(ft.TextField):
            return  # something is being written there
        await press(home, "N", "ctrl")
        assert home.where() == routes.Note(), kind

    _kinds(course_data, sorted(LEAVES_NOTHING - {routes.Home}, key=lambda kind: kind.__name__), check)


def test_below_a_dialog_nothing_is_done(journal_data: Path) -> None:
    """A calendar is open: the screen below it stays."""

    async def story(home: Indoors) -> None:
        home.services.go(routes.Plan())
        await home.app.settle()
        await home.app.click(home.named(plan_words.CHOOSE_DAY()))
        await press(home, "L", "ctrl")
        assert home.services.access.state is AccessState.OPEN

    visit(journal_data, story, **DESK)


def test_the_list_of_keys(journal_data: Path) -> None:
    """By '?' and under More; it says what works here, and 'Back' leads to where one was."""

    async def story(home: Indoors) -> None:
        await press(home, "?", "shift")
        assert home.where() == routes.KeyboardKeys()
        assert {"Write a note", "Alt+N", "Ctrl+F", "Ctrl+L", "Esc"} <= set(home.app.texts())
        assert "Write a note: Alt+N" in [one.label for one in home.app.find(ft.Semantics)]
        home.assert_accessible()
        await press(home, "?")
        await press(home, "Escape")
        assert home.where() == routes.Home()
        home.services.home(3)
        await home.app.settle()
        await home.press(words.TITLE())
        assert home.where() == routes.KeyboardKeys()

    visit(journal_data, story, **BROWSER)


@pytest.mark.parametrize(("platform", "told"), [("android", False), ("ios", False), ("windows", True), ("macos", True)])
def test_a_phone_is_told_of_no_keys(journal_data: Path, platform: str, told: bool) -> None:
    async def story(home: Indoors) -> None:
        home.services.home(3)
        await home.app.settle()
        assert (words.TITLE() in home.app.texts()) is told

    visit(journal_data, story, platform=platform)


def test_a_question_mark_in_a_field_is_one(journal_data: Path) -> None:
    """Until the cursor has left it, also where the field was drawn anew meanwhile."""

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle()
        await home.app.fire(home.field(journal_words.SEARCH()), "focus")
        await home.app.type(home.field(journal_words.SEARCH()), "why")
        await press(home, "?", "shift")
        assert home.where() == routes.Home()
        await home.app.fire(home.field(journal_words.SEARCH()), "blur")
        await press(home, "?", "shift")
        assert home.where() == routes.KeyboardKeys()

    visit(journal_data, story, **DESK)


def test_a_field_that_has_gone_is_not_typed_in(journal_data: Path) -> None:
    """It went with its room, and said nothing."""

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle()
        await home.app.fire(home.field(journal_words.SEARCH()), "focus")
        home.services.home(0)
        await home.app.settle()
        await press(home, "?", "shift")
        assert home.where() == routes.KeyboardKeys()

    visit(journal_data, story, **DESK)


@pytest.fixture
def focused(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rows that were asked to take the keyboard."""
    asked: list[int] = []

    async def focus(row: ListedRow) -> None:
        asked.append(row._i)

    monkeypatch.setattr(ListedRow, "focus", focus)
    return asked


@pytest.mark.parametrize(
    ("where", "room", "typed"),
    [(routes.Home(), 1, ""), (routes.Home(), 1, "river"), (routes.Home(), 2, ""), (routes.Practices(), None, "")],
    ids=["journal", "search", "sessions", "practices"],
)
def test_arrows_lead_through_a_list(
    journal_data: Path, where: Route, room: int | None, typed: str, focused: list[int]
) -> None:
    """The ends are ends, and without a place Down begins at the first."""

    async def story(home: Indoors) -> None:
        if room is not None:
            home.services.home(room)
        await home.app.settle(60)
        if typed:
            await home.app.type(home.field(journal_words.SEARCH()), typed)
            await home.app.until(lambda: len(home.app.find(ListedRow)) == FOUND)
            await home.app.settle(60)
        rows = [row._i for row in home.app.find(ListedRow)]
        for key, to in (("Arrow Up", None), ("Arrow Down", 0), ("Arrow Down", 1), ("Arrow Up", 0), ("Arrow Up", 0)):
            asked = len(focused)
            await press(home, key)
            assert focused[asked:] == ([] if to is None else [rows[to]])
            if to is not None:
                await home.app.fire(home.app.find(ListedRow)[to], "focus")
        for row in home.app.find(ListedRow)[1:]:
            await home.app.fire(row, "focus")
        await press(home, "Arrow Down")
        assert focused[-1] == rows[-1]
        assert {one["scroll_key"].value for one in home.app.client.named("scroll_to")}

    visit(journal_data, story, lay=some_of_both, route=where, **BROWSER)


def test_arrows_on_a_map_beside_the_list_are_for_its_point(journal_data: Path, focused: list[int]) -> None:
    """A check-in that is open takes neither the keyboard nor, while that is on its map, the arrows to the list."""

    def lay(db: Session) -> None:
        check_ins.add(db, MoodReading(0, 0, note=WORDS), now=NOW - timedelta(days=2), zone="UTC")

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle(60)
        await home.press(f"{check_in_words.CHECK_IN()}. ")
        await home.app.settle(60)
        (map_,) = home.app.find(MapKeys)
        assert not map_.autofocus
        (row,) = home.app.find(ListedRow)
        await home.app.fire(row, "blur")
        await press(home, "Arrow Down")
        assert focused == []
        await home.app.fire(row, "focus")
        await press(home, "Arrow Down")
        assert focused == [row._i]

    visit(journal_data, story, lay=lay, **BROWSER)


def test_arrows_in_a_month_lead_from_day_to_day(journal_data: Path, focused: list[int]) -> None:
    """And not into the list beside it; once the keyboard is elsewhere, they lead through the list."""

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle(60)
        day = home.app.find(HearsArrows)[0]
        await home.app.fire(day, "focus")
        await press(home, "Arrow Down")
        assert focused == []
        await home.app.fire(day, "blur")
        await press(home, "Arrow Down")
        assert focused == [home.app.find(ListedRow)[0]._i]

    visit(journal_data, story, lay=lambda db: entries.keep_note(db, WORDS, now=NOW), **{**BROWSER, "width": 1280})


def test_outside_a_browser_arrows_are_left_to_the_system(journal_data: Path, focused: list[int]) -> None:
    """Which leads through everything on the screen by itself."""

    async def story(home: Indoors) -> None:
        home.services.home(2)
        await home.app.settle()
        await press(home, "Arrow Down")
        assert focused == []

    visit(journal_data, story, lay=some_sessions, **DESK)


def test_arrows_do_nothing_where_there_is_no_list(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await press(home, "Arrow Down")
        assert home.where() == routes.Home()
        assert common.TODAY() in home.app.texts()

    visit(journal_data, story, lay=lambda db: entries.keep_note(db, WORDS, now=NOW), **BROWSER)


def some_pages(db: Session) -> None:
    for number in range(60):
        entries.keep_note(db, f"page {number}", now=NOW - timedelta(hours=number), zone="UTC")


@pytest.mark.parametrize(("width", "panes"), [(1280, 3), (1000, 2), (390, 0)])
def test_a_key_leads_from_pane_to_pane(journal_data: Path, led_to: list[ft.Control], width: int, panes: int) -> None:
    """Past the whole list at once, in a circle, also from a row of it; where nothing stands beside it, nowhere."""

    def pane_of(home: Indoors, control: ft.Control) -> ft.Control:
        return next(
            next(one for one in reversed(ancestors) if isinstance(one, Pane))
            for found, ancestors in home.app.walk_with_ancestors()
            if found is control
        )

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle(60)
        if panes:
            await home.app.click(home.app.find(ListedRow)[-1])
            await home.app.settle(60)
        for _ in range(panes + 1):
            await press(home, "F6")
        reached = [pane_of(home, control) for control in led_to]
        assert len(set(reached)) == panes
        assert reached == [*reached[:panes], *reached[:1]]
        if panes:
            await home.app.fire(home.app.find(ListedRow)[-1], "focus")
            await press(home, "F6")
            assert pane_of(home, led_to[-1]) is reached[panes - 1]

    visit(journal_data, story, lay=some_pages, platform="linux", width=width, height=800)
