"""Filters of the journal in words: those that are on, and those that a search may mean."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kapjournal.care.kinds.scale_result import name_of
from kapjournal.care.timeline.search_labels import LabelDays
from kapjournal.care.timeline.search_offers import Offer
from kapjournal.terms import EntryKind
from kapjournal.views import kinds
from kapjournal.views.journal.filters import JournalFilter
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import journal as words
from kapjournal.views.words import session as session_words

Named = tuple[str, JournalFilter]


@dataclass(frozen=True)
class Offered:
    """A filter in words, the choice that it makes, and the words that are left to be looked for."""

    name: str
    choice: JournalFilter
    rest: str


def narrowed_by(chosen: JournalFilter, numbers: Mapping[str, int], today: date) -> list[Named]:
    """What is filtered by, in words, each with the choice that is left without it."""
    only, found = chosen.only, list[Named]()
    if chosen.kind:
        found.append((kind_name(chosen.kind), replace(chosen, kind="")))
    if only.days:
        found.append((days_name(only.days, today), replace(chosen, only=replace(only, days=None))))
    if only.session_uid:
        name = session_words.title(numbers.get(only.session_uid))
        found.append((name, replace(chosen, only=replace(only, session_uid=""))))
    if only.domain:
        found.append((words.DOMAINS[only.domain](), replace(chosen, only=replace(only, domain=None))))
    if only.tag:
        found.append((only.tag, replace(chosen, only=replace(only, tag=""))))
    if only.favorites:
        found.append((words.FAVORITES(), replace(chosen, only=replace(only, favorites=False))))
    if only.scale:
        found.append((name_of(only.scale), replace(chosen, only=replace(only, scale=""))))
    return found


def offered(
    chosen: JournalFilter, offers: Sequence[Offer], numbers: Mapping[str, int], today: date
) -> Iterator[Offered]:
    """What a search may mean.

    Not what is chosen already, nor a session that there never was.
    """
    uids = {number: uid for uid, number in numbers.items()}
    for one in offers:
        if one.session and one.session in uids:
            name, choice = session_words.title(one.session), narrow(chosen, session_uid=uids[one.session])
        elif one.days:
            name, choice = days_name(one.days, today), narrow(chosen, days=one.days)
        elif one.kind:
            name, choice = kind_name(one.kind), replace(chosen, kind=one.kind)
        elif one.scale:
            name, choice = name_of(one.scale), narrow(chosen, scale=one.scale)
        else:
            continue
        if choice != chosen:
            yield Offered(name, choice, one.rest)


def narrow(chosen: JournalFilter, **changes: object) -> JournalFilter:
    return replace(chosen, only=replace(chosen.only, **changes))  # type: ignore[arg-type]


def days_name(days: LabelDays, today: date) -> str:
    """'Month: November 2026', 'Day: Thursday, November 19'."""
    is_day = (days.last - days.first).days == 1
    return words.of_day(days.first, today) if is_day else words.of_month(days.first)


def kind_name(kind: str) -> str:
    """'Note', 'Check-ins'."""
    if kind in set(EntryKind):
        return entry_words.NAMES[EntryKind(kind)]()
    names = (one.line.filter for one in kinds.SHOWN if one.kind.name == kind and one.line)
    named = next(names, None)
    return named() if named else common.SESSIONS()
