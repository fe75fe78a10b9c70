"""Recovery words are read however they come, and a mistyped one is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.storage import recovery_text, word_list

PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"
WORDS = PHRASE.split()
SHEET_BY_ROWS = " ".join(f"{row + 1} {WORDS[row]} {row + 7} {WORDS[row + 6]}" for row in range(6))
SHEET_BY_CELLS = "\n".join(f"{row + 1}\n{row + 7}\n{WORDS[row]}\n{WORDS[row + 6]}" for row in range(6))


@pytest.mark.parametrize(
    "typed",
    [
        SHEET_BY_ROWS,
        SHEET_BY_CELLS,
        SHEET_BY_ROWS.replace(" ", "\r\n"),
        f"Your recovery words\nThey work in the order of their numbers.\n{SHEET_BY_ROWS}\n27 November 2026",
        f"Recovery words: {PHRASE}",
        f"recovery words:\n\n{PHRASE}\n",
        "\n".join(f"{number}) {word}" for number, word in enumerate(WORDS, 1)),
        " ".join(f"{number}.{word}" for number, word in enumerate(WORDS, 1)),
        ", ".join(f"{word} ({number})" for number, word in enumerate(WORDS, 1)),
        PHRASE.replace("legal", "le\u200bgal").replace("winner", "win\u00adner"),
        PHRASE.replace("year", "ye\u200dar\ufe0f"),
        f"\ufeff{PHRASE}\u2060",
        f"\u202a{PHRASE}\u202c",
        PHRASE.upper().replace("I", "\u0130"),
        PHRASE.replace("winner", "w\u0131nner"),
        PHRASE.replace("winner", "wi\u0307nner"),
        PHRASE.replace(" ", "; "),
        PHRASE.replace(" ", "\u00a0\u2013\u00a0"),
        "“" + PHRASE.replace(" ", "” “") + "”",
        f"12 words: {PHRASE}",
    ],
)
def test_words_are_read_however_they_come(typed: str) -> None:
    """The numbers of the sheet, a heading, unseen characters, a Turkish keyboard: the phrase is still the phrase."""
    assert recovery_text.read(typed) == PHRASE


@given(st.binary(min_size=16, max_size=16), st.randoms())
def test_numbers_give_the_order(entropy: bytes, chance: object) -> None:
    """Twelve numbered words may come in any order."""
    words = word_list.phrase_of(entropy)
    numbered = list(enumerate(words, start=1))
    chance.shuffle(numbered)  # type: ignore[attr-defined]
    assert recovery_text.read("\n".join(f"{number} {word}" for number, word in numbered)) == " ".join(words)


@pytest.mark.parametrize(
    "typed", ["", "12", "1 2 3 4 5 6 7 8 9 10 11 12", f"{PHRASE} legal", "9" * 5000, " ".join(WORDS[:11])]
)
def test_what_is_no_phrase_reads_as_nothing(typed: str) -> None:
    """One word too few or too many is no phrase."""
    assert recovery_text.read(typed) is None


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        (PHRASE, []),
        ("", []),
        (PHRASE.replace("wave", "wavy"), [(5, "wavy")]),
        (PHRASE.replace("wave", "WAVY").replace("yellow", "yelow"), [(5, "wavy"), (12, "yelow")]),
        ("legal wínner thank", [(2, "wínner")]),
        (SHEET_BY_ROWS.replace("worth", "wrth"), [(7, "wrth")]),
        (f"Recovery words: {PHRASE}".replace("sausage", "sosage"), [(6, "sosage")]),
        ("recovery", [(1, "recovery")]),
    ],
)
def test_a_word_that_is_not_on_the_list_is_named(typed: str, unknown: list[tuple[int, str]]) -> None:
    """With its place, so that it can be compared with the sheet."""
    assert recovery_text.unknown_words(typed) == unknown
