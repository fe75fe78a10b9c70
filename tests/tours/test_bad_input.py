"""What people and their keyboards really send: it is kept to the letter, or declined in one calm sentence."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from kapjournal.models import Answer, KapSession
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.views.words import common
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import plan as words
from kapjournal.views.words import session as session_words
from tests.support.browser import PHONE, window
from tests.support.server import Server, app_server
from tests.support.steps import first_start_to_today, lock, unlock
from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE, lay_vault

COMPOSED, DECOMPOSED = "caf\u00e9 river seven quiet", "cafe\u0301 river seven quiet"
EMOJI = "🌊 and 👩‍👩‍👧‍👦 at 🏳️‍🌈, ❤️ or ❤︎"
RIGHT_TO_LEFT = "שלום \u200fabc\u200e 123, مَرْحَبًا"
COMBINING = "n\u0303 is not \u00f1, e\u0301 is not \u00e9, Z\u0335\u0358\u0308a"
LARGE = f"  {EMOJI}\n\n{RIGHT_TO_LEFT}\t{COMBINING}\n" + "The tide came in.  It went out.\n" * 6_400
IMPOSSIBLE = {
    ("2 December 9999", "14:00"): words.years(2000, 2100),
    ("31 February 2027", "14:00"): words.which_day(),
    ("28 March 2027", "02:30"): words.SKIPPED(time="2:30 AM", other_time="3:00 AM"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("bad-input") / "data"
    lay_vault(made)
    return made


@pytest.fixture(scope="module")
def prague(folder: Path) -> Iterator[Server]:
    """The app on a device in Prague, where clocks go forward at two in the night of 28 March 2027."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Prague")
        with app_server(folder) as server:
            yield server


@pytest.fixture(scope="module")
def locked(browser: Browser, prague: Server) -> Iterator[Ui]:
    """One window for all of these."""
    with window(browser, PHONE) as ui:
        yield ui.open(prague.url)


@pytest.fixture
def ui(locked: Ui) -> Iterator[Ui]:
    """The journal, open on Today; each of these tests locks it."""
    unlock(locked)
    yield locked
    locked.check()


def test_any_script_is_kept_to_the_letter(ui: Ui, folder: Path) -> None:
    """Emoji of many code points, right-to-left with its marks, letters of several parts: nothing is put in order."""
    texts = (EMOJI, RIGHT_TO_LEFT, COMBINING)
    ui.tap(ui.nav(common.JOURNAL()))
    for text in texts:
        _keep_a_note(ui, ui.type, text)
    assert _stored(ui, folder, select(Answer.text).order_by(col(Answer.id).desc()).limit(3)) == list(reversed(texts))


def test_a_pasted_book_is_kept_to_the_letter(ui: Ui, folder: Path) -> None:
    """200 KB at once, with its blanks and empty lines."""
    assert len(LARGE.encode()) > 200_000
    ui.tap(ui.nav(common.JOURNAL()))
    _keep_a_note(ui, ui.paste, LARGE)
    assert _stored(ui, folder, select(Answer.text).order_by(col(Answer.id).desc()).limit(1)) == [LARGE]


def test_dates_that_cannot_be_are_declined_calmly(ui: Ui, folder: Path) -> None:
    """A year out of reach, a day that no month has, a time that clocks skip: one sentence each, and nothing is kept."""
    ui.tap(ui.nav(common.SESSIONS()))
    ui.tap(ui.button(session_words.PLAN()))
    for (day, clock), answer in IMPOSSIBLE.items():
        ui.type(ui.field(re.compile(f"^{words.DAY()}")), day)
        ui.type(ui.field(re.compile(f"^{words.TIME()}")), clock)
        ui.tap(ui.button(common.KEEP()))
        ui.sees(answer)
        ui.misses(common.KEPT())
        assert _on_the_screen(ui).count(answer) == 1
    ui.tap(ui.button(common.CLOSE()))
    assert _stored(ui, folder, select(KapSession.uid)) == []


def test_the_same_passphrase_from_another_keyboard_opens(phone: Ui, first_start: Server) -> None:
    """An é is one code point on one keyboard, and an e with an accent after it on another."""
    phone.open(first_start.url)
    first_start_to_today(phone, COMPOSED)
    lock(phone)
    unlock(phone, DECOMPOSED)
    phone.check()


def _keep_a_note(ui: Ui, put: Callable[..., None], text: str) -> None:
    ui.settle()  # the list comes after its room, and moves what lies below
    ui.tap(ui.button(journal_words.WRITE()))
    put(ui.field(re.compile(f"^{guided_words.NOTE()}")), text)
    ui.tap(ui.button(common.KEEP()))
    ui.button(journal_words.WRITE()).wait_for()


def _on_the_screen(ui: Ui) -> str:
    """Without what is being read aloud, which the page says a second time."""
    return ui.page.locator("flt-semantics-host").aria_snapshot()


def _stored(ui: Ui, folder: Path, query: SelectOfScalar[str]) -> list[str]:
    """What the vault holds once the app has locked it."""
    lock(ui)
    vault = Vault.unlock(vault_folder(folder), PASSPHRASE)
    try:
        with vault.session() as db:
            return list(db.exec(query))
    finally:
        vault.lock()
