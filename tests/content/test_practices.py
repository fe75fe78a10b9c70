"""Every practice can be led, takes the time it says, and says when it is not for someone."""

import pytest

from kapjournal import content
from kapjournal.content import Evidence, Practice, PracticeKind

PRACTICES = content.practices()


def test_there_are_fourteen_and_two_of_them_breathe() -> None:
    """Something for most moods, and breathing in more than one pace."""
    assert len(PRACTICES) >= 14
    assert sum(practice.kind is PracticeKind.BREATHING for practice in PRACTICES) >= 2


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice.id)
def test_a_practice_takes_the_time_it_says(practice: Practice) -> None:
    """Steps add up to the minutes; breaths fill them and end whole."""
    if practice.kind is PracticeKind.STEPS:
        assert sum(step.seconds for step in practice.steps) == practice.minutes * 60
    else:
        assert practice.minutes * 60 % sum(beat.seconds for beat in practice.pacing) == 0


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice.id)
def test_a_practice_has_a_way_out_and_says_who_it_is_not_for(practice: Practice) -> None:
    """Both stand there before it begins."""
    assert practice.way_out.startswith("You can ")
    assert practice.not_when.startswith("This may not suit you ")


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice.id)
def test_no_breath_is_held(practice: Practice) -> None:
    """Holding the breath frightens some; out is never shorter than in."""
    if practice.kind is PracticeKind.BREATHING:
        *in_beats, out_beat = practice.pacing
        assert out_beat.word == "Breathe out"
        assert out_beat.seconds >= sum(beat.seconds for beat in in_beats)


def test_there_is_something_for_memories_for_tense_muscles_and_for_an_urge() -> None:
    """And whoever has an urge to hurt themselves is sent to people."""
    practices = {practice.id: practice for practice in PRACTICES}
    assert {"container.box", "touch.butterfly", "body.muscles", "urge.wave"} <= set(practices)
    assert "Open Help" in practices["urge.wave"].not_when


def test_our_own_words_are_called_that() -> None:
    """Questions of this project are no custom of clinics, and what a trial of something else inspired is no trial."""
    assert {prompt.label for prompt in content.prompts()} == {Evidence.OWN_WORDS, Evidence.TRIAL}
    labels = {practice.id: practice.label for practice in PRACTICES}
    assert {labels["stretch.gentle"], labels["music.listening"], labels["rest.eyes-closed"]} == {Evidence.OWN_WORDS}
    assert labels["grounding.54321"] is Evidence.CLINIC_CUSTOM


def test_what_was_tried_names_the_trial() -> None:
    """The label `trial` goes with a source that can be looked up."""
    tried = [(each.id, each.source) for each in content.practices() if each.label is Evidence.TRIAL]
    tried += [(each.id, each.source) for each in content.prompts() if each.label is Evidence.TRIAL]
    assert [item_id for item_id, source in tried if source.link is None] == []


def test_five_answers_go_from_very_bad_to_very_good() -> None:
    """One for each moon; journals keep these ids for ever, and none of them can be the id of a feeling."""
    ids = [answer.id for answer in content.practice_answers()]
    assert ids == [f"practice.{name}" for name in ("heavy", "low", "so-so", "all-right", "light")]
    assert not any("." in feeling.id for feeling in content.feelings())


def test_winding_down_needs_the_screen_until_its_last_step() -> None:
    """Whoever has put the phone away cannot read what comes next."""
    *before, last = content.practice("sleep.wind-down").steps
    assert "Put the screen away" in last.text
    assert not any("away" in step.text for step in before)
