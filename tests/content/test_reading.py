"""A child of twelve can read what the app says."""

from collections.abc import Callable, Iterable

import pytest

from kapjournal import content

from .reading import grade, syllables

GRADE = 6
SPOKEN = {
    1: "you like there while made smiled tree warm breathe thoughts knew eyes times blue friend",
    2: "quiet little being trying session easy colour river asking open people wanted houses moment careful table",
    3: "idea area together intention animal beautiful remember december",
    4: "ordinary ability january",
}


@pytest.mark.parametrize(("count", "words"), SPOKEN.items())
def test_syllables_are_counted_as_they_are_spoken(count: int, words: str) -> None:
    """The rule holds for words like those in the library."""
    assert [word for word in words.split() if syllables(word) != count] == []


def test_the_grade_is_the_published_formula() -> None:
    """Worked by hand: 9 words, 1 sentence, 9 syllables."""
    assert grade(["The cat that sat on the mat was fat."]) == pytest.approx(0.39 * 9 + 11.8 - 15.59)
    assert grade(["Administrative responsibilities necessitate organisation."]) > 12


def prompts() -> Iterable[str]:
    return [text for prompt in content.prompts() for text in (prompt.text, prompt.gentler, prompt.hint or "")]


def practices() -> Iterable[str]:
    for practice in content.practices():
        yield from (practice.title, practice.blurb, practice.way_out, practice.not_when, practice.closing)
        yield from (step.text for step in practice.steps)


def lists() -> Iterable[str]:
    yield from (item.text for checklist in content.checklists() for item in checklist.items)
    yield from (sign.text for sign in content.ketamine_card())


def plan() -> Iterable[str]:
    return [text for step in content.safety_plan() for text in (step.title, step.text, *step.examples)]


def passages() -> Iterable[str]:
    return [line for passage in content.library().passages.values() for line in passage.lines]


@pytest.mark.parametrize("texts", [prompts, practices, lists, plan, passages])
def test_it_reads_at_grade_six_or_below(texts: Callable[[], Iterable[str]]) -> None:
    """Flesch-Kincaid over the whole of each kind."""
    assert grade(texts()) <= GRADE


def test_no_single_question_is_far_above_it() -> None:
    """A short sentence with one long word scores high; three grades more is the limit for one alone."""
    hard = {prompt.id: round(grade([prompt.text]), 1) for prompt in content.prompts()}
    assert {prompt_id: found for prompt_id, found in hard.items() if found > GRADE + 3} == {}
