"""What shows while the journal is locked: what was chosen, as long as it is chosen, and not a word more."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from kapjournal import routes
from kapjournal.care.notify import PlyerNotifier
from kapjournal.care.records import people, safety_plan
from kapjournal.care.records.people import Details
from kapjournal.errors import StorageFailed, VaultExists
from kapjournal.runtime import lock_screen
from kapjournal.runtime.journal_access import JournalAccess
from kapjournal.runtime.reminder_notifier import ReminderNotifier
from kapjournal.storage import lock_screen as file
from kapjournal.storage.lock_screen import FILE_NAME, LockScreen, ShownPerson
from kapjournal.storage.paths import vault_folder
from kapjournal.terms import PersonRole
from kapjournal.views.words import common
from kapjournal.views.words.reminder import notification
from tests.storage.support.canary import WORDS, traces
from tests.support.page_harness import run
from tests.views.indoors import NOW, Indoors, visit

SHOWN = ShownPerson("My sister", PersonRole.SUPPORT, "555 0143")
uids: dict[str, str] = {}


def lay(db: Any) -> None:
    """Everybody and every line but one of each carries the canary in each of its words."""
    people.add(db, Details(WORDS, PersonRole.THERAPIST, WORDS, WORDS, can_text=True), now=NOW)
    uids["canary"] = people.add(db, Details(f"{WORDS} too", phone=WORDS), now=NOW).uid
    uids["sister"] = people.add(db, Details("My sister", PersonRole.SUPPORT, "555 0143"), now=NOW).uid
    for step in range(1, 7):
        safety_plan.add(db, step, WORDS, now=NOW)
    uids["line"] = safety_plan.add(db, 2, "Take a shower.", now=NOW).uid


def show(home: Indoors, *, shown: bool) -> None:
    home.do(lambda db: people.show(db, uids["sister"], on_lock_screen=shown, now=NOW))
    home.do(lambda db: safety_plan.show(db, uids["line"], on_lock_screen=shown, now=NOW))


def test_nothing_but_what_was_chosen_is_in_any_unsealed_byte(journal_data: Path) -> None:
    """While it is open, after locking, and once it was taken back: no file of the data folder holds the canary."""

    async def story(home: Indoors) -> None:
        assert not (journal_data / FILE_NAME).exists()
        show(home, shown=True)
        assert file.load(journal_data) == LockScreen((SHOWN,), ("Take a shower.",))
        assert traces(journal_data, WORDS) == []
        home.services.access.lock()
        assert traces(journal_data, WORDS) == []
        assert traces(journal_data, "Take a shower.") != [], "the search would find it"
        assert lock_screen.shown(journal_data) == LockScreen((SHOWN,), ("Take a shower.",))

    visit(journal_data, story, lay=lay)


def test_it_goes_when_nothing_is_chosen_any_more(journal_data: Path) -> None:
    """Taken back, removed, put back by Undo: the file follows each; and at last no trace of it is left."""

    async def story(home: Indoors) -> None:
        show(home, shown=True)
        home.do(lambda db: people.remove(db, uids["sister"], now=NOW))
        assert file.load(journal_data).people == ()
        home.do(lambda db: people.undo_remove(db, uids["sister"], now=NOW))
        assert file.load(journal_data).people == (SHOWN,)
        home.do(lambda db: people.change(db, uids["sister"], Details("Sis", is_on_lock_screen=True), now=NOW))
        assert file.load(journal_data).people[0].name == "Sis"
        show(home, shown=False)
        assert not (journal_data / FILE_NAME).exists()
        assert traces(journal_data, "Take a shower.", "My sister") == []

    visit(journal_data, story, lay=lay)


def test_a_kill_between_the_choice_and_its_file_is_made_good(journal_data: Path) -> None:
    """At the next opening, whatever lies there: an old state, or a stranger's words."""

    def chosen(db: Any) -> None:
        lay(db)
        people.show(db, uids["sister"], on_lock_screen=True, now=NOW)
        file.keep(journal_data, LockScreen((), ("Taken back long ago.",)))

    async def story(_: Indoors) -> None:
        assert file.load(journal_data) == LockScreen((SHOWN,))

    visit(journal_data, story, lay=chosen)


@pytest.mark.parametrize("content", ["Take a shower.", '{"version": 1}', ""])
def test_a_damaged_file_is_nothing_and_goes(journal_data: Path, content: str) -> None:
    (journal_data / FILE_NAME).write_text(content)
    assert lock_screen.shown(journal_data) == LockScreen()

    async def story(_: Indoors) -> None:
        assert not (journal_data / FILE_NAME).exists()

    visit(journal_data, story)


def test_without_a_journal_nothing_is_shown(journal_data: Path) -> None:
    """Whoever deletes the folder of the vault by hand is not surprised by what lies beside it."""
    file.keep(journal_data, LockScreen((SHOWN,)))
    assert lock_screen.shown(journal_data) != LockScreen()
    for part in sorted(vault_folder(journal_data).rglob("*"), reverse=True):
        part.rmdir() if part.is_dir() else part.unlink()
    assert lock_screen.shown(journal_data) == LockScreen()


def _access(data: Path) -> JournalAccess:
    return JournalAccess(data, ReminderNotifier(PlyerNotifier(), notification))


def test_a_new_journal_shows_nothing_that_an_older_one_left(tmp_path: Path) -> None:
    """Not even while its recovery words are being written down; what a journal that is there shows stays."""
    access = _access(tmp_path)
    file.keep(tmp_path, LockScreen((SHOWN,), ("Take a shower.",)))
    run(access.create("a lamp by the window"))
    assert not (tmp_path / FILE_NAME).exists()
    assert lock_screen.shown(tmp_path) == LockScreen()
    access.lock()
    file.keep(tmp_path, LockScreen((SHOWN,)))
    with pytest.raises(VaultExists):
        run(_access(tmp_path).create("another lamp by the window"))
    assert lock_screen.shown(tmp_path) == LockScreen((SHOWN,))


def test_a_disk_that_refuses_is_said_and_keeps_nobody_out(journal_data: Path) -> None:
    """The choice is kept, and shown as soon as there is room."""

    async def story(home: Indoors) -> None:
        with patch.object(file, "keep", side_effect=StorageFailed("full")):
            show(home, shown=True)
            await home.app.settle()
            assert common.sorry(StorageFailed()) in home.app.texts()
            home.services.access.lock()
        assert not (journal_data / FILE_NAME).exists()

    async def later(_: Indoors) -> None:
        assert file.load(journal_data).people == (SHOWN,)

    visit(journal_data, story, lay=lay, route=routes.People())
    visit(journal_data, later, now=datetime.now(UTC))
