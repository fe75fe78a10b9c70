"""The data file of help lines is complete, region by region."""

import re
from datetime import date

import pytest

from kapjournal import content
from kapjournal.content import HelpLine, Region

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
