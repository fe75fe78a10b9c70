"""Settings: one tap changes one thing, and what could not be read is not shown as chosen."""

import asyncio
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import messages, routes
from kapjournal.care.records import sessions, settings
from kapjournal.care.records.sessions import Plan
from kapjournal.care.records.settings import Settings
from kapjournal.care.steps import reminders
from kapjournal.care.steps.reminders import Occasions, Reminder
from kapjournal.errors import StorageFailed
from kapjournal.storage import preferences
from kapjournal.views.words import common
from kapjournal.views.words import settings as words
from tests.support.descending import descend
from tests.support.statements import statements
from tests.views.indoors import NOW, Indoors, visit


def chosen(home: Indoors) -> Settings:
    return home.ask(settings.read)


def test_two_quick_taps_are_two_choices(journal_data: Path) -> None:
    """The second comes before the first was drawn, and undoes nothing."""

    async def story(home: Indoors) -> None:
        taps = [home.named(words.duration(seconds)) for seconds in (60, 1800)]
        await asyncio.gather(*(home.app.session.dispatch_event(chip._i, "click", None) for chip in taps))
        await home.app.settle()
        assert (chosen(home).lock_background_s, chosen(home).lock_idle_s) == (60, 1800)

    visit(journal_data, story, route=routes.Settings())


def test_the_language_is_chosen_and_spoken_at_once(journal_data: Path) -> None:
    """It is known before unlocking at the next start; what follows the device follows it again."""

    async def story(home: Indoors) -> None:
        await home.press(words.LANGUAGES["en-GB"])
        assert messages.current() == home.services.access.preferences.language == "en-GB"
        assert preferences.load(journal_data).language == "en-GB"
        await home.press(words.LANGUAGES["en-US"])
        assert messages.current() == "en-US"
        home.services.prefers([ft.Locale("en", "AU")])
        assert messages.current() == "en-US", "the device decides only where nobody did"
        await home.app.click(_following_the_device(home))
        assert messages.current() == "en-GB"
        assert preferences.load(journal_data).language == ""

    visit(journal_data, story, route=routes.Settings())


def _following_the_device(home: Indoors) -> ft.Control:
    """The last of three chips that say so, for the look, the motion and the language."""
    return [control for control in home.app.find(ft.OutlinedButton) if _says(control, words.FOLLOWS_DEVICE())][-1]


def _says(control: ft.OutlinedButton, said: str) -> bool:
    return any(isinstance(part, ft.Text) and part.value == said for part, _ in descend(control))


def test_what_cannot_be_read_is_not_shown_and_not_written_over(
    journal_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One calm sentence and a way on, Help among it; once it can be read again, everything is as it was chosen."""

    def lay(db: Session) -> None:
        settings.keep(db, lock_idle_s=1800, reminders=True)

    def refuse(_: Session) -> Settings:
        raise StorageFailed("not now")

    async def story(home: Indoors) -> None:
        with monkeypatch.context() as broken:
            broken.setattr(settings, "read", refuse)
            await home.open(routes.Settings())
            assert words.LOCKING() not in home.app.texts()
            assert common.sorry(StorageFailed()) in [" ".join(said.split()) for said in home.app.texts()]
            home.named(common.HELP())
        await home.press(common.TRY_AGAIN())
        assert words.LOCKING() in home.app.texts()
        assert chosen(home) == Settings(lock_idle_s=1800, reminders=True)

    visit(journal_data, story, lay=lay)


@pytest.mark.parametrize("wanted", [True, False])
def test_a_save_asks_as_little_after_many_sessions_as_after_a_few(
    wanted: bool, journal_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reminders are planned for what can still ring, and not at all while they are off."""
    planned, asked = list[int](), list[int]()
    plan = reminders.plan

    def counting(occasions: Occasions, how: Settings) -> tuple[Reminder, ...]:
        planned.append(len(occasions.sessions))
        return plan(occasions, how)

    monkeypatch.setattr(reminders, "plan", counting)

    async def story(home: Indoors) -> None:
        home.do(lambda db: settings.keep(db, reminders=wanted))
        for many in (3, 40):
            home.ask(lambda db, many=many: _lived(db, many))  # type: ignore[misc]
            with statements(home.ask(lambda db: db.get_bind())) as sent:
                home.do(lambda db: settings.write_raw(db, "a", "b"))
                asked.append(len(sent))

    visit(journal_data, story)
    assert asked[0] == asked[1] <= 12
    assert max(planned, default=0) <= 6


def _lived(db: Session, many: int) -> None:
    for number in range(1, many + 1):
        sessions.plan(db, Plan(NOW - timedelta(days=20 * number), "UTC"), now=NOW)
