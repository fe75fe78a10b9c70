"""What the patient chose to show while the journal is locked. Stored unencrypted: anybody with this device can read it.

A small file of its own beside the vault, there only while something is chosen. It is read as a stranger's file would
be: whatever does not look exactly like what is written here is as if nothing were there.
"""

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kapjournal.errors import StorageFailed
from kapjournal.logs import kind_and_place
from kapjournal.storage.atomic_files import open_file, sweep, sync_folder, write_atomically
from kapjournal.terms import PersonRole

_log = logging.getLogger(__name__)

FILE_NAME = "lock-screen.json"
MOST_ROWS, MOST_LETTERS = 50, 300
MOST_BYTES = 500_000
"""More than so many rows of so many letters ever are, however they are written down."""
_VERSION = 1
_TEXTS, _FLAGS = ("name", "role", "phone", "when"), ("can_call", "can_text")


@dataclass(frozen=True)
class ShownPerson:
    """Somebody to reach, as much of them as the lock screen needs. The repr holds no text."""

    name: str = field(repr=False)
    role: PersonRole
    phone: str = field(default="", repr=False)
    when: str = field(default="", repr=False)
    can_call: bool = True
    can_text: bool = False


@dataclass(frozen=True)
class LockScreen:
    """People and lines of the safety plan, in the order to show them."""

    people: tuple[ShownPerson, ...] = ()
    lines: tuple[str, ...] = field(default=(), repr=False)


def load(data: Path) -> LockScreen:
    """What is shown; nothing where there is no such file, or one that does not look like ours in every part."""
    try:
        with open_file(data / FILE_NAME) as file:
            written = file.read(MOST_BYTES + 1)
    except FileNotFoundError:  # nothing was chosen
        return LockScreen()
    except OSError as error:
        _log.warning("nothing is shown while it is locked: %s", kind_and_place(error))
        return LockScreen()
    try:
        return _read(written)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        _log.warning("the file of the lock screen is damaged: %s", kind_and_place(error))
        return LockScreen()


def keep(data: Path, shown: LockScreen) -> None:
    """Show this from now on; without anything to show the file goes. Raises StorageFailed."""
    if shown == LockScreen():
        forget(data)
        return
    people = [asdict(person) for person in shown.people[:MOST_ROWS]]
    lines = list(shown.lines[:MOST_ROWS])
    written = json.dumps({"version": _VERSION, "people": people, "lines": lines}, ensure_ascii=False)
    write_atomically(data / FILE_NAME, written.encode())


def forget(data: Path) -> None:
    """Nothing is shown any more: to be called whenever the journal goes, too. Raises StorageFailed."""
    path = data / FILE_NAME
    sweep(path)
    try:
        path.unlink()
    except FileNotFoundError:  # there was nothing
        return
    except OSError as error:
        raise StorageFailed(f"{FILE_NAME} could not be removed: {error.strerror}") from error
    sync_folder(data)


def cut(text: str) -> str:
    """As much of a text as is shown."""
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"


def _read(written: bytes) -> LockScreen:
    """Raises ValueError, TypeError or KeyError for anything but what `keep` writes."""
    if len(written) > MOST_BYTES:
        raise ValueError("too long")
    saved = json.loads(written.decode())
    if type(saved) is not dict or set(saved) != {"version", "people", "lines"} or saved["version"] != _VERSION:
        raise ValueError("not ours")
    return LockScreen(tuple(map(_person, _rows(saved["people"], dict))), tuple(map(_text, _rows(saved["lines"], str))))


def _rows(rows: object, kind: type) -> Iterable[object]:
    if type(rows) is not list or len(rows) > MOST_ROWS or any(type(row) is not kind for row in rows):
        raise ValueError("not such rows")
    return rows


def _person(row: object) -> ShownPerson:
    if (
        not isinstance(row, dict)
        or set(row) != {*_TEXTS, *_FLAGS}
        or any(type(row[name]) is not bool for name in _FLAGS)
    ):
        raise ValueError("no person")
    name, role, phone, when = (_text(row[each]) for each in _TEXTS)
    return ShownPerson(name, PersonRole(role), phone, when, row["can_call"], row["can_text"])


def _text(value: object) -> str:
    if type(value) is not str or len(value) > MOST_LETTERS:
        raise ValueError("no such text")
    value.encode()  # half of a pair of surrogates is no text, and could not be shown
    return value
