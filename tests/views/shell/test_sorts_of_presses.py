"""What is pressed as one of its sort stands for those between, and for nothing else."""

from functools import partial

from kapjournal.views.design.pressing import once
from kapjournal.views.shell.command import Commands
from tests.views.shell.sorts_of_presses import first_and_last_of_each

WORDS = ("calm", "sad", "warm", "far")


def keep(word: str) -> None:
    """What a screen does with a word."""


def let_go(word: str) -> None:
    """Something else that it does."""


def made(*presses: partial[None]) -> list[int]:
    return first_and_last_of_each([press for one in presses if (press := once(one))])


def test_of_a_row_of_words_the_first_and_the_last_are_pressed() -> None:
    assert made(*(partial(keep, word) for word in WORDS)) == [0, 3]
    assert made(*(partial(keep, word) for word in WORDS), partial(let_go, "calm")) == [0, 3, 4]


def test_a_command_is_told_by_its_name_and_its_words_are_not() -> None:
    commands = Commands("", {}, lambda *_: None)
    kept, gone = commands("keep", keep), commands("let go", let_go)
    presses = [partial(work, word) for work in (kept, gone) for word in WORDS]
    assert made(*presses) == [0, 3, 4, 7]
