"""The rules of the sentences made from data, 4.1 to 4.14, one by one: what is there, and exactly what is said of it.

What is drawn from the vault is tested with it (`tests.care.trends`); here each rule is a row for each of its cases.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from kapjournal import content
from kapjournal.care.measures import scales
from kapjournal.care.measures.helped import Outcome
from kapjournal.care.measures.medians import Difference
from kapjournal.care.measures.mood import Companion, DayMood
from kapjournal.care.measures.scales import Taken
from kapjournal.care.steps.week import Week, WeekDay
from kapjournal.care.trends.around import Around, Neighbours
from kapjournal.care.trends.around import around as one_session
from kapjournal.care.trends.around import typical as fourteen_days
from kapjournal.care.trends.around_sessions import AroundSessions
from kapjournal.care.trends.chosen_words import most_chosen
from kapjournal.care.trends.line import gaps
from kapjournal.care.trends.numbers import NumberTally
from kapjournal.care.trends.overview import overview
from kapjournal.care.trends.practices import told
from kapjournal.care.trends.span import Span, window
from kapjournal.care.trends.topics import ComparedTopics
from kapjournal.care.trends.tracked import SLEEP, OneTracked
from kapjournal.terms import FeelingWord, TrackerKind
from kapjournal.views.words import scale_result, today_parts, trends, trends_said
from kapjournal.views.words import trends_beside as beside

TODAY, DAY = date(2026, 11, 20), timedelta(days=1)
AT = datetime(2026, 8, 3, 12, tzinfo=UTC)
GOOD, SO_SO, BAD, VERY_BAD = 0.4, 0.0, -0.4, -0.8
PRACTICE = content.practices()[0]


@dataclass(frozen=True)
class Case:
    """A rule, a name for what is there, and what is said of it."""

    rule: str
    when: str
    say: Callable[[], Sequence[str]]
    said: Sequence[str]


def days(*middles: float, until: date = TODAY) -> list[DayMood]:
    """A day each, the last of them today."""
    first = until - DAY * (len(middles) - 1)
    return [DayMood(first + DAY * place, one, one, one, 1) for place, one in enumerate(middles)]


def over(
    *middles: float, span: Span = Span.THREE_MONTHS, session_ago: int | None = None, earliest: int = 400
) -> list[str]:
    looked_at = window(span, today=TODAY, earliest=TODAY - earliest * DAY)
    session = None if session_ago is None else TODAY - session_ago * DAY
    said = overview(days(*middles), looked_at, number=6 if session else None, session_day=session)
    return [trends_said.overview(said), *trends_said.under(said)]


def sessions(*moods: tuple[float | None, float | None, float | None]) -> list[str]:
    """Before, the day after, a week after; what is said and what is small below it."""
    found = AroundSessions(tuple(Around("s", number, *each) for number, each in enumerate(moods, 1)))
    shown = trends_said.about_sessions(found, len(found.sessions)) if found.pairs else []
    return [*trends_said.sessions(found), *shown]


def near(**middles: float) -> dict[date, DayMood]:
    """By how many days before (b1) or after (a1) today's session."""
    days_ = {TODAY + int(name[1:]) * (DAY if name[0] == "a" else -DAY): one for name, one in middles.items()}
    return {day: DayMood(day, one, one, one, 1) for day, one in days_.items()}


def single(following: int | None = None, until_start: Sequence[float] = (), **middles: float) -> list[str]:
    cut = Neighbours(TODAY, following=TODAY + following * DAY if following else None)
    return [trends_said.single(one_session("s", 2, cut, near(**middles), until_start))]


def fortnight(before: float, after: float, count: int) -> list[str]:
    sides = {f"b{n}": before for n in range(1, count + 1)} | {f"a{n}": after for n in range(1, count + 1)}
    found = fourteen_days(6, Neighbours(TODAY), near(**sides))
    return trends_said.typical(found) if found else []


