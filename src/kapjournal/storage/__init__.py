"""The vault: one encrypted journal in one folder."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kapjournal.storage.vault import Db, Vault

__all__ = ["Db", "Vault"]


def __getattr__(name: str) -> Any:
    # The first screen needs storage.paths only; SQLAlchemy and cryptography load while the passphrase is typed.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("kapjournal.storage.vault"), name)
