"""Said around what to expect; the passages themselves are content."""

from kapjournal.messages import Message

TITLE = Message("What to expect")
WHY = Message("Open what you like to read. Nothing here has to be read.")
THIS_CARE = Message("This care", note="Heading over passages about ketamine-assisted therapy.")
THE_SESSION = Message("The session", note="Heading over passages about what a session is like.")
ROUTES = Message("How it is taken", note="Heading over the ways of taking the medicine.")
BODY = Message("Your body and your medicines", note="Heading over passages.")
PEOPLE = Message("The people around you", note="Heading over passages.")
WEEKS = Message("The days and weeks after", note="Heading over passages.")
YOURS = Message("Chosen for your session", note="Of a way of taking the medicine.")
CALL = Message("When to call")
CALL_NOTE = Message("Signs that need a call, and whom to call")
_ASK = Message("{title}: what does this mean for me?", note="A question for the clinic: 'Music: what does …'")
_ASK_ROUTE = Message("{route}: what can I expect with it?", note="A question for the clinic: 'Lozenge: what can …'")


def ask(title: str) -> str:
    return _ASK(title=title)


def ask_route(route: str) -> str:
    return _ASK_ROUTE(route=route)
