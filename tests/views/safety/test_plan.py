"""The safety plan: read from the top, written on a calm day, and never a line lost."""

from pathlib import Path
from typing import Any

from kapjournal import content, routes
from kapjournal.care.records import people, safety_plan
from kapjournal.care.records.people import Details
from kapjournal.storage import lock_screen
from kapjournal.terms import PersonRole
from kapjournal.views.words import common
from kapjournal.views.words import help as help_words
from kapjournal.views.words import lock_screen as lock_words
from kapjournal.views.words import safety_plan as words
from kapjournal.views.words import someone as someone_words
from tests.views.indoors import NOW, Indoors, unbroken, visit
from tests.views.safety.reading_names import pressable_names


def lay(db: Any) -> None:
    safety_plan.add(db, 1, "I lie awake.", now=NOW)
    safety_plan.add(db, 2, "A cold shower.", now=NOW, on_lock_screen=True)
    people.add(db, Details("My sister", PersonRole.SUPPORT, "555 0143"), now=NOW)
    people.add(db, Details("My therapist", PersonRole.THERAPIST, "555 0118"), now=NOW)


def texts(home: Indoors) -> list[str]:
    return [line.text for lines in home.ask(safety_plan.read).lines.values() for line in lines]


def test_all_six_steps_stand_there_in_their_order(journal_data: Path) -> None:
    """With danger before the first, people where they are asked for, and what is empty said to be."""

    async def story(home: Indoors) -> None:
        said = unbroken(home.app.texts())
        assert words.reading("911") in said
        order = ["I lie awake.", "A cold shower.", "My sister", "My therapist", "988 Lifeline"]
        assert [text for text in said if text in order] == order
        titles = [step.title for step in content.safety_plan()]
        assert [text for text in said if text in titles] == titles
        assert said.count(words.NOTHING_YET()) == 2
        assert words.CHANGED(date="November 20, 2026") in said
        assert "Call My sister, 555 0143" in pressable_names(home.app)
        assert home.lamps() == [someone_words.NEED()]
        home.assert_accessible()
        await home.press(someone_words.NEED())
        assert home.where() == routes.Someone()

    visit(journal_data, story, route=routes.SafetyPlan(), lay=lay)


def test_help_leads_to_it(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(help_words.SAFETY_PLAN())
        assert home.where() == routes.SafetyPlan()

    visit(journal_data, story, route=routes.Help())


def test_a_line_is_written_changed_and_shown(journal_data: Path) -> None:
    """Its draft stays as typed; on the lock screen only after it was said who can read it."""

    async def story(home: Indoors) -> None:
        step = content.safety_plan()[1]
        await home.press(words.CHANGE())
        await home.press(words.add_to(2, step.title))
        assert home.where() == routes.NewSafetyLine(step_id="safety.alone")
        assert words.hint(step.examples[0]) in home.app.texts()
        await home.app.type(home.field(words.YOUR_LINE()), "A walk")
        await home.open(routes.Help())
        await home.open(routes.NewSafetyLine(step_id="safety.alone"))
        assert home.field(words.YOUR_LINE()).value == "A walk"
        await home.press(common.KEEP())
        assert texts(home) == ["I lie awake.", "A cold shower.", "A walk"]
        await home.open(routes.EditSafetyPlan())
        await home.press(words.change_line("A walk"))
        await home.app.type(home.field(words.YOUR_LINE()), "A walk to the canal.")
        await home.press(lock_words.SHOW())
        assert lock_words.BEFORE() in home.app.texts()
        await home.press(lock_words.SHOW_IT())
        home.assert_accessible()
        await home.press(common.KEEP())
        assert lock_words.AFTER() in home.app.texts()
        assert lock_screen.load(journal_data).lines == ("A cold shower.", "A walk to the canal.")
        await home.press(common.UNDO())
        assert lock_screen.load(journal_data).lines == ("A cold shower.",)

    visit(journal_data, story, route=routes.SafetyPlan(), lay=lay)


def test_removing_a_line_has_an_undo(journal_data: Path) -> None:
    """From the lock screen it goes as well, and comes back to it."""

    async def story(home: Indoors) -> None:
        await home.press(words.change_line("A cold shower."))
        await home.press(words.REMOVE())
        assert texts(home) == ["I lie awake."]
        assert not (journal_data / lock_screen.FILE_NAME).exists()
        await home.press(common.UNDO())
        assert texts(home) == ["I lie awake.", "A cold shower."]
        assert lock_screen.load(journal_data).lines == ("A cold shower.",)

    visit(journal_data, story, route=routes.EditSafetyPlan(), lay=lay)


def test_a_step_that_there_is_not_has_a_way_back(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        home.named(common.HELP())
        await home.open(routes.EditSafetyLine(line_uid="none"))
        assert words.GONE() in unbroken(home.app.texts())

    visit(journal_data, story, route=routes.NewSafetyLine(step_id="safety.none"))
