"""The library shipped with the app is complete, and is read only as far as it is needed."""

import time
from collections.abc import Callable
from functools import cached_property
from importlib.resources import files
from pathlib import Path

import pytest

from kapjournal import content
from kapjournal.content import PromptPhase
from kapjournal.content.library import PARTS
from kapjournal.errors import ContentError
from kapjournal.models import Route

from .shelf_builder import library


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_the_shipped_library_has_no_fault(language: str) -> None:
    """Every file is read and every reference found."""
    content.library(language).check()


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_what_ships_is_read_as_it_was_checked(language: str) -> None:
    """The app reads its own library without looking for faults, and finds every record just the same."""
    checked, shipped = content.Library(files(content), language), content.library(language)
    parts = [name for name, part in vars(content.Library).items() if isinstance(part, cached_property)]
    assert len(parts) == len(PARTS)
    for part in parts:
        ours, theirs = getattr(shipped, part), getattr(checked, part)
        assert list(ours) == list(theirs)
        assert repr(ours) == repr(theirs)
        assert ours == theirs


def test_ids_that_journals_refer_to_are_there_for_ever() -> None:
    """Answers, practice runs and settings keep these ids; none may ever go."""
    prompts = {
        "intention.first": ("now", "open", "sentence"),
        "capture.words": ("now", "tomorrow"),
        "story.next-day": ("today", "memory", "body", "intention", "hard", "support", "step", "keep"),
        "story.quiet": ("was", "feel", "kind"),
    }
    for set_id, names in prompts.items():
        assert [prompt.id for prompt in content.prompt_set(set_id).prompts] == [f"{set_id}.{name}" for name in names]
    assert {practice.id for practice in content.practices()} >= {"breathing.paced", "grounding.54321"}
    regions = ["us", "ca", "uk", "ie", "eu", "au", "nz", "in", "other"]
    assert [region.id for region in content.help_regions()] == regions


def test_every_prompt_is_in_a_set_of_its_own_phase() -> None:
    """No prompt is written and never asked."""
    asked = {(prompt.id, each.phase) for each in content.library().prompt_sets.values() for prompt in each.prompts}
    assert asked == {(prompt.id, prompt.phase) for prompt in content.library().prompts.values()}


def test_the_story_puts_its_hard_question_late_and_not_last() -> None:
    """One question may stir things up; there is time to arrive before it and something to lean on after it."""
    hard = [prompt.hard for prompt in content.prompt_set("story.next-day").prompts]
    assert hard.count(True) == 1
    assert 4 <= hard.index(True) <= 5


def test_a_story_can_be_told_when_nothing_happened() -> None:
    """The long set names a short one to take in its place."""
    instead = content.prompt_set("story.next-day").instead
    assert instead is not None
    quiet = content.prompt_set(instead)
    assert quiet.phase is PromptPhase.STORY
    assert not any(prompt.hard for prompt in quiet.prompts)


def test_paced_breathing_and_grounding_are_as_they_were() -> None:
    """Four seconds in, six out, for three minutes; five senses in five steps."""
    assert [beat.seconds for beat in content.practice("breathing.paced").pacing] == [4, 6]
    assert content.practice("breathing.paced").minutes == 3
    assert len(content.practice("grounding.54321").steps) == 5


def test_every_route_a_session_can_have_has_a_name() -> None:
    """The ids are the values kept in the vault."""
    assert [route.id for route in content.routes()] == list(Route)
    assert content.route(Route.NASAL_SPRAY).name == "Nasal spray"


def test_first_start_says_what_this_is_not() -> None:
    """Not a diagnosis, not a medical device, not for emergencies, and nobody watches."""
    said = " ".join(content.passage("about.is-not").lines)
    for words in ("not a diagnosis", "not a medical device", "not for emergencies", "Nobody watches"):
        assert words in said


def test_custom_is_called_custom() -> None:
    """Advice for the day of the session carries its label and its source."""
    passage = content.passage("aftercare.first-day")
    assert (passage.label, passage.source is not None) == (content.Evidence.CLINIC_CUSTOM, True)


def test_a_source_leads_somewhere_where_it_can() -> None:
    """A DOI becomes an address to read."""
    assert content.practice("breathing.paced").source.link == "https://doi.org/10.1038/s41598-022-27247-y"
    assert content.prompt("difficult.now.solid").source.link is None


@pytest.mark.parametrize(
    "ask",
    [
        content.prompt,
        content.prompt_set,
        content.practice,
        content.help_region,
        content.route,
        content.passage,
        content.checklist,
        content.scale,
        content.source,
    ],
)
def test_an_id_that_does_not_exist_is_refused(ask: Callable[[str], object]) -> None:
    """A journal from a later version may name what this one does not have; callers must be able to tell."""
    with pytest.raises(ContentError, match=r"no .+ 'no\.such'"):
        ask("no.such")


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    """Broken prompts do not keep the help lines from a locked screen."""
    broken = library(tmp_path, prompts="[[item")
    assert list(broken.regions) == ["us"]
    with pytest.raises(ContentError):
        _ = broken.prompts


def test_nothing_is_read_twice(tmp_path: Path) -> None:
    """What was read once is kept."""
    once = library(tmp_path)
    regions = once.regions
    (tmp_path / "en" / "help.toml").unlink()
    assert once.regions is regions


def test_reading_all_of_it_takes_no_time() -> None:
    """Under 50 ms of computing for the whole library, on any of five tries; each shelf waits until it is asked for."""
    spent_s = []
    for _ in range(5):
        began_s = time.process_time()
        content.Library(files(content), "en").check()
        spent_s.append(time.process_time() - began_s)
    assert min(spent_s) < 0.050
