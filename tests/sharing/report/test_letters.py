"""Any text becomes drawable, and nothing is dropped in silence."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.sharing.report.arabic import joined
from kapjournal.sharing.report.direction import as_drawn, runs_backwards
from kapjournal.sharing.report.faces import SERIF, Faces
from kapjournal.sharing.report.letters import Letters

FACES = Faces()


@pytest.mark.parametrize(
    ("text", "drawn", "lacking"),
    [
        ("plain words", "plain words", 0),
        ("é ü ł ő", "é ü ł ő", 0),
        ("Привет, Ελλάδα", "Привет, Ελλάδα", 0),
        ("ok 😀", "ok [grinning face]", 1),
        ("สวัสดี ok", "[6 letters, Thai] ok", 6),
        ("日本", "[2 letters, Chinese or Japanese]", 2),
        ("a\x00b", "ab", 0),
        ("zero\u200bwidth", "zerowidth", 0),
        ("a\tb\u2028c", "a b\nc", 0),
        ("→", "->", 0),
    ],
)
def test_what_stands_for_a_letter(text: str, drawn: str, lacking: int) -> None:
    """Letters that some font has stay; the others are said in brackets and counted."""
    letters = Letters(FACES.has)
    assert letters.drawable(text) == drawn
    assert letters.lacking.total() == lacking


@given(st.text(st.characters()))
def test_nothing_is_left_that_no_font_has(text: str) -> None:
    """Whatever is written, every letter that is then drawn has a picture in some font."""
    drawn = Letters(FACES.has).drawable(text)
    assert all(letter == "\n" or FACES.has(letter) for letter in drawn)


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Z", "M"])))
def test_every_visible_letter_is_drawn_or_counted(text: str) -> None:
    """A letter is in the line, or it is among those that are told to be lacking."""
    letters = Letters(lambda letter: letter.isascii())
    drawn = letters.drawable(text)
    normal = unicodedata.normalize("NFC", text)
    silent = {one for one in normal if 0x1F3FB <= ord(one) < 0x1F400 or 0xFE00 <= ord(one) < 0xFE10}
    for letter in set(normal) - silent - set("←→≤≥‑‐−"):
        assert (letter in drawn) or letters.lacking[letter] == normal.count(letter)


def test_arabic_letters_join() -> None:
    """Isolated, initial, medial and final forms, and lam with alef as one."""
    assert joined("مرحبا", FACES.has) == "\ufee3\ufeae\ufea3\ufe92\ufe8e"
    assert joined("لا", FACES.has) == "\ufefb"
    assert joined("plain", FACES.has) == "plain"


def test_lines_from_right_to_left_are_drawn_from_their_left_end() -> None:
    """Letters in reverse, numbers as they are, brackets mirrored."""
    assert runs_backwards("שלום (abc)")
    assert not runs_backwards("abc שלום")
    assert as_drawn("שלום 12", backwards=True) == "12 םולש"
    assert as_drawn("(שלום)", backwards=True) == "(םולש)"
    assert as_drawn("plain (words)") == "plain (words)"


def test_runs_are_of_one_font_and_lose_nothing() -> None:
    """A line in three scripts is cut where another font begins."""
    text = "I said שלום to Ἑλένη"
    runs = list(FACES.runs(text, SERIF))
    assert "".join(run for _, run in runs) == text
    assert len(runs) > 2
    assert all(letter in FACES[face] for face, run in runs for letter in run)


def test_letters_are_kerned() -> None:
    """A pair that would stand apart moves together: AV is narrower than A and V."""
    face = FACES[SERIF]
    assert face.between("A", "V") < 0
    assert face.length("AV") < face.width("A") + face.width("V")
