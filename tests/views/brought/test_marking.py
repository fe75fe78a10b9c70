"""Marking lines of an entry, and all that are marked."""

from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import entries, marked_lines, sessions
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.models import EntryKind
from kapjournal.views.brought.mark_lines import AT_ONCE
from kapjournal.views.design.lit import lit, lit_ink, lit_soft
from kapjournal.views.design.tokens import DARK, LIGHT, Palette
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import marked_lines as words
from tests.views.design.test_tokens import contrast
from tests.views.indoors import NOW, Indoors, unbroken, visit

DAY = timedelta(days=1)


class Laid:
    """One story of a session: a guided answer and a free one."""

    uid = ""

    def __call__(self, db: Session) -> None:
        session = sessions.plan(db, Plan(NOW - 2 * DAY, "UTC"), now=NOW - 9 * DAY)
        answers = AnswerText("story.next-day.keep", "A door. Moss on it."), AnswerText("", "Rain.\n\nThen sun.")
        kept = entries.keep(
            db,
            EntryKind.STORY,
            answers,
            now=NOW - DAY,
            zone="UTC",
            session_uid=session.uid,
            prompt_set="story.next-day",
        )
        self.uid = kept.uid


def marked(inside: Indoors) -> list[str]:
    return [one.line.text for one in reversed(inside.ask(marked_lines.everything))]


def ticked(inside: Indoors) -> dict[str, bool]:
    """What a screen reader says of each sentence."""
    return {str(one.label): bool(one.checked) for one in inside.app.find(ft.Semantics) if one.checked is not None}


def test_a_tap_marks_and_a_tap_takes_it_back(journal_data: Path) -> None:
    """Every sentence by itself, named and ticked for a screen reader; nothing is kept before Save."""
    laid = Laid()

    async def story(inside: Indoors) -> None:
        await inside.open(routes.MarkLines(entry_uid=laid.uid))
        assert ticked(inside) == {"A door.": False, "Moss on it.": False, "Rain.": False, "Then sun.": False}
        assert inside.lamps() == []
        for name in ("Moss on it.", "Rain.", "Rain."):
            await inside.press(name)
        assert [name for name, on in ticked(inside).items() if on] == ["Moss on it."]
        assert words.MARKED(count=1) in inside.app.texts()
        assert marked(inside) == []
        inside.assert_accessible()
        await inside.press(common.KEEP())
        assert marked(inside) == ["Moss on it."]
        assert inside.where() == routes.Home()

    visit(journal_data, story, lay=laid)


def test_saving_can_be_undone(journal_data: Path) -> None:
    """What was marked before is marked again, with its day, and what was added is not."""
    laid = Laid()

    async def story(inside: Indoors) -> None:
        await inside.open(routes.MarkLines(entry_uid=laid.uid))
        for name in ("A door.", "Then sun."):
            await inside.press(name)
        await inside.press(common.KEEP())
        assert set(marked(inside)) == {"Moss on it.", "Then sun."}
        await inside.press(common.UNDO())
        assert set(marked(inside)) == {"A door.", "Moss on it."}

    def lay(db: Session) -> None:
        laid(db)
        passages = [Passage(text, "story.next-day.keep") for text in ("A door.", "Moss on it.")]
        marked_lines.mark(db, laid.uid, passages, now=NOW - DAY, zone="UTC")

    visit(journal_data, story, lay=lay)


def test_what_reads_otherwise_by_now_stays_marked(journal_data: Path) -> None:
    """A line of words that were changed since is kept as it read, whatever else is marked."""
    laid = Laid()

    async def story(inside: Indoors) -> None:
        await inside.open(routes.MarkLines(entry_uid=laid.uid))
        await inside.press("Rain.")
        await inside.press(common.KEEP())
        assert set(marked(inside)) == {"An earlier door.", "Rain."}

    def lay(db: Session) -> None:
        laid(db)
        marked_lines.mark(db, laid.uid, [Passage("An earlier door.")], now=NOW - DAY, zone="UTC")

    visit(journal_data, story, lay=lay)


