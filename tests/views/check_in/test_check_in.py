"""Checking in: two taps, words nearby, a note that is never lost."""

from pathlib import Path
from typing import Any

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.care.measures import feelings, mood_steps
from kapjournal.care.records import check_ins, draft_keys, drafts
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.models import CheckIn, Phase
from kapjournal.terms import FeelingWord
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.design.mood_pad import EDGE, KEY_STEP, mood_pad, moved_by_key
from kapjournal.views.design.tokens import DARK, LIGHT, Frame
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common
from tests.support.descending import descend
from tests.support.feeling_words import chosen
from tests.views.indoors import NOW, Indoors, visit

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


async def press_key(home: Indoors, key: str) -> None:
    await home.app.fire(home.app.one(ft.KeyboardListener), "key_down", {"key": key})


def chips(home: Indoors) -> dict[str, bool]:
    """The words offered below the pad, and whether each is chosen."""
    found: dict[str, bool] = {}
    for control, ancestors in home.app.walk_with_ancestors():
        wrapper = next((a for a in reversed(ancestors) if isinstance(a, ft.Semantics)), None)
        if isinstance(control, ft.Text) and wrapper is not None and wrapper.checked is not None:
            found[str(control.value)] = bool(wrapper.checked)
    return found


def test_two_taps_keep_a_check_in(journal_data: Path) -> None:
    """The lamp is out until the pad is touched; one touch lights it and chooses no word by itself; it can be undone."""

    async def story(home: Indoors) -> None:
        assert home.lamps() == []
        home.assert_accessible()
        await touch(home, 0.75, 0.75)
        assert home.lamps() == [common.KEEP()]
        assert next(iter(chips(home))) == feelings.nearest(0.5, -0.5, count=1)[0].word
        assert not any(chips(home).values())
        home.assert_accessible()
        await home.press(common.KEEP())
        (row,) = kept(home)
        assert (row.valence, row.energy) == pytest.approx((0.5, -0.5))
        assert row.words == []
        assert (row.note, row.phase) == ("", None)
        assert home.where() == routes.Home()
        await home.press(common.UNDO())
        assert kept(home) == []

    visit(journal_data, story, route=routes.CheckIn())


def test_words_are_chosen_and_let_go(journal_data: Path) -> None:
    """Several may be chosen; those chosen by hand stay while the point moves on."""

    async def story(home: Indoors) -> None:
        await touch(home, 0.75, 0.75)
        first, second, *_ = chips(home)
        await home.press(first)
        await home.press(second)
        assert [word for word, chosen in chips(home).items() if chosen] == [first, second]
        await home.press(first)
        await touch(home, 0.1, 0.1)
        assert chips(home)[second]
        await home.press(common.KEEP())
        assert kept(home)[0].words == chosen(second)

    visit(journal_data, story, route=routes.CheckIn())


def test_a_note_waits_as_a_draft_and_brings_its_point_back(journal_data: Path) -> None:
    """Leaving without keeping loses nothing; a check-in without a note leaves nothing behind."""

    async def story(home: Indoors) -> None:
        await touch(home, 0.75, 0.75)
        await home.press(words.ADD_NOTE())
        await home.app.type(home.app.one(ft.TextField), "The rain was good.")
        await home.press(common.CLOSE())
        assert kept(home) == []
        await home.open(routes.CheckIn())
        assert home.app.one(ft.TextField).value == "The rain was good."
        assert home.lamps() == [common.KEEP()]
        await home.press(common.KEEP())
        assert kept(home)[0].note == "The rain was good."
        assert home.ask(lambda db: drafts.load(db, draft_keys.check_in_place())) is None
        await home.open(routes.CheckIn())
        await touch(home, 0.2, 0.2)
        await home.press(common.CLOSE())
        assert home.ask(lambda db: drafts.load(db, draft_keys.check_in_place())) is None

    visit(journal_data, story, route=routes.CheckIn())


