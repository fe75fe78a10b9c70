"""What each questionnaire comes to, as one table: computed over every total there is, held to what was published.

`python -m tests.care.measures.test_scoring_tables` prints it.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby

import pytest

from kapjournal import content
from kapjournal.care.measures import scale_change, scales
from kapjournal.care.measures.scale_change import Figure
from kapjournal.care.measures.scales import Taken
from kapjournal.content import Scale

AT = datetime(2026, 11, 20, 13, tzinfo=UTC)
SAID = {
    Figure.NONE: "number alone",
    Figure.NOTICED: "at least the average that people noticed",
    Figure.SMALLER: "smaller than it",
    Figure.STARTED_HIGHER: "not compared: started higher",
    Figure.CHANCE: "can be chance",
    Figure.MATTERED: "mattered to people",
    Figure.UNLIKELY_CHANCE: "unlikely chance",
}
PUBLISHED = {
    "phq-9": [
        "PHQ-9: 9 items of 0 to 3, total 0 to 27, rests 14 days",
        "0-4 Minimal, 5-9 Mild, 10-14 Moderate, 15-19 Moderately severe, 20-27 Severe",
        "from 1-9: any drop: number alone",
        "from 10-19: drop 1-3: smaller than it, 4 and more: at least the average that people noticed",
        "from 20-27: any drop: not compared: started higher",
    ],
    "gad-7": [
        "GAD-7: 7 items of 0 to 3, total 0 to 21, rests 14 days",
        "0-4 Minimal, 5-9 Mild, 10-14 Moderate, 15-21 Severe",
        "from 1-9: any drop: number alone",
        "from 10-14: drop 1-3: smaller than it, 4 and more: at least the average that people noticed",
        "from 15-21: any drop: not compared: started higher",
    ],
    "phq-2": [
        "PHQ-2: 2 items of 0 to 3, total 0 to 6, rests 14 days",
        "0-2 Below the usual cut-off, 3-6 At or above the usual cut-off",
        "from 1-6: any drop: number alone",
    ],
    "gad-2": [
        "GAD-2: 2 items of 0 to 3, total 0 to 6, rests 14 days",
        "0-2 Below the usual cut-off, 3-6 At or above the usual cut-off",
        "from 1-6: any drop: number alone",
    ],
    "pcl-5": [
        "PCL-5: 20 items of 0 to 4, total 0 to 80, rests 30 days",
        (
            "0-30 Below the usual cut-off, 31-33 Within the range of usual cut-offs, 31 to 33, "
            "34-80 Above the usual cut-off"
        ),
        "clusters 1-5 (1 needed), 6-7 (1 needed), 8-14 (2 needed), 15-20 (2 needed), from answer 2",
        "from 1-80: drop 1-5: can be chance, 6-8: number alone, 9-17: mattered to people, 18 and more: unlikely chance",
    ],
}


def lines(scale: Scale) -> Iterator[str]:
    least, most = min(one.value for one in scale.options), max(one.value for one in scale.options)
    yield (
        f"{scale.name}: {len(scale.items)} items of {least} to {most}, total 0 to {scale.highest}, "
        f"rests {scale.window_days} days"
    )
    by_band = groupby(range(scale.highest + 1), key=lambda total: scales.band(scale, total))
    yield ", ".join(f"{_range(list(totals))} {name}" for name, totals in by_band)
    if scale.clusters:
        each = (f"{one.first}-{one.last} ({one.needed} needed)" for one in scale.clusters)
        yield f"clusters {', '.join(each)}, from answer {scale.criterion_value}"
    for first, last, drops in _alike(scale):
        yield f"from {first}-{last}: {_told(drops)}"


def _alike(scale: Scale) -> list[tuple[int, int, list[Figure]]]:
    """Totals to start from of which the same is said: the higher one only has room for more."""
    found: list[tuple[int, int, list[Figure]]] = []
    for before in range(1, scale.highest + 1):
        drops = _drops(scale, before)
        if found and drops[: before - 1] == found[-1][2]:
            found[-1] = (found[-1][0], before, drops)
        else:
            found.append((before, before, drops))
    return found


def _drops(scale: Scale, before: int) -> list[Figure]:
    """What is said of a drop of one point, of two, and so on."""
    changes = (scales.change(scale, Taken(AT, before), now) for now in reversed(range(before)))
    return [scale_change.figure(scale, one) for one in changes]


def _told(drops: list[Figure]) -> str:
    parts = [
        (SAID[said], [drop for drop, _ in each]) for said, each in groupby(enumerate(drops, 1), lambda one: one[1])
    ]
    *first, (last, since) = parts
    if not first:
        return f"any drop: {last}"
    return f"drop {', '.join(f'{_range(mine)}: {said}' for said, mine in first)}, {since[0]} and more: {last}"


def _range(numbers: list[int]) -> str:
    return f"{numbers[0]}-{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])


@pytest.mark.parametrize("scale", content.scales(), ids=lambda scale: scale.id)
def test_a_questionnaire_is_scored_as_it_was_published(scale: Scale) -> None:
    """Its bands, and what is said of a drop from every total to every other."""
    assert list(lines(scale)) == PUBLISHED[scale.id]


@pytest.mark.parametrize("scale", content.scales(), ids=lambda scale: scale.id)
def test_nothing_is_said_of_a_rise_from_any_total(scale: Scale) -> None:
    for before in range(scale.highest + 1):
        for now in range(before, scale.highest + 1):
            assert scale_change.figure(scale, scales.change(scale, Taken(AT, before), now)) is Figure.NONE


if __name__ == "__main__":
    for one in content.scales():
        print("\n".join(lines(one)), end="\n\n")  # noqa: T201
