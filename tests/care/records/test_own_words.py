"""Feeling words of the patient's own, placed on the mood map."""

import math

import pytest
from sqlmodel import Session

from kapjournal.care.records import draft_keys, drafts, own_words
from kapjournal.errors import CareError, NothingWritten
from tests.care.conftest import NOW


def test_a_word_has_its_place(db: Session) -> None:
    """Placed again it moves, and is there once; what was typed is a draft no more."""
    drafts.save(db, draft_keys.own_word_place(), {"word": "harbour"}, now=NOW)
    own_words.place(db, " harbour ", 0.5, -0.5, now=NOW, draft_place=draft_keys.own_word_place())
    own_words.place(db, "harbour", 0.25, -0.75, now=NOW)
    assert [(one.text, one.valence, one.energy) for one in own_words.everything(db)] == [("harbour", 0.25, -0.75)]
    assert drafts.load(db, draft_keys.own_word_place()) is None


def test_no_word_and_no_place_are_refused(db: Session) -> None:
    with pytest.raises(NothingWritten):
        own_words.place(db, " ", 0, 0, now=NOW)
    with pytest.raises(CareError):
        own_words.place(db, "harbour", math.nan, 0, now=NOW)
    assert own_words.everything(db) == []


def test_one_is_deleted_and_put_back(db: Session) -> None:
    word = own_words.place(db, "harbour", 0, 0, now=NOW)
    own_words.delete(db, word.uid, now=NOW)
    assert own_words.everything(db) == []
    own_words.undo_delete(db, word.uid, now=NOW)
    assert [one.text for one in own_words.everything(db)] == ["harbour"]
