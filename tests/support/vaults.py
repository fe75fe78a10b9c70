"""Vaults for tests, made on disk before the app starts.

Their keys are wrapped with a tiny scrypt work factor. It is written in the key files, so the app opens such a vault in
milliseconds without knowing that it is tested.
"""

from datetime import date
from pathlib import Path

from kapjournal.care.demo import fill_course
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from tests.support import quicker

PASSPHRASE = "lamp river seven quiet"
WORK_FACTOR = 4
quicker.compile_statements_once()
quicker.look_at_factories_once()


def make_vault(data: Path, passphrase: str = PASSPHRASE) -> tuple[Vault, str]:
    """An empty vault in the data folder `data`, unlocked, and its recovery phrase."""
    return Vault.create(vault_folder(data), passphrase, work_factor=WORK_FACTOR)


def lay_vault(data: Path, passphrase: str = PASSPHRASE) -> str:
    """An empty vault, locked, for an app to open; returns its recovery phrase."""
    vault, phrase = make_vault(data, passphrase)
    vault.lock()
    return phrase


def lay_demo_vault(data: Path, *, end: date, zone: str = "UTC", passphrase: str = PASSPHRASE) -> str:
    """As `lay_vault`, with the demo course of three months in it, the last evening of which is before `end`."""
    vault, phrase = make_vault(data, passphrase)
    with vault.session() as db:
        fill_course(db, end=end, zone=zone)
    vault.lock()
    return phrase
