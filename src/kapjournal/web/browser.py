"""Opening this computer's browser."""

import os
import sys
import threading
import webbrowser
from pathlib import Path

_HANDED_OVER_S = 5.0


def has_display() -> bool:
    """Without a display the only browsers to be found run in the terminal and would take it over."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_page(page: Path, *, wait: bool = False) -> None:
    """Show a page that lies on this computer. `wait` until it was handed over, for a program that ends right after."""
    # Some browsers return only once they are closed.
    opening = threading.Thread(target=webbrowser.open, args=(page.as_uri(),), daemon=True)
    opening.start()
    if wait:
        opening.join(_HANDED_OVER_S)
