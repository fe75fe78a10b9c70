"""What leaves is what was chosen: these days, these parts, without these things."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session, select

from kapjournal import content
from kapjournal.care.records import clinic_notes
from kapjournal.errors import ImpossibleDate
from kapjournal.models import Answer, ClinicNoteKind, EntryKind, Phase
from kapjournal.sharing.handoff.model import Selection
from kapjournal.sharing.handoff.remaining import stays
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.kinds import (
    CHECK_IN_NOTES,
    CHECK_INS,
    CLINIC_NOTES,
    ENTRIES,
    INTENTIONS,
    LISTS,
    PRACTICES,
    SESSIONS,
)
from kapjournal.terms import FeelingWord
from tests.sharing.builders import (
    NOVEMBER,
    ZONE,
    add_check_in,
    add_entry,
    add_practice,
    add_session,
    at,
    fill,
    gather,
    selected,
)


def texts(selection: Selection) -> list[str]:
    return [answer.text for entry in (*selection.of(INTENTIONS), *selection.of(ENTRIES)) for answer in entry.answers]


def test_everything_chosen_is_there_in_whole_words(db: Session) -> None:
    """All parts of the range leave, oldest first, with the questions as they are shown."""
    session = fill(db)
    chosen = selected(db)
    assert texts(chosen) == ["the move", "I let it come", "wide", "a field behind the house", "only a note"]
    assert [one.kind for one in chosen.of(ENTRIES)] == [EntryKind.CAPTURE, EntryKind.STORY, EntryKind.NOTE]
    assert chosen.of(INTENTIONS)[0].answers[0].prompt == "What is on your mind as this session comes closer?"
    assert chosen.of(ENTRIES)[2].answers[0].prompt == ""
    assert chosen.of(SESSIONS)[0].place == "the blue room"
    assert chosen.of(SESSIONS)[0].at.isoformat() == "2026-11-06T12:00:00"
    assert [one.note for one in chosen.of(CHECK_INS)] == ["nervous, a little", ""]
    assert chosen.of(PRACTICES)[0].title
    assert chosen.of(PRACTICES)[0].session == session.uid


def test_what_is_to_be_told_to_the_clinic_leaves_whole(db: Session) -> None:
    """Medicines, conditions and what is still to be asked, whatever the days; what was asked is of its day."""
    for month, word in ((3, "long ago"), (11, "now")):
        for kind in ClinicNoteKind:
            clinic_notes.add(db, kind, f"{kind} {word}", now=at(8, month=month), zone=ZONE)
        asked = clinic_notes.add(db, ClinicNoteKind.QUESTION, f"asked {word}", now=at(9, month=month), zone=ZONE).note
        clinic_notes.put_asked(db, asked.uid, asked=True, now=at(10, month=month))
    found = gather(db, NOVEMBER)
    assert [one.text for one in found.selection.of(CLINIC_NOTES)] == [
        "question long ago", "medicine long ago", "condition long ago",
        "question now", "medicine now", "condition now", "asked now",
    ]  # fmt: skip
    first = found.selection.of(CLINIC_NOTES)[1]
    without = gather(db, NOVEMBER.without(first.key)).selection.of(CLINIC_NOTES)
    assert first.text not in [one.text for one in without]
    assert selected(db, NOVEMBER.without(CLINIC_NOTES.part)).empty


def test_feelings_leave_as_words(db: Session) -> None:
    """As the patient reads them; what this version has no word for, as it was chosen. No id leaves."""
    add_check_in(db, at(8), words=[FeelingWord("ruhig", "calm"), FeelingWord("mondig", "of.later"), FeelingWord("tea")])
    assert [one.words for one in selected(db).of(CHECK_INS)] == [("calm", "mondig", "tea")]


def test_a_day_is_a_day_on_the_patients_clock(db: Session) -> None:
    """Both days of the range are included, from their first to their last instant in the patient's zone."""
    first = datetime(2026, 11, 4, 5, tzinfo=UTC)
    last = datetime(2026, 11, 6, 5, tzinfo=UTC) - timedelta(milliseconds=1)
    for name, when in {
        "before": first - timedelta(milliseconds=1),
        "first": first,
        "last": last,
        "after": last + timedelta(milliseconds=1),
    }.items():
        add_entry(db, name, when)
    assert texts(selected(db, ShareChoice(date(2026, 11, 4), date(2026, 11, 5)))) == ["first", "last"]


