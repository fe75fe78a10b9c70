"""Questions of the patient's own: made, changed, hidden, deleted, put back; in sets or alone."""

from dataclasses import replace

import pytest
from sqlmodel import Session

from kapjournal.care.records import own_questions, soft_delete
from kapjournal.care.records.own_questions import MINE, OWN, Wording
from kapjournal.errors import NothingWritten, NotThere
from tests.care.conftest import NOW

ASKED = Wording("What did the river say?")


def _parts(db: Session) -> list[tuple[str, str]]:
    return [(question.text, part) for question, part in own_questions.everything(db)]


def test_a_question_is_made_and_changed(db: Session) -> None:
    """Its set, and what is to be known of it."""
    question = own_questions.add(db, ASKED, now=NOW)
    assert _parts(db) == [(ASKED.text, MINE)]
    changed = replace(ASKED, text=" And now? \n", part="mind.thoughts", is_hard=True, is_from_therapist=True)
    own_questions.change(db, question.uid, changed, now=NOW)
    assert _parts(db) == [("And now?", "mind.thoughts")]
    kept = own_questions.require(db, question.uid)
    assert (kept.is_hard, kept.is_from_therapist) == (True, True)


def test_one_that_asks_nothing_is_not_kept(db: Session) -> None:
    with pytest.raises(NothingWritten):
        own_questions.add(db, replace(ASKED, text=" \n"), now=NOW)
    with pytest.raises(NothingWritten):
        own_questions.add_set(db, " ", now=NOW)


def test_one_is_deleted_and_put_back(db: Session) -> None:
    question = own_questions.add(db, ASKED, now=NOW)
    own_questions.delete(db, question.uid, now=NOW)
    assert _parts(db) == []
    with pytest.raises(NotThere):
        own_questions.change(db, question.uid, ASKED, now=NOW)
    own_questions.undo_delete(db, question.uid, now=NOW)
    assert _parts(db) == [(ASKED.text, MINE)]


def test_a_set_that_goes_leaves_its_questions(db: Session) -> None:
    """At once, when it comes back, and when it is forgotten for good."""
    own_set = own_questions.add_set(db, " Evenings ", now=NOW)
    assert own_set.title == "Evenings"
    own_questions.add(db, replace(ASKED, part=f"{OWN}{own_set.uid}"), now=NOW)
    assert _parts(db) == [(ASKED.text, f"{OWN}{own_set.uid}")]
    own_questions.delete_set(db, own_set.uid, now=NOW)
    assert _parts(db) == [(ASKED.text, MINE)]
    own_questions.undo_delete_set(db, own_set.uid, now=NOW)
    assert _parts(db) == [(ASKED.text, f"{OWN}{own_set.uid}")]
    own_questions.delete_set(db, own_set.uid, now=NOW)
    soft_delete.purge(db, now=NOW + soft_delete.UNDO_WINDOW)
    assert _parts(db) == [(ASKED.text, MINE)]


def test_a_question_is_asked_no_more_and_again(db: Session) -> None:
    """One of the app's, or an own one."""
    question = own_questions.add(db, ASKED, now=NOW)
    for prompt_id in ("mind.thoughts.kinder", "mind.thoughts.old", "mind.thoughts.kinder"):
        own_questions.set_asked(db, prompt_id, False, now=NOW)
    own_questions.set_asked(db, f"{OWN}{question.uid}", False, now=NOW)
    assert own_questions.hidden_prompts(db) == ["mind.thoughts.old", "mind.thoughts.kinder"]
    assert own_questions.require(db, question.uid).is_hidden
    own_questions.set_asked(db, "mind.thoughts.old", True, now=NOW)
    own_questions.set_asked(db, f"{OWN}{question.uid}", True, now=NOW)
    assert own_questions.hidden_prompts(db) == ["mind.thoughts.kinder"]
    assert not own_questions.require(db, question.uid).is_hidden
