"""Said of the people whom the patient can reach."""

from collections.abc import Mapping

from kapjournal.messages import Message
from kapjournal.terms import PersonRole

TITLE = Message("My people")
BLURB = Message("They come first in Help.")
ADD = Message("Add a person")
NEW_TITLE = Message("Add a person", context="title")
CHANGE_TITLE = Message("Change a person")
NAME = Message("Name", note="Label of a field: of somebody the patient can reach.")
NAME_HINT = Message("My sister")
WHO = Message("Who is this?")
ROLES: Mapping[PersonRole, Message] = {
    PersonRole.SUPPORT: Message("support person"),
    PersonRole.THERAPIST: Message("therapist"),
    PersonRole.CLINIC: Message("clinic"),
    PersonRole.COMPANION: Message("companion"),
    PersonRole.OTHER: Message("someone else"),
}
PHONE = Message("Phone number")
WHEN = Message("When can you reach them?")
WHEN_HINT = Message("Weekdays until 6 pm")
HOW = Message("How can you reach them?")
CAN_CALL = Message("Can be called")
CAN_TEXT = Message("Can be texted")
REMOVE = Message("Remove", note="Button; takes somebody off the list of people.")
REMOVED = Message("Removed.")
TELL = Message("Tell this person that they are on your list.")
GONE = Message("This person is no longer on your list.")
NO_NAME = Message("Type a name first.")
NO_NUMBER = Message("No phone number yet")
ON_LOCK_SCREEN = Message("Also on the lock screen")
EMPTY = Message("Nobody is here yet. A name and a number are enough.")
DRAFT = Message("Finish adding a person from {when}")
_MOVE_UP = Message("Move {name} up", note="A screen reader says it of an arrow beside a name in a list.")
_CHANGE = Message("Change {name}", note="A screen reader says it of somebody in the list of people.")
_CHANGE_WITH_NUMBER = Message("Change {name}, {number}", note="The same of somebody with a telephone number.")


def move_up(name: str) -> str:
    return _MOVE_UP(name=name)


def change(name: str, number: str = "") -> str:
    return _CHANGE_WITH_NUMBER(name=name, number=number) if number else _CHANGE(name=name)