@pytest.mark.parametrize(
    ("zone", "day", "starts", "hours"),
    [
        pytest.param("America/New_York", date(2026, 3, 8), datetime(2026, 3, 8, 5, tzinfo=UTC), 23, id="spring"),
        pytest.param("America/New_York", date(2026, 11, 1), datetime(2026, 11, 1, 4, tzinfo=UTC), 25, id="autumn"),
        pytest.param("Africa/Cairo", date(2026, 4, 24), datetime(2026, 4, 23, 22, tzinfo=UTC), 23, id="no midnight"),
        pytest.param("Pacific/Kiritimati", date(2026, 6, 1), datetime(2026, 5, 31, 10, tzinfo=UTC), 24, id="UTC+14"),
        pytest.param("Pacific/Pago_Pago", date(2026, 6, 1), datetime(2026, 6, 1, 11, tzinfo=UTC), 24, id="UTC-11"),
    ],
)
def test_days_of_odd_length_are_whole(db: Session, zone: str, day: date, starts: datetime, hours: int) -> None:
    """Where clocks change, a day has 23 or 25 hours, or no midnight; all of it is in the range and no more."""
    ends = starts + timedelta(hours=hours)
    instant = timedelta(milliseconds=1)
    for name, when in (("before", starts - instant), ("first", starts), ("last", ends - instant), ("after", ends)):
        add_entry(db, name, when, zone=zone)
    assert texts(selected(db, ShareChoice(day, day))) == ["first", "last"]


def test_the_day_is_the_one_that_the_journal_shows(db: Session) -> None:
    """A thing is on the day that stands beside it, wherever the patient and the device are by now."""
    add_entry(db, "27 May in Auckland", at(26, 21, month=5), zone="Pacific/Auckland")
    add_entry(db, "26 May in Auckland", at(26, 11, 30, month=5), zone="Pacific/Auckland")
    add_entry(db, "27 May in Honolulu", at(28, 9, month=5), zone="Pacific/Honolulu")
    day = date(2026, 5, 27)
    assert texts(selected(db, ShareChoice(day, day))) == ["27 May in Auckland", "27 May in Honolulu"]


def test_a_practice_that_ended_at_once_never_leaves(db: Session) -> None:
    """What was stopped within half a minute stays, is counted, and is not hinted at by a check-in before it."""
    run = add_practice(db, at(8), seconds=29)
    add_check_in(db, at(8), phase=Phase.BEFORE, practice_run_id=run.id)
    add_practice(db, at(9), seconds=30)
    found = gather(db, NOVEMBER)
    assert [one.minutes for one in found.selection.of(PRACTICES)] == [1]
    assert [(one.phase, one.practice) for one in found.selection.of(CHECK_INS)] == [(None, None)]
    assert stays(found.held, found.selection) == {"short_practices": 1}


def test_sessions_have_the_numbers_of_the_app(db: Session) -> None:
    """The second session is the second, also where the first does not leave; a cancelled one has no number."""
    add_session(db, at(3, month=10))
    add_session(db, at(4), cancelled_at=at(4))
    add_session(db, at(5))
    assert [one.number for one in selected(db).of(SESSIONS)] == [None, 2]


def test_the_ends_of_the_calendar_are_days_too(db: Session) -> None:
    """A range of all days there are is fine, and so is a session in the year 9999."""
    add_session(db, datetime(9999, 12, 31, 23, 59, tzinfo=UTC))
    assert len(selected(db, ShareChoice(date.min, date.max)).of(SESSIONS)) == 1


def test_impossible_ranges_are_refused() -> None:
    """A range that ends before it starts is no range."""
    with pytest.raises(ImpossibleDate):
        ShareChoice(date(2026, 11, 2), date(2026, 11, 1))


def test_parts_are_left_out_one_by_one(db: Session) -> None:
    """Leaving out a part takes that part and nothing else."""
    fill(db)
    whole = selected(db)
    assert selected(db, NOVEMBER.without(SESSIONS.part)).of(SESSIONS) == ()
    assert selected(db, NOVEMBER.without(INTENTIONS.part)).of(INTENTIONS) == ()
    assert selected(db, NOVEMBER.without(ENTRIES.part)).of(ENTRIES) == ()
    assert selected(db, NOVEMBER.without(CHECK_INS.part)).of(CHECK_INS) == ()
    assert selected(db, NOVEMBER.without(PRACTICES.part)).of(PRACTICES) == ()
    assert selected(db, NOVEMBER.without(INTENTIONS.part)).of(ENTRIES) == whole.of(ENTRIES)
    unnoted = selected(db, NOVEMBER.without(CHECK_IN_NOTES))
    assert [one.note for one in unnoted.of(CHECK_INS)] == ["", ""]
    assert len(unnoted.of(CHECK_INS)) == len(whole.of(CHECK_INS))
    assert selected(db, NOVEMBER.without(ENTRIES.part).including(ENTRIES.part)) == whole
    assert selected(db, ShareChoice(NOVEMBER.start, NOVEMBER.end, parts=frozenset())).empty


