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
from kapjournal.care.records import entries, session_screen, sessions
from kapjournal.care.records import lock_screen as chosen_for_lock_screen
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.steps.library import Need
from kapjournal.care.steps.today_parts import CardState
from kapjournal.content import Domain, PreparingPart
from kapjournal.models import EntryKind, Route
from kapjournal.storage import Vault, lock_screen
from kapjournal.views.words import calendar as calendar_words
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common, moods
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import export as export_words
from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import help as help_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import letters as letter_words
from kapjournal.views.words import library as library_words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import lock_screen as lock_screen_words
from kapjournal.views.words import longer_term as longer_term_words
from kapjournal.views.words import marked_lines as marked_words
from kapjournal.views.words import more as more_words
from kapjournal.views.words import my_questions as my_words
from kapjournal.views.words import nothing_happened as nothing_words
from kapjournal.views.words import one_word as one_word_words
from kapjournal.views.words import people as people_words
from kapjournal.views.words import plan as plan_words
from kapjournal.views.words import practice as practice_words
from kapjournal.views.words import preparing as preparing_words
from kapjournal.views.words import preparing_clinic as clinic_words
from kapjournal.views.words import preparing_companion as companion_words
from kapjournal.views.words import preparing_expect as expect_words
from kapjournal.views.words import preparing_rest as rest_words
from kapjournal.views.words import preparing_setting as setting_words
from kapjournal.views.words import reminders as reminder_words
from kapjournal.views.words import safety_plan as safety_words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import session_path as path_words
from kapjournal.views.words import session_screen as night_words
from kapjournal.views.words import settings as settings_words
from kapjournal.views.words import small_steps as step_words
from kapjournal.views.words import someone as someone_words
from kapjournal.views.words import steady_lines as steady_words
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
    SESSION_OPEN = auto()
    """The session screen, half an hour into a session."""
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
    in_session = start in (Start.IN_SESSION, Start.SESSION_OPEN)
    starts_at = now - timedelta(minutes=30) if in_session else later
    plan = sessions.Plan(starts_at, ZONE, Route.INFUSION, place="the room by the river")
    with vault.session() as db:
        fill_course(db, end=now.date(), zone=ZONE)
        planned = sessions.plan(db, plan, now=now)
        lock_screen.keep(vault.folder.parent, chosen_for_lock_screen.chosen(db))
        if start is Start.SESSION_OPEN:
            meant = [AnswerText("intention.first.sentence", "To stay near the shore, and to let the water come.")]
            entries.keep_intention(db, planned.uid, meant, now=now, zone=ZONE)
            session_screen.begin(db, planned.uid, now=now, since=starts_at)


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
    """The check-in: in a wide window its pad may stand on Today itself, else a mood leads to it."""
    way = check_in_words.MOOD(mood=moods.MOODS[2](), number=3, total=5)
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
PREPARE = then(
    room("Sessions"),
    press(_as_one(session_words.title(7))),
    press(_as_one(path_words.PREPARE())),
    sees(preparing_words.WHY()),
)
TO_PEOPLE = press(_as_one(preparing_words.PARTS[PreparingPart.PEOPLE]()))
TO_LATER = press(_as_one(preparing_words.LATER()))
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
HELP = then(room("More"), press(common.HELP()), sees(help_words.NOT_ALONE()))
PEOPLE = then(room("More"), press(_as_one(more_words.PEOPLE())), sees(people_words.BLURB()))
PERSON = then(PEOPLE, press(_as_one("Change My sister")), sees(people_words.WHO()))
SAFETY_PLAN = then(room("More"), press(_as_one(more_words.SAFETY_PLAN())), sees("A cold shower."))
# The browser takes it for one below the edge, though the page was scrolled: it is pressed as a screen reader does.
CHANGE_PLAN = then(
    SAFETY_PLAN,
    down,
    lambda ui: ui.button(safety_words.CHANGE()).last.dispatch_event("click"),
    sees(safety_words.DONE()),
)
SAFETY_LINE = then(CHANGE_PLAN, press(_as_one("Change: I stop")), sees(safety_words.YOUR_LINE()))
SOMEONE = then(SAFETY_PLAN, press(someone_words.NEED()), sees(someone_words.TITLE()))
WHEN_TO_CALL = then(
    HELP, down_to(_as_one(help_words.WHEN_TO_CALL())), press(_as_one(help_words.WHEN_TO_CALL())), sees("A seizure.")
)
LONGER_TERM = then(WHEN_TO_CALL, down, press(_as_one(longer_term_words.TITLE())), sees(longer_term_words.BLURB()))
LIBRARY = then(room("More"), press(_as_one(more_words.LIBRARY())), sees(library_words.BY_PART()))
TOO_MUCH = then(LIBRARY, press(library_words.NEEDS[Need.TOO_MUCH]()), sees(library_words.OTHERS()))
PART = then(LIBRARY, press(library_words.DOMAINS[Domain.NATURE]()), sees(guided_words.ANOTHER()))
ALL_QUESTIONS = then(LIBRARY, down, press(_as_one(library_words.ALL_QUESTIONS())), sees(library_words.ALL_BLURB()))
THEME = then(ALL_QUESTIONS, press(_as_one(library_words.THEMES["story"]())), sees("The short story"))
HARD_SET = then(
    ALL_QUESTIONS,
    press(_as_one(library_words.THEMES["difficult"]())),
    press(_as_one("An old memory")),
    sees(library_words.ONE_ONLY()),
)
HOW_UPSET = then(HARD_SET, press(_as_one("Without telling the memory")), sees(guided_words.UPSET()))
MY_QUESTIONS = then(LIBRARY, down, press(_as_one(library_words.MY_QUESTIONS())), sees(my_words.GIVEN()))
MARKING = then(ENTRY, down_to(marked_words.MARK()), press(marked_words.MARK()), sees(marked_words.WHICH()))
MARKED = then(room("More"), press(_as_one(marked_words.TITLE())), sees(marked_words.REMOVE()))
STEPS = then(room("More"), press(_as_one(step_words.TITLE())), sees(step_words.END()))
NEW_STEP = then(STEPS, press(step_words.CHOOSE()), write("Tea on the step, before the day begins", step_words.WHAT()))
LETTERS = then(room("More"), press(_as_one(letter_words.TITLE())), sees(letter_words.WRITE()))
NEW_LETTER = then(LETTERS, press(letter_words.WRITE()), write(WRITTEN, letter_words.YOUR_LETTER()))
LETTER_TO_ME = then(LETTERS, press(re.compile("^A letter for")), sees(letter_words.STAYS_CLOSED()))
CALENDAR = then(room("Journal"), press(journal_words.CALENDAR()), sees(calendar_words.RING()))
SETTINGS = then(room("More"), press(_as_one(more_words.SETTINGS())), sees(settings_words.LOCKING()))
REMINDERS = then(
    SETTINGS,
    down,
    press(_as_one(reminder_words.REMINDERS())),
    lambda ui: ui.tap(ui.page.get_by_role("switch")),
    sees(reminder_words.QUIET_HOURS()),
)
EXPORT = then(room("More"), press(_as_one(more_words.EXPORT())), sees(export_words.WHICH_DAYS()))
LETTER = then(EXPORT, press(export_words.SHOW()), sees(export_words.LETTER()))
HOW = then(LETTER, press(export_words.SEAL_IT()), sees(export_words.HOW()))


