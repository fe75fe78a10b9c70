"""Which question comes next, as tables, and what holds however often one asks for a different one."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal import content
from kapjournal.care.steps import prompts
from kapjournal.care.steps.prompts import Asked
from kapjournal.content import Domain, Evidence, Prompt, PromptPhase, Source

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)
DAILY = PromptPhase.INTEGRATION
DOMAINS = (Domain.MIND, Domain.BODY, Domain.SPIRIT, Domain.RELATIONSHIPS, Domain.LIFESTYLE, Domain.NATURE)


SOURCE = Source("custom", "Custom", "Nothing.", None, None)


def _question(question_id: str, domain: Domain, *, hard: bool = False, phase: PromptPhase = DAILY) -> Prompt:
    """A prompt of which only these four are looked at."""
    return Prompt(
        id=question_id,
        phase=phase,
        domain=domain,
        text="How are you?",
        gentler="How is it?",
        hint=None,
        hard=hard,
        follow_ups=(),
        label=Evidence.CLINIC_CUSTOM,
        source=SOURCE,
    )


def _ids(library: Sequence[Prompt], asked: Asked, *, times: int, phase: PromptPhase = DAILY) -> list[str]:
    """The questions that come when each is followed by 'a different question'."""
    found: list[str] = []
    for _ in range(times):
        question = prompts.next_prompt(library, phase, asked, today=TODAY)
        if question is None:
            break
        found.append(question.id)
        asked = asked.and_then(question.id)
    return found


MIND, BODY = _question("mind.1", Domain.MIND), _question("body.1", Domain.BODY)
HARD = _question("mind.2", Domain.MIND, hard=True)
STORY = _question("story.1", Domain.MIND, phase=PromptPhase.STORY)


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
def test_the_next_question(library: list[Prompt], asked: Asked, expected: str | None) -> None:
    """Phase first, then balance, then rest; nothing hard on a day on which distress rose."""
    found = prompts.next_prompt(library, DAILY, asked, today=TODAY)
    assert (found.id if found else None) == expected


def test_domains_take_turns() -> None:
    """Six questions, six parts of life, twice round."""
    library = [_question(f"{domain}.{number}", domain) for domain in DOMAINS for number in range(10)]
    found = _ids(library, Asked(), times=12)
    assert [each.partition(".")[0] for each in found] == [*DOMAINS, *DOMAINS]


def test_balance_looks_back_two_months_of_questions_and_no_further() -> None:
    """A season that was all about the body does not ban it for a year."""
    library = [_question(f"{domain}.{number}", domain) for domain in DOMAINS for number in range(10)]
    season = tuple(f"body.{number % 10}" for number in range(300))
    found = [each.partition(".")[0] for each in _ids(library, Asked(season), times=60)]
    assert "body" not in found[:10]
    assert {domain: found.count(domain) for domain in DOMAINS} == dict.fromkeys(DOMAINS, 10)


def test_the_library_has_enough_to_go_round() -> None:
    """Sixty questions about daily life: every part of it as often as the others, none twice in ten."""
    found = _ids(content.prompts(), Asked(), times=60)
    asked_about = Counter(content.prompt(each).domain for each in found)
    assert max(asked_about.values()) - min(asked_about[domain] for domain in DOMAINS) <= 1
    assert all(each not in found[max(0, place - 10) : place] for place, each in enumerate(found))


LIBRARIES = st.lists(
    st.builds(
        _question,
        st.uuids().map(str),
        st.sampled_from(Domain),
        hard=st.booleans(),
        phase=st.sampled_from([DAILY, PromptPhase.STORY]),
    ),
    max_size=30,
    unique_by=lambda question: question.id,
)


@given(LIBRARIES, st.sampled_from([None, TODAY - DAY, TODAY]), st.integers(1, 60))
def test_no_question_comes_twice_in_ten(library: list[Prompt], rose_on: date | None, times: int) -> None:
    """Where there are fewer than that, each comes in its turn; none of another phase, none hard once distress rose."""
    known = {question.id: question for question in library}
    left = [each for each in library if each.phase == DAILY and not (each.hard and rose_on == TODAY)]
    found = _ids(library, Asked(rose_on=rose_on), times=times)
    assert len(found) == (times if len(left) > 1 else len(left))
    rests_for = min(10, len(left) - 1)
    for place, question_id in enumerate(found):
        assert known[question_id] in left
        assert question_id not in found[max(0, place - rests_for) : place]


@given(LIBRARIES, st.lists(st.uuids().map(str), max_size=15))
def test_ids_nobody_knows_any_more_are_no_trouble(library: list[Prompt], gone: list[str]) -> None:
    """What was asked from an older library rests in peace."""
    found = prompts.next_prompt(library, DAILY, Asked(tuple(gone)), today=TODAY)
    assert (found is None) == all(question.phase != DAILY for question in library)
