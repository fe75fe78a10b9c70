"""A private entry never leaves: not its words, not a line of it, not a hint that it is there."""

import json
from datetime import date

import pytest
from sqlmodel import Session

from kapjournal.care.records import entries, entry_marks, letters, longer_term_check, marked_lines, small_steps
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.models import Entry, EntryKind, MarkedLine
from kapjournal.sharing.handoff.document import compose, parse, to_bytes
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.remaining import told
from kapjournal.sharing.handoff.review import write_handoff
from kapjournal.sharing.kinds import ENTRIES, INTENTIONS, LONGER_TERM_CHECKS, MARKED_LINES, SMALL_STEPS
from tests.sharing.builders import MADE_ON, NOVEMBER, ZONE, add_check_in, add_entry, add_session, at, fill, gather

SECRET = "hummingbird"


def mark(db: Session, entry: Entry, *texts: str) -> list[MarkedLine]:
    db.commit()
    return marked_lines.mark(db, entry.uid, map(Passage, texts), now=at(9), zone=ZONE)


def shared(db: Session) -> tuple[str, str]:
    """The JSON and the page of everything that can be chosen."""
    document = compose(gather(db, NOVEMBER).selection, MADE_ON)
    data = to_bytes(document)
    assert parse(data) == document
    return data.decode(), to_markdown(document)


@pytest.mark.parametrize("kind", EntryKind)
def test_a_private_entry_and_its_lines_stay(db: Session, kind: EntryKind) -> None:
    """Whatever it is; with the check-in and the session beside it, everything else leaves as if it were not there."""
    session = fill(db)
    without = shared(db)
    entry = add_entry(db, f"The {SECRET}. And more.", at(6, 19), kind=kind, session=session)
    mark(db, entry, f"The {SECRET}.")
    assert SECRET in "".join(shared(db))
    entry_marks.set_private(db, entry.uid, True, now=at(9))
    assert shared(db) == without


def test_a_longer_term_check_leaves_only_where_it_was_chosen(db: Session) -> None:
    """By its own name, with its questions; a mark that is taken off it, or a line of it, gives nothing away."""
    said = [AnswerText("between.long-run.memory", SECRET, "How is your memory?")]
    entry = longer_term_check.keep(db, said, now=at(6), zone=ZONE)
    mark(db, entry, SECRET)
    chosen, without = gather(db, NOVEMBER), NOVEMBER.without(LONGER_TERM_CHECKS.part)
    assert not LONGER_TERM_CHECKS.part.is_usual
    (check,) = chosen.selection.of(LONGER_TERM_CHECKS)
    assert [(one.prompt, one.text) for one in check.answers] == [("How is your memory?", SECRET)]
    data, page = shared(db)
    assert list(json.loads(data)["longer_term_checks"][0]) == ["id", "at", "kind", "session", "answers"]
    assert f"### Longer-term check, November 6, 2026, 12:00 PM\n\n**How is your memory?**\n\n> {SECRET}" in page
    handoff = write_handoff(chosen, NOVEMBER, made_on=MADE_ON)
    assert handoff.lines[0].part.lines == ("How is your memory?", SECRET)
    assert told(handoff.stays) == []
    for is_private in (True, False):
        entry_marks.set_private(db, entry.uid, is_private, now=at(9))
        handoff = write_handoff(gather(db, without), without, made_on=MADE_ON)
        assert SECRET not in to_bytes(handoff.document).decode()
        assert told(handoff.stays) == ["1 longer-term check"]


def test_what_was_felt_beside_it_is_not_tied_to_it(db: Session) -> None:
    """A check-in of the same minute leaves, and nothing in it names the entry."""
    entry = add_entry(db, SECRET, at(6, 19))
    add_check_in(db, at(6, 19), "a note")
    entry_marks.set_private(db, entry.uid, True, now=at(9))
    data, page = shared(db)
    assert SECRET not in data + page
    assert entry.uid not in data
    (check_in,) = json.loads(data)["check_ins"]
    assert (check_in["session"], check_in["practice"], check_in["phase"]) == (None, None, None)


def test_what_stays_is_counted(db: Session) -> None:
    """As private entries, and not among the texts."""
    fill(db)
    for text in ("one", "two"):
        entry = add_entry(db, text, at(8))
        mark(db, entry, text)
        entry_marks.set_private(db, entry.uid, True, now=at(9))
    handoff = write_handoff(gather(db, NOVEMBER), NOVEMBER, made_on=MADE_ON)
    assert told(handoff.stays) == ["2 private entries"]


