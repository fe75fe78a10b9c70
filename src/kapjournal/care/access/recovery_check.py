"""Whether the recovery words are safe with the patient: until they have shown it, each unlocking leads to new ones."""

from sqlmodel import Session

from kapjournal.care.records.settings import read_raw, write_raw

_NAME, _KEY = "recovery_words_confirmed", "recovery_words_key"
SETTINGS = (_NAME, _KEY)
_NO, _YES = "false", "true"


def words_confirmed(db: Session) -> bool:
    """False from `expect_words` until `confirm_words`. True for a vault of version 0.1, which knows of neither."""
    return read_raw(db, _NAME) != _NO


def expect_words(db: Session) -> None:
    """Words come to be and nobody has seen them yet. Within the caller's transaction."""
    write_raw(db, _NAME, _NO)
    write_raw(db, _KEY, "")


def confirm_words(db: Session, key: str = "") -> None:
    """The patient has shown that the newest words are safe with them; `key` is the public key of these, to which
    backups are made. Commits."""
    write_raw(db, _NAME, _YES)
    if key:
        write_raw(db, _KEY, key)
    db.commit()


def words_key(db: Session) -> str:
    """The public key of the words that open this journal; empty where it is not known, as for words of earlier versions
    that were not typed since."""
    return read_raw(db, _KEY) or ""
