"""The setting: typed as it comes, saved as a draft, and no number is judged."""

from pathlib import Path

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, surroundings
from kapjournal.care.records.surroundings import Measured
from kapjournal.models import Phase
from kapjournal.views.words import common
from kapjournal.views.words import preparing_setting as words
from tests.views.indoors import Indoors, visit
from tests.views.preparing.laid import lay, uid_of

UPPER, LOWER, PULSE = (words.NUMBERS[name]() for name in ("upper", "lower", "pulse"))


async def setting(home: Indoors) -> str:
    uid = uid_of(home)
    await home.open(routes.Setting(session_uid=uid))
    return uid


def before(home: Indoors, label: str) -> ft.TextField:
    """The first of the two fields of a number."""
    return home.app.find(ft.TextField, label)[0]


def kept(home: Indoors, uid: str) -> surroundings.Surroundings:
    return home.ask(lambda db: surroundings.read(db, uid))


def test_everything_can_be_filled_in_and_nothing_has_to_be(journal_data: Path) -> None:
    """What was typed is there after leaving, and kept by one press."""

    async def story(home: Indoors) -> None:
        uid = await setting(home)
        for name, label in words.LABELS.items():
            await home.app.type(home.field(label()), f"my {name}")
        await home.app.type(before(home, UPPER), "128")
        await home.open(routes.Help())
        await setting(home)
        home.assert_accessible()
        assert home.field(words.LABELS["dose"]()).value == "my dose"
        await home.press(common.KEEP())
        session = kept(home, uid).session
        assert [getattr(session, name) for name in words.LABELS] == [f"my {name}" for name in words.LABELS]
        assert kept(home, uid).measured == {Phase.BEFORE: Measured(upper=128)}
        assert home.ask(lambda db: drafts.load(db, draft_keys.setting_place(uid))) is None

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize(("upper", "lower"), [("300", ""), ("80", "120"), ("5", "90")])
def test_an_unusual_number_is_asked_about_and_can_be_saved(journal_data: Path, upper: str, lower: str) -> None:
    """Only when it is to be kept; it says nothing of good or bad."""

    async def story(home: Indoors) -> None:
        uid = await setting(home)
        await home.app.type(before(home, UPPER), upper)
        await home.app.type(before(home, LOWER), lower)
        assert before(home, UPPER).error is None
        await home.press(common.KEEP())
        assert before(home, UPPER).error == words.UNUSUAL()
        assert before(home, PULSE).error is None
        assert kept(home, uid).measured == {}
        home.assert_accessible()
        await home.press(words.SAVE_AS_IT_IS())
        assert kept(home, uid).measured[Phase.BEFORE].upper == int(upper)

    visit(journal_data, story, lay=lay)


def test_what_is_no_number_is_not_saved(journal_data: Path) -> None:
    """And put right, it is; the words around it stay as they were typed."""

    async def story(home: Indoors) -> None:
        uid = await setting(home)
        await home.app.type(home.field(words.LABELS["music"]()), "rivers")
        await home.app.type(before(home, UPPER), "128/82")
        await home.press(common.KEEP())
        assert before(home, UPPER).error == words.NO_NUMBER()
        assert home.app.find(ft.TextButton, words.SAVE_AS_IT_IS()) == []
        await home.app.type(before(home, UPPER), "128")
        assert before(home, UPPER).error is None
        await home.press(common.KEEP())
        assert kept(home, uid).session.music == "rivers"
        assert kept(home, uid).measured == {Phase.BEFORE: Measured(upper=128)}

    visit(journal_data, story, lay=lay)


def test_the_sentences_about_limits_and_doses_are_always_there(journal_data: Path) -> None:
    """Whatever was typed."""

    async def story(home: Indoors) -> None:
        await setting(home)
        assert {words.LIMIT(), words.DOSE_NOTE(), words.MEASURED_WHY()} <= set(home.app.texts())

    visit(journal_data, story, lay=lay)
