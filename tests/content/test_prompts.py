"""The prompts cover the arc of care and every part of life, and are kind where they are hard."""

import re
from collections import Counter
from itertools import pairwise

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


BACK = (
    r"\b(?:about|call|for|in|keep|leave|of|tell them|with) it\b|^(?:Is|Was|Does) it (?:big|small|still|near|as|close)"
)


def test_a_gentler_question_can_be_read_alone() -> None:
    """It stands on the screen instead of the first one, so it is whole and points back at nothing."""
    assert [prompt.id for prompt in PROMPTS if len(prompt.gentler.split()) < 4 or re.search(BACK, prompt.gentler)] == []


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


def test_nothing_hard_is_asked_before_a_session_or_after_a_gap() -> None:
    """Those who get ready, or come back, are not asked for more."""
    easy = {PromptPhase.PREPARING, PromptPhase.RETURNING}
    assert [prompt.id for prompt in PROMPTS if prompt.hard and prompt.phase in easy] == []


HARD = """
    quiet.today.hoped quiet.today.like mind.thoughts.turning intention.kindness.voice intention.ease.tired
    between.idea.back ending.looking-back.began difficult.after.part
"""


@pytest.mark.parametrize("prompt_id", HARD.split())
def test_what_may_pull_someone_down_is_marked_hard(prompt_id: str) -> None:
    """Hopes that were let down, thoughts that go round, looking back: asked about with care."""
    assert content.prompt(prompt_id).hard


def test_two_hard_questions_never_follow_each_other() -> None:
    """Between them something easy comes."""
    for each in SETS:
        assert not any(one.hard and other.hard for one, other in pairwise(each.prompts)), each.id


def test_hard_things_begin_on_solid_ground() -> None:
    """Whatever is hard, the first question is about what is here now."""
    for each in SETS:
        if each.phase is PromptPhase.DIFFICULT and any(prompt.hard for prompt in each.prompts):
            assert each.prompts[0].source.id == "grounding-custom", each.id


def test_a_session_that_did_little_leads_to_people() -> None:
    """Being let down can be dangerous: the clinic has other options, and Help is named."""
    said = " ".join(prompt.hint or "" for prompt in content.prompt_set("quiet.today").prompts)
    assert "other options" in said
    assert "Help" in said


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
