"""The house door as a patient meets it: first start, lock, recovery, help, another window."""

import re
from functools import partial, partialmethod
from pathlib import Path
from typing import Any
from unittest.mock import patch

import flet as ft
import pytest

from kapjournal import routes
from kapjournal.app import App as KapJournal
from kapjournal.errors import VaultDamaged
from kapjournal.options import Options
from kapjournal.runtime.journal_access import AccessState
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.views.words import common
from kapjournal.views.words import elsewhere as elsewhere_words
from kapjournal.views.words import first_start as first_words
from kapjournal.views.words import help as help_words
from kapjournal.views.words import lock as lock_words
from kapjournal.views.words import settings as settings_words
from tests.support.accessibility import nameless, too_small
from tests.support.page_harness import App, opened, run
from tests.support.vaults import PASSPHRASE, lay_vault
from tests.views.safety.reading_names import pressable


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture(autouse=True)
def quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    """First start makes its vault with a small work factor here; the app itself has no such switch."""
    monkeypatch.setattr(Vault, "create", partial(Vault.create, work_factor=4))


def start(data: Path) -> KapJournal:
    return KapJournal(Options(data=data))


def is_open(kap: KapJournal) -> bool:
    return kap.access.state is AccessState.OPEN


def button(app: App, words: str) -> Any:
    return app.one(ft.FilledButton, words)


def field(app: App, label: str) -> ft.TextField:
    return app.one(ft.TextField, label)


async def unlock(app: App, secret: str) -> None:
    await app.type(app.find(ft.TextField)[0], secret)
    await app.click(button(app, lock_words.OPEN()))
    await app.until(lambda: not app.find(ft.FilledButton, lock_words.OPENING()))
    await app.settle()


def test_first_start_leads_to_an_open_journal_in_seven_presses(data: Path) -> None:
    """What it is, the promise, a passphrase, the words, two of them asked back; then it is open."""

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            await app.click(button(app, first_words.GO_ON()))
            await app.click(button(app, first_words.GO_ON()))
            await app.type(field(app, first_words.PASSPHRASE()), "lamp on the hill tonight")
            assert button(app, first_words.MAKE()).disabled
            await app.type(field(app, first_words.AGAIN()), "lamp on the hill tonight")
            await app.click(button(app, first_words.MAKE()))
            await app.until(lambda: first_words.WORDS_WHY() in app.texts())
            words = [word for word in app.texts() if re.fullmatch("[a-z]+", word)]
            assert len(words) == 12
            assert not is_open(kap)
            await app.click(button(app, first_words.WRITTEN()))
            for entry in app.find(ft.TextField):
                number = int(str(entry.label).split()[-1])
                await app.type(entry, f" {words[number - 1].upper()} ")
            await app.click(button(app, first_words.OPEN()))
            assert is_open(kap)
            kap.access.lock()

    run(story())


def test_a_wrong_recovery_word_is_said_calmly_and_the_words_can_be_seen_again(data: Path) -> None:
    """Nothing opens, nothing is lost."""

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            for _ in range(2):
                await app.click(button(app, first_words.GO_ON()))
            await app.type(field(app, first_words.PASSPHRASE()), "lamp on the hill tonight")
            await app.type(field(app, first_words.AGAIN()), "lamp on the hill tonight")
            await app.click(button(app, first_words.MAKE()))
            await app.until(lambda: first_words.WORDS_WHY() in app.texts())
            await app.click(button(app, first_words.WRITTEN()))
            for entry in app.find(ft.TextField):
                await app.type(entry, "nonsense")
            await app.click(button(app, first_words.OPEN()))
            errors = [entry.error for entry in app.find(ft.TextField) if entry.error]
            assert len(errors) == 1
            assert not is_open(kap)
            await app.click(app.one(ft.TextButton, first_words.SHOW_AGAIN()))
            assert first_words.WORDS_WHY() in app.texts()
            kap.access.lock()

    run(story())


