"""What the environment may not decide: which program is run, who may connect, and what is written to a log."""

import os

from kapjournal import logs

# Flet's own switches lead to other clients, other servers and downloads. These only say where a packaged app may write,
_OF_ANY_APP = frozenset({"FLET_APP_STORAGE_DATA", "FLET_APP_STORAGE_CACHE", "FLET_APP_STORAGE_TEMP"})
# and these, which only the host program of a packaged app sets, where it waits for Python.
_OF_A_PACKAGED_APP = frozenset(
    {"FLET_PLATFORM", "FLET_DART_BRIDGE_PORT", "FLET_SERVER_UDS_PATH", "FLET_SERVER_PORT", "FLET_APP_CONSOLE"}
)
_PREFIX = "FLET_"


def settle(*, packaged: bool = False, log_level: str | None = None) -> None:
    """Call it before anything else at each start. `packaged` is an app made by `flet build`; see `logs.settle`."""
    kept = _OF_ANY_APP | (_OF_A_PACKAGED_APP if packaged else frozenset())
    for name in [name for name in os.environ if name.upper().startswith(_PREFIX) and name.upper() not in kept]:
        del os.environ[name]
    logs.settle(log_level)


def is_packaged() -> bool:
    """Whether this process was started by the host program of an app made by `flet build`."""
    return "FLET_PLATFORM" in os.environ
