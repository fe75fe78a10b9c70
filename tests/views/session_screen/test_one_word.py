"""Writing down what came up: a tap keeps it, everything else can be left out."""

from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, entries, sessions, settings, what_came_up
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.what_came_up import Fragment, Piece
from kapjournal.models import EntryKind
from kapjournal.views.session_screen.hues import HUES
from kapjournal.views.words import common, steady_lines
from kapjournal.views.words import one_word as words
from kapjournal.views.words import session_screen as screen_words
from kapjournal.views.words import today as today_words
from tests.views.indoors import NOW, Indoors, unbroken, visit

HOUR = timedelta(hours=1)
uids: list[str] = []


def lay(db: Session) -> None:
    uids[:] = [sessions.plan(db, Plan(NOW - HOUR, "UTC"), now=NOW - HOUR).uid]


def caught(home: Indoors) -> tuple[Fragment, ...]:
    return home.ask(lambda db: what_came_up.of_session(db, uids[0]))


async def enter(home: Indoors) -> None:
    await home.press(today_words.WRITE_ONE_WORD())
    assert home.where() == routes.OneWord(session_uid=uids[0])


def test_three_taps_are_enough(journal_data: Path) -> None:
    """Write down one word, the word, Done; it is kept by the second."""

    async def story(home: Indoors) -> None:
        await enter(home)
        home.assert_accessible()
        await home.press(words.WORDS["warm"]())
        assert [(one.piece, one.id, one.text, one.at) for one in caught(home)] == [(Piece.WORD, "warm", "warm", NOW)]
        assert words.saved(words.WORDS["warm"]()) in unbroken(home.app.texts())
        home.assert_accessible()
        await home.press(words.DONE())
        assert home.where() == routes.Home()

    visit(journal_data, story, lay=lay)


