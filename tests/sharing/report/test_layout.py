"""What stands on the pages of a report."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal.care.demo import fill_course
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.document import compose
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.kinds import SharedAnswer, SharedEntry, SharedSession
from kapjournal.sharing.report import words
from kapjournal.sharing.report.faces import Faces
from kapjournal.sharing.report.letters import Letters
from kapjournal.sharing.report.page import A4, LETTER, Paper, Words
from kapjournal.terms import EntryKind, Route
from tests.sharing.builders import gather
from tests.sharing.documents import documents
from tests.sharing.report.builders import END, at, check_in, document, laid_out, note, pages_of, phq9, text_of
from tests.support.thorough import examples


@pytest.fixture
def course(db: Session) -> Document:
    fill_course(db, end=END, zone="America/New_York")
    return compose(gather(db, ShareChoice(date(2026, 8, 1), END)).selection, END)


@pytest.mark.parametrize("paper", [A4, LETTER])
def test_a_course_on_two_pages(course: Document, paper: Paper) -> None:
    """What a clinician needs is on the first two pages; the third begins the patient's own words."""
    first, second, third, *_ = pages_of(laid_out(course, paper))
    for one in (words.GLANCE, words.QUESTIONS, words.COURSE):
        assert one() in first
    for one in (words.AROUND, words.SCALES, words.INTENTIONS, words.STEPS, words.PRACTICES):
        assert one() in second
    assert third.startswith(words.OWN_WORDS())


def test_every_word_that_was_chosen_stands_somewhere(course: Document) -> None:
    """Each thing of each list, as the screen shows it, is in the report."""
    said = _squeezed(text_of(course))
    numbers = {one.key: one.number for one in course.selection.of(kinds.SESSIONS)}
    letters = Letters(Faces().has)
    for which in kinds.LISTS:
        for shown in which.show(course.selection.of(which), numbers):
            for line in shown.lines:
                assert _squeezed(letters.drawable(line)) in said, which.name


def _squeezed(text: str) -> str:
    return "".join(text.split())


def test_equal_documents_give_equal_pages(course: Document) -> None:
    """Nothing of the moment or the machine is in it."""
    ones, others = laid_out(course), laid_out(course)
    assert [c.marks for p in ones.pages for c in p.contents] == [c.marks for p in others.pages for c in p.contents]


@given(documents())
@settings(max_examples=examples(10), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_document_can_be_drawn(made: Document) -> None:
    """Whatever a document holds, every mark lies on the paper from left to right, and every page has its number."""
    book = laid_out(made)
    for number, page in enumerate(book.pages, start=1):
        assert words.PAGE(page=number, pages=len(book.pages)) in " ".join(
            mark.said for content in page.contents for mark in content.marks if isinstance(mark, Words)
        )
        for content in page.contents:
            for mark in content.marks:
                if isinstance(mark, Words):
                    assert 0 < mark.baseline < book.paper.height


@given(st.text(st.characters(), min_size=1, max_size=200))
@settings(max_examples=examples(15), deadline=None)
def test_a_note_in_any_script(text: str) -> None:
    """What was written is there, as far as fonts reach; what they lack is counted on the last page."""
    letters = Letters(Faces().has)
    lines = [letters.drawable(line) for line in text.splitlines()]
    said = text_of(document(entries=[note(text)]))
    assert all(_squeezed(line) in _squeezed(said) for line in lines)
    assert (words.ALL_DRAWN() in said) == (not letters.lacking)


def test_a_text_of_many_pages_loses_no_line() -> None:
    """Fifty thousand words go on from page to page."""
    text = "\n".join(f"line {number} of a long night" for number in range(2_000))
    said = text_of(document(entries=[note(text)]))
    assert _squeezed(text) in _squeezed(said).replace(_squeezed(words.FOOTER()), "")


def test_writing_is_grouped_by_session() -> None:
    """A session and all that was written for it stand together; what belongs to none comes last."""
    session = SharedSession("session-1", at(10), 4, Route.LOZENGE, "the blue room", "", "", cancelled=False)
    intention = SharedEntry("intention-1", at(9), EntryKind.INTENTION, "session-1", (SharedAnswer("", "let it come"),))
    story = SharedEntry("entry-2", at(12), EntryKind.STORY, "session-1", (SharedAnswer("", "a field of rape"),))
    said = text_of(
        document(sessions=[session], intentions=[intention], entries=[note("alone on the eleventh", day=11), story])
    )
    said = said[said.index(words.OWN_WORDS()) :]
    places = [said.index(one) for one in ("Session 4", "let it come", "a field of rape", "alone on the eleventh")]
    assert places == sorted(places)


def test_a_drop_has_its_published_figure_and_a_rise_has_none() -> None:
    """Rule 4.9: the number, and what one study found of drops of that size from there; of a rise the number alone."""
    better = text_of(document(questionnaires=[phq9(2, 2, key="questionnaire-1"), phq9(20, 1, key="questionnaire-2")]))
    assert "9 points lower than on November 2, 2026. In one study" in better
    worse = text_of(document(questionnaires=[phq9(2, 1, key="questionnaire-1"), phq9(20, 2, key="questionnaire-2")]))
    assert "9 points higher than on November 2, 2026." in worse
    assert "In one study" not in worse


def test_the_question_after_danger_has_its_frame() -> None:
    """Its words, each answer with its date, how many were above 0, and what a 0 cannot say."""
    asked = [phq9(2, 1, 1, 1, 1, 1, 1, 1, 1, 2), phq9(20, 0, key="questionnaire-2")]
    said = pages_of(laid_out(document(questionnaires=asked)))[0]
    assert "Thoughts that you would be better off dead" in said
    assert words.NINE_COUNTS(above=1, total=2, value=0, answer="not at all") in said
    assert words.NINE_HIGHEST(value=2, date="November 2, 2026") in said
    assert words.NINE_NOTE() in said


def test_hard_moments_stand_on_the_first_page() -> None:
    """A very bad check-in, or one with a hard word, is named by its day; others are not."""
    said = pages_of(laid_out(document(check_ins=[check_in(3, -2), check_in(4, 0, "hopeless"), check_in(5, 1, "calm")])))
    assert words.HARD(count=2, list="November 4 and November 3") in said[0]


def test_nothing_chosen_but_one_note() -> None:
    """No empty chart, no zero, no heading over nothing."""
    said = text_of(document(entries=[note("only this")]))
    for absent in (words.GLANCE, words.COURSE, words.AROUND, words.SCALES, words.INTENTIONS, words.STEPS):
        assert f" {absent()} " not in said
