"""A vault that is filled already, to look around in."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kapjournal.care.demo import fill_course
from kapjournal.care.records import shared_files
from kapjournal.sharing.handoff.gather import Gathering
from kapjournal.sharing.handoff.review import write_handoff
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.kept_document import packed
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder

if TYPE_CHECKING:
    from kapjournal.storage import Db

PASSPHRASE = "a quiet room to look around"  # noqa: S105 - it protects nothing but made-up entries
# The passphrase is printed, so nothing is won by making a guess cost time.
WORK_FACTOR = 10
THERAPIST = "Dr. Okafor"
SHARED_DAYS = 30
"""So many of them, up to a week ago, were shared."""


def fill(data: Path) -> str:
    """Make the vault of the demo in the empty folder `data`, a course that ends today; return its passphrase."""
    vault, _ = Vault.create(vault_folder(data), PASSPHRASE, work_factor=WORK_FACTOR)
    try:
        with vault.session() as db:
            now = datetime.now().astimezone()
            fill_course(db, end=now.date())
            _share(db, now - timedelta(days=7))
    finally:
        vault.lock()
    return PASSPHRASE


def _share(db: "Db", at: datetime) -> None:
    """Somebody was given the days before, as the list of what was shared shows it."""
    choice = ShareChoice(at.date() - timedelta(days=SHARED_DAYS), at.date())
    gathering = Gathering(choice)
    while gathering.read_on(db):
        pass
    handoff = write_handoff(gathering.gathered(), choice, made_on=at.date())
    sharing = shared_files.Sharing("pdf", "six", choice.start, choice.end, handoff.leaving, THERAPIST, "A4")
    shared_files.note(db, sharing, packed(handoff.document), now=at)
    shared_files.remember(db, THERAPIST, "", now=at)
