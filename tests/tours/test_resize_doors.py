"""What the window does at the house door and in a phone's browser, where a keyboard covers half of the page."""

import io
import re
from collections.abc import Iterator

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Locator

from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import help as help_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import lock as lock_words
from tests.support.browser import ANDROID, DESKTOP, PHONE, Paint, window
from tests.support.resizing import SIZES, at_rest, can_be_typed_into, leave, resized, stays
from tests.support.screens import Start, Steps, served
from tests.support.screens.access import PROMISE
from tests.support.screens.journal import ENTRY
from tests.support.screens.sessions import STORY
from tests.support.screens.today import pad
from tests.support.screens.ways import as_it_is, as_one, press, room, sees, then
from tests.support.server import Server
from tests.support.steps import unlock
from tests.support.ui import Ui

WORDS = "warm"
LONG = "\n".join(f"line {number}" for number in range(30))
NOTE = then(room(common.JOURNAL), press(journal_words.WRITE()))
CHECK_IN_NOTE = then(room(common.TODAY), pad, press("tender"), press(as_one(check_in_words.ADD_NOTE())))


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(Start.LOCKED, tmp_path_factory.mktemp("doors") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(Start.NEW, tmp_path_factory.mktemp("new") / "data") as running:
        yield running


@pytest.mark.parametrize(
    ("steps", "label"),
    [(as_it_is, lock_words.PASSPHRASE()), (press(lock_words.USE_WORDS()), lock_words.RECOVERY_WORDS())],
)
def test_what_is_typed_at_the_lock_stays(browser: Browser, locked: Server, steps: Steps, label: str) -> None:
    """Also on a phone, where the drawing gives way as soon as the keyboard opens; turned, its browser wants a tap."""
    with window(browser, ANDROID) as ui:
        ui.open(locked.url)
        steps(ui)
        can_be_typed_into(ui, ANDROID, _named(ui, label), WORDS, by_a_tap=True)


def test_the_country_chosen_in_help_stays(browser: Browser, locked: Server) -> None:
    """And Help itself."""
    with window(browser, PHONE) as ui:
        ui.open(locked.url)
        country = re.compile(f"^({help_words.CHOOSE_REGION()}|{help_words.CHANGE_REGION()})$")
        then(press(common.HELP(), country, "Ireland"), sees(help_words.lines_of("Ireland")))(ui)
        stays(ui, PHONE)


def test_the_first_start_stays_where_it_is(browser: Browser, new: Server) -> None:
    """At the promise, and at a passphrase typed once."""
    with window(browser, PHONE) as ui:
        ui.open(new.url)
        PROMISE(ui)
        stays(ui, PHONE)
        press(first_words.GO_ON())(ui)
        ui.sees(first_words.PASSPHRASE_TITLE())
        can_be_typed_into(ui, PHONE, _named(ui, first_words.PASSPHRASE()), WORDS)


def test_on_a_phone_a_keyboard_takes_nothing_away(browser: Browser, locked: Server) -> None:
    """A note, a note to a check-in, a question: typed on through a keyboard, a turn, and back."""
    with window(browser, ANDROID) as ui:
        unlock(ui.open(locked.url))
        for steps in (NOTE, CHECK_IN_NOTE, STORY):
            steps(ui)
            at_rest(ui)
            can_be_typed_into(ui, ANDROID, ui.role("textbox").first, WORDS)
            leave(ui)


def test_what_is_edited_beside_the_journal_is_typed_on(browser: Browser, locked: Server) -> None:
    """In a window that becomes too narrow for both, and wide again."""
    with window(browser, DESKTOP) as ui:
        unlock(ui.open(locked.url))
        then(ENTRY, press(entry_words.EDIT()), sees(common.KEPT_AS_YOU_WRITE()))(ui)
        can_be_typed_into(ui, DESKTOP, ui.field(entry_words.YOUR_WORDS()), WORDS)


@pytest.mark.parametrize("name", ["note", "question"])
def test_the_line_being_typed_is_above_the_keyboard(browser: Browser, locked: Server, name: str) -> None:
    """However long the page is: what is typed next can be seen."""
    with window(browser, ANDROID, paint=Paint.COARSE) as ui:
        unlock(ui.open(locked.url))
        {"note": NOTE, "question": STORY}[name](ui)
        field = ui.role("textbox").first
        ui.paste(field, LONG)
        resized(ui, *SIZES[0])
        at_rest(ui)
        before = _picture(ui)
        ui.page.keyboard.type("MMMM")
        ui.sees("line 29MMMM")
        ui.settle()
        assert ImageChops.difference(before, _picture(ui)).getbbox(), "nothing of it is seen"


def _picture(ui: Ui) -> Image.Image:
    """The page alone, without what blinks: a cursor is one pixel or two wide."""
    return Image.open(io.BytesIO(ui.page.screenshot())).convert("L").resize((39, 54))


def _named(ui: Ui, label: str) -> Locator:
    return ui.field(re.compile(f"^{re.escape(label)}")).first
