"""One entry: read, edited with a draft, deleted with a way back."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import flet as ft
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, entries
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.models import EntryKind
from kapjournal.views.journal.entry import READ_AT_ONCE
from kapjournal.views.shell.draft_autosave import REST_S
from kapjournal.views.words import common
from kapjournal.views.words import entry as words
from tests.views.indoors import NOW, Indoors, unbroken, visit

Uids = list[str]


def kept(uids: Uids, *answers: AnswerText, kind: EntryKind = EntryKind.NOTE) -> Callable[[Session], None]:
    """Lays one entry, and says its uid in `uids`."""

    def lay(db: Session) -> None:
        uids.append(entries.keep(db, kind, answers, now=NOW - timedelta(days=1), zone="UTC").uid)

    return lay


def page_of(inside: Indoors) -> ft.TextField:
    """The first page to write on."""
    return inside.app.find(ft.TextField)[0]


def text_of(inside: Indoors, uid: str) -> list[str]:
    return inside.ask(lambda db: [answer.text for answer in entries.read(db, uid).answers])


def test_read_with_its_questions(journal_data: Path) -> None:
    """An entry shows when it was, the questions that were answered, and every answer."""
    uids: Uids = []
    answers = AnswerText("capture.words.now", "river"), AnswerText("", "and the light")

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Entry(entry_uid=uids[0]))
        assert {"Yesterday, 6:00 PM", "Which word fits right now?", "river", "and the light"} <= set(inside.app.texts())
        inside.assert_accessible()

    visit(journal_data, story, lay=kept(uids, *answers))


def test_edit_keeps_and_drops_the_draft(journal_data: Path) -> None:
    """What is changed is kept with the lamp, and the draft of it is gone in the same moment."""
    uids: Uids = []

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Entry(entry_uid=uids[0]))
        await inside.press(words.EDIT())
        await inside.app.type(page_of(inside), "a longer walk")
        await inside.press(common.KEEP())
        assert text_of(inside, uids[0]) == ["a longer walk"]
        assert inside.ask(lambda db: drafts.load(db, draft_keys.entry_place(uids[0]))) is None
        assert "a longer walk" in inside.app.texts()

    visit(journal_data, story, lay=kept(uids, AnswerText("", "a walk")))


def test_a_draft_of_editing_comes_back(journal_data: Path) -> None:
    """Whoever leaves while editing finds the page as they left it; what was kept is still what it was."""
    uids: Uids = []

    async def story(inside: Indoors) -> None:
        address = f"/entry/{uids[0]}"
        await inside.app.go(address)
        await inside.press(words.EDIT())
        await inside.app.type(page_of(inside), "a walk, and then")
        await inside.app.until(
            lambda: inside.ask(lambda db: drafts.load(db, draft_keys.entry_place(uids[0]))) is not None,
            timeout_s=REST_S + 2,
        )
        await inside.open(routes.Home())
        await inside.app.go(address)
        assert page_of(inside).value == "a walk, and then"
        assert text_of(inside, uids[0]) == ["a walk"]
        await inside.press(words.STOP_EDITING())
        assert "a walk" in inside.app.texts()
        assert inside.ask(lambda db: drafts.load(db, draft_keys.entry_place(uids[0]))) is None

    visit(journal_data, story, lay=kept(uids, AnswerText("", "a walk")))


def test_what_was_changed_and_left_can_be_had_back(journal_data: Path) -> None:
    """Discarding changes is one tap beside keeping it; nothing is lost by the wrong one."""
    uids: Uids = []

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Entry(entry_uid=uids[0]))
        await inside.press(words.EDIT())
        await inside.app.type(page_of(inside), "a walk, and what came of it")
        await inside.press(words.STOP_EDITING())
        assert not inside.app.find(ft.TextField)
        assert inside.ask(lambda db: drafts.load(db, draft_keys.entry_place(uids[0]))) is None
        await inside.press(common.UNDO())
        assert page_of(inside).value == "a walk, and what came of it"
        await inside.press(common.KEEP())
        assert text_of(inside, uids[0]) == ["a walk, and what came of it"]

    visit(journal_data, story, lay=kept(uids, AnswerText("", "a walk")))


def test_a_prompt_passed_over_keeps_its_place(journal_data: Path) -> None:
    """Editing an entry does not move its answers to other places."""
    uids: Uids = []
    answers = AnswerText("", "first"), AnswerText("", " "), AnswerText("", "third")

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Entry(entry_uid=uids[0]))
        await inside.press(words.EDIT())
        await inside.app.type(inside.app.find(ft.TextField)[1], "the third")
        await inside.press(common.KEEP())
        places = inside.ask(lambda db: [(one.position, one.text) for one in entries.read(db, uids[0]).answers])
        assert places == [(0, "first"), (2, "the third")]

    visit(journal_data, story, lay=kept(uids, *answers, kind=EntryKind.STORY))


def test_delete_and_undo(journal_data: Path) -> None:
    """Deleting asks nothing and leaves the page; Undo brings every word back."""
    uids: Uids = []

    async def story(inside: Indoors) -> None:
        inside.services.home(1)
        inside.services.go(routes.Entry(entry_uid=uids[0]))
        await inside.app.settle()
        await inside.press(common.DELETE())
        assert inside.where() == routes.Home()
        assert "a walk" not in inside.app.texts()
        await inside.press(common.UNDO())
        assert text_of(inside, uids[0]) == ["a walk"]
        assert "a walk" in inside.app.texts()

    visit(journal_data, story, lay=kept(uids, AnswerText("", "a walk")))


def test_a_book_of_a_megabyte_is_read_in_parts(journal_data: Path) -> None:
    """A very long entry is drawn a part at a time, so that the page never stands still."""
    uids: Uids = []

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Entry(entry_uid=uids[0]))
        assert max(map(len, inside.app.texts())) == READ_AT_ONCE
        await inside.press(words.READ_ON())
        assert max(map(len, inside.app.texts())) == 2 * READ_AT_ONCE

    visit(journal_data, story, lay=kept(uids, AnswerText("", "word " * 200_000)))


def test_an_entry_that_is_gone(journal_data: Path) -> None:
    """An address of something deleted says so calmly."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Entry(entry_uid="0" * 32))
        assert words.GONE() in unbroken(inside.app.texts())

    visit(journal_data, story)
