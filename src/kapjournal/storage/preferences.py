"""The few choices that must be known before the journal is unlocked; anybody with this device can read them."""

import contextlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from kapjournal.storage.files import open_file, write_atomically

FILE_NAME = "preferences.json"
MOST_BYTES = 10_000


@dataclass(frozen=True)
class Preferences:
    """Where help is looked for, and how the app looks. Nothing about the patient's care belongs here."""

    region: str = ""
    """Content id of a help region; empty until chosen."""
    theme: str = "system"
    """system, light or dark."""


def load(data: Path) -> Preferences:
    """What was saved in the data folder; the defaults for what is missing or makes no sense."""
    saved: object = None
    with contextlib.suppress(OSError, ValueError, RecursionError), open_file(data / FILE_NAME) as file:
        saved = json.loads(file.read(MOST_BYTES))
    if not isinstance(saved, dict):
        return Preferences()
    names = {field.name for field in fields(Preferences)}
    return Preferences(**{name: value for name, value in saved.items() if name in names and isinstance(value, str)})


def save(data: Path, preferences: Preferences) -> None:
    """Raises StorageFailed."""
    write_atomically(data / FILE_NAME, json.dumps(asdict(preferences)).encode())
