"""What the device itself calls the time zone it is in."""

import ctypes
import logging
import sys
import warnings

import tzlocal

from kapjournal.logs import kind_and_place, suppressed

_log = logging.getLogger(__name__)

_PROPERTY = b"persist.sys.timezone"
_UNSAID = "the device does not say its time zone"
_LONGEST = 92  # bytes of a property's value with its NUL, as Android promises


def said_by_device() -> str:
    """A name, unchecked; empty where the device will not tell."""
    if sys.platform == "android":
        return _said_by_android()
    # On a system that contradicts itself tzlocal raises or warns.
    with suppressed(_log, _UNSAID, LookupError, OSError, ValueError), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return tzlocal.get_localzone_name() or ""
    return ""


def ask_again() -> None:
    """What a device said is remembered until then, except on Android, which is asked each time."""
    if sys.platform == "android":
        return
    with suppressed(_log, _UNSAID, LookupError, OSError, ValueError), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tzlocal.reload_localzone()


def _said_by_android() -> str:
    # tzlocal would start the program `getprop`; this is what that program does.
    value = ctypes.create_string_buffer(_LONGEST)
    try:
        get_property = ctypes.CDLL(None).__system_property_get
    except (AttributeError, OSError) as error:
        _log.warning("%s: %s", _UNSAID, kind_and_place(error))
        return ""
    get_property(_PROPERTY, value)
    return value.value.decode("ascii", "replace")
