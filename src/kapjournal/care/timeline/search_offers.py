"""What a query may mean besides its words, each to be chosen as a filter: a month, a session, a kind. Pure.

Nothing is forced: 'may' is a month and a word, so a search finds both, and the month is offered.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kapjournal.care.time import local_time, typed_dates
from kapjournal.care.timeline.search_kinds import kind_named, scale_named
from kapjournal.care.timeline.search_labels import LabelDays, month_of, number_of
from kapjournal.care.timeline.search_query import LONGEST_NAME, MOST_CHARACTERS, MOST_WORDS

MOST = 4


@dataclass(frozen=True)
class Offer:
    """One filter, and the words that are left to be looked for within it. One of them is set."""

    rest: str
    days: LabelDays | None = None
    session: int | None = None
    kind: str = ""
    scale: str = ""


def offers(query: str, today: date) -> tuple[Offer, ...]:
    """In the order typed, the longest name first: 'November 2025' is one month, and no November of this year."""
    typed = query[:MOST_CHARACTERS].split()[:MOST_WORDS]
    found, at = list[Offer](), 0
    while at < len(typed):
        for size in range(min(LONGEST_NAME, len(typed) - at), 0, -1):
            rest = " ".join([*typed[:at], *typed[at + size :]])
            meant = list(_meant(typed[at : at + size], rest, today))
            if meant:
                found += meant
                at += size
                break
        else:
            at += 1
    return tuple(dict.fromkeys(found))[:MOST]


def _meant(words: Sequence[str], rest: str, today: date) -> Iterator[Offer]:
    phrase = " ".join(words)
    if month := _month(words, today):
        yield Offer(rest, days=month)
    # A number alone, or 'second', is a word more often than a session.
    if len(words) > 1 and (number := number_of(phrase)):
        yield Offer(rest, session=number)
    if kind := kind_named(phrase):
        yield Offer(rest, kind=kind)
    if scale := scale_named(phrase) if len(words) == 1 else "":
        yield Offer(rest, scale=scale)


def _month(words: Sequence[str], today: date) -> LabelDays | None:
    """'November 2025', 'Nov', the latest one that has begun; a name shorter than the month's is enough, as in dates."""
    if len(words) > 2:
        return None
    named = [(place, month) for place, word in enumerate(words) if (month := typed_dates.month_named(_bare(word)))]
    if len(named) != 1:
        return None
    (place, month), *_ = named
    if len(words) == 1:
        return month_of(today.year if month <= today.month else today.year - 1, month)
    year = _bare(words[1 - place])
    is_year = year.isdecimal() and len(year) == 4 and local_time.FIRST_YEAR <= int(year) <= local_time.LAST_YEAR
    return month_of(int(year), month) if is_year else None


def _bare(word: str) -> str:
    return word.strip(".,")
