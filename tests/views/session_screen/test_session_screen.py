"""The session screen as a patient meets it: opened, held to end, and come back to."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import entries, session_screen, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.views.design.tokens import SESSION, TOUCH_SESSION
from kapjournal.views.session_screen import hold
from kapjournal.views.words import common
from kapjournal.views.words import session_screen as words
from tests.support.descending import descend
from tests.support.page_harness import _top_view
from tests.views.indoors import NOW, Indoors, unbroken, visit

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
ZERO = {"x": 0, "y": 0}
uids: list[str] = []


def lay(ago: timedelta, *, is_open: bool = False, intention: str = "") -> Callable[[Session], None]:
    """A session that began so long ago, and its screen with it where `is_open`."""

    def fill(db: Session) -> None:
        uid = sessions.plan(db, Plan(NOW - ago, "UTC"), now=NOW - 2 * HOUR).uid
        uids[:] = [uid]
        if intention:
            entries.keep_intention(db, uid, [AnswerText("", intention)], now=NOW - 2 * HOUR)
        if is_open:
            session_screen.begin(db, uid, now=NOW - ago)

    return fill


def is_open(home: Indoors) -> bool:
    return home.ask(lambda db: session_screen.opened(db, now=home.services.now())) is not None


def test_it_opens_by_a_tap_and_takes_the_place_of_today(journal_data: Path) -> None:
    """After one question, which says what waits; then it is home, near black."""

    async def story(home: Indoors) -> None:
        await home.press(words.OPEN())
        assert home.where() == routes.SessionScreen(session_uid=uids[0])
        assert words.what_waits(NOW + 3.5 * HOUR, "UTC") in unbroken(home.app.texts())
        home.assert_accessible()
        await home.press(words.OPEN())
        assert home.where() == routes.Home()
        assert is_open(home)
        said = unbroken(home.app.texts())
        assert words.NO_INTENTION() in said
        assert words.elapsed(timedelta()) in said
        assert common.JOURNAL() not in said
        assert _top_view(home.app.page).bgcolor == SESSION.room
        home.assert_accessible()

    visit(journal_data, story, lay=lay(30 * MINUTE))


def test_after_unlocking_it_is_as_it_was(journal_data: Path) -> None:
    """The app that was killed comes back in it, without a message, and says how long it has been."""

    async def story(home: Indoors) -> None:
        said = unbroken(home.app.texts())
        assert "“To stay near the shore.”" in " ".join(" ".join(said).split())
        assert words.elapsed(30 * MINUTE) in said
        assert home.services.voice.now is None
        home.services.access.lock()
        await home.app.settle()
        assert words.WRITE_ONE_WORD() not in unbroken(home.app.texts())

    visit(journal_data, story, lay=lay(30 * MINUTE, is_open=True, intention="To stay near the shore."))


def test_what_is_said_of_the_time_is_round_and_rests(journal_data: Path) -> None:
    """It changes each five minutes at most, and never backwards."""
    said = [words.elapsed(minutes * MINUTE) for minutes in range(24 * 60)]
    assert len(set(said)) < 30
    for minute in range(0, 24 * 60, 5):
        assert len(set(said[minute : minute + 5])) == 1
    assert words.elapsed(30 * MINUTE) == "Started about half an hour ago"
    assert words.elapsed(60 * MINUTE) == "Started about an hour ago"
    assert words.elapsed(2.5 * HOUR) == "Started about 2 hours ago"


async def _hold(home: Indoors, seconds: float) -> None:
    await home.app.fire(home.app.one(ft.GestureDetector), "pan_down", {"l": ZERO, "g": ZERO})
    await asyncio.sleep(seconds)
    if finger := home.app.find(ft.GestureDetector):
        await home.app.fire(finger[0], "pan_end", {"l": ZERO, "g": ZERO, "v": ZERO})


def test_it_is_held_to_end_and_asks_while_the_effect_may_last(
    journal_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A short touch does nothing; staying is the filled answer; ending leads to what holds for the rest of the day."""
    monkeypatch.setattr(hold, "HOLD_S", 0.3)

    async def story(home: Indoors) -> None:
        await _hold(home, 0.05)
        assert words.END_TITLE() not in unbroken(home.app.texts())
        await _hold(home, 0.6)
        assert words.END_TITLE() in unbroken(home.app.texts())
        assert words.END_WHY() in unbroken(home.app.texts())
        await home.press(words.STAY())
        assert is_open(home)
        await home.press(words.END_IT())  # as the keyboard and a screen reader press it: once
        assert words.END_TITLE() in unbroken(home.app.texts())
        home.assert_accessible()
        await home.press(words.END())
        assert not is_open(home)
        assert home.where() == routes.RestOfToday()
        home.services.back()
        await home.app.settle()
        assert home.where() == routes.Home()
        assert common.JOURNAL() in unbroken(home.app.texts())

    visit(journal_data, story, lay=lay(30 * MINUTE, is_open=True))