@pytest.mark.parametrize("weak", ["", "short", "        ", "password"])
def test_a_passphrase_that_anyone_would_try_makes_no_journal(data: Path, weak: str) -> None:
    """The lamp stays out, and a sentence says what would help."""

    async def story() -> None:
        async with opened(start(data).main) as app:
            for _ in range(2):
                await app.click(button(app, first_words.GO_ON()))
            await app.type(field(app, first_words.PASSPHRASE()), weak)
            await app.type(field(app, first_words.AGAIN()), weak)
            await app.until(lambda: button(app, first_words.MAKE()).disabled)
            assert not vault_folder(data).exists()

    run(story())


def test_a_suggested_passphrase_is_shown_and_is_good(data: Path) -> None:
    """Six words, filled in twice, readable."""

    async def story() -> None:
        async with opened(start(data).main) as app:
            for _ in range(2):
                await app.click(button(app, first_words.GO_ON()))
            await app.click(app.one(ft.TextButton, first_words.SUGGEST()))
            first, second = app.find(ft.TextField)
            assert len(str(first.value).split("-")) == 6
            assert first.value == second.value
            assert not first.password
            assert not button(app, first_words.MAKE()).disabled

    run(story())


def test_the_passphrase_opens_and_a_wrong_one_is_answered_calmly(data: Path) -> None:
    """What was typed stays in the field, and the way in stays open."""
    lay_vault(data)

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            await unlock(app, "not this one")
            entry = app.find(ft.TextField)[0]
            assert (entry.value, entry.error) == ("not this one", lock_words.WRONG())
            await unlock(app, PASSPHRASE)
            assert is_open(kap)
            kap.access.lock()

    run(story())


def test_recovery_words_open_it_however_they_are_typed(data: Path) -> None:
    """Capitals, commas and line breaks do not matter."""
    phrase = lay_vault(data)

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            await app.click(app.one(ft.TextButton, lock_words.USE_WORDS()))
            await unlock(app, phrase.upper().replace(" ", ",\n"))
            assert is_open(kap)
            kap.access.lock()

    run(story())


