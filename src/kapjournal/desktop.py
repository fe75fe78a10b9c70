"""The window of its own on a computer: which client shows it, or why there is none."""

import importlib.metadata
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from kapjournal import start_words as words
from kapjournal.errors import StartError

_FLAVORS = ("light", "full")
_PROGRAMS = {
    "win32": "flet/flet.exe",
    "darwin": "*.app/Contents/MacOS/*",
}
_PROGRAM_ELSEWHERE = "flet/flet"


@dataclass(frozen=True)
class Client:
    """Flet's client for this very version of Flet: the program that draws the window."""

    program: Path


def installed_client() -> Client:
    """Return the client that lies on this computer. Nothing is fetched, and nothing is taken from the current folder.

    Raises StartError with the reason when there is none, or nowhere to show it.
    """
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        # Flet would start a server of its own there, open to the network.
        raise StartError(words.NO_DISPLAY())
    home, version = Path.home(), importlib.metadata.version("flet")
    for flavor in _FLAVORS:
        folder = home / ".flet" / "client" / f"flet-desktop-{flavor}-{version}"
        for program in sorted(folder.glob(_PROGRAMS.get(sys.platform, _PROGRAM_ELSEWHERE))):
            if program.is_file() and os.access(program, os.X_OK) and _is_nobody_elses(program):
                return Client(program)
    raise StartError(words.NO_WINDOW_PROGRAM(version=version))


def _is_nobody_elses(program: Path) -> bool:
    """Whether only its owner, who is us or the system's administrator, can have put it there."""
    if sys.platform == "win32":
        return True  # a home folder is its user's alone there
    for part in (program, *program.parents[:3]):
        found = part.stat()
        if found.st_uid not in (0, os.geteuid()) or found.st_mode & 0o022:
            return False
    return True
