"""Which question comes next, as tables, and what holds however often one asks for a different one."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care import prompts
from kapjournal.care.prompts import Asked

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)
DOMAINS = ("mind", "body", "spirit", "relationships", "lifestyle", "nature")


@dataclass(frozen=True)
class Question:
    """A prompt as far as anybody looks at it here."""

    id: str
    domain: str | None = None
    hard: bool = False
    phase: str = "daily"


def _ids(library: list[Question], asked: Asked, *, times: int, phase: str = "daily") -> list[str]:
    """The questions that come when each is followed by 'a different question'."""
    found: list[str] = []
    for _ in range(times):
        question = prompts.next_prompt(library, phase, asked, today=TODAY)
        if question is None:
            break
        found.append(question.id)
        asked = asked.and_then(question.id)
    return found


MIND, BODY, HARD = Question("mind.1", "mind"), Question("body.1", "body"), Question("mind.2", "mind", hard=True)
STORY = Question("story.1", phase="story")


@pytest.mark.parametrize(
    ("library", "asked", "expected"),
    [
        ([], Asked(), None),
        ([STORY], Asked(), None),
        ([STORY, MIND, BODY], Asked(), "mind.1"),
        ([MIND, BODY], Asked(("mind.1",)), "body.1"),
        ([MIND], Asked(("mind.1",)), None),
        ([MIND], Asked(("mind.1", "gone.1")), "mind.1"),
        ([MIND, HARD, BODY], Asked(("body.1",)), "mind.1"),
        ([MIND, HARD, BODY], Asked(("body.1", "mind.1")), "mind.2"),
        ([MIND, HARD, BODY], Asked(("body.1", "mind.1", "mind.2")), "body.1"),
        ([MIND, HARD, BODY], Asked(("body.1", "mind.1"), rose_on=TODAY), "body.1"),
        ([MIND, HARD, BODY], Asked(("body.1", "mind.1"), rose_on=TODAY - DAY), "mind.2"),
        ([MIND, HARD, BODY], Asked(("body.1", "mind.1"), rose_on=TODAY + DAY), "body.1"),
        ([HARD], Asked(rose_on=TODAY), None),
    ],
    ids=[
        "nothing there", "nothing of this phase", "first of its phase", "the other domain", "only the one just asked",
        "gone from the library", "an even domain", "hard ones are asked", "asked longest ago", "not once distress rose",
        "the next day again", "before a flight west", "nothing but hard ones",
    ],
)  # fmt: skip
def test_the_next_question(library: list[Question], asked: Asked, expected: str | None) -> None:
    """Phase first, then balance, then rest; nothing hard on a day on which distress rose."""
    found = prompts.next_prompt(library, "daily", asked, today=TODAY)
    assert (found.id if found else None) == expected


def test_domains_take_turns() -> None:
    """Six questions, six parts of life, twice round."""
    library = [Question(f"{domain}.{number}", domain) for domain in DOMAINS for number in range(10)]
    found = _ids(library, Asked(), times=12)
    assert [each.partition(".")[0] for each in found] == [*DOMAINS, *DOMAINS]


def test_balance_looks_back_two_months_of_questions_and_no_further() -> None:
    """A season that was all about the body does not ban it for a year."""
    library = [Question(f"{domain}.{number}", domain) for domain in DOMAINS for number in range(10)]
    season = tuple(f"body.{number % 10}" for number in range(300))
    found = [each.partition(".")[0] for each in _ids(library, Asked(season), times=60)]
    assert "body" not in found[:10]
    assert {domain: found.count(domain) for domain in DOMAINS} == dict.fromkeys(DOMAINS, 10)


LIBRARIES = st.lists(
    st.builds(
        Question,
        st.uuids().map(str),
        st.sampled_from([*DOMAINS, None]),
        st.booleans(),
        st.sampled_from(["daily", "story"]),
    ),
    max_size=30,
    unique_by=lambda question: question.id,
)


@given(LIBRARIES, st.sampled_from([None, TODAY - DAY, TODAY]), st.integers(1, 60))
def test_no_question_comes_twice_in_ten(library: list[Question], rose_on: date | None, times: int) -> None:
    """Where there are fewer than that, each comes in its turn; none of another phase, none hard once distress rose."""
    known = {question.id: question for question in library}
    left = [each for each in library if each.phase == "daily" and not (each.hard and rose_on == TODAY)]
    found = _ids(library, Asked(rose_on=rose_on), times=times)
    assert len(found) == (times if len(left) > 1 else len(left))
    rests_for = min(10, len(left) - 1)
    for place, question_id in enumerate(found):
        assert known[question_id] in left
        assert question_id not in found[max(0, place - rests_for) : place]


@given(LIBRARIES, st.lists(st.uuids().map(str), max_size=15))
def test_ids_nobody_knows_any_more_are_no_trouble(library: list[Question], gone: list[str]) -> None:
    """What was asked from an older library rests in peace."""
    found = prompts.next_prompt(library, "daily", Asked(tuple(gone)), today=TODAY)
    assert (found is None) == all(question.phase != "daily" for question in library)
