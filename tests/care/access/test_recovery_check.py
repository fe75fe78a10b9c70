"""Whether the recovery words are safe with the patient is known to the vault itself."""

from pathlib import Path

from sqlmodel import Session

from kapjournal.care.access.recovery_check import confirm_words, expect_words, words_confirmed
from kapjournal.storage import Vault


def test_words_are_unconfirmed_until_they_are_shown_to_be_safe(tmp_path: Path) -> None:
    """A kill while they are on the screen leaves a vault that knows it; confirming lasts."""
    vault, phrase = Vault.create(tmp_path / "vault", "lamp", work_factor=2, prepare=expect_words)
    vault.lock()
    vault = Vault.unlock_with_recovery(tmp_path / "vault", phrase)
    with vault.session() as db:
        assert not words_confirmed(db)
        confirm_words(db)
        assert words_confirmed(db)
        confirm_words(db)
    vault.lock()
    vault = Vault.unlock(tmp_path / "vault", "lamp")
    with vault.session() as db:
        assert words_confirmed(db)
    vault.lock()


def test_a_vault_that_knows_nothing_of_it_is_confirmed(db: Session) -> None:
    """Whoever has used version 0.1 has their words, and is not asked."""
    assert words_confirmed(db)
