"""Small steps on the screens: chosen, done, moved, ended, and nothing is held against anybody."""

from datetime import date, timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, sessions, small_steps
from kapjournal.care.records.sessions import Plan
from kapjournal.models import SmallStep
from kapjournal.views.words import common
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import session_path as path_words
from kapjournal.views.words import small_steps as words
from tests.views.indoors import NOW, Indoors, unbroken, visit

TODAY = NOW.date()
DAY = timedelta(days=1)


def kept(inside: Indoors) -> list[SmallStep]:
    return inside.ask(small_steps.everything)


async def write(inside: Indoors, typed: str) -> None:
    await inside.app.type(inside.app.find(ft.TextField)[0], typed)


@pytest.mark.parametrize(
    ("choice", "due_on"),
    [(None, None), (words.TODAY, TODAY), (words.TOMORROW, TODAY + DAY), (words.NO_DAY, None)],
    ids=["none chosen", "today", "tomorrow", "no day"],
)
def test_one_thing_and_a_day_or_none(journal_data: Path, choice: object, due_on: date | None) -> None:
    """Kept with one tap once a word is there, and its draft is gone."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.NewSmallStep())
        assert inside.lamps() == []
        await write(inside, "Tea on the step")
        if choice is not None:
            await inside.press(choice())  # type: ignore[operator]
        inside.assert_accessible()
        await inside.press(common.KEEP())
        (step,) = kept(inside)
        assert (step.text, step.due_on) == ("Tea on the step", due_on)
        assert inside.ask(lambda db: drafts.load(db, draft_keys.small_step_place())) is None
        await inside.press(common.UNDO())
        assert kept(inside) == []
        draft = inside.ask(lambda db: drafts.load(db, draft_keys.small_step_place()))
        assert draft is not None
        assert draft["text"] == "Tea on the step"

    visit(journal_data, story)


def test_a_day_from_the_calendar(journal_data: Path) -> None:
    """Said in words, and kept in the draft with the words until it is saved."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.NewSmallStep())
        await write(inside, "Tea")
        await inside.press(words.ON_A_DAY())
        (calendar,) = inside.app.find(ft.DatePicker)
        await inside.app.fire(calendar, "change", value=NOW + 9 * DAY, open=False)
        assert "Sunday, November 29" in inside.app.texts()
        await inside.open(routes.Home())
        await inside.open(routes.NewSmallStep())
        assert "Sunday, November 29" in inside.app.texts()
        await inside.press(common.KEEP())
        assert kept(inside)[0].due_on == TODAY + 9 * DAY

    visit(journal_data, story)


def test_a_day_alone_is_no_draft(journal_data: Path) -> None:
    """Nothing to come back to waits on Today."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.NewSmallStep())
        await inside.press(words.TOMORROW())
        await inside.open(routes.Home())
        assert inside.ask(drafts.open_drafts) == ()

    visit(journal_data, story)


@pytest.mark.parametrize(("days", "is_said"), [(0, True), (3, True), (4, False)])
def test_big_changes_can_wait(journal_data: Path, days: int, is_said: bool) -> None:
    """In the first days after a session, whatever is written."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.NewSmallStep())
        assert (words.CAN_WAIT() in inside.app.texts()) is is_said

    plan = Plan(NOW - days * DAY - timedelta(hours=1), "UTC")
    visit(journal_data, story, lay=lambda db: sessions.plan(db, plan, now=NOW - 9 * DAY))


def lay(db: Session) -> None:
    small_steps.add(db, "Soup", now=NOW, zone="UTC")
    small_steps.add(db, "Tea", now=NOW, zone="UTC", due_on=TODAY)


def test_done_moved_ended_and_started_again(journal_data: Path) -> None:
    """Each can be undone; what is over stands below, and says on which day."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.SmallSteps())
        texts = inside.app.texts()
        assert texts.index("Tea") < texts.index("Soup")
        inside.assert_accessible()
        await inside.press(words.DONE())
        assert "Done on November 20" in inside.app.texts()
        await inside.press(common.UNDO())
        assert "Planned for November 20" in inside.app.texts()
        await inside.press(words.ANOTHER_DAY())
        await inside.press(words.TOMORROW())
        assert "Planned for November 21" in inside.app.texts()
        await inside.press(common.UNDO())
        assert "Planned for November 20" in inside.app.texts()
        await inside.press(words.END())
        assert words.ENDED() in unbroken(inside.app.texts())
        texts = inside.app.texts()
        assert texts.index("Soup") < texts.index("Tea")
        await inside.press(words.START_AGAIN())
        assert "Planned for November 20" in inside.app.texts()
        assert not any("overdue" in said or "moved" in said.lower() for said in inside.app.texts())

    visit(journal_data, story, lay=lay)


def test_what_is_over_can_be_deleted(journal_data: Path) -> None:
    """And had back."""

    async def story(inside: Indoors) -> None:
        await inside.open(routes.SmallSteps())
        await inside.press(words.END())
        await inside.press(common.DELETE())
        assert [step.text for step in kept(inside)] == ["Soup"]
        await inside.press(common.UNDO())
        assert len(kept(inside)) == 2

    visit(journal_data, story, lay=lay)


def test_it_hangs_on_its_session_and_is_found(journal_data: Path) -> None:
    """On the thread with where it stands; by its words in the journal. Both lead to the steps."""
    uids: list[str] = []

    async def story(inside: Indoors) -> None:
        await inside.open(routes.Session(session_uid=uids[0]))
        assert {"Moss in a glass", path_words.STEP_NO_DAY()} <= set(inside.app.texts())
        await inside.press("Moss in a glass")
        assert inside.where() == routes.SmallSteps()
        inside.services.home(1)
        await inside.app.settle()
        await inside.app.type(inside.field(journal_words.SEARCH()), "moss")
        await inside.app.until(lambda: "Moss" in "".join(str(s.label) for s in inside.app.find(ft.Semantics)))
        await inside.press("Small step, session 1.")
        assert inside.where() == routes.SmallSteps()

    def lay_one(db: Session) -> None:
        uids.append(sessions.plan(db, Plan(NOW - DAY, "UTC"), now=NOW - 9 * DAY).uid)
        small_steps.add(db, "Moss in a glass", now=NOW, zone="UTC", session_uid=uids[0])

    visit(journal_data, story, lay=lay_one)


def test_a_draft_leads_back(journal_data: Path) -> None:
    """It waits among the drafts under its own words, for the session it was begun for."""
    uids: list[str] = []

    async def story(inside: Indoors) -> None:
        await inside.app.until(lambda: any("small step from" in said for said in unbroken(inside.app.texts())))

    def lay_one(db: Session) -> None:
        uids.append(sessions.plan(db, Plan(NOW - 20 * DAY, "UTC"), now=NOW - 29 * DAY).uid)
        drafts.save(db, draft_keys.small_step_place(uids[0]), {"text": "Moss"}, now=NOW)

    visit(journal_data, story, route=routes.Drafts(), lay=lay_one)
