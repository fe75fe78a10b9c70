"""Each start of a tour is what it says."""

from pathlib import Path

from kapjournal.care.time import date_words
from kapjournal.views.words import lock as lock_words
from tests.support.server import Server
from tests.support.steps import unlock
from tests.support.ui import Ui


def test_a_first_start_greets(phone: Ui, first_start: Server, data: Path) -> None:
    """On a device without a vault the app does not ask for a passphrase, and lays nothing down yet."""
    phone.open(first_start.url)
    phone.sees("What this is")
    assert phone.field(lock_words.PASSPHRASE()).count() == 0
    assert not (data / "vault").exists()
    assert phone.nameless() == []
    phone.check()


def test_a_journal_opens_with_its_passphrase(desktop: Ui, journal: Server, recovery_words: str) -> None:
    """An empty vault, on a desktop."""
    assert len(recovery_words.split()) == 12
    desktop.open(journal.url)
    unlock(desktop)
    desktop.check()


def test_a_course_has_its_past(phone: Ui, course: Server) -> None:
    """Three months of it, with a session two days ago whose story is not told yet."""
    phone.open(course.url)
    unlock(phone)
    phone.sees(date_words.around_session(2, 6))
    phone.check()
