"""A vault that is filled already, to look around in."""

from datetime import datetime
from pathlib import Path

from kapjournal.care.demo import fill_course
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder

PASSPHRASE = "a quiet room to look around"  # noqa: S105 - it protects nothing but made-up entries
# The passphrase is printed, so nothing is won by making a guess cost time.
WORK_FACTOR = 10


def fill(data: Path) -> str:
    """Make the vault of the demo in the empty folder `data`, a course that ends today; return its passphrase."""
    vault, _ = Vault.create(vault_folder(data), PASSPHRASE, work_factor=WORK_FACTOR)
    try:
        with vault.session() as db:
            fill_course(db, end=datetime.now().astimezone().date())
    finally:
        vault.lock()
    return PASSPHRASE
