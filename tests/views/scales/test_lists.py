"""The list of questionnaires, one of them, and where else one is come to."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kapjournal import content, routes
from kapjournal.care.measures.scale_offers import Offer
from kapjournal.care.records import sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps import scales
from kapjournal.views.words import journal
from kapjournal.views.words import scales as words
from tests.views.indoors import NOW, Indoors, visit
from tests.views.safety.reading_names import pressable_names
from tests.views.scales.filling_in import keep

ONE = routes.Scale(scale_id="phq-9")


def test_all_of_them_are_under_more(journal_data: Path) -> None:
    """With where each stands, and what such a list is."""

    async def story(home: Indoors) -> None:
        home.services.home(3)
        await home.app.settle()
        await home.press(words.TITLE())
        assert home.where() == routes.Scales()
        said = home.app.texts()
        assert {scale.name for scale in content.scales()} <= set(said)
        assert {"Last filled in on November 10.", content.scale("gad-7").blurb} <= set(said)
        assert set(content.passage("scales.about").lines) <= set(said)
        home.assert_accessible()
        await home.press("PHQ-9")
        assert home.where() == ONE

    visit(journal_data, story, lay=lambda db: keep(db, "phq-9", [1] * 9, days_ago=10))


def test_one_says_what_it_asks_and_why_it_is_offered(journal_data: Path) -> None:
    """Its source, its licence, and what it came to before."""

    async def story(home: Indoors) -> None:
        scale, said = content.scale("phq-9"), home.app.texts()
        assert {*words.sentences(scale), scale.licence, words.WHY()} <= set(said)
        assert "It was last filled in on November 10. It asks about the last 2 weeks." in said
        assert home.lamps() == [words.START()]
        home.assert_accessible()
        await home.press("9 out of 27")
        assert isinstance(home.where(), routes.ScaleResult)

    visit(journal_data, story, route=ONE, lay=lambda db: keep(db, "phq-9", [1] * 9, days_ago=10))


def test_older_ones_come_as_they_are_asked_for(journal_data: Path) -> None:
    """Twelve at once, the latest first."""

    async def story(home: Indoors) -> None:
        shown = [one for one in home.app.texts() if one.endswith(" out of 6")]
        assert len(shown) == 12
        await home.press(journal.OLDER())
        assert len([one for one in home.app.texts() if one.endswith(" out of 6")]) == 15
        assert journal.OLDER() not in pressable_names(home.app)

    def lay(db: Any) -> None:
        for number in range(15):
            keep(db, "phq-2", [number % 4, 0], days_ago=14 * number)

    visit(journal_data, story, route=routes.Scale(scale_id="phq-2"), lay=lay)


@pytest.mark.parametrize("offer", [Offer.BEFORE_SESSIONS, Offer.NEVER])
def test_when_it_is_offered_can_be_chosen(journal_data: Path, offer: Offer) -> None:
    """As a therapist wants it, or never; and taken back."""

    async def story(home: Indoors) -> None:
        await home.press(words.OFFERS[offer]())
        await home.app.settle()
        assert home.ask(scales.offers) == {"phq-9": offer}
        await home.press(words.OFFERS[Offer.USUAL]())
        await home.app.settle()
        assert home.ask(scales.offers) == {}

    visit(journal_data, story, route=ONE)


def test_it_is_a_line_of_the_journal_without_its_number(journal_data: Path) -> None:
    """Found under its own filter; the number stands on its own page."""

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle()
        assert "PHQ-9" in home.app.texts()
        assert "9 out of 27" not in home.app.texts()
        await home.press(words.TITLE())
        await home.app.settle()
        await home.press(f"{words.ONE()}. ")
        assert isinstance(home.where(), routes.ScaleResult)

    visit(journal_data, story, lay=lambda db: keep(db, "phq-9", [1] * 9, days_ago=1))


def test_it_hangs_on_the_thread_of_the_session_before_which_it_was_filled_in(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        uid = home.ask(lambda db: sessions.everything(db)[0].uid)
        await home.open(routes.Session(session_uid=uid))
        await home.app.settle()
        await home.press(f"{words.ONE()}: PHQ-9")
        assert isinstance(home.where(), routes.ScaleResult)

    def lay(db: Any) -> None:
        sessions.plan(db, Plan(NOW - timedelta(days=3), "UTC"), now=NOW - timedelta(days=9))
        keep(db, "phq-9", [1] * 9, days_ago=5)

    visit(journal_data, story, lay=lay)
