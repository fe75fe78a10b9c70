"""Which keys do what, on each kind of keyboard."""

from itertools import product

import pytest

from kapjournal.views.shell.key_map import Action, Chord, Held, Keyboard, action_of, chord
from kapjournal.views.words import keyboard as words

PC, MAC = Keyboard(), Keyboard(is_mac=True)
PC_BROWSER, MAC_BROWSER = Keyboard(in_browser=True), Keyboard(is_mac=True, in_browser=True)
ALL = (PC, MAC, PC_BROWSER, MAC_BROWSER)


def pressed(key: str, keyboard: Keyboard, *held: str) -> Action | None:
    down = {name: name in held for name in ("ctrl", "alt", "meta", "shift")}
    return action_of(key, keyboard=keyboard, **down)


@pytest.mark.parametrize(
    ("action", "chords"),
    [
        (Action.NEW_NOTE, ("Ctrl+N", "Cmd+N", "Alt+N", "Ctrl+N")),
        (Action.SEARCH, ("Ctrl+F", "Cmd+F", "Ctrl+F", "Cmd+F")),
        (Action.LOCK, ("Ctrl+L", "Cmd+L", "Ctrl+L", "Cmd+L")),
        (Action.BACK, ("Esc",) * 4),
        (Action.NEXT_ROW, ("Down arrow",) * 4),
        (Action.ROW_BEFORE, ("Up arrow",) * 4),
        (Action.NEXT_PANE, ("F6", "F6", "Ctrl+F6", "Ctrl+F6")),
        (Action.LIST_OF_KEYS, ("?",) * 4),
    ],
)
def test_what_to_press(action: Action, chords: tuple[str, ...]) -> None:
    """On a PC, on a Mac, and in the browser of each: that one opens a window of its own with N."""
    assert tuple(words.keys(action, keyboard) for keyboard in ALL) == chords


@pytest.mark.parametrize("keyboard", ALL)
def test_no_two_do_the_same(keyboard: Keyboard) -> None:
    """Each is told from all others, and does what the list says."""
    chords = [chord(action, keyboard) for action in Action]
    assert len(set(chords)) == len(Action)
    names = {Held.CTRL: "ctrl", Held.ALT: "alt", Held.META: "meta"}
    for action, one in zip(Action, chords, strict=True):
        held = [names[one.held]] if one.held else []
        assert pressed(one.key, keyboard, *held) is action


@pytest.mark.parametrize("keyboard", ALL)
def test_nothing_else_does_anything(keyboard: Keyboard) -> None:
    """A letter alone, two keys held down, or Shift with them belong to who types, or to the system."""
    ours = {(one.key, one.held) for one in (chord(action, keyboard) for action in Action)}
    for key in ("N", "F", "L", "A", "Enter", "Tab", " ", "Escape", "Arrow Down", "Arrow Left", "F6", "?"):
        for ctrl, alt, meta, shift in product((False, True), repeat=4):
            down = [held for held, on in ((Held.CTRL, ctrl), (Held.ALT, alt), (Held.META, meta)) if on]
            is_ours = len(down) < 2 and (key, down[0] if down else Held.NOTHING) in ours and (not shift or key == "?")
            did = action_of(key, ctrl=ctrl, alt=alt, meta=meta, shift=shift, keyboard=keyboard)
            assert (did is not None) is is_ours, (key, ctrl, alt, meta, shift)


def test_a_question_mark_is_one_with_shift_or_without() -> None:
    """As the keyboard has it."""
    assert pressed("?", PC, "shift") is pressed("?", PC) is Action.LIST_OF_KEYS
    assert pressed("?", PC, "ctrl") is None


def test_the_list_tells_of_every_action_once() -> None:
    for keyboard in ALL:
        told = [does for does, _ in words.lines(keyboard)]
        assert len(set(told)) == len(told) >= len(Action)
        assert {message() for message in words.DOES.values()} <= set(told)
    assert set(words.DOES) == set(Action)
    assert Chord("N") == Chord("N", Held.NOTHING)
