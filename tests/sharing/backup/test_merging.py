"""Adding from a backup: what is missing comes, what is newer wins, what was deleted stays deleted, no word is lost."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from sqlmodel import Session, select

from kapjournal.care.records import drafts
from kapjournal.care.records import settings as choices
from kapjournal.care.records.soft_delete import mark_deleted, purge
from kapjournal.models import Answer, CheckIn, DeletedRow, Entry, EntryKind, MarkedLine
from kapjournal.sharing.backup import merging
from kapjournal.sharing.backup.merging import Found, WayBack
from kapjournal.sharing.backup.verdicts import Verdict
from kapjournal.storage import Vault
from tests.sharing.backup.generated import Rows, journals, put_in
from tests.sharing.backup.journals import NOW, backup, everything, journal, opener, reader, restored, source
from tests.sharing.builders import add_check_in, add_entry, add_session, at
from tests.support.thorough import examples

DAY = timedelta(days=1)


def look(vault: Vault, sealed: bytes) -> Found:
    before = everything(vault)
    found = merging.look(reader(vault), source(sealed), opener(sealed))
    assert everything(vault) == before, "looking changes nothing"
    return found


def add(vault: Vault, sealed: bytes) -> WayBack:
    """What was said before is what is done."""
    said = look(vault, sealed)
    with vault.session() as db:
        back = merging.add(db, source(sealed), opener(sealed), now=NOW)
    assert +back.counts == +said.counts
    return back


def undo(vault: Vault, back: WayBack) -> None:
    with vault.session() as db:
        merging.undo(db, back)


def write(vault: Vault, text: str, when: datetime) -> str:
    with vault.session() as db:
        entry = add_entry(db, text, when)
        entry.created_at = entry.updated_at = when
        db.add(entry)
        db.commit()
        return entry.uid


def edit(vault: Vault, uid: str, text: str, when: datetime) -> None:
    with vault.session() as db:
        entry = db.exec(select(Entry).where(Entry.uid == uid)).one()
        answer = db.exec(select(Answer).where(Answer.entry_id == entry.id)).one()
        entry.updated_at, answer.text = when, text
        db.add(entry)
        db.add(answer)
        db.commit()


def texts(vault: Vault) -> list[str]:
    return sorted(answer["text"] for entry in everything(vault)["entry"].values() for answer in entry["answer"])


def test_the_same_backup_again_changes_nothing(course: Vault, made: bytes) -> None:
    """Everything in it is here already, and it is said so."""
    found = look(course, made)
    assert found.changes == 0
    assert set(+found.counts) == {Verdict.SAME}
    assert not found.is_other


def test_what_is_missing_is_added(tmp_path: Path) -> None:
    """With what hangs on it; what is here stays."""
    with journal(tmp_path / "one") as one, journal(tmp_path / "two") as two:
        with one.session() as db:
            session = add_session(db, at(6), place="the blue room")
            entry = add_entry(db, "from the other", at(7), session=session)
            db.add(MarkedLine(entry_id=entry.id or 0, text="the other", zone="UTC"))
            db.commit()
        mine = write(two, "of this one", at(8))
        sealed = backup(one)
        assert look(two, sealed).is_other
        back = add(two, sealed)
        assert back.counts[Verdict.ADDED] == 3
        there = everything(two)
        assert there["entry"].keys() == everything(one)["entry"].keys() | {mine}
        assert there["marked_line"] == everything(one)["marked_line"]
        assert next(iter(everything(one)["entry"].values()))["session"] in there["kap_session"]
        add(two, sealed)
        assert everything(two) == there, "nothing is doubled"


def test_an_older_version_of_ones_own_changes_nothing(tmp_path: Path) -> None:
    """A backup of the days before has the text as it was then: it does not come back."""
    with journal(tmp_path / "one") as one:
        uid = write(one, "first words", NOW - 3 * DAY)
        sealed = backup(one, now=NOW - 2 * DAY)
        edit(one, uid, "last words", NOW - DAY)
        back = add(one, sealed)
        assert back.counts[Verdict.NEWER_HERE] == 1
        assert texts(one) == ["last words"]


def test_a_newer_version_wins(tmp_path: Path) -> None:
    """Phone to desktop and back: what was edited there alone is here as it is there."""
    with journal(tmp_path / "phone") as phone:
        uid = write(phone, "first words", NOW - 5 * DAY)
        sealed = backup(phone, now=NOW - 4 * DAY)
        with restored(tmp_path / "desktop", sealed) as desktop:
            edit(desktop, uid, "written on the desktop", NOW - 3 * DAY)
            write(desktop, "only there", NOW - 3 * DAY)
            back = add(phone, backup(desktop, now=NOW - 2 * DAY))
            assert back.counts[Verdict.NEWER_THERE] == 1
            assert back.counts[Verdict.ADDED] == 1
            assert texts(phone) == ["only there", "written on the desktop"]
            undo(phone, back)
            assert texts(phone) == ["first words"]


@pytest.mark.parametrize("first", ["phone", "desktop"])
def test_two_edits_keep_both_texts(tmp_path: Path, first: str) -> None:
    """The newer one is the entry; the other one stands beside it, at the same moment, and is there once."""
    with journal(tmp_path / "phone") as phone:
        uid = write(phone, "first words", NOW - 5 * DAY)
        with restored(tmp_path / "desktop", backup(phone, now=NOW - 4 * DAY)) as desktop:
            edits = {"phone": NOW - 3 * DAY, "desktop": NOW - 2 * DAY}
            if first == "desktop":
                edits = {"phone": NOW - 2 * DAY, "desktop": NOW - 3 * DAY}
            edit(phone, uid, "edited on the phone", edits["phone"])
            edit(desktop, uid, "edited on the desktop", edits["desktop"])
            before, sealed = everything(phone), backup(desktop, now=NOW - DAY)
            back = add(phone, sealed)
            assert back.counts[Verdict.BOTH] == 1
            assert texts(phone) == ["edited on the desktop", "edited on the phone"]
            found = everything(phone)["entry"]
            newer = "phone" if first == "desktop" else "desktop"
            assert found[uid]["answer"][0]["text"] == f"edited on the {newer}"
            assert {entry["happened_at"] for entry in found.values()} == {found[uid]["happened_at"]}
            after = everything(phone)
            add(phone, sealed)
            assert everything(phone) == after, "nothing is doubled"
            undo(phone, back)
            assert everything(phone) == before
            assert add(phone, sealed).counts[Verdict.BOTH] == 1


def test_two_notes_of_one_check_in_are_kept_and_its_mood_is_there_once(tmp_path: Path) -> None:
    """What only counts is not counted twice; the other words become a private note."""
    with journal(tmp_path / "phone") as phone:
        with phone.session() as db:
            uid = add_check_in(db, NOW - 5 * DAY, "first", created_at=NOW - 5 * DAY, updated_at=NOW - 5 * DAY).uid
            db.commit()
        with restored(tmp_path / "desktop", backup(phone, now=NOW - 4 * DAY)) as desktop:
            for vault, note, when in ((phone, "phone", NOW - 3 * DAY), (desktop, "desktop", NOW - 2 * DAY)):
                with vault.session() as db:
                    row = db.exec(select(CheckIn).where(CheckIn.uid == uid)).one()
                    row.note, row.updated_at = note, when
                    db.add(row)
                    db.commit()
            add(phone, backup(desktop, now=NOW - DAY))
            found = everything(phone)
            assert [one["note"] for one in found["check_in"].values()] == ["desktop"]
            (other,) = found["entry"].values()
            assert [answer["text"] for answer in other["answer"]] == ["phone"]
            assert other["kind"] == EntryKind.NOTE
            assert other["is_private"] is True


def test_what_was_deleted_here_stays_deleted(tmp_path: Path) -> None:
    """Just now, or long ago; and so does what belongs to it."""
    with journal(tmp_path / "one") as one:
        gone, hidden = write(one, "gone", NOW - 5 * DAY), write(one, "hidden", NOW - 5 * DAY)
        with one.session() as db:
            owner = db.exec(select(Entry).where(Entry.uid == gone)).one()
            db.add(MarkedLine(entry_id=owner.id or 0, text="gone", zone="UTC"))
            db.commit()
        sealed = backup(one, now=NOW - 4 * DAY)
        with one.session() as db:
            mark_deleted(db, Entry, gone, NOW - DAY)
            purge(db, now=NOW)
            mark_deleted(db, Entry, hidden, NOW)
        back = add(one, sealed)
        assert back.counts[Verdict.DELETED] == 3
        assert texts(one) == []


def test_what_was_deleted_elsewhere_does_not_come_by_a_third_journal(tmp_path: Path) -> None:
    """That it was deleted comes along, and takes nothing away that is here."""
    with journal(tmp_path / "phone") as phone:
        uid = write(phone, "gone", NOW - 5 * DAY)
        old = backup(phone, now=NOW - 4 * DAY)
        with phone.session() as db:
            mark_deleted(db, Entry, uid, NOW - 3 * DAY)
            purge(db, now=NOW - 2 * DAY)
        new = backup(phone, now=NOW - DAY)
        with journal(tmp_path / "third") as third:
            add(third, new)
            add(third, old)
            assert texts(third) == []
        with restored(tmp_path / "desktop", old) as desktop:
            add(desktop, new)
            assert texts(desktop) == ["gone"], "adding deletes nothing"


def test_choices_and_drafts(tmp_path: Path) -> None:
    """Choices made here stay. A draft of before may have been finished since; one that was typed elsewhere comes."""
    with journal(tmp_path / "phone") as phone:
        with phone.session() as db:
            drafts.save(db, "note:", {"text": "half a thought"}, now=NOW - 5 * DAY)
            choices.keep(db, lock_idle_s=300)
        old = backup(phone, now=NOW - 4 * DAY)
        with phone.session() as db:
            drafts.drop(db, "note:")
            choices.keep(db, lock_idle_s=600)
        add(phone, old)
        with phone.session() as db:
            assert drafts.load(db, "note:") is None
            assert choices.read(db).lock_idle_s == 600
        with restored(tmp_path / "desktop", old) as desktop:
            with desktop.session() as db:
                drafts.save(db, "note:", {"text": "typed there"}, now=NOW - 2 * DAY)
            add(phone, backup(desktop, now=NOW - DAY))
        with phone.session() as db:
            assert drafts.load(db, "note:") == {"text": "typed there"}


def test_undo_leaves_what_was_changed_since(tmp_path: Path) -> None:
    """Words that came after it are nobody's to take."""
    with journal(tmp_path / "one") as one, journal(tmp_path / "two") as two:
        kept, taken = write(one, "kept", at(1)), write(one, "taken", at(2))
        back = add(two, backup(one))
        edit(two, kept, "kept and edited", NOW + DAY)
        undo(two, back)
        assert texts(two) == ["kept and edited"]
        assert taken not in everything(two)["entry"]
        with two.session() as db:
            assert db.exec(select(DeletedRow)).all() == []


