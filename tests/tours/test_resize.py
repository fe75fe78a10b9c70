"""Whatever happens to the window while the journal is open, every screen goes on where it was."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from kapjournal.content import Evidence
from kapjournal.sharing.handoff.date_ranges import Span
from kapjournal.sharing.kinds.check_in import CHECK_IN_NOTES
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import evidence as evidence_words
from kapjournal.views.words import export as export_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import plan as plan_words
from kapjournal.views.words import practice as practice_words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import settings as settings_words
from tests.support.browser import PHONE, Device, window
from tests.support.resizing import SIZES, at_rest, can_be_typed_into, in_turn, leave, reads_again, resized, stays
from tests.support.screens import Start, Steps, served
from tests.support.screens.journal import ENTRY
from tests.support.screens.more import SETTINGS
from tests.support.screens.practices import BREATHING, GROUNDING
from tests.support.screens.sessions import INTENTION, SESSION, STORY
from tests.support.screens.sharing import EXPORT, HOW, LETTER
from tests.support.screens.today import pad
from tests.support.screens.ways import as_one, down, first_of, press, room, sees, then, up
from tests.support.server import Server
from tests.support.steps import unlock
from tests.support.ui import Ui

WORDS = "warm"
DESK, SMALLER = Device(1600, 900), ((1280, 800), (700, 800), (390, 844))
BAD = re.compile("^bad")
"""The mood; its name says which of five it is."""
STEADYING = then(GROUNDING, press(practice_words.START()), sees(practice_words.STOP()))
NOTE = then(room(common.JOURNAL), press(journal_words.WRITE()))
CHECK_IN = then(room(common.TODAY), pad, press("tender"))
CHECK_IN_NOTE = then(CHECK_IN, press(as_one(check_in_words.ADD_NOTE())))

CHOSEN = {
    "check-in": then(CHECK_IN, sees("floating")),
    "entry-edit": then(ENTRY, press(entry_words.EDIT()), sees(common.KEPT_AS_YOU_WRITE())),
    "story-2": then(STORY, press(guided_words.SKIP()), sees(common.QUESTION_OF(number=2, total=8))),
    "evidence": then(STORY, press(evidence_words.LINES[Evidence.OWN_WORDS]()), sees(common.CLOSE())),
    "intention-2": then(INTENTION, press(guided_words.SKIP()), sees(common.QUESTION_OF(number=2, total=3))),
    "practice": then(BREATHING, press(BAD)),
    "grounding-2": then(STEADYING, press(practice_words.NEXT())),
    "practice-after": then(STEADYING, press(practice_words.STOP(), BAD)),
    "export": then(
        EXPORT,
        press(export_words.SPANS[Span.EVERYTHING](), CHECK_IN_NOTES.title()),
        sees(f'checkbox "{CHECK_IN_NOTES.title()}" [checked]'),
    ),
    "letter": then(LETTER, press(export_words.READ()), sees(export_words.READ_TITLE())),
}
"""Where something was chosen, a step was taken or a dialog was opened, and nothing is being typed."""

TYPED: dict[str, tuple[Steps, str]] = {
    "search": (room(common.JOURNAL), journal_words.SEARCH()),
    "note": (NOTE, guided_words.NOTE()),
    "check-in-note": (CHECK_IN_NOTE, check_in_words.NOTE()),
    "story": (STORY, "How are you today?"),
    "plan": (then(room(common.SESSIONS), press(session_words.PLAN())), plan_words.PLACE()),
    "plan-day": (then(room(common.SESSIONS), press(session_words.PLAN())), plan_words.DAY()),
    "passphrase": (
        then(SETTINGS, down, press(re.compile(f"^{settings_words.CHANGE_PASSPHRASE()}"))),
        settings_words.OLD_PASSPHRASE(),
    ),
    "seal": (then(HOW, press(export_words.OWN_WORDS())), export_words.PASSPHRASE()),
}

SHOWN_BY_OTHERS = {
    "intention-2": "story-2",
    "grounding-2": "practice-after",
    "letter": "evidence",
    "plan-day": "plan",
    "seal": "passphrase",
    # On a phone with a keyboard of its own, at every size: test_resize_doors.
    "note": "",
    "check-in-note": "",
    "story": "",
}
"""By which of these: made in the same way. They have their turn with `--thorough`."""


def _each(names: Iterable[str]) -> list[Any]:
    return [pytest.param(name, marks=[pytest.mark.thorough] if name in SHOWN_BY_OTHERS else []) for name in names]


BESIDE = then(
    room(common.SESSIONS),
    first_of(re.compile(f"^{session_words.title(5)}")),
    lambda ui: ui.role("heading", session_words.title(5)).wait_for(),
)
"""On a desk, what stands in a pane."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(Start.OPEN, tmp_path_factory.mktemp("resize") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def phone_(browser: Browser, server: Server) -> Iterator[Ui]:
    """One window for all of these, in the open journal."""
    with window(browser, PHONE) as ui:
        unlock(ui.open(server.url))
        yield ui


