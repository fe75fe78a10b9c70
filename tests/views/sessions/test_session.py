"""One session: everything of it on one thread, in the order it happened."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import check_ins, entries, intention_ratings, practice_runs, sessions, small_steps
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.timeline.session_detail import Todo, session_detail
from kapjournal.messages import Message
from kapjournal.models import CheckIn, Entry, EntryKind, KapSession, Phase, PracticeRun, Route
from kapjournal.terms import ReviewDay
from kapjournal.views.shell.addresses import STORY_SET
from kapjournal.views.words import common
from kapjournal.views.words import review as review_words
from kapjournal.views.words import session as words
from kapjournal.views.words import session_path as path_words
from kapjournal.views.words import today as today_words
from tests.support.feeling_words import chosen
from tests.views.indoors import NOW, Indoors, unbroken, visit

To = Callable[[str], routes.Route]
BEGAN = NOW - timedelta(days=2)
"""Wednesday, November 18, at six in the evening."""


def to_write(set_id: str) -> To:
    return lambda uid: routes.Write(set_id=set_id, session_uid=uid)


def planned(hours: float) -> Callable[[Session], None]:
    def lay(db: Session) -> None:
        sessions.plan(db, Plan(NOW + timedelta(hours=hours), "UTC"), now=NOW - timedelta(days=30))

    return lay


def lay_whole(db: Session) -> None:
    """A session with everything a session can have."""
    plan = Plan(BEGAN, "UTC", Route.LOZENGE, "By the canal", "My guide", "Bring the blanket.")
    uid = sessions.plan(db, plan, now=BEGAN - timedelta(days=9)).uid
    said = [AnswerText("intention.first.sentence", "To meet what is there.")]
    entries.keep_intention(db, uid, said, now=BEGAN - timedelta(days=1))
    for phase, hours in ((Phase.BEFORE, -1), (Phase.AFTER, 4)):
        felt = MoodReading(0.5 * hours / 4, 0.1, chosen("hopeful"), "A small note.", phase, uid)
        check_ins.add(db, felt, now=BEGAN + timedelta(hours=hours))
    for kind, hours, text in ((EntryKind.CAPTURE, 3, "tide"), (EntryKind.STORY, 16, "There was a door.")):
        entries.keep(db, kind, [AnswerText("", text)], now=BEGAN + timedelta(hours=hours), session_uid=uid)
    run = practice_runs.begin(db, "breathing.paced", now=BEGAN + timedelta(hours=20), session_uid=uid)
    practice_runs.finish(db, run.uid, seconds=180, now=BEGAN + timedelta(hours=21))
    practice_runs.begin(db, "a practice nobody knows yet", now=BEGAN + timedelta(hours=22), session_uid=uid)


def only(home: Indoors) -> KapSession:
    return home.ask(lambda db: sessions.everything(db)[0])


async def enter(home: Indoors) -> str:
    uid = only(home).uid
    await home.open(routes.Session(session_uid=uid))
    return uid


def test_everything_stands_in_the_order_it_happened(journal_data: Path) -> None:
    """From the intention to the story and the practices, each with when it was."""

    async def story(home: Indoors) -> None:
        await enter(home)
        said = home.app.texts()
        whens = [
            "Wednesday, November 18, 6:00 PM",
            "Tuesday, intention",
            "Wednesday, 5:00 PM, before the session",
            "Wednesday, 6:00 PM",
            "Wednesday, what came up",
            "Wednesday, 10:00 PM, after the session",
            "Yesterday morning, the story",
            path_words.PRACTICES(),
            path_words.STEPS(),
            path_words.LOOK_BACKS[7](),
        ]
        assert [text for text in said if text in whens] == whens
        assert {words.title(1), "By the canal", "My guide", "Bring the blanket.", "Lozenge"} <= set(said)
        assert {"“To meet what is there.”", "tide", "There was a door."} <= set(said)
        assert "From November 25. You can also do it now." in said
        assert home.lamps() == []
        home.assert_accessible()

    visit(journal_data, story, lay=lay_whole)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("“To meet", routes.Intention),
        ("Wednesday, what came up: tide", EntryKind.CAPTURE),
        (words.OPENS(name=words.READ_ON(), words="There was"), EntryKind.STORY),
        ("Wednesday, 5:00 PM, before", routes.EditCheckIn),
    ],
)
def test_each_opens_where_it_is_read(journal_data: Path, name: str, kind: object) -> None:
    """One tap from the thread."""

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        readings = {
            reading.entry.kind: reading.entry.uid for reading in home.ask(lambda db: entries.of_session(db, uid))
        }
        before = home.ask(lambda db: check_ins.of_session(db, uid))[0].uid
        await home.app.click(home.named(name))
        places: dict[object, routes.Route] = {
            routes.Intention: routes.Intention(session_uid=uid),
            routes.EditCheckIn: routes.EditCheckIn(check_in_uid=before),
            **{kind: routes.Entry(entry_uid=entry_uid) for kind, entry_uid in readings.items()},
        }
        assert home.where() == places[kind]

    visit(journal_data, story, lay=lay_whole)


@pytest.mark.parametrize(
    ("hours", "lamp", "leads_to"),
    [
        (30, words.SET_INTENTION, lambda uid: routes.Intention(session_uid=uid)),
        (-1, today_words.WRITE_ONE_WORD, lambda uid: routes.OneWord(session_uid=uid)),
        (-5, words.CATCH, lambda uid: routes.OneWord(session_uid=uid)),
        (-48, words.TELL, to_write(STORY_SET)),
        (-24 * 60, words.TELL, to_write(STORY_SET)),
    ],
)
def test_the_lamp_is_what_this_session_waits_for(journal_data: Path, hours: float, lamp: Message, leads_to: To) -> None:
    """Before it, just after it, the day after, and as long as nothing was told."""

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        assert home.lamps() == [lamp()]
        await home.press(lamp())
        assert home.where() == leads_to(uid)

    visit(journal_data, story, lay=planned(hours))


def test_a_check_in_near_the_session_belongs_to_it(journal_data: Path) -> None:
    """Before it and after it, and not days away from it."""

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        await home.press(words.CHECK_IN_BEFORE())
        assert home.where() == routes.SessionCheckIn(phase=Phase.BEFORE, session_uid=uid)
        home.services.clock = NOW + timedelta(hours=9)
        await home.open(routes.Home())
        await enter(home)
        await home.press(words.CHECK_IN_AFTER())
        assert home.where() == routes.SessionCheckIn(phase=Phase.AFTER, session_uid=uid)
        home.services.clock = NOW + timedelta(days=4)
        story = home.ask(lambda db: session_detail(db, uid, home.services.now()))
        assert story.aside == (Todo.CAPTURE,)

    visit(journal_data, story, lay=planned(5))


def test_what_is_ahead_is_one_grey_line_and_can_be_done_now(journal_data: Path) -> None:
    """The story opens tomorrow; nobody has to wait for it."""

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        assert "From November 21. You can also do it now." in home.app.texts()
        await home.press(words.OPENS(name=path_words.STORY(), words="From November 21."))
        assert home.where() == routes.Write(set_id=STORY_SET, session_uid=uid)

    visit(journal_data, story, lay=planned(-3))


def test_what_was_left_open_can_still_be_added(journal_data: Path) -> None:
    """Months later: no mark, no count, and each leads to where it is done."""

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        assert home.app.texts().count(path_words.EMPTY()) >= 5
        assert path_words.NO_INTENTION() in home.app.texts()
        await home.press(words.OPENS(name=path_words.LOOK_BACKS[7](), words="Nothing"))
        assert home.where() == routes.Review(session_uid=uid, day=ReviewDay.WEEK)

    visit(journal_data, story, lay=planned(-24 * 90))


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, "Session 1 is in 3 days. Next is the session on Monday, November 23."),
        (8, "Session 1. Today is day 8. Next is a look back on Thursday, November 26."),
        (40, "Session 1. Today is day 40. Nothing else is planned."),
    ],
)
def test_the_arc_is_told_in_a_sentence(journal_data: Path, days: float, said: str) -> None:
    """Where one is, and what comes next."""

    async def story(home: Indoors) -> None:
        await enter(home)
        labels = [image.semantics_label for image in home.app.find(ft.Image) if image.semantics_label]
        assert said in labels

    visit(journal_data, story, lay=planned(-24 * days))


def test_how_much_of_an_intention_is_there_is_one_line(journal_data: Path) -> None:
    """Of the days that have come; and practices are pairs of a sun and a moon, others with nothing yet."""

    def lay(db: Session) -> None:
        lay_whole(db)
        intention_ratings.rate(db, sessions.everything(db)[0].uid, 1, 3, now=NOW)

    async def story(home: Indoors) -> None:
        await enter(home)
        labels = [str(one.label) for one in home.app.find(ft.Semantics) if one.label]
        assert "Day 1: a lot." in labels
        assert "Day 1: a practice early in the day and a practice later in the day" in labels
        assert "Day 3: nothing yet" in labels

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize("width", [390, 1280])
def test_a_small_step_is_on_the_path_once(journal_data: Path, width: int) -> None:
    """Under its own stop, and not again among what was written later."""

    def lay(db: Session) -> None:
        lay_whole(db)
        uid = sessions.everything(db)[0].uid
        small_steps.add(db, "Tea on the step", now=NOW, due_on=None, session_uid=uid, zone="UTC")

    async def story(home: Indoors) -> None:
        if width == 390:
            await enter(home)
        else:
            await home.app.click(home.app.rooms()[2])
        assert home.app.texts().count("Tea on the step") == 1

    visit(journal_data, story, lay=lay, width=width)


@pytest.mark.parametrize("width", [390, 1000, 1280])
def test_each_width_has_the_whole_of_it(journal_data: Path, width: int) -> None:
    """On a phone on one path; in a wide window beside the list, with a pane for what it left."""

    async def story(home: Indoors) -> None:
        if width == 390:
            await enter(home)
        else:
            await home.app.click(home.app.rooms()[2])
        assert {path_words.PRACTICES(), path_words.STEPS(), path_words.LINES()} <= set(home.app.texts())
        home.assert_accessible()

    visit(journal_data, story, lay=lay_whole, width=width, height=800)


def test_one_set_aside_asks_for_nothing(journal_data: Path) -> None:
    """It is still there to read, and its plan can be changed back."""

    def lay(db: Session) -> None:
        planned(30)(db)
        sessions.cancel(db, sessions.everything(db)[0].uid, now=NOW)

    async def story(home: Indoors) -> None:
        uid = await enter(home)
        assert words.CANCELED() in home.app.texts()
        assert home.lamps() == []
        assert path_words.EMPTY() not in home.app.texts()
        await home.press(words.CHANGE_PLAN())
        assert home.where() == routes.Plan(session_uid=uid)
        await home.open(routes.Session(session_uid=uid))
        await home.press(words.RESTORE())
        assert words.CANCELED() not in home.app.texts()

    visit(journal_data, story, lay=lay)


def test_a_session_that_is_gone_has_a_way_back(journal_data: Path) -> None:
    """One line, and back."""

    async def story(home: Indoors) -> None:
        assert words.GONE() in unbroken(home.app.texts())
        await home.press(common.BACK())
        assert home.where() == routes.Home()

    visit(journal_data, story, route=routes.Session(session_uid="nowhere"))


def test_no_word_of_the_journal_shows_in_a_representation(journal_data: Path) -> None:
    """What a traceback could print of a gathered session tells nothing."""

    async def story(home: Indoors) -> None:
        uid = only(home).uid
        gathered = home.ask(lambda db: session_detail(db, uid, NOW))
        shown = repr(gathered)
        assert {type(one.thing) for one in gathered.happenings} >= {KapSession, CheckIn, PracticeRun}
        assert not any(word in shown for word in ("canal", "tide", "door", "hopeful", "blanket", "meet"))
        assert Entry.__name__ not in shown

    visit(journal_data, story, lay=lay_whole)


def test_today_is_told_as_people_tell_it(journal_data: Path) -> None:
    """'This evening', not 'Today evening'."""
    uids: list[str] = []

    def lay(db: Session) -> None:
        uid = sessions.plan(db, Plan(NOW - timedelta(hours=3), "UTC"), now=NOW - timedelta(hours=4)).uid
        entries.keep(db, EntryKind.CAPTURE, [AnswerText("", "tide")], now=NOW, session_uid=uid)
        uids.append(uid)

    async def story(home: Indoors) -> None:
        await home.open(routes.Session(session_uid=uids[0]))
        assert "This evening, what came up" in home.app.texts()

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize("width", [390, 1280])
def test_how_much_the_intention_is_there_can_be_said_on_its_page_too(journal_data: Path, width: int) -> None:
    """From the day after until the first look back asks; without a way past it, for nothing there has to be done."""

    async def story(home: Indoors) -> None:
        await home.resize(width, 900)
        uid = await enter(home)
        assert review_words.SKIP() not in home.app.texts()
        await home.press(path_words.RATINGS[4]())
        assert home.ask(lambda db: intention_ratings.of_session(db, uid)) == {1: 4}
        assert path_words.RATINGS[0]() not in home.app.texts()

    visit(journal_data, story, lay=lay_whole)
