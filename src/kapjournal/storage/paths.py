"""Where the journal lies. Imported before the first screen: nothing heavy in here."""

import logging
import os
import sys
from pathlib import Path

import platformdirs

from kapjournal.logs import kind_and_place

_log = logging.getLogger(__name__)

JOURNAL = "journal.db"
PASSPHRASE_KEY = Path("keys", "passphrase.age")
RECOVERY_KEY = Path("keys", "recovery.age")


def data_folder(override: Path | None = None) -> Path:
    """The folder everything is kept in: `override`, else the app's own on a phone, else the user's data folder.

    It is not created.
    """
    if override is not None:
        return override.expanduser().absolute()
    if sys.platform in ("android", "ios"):
        # Flet tells a packaged app here which folder is its own.
        return Path(os.environ["FLET_APP_STORAGE_DATA"])
    return platformdirs.user_data_path("KapJournal", appauthor=False)


def vault_folder(data: Path) -> Path:
    """The vault's folder inside the data folder."""
    return data / "vault"


def vault_exists(folder: Path) -> bool:
    """Whether any part of a vault is here, be it damaged. Where the disk does not say, there may be one."""
    return any(_may_be(folder / part) for part in (JOURNAL, PASSPHRASE_KEY, RECOVERY_KEY))


def _may_be(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):  # it is not
        return False
    except OSError as error:
        _log.warning("the disk does not say what is there: %s", kind_and_place(error))
        return True
    return True
