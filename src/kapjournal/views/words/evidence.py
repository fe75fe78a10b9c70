"""Said beside a question or a practice, so that nobody takes custom for proof."""

from kapjournal.content import Evidence

TITLE = "Where this comes from"

_MEANS = {
    Evidence.TRIAL: "It was studied in trials. Read what they show, and what they do not.",
    Evidence.CLINIC_CUSTOM: "Many clinics do this. That does not prove that it helps.",
    Evidence.TRADITION: "People have long done this. That does not prove that it helps.",
}


def line(label: Evidence) -> str:
    """One line that opens the rest."""
    return f"{label.value.capitalize()}: about this"


def means(label: Evidence) -> str:
    return _MEANS[label]
