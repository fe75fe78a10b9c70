"""What this care is and what can come of it is told whole: before, during and after a session, each with its source."""

import pytest

from kapjournal import content
from kapjournal.content import Evidence

TOLD = """
    kap.how kap.feel kap.far kap.fear kap.stop kap.effects kap.medicines kap.pregnancy kap.lozenge kap.music kap.group
    kap.pain companion.sheet touch.boundaries weeks.low weeks.harder weeks.helped weeks.memories weeks.grand
    weeks.return
"""


def said(passage_id: str) -> str:
    return " ".join(content.passage(passage_id).lines)


@pytest.mark.parametrize("passage_id", TOLD.split())
def test_it_is_told_and_says_what_it_rests_on(passage_id: str) -> None:
    """Every one of them, with a label and a source."""
    passage = content.passage(passage_id)
    assert len(passage.lines) >= 3
    assert passage.label is not None
    assert passage.source is not None


@pytest.mark.parametrize(
    ("passage_id", "words"),
    [
        ("kap.feel", "afraid for a while that they are dying or losing themselves"),
        ("kap.stop", "a word and a hand sign"),
        ("kap.medicines", "Do not stop or change a medicine on your own."),
        ("kap.lozenge", "an adult stays with you the whole time"),
        ("kap.lozenge", "Lock the medicine away from children"),
        ("kap.pregnancy", "breastfeed"),
        ("companion.call", "Call the emergency number at once"),
        ("companion.after", "They do not drive until tomorrow, and only after a full night’s sleep."),
        ("touch.boundaries", "You can complain"),
        ("weeks.low", "If it lasts more than two days or gets worse, call your clinic."),
        ("weeks.memories", "before you confront anyone"),
        ("weeks.grand", "call your clinic today"),
        ("weeks.return", "for you and your clinic"),
        ("kap.how", "Nobody knows for sure"),
    ],
)
def test_what_matters_most_in_it_is_said(passage_id: str, words: str) -> None:
    """The sentence that keeps someone from harm, or from believing too much."""
    assert words in said(passage_id)


def test_figures_of_those_chosen_for_difficulties_are_called_that() -> None:
    """A survey of people who had a hard time says nothing on how many have one."""
    assert "only people who had a hard time" in said("weeks.harder")
    assert "it cannot tell" in said("weeks.harder")


def test_only_what_was_tried_is_labelled_a_trial() -> None:
    """Music, and going on or stopping, were compared; the rest is custom or our own words."""
    tried = {each.id for each in content.library().passages.values() if each.label is Evidence.TRIAL}
    assert tried == {"kap.music", "weeks.return"}


def test_there_are_lists_for_home_and_for_medicines() -> None:
    """Kinds of medicines to tell about, a session at home, and what to agree on before."""
    items = {item.id for each in content.checklists() for item in each.items}
    assert {"tell.calming", "tell.opioids", "tell.stimulants", "tell.mao", "tell.cannabis", "tell.alcohol"} <= items
    assert {"home.adult", "home.lock", "prepare.stop", "prepare.touch", "prepare.music"} <= items
    assert {"ask.baby", "ask.group", "ask.wrong", "ask.options", "ask.return"} <= items
