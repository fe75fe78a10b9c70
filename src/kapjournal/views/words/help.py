"""Said on the Help screen, where somebody may be frightened: few words, no alarm."""

from collections.abc import Sequence

from kapjournal.content import LineFor
from kapjournal.messages import Message, lists

TITLE = Message("Help", context="title", note="Heads the screen with people and numbers.")
NOT_ALONE = Message("You do not have to be alone with this.")
CHANGE_REGION = Message("Change country")
CHOOSE_REGION = Message("Choose country")
ALL_REGIONS = Message("Numbers for every country in KapJournal")
MY_PEOPLE = Message("My people")
CHANGE_PEOPLE = Message("Change people", note="Button; leads to the people whom the patient can reach.")
ADD_PEOPLE = Message("Add people you can call")
SAFETY_PLAN = Message("Safety plan")
SAFETY_PLAN_NOTE = Message("Six steps")
STEADYING = Message("Steadying practices")
STEADYING_ONE = Message("Steadying practice")
ALL_PRACTICES = Message("All practices")
WHEN_TO_CALL = Message("When to call")
WHEN_TO_CALL_NOTE = Message("Signs that need a call, and whom to call")
NOBODY_WATCHES = Message("Nobody watches this app. Nothing is sent or called unless you tap it.")
NOBODY_ANSWERS = Message("If nobody answers, try the next number.")
STAYS_LOCKED = Message("Your journal stays locked.")
FROM_PLAN = Message("From my safety plan")
IN_DANGER = Message("If you or someone else is in danger now")
ANY_LINE = Message("Your clinic can tell you which help line serves your area.")

CANNOT_CALL = Message("This device cannot call. Use another phone.")
CANNOT_TEXT = Message("This device cannot send a text. Use another phone.")
COPY = Message("Copy number")
COPIED = Message("Number copied.")
SHOW_NUMBER = Message("Show number", note="Button; shows a telephone number in large digits.")

SPECIAL = {
    LineFor.VIOLENCE: Message("For violence at home"),
    LineFor.POISON: Message("Poison control"),
    LineFor.VETERANS: Message("For veterans"),
    LineFor.DEAF: Message("For deaf people"),
}
"""What stands above the lines for something special, in the order to show them."""

_EMERGENCY = Message("Emergency: call your local emergency number")
_EMERGENCY_CALL = Message("Emergency: call {number}")
_CALL = Message("Call {number}")
_CALL_AND_PRESS = Message("Call {number}, then press {key}", note="A key on the phone, when the line answers.")
_TO_DIAL = Message("If nothing opens here, you can dial {number} on any phone.")
_LINES_OF = Message("Help lines, {country}")
_OF_LINE = {
    "both": Message("Call or text {number}. {hours}."),
    "call": Message("Call {number}. {hours}."),
    "press": Message("Call {number}, then press {key}. {hours}."),
    "text": Message("Text {number}. {hours}."),
    "words": Message("Text {words} to {number}. {hours}."),
}
_NAMED = {
    "call": Message("Call {name}, {number}", note="A screen reader says it of a button with a telephone on it."),
    "press": Message("Call {name}, {number}, then press {key}"),
    "text": Message("Text {name}, {number}", note="A screen reader says it of a button with a speech bubble on it."),
    "words": Message("Text {words} to {name}, {number}"),
    "copy": Message("Copy the number of {name}, {number}"),
    "show": Message("Show the number of {name}, {number}"),
}
_EMERGENCY_NAME = Message("Emergency", note="Stands for a name: whom an emergency number calls.")
_CALL_SHORT = Message("Call", context="number", note="Button beside a name.")
_TEXT_TO = Message("Text {words} to this number.")
_PRESS = Message("Then press {key}.", note="A key on the phone, when the line answers.")
_WAYS = {
    "both": Message("Call or text {name}"),
    "call": Message("Call {name}"),
    "text": Message("Text {name}"),
}
_HOURS_AND_LANGUAGES = Message("{hours} · {languages}", note="'24 hours, every day · English and Spanish'")
_OWN_PAGES = Message("Numbers compared with the services’ own pages on {date}.")
_COPIES = Message("Numbers compared with copies of public pages on {date}. They may have changed.")
_WHICH = Message("Help: {country}", note="Says whose numbers Help shows.")
_WHICH_ALL = Message("Help: every country in KapJournal")


def emergency(number: str | None) -> str:
    return _EMERGENCY_CALL(number=number) if number else _EMERGENCY()


def call(number: str, press: str | None = None) -> str:
    return _CALL_AND_PRESS(number=number, key=press) if press else _CALL(number=number)


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


def lines_of(region: str) -> str:
    return _LINES_OF(country=region)


def way(which: str, name: str) -> str:
    """What a large button does: `which` is call, text, or both."""
    return _WAYS[which](name=name)


def call_short() -> str:
    return _CALL_SHORT()


def named_call(name: str, number: str, press: str = "") -> str:
    """Who and which number, for whoever hears the button and does not see it."""
    return _NAMED["press"](name=name, number=number, key=press) if press else _NAMED["call"](name=name, number=number)


def named_text(name: str, number: str, words: str = "") -> str:
    return _NAMED["words"](words=words, name=name, number=number) if words else _NAMED["text"](name=name, number=number)


def named_copy(name: str, number: str) -> str:
    return _NAMED["copy"](name=name, number=number)


def named_show(name: str, number: str) -> str:
    return _NAMED["show"](name=name, number=number)


def call_line(number: str, hours: str, press: str = "") -> str:
    """How a line is called, and when, as a sentence."""
    return (
        _OF_LINE["press"](number=number, key=press, hours=hours)
        if press
        else _OF_LINE["call"](number=number, hours=hours)
    )


def text_line(number: str, hours: str, words: str = "") -> str:
    return (
        _OF_LINE["words"](words=words, number=number, hours=hours)
        if words
        else _OF_LINE["text"](number=number, hours=hours)
    )


def call_or_text_line(number: str, hours: str) -> str:
    return _OF_LINE["both"](number=number, hours=hours)


def text_to(words: str) -> str:
    return _TEXT_TO(words=words)


def then_press(key: str) -> str:
    return _PRESS(key=key)


def emergency_name() -> str:
    return _EMERGENCY_NAME()
