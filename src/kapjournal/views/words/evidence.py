"""Said beside a question or a practice, so that nobody takes custom for proof."""

from collections.abc import Mapping

from kapjournal.content import Evidence
from kapjournal.messages import Message

TITLE = Message("Where this comes from")

MEANS: Mapping[Evidence, Message] = {
    Evidence.TRIAL: Message("It was studied in trials. Read what they show, and what they do not."),
    Evidence.CLINIC_CUSTOM: Message("Many clinics do this. That does not prove that it helps."),
    Evidence.TRADITION: Message("People have long done this. That does not prove that it helps."),
    Evidence.OWN_WORDS: Message("Our own words, inspired by what is named here. Nobody has tested them."),
}

LINES: Mapping[Evidence, Message] = {
    Evidence.TRIAL: Message("Studied in trials"),
    Evidence.CLINIC_CUSTOM: Message("Clinic custom"),
    Evidence.TRADITION: Message("Tradition"),
    Evidence.OWN_WORDS: Message("Our own words"),
}
"""The label as it stands beside the question; pressed, it opens the rest."""