def test_undoing_gives_the_note_back_to_be_written_on(journal_data: Path) -> None:
    """Not a word is lost by taking a check-in back."""

    async def story(home: Indoors) -> None:
        await touch(home, 0.75, 0.75)
        await home.press(words.ADD_NOTE())
        await home.app.type(home.app.one(ft.TextField), "Still here.")
        await home.press(common.KEEP())
        await home.press(common.UNDO())
        assert kept(home) == []
        await home.open(routes.CheckIn())
        assert home.app.one(ft.TextField).value == "Still here."

    visit(journal_data, story, route=routes.CheckIn())


def test_arrow_keys_move_the_point(journal_data: Path) -> None:
    """They start from the middle; other keys are not heard."""

    async def story(home: Indoors) -> None:
        await press_key(home, "A")
        assert home.lamps() == []
        await press_key(home, "Arrow Right")
        await press_key(home, "Arrow Up")
        await home.press(common.KEEP())
        row = kept(home)[0]
        assert (row.valence, row.energy) == pytest.approx((KEY_STEP, KEY_STEP))

    visit(journal_data, story, route=routes.CheckIn())


def test_a_screen_reader_presses_the_words_on_the_pad(journal_data: Path) -> None:
    """Each is a button that sets the point where it stands."""

    async def story(home: Indoors) -> None:
        calm = next(feeling for feeling in feelings.on_pad() if feeling.word == "calm")
        await home.app.click(home.named("calm"))
        await home.press(common.KEEP())
        row = kept(home)[0]
        assert (row.valence, row.energy, row.words) == (calm.valence, calm.energy, chosen("calm"))

    visit(journal_data, story, route=routes.CheckIn())


def test_a_kept_check_in_is_changed_and_deleted(journal_data: Path) -> None:
    """It opens with what was kept; deleting offers undo; one that is not there is said calmly."""

    async def story(home: Indoors) -> None:
        home.do(lambda db: check_ins.add(db, MoodReading(0.5, -0.5, chosen("soft", "warm"), "First."), now=NOW))
        uid = kept(home)[0].uid
        await home.open(routes.EditCheckIn(check_in_uid=uid))
        assert {word for word, chosen in chips(home).items() if chosen} == {"soft", "warm"}
        home.assert_accessible()
        await home.press("soft")
        await home.press(words.CHANGE_NOTE())
        await home.app.type(home.app.one(ft.TextField), "Second.")
        await home.press(common.KEEP())
        row = kept(home)[0]
        assert (row.uid, row.words, row.note, row.happened_at) == (uid, chosen("warm"), "Second.", NOW)
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
        await home.press(common.KEEP())
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
    control = mood_pad(UiContext(palette, Frame(390, 844, scale)), 358, 400, at, lambda _: None)
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
    control = mood_pad(UiContext(LIGHT, Frame(390, 844), still=True), 358, 400, (0, 0), lambda _: None)
    assert not [found for found, _ in descend(control) if getattr(found, "animate_position", None)]


def test_the_pad_says_where_the_point_is() -> None:
    """To a screen reader: the axes, and the nearest word."""
    calm = next(feeling for feeling in feelings.on_pad() if feeling.word == "calm")
    control = mood_pad(PHONE, 358, 400, (calm.valence, calm.energy), lambda _: None)
    assert isinstance(control, ft.Semantics)
    assert str(control.label) == words.mood_map("calm", by_keys=False)


def test_a_word_that_read_otherwise_when_it_was_chosen_is_still_chosen() -> None:
    """In another language, or before it was named anew: it can be let go like any other."""
    mood = Mood.of(-0.44, 0.70, [FeelingWord("unter Strom", "on-edge"), FeelingWord("like the harbour")])
    assert list(mood.words) == chosen("on edge", "like the harbour")
    assert list(mood.toggled(*chosen("on edge")).words) == chosen("like the harbour")
    assert len(set(mood.offered)) == len(mood.offered)
