"""Finding the right one: what a need leads to, a part of life as a deck, and that nothing is out of reach."""

from dataclasses import replace
from datetime import date

import pytest

from kapjournal import content
from kapjournal.care.steps import library
from kapjournal.care.steps.library import HELPS, Need
from kapjournal.care.steps.prompts import Asked
from kapjournal.content import Domain

SETS, PROMPTS = content.prompt_sets(), content.prompts()
TODAY = date(2026, 11, 20)


def test_there_are_six_sentences_at_most() -> None:
    """More is a list. Each leads to three things, or to the screen for what is said of a session."""
    assert len(Need) <= 6
    assert set(Need) == set(HELPS) | set(library.SAID_OF_SESSION)
    assert set(HELPS).isdisjoint(library.SAID_OF_SESSION)


@pytest.mark.parametrize("need", HELPS)
def test_a_need_leads_to_what_there_is(need: Need) -> None:
    """Its sets and practices are in the library, and each turn deals others until all were there; none is hard."""
    helps = HELPS[need]
    assert all(content.prompt_set(set_id) for set_id in helps.sets)
    dealt = [library.deal(need, SETS, Asked(), turn) for turn in range(60)]
    assert {one.practice_id for one in dealt} == set(helps.practices)
    assert all(content.practice(practice_id) for practice_id in helps.practices)
    questions = {one.question for one in dealt if one.question}
    assert len(questions) >= 3
    assert not any(question.hard for question in questions)
    assert dealt[0].question != dealt[1].question
    assert dealt[0].practice_id != dealt[1].practice_id


def test_a_person_comes_first_where_it_is_too_much_or_shameful() -> None:
    assert {need for need, helps in HELPS.items() if helps.someone_first} == {Need.TOO_MUCH, Need.ASHAMED}


def test_nobody_who_feels_too_much_is_asked_to_breathe_first() -> None:
    """Paced breathing may not suit who is dizzy; and the phone is not put away in the middle of it."""
    breathing = {practice.id for practice in content.practices() if practice.pacing}
    assert breathing.isdisjoint(HELPS[Need.TOO_MUCH].practices)


def test_what_was_asked_longest_ago_is_dealt_first() -> None:
    first = library.deal(Need.SLEEP, SETS, Asked()).question
    assert first is not None
    again = library.deal(Need.SLEEP, SETS, Asked((first.id,))).question
    assert again is not None
    assert again.id != first.id


def test_where_all_questions_are_hidden_the_practice_stays() -> None:
    dealt = library.deal(Need.SLEEP, (), Asked())
    assert dealt.question is None
    assert dealt.practice_id == HELPS[Need.SLEEP].practices[0]


@pytest.mark.parametrize("domain", library.DOMAINS)
def test_a_part_of_life_is_gone_through_before_a_question_comes_again(domain: Domain) -> None:
    shown: list[str] = []
    deck = library.of_life(domain, PROMPTS)
    for _ in deck:
        question = library.question_of_life(domain, PROMPTS, Asked(), today=TODAY, after=shown)
        assert question is not None
        shown.append(question.id)
    assert sorted(shown) == sorted(prompt.id for prompt in deck)
    again = library.question_of_life(domain, PROMPTS, Asked(), today=TODAY, after=shown)
    assert again is not None
    assert again.id != shown[-1]


@pytest.mark.parametrize("domain", library.DOMAINS)
def test_a_part_of_life_has_nothing_hard_on_a_tender_day(domain: Domain) -> None:
    shown: list[str] = []
    for _ in range(30):
        question = library.question_of_life(domain, PROMPTS, Asked(rose_on=TODAY), today=TODAY, after=shown)
        assert question is not None
        assert not question.hard
        shown.append(question.id)


def test_one_question_alone_can_be_asked_again() -> None:
    (one,) = library.of_life(Domain.MIND, PROMPTS)[:1]
    for after in ((), (one.id,)):
        question = library.question_of_life(Domain.MIND, [one], Asked(), today=TODAY, after=after)
        assert question == (None if after else one)


def test_every_set_has_a_theme() -> None:
    """And every theme one way to be named; own sets have theirs."""
    themes = library.by_theme(SETS)
    assert set(themes) == set(library.THEMES) - {library.MINE}
    assert sum(len(sets) for sets in themes.values()) == len(SETS)
    mine = replace(SETS[0], id="own.abc")
    assert library.by_theme([mine], frozenset({"own.abc"})) == {library.MINE: [mine]}


@pytest.mark.parametrize("prompt", PROMPTS, ids=[prompt.id for prompt in PROMPTS])
def test_every_question_is_reached(prompt: content.Prompt) -> None:
    assert prompt.id in set(library.reached_prompts(SETS))


@pytest.mark.parametrize("prompt_set", SETS, ids=[one.id for one in SETS])
def test_every_set_is_reached(prompt_set: content.PromptSet) -> None:
    assert prompt_set.id in set(library.reached_sets(SETS))