def test_a_color_and_a_picture_are_kept_at_times_of_their_own(journal_data: Path) -> None:
    """Each is an entry like any other: found, shared and deleted as they are."""

    async def story(home: Indoors) -> None:
        await enter(home)
        await home.press(words.WORDS["moved"]())
        home.services.clock = NOW + timedelta(minutes=1)
        await home.press(words.ADD_COLOR())
        home.assert_accessible()
        await home.press(words.COLORS["blue"]())
        said = unbroken(home.app.texts())
        assert words.saved_at(NOW + timedelta(minutes=1), "UTC") in said
        assert words.until(NOW + 23 * HOUR, "UTC") in said
        home.services.clock = NOW + timedelta(minutes=2)
        await home.press(words.ADD_PICTURE())
        await home.app.type(home.field(words.PICTURE()), "a river, wide and slow")
        await home.press(common.KEEP())
        assert [(one.piece, one.id, one.text) for one in caught(home)] == [
            (Piece.WORD, "moved", "moved"),
            (Piece.COLOR, "blue", "blue"),
            (Piece.PICTURE, "", "a river, wide and slow"),
        ]
        assert [(one.at - NOW) // timedelta(minutes=1) for one in caught(home)] == [0, 1, 2]
        kept = home.ask(lambda db: entries.of_session(db, uids[0]))
        assert [entry.entry.kind for entry in kept] == [EntryKind.CAPTURE] * 3
        assert [entry.answers[0].asked for entry in kept] == [
            words.WHICH(), words.CHOOSE_COLOR(), words.WHAT_PICTURE()
        ]  # fmt: skip

    visit(journal_data, story, lay=lay)


def test_after_a_hard_word_somebody_comes_first(journal_data: Path) -> None:
    """A word to tap or a word of one's own: a person, then something steadying."""

    async def story(home: Indoors) -> None:
        await enter(home)
        await home.press(words.WORDS["scared"]())
        assert words.ADD_COLOR() not in unbroken(home.app.texts())
        await home.press(screen_words.FEEL_STEADY())
        assert home.where() == routes.SteadyLines()
        await home.press(steady_lines.STOP())
        await enter(home)
        await home.press(words.WORDS["scared"]())
        await home.press(screen_words.SOMEONE())
        assert home.where() == routes.Someone()
        home.services.back()
        await home.app.settle()
        await enter(home)
        await home.press(words.ANOTHER())
        await home.app.type(home.field(words.OWN()), "hopeless")
        await home.press(common.KEEP())
        assert words.ADD_COLOR() not in unbroken(home.app.texts())
        assert screen_words.SOMEONE() in unbroken(home.app.texts())

    visit(journal_data, story, lay=lay)


def test_what_was_tapped_by_mistake_is_taken_back(journal_data: Path) -> None:
    """The word, and the color."""

    async def story(home: Indoors) -> None:
        await enter(home)
        await home.press(words.WORDS["heavy"]())
        await home.press(common.UNDO())
        assert caught(home) == ()
        await home.press(words.WORDS["calm"]())
        await home.press(words.ADD_COLOR())
        await home.press(words.COLORS["red"]())
        await home.press(common.UNDO())
        assert [one.text for one in caught(home)] == ["calm"]
        await home.press(words.NO_COLOR())
        await home.press(words.DONE())
        assert home.where() == routes.Home()

    visit(journal_data, story, lay=lay)


def test_a_word_that_is_typed_is_a_draft_until_it_is_kept(journal_data: Path) -> None:
    """It waits where it was typed; kept, nothing waits."""

    async def story(home: Indoors) -> None:
        place = draft_keys.one_word_place(uids[0])
        await enter(home)
        await home.press(words.ANOTHER())
        await home.app.type(home.field(words.OWN()), "tide")
        home.services.back()
        await home.app.settle()
        assert home.ask(lambda db: drafts.load(db, place)) == {"word": "tide"}
        await enter(home)
        assert home.field(words.OWN()).value == "tide"
        await home.press(common.KEEP())
        assert [one.text for one in caught(home)] == ["tide"]
        await home.press(words.ADD_WORD())
        assert home.ask(lambda db: drafts.load(db, place)) is None

    visit(journal_data, story, lay=lay)


def test_each_word_and_each_color_is_kept_by_an_id(journal_data: Path) -> None:
    """So that it stays the same word in another language; and each color has a hue."""
    assert words.COLORS.keys() == HUES.keys()

    def all_of_them(db: Session) -> None:
        lay(db)
        for word_id, word in words.WORDS.items():
            what_came_up.keep(db, Piece.WORD, word(), session_uid=uids[0], asked="", now=NOW - HOUR, id=word_id)

    async def story(home: Indoors) -> None:
        assert [one.id for one in caught(home)] == list(words.WORDS)

    visit(journal_data, story, lay=all_of_them)


@pytest.mark.parametrize("still", [True, False])
def test_the_steady_lines_go_on_by_a_tap_or_by_themselves(
    journal_data: Path, monkeypatch: pytest.MonkeyPatch, still: bool
) -> None:
    """With reduced motion only by a tap; none is the last; on a session day they speak of the medicine."""
    monkeypatch.setattr("kapjournal.views.session_screen.steady_lines.MOVES_ON_S", 0.05 if not still else 0.01)

    async def story(home: Indoors) -> None:
        lines = [steady_lines.line(at, NOW, "UTC", medicine_today=True) for at in range(steady_lines.COUNT)]
        assert lines[0] == "It is Friday evening."
        assert "You took medicine today." in lines
        await home.open(routes.SteadyLines())
        if still:
            for line in [*lines, lines[0]]:
                assert line in " ".join(unbroken(home.app.texts()))
                await home.press(steady_lines.NEXT())
        else:
            await home.app.until(lambda: "Feel your hands." in unbroken(home.app.texts()))

    def lay_still(db: Session) -> None:
        lay(db)
        settings.keep(db, reduced_motion=still)

    visit(journal_data, story, lay=lay_still)


def test_off_the_session_day_no_medicine_is_spoken_of(journal_data: Path) -> None:
    """Something is hard right now, and one can go slowly."""
    without = [steady_lines.line(at, NOW, "UTC", medicine_today=False) for at in range(steady_lines.COUNT)]
    assert not [line for line in without if "medicine" in line]

    async def story(home: Indoors) -> None:
        await home.open(routes.SteadyLines())
        for _ in range(2):
            await home.press(steady_lines.NEXT())
        assert "Something is hard right now." in " ".join(unbroken(home.app.texts()))
        assert home.app.find(ft.OutlinedButton, steady_lines.STOP()) or home.named(steady_lines.STOP())

    visit(journal_data, story)


@pytest.mark.parametrize(("height", "is_asked"), [(390, True), (200, False)])
def test_what_is_typed_is_in_sight_over_the_keyboard_of_a_phone_on_its_side(
    journal_data: Path, height: int, is_asked: bool
) -> None:
    """The field has the room of the question there, and its name still says what to write."""

    async def story(home: Indoors) -> None:
        await home.open(routes.OneWord(session_uid=uids[0]))
        await home.press(words.ANOTHER())
        assert (words.WHICH() in unbroken(home.app.texts())) is is_asked
        home.app.one(ft.TextField, words.OWN())
        home.assert_accessible()

    visit(journal_data, story, lay=lay, width=844, height=height)
