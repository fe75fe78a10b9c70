"""Said beside a question or a practice, so that nobody takes custom for proof."""

from kapjournal.content import Evidence

TITLE = "Where this comes from"

_MEANS = {
    Evidence.TRIAL: "It was studied in trials. Read what they show, and what they do not.",
    Evidence.CLINIC_CUSTOM: "Many clinics do this. That does not prove that it helps.",
    Evidence.TRADITION: "People have long done this. That does not prove that it helps.",
    Evidence.OWN_WORDS: "Our own words, inspired by what is named here. Nobody has tested them.",
}


_LINES = {
    Evidence.TRIAL: "Studied in trials",
    Evidence.CLINIC_CUSTOM: "Clinic custom",
    Evidence.TRADITION: "Tradition",
    Evidence.OWN_WORDS: "Our own words",
}


def line(label: Evidence) -> str:
    """The label as it stands beside the question; pressed, it opens the rest."""
    return _LINES[label]


def means(label: Evidence) -> str:
    return _MEANS[label]
