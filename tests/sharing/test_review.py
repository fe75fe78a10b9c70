"""The letter on the screen: what leaves, what was left out of it, what stays."""

from sqlmodel import Session

from kapjournal.sharing.handoff.model import Part
from kapjournal.sharing.handoff.review import Handoff, write_handoff
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.kinds import CHECK_IN_NOTES, CHECK_INS, ENTRIES
from tests.sharing.builders import MADE_ON, NOVEMBER, document_from, fill, gather, selected


def handoff(db: Session, choice: ShareChoice) -> Handoff:
    return write_handoff(gather(db, NOVEMBER), choice, made_on=MADE_ON)


def keys(written: Handoff, *, leaves: bool) -> list[Part | str]:
    return [line.part.leave_out for line in written.lines if line.leaves is leaves]


def test_everything_offered_leaves(db: Session) -> None:
    """Before anything is left out, the letter holds what was gathered, and nothing waits outside."""
    fill(db)
    written = handoff(db, NOVEMBER)
    assert written.document == document_from(db)
    assert keys(written, leaves=False) == []
    assert written.leaving == len(written.lines) > 0


def test_what_is_left_out_keeps_its_line(db: Session) -> None:
    """One thing left out stands where it stood, and is not in the document."""
    fill(db)
    before = handoff(db, NOVEMBER)
    uid = selected(db).of(ENTRIES)[0].key
    after = handoff(db, NOVEMBER.without(uid))
    assert [line.part.leave_out for line in after.lines] == [line.part.leave_out for line in before.lines]
    assert keys(after, leaves=False) == [uid]
    assert len(after.document.selection.of(ENTRIES)) == len(before.document.selection.of(ENTRIES)) - 1
    assert after.stays["writing"] == before.stays.get("writing", 0) + 1


def test_notes_wait_only_beside_their_check_ins(db: Session) -> None:
    """Notes can be put back while their check-ins leave; without those there is nothing to put back."""
    fill(db)
    assert keys(handoff(db, NOVEMBER.without(CHECK_IN_NOTES)), leaves=False) == [CHECK_IN_NOTES]
    assert keys(handoff(db, NOVEMBER.without(CHECK_INS.part)), leaves=False) == [CHECK_INS.part]


def test_what_is_the_same_is_said_the_same(db: Session) -> None:
    """Whatever one thing is left out, each line reads as if the letter had been written without it from the first."""
    fill(db)
    for line in handoff(db, NOVEMBER).lines:
        choice = NOVEMBER.without(line.part.leave_out)
        afresh = write_handoff(gather(db, choice), choice, made_on=MADE_ON)
        left = [one.part for one in handoff(db, choice).lines if one.leaves]
        assert left == [one.part for one in afresh.lines]
