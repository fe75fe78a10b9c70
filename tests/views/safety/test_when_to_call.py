"""When to call, and the check that nobody else reads: all of it in sight, with whom to call beside it."""

from pathlib import Path
from typing import Any

from sqlmodel import col, select

from kapjournal import content, routes
from kapjournal.care.records import entries, people
from kapjournal.care.records.people import Details
from kapjournal.care.steps import longer_term
from kapjournal.content import Call
from kapjournal.models import ClinicNote, Entry
from kapjournal.terms import PersonRole
from kapjournal.views.words import common
from kapjournal.views.words import longer_term as check_words
from kapjournal.views.words import preparing as preparing_words
from kapjournal.views.words import when_to_call as words
from tests.views.indoors import NOW, Indoors, visit
from tests.views.safety.reading_names import numbers, pressable_names


def lay(db: Any) -> None:
    people.add(db, Details("My clinic", PersonRole.CLINIC, "555 0101"), now=NOW)


def test_every_sign_stands_in_its_group(journal_data: Path) -> None:
    """In the order of the library; what to do when the clinic does not answer comes last."""

    async def story(home: Indoors) -> None:
        said = home.app.texts()
        headings = [words.heading(call, "911") for call in Call]
        order = [headings[0]]
        for call, heading in zip(Call, headings, strict=True):
            order += [] if heading in order else [heading]
            order += [sign.text for sign in content.ketamine_card() if sign.call is call]
        order += [words.NO_ANSWER(), words.cannot_wait("911"), words.HOW_MUCH()]
        assert [text for text in said if text in order] == order
        assert words.PET() in said
        home.assert_accessible()

    visit(journal_data, story, route=routes.WhenToCall(), lay=lay)


def test_whom_to_call_stands_beside_it(journal_data: Path) -> None:
    """A line to talk to beside thoughts of ending one's life, poison control beside what was taken, one's clinic."""

    async def story(home: Indoors) -> None:
        found = numbers(home.app)
        assert found.count("Call 988 Lifeline, 988") == found.count("Text 988 Lifeline, 988") == 2
        assert found.count("Call Poison Help, 1 800 222 1222") == 3
        assert found.count("Call My clinic, 555 0101") == 2
        assert pressable_names(home.app)[-1].startswith("Emergency: call 911")

    visit(journal_data, story, route=routes.WhenToCall(), lay=lay)


def test_without_a_clinic_it_can_be_added(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(words.ADD_CLINIC())
        assert home.where() == routes.People()

    visit(journal_data, story, route=routes.WhenToCall())


def answer(question: int, chosen: str) -> str:
    return check_words.QUESTIONS[question].answers[chosen]()


def test_the_longer_term_check_is_kept_private(journal_data: Path) -> None:
    """The questions as they stood there, what was chosen and written; what was left out is not in it."""

    async def story(home: Indoors) -> None:
        assert check_words.BLURB() in home.app.texts()
        assert home.lamps() == []
        await home.press(answer(0, "little"))
        assert check_words.QUESTIONS[0].hint() in home.app.texts()  # type: ignore[misc]
        assert check_words.TELL_CLINIC() in home.app.texts()
        await home.app.type(home.app.find(None, check_words.OWN_WORDS())[0], "At night.")
        home.assert_accessible()
        await home.open(routes.Help())
        await home.open(routes.LongTermCheck())
        await home.press(common.KEEP())
        kept = home.ask(lambda db: db.exec(select(Entry)).one())
        assert kept.is_private
        reading = home.ask(lambda db: entries.read(db, kept.uid))
        assert [(one.asked, one.text) for one in reading.answers] == [
            (check_words.QUESTIONS[0].text(), "A little. At night.")
        ]
        assert home.ask(longer_term.last) == NOW

    visit(journal_data, story, route=routes.LongTermCheck())


def test_an_answer_can_be_taken_back_and_no_change_needs_nobody(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(answer(0, "no"))
        assert check_words.TELL_CLINIC() not in home.app.texts()
        assert home.lamps() == [common.KEEP()]
        await home.press(answer(0, "no"))
        assert home.lamps() == []

    visit(journal_data, story, route=routes.LongTermCheck())


def test_a_change_becomes_a_question_for_the_clinic(journal_data: Path) -> None:
    """One tap; Undo takes it back; when to call is beside it."""

    async def story(home: Indoors) -> None:
        await home.press(answer(2, "worse"))
        await home.press(preparing_words.ADD_QUESTION())
        alive = select(ClinicNote.text).where(col(ClinicNote.deleted_at).is_(None))
        assert home.ask(lambda db: list(db.exec(alive))) == [check_words.QUESTIONS[2].for_clinic()]
        await home.press(common.UNDO())
        assert home.ask(lambda db: list(db.exec(alive))) == []
        await home.press(words.TITLE())
        assert home.where() == routes.WhenToCall()

    visit(journal_data, story, route=routes.LongTermCheck())
