"""What a search may mean, offered as filters above the list: a month, a session, a kind."""

from datetime import timedelta
from pathlib import Path

import flet as ft
from sqlmodel import Session

from kapjournal.care.records import check_ins, entries, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.views.words import journal as words
from tests.views.indoors import NOW, Indoors, visit

DAY = timedelta(days=1)


def lay(db: Session) -> None:
    """A session, notes in November and in May, a check-in."""
    session = sessions.plan(db, Plan(NOW - 2 * DAY, "UTC"), now=NOW - 9 * DAY)
    entries.keep_note(db, "A walk by the river", now=NOW - DAY, zone="UTC")
    entries.keep_note(db, "It may rain by the river", now=NOW - 30 * DAY, zone="UTC")
    entries.keep_note(db, "Moss", now=NOW - 190 * DAY, zone="UTC")
    check_ins.add(db, MoodReading(0.0, 0.0, note="river", session_uid=session.uid), now=NOW, zone="UTC")


def lines(inside: Indoors) -> list[str]:
    labels = [str(one.label) for one in inside.app.find(ft.Semantics) if one.label]
    return [label.split(". ")[2] for label in labels if label.count(". ") >= 2]


async def look_for(inside: Indoors, typed: str, offer: str) -> None:
    inside.services.home(1)
    await inside.app.settle(60)
    await inside.app.type(inside.field(words.SEARCH()), typed)
    await inside.app.until(lambda: words.ONLY(filter=offer) in [one.label for one in inside.app.find(ft.Semantics)])
    await inside.app.settle(60)


def test_a_month_is_offered_and_not_forced(journal_data: Path) -> None:
    """'may' finds May and a text that holds the word; the month alone is one press away, and back another."""

    async def story(inside: Indoors) -> None:
        await look_for(inside, "may", "Month: May 2026")
        assert lines(inside) == ["It may rain by the river", "Moss"]
        inside.assert_accessible()
        await inside.press(words.ONLY(filter="Month: May 2026"))
        await inside.app.until(lambda: lines(inside) == ["Moss"])
        assert inside.field(words.SEARCH()).value == ""
        await inside.press(words.WITHOUT(filter="Month: May 2026"))
        await inside.app.until(lambda: len(lines(inside)) == 4)

    visit(journal_data, story, lay=lay)


def test_what_is_chosen_leaves_the_other_words(journal_data: Path) -> None:
    """Of what was typed they are looked for within it."""

    async def story(inside: Indoors) -> None:
        await look_for(inside, "river November", "Month: November 2026")
        await inside.press(words.ONLY(filter="Month: November 2026"))
        await inside.app.until(lambda: lines(inside) == ["river", "A walk by the river"])
        assert inside.field(words.SEARCH()).value == "river"

    visit(journal_data, story, lay=lay)


def test_a_session_and_a_kind_are_offered(journal_data: Path) -> None:
    """A session that there is, by its number in words; a kind by its name."""

    async def story(inside: Indoors) -> None:
        await look_for(inside, "first session", "Session 1")
        await inside.press(words.ONLY(filter="Session 1"))
        await inside.app.until(lambda: lines(inside) == ["river", "The session"])
        await inside.press(words.WITHOUT(filter="Session 1"))
        await look_for(inside, "notes", "Note")
        await inside.press(words.ONLY(filter="Note"))
        await inside.app.until(lambda: len(lines(inside)) == 3)
        await inside.press(words.WITHOUT(filter="Note"))
        await look_for(inside, "check-ins", "Check-ins")
        await inside.press(words.ONLY(filter="Check-ins"))
        await inside.app.until(lambda: lines(inside) == ["river"])
        await inside.press(words.WITHOUT(filter="Check-ins"))
        await look_for(inside, "ninth session may", "Month: May 2026")
        assert words.ONLY(filter="Session 9") not in [one.label for one in inside.app.find(ft.Semantics)]

    visit(journal_data, story, lay=lay)
