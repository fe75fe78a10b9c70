"""What stands there for safety is whole: the plan, the card, the checklists, and no number to grow old."""

import re

from kapjournal import content
from kapjournal.content import Call, Moment


def test_a_safety_plan_has_six_steps_in_their_order() -> None:
    """From what one can do alone to who can be with one."""
    names = ["signs", "alone", "company", "ask", "professionals", "surroundings"]
    assert [step.id for step in content.safety_plan()] == [f"safety.{name}" for name in names]
    assert all(len(step.examples) >= 2 for step in content.safety_plan())


def test_the_ketamine_card_begins_with_emergencies() -> None:
    """Whoever reads only the first lines reads the most urgent ones."""
    calls = [sign.call for sign in content.ketamine_card()]
    emergencies = calls.count(Call.EMERGENCY)
    assert emergencies >= 3
    assert calls == [Call.EMERGENCY] * emergencies + [Call.CLINIC] * (len(calls) - emergencies)


def test_the_ketamine_card_names_what_the_agency_names() -> None:
    """Sleepiness, feeling cut off, worse mood, misuse, blood pressure, breathing and bladder."""
    said = " ".join(sign.text for sign in content.ketamine_card()).lower()
    for word in ("breathing", "woken", "cut off", "mood", "using more", "blood pressure", "toilet"):
        assert word in said


def test_there_is_a_checklist_for_every_moment() -> None:
    """Asking the clinic, before, on the day, and after."""
    assert {checklist.moment for checklist in content.checklists()} == set(Moment)
    assert len(content.checklist("ask.clinic").items) >= 12


def test_questions_for_the_clinic_are_questions() -> None:
    """To be read out as they stand."""
    assert [item.text for item in content.checklist("ask.clinic").items if not item.text.endswith("?")] == []


def test_how_long_it_lasts_has_a_source_or_is_left_out() -> None:
    """A range of time is somebody's, and says whose."""
    for route in content.routes():
        assert (route.expect is None) == (route.source is None)
        assert route.expect is None or re.search(r"\d", route.expect)


def test_screening_is_left_to_clinicians() -> None:
    """The app says that it does not do it."""
    assert "Only licensed clinicians can say that." in content.passage("kap.fit").lines[0]


def test_contexts_are_named_once() -> None:
    """What can be part of a feeling; words to tap."""
    words = [context.word for context in content.contexts()]
    assert len(words) >= 20
    assert len(set(words)) == len(words)
