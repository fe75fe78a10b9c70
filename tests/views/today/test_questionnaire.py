"""Today offers a questionnaire quietly: it can be begun, put off, or turned off for good."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from kapjournal import content, routes
from kapjournal.care.measures.scale_offers import Offer
from kapjournal.care.records import check_ins, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps import scales
from kapjournal.views.words import common
from kapjournal.views.words import scales as words
from tests.views.indoors import NOW, Indoors, unbroken, visit
from tests.views.safety.reading_names import pressable_names
from tests.views.scales.filling_in import keep


def lay_session(days: float) -> Any:
    def verb(db: Any) -> None:
        sessions.plan(db, Plan(NOW + timedelta(days=days), "UTC"), now=NOW - timedelta(days=1))

    return verb


def test_today_offers_it_quietly(journal_data: Path) -> None:
    """What it asks and how long it takes, never an earlier total; how you are stands below it as ever."""

    async def story(home: Indoors) -> None:
        said = unbroken(home.app.texts())
        assert {"PHQ-9", *words.sentences(content.scale("phq-9"))} <= set(said)
        assert home.lamps() == [words.START()]
        home.assert_accessible()
        await home.press(words.START())
        assert home.where() == routes.FillScale(scale_id="phq-9")

    visit(journal_data, story, lay=lay_session(10))


def test_not_today_is_until_tomorrow(journal_data: Path) -> None:
    """And no other one is asked for in its place."""

    async def story(home: Indoors) -> None:
        await home.press(common.NOT_TODAY())
        await home.app.settle()
        assert words.START() not in home.lamps()
        assert any(name.startswith("PHQ-9") for name in pressable_names(home.app))
        home.services.clock = NOW + timedelta(days=1)
        home.services.changed()
        await home.app.settle()
        assert home.lamps() == [words.START()]

    visit(journal_data, story, lay=lay_session(10))


def test_it_can_be_turned_off_for_good_on_today(journal_data: Path) -> None:
    """With undo; the next one is another matter."""

    async def story(home: Indoors) -> None:
        await home.press(words.STOP_OFFERING())
        await home.app.settle()
        assert home.ask(scales.offers) == {"phq-9": Offer.NEVER}
        assert words.NO_LONGER() in home.app.texts()
        assert "GAD-7" in home.app.texts()
        await home.press(common.UNDO())
        await home.app.settle()
        assert home.ask(scales.offers) == {}

    visit(journal_data, story, lay=lay_session(10))


def test_where_it_is_said_to_be_found_it_is(journal_data: Path) -> None:
    """Under More, also once it is offered no longer."""

    async def story(home: Indoors) -> None:
        await home.press(words.STOP_OFFERING())
        await home.app.settle()
        assert words.NO_LONGER().endswith(f"{common.MORE()}.")
        home.services.home(tab=3)
        await home.app.settle()
        await home.press(words.TITLE())
        await home.app.settle()
        assert home.where() == routes.Scales()
        assert "PHQ-9" in home.app.texts()

    visit(journal_data, story, lay=lay_session(10))


def test_not_on_a_hard_day_nor_after_a_session(journal_data: Path) -> None:
    """Whatever is due."""

    def lay(db: Any) -> None:
        keep(db, "phq-9", [1] * 9, days_ago=30)
        check_ins.add(db, MoodReading(-0.9, 0.0), now=NOW - timedelta(hours=5))

    async def story(home: Indoors) -> None:
        assert "PHQ-9" not in " ".join([*home.app.texts(), *pressable_names(home.app)])

    visit(journal_data, story, lay=lay)