def test_after_the_recovery_words_a_new_passphrase_can_be_set(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked at once, works from then on, and the forgotten one does not; the words are held no longer."""
    monkeypatch.setattr(Vault, "reset_passphrase", partialmethod(Vault.reset_passphrase, work_factor=4))
    phrase = lay_vault(data)

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            await app.click(app.one(ft.TextButton, lock_words.USE_WORDS()))
            await unlock(app, phrase)
            new, again = app.find(ft.TextField)
            await app.type(new, "a new lamp on the hill")
            await app.type(again, "a new lamp on the hill")
            await app.click(button(app, settings_words.CHANGE()))
            await app.until(lambda: not kap.access.recovered)
            kap.access.lock()
            await app.settle()
            await unlock(app, PASSPHRASE)
            assert not is_open(kap)
            await unlock(app, "a new lamp on the hill")
            assert is_open(kap)
            kap.access.lock()

    run(story())


def test_help_forgets_no_new_passphrase(data: Path) -> None:
    """What was typed is there when Help is closed, and nobody is taken to have declined."""
    phrase = lay_vault(data)

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            await app.click(app.one(ft.TextButton, lock_words.USE_WORDS()))
            await unlock(app, phrase)
            await app.type(app.find(ft.TextField)[0], "half of a new")
            await app.click(_help(app))
            assert not app.find(ft.TextField)
            await app.click(app.find(ft.IconButton)[0])
            assert app.find(ft.TextField)[0].value == "half of a new"
            assert kap.access.recovered
            kap.access.lock()

    run(story())


def test_a_new_passphrase_may_be_declined(data: Path) -> None:
    """Back leads into the journal, and the words are forgotten."""
    phrase = lay_vault(data)

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            await app.click(app.one(ft.TextButton, lock_words.USE_WORDS()))
            await unlock(app, phrase)
            assert kap.access.recovered
            await app.back()
            assert app.rooms()
            assert not kap.access.recovered
            kap.access.lock()

    run(story())


def test_help_does_not_decline_the_new_passphrase(data: Path) -> None:
    """Coming back from it, one can still be set."""
    phrase = lay_vault(data)

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            await app.click(app.one(ft.TextButton, lock_words.USE_WORDS()))
            await unlock(app, phrase)
            await app.click(_help(app))
            assert not app.find(ft.TextField)
            await app.click(app.find(ft.IconButton)[0])
            assert len(app.find(ft.TextField)) == 2
            assert kap.access.recovered
            kap.access.lock()

    run(story())


def test_help_does_not_take_the_new_recovery_words_away(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old ones open nothing any more, so these must not be lost."""
    monkeypatch.setattr(Vault, "new_recovery_phrase", partialmethod(Vault.new_recovery_phrase, work_factor=4))
    lay_vault(data)

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            await unlock(app, PASSPHRASE)
            await app.go(routes.NewRecoveryWords().address)
            await app.type(app.one(ft.TextField), PASSPHRASE)
            await app.click(button(app, settings_words.SHOW_WORDS()))
            await app.until(lambda: first_words.WORDS_WHY() in app.texts())
            shown = [word for word in app.texts() if re.fullmatch("[a-z]+", word)]
            assert len(shown) == 12
            await app.click(_help(app))
            await app.click(app.find(ft.IconButton)[0])
            assert [word for word in app.texts() if re.fullmatch("[a-z]+", word)] == shown
            kap.access.lock()

    run(story())


def test_a_number_is_said_where_it_can_be_neither_dialled_nor_copied(data: Path) -> None:
    """A tap is answered in any case."""
    lay_vault(data)

    async def story() -> None:
        async with opened(start(data).main) as app:
            with patch.object(ft.Clipboard, "set", side_effect=RuntimeError):
                await app.click(_help(app))
                await app.click(_named(app, "Show the number of 988 Lifeline, 988"))
                await app.click(button(app, help_words.COPY()))
                await app.until(lambda: any("on any phone" in said for said in app.texts()))
                assert "988" in app.texts()
            assert app.client.clipboard == ""

    run(story())


def test_help_is_one_tap_from_the_locked_door(data: Path) -> None:
    """A region, its lines with the day they were checked, and back to the door; the choice is remembered."""
    lay_vault(data)

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            await app.click(_help(app))
            assert help_words.NOT_ALONE() in app.texts()
            await app.click(app.one(ft.TextButton, help_words.CHANGE_REGION()))
            await app.click(_chip(app, "Ireland"))
            call = "Call Samaritans, 116 123"
            assert any(said.startswith("Numbers compared with copies of public pages on") for said in app.texts())
            assert app.client.named("launch_url") == []
            await app.click(_named(app, call))
            await app.until(lambda: app.client.named("launch_url"))
            assert "tel:116123" in str(app.client.named("launch_url"))
            await app.until(lambda: help_words.to_dial("116 123") in app.texts())
            assert app.client.clipboard == "", "a call copies nothing"
            await app.click(app.one(ft.TextButton, help_words.SHOW_NUMBER()))
            assert "116 123" in app.texts()
            await app.click(button(app, help_words.COPY()))
            await app.until(lambda: app.client.clipboard == "116 123")
            await app.click(app.find(ft.IconButton)[0])
            await app.click(app.find(ft.IconButton)[0])
            assert app.find(ft.FilledButton, lock_words.OPEN())
            assert kap.access.preferences.region == "ie"

    run(story())
    assert start(data).access.preferences.region == "ie"


def test_help_at_the_door_forgets_nothing_that_was_typed(data: Path) -> None:
    """Half of the twelve words stay in their field while Help is open."""
    lay_vault(data)

    async def story() -> None:
        async with opened(start(data).main) as app:
            await app.click(app.one(ft.TextButton, lock_words.USE_WORDS()))
            await app.type(app.find(ft.TextField)[0], "abandon ability")
            await app.click(_help(app))
            assert not app.find(ft.TextField)
            await app.click(app.find(ft.IconButton)[0])
            entry = app.find(ft.TextField)[0]
            assert (entry.label, entry.value) == (lock_words.RECOVERY_WORDS(), "abandon ability")

    run(story())


def _help(app: App) -> Any:
    return next(
        control
        for control in app.find(ft.OutlinedButton)
        if control.on_click is not None and common.HELP() in [c.value for c in _texts(control)]
    )


def _named(app: App, name: str) -> Any:
    """What is pressed under this name, as a screen reader says it."""
    return next(control for said, control in pressable(app) if said == name)


def _chip(app: App, name: str) -> Any:
    return next(
        control
        for control in app.find(ft.OutlinedButton)
        if control.on_click is not None and [c.value for c in _texts(control)] == [name]
    )


def _texts(control: Any) -> list[Any]:
    from tests.support.descending import descend

    return [found for found, _ in descend(control) if isinstance(found, ft.Text)]


def test_a_second_window_takes_the_seat_and_locks_the_first(data: Path) -> None:
    """In a browser, 'Open in another window: use it here' locks the other."""
    lay_vault(data)

    async def story() -> None:
        kap = KapJournal(Options(data=data, web=True))
        async with opened(kap.main) as first:
            await unlock(first, PASSPHRASE)
            assert is_open(kap)
            async with opened(kap.main) as second:
                assert is_open(kap)
                await second.click(button(second, elsewhere_words.USE_HERE()))
                assert not is_open(kap)
                assert second.find(ft.FilledButton, lock_words.OPEN())
                await first.settle()
                assert first.find(ft.FilledButton, elsewhere_words.USE_HERE())

    run(story())


def test_time_out_of_sight_locks(data: Path) -> None:
    """Back after longer than the setting, the door is closed."""
    lay_vault(data)

    async def story() -> None:
        kap = start(data)
        async with opened(kap.main) as app:
            await unlock(app, PASSPHRASE)
            kap.access.auto_lock.background_s = 0
            await app.lifecycle(ft.AppLifecycleState.HIDE)
            await app.lifecycle(ft.AppLifecycleState.SHOW)
            assert not is_open(kap)
            assert app.find(ft.FilledButton, lock_words.OPEN())

    run(story())


def test_a_damaged_vault_says_one_calm_sentence_and_is_not_touched(data: Path) -> None:
    """The way in stays, the bytes stay."""
    lay_vault(data)
    journal = vault_folder(data) / "journal.db"
    content = bytearray(journal.read_bytes())
    content[5000] ^= 1
    content[100] ^= 1
    journal.write_bytes(content)

    async def story() -> None:
        async with opened(start(data).main) as app:
            await unlock(app, PASSPHRASE)
            said = app.find(ft.TextField)[0].error
            assert said is not None
            assert str(said) == common.sorry(VaultDamaged())

    run(story())
    assert journal.read_bytes() == bytes(content)


def test_every_sorry_is_one_calm_sentence_for_every_error() -> None:
    """No error is without words, and none shouts."""
    from kapjournal import errors

    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    kinds = [kind for kind in kinds if issubclass(kind, errors.KapJournalError)]
    for kind in kinds:
        said = common.sorry(kind("developer words"))
        assert said.endswith(".")
        assert "!" not in said
        assert "developer" not in said


def test_nothing_at_the_door_is_nameless_or_too_small(data: Path) -> None:
    """First start, each step; lock; help."""

    async def story() -> None:
        async with opened(start(data).main) as app:
            for _ in range(2):
                assert (nameless(app), too_small(app)) == ([], [])
                await app.click(button(app, first_words.GO_ON()))
            assert (nameless(app), too_small(app)) == ([], [])
            await app.click(_help(app))
            assert (nameless(app), too_small(app)) == ([], [])

    run(story())
    lay_vault(data)

    async def locked() -> None:
        async with opened(start(data).main, width=1280, height=800) as app:
            assert (nameless(app), too_small(app)) == ([], [])

    run(locked())
