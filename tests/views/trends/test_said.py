"""The sentences from data never say why, judge nothing, and are whole in every case there is."""

import itertools
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.care.trends.around import Around
from kapjournal.care.trends.around_sessions import AroundSessions
from kapjournal.care.trends.chosen_words import ChosenWords
from kapjournal.care.trends.groups import Split
from kapjournal.care.trends.overview import Few, InRange, Overview, SinceSession
from kapjournal.care.trends.span import Span, window
from kapjournal.messages import Message, Plural
from kapjournal.views.words import trends, trends_said

TODAY = date(2026, 11, 20)
NEVER = re.compile(
    r"\b(because|thanks|helped|worked|made|leads|followed|progress|improvement|recovery|relapse|success|failure|best"
    r"|worst|record|goal|trend|stable|only|still|again|already|average|norm|sure|significant|missed|percent)\b"
)
counts = st.integers(0, 99)
splits = st.builds(Split, counts, counts, counts).filter(lambda split: split.total > 0)
windows = st.sampled_from([window(span, today=TODAY, earliest=TODAY - timedelta(days=700)) for span in Span])
overviews: st.SearchStrategy[Overview] = st.one_of(
    st.builds(Few, st.integers(0, 6)),
    st.builds(SinceSession, st.integers(1, 120), splits),
    st.builds(InRange, windows, splits, st.none() | st.integers(1, 5)),
)


def patterns() -> list[str]:
    """Every sentence that the two modules declare."""
    found: list[str] = []
    for module in (trends, trends_said):
        for value in vars(module).values():
            each = value.values() if isinstance(value, dict) else [value]
            found += [repr(one) for one in each if isinstance(one, Message | Plural)]
    return found


def test_no_word_says_why_or_judges() -> None:
    """Better and worse are outcomes, told side by side."""
    declared = patterns()
    assert len(declared) > 60
    for said in declared:
        assert not NEVER.search(said.lower()), said
        assert "better" not in said or "worse" in said
        assert "!" not in said


@given(overviews)
def test_an_overview_is_one_whole_sentence(said: Overview) -> None:
    sentence = trends_said.overview(said)
    assert sentence.endswith(".")
    assert not re.search(r"[{}]|None|[-\d]\.\d", sentence)
    assert all(line.endswith(".") for line in trends_said.under(said))


@given(splits, windows)
def test_whom_to_tell_stands_under_bad_days_and_nowhere_else(split: Split, looked_at: object) -> None:
    for said in (SinceSession(3, split), InRange(looked_at, split, None)):  # type: ignore[arg-type]
        tells = "Your clinic would want to know." in trends_said.under(said)
        assert tells == ("most days were bad or very bad" in trends_said.overview(said))


@pytest.mark.parametrize("moods", list(itertools.product([None, -0.4, 0.4], repeat=3)))
def test_sessions_are_told_in_one_form(moods: tuple[float | None, float | None, float | None]) -> None:
    """Of three with both days the counts, of fewer each; of none, nothing."""
    for number in (1, 2, 3):
        found = AroundSessions(tuple(Around("s", place, *moods) for place in range(1, number + 1)))
        said = trends_said.sessions(found)
        if not found.pairs:
            assert said == []
        elif number < 3:
            assert [one.startswith(f"Session {place}.") for place, one in enumerate(said, 1)] == [True] * number
        else:
            assert said[0].startswith("The day after, compared with before, 3 sessions:")
            assert said[1].startswith("One week after" if moods[2] is not None else "No session has a check-in")


def test_words_that_tie_are_told_together() -> None:
    said = [
        trends_said.words(found)
        for found in (
            ChosenWords(9),
            ChosenWords(10),
            ChosenWords(10, (("calm", 5), ("tired", 4))),
            ChosenWords(10, (("calm", 5), ("tired", 5), ("warm", 4))),
        )
    ]
    assert said == [
        "Words show here after 10 check-ins with words.",
        "No word came more than twice.",
        "Most chosen: calm, 5 times.",
        "Most chosen: calm and tired, 5 times each.",
    ]
