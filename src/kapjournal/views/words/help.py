"""Said on the Help screen, where somebody may be frightened: few words, no alarm."""

from kapjournal.content import LineFor

TITLE = "You are not alone with this"
BREATHE_TITLE = "First, if you can"
BREATHE = "Put both feet on the floor. Breathe out slowly, a little longer than you breathe in. Do that three times."
CHANGE_REGION = "Change country"
CHOOSE_REGION = "Choose country"
ALL_REGIONS = "Numbers for every country that is known here"
LINES = "People you can reach now"
EMERGENCY = "If it is an emergency"
GROUND = "Five, four, three, two, one"
GROUND_BLURB = "A slow look around the room. It needs nothing."
CALL = "Call"
TEXT = "Text"


SPECIAL = {
    LineFor.VIOLENCE: "For violence at home",
    LineFor.POISON: "Poison control",
    LineFor.VETERANS: "For veterans",
    LineFor.DEAF: "For deaf people",
}
"""What stands above the lines for something special, in the order to show them."""


def call(number: str, press: str | None = None) -> str:
    return f"Call {number}, then press {press}" if press else f"Call {number}"


def send_text(number: str, words: str | None) -> str:
    return f"Text {words} to {number}" if words else f"Text {number}"


def copied(number: str) -> str:
    return f"{number} is copied. If nothing opens here, you can dial it on any phone."


def to_dial(number: str) -> str:
    return f"If nothing opens here, you can dial {number} on any phone."


def hours_and_languages(hours: str, languages: tuple[str, ...]) -> str:
    return f"{hours} · {', '.join(languages)}"


def checked(day: str, *, own_pages: bool) -> str:
    """Nobody dialled them: what was done is what is said, and a copy is called a copy."""
    if own_pages:
        return f"Numbers compared with the services’ own pages on {day}."
    return f"Numbers compared with copies of public pages on {day}. They may have changed."


def which(region: str | None) -> str:
    """What Help shows, said where it can be chosen."""
    return f"Help shows the lines of: {region}" if region else "Help shows the lines of every country known here."
