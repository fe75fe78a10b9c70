"""Said on the Help screen, where somebody may be frightened: few words, no alarm."""

from collections.abc import Sequence

from kapjournal.content import LineFor
from kapjournal.messages import Message, lists

TITLE = Message("Help", context="title", note="Heads the screen with people and numbers.")
NOT_ALONE = Message("You do not have to be alone with this.")
BREATHE_TITLE = Message("First, if you can")
BREATHE = Message(
    "Put both feet on the floor. Breathe out slowly, a little longer than you breathe in. Do that three times."
)
CHANGE_REGION = Message("Change country")
CHOOSE_REGION = Message("Choose country")
ALL_REGIONS = Message("Numbers for every country in KapJournal")

SPECIAL = {
    LineFor.VIOLENCE: Message("For violence at home"),
    LineFor.POISON: Message("Poison control"),
    LineFor.VETERANS: Message("For veterans"),
    LineFor.DEAF: Message("For deaf people"),
}
"""What stands above the lines for something special, in the order to show them."""

EMERGENCY_OF = Message("Emergency: {country}", note="A screen reader says it before 'Call 112'.")
_EMERGENCY = Message("Emergency")
_EMERGENCY_CALL = Message("Emergency: call {number}")
_CALL = Message("Call {number}")
_CALL_AND_PRESS = Message("Call {number}, then press {key}", note="A key on the phone, when the line answers.")
_TEXT = Message("Text {number}", note="Button; opens a text message to this number.")
_TEXT_WORDS = Message("Text {words} to {number}")
_COPIED = Message("{number} is copied. If nothing opens here, you can dial it on any phone.")
_TO_DIAL = Message("If nothing opens here, you can dial {number} on any phone.")
_HOURS_AND_LANGUAGES = Message("{hours} · {languages}", note="'24 hours, every day · English and Spanish'")
_OWN_PAGES = Message("Numbers compared with the services’ own pages on {date}.")
_COPIES = Message("Numbers compared with copies of public pages on {date}. They may have changed.")
_WHICH = Message("Help: {country}", note="Says whose numbers Help shows.")
_WHICH_ALL = Message("Help: every country in KapJournal")


def emergency(number: str | None) -> str:
    return _EMERGENCY_CALL(number=number) if number else _EMERGENCY()


def call(number: str, press: str | None = None) -> str:
    return _CALL_AND_PRESS(number=number, key=press) if press else _CALL(number=number)


def send_text(number: str, words: str | None) -> str:
    return _TEXT_WORDS(words=words, number=number) if words else _TEXT(number=number)


def copied(number: str) -> str:
    return _COPIED(number=number)


def to_dial(number: str) -> str:
    return _TO_DIAL(number=number)


def hours_and_languages(hours: str, languages: Sequence[str]) -> str:
    return _HOURS_AND_LANGUAGES(hours=hours, languages=lists.joined(languages))


def checked(day: str, *, own_pages: bool) -> str:
    """Nobody dialed them: what was done is what is said, and a copy is called a copy."""
    return _OWN_PAGES(date=day) if own_pages else _COPIES(date=day)


def which(region: str | None) -> str:
    """What Help shows, said where it can be chosen."""
    return _WHICH(country=region) if region else _WHICH_ALL()
