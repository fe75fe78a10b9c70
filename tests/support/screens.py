"""Every screen of the app, and the way to it: for the pictures of the gallery and for tours that look at all of them.

A new screen is one line in `SCREENS`.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from pathlib import Path
from unittest.mock import patch

from kapjournal.care.demo import fill_course
from kapjournal.care.records import sessions
from kapjournal.care.steps.today_parts import CardState
from kapjournal.models import EntryKind, Route
from kapjournal.storage import Vault
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import export as export_words
from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import help as help_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import plan as plan_words
from kapjournal.views.words import practice as practice_words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import settings as settings_words
from kapjournal.views.words import today as today_words
from kapjournal.views.words import waiting_drafts as drafts_words
from tests.support.server import Server, app_server
from tests.support.steps import MAKING_TIMEOUT_MS, choose
from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE, make_vault

Steps = Callable[[Ui], None]
Name = str | re.Pattern[str]
ZONE = "Europe/Lisbon"
BREATHING_S = 5.8
"""Into a practice, with the circle well open."""
FAR = 20_000
MOST_TURNS = 8
WRITTEN = "The river was there again, wide and slow. This time I walked beside it, and nobody hurried me."

TODAY = "Slower than usual, and softer. I made tea, forgot it, and did not mind."


class Start(Enum):
    """What the app shows before the steps of a screen."""

    LOCKED = auto()
    """The lock screen of the demo course."""
    OPEN = auto()
    """Today, in the demo course, with one more session planned for the day after tomorrow."""
    IN_SESSION = auto()
    """Today, half an hour into a session."""
    NEW = auto()
    """The first start, on a device without a vault."""


@dataclass(frozen=True)
class Screen:
    """`lamp` names its one primary action, where it has one; `moves` says that it never comes to rest."""

    name: str
    steps: Steps
    lamp: Name | None = None
    start: Start = Start.OPEN
    moves: bool = False


@contextmanager
def served(start: Start, data: Path) -> Iterator[Server]:
    """The app over a new data folder as this start needs it."""
    if start is not Start.NEW:
        vault, _ = make_vault(data)
        _fill(vault, start, datetime.now(UTC))
        vault.lock()
    with patch.dict(os.environ, TZ=ZONE), app_server(data) as server:
        yield server


def _fill(vault: Vault, start: Start, now: datetime) -> None:
    later = (now + timedelta(days=2)).replace(hour=14, minute=0)
    starts_at = now - timedelta(minutes=30) if start is Start.IN_SESSION else later
    plan = sessions.Plan(starts_at, ZONE, Route.INFUSION, place="the room by the river")
    with vault.session() as db:
        fill_course(db, end=now.date(), zone=ZONE)
        sessions.plan(db, plan, now=now)


def _as_one(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(f"^{re.escape(word)}" for word in words))


def as_it_is(_ui: Ui) -> None:
    """The screen that is there already."""


def then(*ways: Steps) -> Steps:
    """One way after the other."""

    def steps(ui: Ui) -> None:
        for way in ways:
            way(ui)

    return steps


ROOM = {
    "Today": re.compile(f"^({common.NOT_TODAY()}|{today_words.WRITE_ONE_WORD()})"),
    "Journal": re.compile(f"^{journal_words.WRITE()}"),
    "Sessions": re.compile(f"^{session_words.PLAN()}"),
    "More": re.compile("^Lock now"),
}
"""What can be pressed in each room and in no other."""


def room(name: str) -> Steps:
    """One of the destinations of the navigation bar or rail, once it is there."""

    def steps(ui: Ui) -> None:
        ui.tap(ui.nav(name))
        ui.button(ROOM[name]).first.wait_for()

    return steps


def press(*names: Name) -> Steps:
    """Buttons, one after the other; of equal ones the last, which lies on top."""
    return lambda ui: choose(ui, *names)


def write(words: str, label: str) -> Steps:
    """Into the field whose name begins so: a hint stands behind it for as long as the field is empty."""
    return lambda ui: ui.type(ui.field(_as_one(label)), words)


def sees(words: str) -> Steps:
    return lambda ui: ui.sees(words)


def misses(words: str) -> Steps:
    return lambda ui: ui.misses(words)


def down(ui: Ui) -> None:
    """To the end of a page that scrolls: what lies below the edge is neither drawn nor told."""
    _scroll(ui, FAR)


def down_to(name: Name) -> Steps:
    """Until this button is there: a turn of the wheel while a screen still comes is lost."""

    def steps(ui: Ui) -> None:
        for _ in range(MOST_TURNS):
            if ui.button(name).count():
                return
            down(ui)

    return steps


def up(ui: Ui) -> None:
    """Back to its beginning."""
    _scroll(ui, -FAR)


def _scroll(ui: Ui, pixels: int) -> None:
    size = ui.page.viewport_size
    assert size is not None
    ui.page.mouse.move(size["width"] / 2, size["height"] / 2)
    ui.page.mouse.wheel(0, pixels)
    ui.settle()


def rest(seconds: float) -> Steps:
    return lambda ui: ui.rest(seconds)


def pad(ui: Ui) -> None:
    """The check-in: in a wide window its pad may stand on Today itself."""
    way = re.compile("^How are you")
    ui.button("hopeful").or_(ui.button(way)).first.wait_for()
    if ui.button("hopeful").count() == 0:
        choose(ui, way)
    ui.button("hopeful").wait_for()


def first_of(names: re.Pattern[str]) -> Steps:
    return lambda ui: ui.tap(ui.button(names).first)


PROMISE = then(press(first_words.GO_ON()), sees("What stays here"))
CHOOSE_PASSPHRASE = then(PROMISE, press(first_words.GO_ON()), sees("Choose a passphrase"))
TYPED_PASSPHRASE = then(
    CHOOSE_PASSPHRASE, write(PASSPHRASE, "Passphrase"), write(PASSPHRASE, "The same once more"), sees("guess")
)


def make(ui: Ui) -> None:
    choose(ui, first_words.MAKE())
    ui.button(first_words.WRITTEN()).wait_for(timeout=MAKING_TIMEOUT_MS)


ENTRY = then(
    room("Journal"),
    press(journal_words.WRITING()),
    misses("Check-in."),
    first_of(re.compile(f"^{entry_words.NAMES[EntryKind.NOTE]()}")),
    sees(entry_words.EDIT()),
)
CHECK_IN_NOTE = then(
    room("Journal"),
    first_of(re.compile("^Check-in[.,]")),
    press(_as_one(check_in_words.ADD_NOTE(), check_in_words.CHANGE_NOTE())),
    sees(check_in_words.TO_THE_MAP()),
)
SESSION = then(room("Sessions"), press(_as_one(session_words.title(6))), sees(session_words.CHANGE_PLAN()))
TELL = re.compile(f"^{session_words.TELL()}")
STORY = then(SESSION, down_to(TELL), press(TELL), sees("Question 1 of 8"))
PLAN = then(
    room("Sessions"),
    press(session_words.PLAN()),
    write("2 December", plan_words.DAY()),
    write("14:00", plan_words.TIME()),
    press("Infusion"),
    up,
)
INTENTION = then(
    room("Sessions"),
    press(_as_one(session_words.title(7))),
    press(session_words.SET_INTENTION()),
    sees("Question 1 of 3"),
)
DRAFTS = then(
    room("Journal"),
    press(journal_words.WRITE()),
    write(WRITTEN, guided_words.NOTE()),
    press(guided_words.LEAVE_DRAFT()),
    room("Today"),
    down_to(re.compile("^Drafts?: ")),
    press(re.compile("^Drafts?: ")),
    sees(drafts_words.NOTE()),
)
PRACTICES = then(room("More"), press(_as_one(practice_words.TITLE())), sees("Five, four"))
BREATHING = then(PRACTICES, press(_as_one("Slow breathing")), sees(practice_words.BEFORE()))
GROUNDING = then(PRACTICES, press(_as_one("Five, four")), sees(practice_words.BEFORE()))
SETTINGS = then(room("More"), press(_as_one(more_words.SETTINGS())), sees(settings_words.LOCKING()))
EXPORT = then(room("More"), press(_as_one(more_words.EXPORT())), sees(export_words.WHICH_DAYS()))
LETTER = then(EXPORT, press(export_words.SHOW()), sees(export_words.LETTER()))
HOW = then(LETTER, press(export_words.SEAL_IT()), sees(export_words.HOW()))


def sealed(ui: Ui) -> None:
    choose(ui, export_words.SEAL())
    ui.button(export_words.SAVE()).wait_for(timeout=MAKING_TIMEOUT_MS)


def saved(ui: Ui) -> None:
    with ui.page.expect_download():
        choose(ui, export_words.SAVE())
    ui.sees(export_words.SAVED())


SCREENS = (
    Screen("lock", as_it_is, lock_words.OPEN(), Start.LOCKED),
    Screen(
        "lock-words",
        then(press(lock_words.USE_WORDS()), sees(lock_words.USE_PASSPHRASE())),
        lock_words.OPEN(),
        Start.LOCKED,
    ),
    Screen(
        "help",
        then(press(common.HELP(), help_words.CHOOSE_REGION(), "United States"), sees(help_words.CHANGE_REGION())),
        None,
        Start.LOCKED,
    ),
    Screen("today", room("Today"), today_words.PRIMARY[CardState.INTENTION]()),
    Screen("today-session", room("Today"), today_words.WRITE_ONE_WORD(), Start.IN_SESSION),
    Screen(
        "capture",
        then(room("Today"), press(today_words.WRITE_ONE_WORD()), sees(guided_words.CAPTURE_WORDS["far away"]())),
        None,
        Start.IN_SESSION,
    ),
    Screen("drafts", DRAFTS),
    Screen("journal", room("Journal"), journal_words.WRITE()),
    Screen("search", then(room("Journal"), write("river", journal_words.SEARCH()), rest(1))),
    Screen("entry", ENTRY),
    Screen("entry-edit", then(ENTRY, press(entry_words.EDIT()), sees(common.KEPT_AS_YOU_WRITE())), common.KEEP()),
    Screen(
        "note", then(room("Journal"), press(journal_words.WRITE()), write(WRITTEN, guided_words.NOTE())), common.KEEP()
    ),
    Screen("sessions", room("Sessions")),
    Screen("session", SESSION),
    Screen("plan", PLAN, common.KEEP()),
    Screen("intention", INTENTION, guided_words.SKIP()),
    Screen("prompt", then(STORY, write(TODAY, "How are you today?")), guided_words.NEXT()),
    Screen("check-in-blank", then(room("Today"), pad), common.KEEP()),
    Screen("check-in", then(room("Today"), pad, press("tender")), common.KEEP()),
    Screen("check-in-note", CHECK_IN_NOTE, common.KEEP()),
    Screen("more", room("More")),
    Screen("practices", PRACTICES),
    Screen("practice", BREATHING, practice_words.START()),
    Screen("practice-breathing", then(BREATHING, press(practice_words.START()), rest(BREATHING_S)), moves=True),
    Screen(
        "practice-grounding",
        then(GROUNDING, press(practice_words.START()), sees(practice_words.STOP())),
        practice_words.NEXT(),
    ),
    Screen(
        "practice-after",
        then(BREATHING, press(practice_words.START(), practice_words.STOP()), sees(practice_words.AFTER())),
        practice_words.DONE(),
    ),
    Screen("settings", SETTINGS),
    Screen(
        "settings-passphrase",
        then(SETTINGS, down, press(_as_one(settings_words.CHANGE_PASSPHRASE())), sees(first_words.AGAIN())),
        settings_words.CHANGE(),
    ),
    Screen(
        "settings-words",
        then(SETTINGS, down, press(_as_one(settings_words.NEW_WORDS())), sees(settings_words.NEW_WORDS_NOTE())),
        settings_words.SHOW_WORDS(),
    ),
    Screen("about", then(room("More"), press(_as_one(more_words.ABOUT())), sees("What this is not"))),
    Screen("export", EXPORT, export_words.SHOW()),
    Screen("export-letter", LETTER, export_words.SEAL_IT()),
    Screen("export-read", then(LETTER, press(export_words.READ()), sees(export_words.READ_NOTE()))),
    Screen("export-how", HOW, export_words.SEAL()),
    Screen(
        "export-key", then(HOW, press(export_words.THEIR_KEY()), sees(export_words.ABOUT_KEY())), export_words.SEAL()
    ),
    Screen("export-sealed", then(HOW, sealed), export_words.SAVE()),
    Screen("export-saved", then(HOW, sealed, saved), export_words.DONE()),
    Screen("first-start", as_it_is, first_words.GO_ON(), Start.NEW),
    Screen("first-start-promise", PROMISE, first_words.GO_ON(), Start.NEW),
    Screen("first-start-passphrase", TYPED_PASSPHRASE, first_words.MAKE(), Start.NEW),
    # Makes a vault, after which there is no first start any more: the last one of its start.
    Screen("first-start-words", then(TYPED_PASSPHRASE, make), first_words.WRITTEN(), Start.NEW),
)
