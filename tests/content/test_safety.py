"""What stands there for safety is whole: the plan, the card, the checklists, and no number to grow old."""

import re

from kapjournal import content
from kapjournal.content import Call, LineFor, ListMoment
from kapjournal.views.words import safety_plan, when_to_call


def test_a_safety_plan_has_six_steps_in_their_order() -> None:
    """From what one can do alone to who can be with one."""
    names = ["signs", "alone", "company", "ask", "professionals", "surroundings"]
    assert [step.id for step in content.safety_plan()] == [f"safety.{name}" for name in names]
    assert all(len(step.examples) >= 2 for step in content.safety_plan())


def test_a_safety_plan_says_what_each_step_is() -> None:
    """In the words that a frightened reader looks for."""
    assert [step.title for step in content.safety_plan()] == [
        "Signs that I am getting worse",
        "What I can do alone",
        "People and places that distract me",
        "People I can ask for help",
        "Professionals and help lines",
        "Making my surroundings safer",
    ]
    assert content.passage("safety.plan").title == "Safety plan"


def test_reading_a_safety_plan_begins_with_the_emergency_number() -> None:
    """Danger comes before the first step, and a step that does not help leads to the next, number or none."""
    for said in (safety_plan.reading("911"), safety_plan.reading("")):
        danger, then = said.split(". ", 1)
        assert "danger" in danger
        assert "go to the next" in then


def test_the_ketamine_card_begins_with_emergencies() -> None:
    """Whoever reads only the first lines reads the most urgent ones."""
    calls = [sign.call for sign in content.ketamine_card()]
    emergencies = calls.count(Call.EMERGENCY)
    assert emergencies >= 3
    assert calls == sorted(calls, key=list(Call).index)
    assert set(calls) == set(Call)


def test_the_ketamine_card_names_what_the_agency_names() -> None:
    """Sleepiness, feeling cut off, worse mood, misuse, blood pressure, breathing and bladder."""
    said = " ".join(sign.text for sign in content.ketamine_card()).lower()
    for word in ("breathing", "woken", "cut off", "mood", "more than agreed", "blood pressure", "pee"):
        assert word in said


def test_the_ketamine_card_holds_what_cannot_wait() -> None:
    """A seizure, a fall, swelling, danger and a child are emergencies; blood, mania and the liver are for today."""
    calls = {sign.id.removeprefix("sign."): sign.call for sign in content.ketamine_card()}
    now = ("waking", "breathing", "chest", "seizure", "fainting", "swelling", "stroke", "danger", "child")
    today = ("thoughts", "seeing", "driven", "blood", "liver")
    assert {calls[name] for name in now} == {Call.EMERGENCY}
    assert {calls[name] for name in today} == {Call.CLINIC_TODAY}


def test_a_sign_of_the_first_version_is_still_there() -> None:
    """Their ids stay for ever."""
    first = "breathing waking chest danger unreal sleepy pressure mood bladder craving memory sick"
    assert {f"sign.{name}" for name in first.split()} <= {sign.id for sign in content.ketamine_card()}


def test_poison_control_stands_beside_what_was_taken() -> None:
    """By a child, too much of it, or with something else."""
    beside = {sign.id for sign in content.ketamine_card() if sign.line is LineFor.POISON}
    assert beside == {"sign.child", "sign.too-much", "sign.mixed"}
    assert {sign.line for sign in content.ketamine_card()} == {None, LineFor.POISON, LineFor.ANYONE}


def test_someone_to_talk_to_stands_beside_thoughts_of_suicide() -> None:
    """Whether they are acted on or only grow."""
    beside = {sign.id for sign in content.ketamine_card() if sign.line is LineFor.ANYONE}
    assert beside == {"sign.danger", "sign.thoughts"}


def test_what_to_do_when_the_clinic_does_not_answer_is_said() -> None:
    """Below the signs; and nobody is sent to drive."""
    assert "does not answer" in when_to_call.NO_ANSWER()
    assert all("Do not drive yourself." in when_to_call.cannot_wait(number) for number in ("911", ""))


def test_after_a_session_it_is_said_whom_to_turn_to_with_thoughts_of_suicide() -> None:
    """Beside breath and chest; and blood means today."""
    said = " ".join(content.passage("help.after-session").lines)
    assert "thoughts of ending your life" in said
    assert "blood when you pee" in said
    assert "today" in said


def test_driving_is_not_left_to_custom() -> None:
    """Firm, in the passage and in the list; and nobody stops a medicine on their own."""
    said = " ".join(content.passage("aftercare.first-day").lines)
    ticked = {item.id: item.text for each in content.checklists() for item in each.items}
    for text in (said, ticked["after.driving"]):
        assert text.count("Do not drive") >= 1
        assert "full night’s sleep" in text
    for text in (said, ticked["prepare.medicines"], " ".join(content.passage("help.after-session").lines)):
        assert "Do not stop or change a medicine on your own." in text


def test_there_is_a_checklist_for_every_moment() -> None:
    """Asking the clinic, before, on the day, and after."""
    assert {checklist.moment for checklist in content.checklists()} == set(ListMoment)
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
