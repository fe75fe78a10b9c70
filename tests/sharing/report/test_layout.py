"""What stands on the pages of a report."""

import re
from collections.abc import Iterable
from dataclasses import replace
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
from kapjournal.sharing.kinds import (
    CHECK_IN_TRACKERS,
    SharedAnswer,
    SharedClinicNote,
    SharedDistress,
    SharedEntry,
    SharedLine,
    SharedMeasurement,
    SharedMedicine,
    SharedMedicineChange,
    SharedSession,
)
from kapjournal.sharing.report import words
from kapjournal.sharing.report.faces import Faces
from kapjournal.sharing.report.letters import Letters
from kapjournal.sharing.report.page import A4, LETTER, Content, Paper, Words
from kapjournal.terms import ClinicNoteKind, EntryKind, MedicineTurn, Phase, Route
from tests.sharing.builders import gather
from tests.sharing.documents import documents
from tests.sharing.report.builders import END, START, at, check_in, document, laid_out, note, pages_of, phq9, text_of
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
    for one in (words.AROUND, words.SCALES, words.INTENTIONS, words.STEPS, words.CONDITIONS, words.PRACTICES):
        assert one() in second
    for which in (kinds.MEDICINES, kinds.MEASUREMENTS):
        assert which.part.title() in second
    assert "134/84 mmHg · pulse 70" in second
    assert third.startswith(words.OWN_WORDS())


@pytest.mark.parametrize("paper", [A4, LETTER])
def test_however_much_there_is_it_stays_two_pages(course: Document, paper: Paper) -> None:
    """Long names, long questions, many medicines: what is taken now comes first, and of the rest the page is said."""
    long = "Levomethadylacetathydrochloride-" * 12
    taken = [SharedMedicine(f"medicine-{n}", at(3), f"{long}{n}", f"{long} " * 9, _begun(n)) for n in range(1, 31)]
    asked = [_asked(n, f"{long} " * 9) for n in range(1, 31)]
    lists = {**course.selection.lists, "medicines": (_stopped(), *taken), "clinic_notes": tuple(asked)}
    book = laid_out(replace(course, selection=replace(course.selection, lists=lists)), paper)
    first, second, third, *_ = said = pages_of(book)
    assert third.startswith(words.OWN_WORDS())
    assert words.QUESTIONS() in first
    assert "What was stopped" not in second
    for page, which in ((first, kinds.CLINIC_NOTES), (second, kinds.MEDICINES)):
        more = re.findall(r"(\d+) more on page (\d+)", page)
        places = [number for number, one in enumerate(said, 1) if which.part.title() in one and number > 2]
        assert str(places[0]) in {place for _, place in more}, which.name
    assert all(mark.x < paper.width for page in book.pages for mark in marks(page.contents))


def _begun(number: int) -> tuple[SharedMedicineChange, ...]:
    return (SharedMedicineChange(date(2026, 11, 1 + number % 28), MedicineTurn.BEGUN, "as before " * 30),)


def _stopped() -> SharedMedicine:
    return SharedMedicine(
        "medicine-99", at(1), "What was stopped", "", (SharedMedicineChange(START, MedicineTurn.STOPPED, ""),)
    )


def _asked(number: int, text: str) -> SharedClinicNote:
    return SharedClinicNote(f"clinic-note-{number}", at(4), ClinicNoteKind.QUESTION, text, False, "", None)


def marks(contents: Iterable[Content]) -> list[Words]:
    return [mark for content in contents for mark in content.marks if isinstance(mark, Words)]


@pytest.mark.parametrize("paper", [A4, LETTER])
def test_no_row_reaches_the_foot(course: Document, paper: Paper) -> None:
    """Rows of a table that has no room are left to the pages that follow, as the others are."""
    measured = [
        SharedMeasurement(f"measurement-{n}", at(n), Phase.BEFORE, 120, 80, 70, None) for n in range(1, 29)
    ]  # each of a day
    lists = {**course.selection.lists, "measurements": tuple(measured), "small_steps": (), "practices": ()}
    two_lines = (SharedAnswer("", "so long that it takes two lines " * 4),)
    long = [replace(one, answers=two_lines) for one in course.selection.of(kinds.INTENTIONS)]
    lists["intentions"] = tuple(long)
    book = laid_out(replace(course, selection=replace(course.selection, lists=lists)), paper)
    foot = paper.height - 48
    for page in book.pages[:2]:
        assert all(mark.baseline <= foot for mark in marks(one for one in page.contents if one.kind))


