"""Said of the setting of a session. There is no advice about doses, and no number is judged."""

from collections.abc import Mapping

from kapjournal.care.measures.plausible import LOWER, PULSE, UPPER
from kapjournal.messages import Message
from kapjournal.models import Phase

_TITLE_OF = Message("Setting of session {number}")
_TITLE = Message("Setting of your session", note="Heading; of a session that has no number.")
WHY = Message("All of this is optional. It is a note for yourself.")
PEOPLE = Message("People", note="Heading over fields.")
PLACE = Message("Around you", note="Heading over fields for music, an eye mask and light.")
CLINIC = Message("From my clinic", note="Heading over a field.")
LABELS: Mapping[str, Message] = {
    "companion": Message("Companion", note="Name of the field for who is there on the day of a session."),
    "ride_home": Message("Ride home", note="Name of a field."),
    "music": Message("Music", note="Name of a field."),
    "eye_mask": Message("Eye mask", note="Name of a field."),
    "light": Message("Light", note="Name of the field for how light or dark it is."),
    "people": Message("Who is there", note="Name of the field for who is in the room in a session."),
    "who_may_come": Message("Who may come in", note="Name of a field."),
    "dose": Message("Dose, as my clinic told me", note="Name of a field."),
}
DOSE_NOTE = Message("A note for yourself. This app gives no advice about doses.")
MEASURED = Message("Blood pressure and pulse")
MEASURED_WHY = Message("Fill this in if your clinic asks you to.")
LIMIT = Message("If it is above your clinic’s limit, tell your clinic before the session.")
PHASES: Mapping[Phase, Message] = {
    Phase.BEFORE: Message("Before the session", note="Heading over fields for blood pressure and pulse."),
    Phase.AFTER: Message("After the session", note="Heading over fields for blood pressure and pulse."),
}
NUMBERS: Mapping[str, Message] = {
    UPPER: Message("Blood pressure, upper number", note="Name of a field."),
    LOWER: Message("Blood pressure, lower number", note="Name of a field."),
    PULSE: Message("Pulse", note="Name of a field for beats a minute."),
}
UNUSUAL = Message("This number is unusual. Please check it.")
NO_NUMBER = Message("Type a whole number, like 70.")
SAVE_AS_IT_IS = Message("Save it as it is", note="Button; keeps an unusual number.")


def title(number: int | None) -> str:
    return _TITLE_OF(number=number) if number else _TITLE()
