"""Which languages this computer prefers, asked without a window."""

import os
import sys

BY_STRENGTH = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of the environment that name languages, as gettext ranks them."""


def languages() -> tuple[str, ...]:
    """Their tags, best first; empty where nothing says it, as on a phone, where the window is asked instead."""
    if sys.platform == "win32":
        return _of_windows()
    return tuple(_tag(name) for name in _named() if _tag(name) not in ("", "C", "POSIX"))


def _named() -> list[str]:
    return [name for variable in BY_STRENGTH for name in os.environ.get(variable, "").split(":")]


def _tag(name: str) -> str:
    """'en_GB.UTF-8@euro' as 'en-GB'."""
    return name.partition(".")[0].partition("@")[0].replace("_", "-")


def _of_windows() -> tuple[str, ...]:
    import ctypes  # noqa: PLC0415 - only there

    most_letters = 85  # LOCALE_NAME_MAX_LENGTH
    name = ctypes.create_unicode_buffer(most_letters)
    found = ctypes.windll.kernel32.GetUserDefaultLocaleName(name, most_letters)  # type: ignore[attr-defined,unused-ignore]
    return (name.value,) if found else ()
