"""What to expect, and the rest of the day: titles first, one opens, and every one of them can be reached."""

from pathlib import Path

from kapjournal import content, routes
from kapjournal.care.records import clinic_notes
from kapjournal.models import Route
from kapjournal.views.preparing import expect, rest
from kapjournal.views.words import preparing as list_words
from kapjournal.views.words import preparing_expect as words
from kapjournal.views.words import preparing_rest as rest_words
from tests.views.indoors import Indoors, visit
from tests.views.preparing.laid import lay


def test_every_passage_and_every_route_opens_under_its_title(journal_data: Path) -> None:
    """Each shows all its lines, and what it rests on; the one before it closes."""

    async def story(home: Indoors) -> None:
        lines = {passage.title: passage.lines for passage in map(content.passage, expect.PASSAGES)}
        lines |= {route.name: (route.text,) for route in content.routes()}
        opened = content.passage(expect.FIRST).title
        assert set(lines[opened]) <= set(home.app.texts())
        for title in (title for title in lines if title != opened):
            await home.app.click(home.named(title))
            assert set(lines[title]) <= set(home.app.texts())
        home.assert_accessible()
        assert lines[opened][0] not in home.app.texts()

    visit(journal_data, story, route=routes.WhatToExpect())


def test_the_own_way_of_taking_it_comes_first(journal_data: Path) -> None:
    """As it was chosen for the next session."""

    async def story(home: Indoors) -> None:
        names = [route.name for route in content.routes()]
        shown = [said for said in home.app.texts() if said in names]
        assert shown[0] == content.route(Route.LOZENGE).name
        assert words.YOURS() in home.app.texts()

    visit(journal_data, story, lay=lay, route=routes.WhatToExpect())


def test_what_is_read_becomes_a_question(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        title = content.passage(expect.FIRST).title
        for _ in range(2):
            await home.press(list_words.ADD_QUESTION())
        assert [note.text for note in home.ask(clinic_notes.everything)] == [words.ask(title)]

    visit(journal_data, story, route=routes.WhatToExpect())


def test_the_rest_of_today_says_all_of_it_and_leads_to_people(journal_data: Path) -> None:
    """Firm about driving, with when to call and somebody to turn to."""

    async def story(home: Indoors) -> None:
        said = set(home.app.texts())
        assert {line for name in rest.PASSAGES for line in content.passage(name).lines} <= said
        today = content.passage(rest.TODAY).lines
        assert today[rest.DRIVING].startswith("Do not drive until tomorrow")
        home.assert_accessible()
        await home.press(rest_words.SOMEONE())
        assert home.where() == routes.Someone()

    visit(journal_data, story, route=routes.RestOfToday())
