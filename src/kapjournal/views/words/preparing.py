"""Said where a session is prepared: the lists to tick. The points themselves are content."""

from collections.abc import Mapping

from kapjournal.content import PreparingPart
from kapjournal.messages import Message, Plural

_TITLE_OF = Message("Prepare for session {number}")
_TITLE = Message("Prepare for your session", note="Heading; of a session that has no number.")
WHY = Message("Your clinic’s own list comes first. Anything can stay open.")
CHECKED = Plural("{count} point checked", "{count} points checked")
PARTS: Mapping[PreparingPart, Message] = {
    PreparingPart.KNOWING: Message("What to expect"),
    PreparingPart.INTENTION: Message("Intention", note="Heading over points of a list."),
    PreparingPart.BODY: Message("Body and mind"),
    PreparingPart.PEOPLE: Message("People", note="Heading over points of a list."),
}
LATER = Message("For after the session", note="Heading over lists of what helps after a session.")
POINT_CHECKED = Message("{point}, checked", note="What a screen reader says of a point of a list.")
POINT_OPEN = Message("{point}, not checked", note="What a screen reader says of a point of a list.")
MORE_OF = Message("More about: {point}", note="Names an icon; opens what can be done with a point of a list.")

ADD_OWN = Message("Add my own point")
OWN_POINT = Message("My own point", note="Name of a field for a point of a list.")
CHANGE_OWN = Message("Change this point")
HIDE = Message("Hide this point")
HIDDEN = Message("Hidden for this session.")
SHOW_AGAIN = Message("Show it again", note="Button beside a point that was hidden.")
SHOW_HIDDEN = Plural("Show {count} hidden point", "Show {count} hidden points", note="Button.")

SET_INTENTION = Message("Set an intention")
READ_INTENTION = Message("Read my intention")
SETTING = Message("Setting", note="Row; leads to music, light and who is there in a session.")
SETTING_NOTE = Message("Music, light, who is there, what your clinic told you")
COMPANION = Message("Page for my companion")
COMPANION_NOTE = Message("To print or share. It holds nothing private unless you add it.")
EXPECT = Message("What a session can feel like")
EXPECT_NOTE = Message("What it is, how it is taken, what may come after")
CLINIC = Message("Questions for my clinic")
CLINIC_NOTE = Message("Also medicines and conditions they should know")
REST = Message("For the rest of today")
REST_NOTE = Message("What matters on the day of a session")
_ASK_ABOUT_POINT = Message("“{point}” What do you advise?", note="A question for the clinic about a point of a list.")

ADD_QUESTION = Message("Add to my questions for the clinic", note="Button.")
QUESTION_ADDED = Message("Added to your questions for the clinic.")


def title(number: int | None) -> str:
    return _TITLE_OF(number=number) if number else _TITLE()


def said(point: str, *, checked: bool) -> str:
    """A point and whether it is checked, in one breath."""
    return (POINT_CHECKED if checked else POINT_OPEN)(point=point)


def ask_about_point(point: str) -> str:
    """The question that is added for the clinic; the point's own words, whatever they are."""
    return _ASK_ABOUT_POINT(point=point.strip())
