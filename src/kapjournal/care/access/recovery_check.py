"""Whether the recovery words are safe with the patient: until they have shown it, each unlocking leads to new ones."""

from sqlmodel import Session

from kapjournal.care.records.settings import read_raw, write_raw

_NAME = "recovery_words_confirmed"
_NO, _YES = "false", "true"


def words_confirmed(db: Session) -> bool:
    """False from `expect_words` until `confirm_words`. True for a vault of version 0.1, which knows of neither."""
    return read_raw(db, _NAME) != _NO


def expect_words(db: Session) -> None:
    """Words come to be and nobody has seen them yet. Within the caller's transaction."""
    write_raw(db, _NAME, _NO)


def confirm_words(db: Session) -> None:
    """The patient has shown that the newest words are safe with them. Commits."""
    write_raw(db, _NAME, _YES)
    db.commit()
