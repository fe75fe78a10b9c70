"""Published scales, as tables with published examples, and what holds of every scale."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal import content
from kapjournal.care.measures import scales
from kapjournal.care.measures.scales import Taken
from kapjournal.content import Scale
from kapjournal.errors import CareError

NOW = datetime(2026, 11, 20, 13, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SCALES = ("phq-9", "gad-7", "phq-2", "gad-2", "pcl-5")


def _answers(scale: Scale, values: str) -> dict[str, int]:
    """'22 10' answers four items in order; a dot skips one."""
    digits = zip(scale.items, values.replace(" ", ""), strict=True)
    return {item.id: int(digit) for item, digit in digits if digit != "."}


@pytest.mark.parametrize(("answer", "danger"), [("0", False), ("1", True), ("2", True), ("3", True), (".", False)])
def test_the_mildest_answer_to_the_item_on_dying_asks_for_a_person(answer: str, *, danger: bool) -> None:
    """Item 9 of the PHQ-9: 1, 2 and 3 alike, also while other items are open; 0 and skipped say nothing."""
    phq = content.scale("phq-9")
    assert scales.says_danger(phq, _answers(phq, "........" + answer)) is danger


@pytest.mark.parametrize("scale_id", ["gad-7", "phq-2", "gad-2", "pcl-5"])
def test_other_scales_have_no_such_item(scale_id: str) -> None:
    """Not even when everything is answered with the most."""
    scale = content.scale(scale_id)
    assert not scales.says_danger(scale, {item.id: scale.options[-1].value for item in scale.items})


# Where an example was published, and what it says there. Cut-offs: those of the tables in the scales' own papers.
EXAMPLES = {
    "HL7 US Core, QuestionnaireResponse phq-9-example": ("phq-9", "222211200", 12, "Moderate"),
    "MII PROMs, mii-exa-pro-phq-9-observation": ("phq-9", "333333333", 27, "Severe"),
    "MII PROMs 2026.7.0, mii-exa-pro-gad-7-response": ("gad-7", "1112200", 7, "Mild"),
    "awell-score, PCL-5 random response": (
        "pcl-5", "43103 34 1203100 124003", 35, "Above the usual cut-off"
    ),
    "awell-score, PCL-5 median response": ("pcl-5", "2" * 20, 40, "Above the usual cut-off"),
    "Kroenke and others 2003, PHQ-2 of 3": ("phq-2", "21", 3, "At or above the usual cut-off"),
    "Kroenke and others 2007, GAD-2 of 3": ("gad-2", "12", 3, "At or above the usual cut-off"),
}  # fmt: skip


@pytest.mark.parametrize(("scale_id", "values", "total", "band"), EXAMPLES.values(), ids=EXAMPLES.keys())
def test_published_examples(scale_id: str, values: str, total: int, band: str) -> None:
    """What others published comes out as they published it."""
    scale = content.scale(scale_id)
    found = scales.score(scale, _answers(scale, values))
    assert found is not None
    assert (found.total, found.band) == (total, band)


@pytest.mark.parametrize(
    ("scale_id", "lows"),
    [
        ("phq-9", [5, 10, 15, 20]),
        ("gad-7", [5, 10, 15]),
        ("phq-2", [3]),
        ("gad-2", [3]),
        ("pcl-5", [31, 34]),
    ],
)
def test_a_band_begins_at_its_published_cut_off(scale_id: str, lows: list[int]) -> None:
    """One point below it is still the band before."""
    scale = content.scale(scale_id)
    for low in lows:
        assert scales.band(scale, low - 1) != scales.band(scale, low)
    names = [scales.band(scale, total) for total in range(scale.highest + 1)]
    assert sum(one != other for one, other in pairwise(names)) == len(lows)


def test_an_unfinished_scale_has_no_score() -> None:
    """Not even when the open item could change nothing."""
    for scale_id in SCALES:
        scale = content.scale(scale_id)
        assert scales.score(scale, {}) is None
        for skipped in range(len(scale.items)):
            values = "0" * skipped + "." + "0" * (len(scale.items) - skipped - 1)
            assert scales.score(scale, _answers(scale, values)) is None


@pytest.mark.parametrize(
    "answers", [{"gad-7.1": 1}, {"phq-9.1": 4}, {"phq-9.1": -1}, {"": 0}], ids=["other", "above", "below", "nameless"]
)
def test_an_answer_that_cannot_be_is_refused(answers: dict[str, int]) -> None:
    """An item of another scale, or a value that is no option; and the message tells none of it."""
    with pytest.raises(CareError, match=r"^not an answer to phq-9$"):
        scales.score(content.scale("phq-9"), answers)


def test_a_reversed_item_counts_from_the_other_end() -> None:
    """None of the scales here has one; a scale that has is scored as it says."""
    gad_2 = content.scale("gad-2")
    turned = replace(gad_2, items=(gad_2.items[0], replace(gad_2.items[1], reverse=True)))
    totals = [scales.score(turned, _answers(turned, values)) for values in ("00", "03", "30", "12")]
    assert [found.total for found in totals if found] == [3, 0, 6, 2]


def test_clusters_are_those_published() -> None:
    """B1-5, C6-7, D8-14 and E15-20 of one published answer sheet."""
    scale = content.scale("pcl-5")
    found = scales.score(scale, _answers(scale, EXAMPLES["awell-score, PCL-5 random response"][1]))
    assert found is not None
    assert [(each.cluster.id, each.total) for each in found.clusters] == [
        ("pcl-5.b", 11), ("pcl-5.c", 7), ("pcl-5.d", 7), ("pcl-5.e", 10),
    ]  # fmt: skip
    assert found.meets_criterion


@pytest.mark.parametrize(
    ("values", "is_met"),
    [
        ("20000 20 2200000 220000", True),
        ("00002 02 0000022 000022", True),
        ("44444 44 4444444 444444", True),
        ("10000 20 2200000 220000", False),
        ("20000 10 2200000 220000", False),
        ("20000 20 2100000 220000", False),
        ("20000 20 2200000 210000", False),
        ("44444 00 4444444 444444", False),
        ("11111 11 1111111 111111", False),
        ("00000 00 0000000 000000", False),
    ],
)  # fmt: skip
def test_the_provisional_criterion(values: str, *, is_met: bool) -> None:
    """One B, one C, two D and two E at 'moderately' or above; a high total alone does not do."""
    scale = content.scale("pcl-5")
    found = scales.score(scale, _answers(scale, values))
    assert found is not None
    assert found.meets_criterion is is_met


def test_a_scale_without_clusters_has_no_criterion() -> None:
    """Neither met nor missed."""
    scale = content.scale("phq-9")
    found = scales.score(scale, _answers(scale, "333333333"))
    assert found is not None
    assert found.meets_criterion is None


@pytest.mark.parametrize(
    ("scale_id", "before", "after", "may_be_chance", "is_reliable", "is_meaningful"),
    [
        ("phq-9", 12, 8, None, None, True),
        ("phq-9", 12, 9, None, None, False),
        ("phq-9", 10, 6, None, None, True),
        ("phq-9", 19, 15, None, None, True),
        ("phq-9", 20, 10, None, None, None),
        ("phq-9", 9, 0, None, None, None),
        ("phq-9", 8, 12, None, None, None),
        ("phq-9", 12, 20, None, None, None),
        ("phq-9", 12, 12, None, None, None),
        ("gad-7", 10, 6, None, None, True),
        ("gad-7", 14, 11, None, None, False),
        ("gad-7", 15, 5, None, None, None),
        ("pcl-5", 40, 35, True, False, False),
        ("pcl-5", 40, 34, False, False, False),
        ("pcl-5", 40, 31, False, False, True),
        ("pcl-5", 40, 23, False, False, True),
        ("pcl-5", 40, 22, False, True, True),
        ("pcl-5", 30, 60, None, None, None),
        ("pcl-5", 30, 30, None, None, None),
        ("phq-2", 6, 0, None, None, None),
        ("gad-2", 6, 6, None, None, None),
    ],
)
def test_what_a_drop_comes_to(
    scale_id: str,
    before: int,
    after: int,
    *,
    may_be_chance: bool | None,
    is_reliable: bool | None,
    is_meaningful: bool | None,
) -> None:
    """Held against averages where they were found; a rise, or no change, is a number and nothing more."""
    found = scales.change(content.scale(scale_id), Taken(NOW, before), after)
    assert found.points == after - before
    assert (found.may_be_chance, found.is_reliable, found.is_meaningful) == (may_be_chance, is_reliable, is_meaningful)


def test_what_is_not_scored_changes_no_total() -> None:
    """The last question of the PHQ-9 asks how hard things were, and only takes answers of its own."""
    scale = content.scale("phq-9")
    answers = _answers(scale, "222211200")
    assert scales.score(scale, {**answers, "phq-9.difficulty": 3}) == scales.score(scale, answers)
    assert scales.score(scale, {"phq-9.difficulty": 3}) is None
    with pytest.raises(CareError):
        scales.score(scale, {**answers, "phq-9.difficulty": 4})


@pytest.mark.parametrize(
    ("totals", "first_session", "since_baseline", "since_last"),
    [
        ({0: 15}, None, None, None),
        ({0: 15}, 5, None, None),
        ({0: 15, 20: 9}, 5, -6, -6),
        ({0: 15, 20: 9, 40: 11}, 5, -4, 2),
        ({-30: 20, 0: 15, 20: 9}, 5, -6, -6),
        ({-30: 20, 0: 15}, 5, None, -5),
        ({10: 15, 30: 9, 50: 5}, 5, -10, -4),
        ({0: 15, 20: 9}, None, -6, -6),
    ],
    ids=["only one", "only the baseline", "after the first session", "later", "the last before counts",
         "two before", "none before", "no session yet"],
)  # fmt: skip
def test_where_the_latest_stands(
    totals: dict[int, int], first_session: int | None, since_baseline: int | None, since_last: int | None
) -> None:
    """Against the last one before the first session, and against the one before it."""
    taken = [Taken(NOW + days * DAY, total) for days, total in reversed(totals.items())]
    first_session_at = None if first_session is None else NOW + first_session * DAY
    found = scales.standing(content.scale("phq-9"), taken, first_session_at=first_session_at)
    assert found is not None
    assert found.latest.total == list(totals.values())[-1]
    assert (found.since_baseline.points if found.since_baseline else None) == since_baseline
    assert (found.since_last.points if found.since_last else None) == since_last


def test_a_scale_never_filled_in_stands_nowhere() -> None:
    """There is nothing to show, not even a zero."""
    assert scales.standing(content.scale("phq-9"), [], first_session_at=NOW) is None


@pytest.mark.parametrize(
    ("taken", "sessions", "from_day"),
    [
        ([], [], 0),
        ([], [1], 0),
        ([], [-0.5], 0.5),
        ([], [-1], 0),
        ([], [-9], -8),
        ([-1], [], 13),
        ([-14], [], 0),
        ([-40, -1], [], 13),
        ([-14], [-3], 0),
        ([-14], [-0.5], 0.5),
        ([-3], [-14], 11),
        ([-3], [-0.5], 11),
        ([-20], [-14, -7, -1], 0),
        ([-20], [5], -6),
        ([9], [], 0),
        ([-14, 400], [], 0),
    ],
    ids=["never, no session", "the baseline before the first", "not within a day after", "a day after",
         "a baseline that is late", "yesterday", "two weeks ago", "the latest counts", "a session since",
         "a session just now", "a session before", "the longer wait counts", "once a week", "a session to come",
         "from a wrong clock", "from a clock set back"],
)  # fmt: skip
def test_when_a_scale_may_be_offered(taken: list[float], sessions: list[float], from_day: float) -> None:
    """Every 14 days at the earliest, whatever sessions there were, and not within 24 hours after one."""
    found = _offered("phq-9", taken, sessions)
    assert max(found, NOW) == NOW + max(from_day, 0) * DAY


def test_a_scale_about_a_month_rests_for_a_month() -> None:
    """It would ask about the same days twice."""
    assert _offered("pcl-5", [-14], []) == NOW + 16 * DAY


def _offered(scale_id: str, taken: list[float], sessions: list[float]) -> datetime:
    taken_at, sessions_at = ([NOW + days * DAY for days in each] for each in (taken, sessions))
    return scales.offered_from(content.scale(scale_id), taken_at, sessions_at, now=NOW)


@st.composite
def _filled_in(draw: st.DrawFn) -> tuple[Scale, dict[str, int]]:
    scale = content.scale(draw(st.sampled_from(SCALES)))
    options = st.sampled_from([option.value for option in scale.options])
    return scale, {item.id: draw(options) for item in scale.items}


@given(_filled_in())
def test_a_score_is_always_in_range(filled_in: tuple[Scale, dict[str, int]]) -> None:
    """From 0 to the highest there is, in one of its bands, with clusters that add up."""
    scale, answers = filled_in
    found = scales.score(scale, answers)
    assert found is not None
    assert 0 <= found.total <= scale.highest
    assert found.band in {band.name for band in scale.bands}
    assert not scale.clusters or sum(cluster.total for cluster in found.clusters) == found.total


@given(_filled_in(), st.data())
def test_one_answer_less_and_there_is_no_score(filled_in: tuple[Scale, dict[str, int]], data: st.DataObject) -> None:
    """Whichever it is."""
    scale, answers = filled_in
    del answers[data.draw(st.sampled_from(sorted(answers)))]
    assert scales.score(scale, answers) is None


@given(_filled_in(), st.data())
def test_a_worse_answer_never_lowers_a_total(filled_in: tuple[Scale, dict[str, int]], data: st.DataObject) -> None:
    """Nor does it take a criterion away."""
    scale, answers = filled_in
    item_id = data.draw(st.sampled_from(sorted(answers)))
    worse = {**answers, item_id: max(option.value for option in scale.options)}
    one, other = scales.score(scale, answers), scales.score(scale, worse)
    assert one is not None
    assert other is not None
    assert other.total >= one.total
    assert bool(other.meets_criterion) >= bool(one.meets_criterion)


MOMENTS = st.integers(-90 * 24, 90 * 24).map(lambda hours: NOW + hours * HOUR)


@given(st.lists(MOMENTS, max_size=6), st.lists(MOMENTS, max_size=6))
def test_an_offer_never_comes_too_soon(taken: list[datetime], sessions: list[datetime]) -> None:
    """In any order of sessions and times."""
    scale = content.scale("phq-9")
    found = scales.offered_from(scale, taken, sessions, now=NOW)
    assert found == scales.offered_from(scale, sorted(taken), sorted(sessions, reverse=True), now=NOW)
    assert all(found - at >= 14 * DAY for at in taken if at <= NOW)
    assert all(found - at >= DAY for at in sessions if at <= NOW)
    assert found <= NOW + 14 * DAY
