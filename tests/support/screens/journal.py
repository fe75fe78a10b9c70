"""The journal, one entry and a note."""

import re

from kapjournal.care.trends.span import Span
from kapjournal.models import EntryKind
from kapjournal.views.words import calendar as calendar_words
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import trends as trends_words
from tests.support.screens.screen import Screen
from tests.support.screens.ways import down, first_of, misses, press, rest, room, sees, then, write
from tests.support.steps import choose
from tests.support.ui import Ui

WRITTEN = "The river was there again, wide and slow. This time I walked beside it, and nobody hurried me."
ENTRY = then(
    room(common.JOURNAL),
    press(journal_words.WRITING()),
    misses("Check-in."),
    first_of(re.compile(f"^{entry_words.NAMES[EntryKind.NOTE]()}")),
    sees(entry_words.EDIT()),
)
OF_SESSION = then(
    room(common.JOURNAL),
    write("sixth session river", journal_words.SEARCH()),
    press(journal_words.ONLY(filter=session_words.title(6))),
    sees(journal_words.WITHOUT(filter=session_words.title(6))),
)
TRENDS = then(room(common.JOURNAL), press(journal_words.TRENDS()), sees(trends_words.OPEN_DAY()))


def _calendar(ui: Ui) -> None:
    """In a wide window it is there already."""
    if ui.button(calendar_words.AFTER()).count() == 0:
        choose(ui, journal_words.CALENDAR())


CALENDAR = then(room(common.JOURNAL), _calendar, sees(calendar_words.AFTER()))


SCREENS = (
    Screen("journal", room(common.JOURNAL), journal_words.WRITE()),
    Screen("search", then(room(common.JOURNAL), write("river", journal_words.SEARCH()), rest(1))),
    Screen("search-session", OF_SESSION),
    Screen(
        "journal-moons", then(room(common.JOURNAL), first_of(re.compile("check-ins: ")), rest(1)), journal_words.WRITE()
    ),
    Screen("entry", ENTRY),
    Screen("entry-edit", then(ENTRY, press(entry_words.EDIT()), sees(common.KEPT_AS_YOU_WRITE())), common.KEEP()),
    Screen(
        "note",
        then(room(common.JOURNAL), press(journal_words.WRITE()), write(WRITTEN, guided_words.NOTE())),
        common.KEEP(),
    ),
    Screen("calendar", CALENDAR, journal_words.WRITE()),
    Screen("trends", then(TRENDS, sees(trends_words.MOOD_OVER_TIME()))),
    Screen(
        "trends-table",
        then(TRENDS, first_of(re.compile(f"{trends_words.SHOW_TABLE()}$")), sees(trends_words.SHOW_CHART())),
    ),
    Screen("trends-weeks", then(TRENDS, press(trends_words.SPANS[Span.TWO_WEEKS]()), rest(1))),
    Screen("trends-end", then(TRENDS, down, rest(1))),
    Screen(
        "journal-filter",
        then(room(common.JOURNAL), press(journal_words.FILTER()), sees(journal_words.SHOW_ENTRIES())),
        journal_words.SHOW_ENTRIES(),
    ),
)
