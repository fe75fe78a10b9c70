"""Where something can be typed, by name: pure, so that the rules of the arc can read it.

A place is `NAME`, `NAME:UID` or `NAME:UID:PROMPT_SET`. Each kind of record says which of these names are its own.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class DraftPlace:
    """What is written at places of one name.

    `changes` is True where the uid names a record that is kept already: what is typed there goes when that goes.
    `is_writing` is False for a form or a tap half done, which is nothing to come back to.
    """

    name: str
    changes: bool = False
    is_writing: bool = True

    def of(self, uid: str | None = None) -> str:
        """The place for a new record, or for what `uid` names."""
        return f"{self.name}:{uid}" if uid else self.name


GUIDED = DraftPlace("guided")
ENTRY = DraftPlace("entry", changes=True)
INTENTION = DraftPlace("intention")
NOTE = DraftPlace("note")
ONE_WORD = DraftPlace("one_word")
CHECK_IN = DraftPlace("check_in", changes=True, is_writing=False)
OWN_WORD = DraftPlace("own_word", is_writing=False)
TOPIC = DraftPlace("topic", changes=True, is_writing=False)
TRACKER = DraftPlace("tracker", changes=True, is_writing=False)
TAGS = DraftPlace("entry_tags", changes=True, is_writing=False)
PLAN = DraftPlace("plan", changes=True, is_writing=False)
PERSON = DraftPlace("person", changes=True, is_writing=False)
SAFETY_LINE = DraftPlace("safety_line", changes=True, is_writing=False)
NEW_SAFETY_LINE = DraftPlace("new_safety_line", is_writing=False)
LONG_TERM_CHECK = DraftPlace("long_term_check", is_writing=False)
SETTING = DraftPlace("setting", changes=True, is_writing=False)
COMPANION = DraftPlace("companion", changes=True, is_writing=False)
OWN_POINT = DraftPlace("own_point", changes=True, is_writing=False)
NEW_OWN_POINT = DraftPlace("new_own_point", is_writing=False)
CLINIC_NOTE = DraftPlace("clinic_note", changes=True)
NEW_CLINIC_NOTE = DraftPlace("new_clinic_note")
OWN_QUESTION = DraftPlace("own_question", changes=True)
GIVEN_QUESTION = DraftPlace("given_question")
"""A question that a therapist gave."""
QUESTION_SET = DraftPlace("question_set", changes=True, is_writing=False)
SMALL_STEP = DraftPlace("small_step")
LETTER = DraftPlace("letter")
MEDICINE = DraftPlace("medicine", changes=True, is_writing=False)
NEW_MEDICINE_CHANGE = DraftPlace("new_medicine_change", changes=True, is_writing=False)
"""Of something new that happened to the medicine that the uid names."""
MEDICINE_CHANGE = DraftPlace("medicine_change", changes=True, is_writing=False)
SCALE = DraftPlace("scale", is_writing=False)
"""A questionnaire that is being filled in. Today offers it as what it is, and it has no words to show."""


@dataclass(frozen=True)
class Place:
    """A place taken apart: the session or record it belongs to (`uid`) and the prompt set, where there is one."""

    name: str
    uid: str = ""
    prompt_set: str = ""


@dataclass(frozen=True)
class OpenDraft:
    """That something is waiting at a place, without its words."""

    place: str
    updated_at: datetime


def guided_place(session_uid: str | None, set_id: str) -> str:
    return f"{GUIDED.name}:{session_uid or ''}:{set_id}"


def entry_place(uid: str) -> str:
    """Where an entry that is already kept is being edited."""
    return ENTRY.of(uid)


def tags_place(uid: str) -> str:
    """Where a tag for an entry is being typed."""
    return TAGS.of(uid)


def intention_place(session_uid: str) -> str:
    return INTENTION.of(session_uid)


def note_place(session_uid: str | None = None) -> str:
    """Of a note by itself, or of one for a session."""
    return NOTE.of(session_uid)


def one_word_place(session_uid: str) -> str:
    """Where a word of one's own, or a picture in words, is typed on the day of a session."""
    return ONE_WORD.of(session_uid)


def check_in_place(uid: str | None = None) -> str:
    """Of a new check-in, or of the kept one whose words are being added."""
    return CHECK_IN.of(uid)


def own_word_place() -> str:
    """Where an own feeling word is typed, before it has its place on the mood map."""
    return OWN_WORD.of()


def topic_place(uid: str | None = None) -> str:
    """Of a new topic, or of an own one that is being renamed."""
    return TOPIC.of(uid)


def tracker_place(uid: str | None = None) -> str:
    """Of a new tracker, or of one that is being renamed."""
    return TRACKER.of(uid)


def plan_place(uid: str | None = None) -> str:
    """Of a new session, or of the planned one that is being changed."""
    return PLAN.of(uid)


def person_place(uid: str | None = None) -> str:
    """Of somebody new among the people to reach, or of one who is being changed."""
    return PERSON.of(uid)


def safety_line_place(uid: str) -> str:
    """Where a line of the safety plan is being changed."""
    return SAFETY_LINE.of(uid)


def new_safety_line_place(step_id: str) -> str:
    """Of a new line of one step, by the content id of the step."""
    return NEW_SAFETY_LINE.of(step_id)


def long_term_check_place() -> str:
    return LONG_TERM_CHECK.of()


def setting_place(session_uid: str) -> str:
    return SETTING.of(session_uid)


def companion_place(session_uid: str) -> str:
    """What was added to the page for the companion of a session."""
    return COMPANION.of(session_uid)


def own_point_place(uid: str) -> str:
    """Of an own point that is being renamed."""
    return OWN_POINT.of(uid)


def new_own_point_place(part: str) -> str:
    """Of a new point in one part of the preparing lists."""
    return NEW_OWN_POINT.of(part)


def clinic_note_place(uid: str) -> str:
    """Of a note for the clinic that is being changed."""
    return CLINIC_NOTE.of(uid)


def new_clinic_note_place(kind: str) -> str:
    """Of a new note of one kind for the clinic."""
    return NEW_CLINIC_NOTE.of(kind)


def small_step_place(session_uid: str | None = None) -> str:
    """Of a new small step, for a session where there is one."""
    return SMALL_STEP.of(session_uid)


def letter_place() -> str:
    return LETTER.of()


def scale_place(scale_id: str) -> str:
    """Of a questionnaire that is being filled in, by the content id of its scale."""
    return SCALE.of(scale_id)


def medicine_place(uid: str | None = None) -> str:
    """Of a new medicine, or of the one that is being changed."""
    return MEDICINE.of(uid)


def new_medicine_change_place(medicine_uid: str, turn: str) -> str:
    return f"{NEW_MEDICINE_CHANGE.of(medicine_uid)}:{turn}"


def medicine_change_place(uid: str) -> str:
    """Where something that happened to a medicine is told anew."""
    return MEDICINE_CHANGE.of(uid)


def read_place(place: str) -> Place:
    """What a place is. Its name may be one that no kind has, of a later version."""
    name, _, rest = place.partition(":")
    uid, _, prompt_set = rest.partition(":")
    return Place(name, uid, prompt_set)
