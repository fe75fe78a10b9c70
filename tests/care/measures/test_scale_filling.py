"""A questionnaire on its way: what its draft holds, what is asked next, what is still open."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal import content
from kapjournal.care.measures import scale_filling as filling
from kapjournal.care.measures import scales
from kapjournal.content import Scale

NOW = datetime(2026, 11, 20, 13, tzinfo=UTC)
PHQ = content.scale("phq-9")
EVERY_SCALE = st.sampled_from(content.scales())


@st.composite
def answered(draw: st.DrawFn) -> tuple[Scale, dict[str, int]]:
    """Any scale with any answers to any of its questions."""
    scale = draw(EVERY_SCALE)
    items = draw(st.lists(st.sampled_from(filling.all_items(scale)), unique=True))
    return scale, {item.id: draw(st.sampled_from(filling.options_of(scale, item))).value for item in items}


@given(answered(), st.text())
def test_what_a_draft_holds_is_read_as_it_was_put(given_: tuple[Scale, dict[str, int]], event: str) -> None:
    """Every answer, the beginning and the experience that is meant."""
    scale, answers = given_
    texts = {item: str(value) for item, value in answers.items()}
    found = filling.read(scale, {**texts, filling.BEGUN: NOW.isoformat(), filling.EVENT: event}, NOW)
    assert (found.answers, found.begun_at, found.event) == (answers, NOW, event)


@given(EVERY_SCALE, st.dictionaries(st.text(max_size=12) | st.sampled_from(["phq-9.1", "begun"]), st.text(max_size=4)))
def test_nothing_else_in_a_draft_becomes_an_answer(scale: Scale, texts: dict[str, str]) -> None:
    """As a later version may have written it: an answer that is none is missing, and so there is no total."""
    answers = filling.read(scale, texts, NOW).answers
    scales.score(scale, answers)
    assert all(str(value) == texts[item] for item, value in answers.items())


@pytest.mark.parametrize(("days", "held"), [(6.9, {"phq-9.1": 2}), (7, {}), (-3, {"phq-9.1": 2})])
def test_an_old_one_begins_anew(days: float, held: dict[str, int]) -> None:
    """Answers about other weeks make no total; a clock that was set back takes nothing away."""
    texts = {"phq-9.1": "2", filling.BEGUN: (NOW - timedelta(days=days)).isoformat()}
    assert filling.read(PHQ, texts, NOW).answers == held


@given(answered())
def test_a_total_is_there_where_nothing_is_open(given_: tuple[Scale, dict[str, int]]) -> None:
    """A missing answer is never a 0."""
    scale, answers = given_
    assert (scales.score(scale, answers) is None) == bool(filling.open_numbers(scale, answers))


def test_the_last_question_comes_where_there_are_problems() -> None:
    """It asks how difficult they have made things; it falls away with them, and its answer with it."""
    none = {item.id: 0 for item in PHQ.items}
    some = {**none, "phq-9.4": 1, "phq-9.difficulty": 2}
    assert len(filling.asked(PHQ, none)) == 9
    assert [item.id for item in filling.asked(PHQ, some)][9:] == ["phq-9.difficulty"]
    assert filling.given(PHQ, some) == some
    assert filling.given(PHQ, {**none, "phq-9.difficulty": 2}) == none
    assert filling.first_open(PHQ, none) is None
    assert filling.first_open(PHQ, {**none, "phq-9.4": 1}) == 9
    assert filling.open_numbers(PHQ, {"phq-9.1": 0, "phq-9.3": 0}) == (2, 4, 5, 6, 7, 8, 9)


def test_whoever_was_shown_people_comes_back_to_them() -> None:
    """Until it was wished to go on; an answer of none keeps nobody there."""
    texts = {"phq-9.9": "1", filling.BEGUN: NOW.isoformat()}
    assert filling.stays_at(PHQ, filling.read(PHQ, texts, NOW)) == 8
    assert filling.stays_at(PHQ, filling.read(PHQ, {**texts, filling.WENT_ON: "yes"}, NOW)) is None
    assert filling.stays_at(PHQ, filling.read(PHQ, {**texts, "phq-9.9": "0"}, NOW)) is None


def test_its_repr_holds_no_answer() -> None:
    """A traceback may show it."""
    said = repr(filling.Filling({"phq-9.9": 3}, NOW, "the river"))
    assert "phq" not in said
    assert "river" not in said
