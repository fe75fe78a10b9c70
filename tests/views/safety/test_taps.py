"""How far it is, counted in taps: to Help, to a person's number, to something steady."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from kapjournal import routes
from kapjournal.app import App as KapJournal
from kapjournal.care.records import people, safety_plan
from kapjournal.care.records.people import Details
from kapjournal.options import Options
from kapjournal.terms import PersonRole
from kapjournal.views.shell.home import ROOMS
from kapjournal.views.words import common
from kapjournal.views.words import help as words
from kapjournal.views.words import practice as practice_words
from kapjournal.views.words import session_screen as screen_words
from kapjournal.views.words import someone as someone_words
from tests.support.page_harness import App, opened, run
from tests.support.thorough import is_asked
from tests.views.everywhere import ROUTES, filled, walks
from tests.views.indoors import NOW, Indoors, indoors, visit
from tests.views.safety.reading_names import pressable, pressable_names
from tests.views.test_every_word import lay as lay_everything

NUMBER, TO_HELP = "Call My sister, 202 555 0143", 1
ON_HELP = (routes.Help,)
"""Where Help is already."""
TO_SOMEONE = {routes.OneWord: common.HELP, routes.SteadyLines: screen_words.SOMEONE}
"""Dark screens of a session, and what is pressed there. It leads to who is near, with the lines and the way to Help."""


def lay(db: Any) -> None:
    lay_everything(db)
    for person in people.everybody(db):
        people.remove(db, person.uid, now=NOW)
    sister = Details("My sister", PersonRole.SUPPORT, "202 555 0143", is_on_lock_screen=True)
    people.add(db, sister, now=NOW)
    safety_plan.add(db, 2, "Take a shower.", now=NOW, on_lock_screen=True)


FIRST_OF_EACH = {kind.__module__: kind for kind in reversed(ROUTES)}.values()
"""One of each area of the app."""
PRESSED = ROUTES if is_asked() else (*FIRST_OF_EACH, *ON_HELP, *TO_SOMEONE)
"""Where the way is walked to its end. That it is on every screen, made in one place for all, `test_escape` sees."""


async def tap(app: App, name: str) -> None:
    """One tap on what is named so."""
    found = [control for said, control in pressable(app) if said.startswith(name)]
    assert found, f"nothing to tap is named {name!r}: {pressable_names(app)}"
    await app.click(found[0])


@pytest.mark.parametrize("kinds", walks(PRESSED))
def test_from_the_screens_help_is_one_tap_away_and_a_number_two(
    journal_data: Path, kinds: Sequence[type[routes.Route]]
) -> None:
    """And something steady two, but for the dark screens that are steadying; where the screen is Help itself, one."""

    async def story(home: Indoors) -> None:
        for kind in kinds:
            await home.open(filled(home, kind))
            taps, called = 0, len(home.app.client.named("launch_url"))
            if kind not in ON_HELP:
                await tap(home.app, TO_SOMEONE.get(kind, common.HELP)())
                taps += 1
            names = pressable_names(home.app)
            assert NUMBER in names, kind
            if kind in TO_SOMEONE:
                assert someone_words.TITLE() in home.app.texts(), kind
                assert common.HELP() in names, kind
            else:
                assert words.NOT_ALONE() in home.app.texts(), kind
                assert any(name.startswith(words.STEADYING_ONE()) for name in names), kind
            await tap(home.app, NUMBER)
            taps += 1
            await home.app.until(lambda: len(home.app.client.named("launch_url")) == called + 1)  # noqa: B023
            assert taps <= TO_HELP + 1, kind

    visit(journal_data, story, lay=lay)


def test_from_every_room_too(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        for number in range(len(ROOMS)):
            await home.app.click(home.app.rooms()[number])
            await tap(home.app, common.HELP())
            assert NUMBER in pressable_names(home.app)
            await tap(home.app, words.STEADYING_ONE())
            assert home.where() == routes.BeginPractice(practice_id="grounding.54321")
            await home.open(routes.Home())

    visit(journal_data, story, lay=lay)


def test_from_the_lock_screen_it_is_as_near(journal_data: Path) -> None:
    """Whom the patient chose to show comes first, with their lines; nothing else of the journal is there."""

    async def laid() -> None:
        async with indoors(journal_data, lay=lay):
            pass

    async def story() -> None:
        async with opened(KapJournal(Options(data=journal_data)).main) as app:
            await tap(app, common.HELP())
            assert {words.STAYS_LOCKED(), words.FROM_PLAN(), "Take a shower."} <= set(app.texts())
            assert "river bank" not in app.texts()
            names = pressable_names(app)
            assert not {words.CHANGE_PEOPLE(), words.SAFETY_PLAN()} & set(names)
            assert next(name for name in names if name.startswith("Call ")) == NUMBER
            await tap(app, words.STEADYING_ONE())
            assert "Five, four, three, two, one" in app.texts()
            await tap(app, common.HELP())
            await tap(app, words.WHEN_TO_CALL())
            assert "A seizure." in app.texts()
            await tap(app, common.BACK())
            await tap(app, NUMBER)
            await app.until(lambda: app.client.named("launch_url"))

    run(laid())
    run(story())


def test_something_steady_at_the_door_goes_to_its_end(journal_data: Path) -> None:
    """One step a screen, and back to Help."""

    async def story() -> None:
        async with opened(KapJournal(Options(data=journal_data)).main) as app:
            await tap(app, common.HELP())
            await tap(app, words.STEADYING_ONE())
            for _ in range(5):
                await tap(app, practice_words.NEXT())
            await tap(app, practice_words.DONE())
            assert words.NOT_ALONE() in app.texts()

    run(story())
