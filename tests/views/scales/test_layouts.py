"""How questionnaires look, drawn for no page: at every width and size of text nothing is left out."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import flet as ft
import pytest

from kapjournal import content
from kapjournal.care.measures import scale_filling, scales
from kapjournal.care.measures.scales import Taken
from kapjournal.care.steps.scales import ScaleReading
from kapjournal.care.steps.whom_to_reach import WhomToReach
from kapjournal.models import Person, ScaleResult
from kapjournal.terms import PersonRole
from kapjournal.views.design.tokens import DARK, LIGHT, Frame
from kapjournal.views.safety.reaching import Reaching
from kapjournal.views.scales import check_layout, question_layout, result_layout
from kapjournal.views.scales.danger import Danger
from kapjournal.views.scales.question_layout import Shown
from kapjournal.views.scales.strip import strip
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import scale_result as words
from kapjournal.views.words import scales as scales_words
from tests.support.descending import descend
from tests.views.indoors import NOW

FRAMES = [(320, 568, 1.0), (390, 844, 1.0), (390, 844, 2.0), (1280, 800, 1.0)]
PHQ, PCL = content.scale("phq-9"), content.scale("pcl-5")


def nothing(*_: object) -> None:
    """What is pressed does nothing here."""


HANDS = Reaching(None, nothing, nothing, nothing, nothing, lambda: None)


def ui(width: float, height: float, scale: float, *, dark: bool = False) -> UiContext:
    return UiContext(palette=DARK if dark else LIGHT, frame=Frame(width, height, scale))


def texts(control: Any) -> list[str]:
    return [str(one.value) for one, _ in descend(control) if isinstance(one, ft.Text) and one.value]


def buttons(control: Any) -> Iterator[str]:
    for one, _ in descend(control):
        if isinstance(one, ft.TextButton | ft.FilledButton | ft.OutlinedButton) and isinstance(one.content, str):
            yield one.content


def question(where: UiContext, shown: Shown, danger: Danger | None = None) -> ft.Control:
    return question_layout.layout(
        where,
        shown,
        danger=danger,
        on_answer=nothing,
        on_open=nothing,
        on_back=nothing,
        on_skip=nothing,
        on_stop=nothing,
        on_help=nothing,
    )


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("width", "height", "scale"), FRAMES)
def test_every_question_is_there_whole(width: int, height: int, scale: float, *, dark: bool) -> None:
    """Its stem, its words, all its answers; the number of a key only where there are keys."""
    where = ui(width, height, scale, dark=dark)
    for each in content.scales():
        for at, item in enumerate(scale_filling.all_items(each)):
            drawn = question(where, Shown(each, item, at, None))
            options = [option.text for option in scale_filling.options_of(each, item)]
            assert {item.text, *options} <= set(texts(drawn))
            assert (scales_words.keys(scale_filling.options_of(each, item)) in texts(drawn)) == where.frame.wide
            assert scales_words.SKIP() in list(buttons(drawn))


def test_the_way_on_stays_in_sight_beside_people() -> None:
    """Below whatever scrolls; the one lit thing is a person."""
    sister = Person(position=0, name="My sister", role=PersonRole.SUPPORT, phone="202 555 0143")
    danger = Danger(WhomToReach((sister,)), None, HANDS, nothing, nothing, nothing)
    drawn = question(ui(390, 844, 1.0), Shown(PHQ, PHQ.items[8], 8, 1, folded=True), danger)
    assert scales_words.GO_ON() in list(buttons(drawn))
    assert scales_words.SKIP() not in list(buttons(drawn))
    assert not [one for one, _ in descend(drawn) if isinstance(one, ft.FilledButton)]
    lit = [one for one, _ in descend(drawn) if isinstance(one, ft.Container) and one.shadow and one.border_radius]
    assert lit
    assert content.passage("scales.danger").lines[1] in texts(drawn), "where no number is known, it is said without one"


def test_the_list_of_answers_cuts_no_question() -> None:
    """Whole sentences, and what is missing is said."""
    answers = {"phq-9.8": 1}
    drawn = check_layout.layout(
        ui(320, 568, 1.0),
        PHQ,
        answers,
        on_line=nothing,
        on_keep=nothing,
        on_back=nothing,
        on_stop=nothing,
        on_help=nothing,
    )
    assert {item.text for item in scale_filling.all_items(PHQ)} <= set(texts(drawn))
    assert texts(drawn).count(scales_words.NOT_ANSWERED()) == 9
    assert not [one for one, _ in descend(drawn) if isinstance(one, ft.Text) and one.max_lines]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("width", "height", "scale"), FRAMES)
def test_a_result_says_the_same_in_every_window(width: int, height: int, scale: float, *, dark: bool) -> None:
    """The number, its range, the change, the clusters."""
    where, answers = ui(width, height, scale, dark=dark), {item.id: 2 for item in PCL.items}
    result = ScaleResult(scale_id="pcl-5", answers=answers, started_at=NOW, happened_at=NOW, zone="UTC")
    found = scales.score(PCL, answers)
    before = [Taken(NOW - timedelta(days=40), 58), Taken(NOW, 40)]
    stands = scales.standing(PCL, before, first_session_at=None)
    drawn = result_layout.layout(
        where,
        ScaleReading(PCL, result, found, stands),
        [],
        NOW,
        opened={result_layout.RULE},
        on_fold=nothing,
        on_private=nothing,
        on_delete=nothing,
        on_other=nothing,
        on_go=nothing,
        on_leave=nothing,
    )
    assert {"40 out of 80", words.rule(is_met=True), words.SINCE_FIRST(), "18 points lower than on October 11."} <= set(
        texts(drawn)
    )
    assert [one for one in buttons(drawn) if one == words.DONE()]


@pytest.mark.parametrize("total", [0, 4, 5, 27])
def test_the_strip_says_in_words_what_it_shows(total: int) -> None:
    """One hue, whatever the total; its numbers do not lie on each other."""
    drawn = strip(ui(390, 844, 1.0), PHQ, total, 14, 300)
    (picture,) = (one for one, _ in descend(drawn) if isinstance(one, ft.Image))
    assert picture.semantics_label == f"{total} out of 27. The published ranges begin at 5, 10, 15, and 20."
    assert texts(drawn) == ["0", "5", "10", "15", "20", "27"]
    assert texts(strip(ui(390, 844, 1.0), PCL, 40, None, 300)) == ["0", "31", "80"]
    assert texts(strip(ui(390, 844, 2.0), PCL, 40, None, 300)) == []
