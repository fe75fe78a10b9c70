"""Nothing of the library is out of reach: what is counted as shown is on a screen, and the count leaves nothing out."""

from pathlib import Path

import pytest

from kapjournal import content, routes
from kapjournal.care.steps import library
from kapjournal.views import reached
from tests.views.indoors import Indoors, visit


@pytest.mark.parametrize("kind", reached.KINDS)
def test_everything_is_reached(kind: str) -> None:
    """Whatever is in the library can be come to on the screens."""
    assert reached.missed(kind, content.library()) == []


@pytest.mark.parametrize("kind", reached.KINDS)
def test_nothing_is_reached_that_is_not_there(kind: str) -> None:
    """A room names what the library has."""
    there = set(reached.KINDS[kind](content.library()))
    assert {each for shown in reached.SHOWN[kind] for each in shown()} <= there


@pytest.mark.once
def test_every_set_and_every_question_is_on_a_screen(journal_data: Path) -> None:
    """From the themes to the sets of each, and from each set to its questions."""
    missing: list[str] = []

    async def story(home: Indoors) -> None:
        await home.open(routes.AllQuestions())
        themes = library.by_theme(content.prompt_sets())
        for theme, sets in themes.items():
            await home.open(routes.LibraryTheme(theme=theme))
            shown = home.app.texts()
            missing.extend(one.id for one in sets if one.title not in shown)
        for one in content.prompt_sets():
            await home.open(routes.LibrarySet(set_id=one.id))
            shown = home.app.texts()
            missing.extend(prompt.id for prompt in one.prompts if prompt.text not in shown)

    visit(journal_data, story)
    assert missing == []


def test_every_practice_and_every_way_of_taking_it_is_on_a_screen(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.open(routes.Practices())
        assert {practice.title for practice in content.practices()} <= set(home.app.texts())
        await home.open(routes.Plan())
        assert {route.name for route in content.routes()} <= set(home.app.texts())

    visit(journal_data, story)