@pytest.fixture
def ui(phone_: Ui) -> Iterator[Ui]:
    """Back in the rooms, whatever the one before opened."""
    leave(phone_)
    yield phone_
    phone_.check()


@pytest.mark.parametrize("name", _each(CHOSEN))
def test_what_was_chosen_stays(ui: Ui, name: str) -> None:
    """A keyboard, a turn, a larger window: the same step, the same choice, the same dialog."""
    CHOSEN[name](ui)
    stays(ui, PHONE, in_turn(list(CHOSEN).index(name)))


@pytest.mark.parametrize("name", _each(TYPED))
def test_what_is_typed_goes_on(ui: Ui, name: str) -> None:
    """The field keeps its words and its cursor: the next letter joins them."""
    steps, label = TYPED[name]
    steps(ui)
    field = ui.field(re.compile(f"^{re.escape(label)}"))
    can_be_typed_into(ui, PHONE, field, WORDS, in_turn(list(TYPED).index(name)))


def test_a_practice_that_goes_on_goes_on(ui: Ui) -> None:
    """It is neither ended nor begun anew, and not kept at two seconds."""
    then(BREATHING, press(practice_words.START()), sees("Breathe in"))(ui)
    for width, height in (*SIZES, (PHONE.width, PHONE.height)):
        resized(ui, width, height)
        assert ui.button(practice_words.STOP()).count() == 1, ui.aria()
        assert ui.button(practice_words.START()).count() == 0
    ui.sees("Breathe out")


FILLED: dict[str, tuple[Steps, str, str]] = {
    "entry": (CHOSEN["entry-edit"], entry_words.YOUR_WORDS(), "Made a list of what helps."),
    "plan": (then(SESSION, press(session_words.CHANGE_PLAN())), plan_words.PLACE(), "The clinic by the canal"),
    "day": (then(SESSION, press(session_words.CHANGE_PLAN())), plan_words.DAY(), "November"),
}


@pytest.mark.parametrize("name", FILLED)
def test_what_a_field_holds_is_told_before_one_is_in_it(ui: Ui, name: str) -> None:
    """A browser hears of a text only once the cursor was in it; a screen reader hears how it begins."""
    steps, label, words = FILLED[name]
    steps(ui)
    field = ui.field(re.compile(f"^{re.escape(label)}")).first
    expect(field).to_have_attribute("aria-description", re.compile(re.escape(words)))


def test_a_field_that_was_scrolled_away_keeps_its_words(ui: Ui) -> None:
    """Far out of sight and back again: a browser that took the field away would have emptied it."""
    TYPED["plan-day"][0](ui)
    resized(ui, 390, 500)
    ui.type(ui.field(re.compile(f"^{plan_words.DAY()}")), "5 December")
    then(down, up)(ui)
    day = ui.field(re.compile(f"^{plan_words.DAY()}"))
    ui.tap(day)
    expect(day).to_have_value("5 December")


def test_an_undo_stays(ui: Ui) -> None:
    """For as long as it would have been there."""
    NOTE(ui)
    ui.type(ui.role("textbox").first, WORDS)
    press(common.KEEP())(ui)
    ui.button(common.UNDO()).wait_for()
    resized(ui, *SIZES[0])
    expect(ui.button(common.UNDO())).to_have_count(1)


def test_what_is_beside_a_list_on_a_desk_stays(browser: Browser, server: Server) -> None:
    """Panes come and go: the session that was chosen is beside the list again."""
    with window(browser, DESK) as ui:
        unlock(ui.open(server.url))
        BESIDE(ui)
        before = at_rest(ui)
        for width, height in (*SMALLER, (DESK.width, DESK.height)):
            resized(ui, width, height)
        reads_again(ui, before)
        ui.check()