def test_marked_lines_stay_together() -> None:
    """Where one page holds them, none stands alone on the next."""
    lines = [SharedLine(f"marked-line-{n}", at(n), f"line {n}", None, None) for n in range(1, 9)]
    for rows in range(1, 24):
        text = "\n".join(f"row {n}" for n in range(rows))
        said = pages_of(laid_out(document(entries=[note(text)], marked_lines=lines)))
        assert [page for page in said if "line 1" in page] == [page for page in said if "line 8" in page]


def test_a_short_time_has_its_days_below_it() -> None:
    """Where no month begins, the first and the last day stand below the line."""
    said = laid_out(document(check_ins=[check_in(4, 1), check_in(9, 0)])).pages[0]
    texts = [mark.said for mark in marks(said.contents)]
    assert "Nov 4, 2026" in texts
    assert "Nov 9, 2026" in texts
    assert words.SESSIONS() not in texts


def test_sessions_without_room_stand_further_on() -> None:
    """Of twenty sessions the latest are on the second page; how it was before and after the others is told as well."""
    held = [SharedSession(f"session-{n}", at(n), n, Route.LOZENGE, "", "", "", cancelled=False) for n in range(2, 22)]
    felt = [check_in(day, day % 5 - 2, hour=8) for day in range(1, 24)]
    said = pages_of(laid_out(document(sessions=held, check_ins=felt)))
    (more, page), *_ = re.findall(r"(\d+) more on page (\d+)", said[1])
    assert int(more) == len(held) - 6
    further = said[int(page) - 1]
    assert words.AROUND() in further
    assert "Session 2. Before:" in further
    assert "Session 21. Before:" in said[1]


def test_an_empty_second_page_is_not_there() -> None:
    """Where only writing was chosen, it begins on the second page."""
    said = pages_of(laid_out(document(entries=[note("only this")])))
    assert said[1].startswith(words.OWN_WORDS())


def test_every_word_that_was_chosen_stands_somewhere(course: Document) -> None:
    """Each thing of each list, as the screen shows it, is in the report."""
    said = _squeezed(text_of(course))
    numbers = {one.key: one.number for one in course.selection.of(kinds.SESSIONS)}
    letters = Letters(Faces().has)
    for which in kinds.LISTS:
        for shown in which.show(course.selection.of(which), numbers):
            # Own trackers stand below their check-in, whose line has the date already.
            is_dated = shown.leave_out == CHECK_IN_TRACKERS
            for line in shown.lines:
                words_ = line.rsplit(",", 1)[0] if is_dated else line
                assert _squeezed(letters.drawable(words_)) in said, which.name


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


def test_what_was_too_much_stands_on_the_first_page() -> None:
    """Where it was chosen: how often it was high, the highest, and the days on which it was too much."""
    told = [(3, 2, 18), (3, 8, 19), (5, 3, 18), (5, 6, 19), (7, 4, 20)]
    upset = [
        SharedDistress(f"distress-rating-{n}", at(day, hour), value, True) for n, (day, value, hour) in enumerate(told)
    ]
    said = pages_of(laid_out(document(distress_ratings=upset)))[0]
    assert words.UPSET(count=5, high=1, highest=8, date="November 3, 2026") in said
    assert words.TOO_MUCH(count=2, list="November 5 and November 3") in said


def test_blood_pressure_stands_by_its_session() -> None:
    """Before and after in one row; a number that was not measured is missing, and no word says what is high."""
    session = SharedSession("session-1", at(10), 4, Route.LOZENGE, "", "", "", cancelled=False)
    measured = [
        SharedMeasurement("measurement-1", at(10, 11), Phase.BEFORE, 128, 82, 74, "session-1"),
        SharedMeasurement("measurement-2", at(10, 15), Phase.AFTER, 134, None, None, "session-1"),
        SharedMeasurement("measurement-3", at(20), Phase.AFTER, None, None, 61, None),
    ]
    said = pages_of(laid_out(document(sessions=[session], measurements=measured)))[1]
    assert "4 November 10, 2026 128/82 mmHg · pulse 74 upper number 134 mmHg" in said
    assert "November 20, 2026 – pulse 61" in said


def test_nothing_chosen_but_one_note() -> None:
    """No empty chart, no zero, no heading over nothing."""
    said = text_of(document(entries=[note("only this")]))
    for absent in (words.GLANCE, words.COURSE, words.AROUND, words.SCALES, words.INTENTIONS, words.STEPS):
        assert f" {absent()} " not in said
