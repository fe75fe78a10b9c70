"""A letter to oneself on the screens: closed until its day, and not a word of it before."""

from datetime import timedelta
from pathlib import Path

import flet as ft
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, letters, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.views.words import common
from kapjournal.views.words import letters as words
from tests.views.indoors import NOW, Indoors, unbroken, visit

DAY = timedelta(days=1)
SECRET = "hummingbird"


def said(inside: Indoors) -> str:
    """All that is on the screen, for eyes and for a screen reader."""
    labels = [str(one.label) for one in inside.app.find(ft.Semantics) if one.label]
    return "\n".join([*inside.app.texts(), *labels])


async def write(inside: Indoors, typed: str) -> None:
    await inside.app.type(inside.app.find(ft.TextField)[0], typed)


def with_session(days: int) -> Plan:
    return Plan(NOW + days * DAY, "UTC")


def test_it_is_for_the_day_before_the_session(journal_data: Path) -> None:
    """Without a choice; said in words before and after, and Undo makes it a draft again."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.NewLetter())
        await write(inside, SECRET)
        assert "Closed until Sunday, November 29." in inside.app.texts()
        inside.assert_accessible()
        await inside.press(words.CLOSE())
        (letter,) = inside.ask(letters.closed)
        assert letter.opens_on is None
        assert "Closed until Sunday, November 29." in unbroken(inside.app.texts())
        assert inside.ask(lambda db: drafts.load(db, draft_keys.letter_place())) is None
        await inside.press(common.UNDO())
        draft = inside.ask(lambda db: drafts.load(db, draft_keys.letter_place()))
        assert draft is not None
        assert draft["text"] == SECRET
        assert inside.ask(letters.closed) == []

    visit(journal_data, story, lay=lambda db: sessions.plan(db, with_session(10), now=NOW))


def test_without_a_session_a_day_is_chosen(journal_data: Path) -> None:
    """In 30 days unless another is; the one before a session cannot be."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.NewLetter())
        assert words.NO_SESSION() in unbroken(inside.app.texts())
        assert words.NEXT_SESSION() not in inside.app.texts()
        await write(inside, SECRET)
        await inside.press(words.ON_A_DAY())
        (calendar,) = inside.app.find(ft.DatePicker)
        await inside.app.fire(calendar, "change", value=NOW + 3 * DAY, open=False)
        await inside.press(words.IN_30_DAYS())
        await inside.press(words.CLOSE())
        assert inside.ask(letters.closed)[0].opens_on == NOW.date() + 30 * DAY

    visit(journal_data, story)


def test_a_letter_being_written_waits_as_a_draft(journal_data: Path) -> None:
    """Every word, and the day."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.NewLetter())
        await write(inside, SECRET)
        await inside.press(words.IN_30_DAYS())
        await inside.press(words.LEAVE())
        assert words.LEFT() in unbroken(inside.app.texts())
        await inside.open(routes.NewLetter())
        assert inside.app.find(ft.TextField)[0].value == SECRET
        assert inside.lamps() == [words.CLOSE()]

    visit(journal_data, story)


class Closed:
    """A letter, closed until so many days from now."""

    uid = ""

    def __init__(self, days: int | None) -> None:
        self.days = days

    def __call__(self, db: Session) -> None:
        opens_on = None if self.days is None else NOW.date() + self.days * DAY
        self.uid = letters.close(db, SECRET, now=NOW - DAY, opens_on=opens_on, zone="UTC").uid


def test_not_a_word_of_it_before(journal_data: Path) -> None:
    """Not in the list, not on its page, not while it is asked whether to open it early; then all of it."""
    closed = Closed(9)

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Letters())
        assert "A letter for November 29" in said(inside)
        assert SECRET not in said(inside)
        inside.assert_accessible()
        await inside.press("A letter for November 29")
        assert inside.where() == routes.LetterPage(letter_uid=closed.uid)
        assert SECRET not in said(inside)
        await inside.press(words.OPEN_NOW())
        assert "Open it before November 29?" in said(inside)
        assert inside.lamps() == [words.KEEP_CLOSED()]
        assert SECRET not in said(inside)
        inside.assert_accessible()
        await inside.press(words.KEEP_CLOSED())
        assert inside.ask(letters.closed)
        await inside.press(words.OPEN_NOW())
        await inside.press(words.OPEN())
        assert SECRET in said(inside)
        assert "You wrote this on November 19." in said(inside)
        assert inside.ask(letters.closed) == []
        await inside.open(routes.Letters())
        assert SECRET not in said(inside)

    visit(journal_data, story, lay=closed)


def test_on_its_day_it_opens_without_a_question(journal_data: Path) -> None:
    """With the lamp."""
    closed = Closed(0)

    async def story(inside: Indoors) -> None:
        await inside.open(routes.LetterPage(letter_uid=closed.uid))
        assert inside.lamps() == [words.OPEN_LETTER()]
        assert SECRET not in said(inside)
        await inside.press(words.OPEN_LETTER())
        assert SECRET in said(inside)

    visit(journal_data, story, lay=closed)


def test_its_day_can_be_changed_and_changed_back(journal_data: Path) -> None:
    """And one that waits for a session says so while none is planned."""
    closed = Closed(None)

    async def story(inside: Indoors) -> None:
        await inside.open(routes.LetterPage(letter_uid=closed.uid))
        assert words.for_day(None, NOW.date()) in said(inside)
        await inside.press(words.CHANGE_DAY())
        await inside.press(words.IN_30_DAYS())
        assert "A letter for December 20" in said(inside)
        await inside.press(common.UNDO())
        assert words.for_day(None, NOW.date()) in said(inside)

    visit(journal_data, story, lay=closed)


def test_it_can_be_deleted_unread(journal_data: Path) -> None:
    """And had back, closed."""
    closed = Closed(9)

    async def story(inside: Indoors) -> None:
        await inside.open(routes.LetterPage(letter_uid=closed.uid))
        await inside.press(words.DELETE())
        assert inside.ask(letters.everything) == []
        await inside.press(common.UNDO())
        assert [letter.opened_at for letter in inside.ask(letters.everything)] == [None]
        await inside.open(routes.LetterPage(letter_uid="0" * 32))
        assert words.GONE() in unbroken(inside.app.texts())

    visit(journal_data, story, lay=closed)
