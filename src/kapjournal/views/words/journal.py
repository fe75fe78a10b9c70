"""Said in the journal: the list and the search."""

from collections.abc import Sequence
from datetime import date

from kapjournal.care.time import date_words
from kapjournal.content.models import Domain
from kapjournal.messages import Message, Plural, dates
from kapjournal.messages.casing import at_start

TITLE = Message("Journal")
SEARCH = Message("Search your journal")
CLEAR = Message("Clear the search")
EVERYTHING = Message("Everything")
WRITING = Message("Writing")
CHECK_INS = Message("Check-ins")
WRITE = Message("Write a note")
OLDER = Message("Show older", note="Button; entries or sessions of an earlier time.")
NEWER = Message("Show newer", note="Button; entries or sessions of a later time.")
ENTRIES = Message("Entries", note="One of three ways to look at the journal: a list.")
CALENDAR = Message("Calendar", note="One of three ways to look at the journal.")
TRENDS = Message("Trends", note="One of three ways to look at the journal: charts of what was over time.")
FILTER = Message("Filter", note="Button; chooses what of the journal is shown.")
SHOW_ENTRIES = Message("Show entries", note="Button; closes the filter.")
ALL = Message("Show everything", note="Button; takes every filter away.")
SESSION = Message("Session", note="Heading over the sessions to filter by.")
PART_OF_LIFE = Message("Part of life", note="Heading over the domains to filter by.")
KIND = Message("Kind", note="Heading over the kinds of entries to filter by.")
FAVORITES = Message("Favorites")
WITHOUT = Message("Stop filtering by {filter}", note="Button; takes one filter away.")
ONLY = Message("Filter by {filter}", note="Button; of what was searched, shows only what belongs to this.")
_OF_MONTH = Message("Month: {month}", note="A filter of the journal: 'Month: November 2026'.")
_OF_DAY = Message("Day: {day}", note="A filter of the journal: 'Day: Thursday, November 19'.")
NARROWED_EMPTY = Message("Nothing here fits. Take a filter away to see more.")
DOMAINS = {
    Domain.MIND: Message("Mind"),
    Domain.BODY: Message("Body"),
    Domain.SPIRIT: Message("Spirit"),
    Domain.RELATIONSHIPS: Message("Relationships"),
    Domain.LIFESTYLE: Message("Everyday life"),
    Domain.NATURE: Message("Nature"),
    Domain.WHOLE: Message("Life as a whole"),
}
EMPTY = Message("Nothing here yet. One line is enough to begin.")
NOTHING_FOUND = Message("Nothing was found. Try another word.")
CHOOSE = Message("Choose an entry.")
NO_ANSWER = Message("Not answered")

MOOD_ONLY = Message("Mood only")
"""Of a check-in without words: we put none in their mouth."""
WORDS_AND_NOTE = Message("{words}. {note}", note="A check-in: its feeling words, and what was written beside them.")
LINE = Message("{when} · {kind}", note="'Today, 2:05 PM · Story, session 2'")
READ_ALOUD = Message("{kind}. {when}. {words}", note="A line of the journal for a screen reader.")
TOGETHER = Plural("{count} check-in", "{count} check-ins", note="A line of the journal: all of one day.")
_READ_TOGETHER = Plural(
    "{count} check-in: {moods}", "{count} check-ins: {moods}", note="The same for a screen reader: 'good, so-so, bad'."
)
_THEN = Message("{moods}, {mood}", note="'good, so-so', then the next mood of the same day.")
_OF_SESSION = Message("{kind}, session {number}", note="'Story, session 2'")


def of_session(name: str, number: int | None) -> str:
    """'Story, session 2'; the name alone of what belongs to none."""
    return _OF_SESSION(kind=name, number=number) if number else name


def day(of: date, today: date) -> str:
    """'Today', 'Yesterday', 'Thursday, November 26'; over the lines of that day."""
    return at_start(date_words.named_day(of, today))


def read_together(moods: Sequence[str]) -> str:
    """'3 check-ins: good, so-so, bad'."""
    said = moods[0]
    for mood in moods[1:]:
        said = _THEN(moods=said, mood=mood)
    return _READ_TOGETHER(count=len(moods), moods=said)


def of_month(first: date) -> str:
    return _OF_MONTH(month=dates.month(first))


def of_day(one: date, today: date) -> str:
    return _OF_DAY(day=dates.full_date(one, today))
