"""A word to the patient: in room of its own, with a way back, and gone after a while."""

from pathlib import Path

import flet as ft
import pytest

from kapjournal.views.shell import messages as voices
from kapjournal.views.shell.messages import Said, Voice
from kapjournal.views.words import common
from tests.views.indoors import Indoors, visit


def test_what_is_said_covers_nothing(journal_data: Path) -> None:
    """It lies neither above the screen nor among dialogs, and a screen reader says it as it comes."""

    async def story(home: Indoors) -> None:
        home.services.say(common.KEPT(), action=common.UNDO(), on_action=lambda: None)
        await home.app.settle()
        assert home.app.dialogs() == []
        live = [a for c, a in home.app.walk_with_ancestors() if isinstance(c, ft.Text) and c.value == common.KEPT()]
        assert len(live) == 1
        assert any(isinstance(each, ft.Semantics) and each.live_region for each in live[0])
        beside = [each for each in live[0] if isinstance(each, ft.Column | ft.Stack)]
        assert not isinstance(beside[-1], ft.Stack), "it lies on something"
        home.assert_accessible()

    visit(journal_data, story)


def test_what_is_said_moves_no_tab(journal_data: Path) -> None:
    """It stands above the tabs: one that moved away under a finger would leave it on Undo."""

    async def story(home: Indoors) -> None:
        home.services.say(common.KEPT(), action=common.UNDO(), on_action=lambda: None)
        await home.app.settle()
        order = [control for control, _ in home.app.walk_with_ancestors()]
        said = next(i for i, one in enumerate(order) if isinstance(one, ft.Text) and one.value == common.KEPT())
        assert said < order.index(home.app.rooms()[0])

    visit(journal_data, story)


def test_undo_is_pressed_once(journal_data: Path) -> None:
    """It acts, and the line goes with it."""
    pressed = list[str]()

    async def story(home: Indoors) -> None:
        home.services.say(common.KEPT(), action=common.UNDO(), on_action=lambda: pressed.append("undo"))
        await home.app.settle()
        await home.press(common.UNDO())
        assert pressed == ["undo"]
        assert common.KEPT() not in home.app.texts()

    visit(journal_data, story)


def test_the_line_can_be_closed_and_locking_closes_it(journal_data: Path) -> None:
    """Nothing of the open journal is said on the lock screen."""

    async def story(home: Indoors) -> None:
        home.services.say(common.KEPT())
        await home.app.settle()
        await home.press(common.HUSH())
        assert common.KEPT() not in home.app.texts()
        home.services.say(common.KEPT())
        home.services.access.lock()
        await home.app.settle()
        assert common.KEPT() not in home.app.texts()

    visit(journal_data, story)


def test_it_goes_by_itself(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time, and only what was said then."""
    monkeypatch.setattr(voices, "SAID_S", 0.02)

    async def story(home: Indoors) -> None:
        home.services.say(common.KEPT())
        await home.app.until(lambda: home.services.voice.now is None)
        assert common.KEPT() not in home.app.texts()

    visit(journal_data, story)


def test_a_line_that_was_replaced_takes_nothing_with_it() -> None:
    """The time of the first being over does not end the second, though both say the same."""
    voice, first, second = Voice(), Said(common.KEPT()), Said(common.KEPT())
    voice.say(first)
    voice.say(second)
    voice.hush(first)
    assert voice.now is second
