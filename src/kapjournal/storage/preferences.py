"""The few choices that must be known before the journal is unlocked; anybody with this device can read them."""

import contextlib
import json
import logging
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from kapjournal.errors import StorageFailed
from kapjournal.logs import kind_and_place
from kapjournal.storage.atomic_files import open_file, write_atomically

_log = logging.getLogger(__name__)

FILE_NAME = "preferences.json"
MOST_BYTES = 10_000


@dataclass(frozen=True)
class Preferences:
    """Where help is looked for, and how the app looks. Nothing about the patient's care belongs here."""

    region: str = ""
    """Content id of a help region; empty until chosen."""
    theme: str = "system"
    """system, light or dark."""
    language: str = ""
    """BCP 47 tag; empty follows the device."""


def load(data: Path) -> Preferences:
    """What was saved in the data folder; the defaults for what is missing or makes no sense."""
    try:
        return _read(data)
    except FileNotFoundError:  # nothing was chosen yet
        return Preferences()
    except OSError as error:
        _log.warning("the defaults hold: %s", kind_and_place(error))
        return Preferences()


def change(data: Path, **chosen: str) -> None:
    """Save these choices by name, and the others as they lie on the disk. Raises StorageFailed, also if they hide."""
    try:
        before = _read(data)
    except FileNotFoundError:  # nothing was chosen yet
        before = Preferences()
    except OSError as error:
        raise StorageFailed(f"{FILE_NAME} could not be read: {error.strerror}") from error
    write_atomically(data / FILE_NAME, json.dumps(asdict(replace(before, **chosen))).encode())


def _read(data: Path) -> Preferences:
    saved: object = None
    # What cannot be read is taken for nothing.
    with contextlib.suppress(ValueError, RecursionError), open_file(data / FILE_NAME) as file:
        saved = json.loads(file.read(MOST_BYTES))
    if not isinstance(saved, dict):
        return Preferences()
    names = {field.name for field in fields(Preferences)}
    return Preferences(**{name: value for name, value in saved.items() if name in names and isinstance(value, str)})
