"""The way through a set of prompts, and what is kept of it."""

import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import draft_keys, drafts, entries
from kapjournal.care.steps import guided
from kapjournal.care.steps.guided import Progress
from kapjournal.errors import NothingWritten
from kapjournal.models import EntryKind
from tests.care.conftest import NOW
from tests.care.writing import plan

STORY = content.prompt_set("story.next-day")
QUIET = content.prompt_set("story.quiet")
FIRST, SECOND = STORY.prompts[0].id, STORY.prompts[1].id
HARD = next(index for index, prompt in enumerate(STORY.prompts) if prompt.hard)


def test_a_way_goes_through_a_draft_and_back() -> None:
    """Position, wording and that distress rose."""
    way = Progress(3, frozenset({FIRST, SECOND}), rose=True)
    assert guided.way_of(way.as_texts(), STORY.prompts) == way
    assert guided.way_of({}, STORY.prompts) == Progress()


@pytest.mark.parametrize("at", ["99", "-1", "x", "", "³"])
def test_a_position_that_does_not_exist_is_the_beginning(at: str) -> None:
    """A later version may have changed the set; the words are there all the same."""
    assert guided.way_of({"_at": at}, STORY.prompts).at == 0


def test_once_distress_rose_hard_prompts_are_skipped() -> None:
    """And not before."""
    assert guided.next_index(STORY.prompts, Progress(HARD - 1)) == HARD
    assert guided.next_index(STORY.prompts, Progress(HARD - 1, rose=True)) == HARD + 1
    assert guided.next_index(STORY.prompts, Progress(len(STORY.prompts) - 1)) is None


def test_once_distress_rose_no_way_back_leads_to_a_hard_prompt() -> None:
    """What is to be skipped is skipped in both directions."""
    assert guided.previous_index(STORY.prompts, Progress(HARD + 1)) == HARD
    assert guided.previous_index(STORY.prompts, Progress(HARD + 1, rose=True)) == HARD - 1
    assert guided.previous_index(STORY.prompts, Progress(0)) is None


def test_once_distress_rose_everything_is_asked_gently() -> None:
    """One tap turns it round for one prompt, before and after."""
    prompt = STORY.prompts[0]
    assert not Progress().asks_gently(prompt)
    assert Progress(gentler=frozenset({prompt.id})).asks_gently(prompt)
    assert Progress(rose=True).asks_gently(prompt)
    assert not Progress(gentler=frozenset({prompt.id}), rose=True).asks_gently(prompt)


def test_what_is_kept_is_what_was_written(db: Session) -> None:
    """Blank answers and the way are left out, positions stay those of the prompts, the draft goes."""
    session = plan(db)
    texts = {SECOND: "A door.", FIRST: " \n", **Progress(2).as_texts()}
    place = draft_keys.guided_place(session.uid, STORY.id)
    drafts.save(db, place, texts, now=NOW)
    entry = guided.keep(db, STORY, texts, now=NOW, session_uid=session.uid)
    reading = entries.read(db, entry.uid)
    assert [(answer.position, answer.prompt_id, answer.text) for answer in reading.answers] == [(1, SECOND, "A door.")]
    assert (entry.kind, entry.prompt_set, entry.session_id) == (EntryKind.STORY, STORY.id, session.id)
    assert drafts.load(db, place) is None


def test_nothing_written_is_nothing_kept(db: Session) -> None:
    with pytest.raises(NothingWritten):
        guided.keep(db, STORY, Progress(2).as_texts(), now=NOW, session_uid=None)


def test_going_over_to_a_shorter_set_takes_every_word_along(db: Session) -> None:
    """What was typed is in the other draft, is kept with its own prompt, and comes first."""
    old, new = draft_keys.guided_place(None, STORY.id), draft_keys.guided_place(None, QUIET.id)
    texts = {FIRST: "Tired.", **Progress(0).as_texts()}
    drafts.save(db, old, texts, now=NOW)
    guided.change_set(db, texts, session_uid=None, old=STORY.id, new=QUIET.id, now=NOW)
    assert drafts.load(db, old) is None
    moved = drafts.load(db, new)
    assert moved == {FIRST: "Tired."}
    entry = guided.keep(db, QUIET, {**moved, QUIET.prompts[0].id: "Quiet."}, now=NOW, session_uid=None)
    assert [answer.text for answer in entries.read(db, entry.uid).answers] == ["Tired.", "Quiet."]


def test_going_over_again_keeps_both_texts(db: Session) -> None:
    """Words that wait in the other draft are not overwritten, and not doubled."""
    for written in ("Tired.", "Less tired.", "Less tired."):
        guided.change_set(db, {FIRST: written}, session_uid=None, old=STORY.id, new=QUIET.id, now=NOW)
    waiting = drafts.load(db, draft_keys.guided_place(None, QUIET.id))
    assert waiting is not None
    assert waiting[FIRST].startswith("Tired.\n\nLess tired.")
