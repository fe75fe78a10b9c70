"""Said where questions for the clinic are collected, and what to tell it. Nothing here judges what is taken."""

from collections.abc import Mapping

from kapjournal.messages import Message
from kapjournal.models import ClinicNoteKind

TITLE = Message("Questions for my clinic")
FOR_THE_CLINIC = Message("For my clinic", note="Of a question, a medicine or a condition found by searching.")
WHY = Message("Collect them here, and read them out when you are there.")
NONE_YET = Message("There are no questions yet.")
ASKED = Message("Asked", note="Of a question for the clinic.")
SAID_ASKED = Message("{question}, asked", note="What a screen reader says of a question.")
SAID_OPEN = Message("{question}, not asked", note="What a screen reader says of a question.")
OPENS = Message("Change: {words}", note="Names an icon; opens a question, a medicine or a condition to change it.")
THEIR_WORDS = Message("What they said: {words}")
ANSWER = Message("What they said (optional)", note="Name of a field.")
QUESTIONS_TO_CHOOSE = Message("Questions to choose from")
MEDICINES_TO_CHOOSE = Message("Kinds of medicines to go through")
CHOSEN = Message("{words}, on your list", note="What a screen reader says of something that was chosen.")
REMOVED = Message("Removed. You can undo this.")
REMOVE = Message("Remove")
GONE = Message("This is no longer on your list.", note="Of a question, a medicine or a condition for the clinic.")

MEDICINES = Message("Medicines to tell your clinic about")
MEDICINES_WHY = Message("List everything you take, also herbs, alcohol and other drugs. Your clinic needs all of it.")
DO_NOT_STOP = Message("Do not stop or change a medicine on your own.")
CONDITIONS = Message("Conditions to tell your clinic about")
CONDITIONS_WHY = Message("What you have or had, like heart, blood pressure, bladder, or a pregnancy.")

HEADINGS: Mapping[ClinicNoteKind, Message] = {
    ClinicNoteKind.QUESTION: TITLE,
    ClinicNoteKind.MEDICINE: MEDICINES,
    ClinicNoteKind.CONDITION: CONDITIONS,
}
FIELDS: Mapping[ClinicNoteKind, Message] = {
    ClinicNoteKind.QUESTION: Message("Your question", note="Name of a field."),
    ClinicNoteKind.MEDICINE: Message("A medicine, in your words", note="Name of a field."),
    ClinicNoteKind.CONDITION: Message("A condition, in your words", note="Name of a field."),
}
ADD: Mapping[ClinicNoteKind, Message] = {
    ClinicNoteKind.QUESTION: Message("Add this question", note="Button."),
    ClinicNoteKind.MEDICINE: Message("Add this medicine", note="Button."),
    ClinicNoteKind.CONDITION: Message("Add this condition", note="Button."),
}


def said(question: str, *, asked: bool) -> str:
    """A question and whether it was asked, in one breath."""
    return (SAID_ASKED if asked else SAID_OPEN)(question=question)
