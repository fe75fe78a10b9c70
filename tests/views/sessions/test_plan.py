"""Planning a session: typed or picked, forgiving, never lost."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.models import KapSession, Route
from kapjournal.views.sessions.plan_when import understand
from kapjournal.views.words import common
from kapjournal.views.words import plan as words
from kapjournal.views.words import session as session_words
from tests.views.indoors import NOW, Indoors, unbroken, visit

PRAGUE, LOS_ANGELES = "Europe/Prague", "America/Los_Angeles"


def only(home: Indoors) -> KapSession:
    return home.ask(lambda db: sessions.everything(db)[0])


def lay(db: Session) -> None:
    sessions.plan(db, Plan(NOW + timedelta(days=5), "UTC", Route.LOZENGE, "By the canal"), now=NOW)


async def open_only(home: Indoors) -> str:
    uid = only(home).uid
    await home.open(routes.Plan(session_uid=uid))
    return uid


def test_a_session_is_planned_with_a_day_and_a_time(journal_data: Path) -> None:
    """What is understood is said back in words; the rest may stay empty."""

    async def story(home: Indoors) -> None:
        await home.app.type(home.field(words.DAY()), "2 Dec")
        await home.app.type(home.field(words.TIME()), "2 pm")
        assert "Wednesday, December 2, 2:00 PM" in home.app.texts()
        await home.press("Lozenge")
        await home.app.type(home.field(words.PLACE()), "By the canal")
        home.assert_accessible()
        assert home.lamps() == [common.KEEP()]
        await home.press(common.KEEP())
        kept = only(home)
        assert (kept.starts_at, kept.zone) == (datetime(2026, 12, 2, 13, tzinfo=UTC), PRAGUE)
        assert (kept.route, kept.place) == (Route.LOZENGE, "By the canal")
        assert home.ask(lambda db: drafts.load(db, draft_keys.plan_place())) is None
        assert home.where() == routes.Home()
        assert "Saved. Session 1 is on Wednesday, December 2, 2:00 PM." in home.app.texts()

    visit(journal_data, story, route=routes.Plan(), zone=PRAGUE)


def test_what_is_missing_is_said_only_when_it_is_to_be_kept(journal_data: Path) -> None:
    """No scolding while somebody types."""

    async def story(home: Indoors) -> None:
        await home.app.type(home.field(words.DAY()), "som")
        assert home.field(words.DAY()).error is None
        await home.press(common.KEEP())
        assert home.field(words.DAY()).error == words.which_day()
        assert home.field(words.TIME()).error == words.what_time()
        assert home.ask(sessions.everything) == []

    visit(journal_data, story, route=routes.Plan())


def test_a_time_that_clocks_skip_is_explained_and_the_next_one_offered(journal_data: Path) -> None:
    """One tap takes it."""

    async def story(home: Indoors) -> None:
        await home.app.type(home.field(words.DAY()), "28 March 2027")
        await home.app.type(home.field(words.TIME()), "2:30")
        assert words.SKIPPED(time="2:30 AM", other_time="3:00 AM") in home.app.texts()
        await home.press(common.KEEP())
        assert home.ask(sessions.everything) == []
        await home.press(words.USE(time="3:00 AM"))
        assert home.field(words.TIME()).value == "3:00 AM"
        await home.press(common.KEEP())
        assert only(home).starts_at == datetime(2027, 3, 28, 1, tzinfo=UTC)

    visit(journal_data, story, route=routes.Plan(), zone=PRAGUE)


@pytest.mark.parametrize("day", ["9999-12-31", "January 1, 1999", "2101-01-01"])
def test_a_year_out_of_reach_is_refused_calmly(journal_data: Path, day: str) -> None:
    """It says which years there are; nothing breaks."""

    async def story(home: Indoors) -> None:
        await home.app.type(home.field(words.DAY()), day)
        await home.app.type(home.field(words.TIME()), "10:00")
        assert home.field(words.DAY()).error == words.years(2000, 2100)
        await home.press(common.KEEP())
        assert home.ask(sessions.everything) == []

    visit(journal_data, story, route=routes.Plan())


def test_a_day_in_the_past_is_a_session_that_already_was() -> None:
    """It is allowed, and said."""
    when = understand("November 3", "14:00", "UTC", NOW)
    assert when.starts_at == datetime(2026, 11, 3, 14, tzinfo=UTC)
    assert when.said == words.ALREADY(when="Tuesday, November 3, 2:00 PM")


def test_it_is_said_which_session_was_kept_and_when(journal_data: Path) -> None:
    """By its number in the course and the clock of where it is; one that was canceled has no number."""

    def lay_two(db: Session) -> None:
        lay(db)
        sessions.plan(db, Plan(NOW - timedelta(days=3), "UTC"), now=NOW)

    async def story(home: Indoors) -> None:
        await open_only(home)
        await home.press(common.KEEP())
        assert "Saved. Session 1 was on Tuesday, November 17, 6:00 PM." in home.app.texts()
        ahead = home.ask(sessions.everything)[1].uid
        await home.app.go(f"/plan/{ahead}")
        await home.press(words.CANCEL())
        await home.app.go(f"/plan/{ahead}")
        await home.press(common.KEEP())
        assert common.KEPT() in home.app.texts()

    visit(journal_data, story, lay=lay_two, zone=PRAGUE)


@pytest.mark.parametrize(
    ("zone", "answer"),
    [(PRAGUE, datetime(2026, 12, 1, 23, tzinfo=UTC)), (LOS_ANGELES, datetime(2026, 12, 2, 8, tzinfo=UTC))],
)
def test_the_day_touched_in_the_calendar_is_the_day_kept(journal_data: Path, zone: str, answer: datetime) -> None:
    """East and west of Greenwich: the picker answers with midnight here, told in UTC."""

    async def story(home: Indoors) -> None:
        await home.app.click(home.named(words.CHOOSE_DAY()))
        picker = home.app.one(ft.DatePicker)
        assert picker.locale == ft.Locale("en", "US")
        await home.app.fire(picker, "change", answer, value=answer)
        assert home.field(words.DAY()).value == "December 2, 2026"
        assert home.app.dialogs() == []

    visit(journal_data, story, route=routes.Plan(), zone=zone)


def test_pickers_close_either_way_and_open_again(journal_data: Path) -> None:
    """Taking a time, or closing without one."""

    async def story(home: Indoors) -> None:
        await home.app.click(home.named(words.CHOOSE_TIME()))
        await home.app.dismiss(home.app.dialogs()[0])
        assert home.field(words.TIME()).value == ""
        await home.app.click(home.named(words.CHOOSE_TIME()))
        clock = home.app.one(ft.TimePicker)
        assert (clock.locale, clock.hour_format) == (ft.Locale("en", "US"), ft.TimePickerHourFormat.H12)
        await home.app.fire(clock, "change", time(9, 30), value=time(9, 30))
        assert home.field(words.TIME()).value == "9:30 AM"
        await home.app.click(home.named(words.CHOOSE_DAY()))
        assert home.app.one(ft.DatePicker).first_date == date(2000, 1, 1)

    visit(journal_data, story, route=routes.Plan())


def test_what_is_typed_waits_and_can_be_started_fresh(journal_data: Path) -> None:
    """Leaving saves it; coming back shows it as it was left."""

    async def story(home: Indoors) -> None:
        await home.app.type(home.field(words.DAY()), "2 Dec")
        await home.app.type(home.field(words.NOTES()), "Bring the blanket.")
        await home.open(routes.Home())
        await home.open(routes.Plan())
        assert home.field(words.DAY()).value == "2 Dec"
        assert home.field(words.NOTES()).value == "Bring the blanket."
        assert words.BEGUN() in home.app.texts()
        await home.press(words.START_OVER())
        assert home.field(words.DAY()).value == ""
        assert words.BEGUN() not in home.app.texts()
        assert home.ask(drafts.open_drafts) == ()

    visit(journal_data, story, route=routes.Plan())


def test_a_session_is_changed_where_it_was_planned(journal_data: Path) -> None:
    """It keeps the time zone it was planned in; what is not touched stays."""

    async def story(home: Indoors) -> None:
        uid = await open_only(home)
        assert home.field(words.DAY()).value == "November 25, 2026"
        assert home.field(words.TIME()).value == "6:00 PM"
        await home.app.type(home.field(words.TIME()), "16:00")
        await home.press(common.KEEP())
        kept = only(home)
        assert (kept.uid, kept.zone, kept.starts_at.hour) == (uid, "UTC", 16)
        assert (kept.route, kept.place) == (Route.LOZENGE, "By the canal")

    visit(journal_data, story, lay=lay, zone=PRAGUE)


def test_a_session_is_set_aside_and_comes_back(journal_data: Path) -> None:
    """Both are one tap, and what was written stays."""

    async def story(home: Indoors) -> None:
        uid = await open_only(home)
        await home.press(words.CANCEL())
        assert only(home).cancelled_at == NOW
        await home.open(routes.Plan(session_uid=uid))
        await home.press(words.RESTORE())
        assert only(home).cancelled_at is None

    visit(journal_data, story, lay=lay)


def test_a_deleted_session_can_be_put_back(journal_data: Path) -> None:
    """The way back stands at the bottom of the page."""

    async def story(home: Indoors) -> None:
        uid = await open_only(home)
        await home.press(words.DELETE())
        assert home.ask(sessions.everything) == []
        await home.press(common.UNDO())
        assert only(home).uid == uid
        await home.open(routes.Plan(session_uid="nowhere"))
        assert session_words.GONE() in unbroken(home.app.texts())

    visit(journal_data, story, lay=lay)
