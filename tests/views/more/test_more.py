"""The fourth room: what is not needed every day, on cards by what it is for."""

from pathlib import Path

from kapjournal import routes
from kapjournal.views.words import common, preparing
from kapjournal.views.words import letters as letter_words
from kapjournal.views.words import marked_lines as marked_words
from kapjournal.views.words import more as words
from kapjournal.views.words import small_steps as step_words
from tests.views.indoors import Indoors, visit

WAYS = {
    words.LIBRARY: routes.Library(),
    words.PRACTICES: routes.Practices(),
    marked_words.TITLE: routes.MarkedLines(),
    step_words.TITLE: routes.SmallSteps(),
    letter_words.TITLE: routes.Letters(),
    preparing.EXPECT: routes.WhatToExpect(),
    preparing.CLINIC: routes.ClinicNotes(),
    words.EXPORT: routes.Export(),
    words.PEOPLE: routes.People(),
    words.SAFETY_PLAN: routes.SafetyPlan(),
    words.SETTINGS: routes.Settings(),
    words.ABOUT: routes.About(),
}


def test_each_row_of_more_leads_where_it_says(journal_data: Path) -> None:
    """Nothing is lit in a room that only offers; each row is a card's, each card has a heading; locking is the last."""

    async def story(home: Indoors) -> None:
        for name, route in WAYS.items():
            home.services.home(3)
            await home.app.settle()
            assert home.lamps() == []
            await home.press(name())
            assert home.where() == route
        home.services.home(3)
        await home.app.settle()
        home.assert_accessible()
        shown = home.app.texts()
        order = [words.NOW(), words.KEPT(), words.CLINIC(), words.SUPPORT(), words.APP(), common.LOCK_NOW()]
        assert [text for text in shown if text in order] == order

    visit(journal_data, story)
