"""Recovery words that do not fit: which one, and what it may be."""

import pytest

from kapjournal.care.access.recovery_hints import Missing, Mistyped, Mixed, OtherText, fault_of, near
from kapjournal.storage.vault_keys import new_recovery_phrase

TWELVE = ["inmate", "team", "since", "able", "about", "above", "absent", "absorb", "abuse", "access", "acid", "acid"]


def test_words_as_they_were_shown_have_no_fault() -> None:
    """Whose they are, only the vault knows."""
    phrase = new_recovery_phrase()
    assert fault_of(phrase) is None
    assert (
        fault_of("Recovery words:\n" + "\n".join(f"{n}. {w.upper()}" for n, w in enumerate(phrase.split(), 1))) is None
    )


def test_a_mistyped_word_is_named_with_its_place() -> None:
    """And what it may be meant for, where only one word of the list is a slip away."""
    typed = " ".join(["inmate", "taem", *TWELVE[2:]])
    assert fault_of(typed) == Mistyped(2, "taem", "team")
    numbered = " ".join(f"{n} {w}" for n, w in enumerate(typed.split(), 1))
    assert fault_of(numbered) == Mistyped(2, "taem", "team")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("taem", "team"), ("abando", "abandon"), ("abillity", "ability"), ("xylophone", None), ("cak", None), ("", None)],
)
def test_a_suggestion_is_made_only_where_it_is_clear(word: str, meant: str | None) -> None:
    """ "cak" may be cake or oak: then the sheet knows better."""
    assert near(word) == meant


def test_what_else_can_be_wrong() -> None:
    """Too few, another order, or another text altogether."""
    assert fault_of(" ".join(TWELVE[:11])) == Missing(11)
    assert fault_of(" ".join(TWELVE)) == Mixed()
    assert fault_of("the quiet brown lamp stands beside something hardly ever seen") == OtherText()
    assert fault_of("x" * 5000) == OtherText()


def test_no_word_of_it_is_in_its_repr() -> None:
    """What was typed is nearly a key."""
    assert "taem" not in repr(Mistyped(2, "taem", "team"))
    assert "team" not in repr(Mistyped(2, "taem", "team"))
