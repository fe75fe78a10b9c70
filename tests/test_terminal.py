"""What is printed on a terminal."""

import io
import subprocess
import sys

import pytest

from kapjournal.terminal import printable, say
from tests.support.systems import linux


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("kapjournal-2026-11-20.kapjournal.age", "kapjournal-2026-11-20.kapjournal.age"),
        ("日记 für Łukasz 🌱 أهلا.age", "日记 für Łukasz 🌱 أهلا.age"),
        ("\x1b]0;title\x07\x1b[2J.age", r"\x1b]0;title\x07\x1b[2J.age"),
        ("\x9b31m \x7f \x00", r"\x9b31m \x7f \x00"),
        ("one\ntwo\rthree\u2028four\x85", r"one\ntwo\rthree\u2028four\x85"),
        ("photo\u202egpj.age \u2066\u200f\u061c", r"photo\u202egpj.age \u2066\u200f\u061c"),
        ("zero\u200bwidth\ufeff", r"zero\u200bwidth\ufeff"),
        ("not \udcff UTF-8", r"not \udcff UTF-8"),
        ("\U000e0041 tag", r"\U000e0041 tag"),
    ],
)
def test_what_a_terminal_may_obey_is_shown(text: str, shown: str) -> None:
    """Letters of every script stay; control, direction and hiding characters are printed as their escapes."""
    assert printable(text) == shown


def test_a_terminal_without_the_letters() -> None:
    """On a terminal of another encoding the letters that it lacks are escaped, and nothing fails."""
    told = io.BytesIO()
    stream = io.TextIOWrapper(told, encoding="cp1252")
    assert say("Wrote 日记.json and für.md.", stream)
    assert told.getvalue().decode("cp1252").splitlines() == [r"Wrote \u65e5\u8bb0.json and für.md."]


@pytest.mark.parametrize("redirect", ["1>&-", "1>/dev/full", "| true"])
@linux
def test_an_output_that_takes_nothing(redirect: str) -> None:
    """Closed, full or gone: it is told to the caller, and Python adds nothing at its end."""
    code = (
        f"import sys; sys.path[:] = {sys.path!r}; from kapjournal.terminal import say; say('x' * 300_000, sys.stdout)"
    )
    ended = subprocess.run(
        ["sh", "-c", f'"$0" -c "$1" {redirect}', sys.executable, code], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