def test_single_things_are_left_out_by_key(db: Session) -> None:
    """Anything with a key can stay, and can be taken in again."""
    fill(db)
    whole = selected(db)
    things = [thing for which in LISTS for thing in whole.of(which)]
    for thing in things:
        less = selected(db, NOVEMBER.without(thing.key))
        left = [thing for which in LISTS for thing in less.of(which)]
        assert [one.key for one in left] == [one.key for one in things if one is not thing]
        assert selected(db, NOVEMBER.without(thing.key).including(thing.key)) == whole


def test_what_stays_is_not_hinted_at(db: Session) -> None:
    """No link to, and no before or after of, a session or practice that stays."""
    fill(db)
    chosen = selected(db, NOVEMBER.without(SESSIONS.part).without(PRACTICES.part))
    assert {one.session for one in (*chosen.of(INTENTIONS), *chosen.of(ENTRIES))} == {None}
    assert {one.session for one in chosen.of(CHECK_INS)} == {None}
    assert {one.practice for one in chosen.of(CHECK_INS)} == {None}
    assert {one.phase for one in chosen.of(CHECK_INS)} == {None}
    linked = selected(db).of(CHECK_INS)
    assert [one.phase for one in linked] == [Phase.BEFORE, Phase.AFTER]


def test_deleted_and_empty_things_never_leave(db: Session) -> None:
    """What was deleted stays deleted; prompts passed over and entries without a word are left out."""
    for row in (
        add_session(db, at(6)),
        add_entry(db, "gone", at(6)),
        add_check_in(db, at(6)),
        add_practice(db, at(6)),
    ):
        row.deleted_at = at(7)
        db.add(row)
    add_entry(db, [("story.one", " \n"), ("story.two", "kept")], at(8), kind=EntryKind.STORY)
    add_entry(db, " ", at(8))
    db.commit()
    chosen = selected(db)
    assert texts(chosen) == ["kept"]
    assert (chosen.of(SESSIONS), chosen.of(CHECK_INS), chosen.of(PRACTICES)) == ((), (), ())


def test_a_question_that_is_no_longer_asked_is_no_obstacle(db: Session) -> None:
    """An answer to an unknown prompt leaves without its question."""
    add_entry(db, [("story.of-another-version", "still mine")], at(8), kind=EntryKind.STORY)
    answer = selected(db).of(ENTRIES)[0].answers[0]
    assert (answer.prompt, answer.text) == ("", "still mine")


def test_an_answer_leaves_under_the_question_that_was_asked(db: Session) -> None:
    """A gentler question is not exchanged for the harder one; one that was not noted leaves as it is asked now."""
    add_entry(db, [("intention.first.now", "The kettle."), ("intention.first.now", "Rain.")], at(8))
    first = db.exec(select(Answer).where(Answer.text == "The kettle.")).one()
    first.asked = "What is one thing you notice in yourself today?"
    asked = [answer.prompt for answer in selected(db).of(ENTRIES)[0].answers]
    assert asked == [first.asked, content.prompt("intention.first.now").text]


def test_what_stays_is_counted(db: Session) -> None:
    """Everything in the journal either leaves or is counted as staying."""
    fill(db)
    whole = gather(db, NOVEMBER)
    assert stays(whole.held, whole.selection) == {}
    fewer = NOVEMBER.without(CHECK_IN_NOTES).without(whole.selection.of(ENTRIES)[0].key)
    assert stays(whole.held, whole.leaving(fewer)) == {"writing": 1, "check_in_notes": 1}
    october = gather(db, ShareChoice(date(2026, 10, 1), date(2026, 10, 31)))
    assert stays(october.held, october.selection) == {
        "sessions": 1,
        "intentions": 1,
        "writing": 3,
        "check_ins": 2,
        "check_in_notes": 1,
        "practices": 1,
    }


def test_no_repr_shows_a_word(db: Session) -> None:
    """A selection in a log or a traceback shows what it is, not what is in it."""
    fill(db)
    chosen = selected(db)
    for thing in (
        chosen,
        chosen.of(ENTRIES)[0],
        chosen.of(ENTRIES)[0].answers[0],
        chosen.of(SESSIONS)[0],
        chosen.of(CHECK_INS)[0],
    ):
        assert repr(thing) == f"<{type(thing).__name__}>"
