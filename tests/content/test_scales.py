"""The scales are whole, coded without a slip, and can be scored as published."""

import pytest

from kapjournal import content
from kapjournal.content import Baselines, Scale

SCALES = content.scales()

PUBLISHED = {
    # items, highest total, where bands begin
    "phq-9": (9, 27, [0, 5, 10, 15, 20]),
    "gad-7": (7, 21, [0, 5, 10, 15]),
    "phq-2": (2, 6, [0, 3]),
    "gad-2": (2, 6, [0, 3]),
    "pcl-5": (20, 80, [0, 31, 34]),
}
CODES = [code for scale in SCALES for code in (scale.panel_loinc, scale.total_loinc) if code]
CODES += [item.loinc for scale in SCALES for item in scale.items if item.loinc]
CODES += [item.loinc for scale in SCALES for item in scale.unscored if item.loinc]


def test_the_scales_are_the_five_that_may_be_embedded() -> None:
    """Others have rights that this app cannot keep to."""
    assert [scale.id for scale in SCALES] == list(PUBLISHED)


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.id)
def test_a_scale_has_the_size_and_the_bands_it_was_published_with(scale: Scale) -> None:
    """Number of items, highest total and where each band begins."""
    assert (len(scale.items), scale.highest, [band.low for band in scale.bands]) == PUBLISHED[scale.id]


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.id)
def test_a_scale_says_whose_it_is_and_how_far_back_it_asks(scale: Scale) -> None:
    """Licence and recall window come with it."""
    assert ("No permission required" in scale.licence) or scale.licence.startswith("Public domain")
    assert scale.window in scale.stem
    assert scale.window_days == {"last 2 weeks": 14, "past month": 30}[scale.window]


def test_none_of_their_items_is_scored_from_the_other_end() -> None:
    """In all five, a higher answer is a higher score."""
    assert [item.id for scale in SCALES for item in scale.items if item.reverse] == []


def test_one_item_asks_whether_somebody_is_in_danger() -> None:
    """Item 9 of the PHQ-9, and for it there are people to call and no verdict."""
    assert [item.id for scale in SCALES for item in scale.items if item.danger] == ["phq-9.9"]
    passage = content.passage("scales.danger")
    assert passage.lines[0] == "Would you like to talk to someone now?"
    assert "emergency number" in passage.lines[1]


def test_the_short_forms_are_the_first_two_items_of_the_long_ones() -> None:
    """Word for word, with the same answers and codes."""
    for short_id, long_id in (("phq-2", "phq-9"), ("gad-2", "gad-7")):
        short, long = content.scale(short_id), content.scale(long_id)
        assert [(i.text, i.loinc) for i in short.items] == [(i.text, i.loinc) for i in long.items[:2]]
        assert (short.options, short.stem) == (long.options, long.stem)


def test_the_clusters_of_the_pcl_5_are_those_of_the_manual() -> None:
    """B 1 to 5, C 6 to 7, D 8 to 14, E 15 to 20; one, one, two and two of them answered 2 or higher."""
    scale = content.scale("pcl-5")
    found = [(cluster.id[-1], cluster.first, cluster.last, cluster.needed) for cluster in scale.clusters]
    assert found == [("b", 1, 5, 1), ("c", 6, 7, 1), ("d", 8, 14, 2), ("e", 15, 20, 2)]
    assert scale.criterion_value == 2


def test_how_much_a_change_means_is_known_for_three() -> None:
    """Points of the total, from the literature."""
    known = {
        scale.id: (scale.chance_change, scale.reliable_change, scale.meaningful_change, scale.meaningful_for)
        for scale in SCALES
    }
    assert known["phq-9"] == (None, None, 3.7, Baselines(10, 19))
    assert known["gad-7"] == (None, None, 3.3, Baselines(10, 14))
    assert known["pcl-5"] == (5.0, 18.0, 9.0, None)
    assert known["phq-2"] == known["gad-2"] == (None, None, None, None)


def test_the_last_question_of_the_phq_9_is_there_and_not_scored() -> None:
    """In its published words, with its own answers and code; the highest total is still 27."""
    (item,) = content.scale("phq-9").unscored
    assert (item.id, item.loinc) == ("phq-9.difficulty", "69722-7")
    assert item.text.startswith("If you checked off any problems, how difficult")
    assert [option.loinc for option in item.options] == ["LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3"]
    assert [scale.id for scale in SCALES if scale.unscored] == ["phq-9"]


def test_the_pcl_5_comes_with_its_instructions() -> None:
    """The paragraph before the items, and the line on which event is meant, which may stay empty."""
    scale = content.scale("pcl-5")
    assert scale.instructions is not None
    assert scale.instructions.startswith("Below is a list of problems")
    assert scale.window in scale.instructions
    assert scale.event == "Briefly identify the worst event (if you feel comfortable doing so):"


@pytest.mark.parametrize("code", sorted(set(CODES)))
def test_a_code_has_the_right_last_digit(code: str) -> None:
    """LOINC codes end in a check digit (modulus 10), so that a slip of the finger is seen."""
    number, digit = code.split("-")
    assert int(digit) == check_digit(number)


def check_digit(number: str) -> int:
    """Every second digit from the right is doubled; the digits of all of it are added up to the next ten."""
    doubled = "".join(str(int(d) * 2) if place % 2 == 0 else d for place, d in enumerate(reversed(number)))
    return -sum(map(int, doubled)) % 10


def test_answers_about_days_have_the_codes_that_loinc_gives_them() -> None:
    """The same four for the PHQ and the GAD."""
    codes = ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"]
    for scale in SCALES[:4]:
        assert [option.loinc for option in scale.options] == codes


def test_the_notice_of_the_codes_comes_with_them() -> None:
    """LOINC asks for it."""
    assert "Regenstrief Institute" in content.source("loinc").shows
