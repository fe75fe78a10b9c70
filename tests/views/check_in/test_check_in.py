"""Checking in: one tap, words nearby, a note that is never lost."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.care.measures import feelings, mood_steps
from kapjournal.care.records import check_ins, draft_keys, drafts
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.messages import Message
from kapjournal.models import CheckIn, Phase
from kapjournal.storage import Vault
from kapjournal.terms import FeelingWord
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.design.mood_pad import EDGE, KEY_STEP, mood_pad, moved_by_key
from kapjournal.views.design.tokens import DARK, LIGHT, Frame
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common
from tests.support.descending import descend
from tests.support.feeling_words import chosen
from tests.support.vaults import PASSPHRASE
from tests.views.indoors import NOW, Indoors, visit

DAY = timedelta(days=1)
PHONE = UiContext(LIGHT, Frame(390, 844))


def kept(home: Indoors) -> list[CheckIn]:
    return home.ask(lambda db: check_ins.between(db, NOW.replace(year=2000), NOW.replace(year=2100)))


def pad(home: Indoors) -> ft.GestureDetector:
    return home.app.one(ft.GestureDetector)


async def touch(home: Indoors, x: float, y: float) -> None:
    """A finger on the pad, at shares of its width and height from the top left."""
    size = pad(home).content
    assert isinstance(size, ft.Container)
    at = {"x": x * float(size.width or 0), "y": y * float(size.height or 0)}
    await home.app.fire(pad(home), "tap_down", {"k": "touch", "l": at, "g": at})
    await home.app.fire(pad(home), "tap_up", {"k": "touch", "l": at, "g": at})


async def press_key(home: Indoors, key: str) -> None:
    await home.app.fire(home.app.one(ft.KeyboardListener), "key_down", {"key": key})
    await home.app.fire(home.app.one(ft.KeyboardListener), "key_up", {"key": key})


async def unfold(home: Indoors, title: Message) -> None:
    await home.press(title())


async def type_note(home: Indoors, typed: str) -> None:
    if not home.app.find(ft.TextField, words.NOTE()):
        await unfold(home, words.ADD_NOTE)
    await home.app.type(home.app.one(ft.TextField, words.NOTE()), typed)


def chips(home: Indoors) -> dict[str, bool]:
    """The words offered below the pad, and whether each is chosen."""
    found: dict[str, bool] = {}
    for control, ancestors in home.app.walk_with_ancestors():
        wrapper = next((a for a in reversed(ancestors) if isinstance(a, ft.Semantics)), None)
        if isinstance(control, ft.Text) and wrapper is not None and wrapper.checked is not None:
            found[str(control.value)] = bool(wrapper.checked)
    return found


def test_the_first_tap_keeps_it(journal_data: Path) -> None:
    """The lamp is out until the map is touched; the touch keeps the point and chooses no word; it can be undone."""

    async def story(home: Indoors) -> None:
        assert words.TAP() in home.app.texts()
        home.assert_accessible()
        await touch(home, 0.75, 0.75)
        (row,) = kept(home)
        assert (row.valence, row.energy) == pytest.approx((0.5, -0.5))
        assert (row.words, row.note, row.phase, row.topics, row.sleep_minutes, row.pain) == (
            [],
            "",
            None,
            [],
            None,
            None,
        )
        assert next(iter(chips(home))) == feelings.nearest(0.5, -0.5, count=1)[0].word
        assert common.KEPT() in home.app.texts()
        home.assert_accessible()
        await home.press(common.UNDO())
        assert kept(home) == []
        assert words.TAP() in home.app.texts()

    visit(journal_data, story, route=routes.CheckIn())


def test_leaving_says_that_it_is_kept(journal_data: Path) -> None:
    """With a way back; and nothing is said where nothing was done."""

    async def story(home: Indoors) -> None:
        await home.press(common.CLOSE())
        assert home.where() == routes.Home()
        assert not home.app.find(ft.TextButton, common.UNDO())
        await home.open(routes.CheckIn())
        await touch(home, 0.75, 0.75)
        await home.press(common.CLOSE())
        assert home.where() == routes.Home()
        await home.press(common.UNDO())
        assert kept(home) == []

    visit(journal_data, story, route=routes.CheckIn())


def test_a_drag_is_kept_at_its_end(journal_data: Path) -> None:
    """Nothing is written on the way there, and one check-in where it ends."""

    async def story(home: Indoors) -> None:
        for x in (0.2, 0.4, 0.6):
            at = {"x": x * 300, "y": 100}
            move = {"k": "touch", "l": at, "g": at, "pd": 0, "ld": at, "gd": at}
            await home.app.fire(pad(home), "horizontal_drag_update", move)
        assert kept(home) == []
        await home.app.fire(pad(home), "horizontal_drag_end", {"v": {"x": 0, "y": 0}, "pv": 0, "l": at, "g": at})
        assert len(kept(home)) == 1

    visit(journal_data, story, route=routes.CheckIn())


def test_words_are_chosen_and_let_go(journal_data: Path) -> None:
    """Several may be chosen; those chosen by hand stay while the point moves on. It stays one check-in."""

    async def story(home: Indoors) -> None:
        await touch(home, 0.75, 0.75)
        first, second, *_ = chips(home)
        await home.press(first)
        await home.press(second)
        assert [word.text for word in kept(home)[0].words] == [first, second]
        await home.press(first)
        await touch(home, 0.1, 0.1)
        assert chips(home)[second]
        (row,) = kept(home)
        assert row.words == chosen(second)

    visit(journal_data, story, route=routes.CheckIn())


def test_a_note_waits_as_a_draft_until_there_is_a_mood(journal_data: Path) -> None:
    """Leaving before the first tap loses nothing; the tap keeps it with the mood, and its draft is gone."""

    async def story(home: Indoors) -> None:
        await type_note(home, "The rain was good.")
        await home.press(common.CLOSE())
        assert kept(home) == []
        await home.open(routes.CheckIn())
        assert home.app.one(ft.TextField, words.NOTE()).value == "The rain was good."
        await touch(home, 0.75, 0.75)
        assert kept(home)[0].note == "The rain was good."
        assert home.ask(lambda db: drafts.load(db, draft_keys.check_in_place())) is None

    visit(journal_data, story, route=routes.CheckIn())


@pytest.mark.parametrize("way", ["close", "lock", "kill"])
def test_a_note_ends_in_its_check_in(journal_data: Path, way: str) -> None:
    """However the screen is left: by its way out, by locking, or with the app."""

    async def story(home: Indoors) -> None:
        await touch(home, 0.75, 0.75)
        await type_note(home, "Still here.")
        uid = kept(home)[0].uid
        if way == "close":
            await home.press(common.CLOSE())
        else:
            await home.app.until(lambda: home.ask(lambda db: drafts.load(db, draft_keys.check_in_place(uid))))
            home.do(lambda db: check_ins.take_in_drafts(db, now=NOW))
        assert kept(home)[0].note == "Still here."
        assert home.ask(lambda db: drafts.load(db, draft_keys.check_in_place(uid))) is None

    async def locking(home: Indoors) -> None:
        await touch(home, 0.75, 0.75)
        await type_note(home, "Still here.")
        home.services.access.lock()
        with Vault.unlock(home.services.access.folder, PASSPHRASE).session() as db:
            assert check_ins.latest(db).note == "Still here."  # type: ignore[union-attr]

    visit(journal_data, story if way != "lock" else locking, route=routes.CheckIn())


def test_undoing_gives_the_note_back_to_be_written_on(journal_data: Path) -> None:
    """Not a word is lost by taking a check-in back."""

    async def story(home: Indoors) -> None:
        await touch(home, 0.75, 0.75)
        await type_note(home, "Still here.")
        await home.press(common.CLOSE())
        await home.press(common.UNDO())
        assert kept(home) == []
        await home.open(routes.CheckIn())
        assert home.app.one(ft.TextField, words.NOTE()).value == "Still here."

    visit(journal_data, story, route=routes.CheckIn())


def test_within_the_hour_it_is_the_same_check_in(journal_data: Path) -> None:
    """Opened again, it shows what was said and makes that more exact; undoing gives back what it said before."""

    def lay(db: Any) -> None:
        check_ins.add(db, MoodReading(0.4, pain=2), now=NOW - timedelta(minutes=30), zone="UTC")

    async def story(home: Indoors) -> None:
        await home.open(routes.CheckIn())
        await touch(home, 0.25, 0.25)
        (row,) = kept(home)
        assert (row.valence, row.energy) == pytest.approx((-0.5, 0.5))
        assert row.pain == 2
        await home.press(common.UNDO())
        (row,) = kept(home)
        assert (row.valence, row.energy, row.pain) == (0.4, None, 2)

    visit(journal_data, story, lay=lay)


def test_arrow_keys_move_the_point(journal_data: Path) -> None:
    """They start from the middle, and it is kept when the key is let go; other keys are not heard."""

    async def story(home: Indoors) -> None:
        await press_key(home, "A")
        assert kept(home) == []
        await press_key(home, "Arrow Right")
        await press_key(home, "Arrow Up")
        (row,) = kept(home)
        assert (row.valence, row.energy) == pytest.approx((KEY_STEP, KEY_STEP))

    visit(journal_data, story, route=routes.CheckIn())


def test_a_screen_reader_presses_the_words_on_the_pad(journal_data: Path) -> None:
    """Each is a button that sets the point where it stands."""

    async def story(home: Indoors) -> None:
        calm = next(feeling for feeling in feelings.on_pad() if feeling.word == "calm")
        await home.app.click(home.named("calm"))
        row = kept(home)[0]
        assert (row.valence, row.energy, row.words) == (calm.valence, calm.energy, chosen("calm"))

    visit(journal_data, story, route=routes.CheckIn())


def test_a_kept_check_in_is_changed_and_deleted(journal_data: Path) -> None:
    """It opens with what was kept; what is changed is kept, and undone as a whole; deleting offers undo."""

    async def story(home: Indoors) -> None:
        home.do(lambda db: check_ins.add(db, MoodReading(0.5, -0.5, chosen("soft", "warm"), "First."), now=NOW - DAY))
        uid = kept(home)[0].uid
        await home.open(routes.EditCheckIn(check_in_uid=uid))
        assert {word for word, chosen in chips(home).items() if chosen} == {"soft", "warm"}
        home.assert_accessible()
        await home.press("soft")
        await type_note(home, "Second.")
        await home.press(common.CLOSE())
        row = kept(home)[0]
        assert (row.uid, row.words, row.note, row.happened_at) == (uid, chosen("warm"), "Second.", NOW - DAY)
        await home.press(common.UNDO())
        row = kept(home)[0]
        assert (row.words, row.note) == (chosen("soft", "warm"), "First.")
        await home.open(routes.EditCheckIn(check_in_uid=uid))
        await home.press(words.DELETE())
        assert kept(home) == []
        await home.press(common.UNDO())
        assert [row.uid for row in kept(home)] == [uid]
        await home.open(routes.EditCheckIn(check_in_uid="nobody"))
        assert common.TRY_AGAIN() in str([b.content for b in home.app.find(ft.TextButton)])

    visit(journal_data, story)


@pytest.mark.parametrize("phase", Phase)
def test_a_check_in_belongs_to_its_session(journal_data: Path, phase: Phase) -> None:
    """The address says before or after."""
    session: list[str] = []

    def lay(db: Any) -> None:
        from kapjournal.care.records import sessions

        session.append(sessions.plan(db, sessions.Plan(NOW, "UTC"), now=NOW).uid)

    async def story(home: Indoors) -> None:
        await home.open(routes.SessionCheckIn(phase=phase, session_uid=session[0]))
        assert words.QUESTIONS[phase]() in [said.replace("\n", " ") for said in home.app.texts()]
        await touch(home, 0.5, 0.5)
        assert kept(home)[0].phase is phase
        mine = home.ask(lambda db: check_ins.of_session(db, session[0]))
        assert len(mine) == 1

    visit(journal_data, story, lay=lay)


def test_a_mood_goes_through_a_draft_and_back() -> None:
    """The point and the words chosen by hand are what they were; a point that cannot be read is none."""
    mood = Mood().moved((0.25, -0.5)).toggled(*chosen("brave")).toggled(FeelingWord("two\nlines"))
    assert Mood.from_texts(**mood.as_texts()) == mood
    assert Mood.from_texts("far out", "").at is None
    of_a_moon = Mood().at_level(0.4).toggled(*chosen("brave"))
    assert Mood.from_texts(**of_a_moon.as_texts()) == of_a_moon
    assert Mood.from_texts("0.1", 'brave\n[1]\n{"id": "brave"}').words == tuple(
        FeelingWord(line) for line in ("brave", "[1]", '{"id": "brave"}')
    )


def test_keys_stop_at_the_edge_of_the_pad() -> None:
    """The lamp never leaves the pad."""
    assert moved_by_key((EDGE, 0), "Arrow Right") == (EDGE, 0)
    assert moved_by_key((0, -EDGE), "Arrow Down") == (0, -EDGE)
    assert moved_by_key(None, "Enter") is None


@pytest.mark.parametrize("level", range(1, 6))
def test_a_moon_and_its_valence_belong_together(level: int) -> None:
    assert mood_steps.level_of(feelings.valence_of(level)) == level


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("at", [None, (-EDGE, -EDGE), (0.0, 0.0), (EDGE, EDGE)])
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_word_stays_on_the_pad(palette: Any, at: Any, scale: float) -> None:
    """Whatever its size, in both themes and at twice the text size; the light comes with the point."""
    control = mood_pad(UiContext(palette, Frame(390, 844, scale)), 358, 400, at, lambda _: None, lambda: None)
    stack = next(found for found, _ in descend(control) if isinstance(found, ft.Stack))
    words_on_it = [each for each in stack.controls if isinstance(each, ft.Container) and _is_word(each)]
    assert len(words_on_it) == len(feelings.on_pad())
    for word in words_on_it:
        assert float(word.left or 0) >= 0
        assert float(word.left or 0) + float(word.width or 0) <= 358
    lit = [each.opacity for each in stack.controls if isinstance(each, ft.Container) and each.animate_opacity]
    assert lit == [0, 0] if at is None else [1, 1]


def _is_word(control: ft.Container) -> bool:
    return isinstance(control.content, ft.MergeSemantics)


def test_nothing_glides_with_reduced_motion() -> None:
    control = mood_pad(UiContext(LIGHT, Frame(390, 844), still=True), 358, 400, (0, 0), lambda _: None, lambda: None)
    assert not [found for found, _ in descend(control) if getattr(found, "animate_position", None)]


def test_the_pad_says_where_the_point_is() -> None:
    """To a screen reader: the axes, and the nearest word."""
    calm = next(feeling for feeling in feelings.on_pad() if feeling.word == "calm")
    control = mood_pad(PHONE, 358, 400, (calm.valence, calm.energy), lambda _: None, lambda: None)
    assert isinstance(control, ft.Semantics)
    assert str(control.label) == words.mood_map("calm", by_keys=False)


def test_a_word_that_read_otherwise_when_it_was_chosen_is_still_chosen() -> None:
    """In another language, or before it was named anew: it can be let go like any other."""
    mood = Mood.of(-0.44, 0.70, [FeelingWord("unter Strom", "on-edge"), FeelingWord("like the harbour")])
    assert list(mood.words) == chosen("on edge", "like the harbour")
    assert list(mood.toggled(*chosen("on edge")).words) == chosen("like the harbour")
    assert len(set(mood.offered())) == len(mood.offered())
