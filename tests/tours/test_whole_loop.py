"""The whole loop, as a patient goes through it: from the first start to a file that a therapist opens."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pyrage  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, expect

from kapjournal.care.time import local_time
from kapjournal.models import Phase
from kapjournal.sharing.archive.reading import read
from kapjournal.sharing.handoff.document import to_bytes
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common, moods
from kapjournal.views.words import export as export_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import intention as intention_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import plan as plan_words
from kapjournal.views.words import practice as practice_words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import today as today_words
from kapjournal.views.words import today_parts as parts_words
from tests.support.browser import DESKTOP, PHONE, Device, window
from tests.support.server import Server
from tests.support.steps import choose, first_start_to_today
from tests.support.ui import Ui

PASSPHRASE = "lamp river seven quiet"
MIND, INTENTION = "a door that sticks", "to come back slowly"
STORY, MEMORY = "Kittiwakes over the café wall", "an owl, and warm hands"
LEFT_OUT = "a wren in the chimney"
SIX_WORDS = re.compile(r"\b[a-z]+(?:-[a-z]+){5,}\b")
SEALING_TIMEOUT_MS = 40_000


@pytest.fixture(
    params=[
        # On a phone the whole course goes the same ways each time.
        pytest.param(PHONE, id="phone", marks=pytest.mark.thorough),
        pytest.param(DESKTOP, id="desktop"),
    ]
)
def ui(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Ui]:
    device: Device = request.param
    with window(browser, device) as opened:
        yield opened


def test_from_the_first_start_to_a_therapist(ui: Ui, first_start: Server, tmp_path: Path) -> None:
    """Everything that was chosen arrives, word for word; what was left out is nowhere in it."""
    ui.open(first_start.url)
    first_start_to_today(ui, PASSPHRASE)
    _plan(ui, datetime.now(UTC) + timedelta(hours=3))
    _set_the_intention(ui)
    _check_in_before(ui)
    _plan_what_already_was(ui)
    _write_a_note(ui)
    _tell_the_story(ui)
    _breathe_and_stop(ui)
    _find_with_accents_folded(ui)
    letter, passphrase = _export(ui, tmp_path)
    _open_as_a_therapist(letter, passphrase)
    ui.check()


def _plan(ui: Ui, at: datetime) -> None:
    local = local_time.local(at, local_time.local_zone())
    choose(ui, re.compile(f"^({session_words.PLAN()}|{parts_words.ADD_NEXT()})"))
    ui.type(ui.field(re.compile(f"^{plan_words.DAY()}")), f"{local.day} {local:%B %Y}")
    ui.type(ui.field(re.compile(f"^{plan_words.TIME()}")), f"{local:%H:%M}")
    choose(ui, "Infusion")
    ui.type(ui.field(plan_words.PLACE()), "the room by the river")
    choose(ui, common.KEEP())
    ui.sees("Saved. Session")


def _set_the_intention(ui: Ui) -> None:
    """Three short questions, the second one skipped."""
    choose(ui, re.compile(f"^{today_words.SET_INTENTION()}"))
    _write(ui, MIND)
    choose(ui, guided_words.NEXT())
    ui.sees(common.QUESTION_OF(number=2, total=3))
    choose(ui, guided_words.SKIP())
    ui.sees(common.QUESTION_OF(number=3, total=3))
    _write(ui, INTENTION)
    choose(ui, guided_words.NEXT())
    ui.sees(intention_words.quoted(INTENTION))
    choose(ui, common.KEEP())
    ui.nav(common.TODAY()).wait_for()


def _check_in_before(ui: Ui) -> None:
    """One tap saves a mood; the pad then says more, and in a wide window it is on Today itself."""
    ui.sees(intention_words.KEPT())
    ui.button("hopeful").or_(ui.button(re.compile(f"^{moods.MOODS[3]()},"))).first.wait_for()
    is_wide = ui.button("hopeful").count() > 0
    if not is_wide:
        choose(ui, check_in_words.MOOD(mood=moods.MOODS[3](), number=4, total=5))
        ui.sees(today_words.saved_mood(moods.MOODS[3]()))
        choose(ui, today_words.ADD_MORE())
        ui.sees(check_in_words.QUESTIONS[Phase.BEFORE]())
    choose(ui, "hopeful")
    ui.sees(common.KEPT())
    if not is_wide:
        choose(ui, common.CLOSE())
        ui.nav(common.TODAY()).wait_for()


def _plan_what_already_was(ui: Ui) -> None:
    ui.tap(ui.nav(common.SESSIONS()))
    ui.sees(INTENTION)
    _plan(ui, datetime.now(UTC) - timedelta(days=2))


def _write_a_note(ui: Ui) -> None:
    ui.tap(ui.nav(common.JOURNAL()))
    choose(ui, journal_words.WRITE())
    _write(ui, LEFT_OUT)
    choose(ui, common.KEEP())
    ui.button(common.UNDO()).wait_for()


def _tell_the_story(ui: Ui) -> None:
    """Eight questions: one answered, one skipped and gone back to, the rest left open."""
    ui.tap(ui.nav(common.SESSIONS()))
    choose(ui, re.compile(f"^{session_words.title(1)}"))
    ui.sees(session_words.TELL())
    choose(ui, re.compile(f"^{session_words.TELL()}"))
    ui.sees(common.QUESTION_OF(number=1, total=8))
    _write(ui, STORY)
    choose(ui, guided_words.NEXT())
    ui.sees(common.QUESTION_OF(number=2, total=8))
    choose(ui, guided_words.SKIP())
    ui.sees(common.QUESTION_OF(number=3, total=8))
    choose(ui, common.BACK())
    ui.sees(common.QUESTION_OF(number=2, total=8))
    _write(ui, MEMORY)
    choose(ui, guided_words.NEXT())
    for number in range(3, 8):
        _come_to(ui, common.QUESTION_OF(number=number, total=8))
        choose(ui, guided_words.SKIP())
    _come_to(ui, common.QUESTION_OF(number=8, total=8))
    choose(ui, common.KEEP())
    ui.sees(guided_words.KEPT())


def _come_to(ui: Ui, question: str) -> None:
    """Past how upset one is, which is asked around a hard question and can be skipped."""
    shown, upset = ui.page.get_by_text(question), ui.page.get_by_role("heading", name=guided_words.UPSET())
    shown.or_(upset).first.wait_for()
    if upset.count():
        choose(ui, guided_words.SKIP())
    ui.sees(question)


def _breathe_and_stop(ui: Ui) -> None:
    choose(ui, re.compile("^Slow breathing"), practice_words.START())
    ui.sees("Breathe in")
    choose(ui, practice_words.STOP())
    ui.sees(practice_words.AFTER())
    choose(ui, practice_words.DONE())
    ui.nav(common.TODAY()).or_(ui.button(common.BACK())).first.wait_for()
    if ui.nav(common.TODAY()).count() == 0:  # on a phone the session it was told from has the window for itself
        choose(ui, common.BACK())
    ui.nav(common.TODAY()).wait_for()


def _find_with_accents_folded(ui: Ui) -> None:
    ui.tap(ui.nav(common.JOURNAL()))
    ui.sees(STORY)
    ui.sees(LEFT_OUT)
    ui.type(ui.field(journal_words.SEARCH()), "CAFE")
    expect(ui.button(re.compile(f"^Note.*{LEFT_OUT}"))).to_have_count(0)  # a calendar beside the list still has it
    ui.sees(STORY)


def _export(ui: Ui, folder: Path) -> tuple[Path, str]:
    """The last 30 days without the note, sealed to the six words: where the file is, and the words."""
    ui.tap(ui.nav(common.MORE()))
    choose(ui, re.compile(f"^{more_words.EXPORT()}"), export_words.SHOW())
    ui.sees(LEFT_OUT)
    choose(ui, re.compile("^" + export_words.LEAVE_OUT(title="Note")))
    ui.misses(LEFT_OUT)
    ui.sees(export_words.PUT_BACK_ONE(title="Note"))
    choose(ui, export_words.LOOK())
    ui.button(export_words.PAGE_AFTER()).wait_for(timeout=SEALING_TIMEOUT_MS)
    choose(ui, export_words.SEAL_IT())
    choose(ui, export_words.FORMATS["age"]())
    ui.sees(export_words.ABOUT_AGE())
    offered = SIX_WORDS.search(ui.aria())
    assert offered, ui.aria()
    choose(ui, export_words.SEAL())
    ui.button(export_words.SAVE()).wait_for(timeout=SEALING_TIMEOUT_MS)
    with ui.page.expect_download() as download:
        choose(ui, export_words.SAVE())
    ui.sees(export_words.SAVED())
    choose(ui, export_words.DONE())
    saved = folder / download.value.suggested_filename
    download.value.save_as(saved)
    return saved, offered[0]


def _open_as_a_therapist(letter: Path, passphrase: str) -> None:
    opened = subprocess.run(
        [sys.executable, "-m", "kapjournal", "open", str(letter)],
        input=f"{passphrase}\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert opened.returncode == 0, opened.stderr
    (page,) = letter.parent.glob("*.md")
    data = page.with_suffix(".json").read_bytes()
    plaintext = pyrage.passphrase.decrypt(letter.read_bytes(), passphrase)
    assert to_bytes(read(BytesIO(plaintext)).document) == data, "any age tool gives the same"
    assert _words_in(json.loads(data)) == {MIND, INTENTION, STORY, MEMORY}
    said = page.read_text(encoding="utf-8")
    assert all(words in said for words in (MIND, INTENTION, STORY, MEMORY, "the room by the river", "hopeful"))
    assert LEFT_OUT not in said
    assert LEFT_OUT.encode() not in plaintext


def _words_in(document: dict[str, Any]) -> set[str]:
    written = [*document["intentions"], *document["entries"]]
    return {answer["text"] for entry in written for answer in entry["answers"]}


def _write(ui: Ui, words: str) -> None:
    """On the one page of the screen."""
    ui.type(ui.role("textbox").first, words)
