"""Which language is spoken: as asked for at the start, else as the patient chose, else as the device has it."""

from collections.abc import Iterable
from dataclasses import dataclass

from kapjournal.messages import language, tags

_AMERICAN_PLACES = frozenset(("US", "AS", "GU", "MH", "MP", "PH", "PR", "UM", "VI"))
"""Where English is written as in the United States; elsewhere it is written as in Britain, as CLDR sees it."""


def fitting(wanted: Iterable[str]) -> str:
    """The first of these BCP 47 tags that can be spoken, or nearly so; the base where there is none."""
    return next((near for tag in wanted if (near := _nearest(tag))), tags.BASE)


def _nearest(tag: str) -> str:
    """A tag may be written with underscores, as the C library does, and may name a script or a place, or neither."""
    first, *rest = tag.replace("_", "-").split("-")
    places = [part.upper() for part in rest if len(part) == 2 or part.isdigit()]
    exact = next((real for place in places for real in tags.REAL if real == f"{first.lower()}-{place}"), "")
    if exact or first.lower() != "en":
        return exact
    return tags.BASE if not places or places[0] in _AMERICAN_PLACES else "en-GB"


@dataclass
class LanguageChoice:
    """What decides it, strongest first; `speak` makes it so.

    `asked_for` may be a language that nobody speaks; `preferred` is empty where the patient chose none; `device` holds
    the languages that the device prefers, best first.
    """

    asked_for: str = ""
    preferred: str = ""
    device: tuple[str, ...] = ()

    def speak(self) -> None:
        chosen = self.preferred if self.preferred in tags.REAL else ""
        language.use(self.asked_for or chosen or fitting(self.device))
