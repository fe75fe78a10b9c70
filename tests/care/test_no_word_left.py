"""What was deleted for good is nowhere in the database any more: not in a draft, an index, a free page or a gap."""

from datetime import timedelta
from pathlib import Path

from sqlmodel import Session

from kapjournal.care.records import check_ins, draft_keys, drafts, entries, sessions, soft_delete
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.storage import Vault
from kapjournal.terms import FeelingWord
from tests.care.conftest import NOW
from tests.care.writing import note, plan
from tests.storage.support.opened_pages import words_left

PASSPHRASE = "nothing left behind"
LATER = NOW + timedelta(hours=1)
GONE = "Quittenfalter Zimtwasser Pfauenauge Schwalbenschwanz"
STAYS = "the lamp by the window is on"


def test_no_deleted_word_is_left(tmp_path: Path) -> None:
    """Whoever has the files and the key finds no word of what was deleted, once it was locked and unlocked again."""
    vault, _ = Vault.create(tmp_path / "vault", PASSPHRASE, work_factor=2)
    with vault.session() as db:
        for number in range(30):
            note(db, f"{STAYS} {number} " * 40)
    with vault.session() as db:
        _write_and_delete(db)
    vault.lock()
    vault = Vault.unlock(tmp_path / "vault", PASSPHRASE)
    with vault.session() as db:
        soft_delete.purge(db, now=LATER)
    vault.lock()
    Vault.unlock(tmp_path / "vault", PASSPHRASE).lock()
    assert words_left(tmp_path / "vault", PASSPHRASE, GONE) == []
    assert words_left(tmp_path / "vault", PASSPHRASE, STAYS) != []


def _write_and_delete(db: Session) -> None:
    deleted = [note(db, f"{GONE} " * 900)]
    for number in range(40):  # pages fill up, are divided and joined again, and so leave copies behind
        deleted.append(note(db, f"{GONE} " * (number * 7 % 30 + 1)))
        note(db, f"{STAYS} " * (number * 11 % 40 + 1))
    for entry in deleted:
        drafts.save(db, draft_keys.entry_place(entry.uid), {"0": f"{GONE} again"}, now=NOW)
        entries.delete(db, entry.uid, now=NOW)
    check_in = check_ins.add(db, MoodReading(0.5, 0.5, (FeelingWord(GONE),), GONE), now=NOW)
    drafts.save(db, draft_keys.check_in_place(check_in.uid), {"note": f"{GONE} more"}, now=NOW)
    check_ins.delete(db, check_in.uid, now=NOW)
    session = plan(db)
    session.place = session.people = session.notes = GONE
    db.add(session)
    db.commit()
    drafts.save(db, draft_keys.plan_place(session.uid), {"notes": GONE}, now=NOW)
    sessions.delete(db, session.uid, now=NOW)
    for number in range(5):
        drafts.save(db, draft_keys.note_place(), {"": f"{GONE} {number} " * (200 * number)}, now=NOW)
    drafts.drop(db, draft_keys.note_place())
