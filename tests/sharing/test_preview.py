"""What the screen shows is what leaves, no more and no less."""

from sqlmodel import Session

from kapjournal import content
from kapjournal.sharing.handoff.preview import preview
from kapjournal.sharing.kinds import CHECK_IN_NOTES, CHECK_INS
from tests.sharing.builders import NOVEMBER, fill, selected


def test_each_thing_is_shown_with_its_words(db: Session) -> None:
    """Titles say what and when; lines are whole."""
    fill(db)
    shown = {part.title: part.lines for part in preview(selected(db))}
    assert shown == {
        "Session 1, November 6": (
            "When: November 6, 2026, 12:00 PM",
            f"How the medicine is taken: {content.route('lozenge').name}",
            "Where: the blue room",
            "Who is there: a friend",
            "Notes: bring the scarf",
        ),
        "Intention for session 1, November 5": ("the move", "I let it come"),
        "What came up in session 1, November 6, 1 word": ("wide",),
        "Story of session 1, November 7, 5 words": ("a field behind the house",),
        "Note, November 8, 3 words": ("only a note",),
        "Mood, November 6 – 9, 2026": (
            "November 6, 2026, 10:00 AM · before session 1 · pleasant · low energy · calm and tired",
            "November 9, 2026, 1:00 PM · after a practice · pleasant · low energy · calm and tired",
        ),
        "1 check-in note": ("nervous, a little",),
        "1 practice": (
            f"November 9, 2026, 12:00 PM · {content.practice('breathing.paced').title} · 4 minutes · session 1",
        ),
    }


def test_every_cross_takes_out_what_it_stands_beside(db: Session) -> None:
    """Leaving out a shown part removes it from the letter, and nothing else changes its words."""
    fill(db)
    whole = preview(selected(db))
    for part in whole:
        left = preview(selected(db, NOVEMBER.without(part.leave_out)))
        assert part.leave_out not in {one.leave_out for one in left}
        gone = 2 if part.leave_out is CHECK_INS.part else 1
        assert len(left) == len(whole) - gone


def test_a_mood_without_notes_says_so(db: Session) -> None:
    """The title tells that the notes stay."""
    fill(db)
    titles = [part.title for part in preview(selected(db, NOVEMBER.without(CHECK_IN_NOTES)))]
    assert "Mood, November 6 – 9, 2026, without notes" in titles
