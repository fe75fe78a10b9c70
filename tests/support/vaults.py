"""Vaults for tests, made on disk before the app starts.

Their keys are wrapped with a tiny scrypt work factor. It is written in the key files, so the app opens such a vault in
milliseconds without knowing that it is tested.
"""

from pathlib import Path

from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder

PASSPHRASE = "lamp river seven quiet"
WORK_FACTOR = 4


def make_vault(data: Path, passphrase: str = PASSPHRASE) -> tuple[Vault, str]:
    """An empty vault in the data folder `data`, unlocked, and its recovery phrase."""
    return Vault.create(vault_folder(data), passphrase, work_factor=WORK_FACTOR)


def lay_vault(data: Path, passphrase: str = PASSPHRASE) -> str:
    """An empty vault, locked, for an app to open; returns its recovery phrase."""
    vault, phrase = make_vault(data, passphrase)
    vault.lock()
    return phrase
