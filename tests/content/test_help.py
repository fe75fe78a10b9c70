"""The data file of help lines is complete, region by region."""

import re
from datetime import date
from pathlib import Path

import pytest

from kapjournal import content
from kapjournal.content import HelpLine, LineFor, Region

REGIONS = content.help_regions()
LINES = [line for region in REGIONS for line in region.lines]


@pytest.mark.parametrize("region", REGIONS[:-1], ids=lambda region: region.id)
def test_a_region_has_an_emergency_number_and_someone_to_talk_to(region: Region) -> None:
    """The number is said in words too, for those who read the screen aloud."""
    assert region.emergency is not None
    assert region.emergency in region.emergency_words
    assert region.lines


def test_somewhere_else_has_a_way_on_and_no_number() -> None:
    """Where we cannot know, we guess nothing."""
    other = REGIONS[-1]
    assert (other.id, other.emergency, other.lines) == ("other", None, ())
    assert other.note is not None
    assert not re.search(r"\d", other.note + other.emergency_words)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_a_line_can_be_reached_and_says_when_it_was_checked(line: HelpLine) -> None:
    """Dialable, dated and with the reference it was compared with."""
    assert line.tel or line.sms
    assert line.checked >= date(2026, 1, 1)
    assert len(line.checked_against) >= 20


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_the_reference_names_the_number(line: HelpLine) -> None:
    """A number changed without a new check shows up here."""
    seen = line.checked_against.replace(" ", "")
    for number in (line.tel, line.sms):
        assert number is None or number in seen
    assert line.sms_text is None or line.sms_text in seen


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.id)
def test_a_region_begins_with_the_lines_for_any_hard_moment(region: Region) -> None:
    """What is for something special comes after them and stays a short list."""
    first = region.lines_for(LineFor.ANYONE)
    assert region.lines[: len(first)] == first
    assert bool(first) == (region.id != "other")
    assert len(region.lines) - len(first) <= 6


@pytest.mark.parametrize("line", [line for line in LINES if line.whom is not LineFor.ANYONE], ids=lambda line: line.id)
def test_a_special_line_says_for_whom_it_is(line: HelpLine) -> None:
    """In its own words, for pages that have no heading above it."""
    assert line.what.startswith(("For ", "The same, "))


def test_there_is_a_special_line_wherever_one_could_be_confirmed() -> None:
    """Violence at home, poison control, veterans and deaf people, by region."""
    special = {(line.id.partition(".")[0], line.whom) for line in LINES if line.whom is not LineFor.ANYONE}
    assert {region for region, whom in special if whom is LineFor.VIOLENCE} == {"us", "uk", "ie", "eu", "au", "nz"}
    assert {region for region, whom in special if whom is LineFor.POISON} == {"us", "ca", "uk", "ie", "au", "nz"}
    assert {region for region, whom in special if whom is LineFor.VETERANS} == {"us"}
    assert {region for region, whom in special if whom is LineFor.DEAF} == {"uk"}


def test_poison_control_leaves_a_child_and_a_sleeper_to_the_emergency_number() -> None:
    """As the card says; only the second line of a country points back to the first."""
    poison = [line for line in LINES if line.whom is LineFor.POISON and line.id != "ca.poison-quebec"]
    assert all("call the emergency number first" in line.what for line in poison)
    assert all("child" in line.what for line in poison)


def test_veterans_press_one_after_the_call_is_answered() -> None:
    """The number alone leads to the line for everybody."""
    veterans = next(line for line in LINES if line.id == "us.veterans")
    assert (veterans.tel, veterans.press, veterans.sms) == ("988", "1", "838255")


def test_long_numbers_are_shown_as_people_read_them() -> None:
    """In groups; what is dialled stays digits only."""
    for line in LINES:
        for number, shown in ((line.tel, line.tel_shown), (line.sms, line.sms_shown)):
            assert (number is None) == (shown is None)
            assert number is None or shown is None or shown.replace(" ", "") == number
            assert shown is None or max(map(len, shown.split())) <= 6


def test_no_line_claims_more_than_was_done() -> None:
    """A stored copy is not the service’s own page of today."""
    assert not [line.id for line in LINES if line.own_page and "stored cop" in line.checked_against]


def test_numbers_we_were_given_are_the_numbers_we_show() -> None:
    """The lines this app was designed around."""
    numbers = {line.id: (line.tel, line.sms, line.sms_text) for line in LINES}
    assert numbers["us.988"] == numbers["ca.988"] == ("988", "988", None)
    assert numbers["us.text-line"] == (None, "741741", "HOME")
    for line_id in ("uk.samaritans", "ie.samaritans", "eu.116123"):
        assert numbers[line_id] == ("116123", None, None)


def test_no_number_stands_outside_this_file() -> None:
    """Nothing else in the library names a number to call, so that none can grow old unseen."""
    library = content.library()
    said = [line for passage in library.passages.values() for line in passage.lines]
    said += [practice.not_when for practice in library.practices.values()]
    said += [sign.text for sign in library.signs.values()]
    said += [text for step in library.safety_plan.values() for text in (step.text, *step.examples)]
    said += [item.text for checklist in library.checklists.values() for item in checklist.items]
    said += [text for prompt in library.prompts.values() for text in (prompt.text, prompt.gentler, prompt.hint or "")]
    assert [text for text in said if re.search(r"\d{3}", text)] == []


def test_a_release_dials_every_number() -> None:
    """The list for whoever publishes names each line as people read it; none is forgotten there when one is added."""
    listed = (Path(__file__).parents[2] / "docs" / "publishing.md").read_text("utf-8")
    for line in LINES:
        (row,) = [row for row in listed.splitlines() if f"(`{line.id}`)" in row]
        for number in (line.tel_shown, line.sms_shown, line.sms_text, line.press):
            assert number is None or number in row
        assert line.hours.lower() in row
