"""The journal, one entry and a note."""

import re

from playwright.sync_api import expect

from kapjournal import content
from kapjournal.care.trends.span import Span
from kapjournal.models import EntryKind
from kapjournal.views.words import calendar as calendar_words
from kapjournal.views.words import chart_picture as picture_words
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import scale_result as result_words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import trends as trends_words
from kapjournal.views.words import trends_beside as beside
from tests.support.screens.screen import Screen, Steps
from tests.support.screens.ways import down, first_of, misses, press, rest, room, sees, then, write
from tests.support.steps import choose
from tests.support.ui import Ui

WRITTEN = "The river was there again, wide and slow. This time I walked beside it, and nobody hurried me."
CHECK_INS = re.compile(r"^(Check-in\.|\d+ check-ins)")
"""As lines of the list; the card of a day tells of them as well."""
ENTRY = then(
    room(common.JOURNAL),
    press(journal_words.WRITING()),
    lambda ui: expect(ui.button(CHECK_INS)).to_have_count(0),
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
    """In a wide window it comes by itself, and there is no button that leads to it."""
    ui.button(calendar_words.AFTER()).or_(ui.button(journal_words.CALENDAR())).first.wait_for()
    if ui.button(calendar_words.AFTER()).count() == 0:
        choose(ui, journal_words.CALENDAR())


CALENDAR = then(room(common.JOURNAL), _calendar, sees(calendar_words.AFTER()))
PHQ_9 = result_words.history(content.scale("phq-9"))


def of(chart: str, button: str) -> re.Pattern[str]:
    """A button of one chart among several: a screen reader says its name first."""
    return re.compile(f"^{re.escape(chart)}[\\s\\S]*{re.escape(button)}$")


def at(chart: str) -> Steps:
    """Trends, scrolled to a chart: what is pressed comes into sight, and is undone by a second press."""
    ask = press(of(chart, picture_words.SAVE_AS()))
    return then(
        TRENDS, ask, sees(picture_words.ANYONE()), press(picture_words.DO_NOT()), misses(picture_words.ANYONE())
    )


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
    Screen(
        "trends-topics",
        then(
            TRENDS,
            press(of(beside.TOPICS(), trends_words.SHOW_TABLE())),
            sees(beside.TOPICS_TABLE()),
            press(of(beside.TOPICS(), trends_words.SHOW_CHART())),
            misses(beside.TOPICS_TABLE()),
        ),
    ),
    Screen("trends-scales", at(PHQ_9)),
    Screen("trends-sleep", at(beside.SLEEP_NAME())),
    Screen("trends-medicines", at(medicine_words.MEDICINES())),
    Screen(
        "trends-save",
        then(TRENDS, press(of(trends_words.MOOD_OVER_TIME(), picture_words.SAVE_AS())), sees(picture_words.ANYONE())),
    ),
    Screen("trends-end", then(TRENDS, down, sees(trends_words.SESSIONS()))),
    Screen(
        "journal-filter",
        then(room(common.JOURNAL), press(journal_words.FILTER()), sees(journal_words.SHOW_ENTRIES())),
        journal_words.SHOW_ENTRIES(),
    ),
)
