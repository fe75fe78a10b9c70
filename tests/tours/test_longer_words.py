"""Every screen in the languages that nobody speaks: one whose words are longer, one that runs from right to left."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from typing import TypeVar

from playwright.sync_api import Browser
from sqlmodel import Session

from kapjournal import messages, routes
from kapjournal.care.demo import fill_course
from kapjournal.care.records import sessions
from kapjournal.messages import tags
from kapjournal.routes import Route
from kapjournal.storage import Vault
from kapjournal.views.words import common
from tests.support import thorough
from tests.support.browser import NARROW, window
from tests.support.room import LOOKS, faults_at_all_sizes
from tests.support.screens import Screen
from tests.support.screens.ways import as_it_is
from tests.support.server import app_server
from tests.support.steps import unlock
from tests.support.targets import targets
from tests.support.ui import Ui
from tests.support.vaults import make_vault
from tests.views.everywhere import ROUTES, filled

T = TypeVar("T")
SIZES = {"phone": (NARROW.width, NARROW.height, 1.0), "small": (320, 568, 1.0)}
ROOMS = (common.TODAY, common.JOURNAL, common.SESSIONS, common.MORE)
MIRRORED = (
    routes.MarkedLines, routes.NewLetter, routes.CheckIn, routes.LibraryNeed, routes.MyQuestions, routes.Help,
    routes.Settings, routes.Practice, routes.Prepare, routes.People, routes.SafetyPlan, routes.Plan, routes.Export,
    routes.Entry,
)  # fmt: skip
"""One of each way to lay out a screen."""
_GO = """address => {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate', {state: null}));
}"""
"""As by the browser's own arrows: the app hears of it and is not loaded anew."""


@dataclass(frozen=True)
class Laid:
    """A vault that was filled just now, for what is in it."""

    vault: Vault

    def ask(self, query: Callable[[Session], T]) -> T:
        with self.vault.session() as db:
            return query(db)


def test_longer_words_have_room(browser: Browser, data: Path) -> None:
    """On a phone and a small one: nothing to press lies on another, is cut, or reaches out of the window; Help is
    whole; and all of it is named for those who listen."""
    wrong = list[str]()
    with opened(browser, data, tags.LONGER) as (ui, places):
        wrong += _in_rooms(ui)
        for place, sizes in _in_turn(places):
            _go(ui, place)
            wrong += faults_at_all_sizes(ui, Screen(place.path, as_it_is), sizes)
            wrong += [f"{place.path} has no name for {line}" for line in ui.nameless()]
    assert not wrong, "\n".join(wrong)


def _in_turn(places: Sequence[Route]) -> Iterator[tuple[Route, dict[str, tuple[int, int, float]]]]:
    """Each place in both sizes, or in one: the small one for two of three. A window changes its size as seldom as
    can be."""
    if thorough.is_asked():
        yield from zip(places, cycle((SIZES, dict(reversed(SIZES.items())))))
    else:
        for name, chosen in (("small", (1, 2)), ("phone", (0,))):
            for number, place in enumerate(places):
                if number % 3 in chosen:
                    yield place, {name: SIZES[name]}


def _in_rooms(ui: Ui) -> Iterator[str]:
    for room in ROOMS:
        ui.tap(ui.nav(room()))
        ui.settle()
        yield from faults_at_all_sizes(ui, Screen(room(), as_it_is), SIZES)


def test_what_runs_from_right_to_left_begins_on_the_right(browser: Browser, data: Path) -> None:
    """Behind the door, too: the way back stands in the right corner, and Help in the left one."""
    wrong = list[str]()
    with opened(browser, data, tags.MIRRORED) as (ui, places):
        for place in places:
            if isinstance(place, MIRRORED):
                _go(ui, place)
                wrong += _on_the_wrong_side(ui, place)
    assert not wrong, "\n".join(wrong)


def _on_the_wrong_side(ui: Ui, place: Route) -> list[str]:
    """What still is there after some looks: a screen may be drawn in parts."""
    faults = list(_at_once_on_the_wrong_side(ui, place))
    for _ in range(LOOKS):
        if faults:
            ui.settle()
            faults = list(_at_once_on_the_wrong_side(ui, place))
    return faults


def _at_once_on_the_wrong_side(ui: Ui, place: Route) -> Iterator[str]:
    found = [target for target in targets(ui) if target.whole.bottom < NARROW.height / 2]
    back, help_ = (
        [t for t in found if t.name in names] for names in ((common.BACK(), common.CLOSE()), (common.HELP(),))
    )
    if not back or back[0].whole.left < NARROW.width / 2:
        yield f"{place.path}: the way back is at {back}"
    if not isinstance(place, routes.Help) and (not help_ or help_[0].whole.right > NARROW.width / 2):
        yield f"{place.path}: Help is at {help_}"


@contextmanager
def opened(browser: Browser, data: Path, tag: str) -> Iterator[tuple[Ui, list[Route]]]:
    """A window in the open demo course that speaks this language, and where to go in it."""
    messages.use(tag)
    places = _lay(data)
    with app_server(data, "--language", tag) as server, window(browser, NARROW) as ui:
        unlock(ui.open(server.url))
        yield ui, places
        ui.check()


def _lay(data: Path) -> list[Route]:
    now = datetime.now(UTC)
    vault, _ = make_vault(data)
    with vault.session() as db:
        fill_course(db, end=now.date(), zone="UTC")
        sessions.plan(db, sessions.Plan(now + timedelta(days=2), "UTC", place="the room by the river"), now=now)
    places = [filled(Laid(vault), kind, now) for kind in ROUTES]
    vault.lock()
    return places


def _go(ui: Ui, place: Route) -> None:
    before = ui.aria()
    ui.page.evaluate(_GO, place.address)
    ui.changes(before)
    ui.settle()
