"""Drafts: what is being typed, by place."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal.care.records import draft_keys, drafts
from kapjournal.care.records.draft_keys import Place
from tests.care.conftest import NOW

UID = "ab" * 16


@pytest.mark.parametrize(
    ("place", "read"),
    [
        (draft_keys.guided_place(UID, "story.next-day"), Place("guided", UID, "story.next-day")),
        (draft_keys.guided_place(None, "story.next-day"), Place("guided", "", "story.next-day")),
        (draft_keys.entry_place(UID), Place("entry", UID)),
        (draft_keys.intention_place(UID), Place("intention", UID)),
        (draft_keys.note_place(), Place("note")),
        (draft_keys.check_in_place(), Place("check_in")),
        (draft_keys.check_in_place(UID), Place("check_in", UID)),
        (draft_keys.plan_place(), Place("plan")),
        (draft_keys.plan_place(UID), Place("plan", UID)),
        ("hologram:3", Place("hologram", "3")),
        ("", Place("")),
    ],
)
def test_a_place_can_be_taken_apart(place: str, read: Place) -> None:
    """What a place was made of, also one that a later version knows."""
    assert draft_keys.read_place(place) == read


def test_the_last_words_typed_are_the_ones_found(db: Session) -> None:
    """Saving replaces; latest first in the list; dropping twice is no error."""
    drafts.save(db, "note", {"text": "a"}, now=NOW)
    drafts.save(db, draft_keys.plan_place(), {"place": "canal"}, now=NOW + timedelta(seconds=1))
    drafts.save(db, "note", {"text": "ab\0", "title": ""}, now=NOW + timedelta(seconds=2))
    db.expunge_all()
    assert drafts.load(db, "note") == {"text": "ab", "title": ""}
    assert [draft.place for draft in drafts.open_drafts(db)] == ["note", "plan"]
    drafts.drop(db, "note")
    drafts.drop(db, "note")
    assert drafts.load(db, "note") is None


def test_a_draft_without_a_word_is_no_draft(db: Session) -> None:
    """Clearing the field leaves nothing waiting."""
    drafts.save(db, "note", {"text": "a"}, now=NOW)
    drafts.save(db, "note", {"text": " \n"}, now=NOW)
    assert drafts.open_drafts(db) == ()


def test_what_is_loaded_can_be_changed_without_touching_the_draft(db: Session) -> None:
    """The words are handed out as a copy."""
    drafts.save(db, "note", {"text": "a"}, now=NOW)
    loaded = drafts.load(db, "note")
    assert loaded is not None
    loaded["text"] = "b"
    assert drafts.load(db, "note") == {"text": "a"}
