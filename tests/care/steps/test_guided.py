"""The way through a set of prompts, and what is kept of it."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import draft_keys, drafts, entries, tags
from kapjournal.care.steps import guided, question_sets
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
    """Position, wording, and which questions are asked in place of others."""
    way = Progress(3, frozenset({FIRST, SECOND}), {0: "story.short.three", 3: "own.abc"})
    assert guided.way_of(way.as_texts(), STORY.prompts) == way
    assert guided.way_of({}, STORY.prompts) == Progress()


@pytest.mark.parametrize("at", ["99", "-1", "x", "", "³"])
def test_a_position_that_does_not_exist_is_the_beginning(at: str) -> None:
    """A later version may have changed the set; the words are there all the same."""
    assert guided.way_of({"_at": at}, STORY.prompts).at == 0


def test_where_it_has_to_be_easy_hard_prompts_are_skipped() -> None:
    """And not otherwise."""
    assert guided.next_index(STORY.prompts, Progress(HARD - 1)) == HARD
    assert guided.next_index(STORY.prompts, Progress(HARD - 1), easy=True) == HARD + 1
    assert guided.next_index(STORY.prompts, Progress(len(STORY.prompts) - 1)) is None


def test_where_it_has_to_be_easy_no_way_back_leads_to_a_hard_prompt() -> None:
    """What is to be skipped is skipped in both directions."""
    assert guided.previous_index(STORY.prompts, Progress(HARD + 1)) == HARD
    assert guided.previous_index(STORY.prompts, Progress(HARD + 1), easy=True) == HARD - 1
    assert guided.previous_index(STORY.prompts, Progress(0)) is None


def test_the_nearest_easy_prompt_is_found() -> None:
    """The one it is at, a later one, an earlier one; none where all are hard."""
    hard, easy = STORY.prompts[HARD], STORY.prompts[0]
    assert guided.easy_index(STORY.prompts, Progress(0)) == 0
    assert guided.easy_index(STORY.prompts, Progress(HARD)) == HARD + 1
    assert guided.easy_index([easy, hard], Progress(1)) == 0
    assert guided.easy_index([hard], Progress(0)) is None
    assert guided.easy_index([], Progress(0)) is None


def test_another_question_stands_in_the_place_of_one() -> None:
    """One that is there no more, or stands in the set already, leaves the first."""
    way = Progress(1).asks_instead("story.short.three")
    asked = guided.with_others(STORY, way, content.prompts())
    assert [prompt.id for prompt in asked.prompts[:3]] == [FIRST, "story.short.three", STORY.prompts[2].id]
    for lost in ("gone", FIRST):
        assert guided.with_others(STORY, Progress(1).asks_instead(lost), content.prompts()) == STORY
    assert guided.with_others(STORY, Progress(0, others={99: "story.short.three"}), content.prompts()) == STORY


def test_words_to_a_question_that_was_changed_for_another_are_kept(db: Session) -> None:
    other = "story.short.three"
    asked = guided.with_others(STORY, Progress(1).asks_instead(other), content.prompts())
    entry = guided.keep(db, asked, {SECOND: "A door.", other: "Three."}, now=NOW, session_uid=None)
    assert {answer.prompt_id for answer in entries.read(db, entry.uid).answers} == {SECOND, other}


def test_tags_and_the_chosen_session_are_kept(db: Session) -> None:
    """Another than it was opened for, or none; the draft that goes is the one it was typed in."""
    first, second = plan(db, days=-2), plan(db, days=-9)
    place = draft_keys.guided_place(first.uid, STORY.id)
    texts = {FIRST: "Tired.", tags.FIELD: tags.as_text(["river", "sleep"])}
    for chosen, expected in (("", first.id), (second.uid, second.id), (guided.NO_SESSION, None), ("gone", None)):
        drafts.save(db, place, texts, now=NOW)
        entry = guided.keep(db, STORY, {**texts, guided.SESSION_FIELD: chosen}, now=NOW, session_uid=first.uid)
        assert (entry.session_id, entry.tags) == (expected, ["river", "sleep"])
        assert drafts.load(db, place) is None


def test_an_intention_of_a_session_is_one(db: Session) -> None:
    """Another set rewrites it; after the beginning, the words are a note beside it; without a session it is its own."""
    ease = content.prompt_set("intention.ease")
    session = plan(db)
    first = guided.keep(db, ease, {ease.prompts[0].id: "Rest."}, now=NOW, session_uid=session.uid)
    again = guided.keep(db, ease, {ease.prompts[0].id: "Sleep."}, now=NOW, session_uid=session.uid)
    assert (first.kind, first.uid) == (EntryKind.INTENTION, again.uid)
    later = session.starts_at + timedelta(hours=1)
    late = guided.keep(db, ease, {ease.prompts[0].id: "Late."}, now=later, session_uid=session.uid)
    assert (late.kind, late.session_id) == (EntryKind.NOTE, session.id)
    intention = entries.intention_for(db, session.uid)
    assert intention is not None
    assert intention.sentence == "Sleep."


def test_one_question_of_a_set_is_a_note_of_no_set(db: Session) -> None:
    """A thought about an intention is not the intention."""
    one = question_sets.find(db, question_sets.one("intention.open.unsure"))
    session = plan(db)
    entry = guided.keep(db, one, {"intention.open.unsure": "No idea."}, now=NOW, session_uid=session.uid)
    assert (entry.kind, entry.prompt_set, entry.session_id) == (EntryKind.NOTE, "", session.id)


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