def words(check_ins: int, **counts: int) -> list[str]:
    texts = {("", word): FeelingWord(word) for word in counts}
    return [
        trends_said.words(most_chosen(Counter({("", word): count for word, count in counts.items()}), texts, check_ins))
    ]


def practice(better: int, same: int, worse: int) -> list[str]:
    return trends_said.practices(told({PRACTICE.id: Outcome(better, same, worse)}))


def change(scale_id: str, before: int, now: int) -> list[str]:
    scale = content.scale(scale_id)
    found = scales.change(scale, Taken(AT, before), now)
    later = datetime(2026, 11, 20, 12, tzinfo=UTC)
    return [scale_result.change(found, "UTC", later), *scale_result.figure(scale, found)]


def topic(with_it: float, without_it: float, *, low: float = 0.1, high: float = 0.9) -> list[str]:
    sign = 1 if with_it >= without_it else -1
    by = Difference(with_it - without_it, *sorted((sign * low, sign * high)))
    found = ComparedTopics((Companion("tea", by, 12, 20, with_it, without_it),))
    said = [line for _, one in beside.topics(found) for line in one.split("\n")]
    return [*said, *beside.about_topics(found)] if said else [beside.nothing_of_topics(found)]


def tracked(kind: TrackerKind, *values: float, name: str = "Tea", uid: str = "u") -> list[str]:
    tally = NumberTally()
    for ago, value in enumerate(values):
        tally.add(TODAY - ago * DAY, value)
    looked_at = window(Span.THREE_MONTHS, today=TODAY, earliest=None)
    found = tally.yes_or_no(looked_at) if kind is TrackerKind.YES_NO else tally.numbers(looked_at)
    return [beside.tracked(OneTracked(uid, name, kind, found))]


def week(*levels: int | None) -> list[str]:
    return [today_parts.week(Week(tuple(WeekDay(TODAY - ago * DAY, level) for ago, level in enumerate(levels))))]


def missing(*agos: int) -> list[str]:
    there = [DayMood(TODAY - ago * DAY, 0, 0, 0, 1) for ago in agos]
    return [trends.gap(one, TODAY) for one in gaps(there)]


IN_ORDER = "From left to right: before, day after, one week after."
RING = "Open ring: no check-in."
BEFORE = "Before means the day before, or the same day before the session."
CLINIC = "Your clinic would want to know."
NOT_WHY = ["This shows what came together, not why.", "With 1 topic compared, some of it is chance."]
AVERAGE = "In one study, the smallest drop that people noticed was about 4 points on average."