def test_once_the_effect_is_over_it_ends_without_a_question(journal_data: Path) -> None:
    """Nothing is left to warn of."""

    async def story(home: Indoors) -> None:
        await home.press(words.END_IT())
        assert not is_open(home)
        assert home.where() == routes.RestOfToday()

    visit(journal_data, story, lay=lay(5 * HOUR, is_open=True))


def test_closed_before_the_session_it_is_only_closed(journal_data: Path) -> None:
    """There is no rest of the day to speak of; at the planned time it can be opened again."""

    async def story(home: Indoors) -> None:
        await home.press(words.END_IT())
        await home.press(words.END())
        assert home.where() == routes.Home()
        assert common.JOURNAL() in unbroken(home.app.texts())

    def early(db: Session) -> None:
        lay(-HOUR)(db)
        session_screen.begin(db, uids[0], now=NOW - MINUTE)

    visit(journal_data, story, lay=early)


def test_it_opens_by_itself_where_that_was_wanted(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A switch before the session; at the planned time the screen is there without a tap."""
    monkeypatch.setattr("kapjournal.views.shell.hooks.LOOK_AGAIN_S", 0.01)

    async def story(home: Indoors) -> None:
        await home.open(routes.SessionScreen(session_uid=uids[0]))
        switch = home.app.one(ft.Switch)
        assert switch.label == words.by_itself(NOW + HOUR, "UTC")
        await home.app.fire(switch, "change", True, value=True)
        assert home.ask(lambda db: sessions.require(db, uids[0]).opens_itself)
        await home.press(common.BACK())
        assert not is_open(home)
        home.services.clock = NOW + HOUR
        await home.app.until(lambda: words.NO_INTENTION() in unbroken(home.app.texts()))
        assert is_open(home)

    visit(journal_data, story, lay=lay(-HOUR))


@pytest.mark.parametrize("ago", [-3 * HOUR, 5 * HOUR])
def test_outside_of_its_time_it_says_when(journal_data: Path, ago: timedelta) -> None:
    """It can be opened from two hours before; once the effect is over there is nothing to open."""

    async def story(home: Indoors) -> None:
        await home.open(routes.SessionScreen(session_uid=uids[0]))
        said = unbroken(home.app.texts())
        assert words.OPEN_TITLE() not in said
        expected = words.not_yet(NOW + HOUR, "UTC", NOW) if ago < timedelta() else words.IS_OVER()
        assert expected in said
        home.assert_accessible()

    visit(journal_data, story, lay=lay(ago))


def test_the_journal_stays_open_while_the_screen_is(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody in there can type a passphrase; out of sight it locks as ever."""
    monkeypatch.setattr("kapjournal.views.shell.hooks.LOOK_AGAIN_S", 0.01)

    async def story(home: Indoors) -> None:
        lock = home.services.access.auto_lock
        later = lock.clock() + lock.idle_s - 1
        monkeypatch.setattr(lock, "clock", lambda: later)
        await home.app.until(lambda: lock.left_s() > 1)

    visit(journal_data, story, lay=lay(MINUTE, is_open=True))


WAITING: list[Callable[[str], routes.Route]] = [
    lambda uid: routes.Write(set_id="story.next-day", session_uid=uid),
    lambda _: routes.Export(),
]
ALSO_WITH_THE_SCREEN: list[Callable[[str], routes.Route]] = [
    lambda uid: routes.Intention(session_uid=uid),
    lambda _: routes.Settings(),
    lambda uid: routes.Plan(session_uid=uid),
    lambda uid: routes.Session(session_uid=uid),
    lambda _: routes.Note(),
]


@pytest.mark.parametrize("to", WAITING)
def test_long_forms_wait_while_a_session_is_on(journal_data: Path, to: Callable[[str], routes.Route]) -> None:
    """Until the effect is over, also where the session screen was never opened; Help does not wait."""

    async def story(home: Indoors) -> None:
        await home.open(to(uids[0]))
        said = unbroken(home.app.texts())
        waits = words.waits(NOW + 3 * HOUR, "UTC", screen_is_open=False)
        assert (words.SHARE_TOMORROW() if home.where() == routes.Export() else waits) in said
        home.assert_accessible()
        await home.press(common.HELP())
        assert home.where() == routes.Help()

    visit(journal_data, story, lay=lay(HOUR))


@pytest.mark.parametrize("to", [*WAITING, *ALSO_WITH_THE_SCREEN])
def test_with_the_screen_open_everything_else_waits(journal_data: Path, to: Callable[[str], routes.Route]) -> None:
    """And opens at once when it is ended."""

    async def story(home: Indoors) -> None:
        await home.open(to(uids[0]))
        assert words.TO_THE_SCREEN() in unbroken(home.app.texts()) or home.lamps() == [words.TO_THE_SCREEN()]
        home.do(lambda db: session_screen.end(db, uids[0], now=NOW))
        await home.app.settle()
        assert words.TO_THE_SCREEN() not in home.lamps()

    visit(journal_data, story, lay=lay(HOUR, is_open=True))


def test_what_is_being_written_is_not_taken_away(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A planned time that comes while somebody writes takes no page from under their hands."""
    monkeypatch.setattr("kapjournal.views.shell.hooks.LOOK_AGAIN_S", 0.01)

    async def story(home: Indoors) -> None:
        await home.open(routes.Write(set_id="story.next-day", session_uid=uids[0]))
        before = unbroken(home.app.texts())
        home.services.clock = NOW + 90 * MINUTE
        await asyncio.sleep(0.1)
        await home.app.settle()
        assert unbroken(home.app.texts()) == before

    visit(journal_data, story, lay=lay(-HOUR))


def test_every_target_of_the_screen_is_huge(journal_data: Path) -> None:
    """96 px at least, for a hand that is heavy; beside them there is Help, as large as on every screen."""

    async def story(home: Indoors) -> None:
        help_button = home.named(common.HELP())
        targets = [button for button in home.app.find(ft.OutlinedButton) if button is not help_button]
        assert len(targets) == 4
        for button in targets:
            heights = [float(c.height) for c, _ in descend(button) if isinstance(c, ft.Container) and c.height]
            assert max(heights) >= TOUCH_SESSION

    visit(journal_data, story, lay=lay(HOUR, is_open=True))


def test_it_leads_to_a_word_to_lines_and_to_somebody(journal_data: Path) -> None:
    """One tap each, and back again."""

    async def story(home: Indoors) -> None:
        for name, to in (
            (words.WRITE_ONE_WORD(), routes.OneWord(session_uid=uids[0])),
            (words.FEEL_STEADY(), routes.SteadyLines()),
            (words.SOMEONE(), routes.Someone()),
            (common.HELP(), routes.Help()),
        ):
            await home.press(name)
            assert home.where() == to
            home.assert_accessible()
            home.services.back()
            await home.app.settle()
            assert home.where() == routes.Home()
            assert words.HOLD_TO_END() in unbroken(home.app.texts())

    visit(journal_data, story, lay=lay(HOUR, is_open=True))
