"""Said of the keys of a real keyboard."""

from collections.abc import Mapping, Sequence

from kapjournal.messages import Message
from kapjournal.views.shell.key_map import Action, Held, Keyboard, chord

TITLE = Message("Keyboard", note="The screen that lists what keys do, and the way to it.")
BLURB = Message("What the keys do")
NOTE = Message("With these keys you can use KapJournal without a mouse.")
IN_SESSION = Message("While the session screen is open, no key leads away from it.")
LINE = Message("{does}: {keys}", note="Read aloud: 'Write a note: Ctrl+N'.")
_HELD = Message("{held}+{key}", note="Keys that are pressed together: 'Ctrl+N'.")
_EITHER = Message("{key} or {other}", note="Either of two keys.")

DOES: Mapping[Action, Message] = {
    Action.NEW_NOTE: Message("Write a note", context="key"),
    Action.SEARCH: Message("Search the journal", context="key"),
    Action.LOCK: Message("Lock now", context="key"),
    Action.BACK: Message("Go back or close", context="key"),
    Action.NEXT_ROW: Message("Next in a list", context="key"),
    Action.ROW_BEFORE: Message("One before in a list", context="key"),
    Action.NEXT_PANE: Message("Go to what stands beside this", context="key"),
    Action.LIST_OF_KEYS: Message("Show this list", context="key"),
}
_TO_NEXT = Message("Go to the next button or field", context="key")
_PRESS = Message("Press it", context="key", note="The button or row that the keyboard is on.")
_ANSWER = Message("Answer a question of a questionnaire", context="key")
_QUESTION_BEFORE = Message("Go to the question before", context="key")

_NAMES: Mapping[str, Message] = {
    Held.CTRL: Message("Ctrl", context="key"),
    Held.ALT: Message("Alt", context="key"),
    Held.META: Message("Cmd", context="key"),
    "Escape": Message("Esc", context="key"),
    "Arrow Down": Message("Down arrow", context="key"),
    "Arrow Up": Message("Up arrow", context="key"),
}
_TAB = Message("Tab", context="key")
_ENTER, _SPACE = Message("Enter", context="key"), Message("Space", context="key")
_NUMBERS = Message("0, 1, 2, 3", context="key")
_BACKSPACE = Message("Backspace", context="key")


def keys(action: Action, keyboard: Keyboard) -> str:
    """'Ctrl+N', as it works here."""
    pressed = chord(action, keyboard)
    name = _NAMES[pressed.key]() if pressed.key in _NAMES else pressed.key
    return _HELD(held=_NAMES[pressed.held](), key=name) if pressed.held else name


def lines(keyboard: Keyboard) -> Sequence[tuple[str, str]]:
    """What there is, each with its keys."""
    return (
        *((DOES[action](), keys(action, keyboard)) for action in DOES),
        (_TO_NEXT(), _TAB()),
        (_PRESS(), _EITHER(key=_ENTER(), other=_SPACE())),
        (_ANSWER(), _NUMBERS()),
        (_QUESTION_BEFORE(), _BACKSPACE()),
    )
