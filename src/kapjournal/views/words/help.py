"""Said on the Help screen, where somebody may be frightened: few words, no alarm."""

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


def call(number: str) -> str:
    return f"Call {number}"


def send_text(number: str, words: str | None) -> str:
    return f"Text {words} to {number}" if words else f"Text {number}"


def copied(number: str) -> str:
    return f"{number} is copied. If nothing opens here, you can dial it on any phone."


def to_dial(number: str) -> str:
    return f"If nothing opens here, you can dial {number} on any phone."


def hours_and_languages(hours: str, languages: tuple[str, ...]) -> str:
    return f"{hours} · {', '.join(languages)}"


def checked(day: str) -> str:
    """Nobody dialled it: what was done is what is said."""
    return f"Compared with copies of public pages on {day}. It may have changed."


def which(region: str | None) -> str:
    """What Help shows, said where it can be chosen."""
    return f"Help shows the lines of: {region}" if region else "Help shows the lines of every country known here."
