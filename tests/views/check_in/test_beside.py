"""What is said beside the mood: topics, sleep, pain, trackers, own words, and when it was. None of it is asked for."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import check_ins, draft_keys, drafts, own_words, topics, trackers
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.models import TrackerKind
from kapjournal.terms import FeelingWord
from kapjournal.views.check_in.beside import minutes_of
from kapjournal.views.check_in.numbers import read_number
from kapjournal.views.check_in.when import DAY, EARLIER, moment
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common
from kapjournal.views.words import plan as plan_words
from tests.views.check_in.test_check_in import chips, kept, touch, unfold
from tests.views.indoors import NOW, Indoors, visit

CHECK_IN = routes.CheckIn()


async def tap(home: Indoors) -> None:
    await touch(home, 0.75, 0.25)


async def type_into(home: Indoors, label: str, typed: str) -> None:
    await home.app.type(home.app.one(ft.TextField, label), typed)


def test_topics_are_chosen_and_one_is_added(journal_data: Path) -> None:
    """Whoever names something says that it is part of this; what was chosen stands on the folded line."""

    async def story(home: Indoors) -> None:
        await tap(home)
        await unfold(home, words.TOPICS)
        home.assert_accessible()
        await home.press("being outside")
        assert [topic.id for topic in kept(home)[0].topics] == ["nature"]
        await type_into(home, words.NEW_TOPIC(), "choir")
        await home.press(words.ADD_TOPIC())
        await home.app.until(lambda: len(kept(home)[0].topics) == 2)
        assert [topic.text for topic in kept(home)[0].topics] == ["being outside", "choir"]
        assert home.ask(lambda db: drafts.load(db, draft_keys.topic_place())) is None
        await home.press("being outside")
        assert [topic.text for topic in kept(home)[0].topics] == ["choir"]
        await home.press(words.EDIT_TOPICS())
        home.assert_accessible()
        await home.press(words.RENAME(name="choir"))
        await type_into(home, words.NEW_NAME(name="choir"), "singing")
        await home.press(common.KEEP())
        assert chips(home)["singing"]
        await home.press(words.HIDE(name="money"))
        assert "money" not in chips(home)
        await home.press(words.SHOW(name="money"))
        assert "money" in chips(home)

    visit(journal_data, story, route=CHECK_IN)


def test_sleep_is_said_in_hours_and_minutes(journal_data: Path) -> None:
    """As typed; taken away again nothing is said, and what is no number is asked about."""

    async def story(home: Indoors) -> None:
        await tap(home)
        await unfold(home, words.SLEEP)
        await type_into(home, words.HOURS(), "6")
        await type_into(home, words.MINUTES(), "30")
        assert kept(home)[0].sleep_minutes == 390
        home.assert_accessible()
        await type_into(home, words.MINUTES(), "")
        await type_into(home, words.HOURS(), "")
        assert kept(home)[0].sleep_minutes is None
        await type_into(home, words.HOURS(), "long")
        assert home.app.one(ft.TextField, words.HOURS()).error == words.WHICH_NUMBER()

    visit(journal_data, story, route=CHECK_IN)


def test_pain_is_one_tap_and_is_taken_back_with_another(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await tap(home)
        await unfold(home, words.PAIN)
        home.assert_accessible()
        await home.press("0")
        assert kept(home)[0].pain == 0
        await home.press("7")
        assert kept(home)[0].pain == 7
        await home.press("7")
        assert kept(home)[0].pain is None

    visit(journal_data, story, route=CHECK_IN)


def test_a_tracker_of_each_kind(journal_data: Path) -> None:
    """Added here, and said with the mood."""
    made: dict[TrackerKind, str] = {}

    def lay(db: Any) -> None:
        made.update({kind: trackers.add(db, f"my {kind}", kind, now=NOW).uid for kind in TrackerKind})

    async def story(home: Indoors) -> None:
        await home.open(CHECK_IN)
        await tap(home)
        await unfold(home, words.TRACKERS)
        home.assert_accessible()
        await type_into(home, "my number", "7,5")
        await home.press(words.NO())
        await home.press("4")
        row = kept(home)[0]
        said = home.ask(lambda db: trackers.values(db, [row.id]))[row.id or 0]
        assert said == {
            made[TrackerKind.NUMBER]: 7.5,
            made[TrackerKind.YES_NO]: 0,
            made[TrackerKind.ZERO_TO_TEN]: 4,
        }
        await home.press(words.EDIT_TRACKERS())
        home.assert_accessible()
        await home.press(words.TRACKER_KINDS[TrackerKind.YES_NO]())
        await type_into(home, words.TRACKER_NAME(), "coffee")
        await home.press(words.ADD_TRACKER())
        assert [one.kind for one in home.ask(trackers.shown)][-1] is TrackerKind.YES_NO
        await home.press(words.HIDE(name="my number"))
        assert home.app.find(ft.TextField, "my number"), "what was said is still shown"

    visit(journal_data, story, lay=lay)


def chip_of(home: Indoors, word: str) -> ft.OutlinedButton:
    """Below the map: on the map itself the word stands as well."""
    for control, ancestors in home.app.walk_with_ancestors():
        wrapper = next((a for a in reversed(ancestors) if isinstance(a, ft.Semantics)), None)
        if isinstance(control, ft.Text) and control.value == word and wrapper and wrapper.checked is not None:
            return next(one for one in reversed(ancestors) if isinstance(one, ft.OutlinedButton))
    raise AssertionError(f"no chip says {word}")


def test_an_own_word_has_the_place_it_was_given(journal_data: Path) -> None:
    """Typed, and then placed by a tap on the map: the mood that was said stays, and near there it is offered."""

    async def story(home: Indoors) -> None:
        await touch(home, 0.25, 0.5)
        await home.press(words.OWN_WORD())
        await type_into(home, words.OWN_WORD(), "like the harbour")
        await home.press(words.ADD_WORD())
        assert words.PLACE_WORD() in home.app.texts()
        assert home.ask(lambda db: drafts.load(db, draft_keys.own_word_place())) is not None
        home.assert_accessible()
        await touch(home, 0.75, 0.75)
        (row,), (word,) = kept(home), home.ask(own_words.everything)
        assert row.valence == pytest.approx(-0.5)
        assert row.words == [FeelingWord("like the harbour")]
        assert word.text == "like the harbour"
        assert (word.valence, word.energy) == pytest.approx((0.5, -0.5))
        assert home.ask(lambda db: drafts.load(db, draft_keys.own_word_place())) is None
        assert "like the…" in home.app.texts()
        await home.app.click(chip_of(home, "like the harbour"))
        assert kept(home)[0].words == []
        assert "like the harbour" not in chips(home)
        await touch(home, 0.75, 0.75)
        assert "like the harbour" in chips(home)
        await home.press(words.OWN_WORD())
        await home.press(words.REMOVE_WORD(word="like the harbour"))
        assert "like the harbour" not in chips(home)
        assert "like the…" not in home.app.texts()
        _, undo = home.app.find(ft.TextButton, common.UNDO())  # one is for the check-in
        await home.app.click(undo)
        assert "like the harbour" in chips(home)

    visit(journal_data, story, route=CHECK_IN)


@pytest.mark.parametrize(("route", "width"), [(CHECK_IN, 390), (None, 1280)], ids=["sheet", "Today on a desk"])
def test_an_own_word_is_pressed_on_the_map(journal_data: Path, route: routes.Route | None, width: int) -> None:
    """With the keyboard or a screen reader, as any word of the map: it sets the point and is said, until another is."""

    def lay(db: Session) -> None:
        own_words.place(db, "like the harbour", 0.5, -0.5, now=NOW)
        check_ins.add(db, MoodReading(0, 0), now=NOW - timedelta(days=3))

    async def story(home: Indoors) -> None:
        await home.press("like the harbour")
        row = kept(home)[-1]
        assert (row.valence, row.energy) == pytest.approx((0.5, -0.5))
        assert row.words == [FeelingWord("like the harbour")]
        home.assert_accessible()
        await home.press("hopeful")
        assert [word.text for word in kept(home)[-1].words] == ["hopeful"]

    visit(journal_data, story, lay=lay, route=route, width=width, height=800)


def test_an_earlier_moment_and_a_whole_day(journal_data: Path) -> None:
    """The journal has it where it was; a moment to come is asked about."""

    async def story(home: Indoors) -> None:
        await unfold(home, words.WHEN)
        await home.press(words.EARLIER())
        await type_into(home, plan_words.DAY(), "yesterday")
        await type_into(home, plan_words.TIME(), "9:15")
        home.assert_accessible()
        await tap(home)
        earlier = (NOW - timedelta(days=1)).replace(hour=9, minute=15)
        assert kept(home)[0].happened_at == earlier
        await type_into(home, plan_words.DAY(), "tomorrow")
        assert home.app.one(ft.TextField, plan_words.DAY()).error == words.NOT_YET()
        assert kept(home)[0].happened_at == earlier
        await home.press(words.ALL_DAY())
        await type_into(home, plan_words.DAY(), "today")
        (row,) = kept(home)
        assert (row.happened_at, row.is_of_day) == (NOW, True)

    visit(journal_data, story, route=CHECK_IN)


def test_what_stands_beside_a_session_keeps_its_moment(journal_data: Path) -> None:
    """Before and after are of then: no other moment is offered."""
    made: list[str] = []

    def lay(db: Any) -> None:
        from kapjournal.care.records import sessions

        made.append(sessions.plan(db, sessions.Plan(NOW, "UTC"), now=NOW).uid)

    async def story(home: Indoors) -> None:
        from kapjournal.models import Phase

        await home.open(routes.SessionCheckIn(phase=Phase.BEFORE, session_uid=made[0]))
        await tap(home)
        assert words.TOPICS() in home.app.texts()
        assert words.WHEN() not in home.app.texts()

    visit(journal_data, story, lay=lay)


def test_all_of_it_comes_back_on_undo(journal_data: Path) -> None:
    """What a check-in said before the screen was opened, however much was changed on it."""

    def lay(db: Any) -> None:
        topic = topics.chosen(topics.add(db, "choir", now=NOW))
        check_ins.add(db, MoodReading(0.4, topics=[topic], sleep_minutes=400, pain=3), now=NOW - timedelta(days=3))

    async def story(home: Indoors) -> None:
        uid = kept(home)[0].uid
        before = home.ask(lambda db: check_ins.said_in(db, check_ins.require(db, uid)))
        await home.open(routes.EditCheckIn(check_in_uid=uid))
        await unfold(home, words.PAIN)
        await home.press("9")
        await unfold(home, words.TOPICS)
        await home.press("choir")
        assert kept(home)[0].pain == 9
        await home.press(common.UNDO())
        assert home.ask(lambda db: check_ins.said_in(db, check_ins.require(db, uid))) == before

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize(
    ("hours", "minutes", "meant"),
    [("6", "30", 390), ("6", "", 360), ("", "45", 45), ("7.5", "", 450), ("٦", "", 360), ("", "", None),
     ("x", "1", None), ("25", "", None), ("-1", "", None), ("24", "0", 1440)],
)  # fmt: skip
def test_a_span_of_sleep_is_read(hours: str, minutes: str, meant: int | None) -> None:
    assert minutes_of(hours, minutes) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("3", 3), ("7,5", 7.5), ("7.5", 7.5), ("-2", -2), ("", None), ("1.2.3", None), ("nan", None), ("1e9", None),
     ("inf", None), (".", None), ("9" * 13, None)],
)  # fmt: skip
def test_a_number_is_read(typed: str, meant: float | None) -> None:
    assert read_number(typed) == meant


@pytest.mark.parametrize("mode", [EARLIER, DAY])
@pytest.mark.parametrize("day", ["", "nonsense", "tomorrow", "yesterday", "today"])
@pytest.mark.parametrize("clock", ["", "25:00", "0:00", "23:59"])
def test_no_moment_is_to_come(mode: str, day: str, clock: str) -> None:
    """Whatever is typed: it has been, or it is said why it is none."""
    meant = moment(mode, day, clock, "UTC", NOW)
    assert meant.at is None or meant.at <= NOW
    assert meant.at or meant.day_problem or meant.clock_problem