SESSION_SCREEN = sees("Started about half an hour ago")
ONE_WORD = then(SESSION_SCREEN, press(night_words.WRITE_ONE_WORD()), sees(one_word_words.WHICH()))
COLOR = then(
    ONE_WORD, press(one_word_words.WORDS["moved"](), one_word_words.ADD_COLOR()), sees(one_word_words.CHOOSE_COLOR())
)


def word(word_id: str) -> str:
    return one_word_words.WORDS[word_id]()


def sealed(ui: Ui) -> None:
    choose(ui, export_words.SEAL())
    ui.button(export_words.SAVE()).wait_for(timeout=MAKING_TIMEOUT_MS)


def saved(ui: Ui) -> None:
    with ui.page.expect_download():
        choose(ui, export_words.SAVE())
    ui.sees(export_words.SAVED())


ANY_SENTENCE = re.compile(r"[.!?…]$")
"""The name of something to press that is a sentence."""

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
        then(press(common.HELP(), help_words.CHANGE_REGION(), "United States"), sees("988 Lifeline")),
        None,
        Start.LOCKED,
    ),
    Screen(
        "help-country", then(press(common.HELP(), help_words.CHANGE_REGION()), sees("New Zealand")), None, Start.LOCKED
    ),
    Screen(
        "help-number",
        then(press(common.HELP(), _as_one("Show the number of My sister")), sees(help_words.COPY())),
        help_words.COPY(),
        Start.LOCKED,
    ),
    Screen(
        "help-steady",
        then(press(common.HELP(), _as_one(help_words.STEADYING_ONE())), sees("five things")),
        practice_words.NEXT(),
        Start.LOCKED,
    ),
    Screen(
        "help-when",
        then(press(common.HELP(), _as_one(help_words.WHEN_TO_CALL())), sees("A seizure.")),
        None,
        Start.LOCKED,
    ),
    Screen("today", room("Today"), today_words.PRIMARY[CardState.INTENTION]()),
    Screen("today-session", room("Today"), night_words.OPEN(), Start.IN_SESSION),
    Screen(
        "session-opening",
        then(room("Today"), press(night_words.OPEN()), sees(night_words.OPEN_TITLE())),
        night_words.OPEN(),
        Start.IN_SESSION,
    ),
    Screen("session-screen", SESSION_SCREEN, None, Start.SESSION_OPEN),
    Screen(
        "session-ending",
        then(SESSION_SCREEN, press(night_words.END_IT()), sees(night_words.END_WHY())),
        night_words.STAY(),
        Start.SESSION_OPEN,
    ),
    Screen(
        "steady-lines",
        then(SESSION_SCREEN, press(night_words.FEEL_STEADY()), sees(steady_words.STOP())),
        steady_words.NEXT(),
        Start.SESSION_OPEN,
    ),
    Screen("one-word", ONE_WORD, None, Start.SESSION_OPEN),
    Screen("one-word-saved", then(ONE_WORD, press(word("warm")), sees("Saved: warm")), None, Start.SESSION_OPEN),
    Screen(
        "one-word-hard",
        then(ONE_WORD, press(word("scared")), sees("Saved: scared")),
        night_words.SOMEONE(),
        Start.SESSION_OPEN,
    ),
    Screen("one-word-color", COLOR, None, Start.SESSION_OPEN),
    Screen(
        "one-word-end",
        then(COLOR, press(one_word_words.COLORS["blue"]()), sees("You can add more")),
        one_word_words.DONE(),
        Start.SESSION_OPEN,
    ),
    # Leaves a draft, to which one comes back: the last one of its start.
    Screen(
        "one-word-own",
        then(ONE_WORD, down, press(one_word_words.ANOTHER()), write("tide", one_word_words.OWN())),
        common.KEEP(),
        Start.SESSION_OPEN,
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
    Screen("prepare", then(PREPARE, press(_as_one("Read what a session can")), sees(preparing_words.CHECKED(count=1)))),
    Screen(
        "setting",
        then(
            PREPARE,
            press(_as_one(preparing_words.PARTS[PreparingPart.KNOWING]())),
            down_to(_as_one(preparing_words.SETTING())),
            press(_as_one(preparing_words.SETTING())),
            sees(setting_words.WHY()),
        ),
        common.KEEP(),
    ),
    Screen(
        "companion-page",
        then(
            PREPARE,
            TO_PEOPLE,
            down_to(_as_one(preparing_words.COMPANION())),
            press(_as_one(preparing_words.COMPANION())),
            sees(companion_words.THIS_IS_IT()),
        ),
        companion_words.SAVE(),
    ),
    Screen(
        "rest-of-today",
        then(
            PREPARE,
            down_to(_as_one(preparing_words.LATER())),
            TO_LATER,
            down_to(_as_one(preparing_words.REST())),
            press(_as_one(preparing_words.REST())),
            sees(rest_words.CALL()),
        ),
    ),
    Screen(
        "what-to-expect",
        then(room("More"), press(_as_one(preparing_words.EXPECT())), sees(expect_words.WHY())),
    ),
    Screen(
        "clinic-notes",
        then(
            room("More"),
            press(_as_one(preparing_words.CLINIC())),
            press(clinic_words.QUESTIONS_TO_CHOOSE()),
            sees(clinic_words.WHY()),
        ),
    ),
    Screen("intention", INTENTION, guided_words.SKIP()),
    Screen("prompt", then(STORY, write(TODAY, "How are you today?")), guided_words.NEXT()),
    Screen("check-in-blank", then(room("Today"), pad), common.KEEP()),
    Screen("check-in", then(room("Today"), pad, press("tender")), common.KEEP()),
    Screen("check-in-note", CHECK_IN_NOTE, common.KEEP()),
    Screen("mark-lines", then(MARKING, first_of(ANY_SENTENCE)), common.KEEP()),
    Screen("marked-lines", MARKED),
    Screen("small-steps", STEPS, step_words.CHOOSE()),
    Screen("small-step-new", NEW_STEP, common.KEEP()),
    Screen("letters", LETTERS, letter_words.WRITE()),
    Screen("letter-new", NEW_LETTER, letter_words.CLOSE()),
    Screen("letter-closed", LETTER_TO_ME),
    Screen(
        "letter-early",
        then(LETTER_TO_ME, press(letter_words.OPEN_NOW()), sees(letter_words.OPEN())),
        letter_words.KEEP_CLOSED(),
    ),
    Screen("letter-open", then(LETTERS, press(re.compile("^You wrote this on")), sees(letter_words.DELETE()))),
    Screen("calendar", CALENDAR, journal_words.WRITE()),
    Screen(
        "journal-filter",
        then(room("Journal"), press(journal_words.FILTER()), sees(journal_words.SHOW_ENTRIES())),
        journal_words.SHOW_ENTRIES(),
    ),
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
    Screen("help-inside", HELP),
    Screen("people", PEOPLE, people_words.ADD()),
    Screen("person", PERSON, common.KEEP()),
    Screen(
        "person-lock-screen",
        then(
            PEOPLE,
            press(_as_one("Change My therapist")),
            down,
            press(lock_screen_words.SHOW()),
            down,
            sees(lock_screen_words.KEEP_LOCKED()),
        ),
        common.KEEP(),
    ),
    Screen("safety-plan", SAFETY_PLAN, someone_words.NEED()),
    Screen("safety-plan-edit", CHANGE_PLAN, safety_words.DONE()),
    Screen("safety-line", SAFETY_LINE, common.KEEP()),
    Screen("someone", SOMEONE),
    Screen(
        "someone-session",
        then(room("Today"), press(today_words.SOMEONE()), sees(someone_words.TITLE())),
        None,
        Start.IN_SESSION,
    ),
    Screen("please-come", then(SOMEONE, press(_as_one(someone_words.SHOW())), sees(someone_words.PLEASE_COME()))),
    Screen("when-to-call", WHEN_TO_CALL),
    Screen("longer-term-check", then(LONGER_TERM, press("a little")), common.KEEP()),
    Screen("library", LIBRARY),
    Screen("library-need", TOO_MUCH, library_words.TALK()),
    Screen("library-part", PART, library_words.WRITE()),
    Screen("library-all", ALL_QUESTIONS),
    Screen("library-theme", THEME),
    Screen("library-set", HARD_SET, library_words.START_SET()),
    Screen("how-upset", HOW_UPSET),
    Screen("hard-question", then(HOW_UPSET, press("2"), sees("A title is plenty"))),
    Screen("how-upset-high", then(HOW_UPSET, press("8"), sees(guided_words.NO_MORE_HARD())), guided_words.TALK()),
    Screen(
        "not-much",
        then(LIBRARY, press(library_words.NEEDS[Need.NOTHING]()), sees(nothing_words.FAULT())),
        nothing_words.WRITE(),
    ),
    Screen("my-questions", MY_QUESTIONS, my_words.ADD()),
    Screen("my-question", then(MY_QUESTIONS, press(my_words.ADD()), sees(my_words.CAN_BE_HARD_WHY()))),
    Screen("settings", SETTINGS),
    Screen("reminders", REMINDERS),
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
    Screen("first-start", lambda ui: ui.button(first_words.GO_ON()).wait_for(), first_words.GO_ON(), Start.NEW),
    Screen("first-start-promise", PROMISE, first_words.GO_ON(), Start.NEW),
    Screen("first-start-passphrase", TYPED_PASSPHRASE, first_words.MAKE(), Start.NEW),
    # Makes a vault, after which there is no first start any more: the last one of its start.
    Screen("first-start-words", then(TYPED_PASSPHRASE, make), first_words.WRITTEN(), Start.NEW),
)
