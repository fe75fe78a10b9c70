"""Whether the packages are installed that the browser mode is made of."""

import importlib.metadata
import importlib.util

from kapjournal import start_words as words
from kapjournal.errors import StartError

_MODULES = (
    "flet",
    "flet_web",
    "fastapi",
    "starlette",
    "uvicorn",
    "h11",
    "websockets",
    "apsw",
    "sqlmodel",
    "cryptography",
)


def require_browser_mode() -> None:
    """Raise StartError with what to do when a part is missing, or Flet's two parts do not fit each other.

    Flet would install what it misses by itself, from the network.
    """
    missing = [name for name in _MODULES if importlib.util.find_spec(name) is None]
    if missing:
        named = ", ".join(missing)
        raise StartError(words.PART_MISSING(parts=named))
    versions = {importlib.metadata.version(name) for name in ("flet", "flet-web")}
    if len(versions) > 1:
        raise StartError(words.PARTS_DIFFER())
