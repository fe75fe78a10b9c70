"""The prompts cover the arc of care and every part of life, and are kind where they are hard."""

from collections import Counter

import pytest

from kapjournal import content
from kapjournal.content import Domain, PromptPhase

PROMPTS = content.prompts()
SETS = content.prompt_sets()


def test_there_is_a_question_for_every_part_of_the_arc() -> None:
    """At least 150, and some for each phase."""
    phases = Counter(prompt.phase for prompt in PROMPTS)
    assert len(PROMPTS) >= 150
    assert min(phases[phase] for phase in PromptPhase) >= 6


@pytest.mark.parametrize("domain", [domain for domain in Domain if domain is not Domain.WHOLE])
def test_every_part_of_life_has_ten_questions_of_its_own(domain: Domain) -> None:
    """Six domains of integration, asked about evenly."""
    assert sum(prompt.domain is domain and prompt.phase is PromptPhase.INTEGRATION for prompt in PROMPTS) >= 10


def test_no_question_is_written_twice() -> None:
    """Neither the text nor the gentler one."""
    said = [text for prompt in PROMPTS for text in (prompt.text, prompt.gentler)]
    assert [text for text, times in Counter(said).items() if times > 1] == []


def test_reviews_come_after_one_week_two_weeks_and_a_month() -> None:
    """The ids say how many days after the session."""
    reviews = [each.id for each in SETS if each.phase is PromptPhase.REVIEW]
    assert reviews == ["review.day-7", "review.day-14", "review.day-30"]


def test_just_after_a_session_one_word_answers_every_question() -> None:
    """Short enough for one line, and nothing is hard."""
    for prompt in PROMPTS:
        if prompt.phase is PromptPhase.CAPTURE:
            assert len(prompt.text) <= 60, prompt.id
            assert not prompt.hard, prompt.id


def test_nothing_hard_is_asked_when_nothing_happened_or_after_a_gap() -> None:
    """Those who come back, or were let down, are not asked for more."""
    easy = {PromptPhase.PREPARING, PromptPhase.QUIET, PromptPhase.RETURNING, PromptPhase.BETWEEN}
    assert [prompt.id for prompt in PROMPTS if prompt.hard and prompt.phase in easy] == []


def test_a_hard_question_can_be_skipped_and_says_so() -> None:
    """The way out stands beside the question."""
    hard = [prompt for prompt in PROMPTS if prompt.hard]
    assert len(hard) >= 10
    assert [prompt.id for prompt in hard if "skip" not in (prompt.hint or "")] == []


def test_a_hard_question_is_never_the_first_and_never_the_last() -> None:
    """There is time to arrive, and something to lean on after it."""
    for each in SETS:
        assert not each.prompts[0].hard, each.id
        assert not each.prompts[-1].hard, each.id


def test_every_question_leads_on_to_an_easy_one() -> None:
    """A follow-up is another prompt, and never a hard one."""
    hard = {prompt.id for prompt in PROMPTS if prompt.hard}
    for prompt in PROMPTS:
        assert prompt.follow_ups, prompt.id
        assert prompt.id not in prompt.follow_ups
        assert hard.isdisjoint(prompt.follow_ups)


def test_every_theme_leads_to_a_sentence() -> None:
    """Whichever way one takes, an intention ends as one sentence of one's own."""
    ways = [each for each in SETS if each.phase is PromptPhase.INTENTION]
    assert len(ways) >= 8
    assert {each.prompts[-1].id for each in ways} == {"intention.first.sentence"}


def test_no_set_takes_long() -> None:
    """From one minute to ten."""
    assert {each.minutes for each in SETS} <= set(range(1, 11))