def test_the_page_of_the_entry_leads_there_and_shows_it(journal_data: Path) -> None:
    """Marked sentences lie in the light on the page, and no other word of it is lost."""
    laid = Laid()

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Entry(entry_uid=laid.uid))
        await inside.press(words.MARK())
        assert inside.where() == routes.MarkLines(entry_uid=laid.uid)
        await inside.press("A door.")
        await inside.press(common.KEEP())
        await inside.open(routes.Entry(entry_uid=laid.uid))
        (page,) = (text for text in inside.app.find(ft.Text) if text.spans)
        assert "".join(span.text or "" for span in page.spans or ()) == "A door. Moss on it."
        assert [span.text for span in page.spans or () if span.style] == ["A door."]

    visit(journal_data, story, lay=laid)


def test_a_book_is_marked_in_parts(journal_data: Path) -> None:
    """A megabyte: its first sentences at once, the next ones with a press, none cut in two."""
    uids: list[str] = []

    async def story(inside: Indoors) -> None:
        await inside.open(routes.MarkLines(entry_uid=uids[0]))
        await inside.app.settle(400)
        first = len(ticked(inside))
        assert 0 < first <= AT_ONCE / 80
        assert {len(name) for name in ticked(inside)} <= {len(f"Line {number:06} {'x' * 80}.") for number in (1,)}
        await inside.press(entry_words.READ_ON())
        await inside.app.settle(400)
        assert len(ticked(inside)) > first

    def lay(db: Session) -> None:
        text = " ".join(f"Line {number:06} {'x' * 80}." for number in range(10_000))
        uids.append(entries.keep_note(db, text, now=NOW, zone="UTC").uid)

    visit(journal_data, story, lay=lay)


def test_an_entry_that_is_gone(journal_data: Path) -> None:
    """Said calmly, with the way back."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.MarkLines(entry_uid="0" * 32))
        assert entry_words.GONE() in unbroken(inside.app.texts())

    visit(journal_data, story)


def test_the_list_says_where_each_line_is_from(journal_data: Path) -> None:
    """Under its session, or its day; it leads to the entry, and a mark that was removed can be had back."""
    laid = Laid()

    async def story(inside: Indoors) -> None:
        await inside.open(routes.MarkedLines())
        texts = inside.app.texts()
        assert {"From session 1, November 19", "From November 20", "“A door.”", "“Tea.”"} <= set(texts)
        inside.assert_accessible()
        await inside.press(words.REMOVE())
        assert "“Tea.”" not in inside.app.texts()
        await inside.press(common.UNDO())
        assert "“Tea.”" in inside.app.texts()
        await inside.app.click(inside.app.find(ft.TextButton, words.OPEN())[-1])
        assert inside.where() == routes.Entry(entry_uid=laid.uid)

    def lay(db: Session) -> None:
        laid(db)
        marked_lines.mark(db, laid.uid, [Passage("A door.", "story.next-day.keep")], now=NOW - DAY, zone="UTC")
        note = entries.keep_note(db, "Tea.", now=NOW, zone="UTC")
        marked_lines.mark(db, note.uid, [Passage("Tea.")], now=NOW, zone="UTC")

    visit(journal_data, story, lay=lay)


def test_without_any_it_says_how(journal_data: Path) -> None:
    async def story(inside: Indoors) -> None:
        await inside.open(routes.MarkedLines())
        assert words.EMPTY() in unbroken(inside.app.texts())

    visit(journal_data, story)


@pytest.mark.parametrize("p", [LIGHT, DARK], ids=lambda p: p.name)
def test_words_in_the_light_can_be_read(p: Palette) -> None:
    """4.5:1, by day and by night."""
    assert min(contrast(ink, lit(p)) for ink in (lit_ink(p), lit_soft(p))) >= 4.5