CASES = (
    Case("4.1", "no day", over, ["No check-ins in this time."]),
    Case("4.1", "one day", lambda: over(GOOD), ["One day so far, shown as it was."]),
    Case("4.1", "six days", lambda: over(*[GOOD] * 6), ["6 days so far, shown as they were."]),
    Case("4.1", "six days after a session", lambda: over(*[GOOD] * 6, session_ago=6),
         ["6 days so far, shown as they were."]),
    Case("4.2", "good", lambda: over(*[BAD] * 9, *[GOOD] * 4, SO_SO, BAD, session_ago=6),
         ["Since session 6, most days were good or very good: 4 of 6."]),
    Case("4.2", "so-so", lambda: over(*[BAD] * 9, *[SO_SO] * 5, session_ago=5),
         ["Since session 6, most days were so-so: 5 of 5."]),
    Case("4.2", "bad", lambda: over(*[GOOD] * 9, *[BAD] * 3, VERY_BAD, VERY_BAD, session_ago=5),
         ["Since session 6, most days were bad or very bad: 5 of 5.", CLINIC]),
    Case("4.2", "four days after are too few", lambda: over(*[GOOD] * 8, session_ago=4),
         ["All 8 days were good.", "Check-ins on 8 of 90 days."]),
    Case("4.2", "sixty days ago", lambda: over(*[GOOD] * 70, session_ago=60),
         ["Since session 6, most days were good or very good: 60 of 60."]),
    Case("4.2", "sixty-one days ago", lambda: over(*[GOOD] * 69, SO_SO, session_ago=61),
         ["In the last 90 days, most days were good or very good: 69 of 70.", "Check-ins on 70 of 90 days."]),
    Case("4.3", "three of five", lambda: over(*[GOOD] * 9, *[GOOD] * 3, SO_SO, BAD, session_ago=5),
         ["Since session 6, days were mixed: 3 good or very good, 1 so-so, 1 bad or very bad."]),
    Case("4.3", "a tie", lambda: over(*[GOOD] * 9, *[GOOD] * 3, *[BAD] * 3, session_ago=6),
         ["Since session 6, days were mixed: 3 good or very good, 0 so-so, 3 bad or very bad."]),
    Case("4.4", "two weeks", lambda: over(*[SO_SO] * 9, GOOD, span=Span.TWO_WEEKS),
         ["In the last 14 days, most days were so-so: 9 of 10.", "Check-ins on 10 of 14 days."]),
    Case("4.4", "a year, mixed", lambda: over(*[GOOD] * 4, *[BAD] * 4, span=Span.YEAR),
         ["In the last 365 days, days were mixed: 4 good or very good, 0 so-so, 4 bad or very bad.",
          "Check-ins on 8 of 365 days."]),
    Case("4.4", "a year, bad", lambda: over(*[BAD] * 8, VERY_BAD, span=Span.YEAR),
         ["In the last 365 days, most days were bad or very bad: 9 of 9.", "Check-ins on 9 of 365 days.", CLINIC]),
    Case("4.4", "all begins on a date", lambda: over(*[GOOD] * 8, SO_SO, span=Span.ALL, earliest=20),
         ["Since October 31, most days were good or very good: 8 of 9.", "Check-ins on 9 of 21 days."]),
    Case("4.4", "all, another year", lambda: over(*[GOOD] * 4, *[BAD] * 4, span=Span.ALL),
         ["Since October 16, 2025, days were mixed: 4 good or very good, 0 so-so, 4 bad or very bad.",
          "Check-ins on 8 of 401 days."]),
    Case("4.4", "constant", lambda: over(*[SO_SO] * 7), ["All 7 days were so-so.", "Check-ins on 7 of 90 days."]),
    Case("4.4", "ten years, every day", lambda: over(*[GOOD] * 3649, BAD, span=Span.ALL, earliest=3649),
         ["Since November 23, 2016, most days were good or very good: 3,649 of 3,650.",
          "Check-ins on 3,650 of 3,650 days."]),
    Case("4.5", "none has both days", lambda: sessions((None, GOOD, None), (SO_SO, None, GOOD)), []),
    Case("4.5", "one pair", lambda: sessions((BAD, GOOD, None)),
         ["Session 1. Before: bad. Day after: good. One week after: no check-in.", IN_ORDER, RING, BEFORE]),
    Case("4.5", "two pairs, one without", lambda: sessions((BAD, GOOD, SO_SO), (None, GOOD, GOOD), (GOOD, BAD, BAD)),
         ["Session 1. Before: bad. Day after: good. One week after: so-so.",
          "Session 3. Before: good. Day after: bad. One week after: bad.",
          IN_ORDER, RING, BEFORE, "1 session has no check-in on one of these days."]),
    Case("4.5", "three are counted", lambda: sessions((BAD, GOOD, BAD), (SO_SO, 0.29, 0.3), (GOOD, SO_SO, BAD)),
         ["The day after, compared with before, 3 sessions: better 1, about the same 1, worse 1.",
          "One week after, compared with before, 3 sessions: better 1, about the same 1, worse 1.", IN_ORDER, BEFORE]),
    Case("4.5", "no week after", lambda: sessions(*[(BAD, GOOD, None)] * 3),
         ["The day after, compared with before, 3 sessions: better 3, about the same 0, worse 0.",
          "No session has a check-in one week after.", IN_ORDER, RING, BEFORE]),
    Case("4.5", "the hours before stand in", lambda: single(until_start=(BAD,), a1=GOOD),
         ["Session 2. Before: bad. Day after: good. One week after: no check-in."]),
    Case("4.5", "the nearest to a week", lambda: single(b1=BAD, a1=GOOD, a6=BAD, a8=SO_SO),
         ["Session 2. Before: bad. Day after: good. One week after: so-so."]),
    Case("4.5", "the next session came before", lambda: single(following=6, b1=BAD, a1=GOOD, a6=GOOD, a7=GOOD),
         ["Session 2. Before: bad. Day after: good. One week after: no check-in."]),
    Case("4.6", "four times", lambda: practice(4, 0, 0), []),
    Case("4.6", "five times", lambda: practice(2, 1, 2),
         [f"{PRACTICE.title}, 5 times: better 2, about the same 1, worse 2."]),
    Case("4.7", "four days", lambda: fortnight(SO_SO, GOOD, 4), []),
    Case("4.7", "another name", lambda: fortnight(SO_SO, GOOD, 5),
         ["A typical day before session 6: so-so (5 days).", "A typical day after: good (5 days).",
          "Other things may have changed too."]),
    Case("4.7", "worse, in the same form", lambda: fortnight(GOOD, BAD, 20),
         ["A typical day before session 6: good (14 days).", "A typical day after: bad (14 days).",
          "Other things may have changed too."]),
    Case("4.7", "one name", lambda: fortnight(0.3, 0.6, 9),
         ["The days before and after session 6 were about the same."]),
    Case("4.7", "two names, too near", lambda: fortnight(0.15, 0.25, 9),
         ["The days before and after session 6 were about the same."]),
    Case("4.8", "nine check-ins", lambda: words(9, calm=9), ["Words show here after 10 check-ins with words."]),
    Case("4.8", "twice is chance", lambda: words(10, calm=2, warm=2), ["No word came more than twice."]),
    Case("4.8", "one on top", lambda: words(10, calm=3, warm=2), ["Most chosen: calm, 3 times."]),
    Case("4.8", "a tie", lambda: words(12, warm=5, calm=5), ["Most chosen: calm and warm, 5 times each."]),
    Case("4.9", "noticed", lambda: change("phq-9", 12, 8),
         ["4 points lower than on August 3.", AVERAGE, "Your drop is at least that large."]),
    Case("4.9", "smaller", lambda: change("gad-7", 12, 11),
         ["1 point lower than on August 3.", AVERAGE, "Your drop is smaller than that. How you feel counts too."]),
    Case("4.9", "began higher", lambda: change("phq-9", 22, 8),
         ["14 points lower than on August 3.", AVERAGE,
          "People who started higher needed a larger drop to notice it."]),
    Case("4.9", "began under ten", lambda: change("phq-9", 9, 1), ["8 points lower than on August 3."]),
    Case("4.9", "the same", lambda: change("phq-9", 12, 12), ["The same as on August 3."]),
    Case("4.9", "higher", lambda: change("phq-9", 12, 20), ["8 points higher than on August 3."]),
    Case("4.9", "PHQ-2", lambda: change("phq-2", 6, 0), ["6 points lower than on August 3."]),
    Case("4.9", "PCL-5, chance", lambda: change("pcl-5", 40, 35),
         ["5 points lower than on August 3.", "A drop of this size can be chance."]),
    Case("4.9", "PCL-5, between", lambda: change("pcl-5", 40, 33), ["7 points lower than on August 3."]),
    Case("4.9", "PCL-5, mattered", lambda: change("pcl-5", 40, 31),
         ["9 points lower than on August 3.", "In one study, drops of 9 to 12 points mattered to people."]),
    Case("4.9", "PCL-5, reliable", lambda: change("pcl-5", 40, 22),
         ["18 points lower than on August 3.",
          "In two groups of veterans, a drop of this size was unlikely to be chance."]),
    Case("4.10", "better", lambda: topic(GOOD, SO_SO),
         ["Days with tea were better.", "Typical with it: good (12 days).", "Typical without it: so-so (20 days).",
          *NOT_WHY]),
    Case("4.10", "worse, in the same form", lambda: topic(BAD, SO_SO),
         ["Days with tea were worse.", "Typical with it: bad (12 days).", "Typical without it: so-so (20 days).",
          *NOT_WHY]),
    Case("4.10", "one name", lambda: topic(0.6, 0.4),
         ["Days with tea were a little better: 12 days with, 20 days without.", *NOT_WHY]),
    Case("4.10", "half a step is missing", lambda: topic(0.19, 0.0), ["No topic stands out."]),
    Case("4.10", "the interval holds 0", lambda: topic(GOOD, SO_SO, low=0.0), ["No topic stands out."]),
    Case("4.10", "too few days", lambda: [beside.nothing_of_topics(ComparedTopics())],
         ["Topics show here after 10 days with and 10 days without one."]),
    Case("4.11", "three of seven days", lambda: week(4, 3, 1, None, None, None, None),
         ["Your last 7 days: 1 good or very good, 1 so-so, 1 bad or very bad, 4 without a check-in."]),
    Case("4.12", "one", lambda: [trends.THIS_MONTH(count=1)], ["1 check-in this month"]),
    Case("4.12", "many", lambda: [trends.THIS_MONTH(count=1200)], ["1,200 check-ins this month"]),
    Case("4.13", "six days", lambda: tracked(TrackerKind.NUMBER, *[1] * 6),
         ["Tea shows here after 7 days with a number."]),
    Case("4.13", "seven days", lambda: tracked(TrackerKind.NUMBER, 1, 2, 3, 4, 5, 6, 7.5),
         ["Tea: 4 on a typical day, from 1 to 7.5, 7 days."]),
    Case("4.13", "constant", lambda: tracked(TrackerKind.NUMBER, *[2] * 7),
         ["Tea: 2 on a typical day, from 2 to 2, 7 days."]),
    Case("4.13", "sleep", lambda: tracked(TrackerKind.NUMBER, *[430] * 7, uid=SLEEP),
         ["Sleep: 7 h 10 min on a typical day, from 7 h 10 min to 7 h 10 min, 7 days."]),
    Case("4.13", "yes or no", lambda: tracked(TrackerKind.YES_NO, 1, 0, 0, 1, 0, 0, 0),
         ["Tea: yes on 2 of 7 days."]),
    Case("4.13", "yes or no, six days", lambda: tracked(TrackerKind.YES_NO, *[1] * 6),
         ["Tea shows here after 7 days with an answer."]),
    Case("4.14", "nine days", lambda: missing(10, 0), []),
    Case("4.14", "ten days", lambda: missing(11, 0), ["No check-ins from November 10 to November 19."]),
    Case("4.14", "months", lambda: missing(200, 60, 0),
         ["No check-ins from May 5 to September 20.", "No check-ins from September 22 to November 19."]),
    Case("4.14", "years", lambda: missing(1400, 0), ["No check-ins from January 21, 2023 to November 19."]),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}, {case.when}")
def test_a_rule_says_this_and_nothing_else(case: Case) -> None:
    assert list(case.say()) == list(case.said)


def test_every_rule_has_its_cases() -> None:
    assert list(dict.fromkeys(case.rule for case in CASES)) == [f"4.{number}" for number in range(1, 15)]


@pytest.mark.parametrize(
    ("valence", "name"),
    [
        (-1.0, "very bad"), (-0.61, "very bad"), (-0.6, "bad"), (-0.21, "bad"), (-0.2, "so-so"), (0.2, "so-so"),
        (0.21, "good"), (0.6, "good"), (0.61, "very good"), (1.0, "very good"), (None, "no check-in"),
    ],
)  # fmt: skip
def test_a_border_belongs_to_the_side_nearer_so_so(valence: float | None, name: str) -> None:
    """What is missing is told as that, and never as so-so."""
    assert trends.mood(valence) == name