def test_private_no_more_it_can_leave(db: Session) -> None:
    """A slip is no loss."""
    entry = add_entry(db, SECRET, at(6))
    for is_private in (True, False):
        entry_marks.set_private(db, entry.uid, is_private, now=at(9))
        assert (SECRET in shared(db)[0]) is not is_private


def test_marked_lines_leave_with_where_they_stand(db: Session) -> None:
    """Linked to the text they are of, where that leaves too; read back equal."""
    session = add_session(db, at(6))
    intention = add_entry(db, "I let it come.", at(5), kind=EntryKind.INTENTION, session=session)
    story = add_entry(db, "A <b>door</b>. Moss.", at(7), session=session)
    mark(db, intention, "I let it come.")
    mark(db, story, "A <b>door</b>.")
    data, page = shared(db)
    lines = json.loads(data)["marked_lines"]
    assert [(one["text"], one["intention"], one["entry"]) for one in lines] == [
        ("I let it come.", "intention-1", None),
        ("A <b>door</b>.", None, "entry-1"),
    ]
    assert "## Marked lines\n\n**November 9, 2026**\n\n> I let it come." in page
    assert "> A &lt;b>door&lt;/b>." in page


def test_a_line_stays_with_the_text_that_was_left_out(db: Session) -> None:
    """What was left out by itself does not leave by a passage of it; put back, both are there."""
    story, other = add_entry(db, "A door. Moss.", at(7)), add_entry(db, "Rain.", at(8))
    (line,) = mark(db, story, "A door.")
    mark(db, other, "Rain.")
    found = gather(db, NOVEMBER)
    choice = NOVEMBER.without(story.uid)
    assert [one.text for one in found.leaving(choice).of(MARKED_LINES)] == ["Rain."]
    handoff = write_handoff(found, choice, made_on=MADE_ON)
    assert b"door" not in to_bytes(handoff.document)
    assert line.uid not in {one.part.leave_out for one in handoff.lines}
    assert told(handoff.stays) == ["1 text", "1 marked line"]
    assert found.leaving(choice.including(story.uid)) == found.selection
    assert [one.text for one in found.leaving(NOVEMBER.without(line.uid)).of(MARKED_LINES)] == ["Rain."]
    assert len(found.leaving(NOVEMBER.without(ENTRIES.part).without(INTENTIONS.part)).of(MARKED_LINES)) == 2


def test_lines_of_a_deleted_entry_stay(db: Session) -> None:
    """They go with it, and are not counted."""
    entry = add_entry(db, SECRET, at(7))
    mark(db, entry, SECRET)
    entries.delete(db, entry.uid, now=at(9))
    assert SECRET not in "".join(shared(db))
    assert told(write_handoff(gather(db, NOVEMBER), NOVEMBER, made_on=MADE_ON).stays) == []


def test_small_steps_leave_with_where_they_stand(db: Session) -> None:
    """Planned, done or let go of, on which day; how often it was moved, or late, is nowhere."""
    session = add_session(db, at(6))
    db.commit()
    for text in ("planned", "done", "ended", "whenever"):
        due_on = None if text == "whenever" else date(2026, 11, 20)
        step = small_steps.add(db, text, now=at(8), due_on=due_on, session_uid=session.uid, zone=ZONE)
        if text in ("done", "ended"):
            {"done": small_steps.done, "ended": small_steps.end}[text](db, step.uid, now=at(10, 3))
    data, page = shared(db)
    assert [(one["text"], one["due"], one["done"], one["ended"]) for one in json.loads(data)["small_steps"]] == [
        ("planned", "2026-11-20", None, None),
        ("done", "2026-11-20", "2026-11-09", None),
        ("ended", "2026-11-20", None, "2026-11-09"),
        ("whenever", None, None, None),
    ]
    for said in ("Planned for November 20, 2026", "Done on November 9, 2026", "Ended on November 9, 2026", "No day"):
        assert f"- {said} · " in page
    assert [one.session for one in gather(db, NOVEMBER).selection.of(SMALL_STEPS)] == [session.uid] * 4


def test_a_letter_to_oneself_is_never_in_it(db: Session) -> None:
    """Neither closed nor opened, nor is it counted among what stays."""
    handoff = letters.close(db, SECRET, now=at(6), opens_on=date(2026, 11, 8), zone=ZONE)
    for _ in range(2):
        assert SECRET not in "".join(shared(db))
        assert told(write_handoff(gather(db, NOVEMBER), NOVEMBER, made_on=MADE_ON).stays) == []
        letters.open_(db, handoff.uid, now=at(9))
