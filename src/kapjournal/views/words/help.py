"""Said on the Help screen, where somebody may be frightened: few words, no alarm."""

TITLE = "You are not alone with this"
BREATHE_TITLE = "First, if you can"
BREATHE = "Put both feet on the floor. Breathe out slowly, a little longer than you breathe in. Do that three times."
REGION = "Where are you?"
CHANGE_REGION = "Somewhere else"
LINES = "People you can reach now"
EMERGENCY = "If it is an emergency"
GROUND = "Five, four, three, two, one"
GROUND_BLURB = "A slow look around the room. It needs nothing."
CALL = "Call"
TEXT = "Text"
COPY = "Copy the number"
COPIED = "Copied."


def call(number: str) -> str:
    return f"Call {number}"


def send_text(number: str, words: str | None) -> str:
    return f"Text {words} to {number}" if words else f"Text {number}"


def hours_and_languages(hours: str, languages: tuple[str, ...]) -> str:
    return f"{hours} · {', '.join(languages)}"


def checked(day: str) -> str:
    return f"Number last checked {day}"
