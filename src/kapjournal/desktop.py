"""Whether the native window can be had on this computer."""

import importlib
import importlib.util
import os
import socket
import sys

DOWNLOAD_TIMEOUT_S = 20


def why_no_window() -> str | None:
    """Return None if the window can open, else the reason as the end of a sentence that begins with "because".

    The window's program is Flet's client; it is downloaded once and kept under ~/.flet. Everything that would make Flet
    start its own, unguarded web server counts as a reason too.
    """
    if importlib.util.find_spec("flet_desktop") is None:
        return "the part that shows a window (flet-desktop) is not installed"
    if os.environ.get("FLET_FORCE_WEB_SERVER"):
        return "FLET_FORCE_WEB_SERVER asks for it"
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        return "there is no display here for a window"
    if os.environ.get("FLET_VIEW_PATH") or _client_at_hand():
        return None
    return "the part that shows a window could not be downloaded"


def _client_at_hand() -> bool:
    """Say whether Flet's client lies on this computer, after fetching it if need be."""
    previous_s = socket.getdefaulttimeout()
    socket.setdefaulttimeout(DOWNLOAD_TIMEOUT_S)  # Flet sets none and would wait for ever behind a silent firewall
    try:
        importlib.import_module("flet_desktop").ensure_client_cached()
    except Exception:  # noqa: BLE001 - no network, no room, no client for this processor: in each case the browser works
        return False
    finally:
        socket.setdefaulttimeout(previous_s)
    return True