def test_what_stops_it_changes_nothing(course: Vault, made: bytes, tmp_path: Path) -> None:
    """All of it or none."""
    del course

    class Enough(Exception):
        """Somebody pressed Stop, or the disk was full."""

    def stop(done: int, of: int) -> None:
        if done > of * 0.6:
            raise Enough

    with journal(tmp_path / "two") as two:
        write(two, "here", at(1))
        before = everything(two)

        def add_some(db: Session) -> None:
            merging.add(db, source(made), opener(made), now=NOW, tell=stop)

        with pytest.raises(Enough):
            reader(two)(add_some)
        assert everything(two) == before


@settings(max_examples=examples(8))
@given(journals(1), journals(1))
def test_any_two_journals(one_rows: Rows, two_rows: Rows) -> None:
    """Adding twice is adding once, nothing of what was here is missing, and Undo is the way back."""
    with (
        TemporaryDirectory(prefix="merge-") as name,
        journal(Path(name) / "one") as one,
        journal(Path(name) / "two") as two,
    ):
        for vault, rows in ((one, one_rows), (two, two_rows)):
            with vault.session() as db:
                put_in(db, rows)
        before, sealed = everything(two), backup(one)
        back = add(two, sealed)
        after = everything(two)
        assert all(after[table].items() >= records.items() for table, records in before.items())
        add(two, sealed)
        assert everything(two) == after
        undo(two, back)
        assert everything(two) == before
