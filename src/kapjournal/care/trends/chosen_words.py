"""The words that came most: rule 4.8 of the words from data."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlmodel import col

from kapjournal import content
from kapjournal.care.measures import feelings
from kapjournal.care.time import local_time
from kapjournal.care.trends import read
from kapjournal.care.trends.gradual import Parts
from kapjournal.care.trends.local_days import day_of
from kapjournal.care.trends.span import Span, Window, window
from kapjournal.models import CheckIn
from kapjournal.terms import FeelingWord

FEWEST_CHECK_INS = 10
FEWEST_TIMES = 3
"""Twice is easily chance."""
MOST = 6


@dataclass(frozen=True)
class ChosenWords:
    """The words that came three times or more, at most six: most frequent first, then by the alphabet."""

    check_ins: int = 0
    """Those with words in the range."""
    words: tuple[tuple[str, int], ...] = field(default=(), repr=False)

    @property
    def is_enough(self) -> bool:
        return self.check_ins >= FEWEST_CHECK_INS

    @property
    def top(self) -> list[str]:
        """The word that came most, or those that tie."""
        return [word for word, count in self.words if count == self.words[0][1]]

    def rank(self, count: int) -> int:
        """0 for the words that came most, the same for those that came as often."""
        return sorted({one for _, one in self.words}, reverse=True).index(count)


def chosen_words(span: Span, *, now: datetime, zone: str) -> Parts[ChosenWords]:
    """How a word reads now is what is counted; the five answers around a practice are moods and no words."""
    db = yield
    looked_at = window(span, today=local_time.local_day(now, zone), earliest=read.earliest_day(db))
    counts, check_ins = Counter[tuple[str, str]](), 0
    texts: dict[tuple[str, str], FeelingWord] = {}
    start, end = read.edges(looked_at.first, looked_at.today)
    after: tuple[datetime, int] | None = (start, 0)
    while after:
        db = yield
        rows, after = read.page(db, after, end, CheckIn.zone, CheckIn.words, only=_has_words())
        for words in _of_window(rows, looked_at):
            check_ins += 1
            counts.update(words.keys())
            texts.update(words)
    return most_chosen(counts, texts, check_ins)


def most_chosen(
    counts: Counter[tuple[str, str]], texts: dict[tuple[str, str], FeelingWord], check_ins: int
) -> ChosenWords:
    """From how often each word came, by its key, and how it is kept."""
    often = [(key, count) for key, count in counts.items() if count >= FEWEST_TIMES]
    read_now = zip(feelings.texts(texts[key] for key, _ in often), (count for _, count in often), strict=True)
    in_order = sorted(read_now, key=lambda pair: (-pair[1], pair[0].casefold(), pair[0]))
    return ChosenWords(check_ins, tuple(in_order[:MOST]) if check_ins >= FEWEST_CHECK_INS else ())


def _of_window(rows: list[Any], looked_at: Window) -> list[dict[tuple[str, str], FeelingWord]]:
    """The words of each check-in that has some, each word once."""
    answers = {answer.id for answer in content.practice_answers()}
    days: list[tuple[date, list[FeelingWord]]] = [(day_of(at_ms, zone), words) for at_ms, zone, words in rows]
    each = ({word.key: word for word in words if word.id not in answers} for day, words in days if looked_at.holds(day))
    return [words for words in each if words]


def _has_words() -> Any:
    return col(CheckIn.words) != []
