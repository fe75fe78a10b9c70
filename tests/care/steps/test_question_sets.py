"""Questions as they are asked of this patient: own ones among them, hidden ones left out."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import check_ins, distress, entries, own_questions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.own_questions import MINE, OWN, Wording
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.steps import question_sets
from kapjournal.content import Domain, PromptPhase
from kapjournal.errors import ContentError
from kapjournal.models import EntryKind
from tests.care.conftest import NOW
from tests.care.writing import BERLIN

ASKED = Wording("What did the river say?", is_hard=True)


def _ids(db: Session, set_id: str) -> list[str]:
    return [prompt.id for prompt in question_sets.find(db, set_id).prompts]


def test_without_own_ones_it_is_the_library(db: Session) -> None:
    assert question_sets.everything(db) == content.prompt_sets()


def test_an_own_question_takes_part_where_it_was_added(db: Session) -> None:
    """In its set, its phase and its part of life; hard where it was said so."""
    uid = own_questions.add(db, replace(ASKED, part="mind.thoughts"), now=NOW).uid
    assert _ids(db, "mind.thoughts")[-1] == f"{OWN}{uid}"
    (prompt,) = (one for one in question_sets.read(db, now=NOW).prompts if one.id == f"{OWN}{uid}")
    assert (prompt.phase, prompt.domain, prompt.hard) == (PromptPhase.INTEGRATION, Domain.MIND, True)
    assert (prompt.text, prompt.gentler) == (ASKED.text, ASKED.text)
    own_questions.set_hidden(db, uid, True, now=NOW)
    assert f"{OWN}{uid}" not in _ids(db, "mind.thoughts")


def test_own_questions_stand_in_a_set_of_their_own_or_together(db: Session) -> None:
    """An own set without a question is asked by nobody."""
    own_set = own_questions.add_set(db, "Evenings", now=NOW)
    assert f"{OWN}{own_set.uid}" not in [one.id for one in question_sets.everything(db)]
    inside = own_questions.add(db, replace(ASKED, part=f"{OWN}{own_set.uid}"), now=NOW)
    alone = own_questions.add(db, ASKED, now=NOW)
    made, mine = question_sets.everything(db)[-2:]
    assert (made.title, [one.id for one in made.prompts]) == ("Evenings", [f"{OWN}{inside.uid}"])
    assert (mine.id, [one.id for one in mine.prompts]) == (MINE, [f"{OWN}{alone.uid}"])
    assert question_sets.find(db, made.id) == made
    assert question_sets.find(db, MINE) == mine


def test_a_hidden_question_is_asked_nowhere(db: Session) -> None:
    """A set that has none left is not shown, and says so where it is opened all the same."""
    thoughts = content.prompt_set("mind.thoughts")
    own_questions.set_asked(db, thoughts.prompts[0].id, False, now=NOW)
    assert thoughts.prompts[0].id not in _ids(db, "mind.thoughts")
    assert thoughts.prompts[0].id not in [one.id for one in question_sets.read(db, now=NOW).prompts]
    for prompt in thoughts.prompts:
        own_questions.set_asked(db, prompt.id, False, now=NOW)
    assert _ids(db, "mind.thoughts") == []
    assert "mind.thoughts" not in [one.id for one in question_sets.everything(db)]


def test_one_question_is_a_set(db: Session) -> None:
    """Of the app or an own one; gently it is asked in its gentler words."""
    uid = own_questions.add(db, ASKED, now=NOW).uid
    known = content.prompt("mind.thoughts.kinder")
    assert question_sets.find(db, question_sets.one(known.id)).prompts == (known,)
    (gentle,) = question_sets.find(db, question_sets.one(known.id, gently=True)).prompts
    assert (gentle.id, gentle.text) == (known.id, known.gentler)
    assert _ids(db, question_sets.one(f"{OWN}{uid}")) == [f"{OWN}{uid}"]


@pytest.mark.parametrize("set_id", ["gone", "own.gone", "one.gone", "gently.gone", "one.own.gone", ""])
def test_a_set_that_is_not_there_is_none(db: Session, set_id: str) -> None:
    with pytest.raises(ContentError):
        question_sets.find(db, set_id)


def test_what_was_asked_is_told_by_the_answers(db: Session) -> None:
    """Earliest first, and none of what was deleted."""
    for number, prompt_id in enumerate(("mind.thoughts.old", "mind.thoughts.kinder", "gone")):
        written = [AnswerText(prompt_id, "Rain."), AnswerText("", "free")]
        kept = entries.keep(db, EntryKind.NOTE, written, now=NOW + timedelta(minutes=number), zone=BERLIN)
    entries.delete(db, kept.uid, now=NOW)
    assert question_sets.asked(db, now=NOW, zone=BERLIN).ids == ("mind.thoughts.old", "mind.thoughts.kinder")


def test_hard_questions_stop_where_somebody_is_upset(db: Session) -> None:
    """Until tomorrow."""
    distress.rate(db, 8, now=NOW, zone=BERLIN)
    for later, tender in ((timedelta(hours=1), True), (timedelta(days=1), False)):
        questions = question_sets.read(db, now=NOW + later, zone=BERLIN)
        assert questions.is_tender((NOW + later).date()) is tender


def test_hard_questions_stop_after_a_hard_check_in(db: Session) -> None:
    check_ins.add(db, MoodReading(-0.9, 0.1), now=NOW, zone=BERLIN)
    assert question_sets.read(db, now=NOW, zone=BERLIN).is_tender(NOW.date())
