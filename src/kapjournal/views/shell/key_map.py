"""Which keys do what, here: a browser keeps some for itself, and a Mac holds another key down. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What a key does beside leading from one control to the next."""

    NEW_NOTE = "new_note"
    SEARCH = "search"
    LOCK = "lock"
    BACK = "back"
    NEXT_ROW = "next_row"
    ROW_BEFORE = "row_before"
    NEXT_PANE = "next_pane"
    LIST_OF_KEYS = "list_of_keys"


class Held(StrEnum):
    """What is held down with a key."""

    NOTHING = ""
    CTRL = "Ctrl"
    ALT = "Alt"
    META = "Cmd"


@dataclass(frozen=True)
class Chord:
    """`key` as Flet names it."""

    key: str
    held: Held = Held.NOTHING


@dataclass(frozen=True)
class Keyboard:
    """Whose it is."""

    is_mac: bool = False
    in_browser: bool = False


PLAIN: Mapping[Action, Chord] = {
    Action.BACK: Chord("Escape"),
    Action.NEXT_ROW: Chord("Arrow Down"),
    Action.ROW_BEFORE: Chord("Arrow Up"),
    Action.LIST_OF_KEYS: Chord("?"),
}
"""The same everywhere. A question mark is wherever the keyboard has it, with Shift or without."""


def chord(action: Action, keyboard: Keyboard) -> Chord:
    """What to press. A browser opens a window of its own with N, and tells no page of it."""
    if action in PLAIN:
        return PLAIN[action]
    if action is Action.NEXT_PANE:
        # Alone a browser leads with it from the page to its own bars, and back.
        return Chord("F6", Held.CTRL if keyboard.in_browser else Held.NOTHING)
    command = Held.META if keyboard.is_mac else Held.CTRL
    if action is Action.NEW_NOTE and keyboard.in_browser:
        # With Option a Mac types another letter.
        return Chord("N", Held.CTRL if keyboard.is_mac else Held.ALT)
    return Chord({Action.NEW_NOTE: "N", Action.SEARCH: "F", Action.LOCK: "L"}[action], command)


def action_of(key: str, *, ctrl: bool, alt: bool, meta: bool, shift: bool, keyboard: Keyboard) -> Action | None:
    """What was pressed, if it is one of ours and nothing else was held down."""
    down = [held for held, is_down in ((Held.CTRL, ctrl), (Held.ALT, alt), (Held.META, meta)) if is_down]
    if len(down) > 1 or (shift and key != PLAIN[Action.LIST_OF_KEYS].key):
        return None
    pressed = Chord(key, down[0] if down else Held.NOTHING)
    return next((action for action in Action if chord(action, keyboard) == pressed), None)
