"""Telephone numbers as people write them, and as a device dials them."""

import re
import unicodedata
from urllib.parse import quote

_EXTENSION = re.compile(r"(?:ext(?:ension)?\.?|x|;|,)\s*\d+.*$", re.IGNORECASE)
"""What is asked for once somebody answers. Devices dial it each in their own way, so it is left to the person."""
_FEWEST_DIGITS = 2


def dialable(phone: str) -> str:
    """The digits to dial, with a plus before them where there is one; empty for what holds no number.

    Digits of every script count, for that is how a number may be written down.
    """
    number = _EXTENSION.sub("", phone.strip())
    plus = "+" if number.lstrip("( ").startswith(("+", "\uff0b")) else ""
    digits = "".join(_digit(character) for character in number)
    return plus + digits if len(digits.strip("*#")) >= _FEWEST_DIGITS else ""


def call_address(number: str) -> str:
    """What the device is asked to open."""
    return f"tel:{quote(number, safe='+*')}"


def text_address(number: str, words: str = "") -> str:
    """The same for a text message, which `words` may begin."""
    return f"sms:{quote(number, safe='+*')}" + (f"?body={quote(words)}" if words else "")


def _digit(character: str) -> str:
    if character in "*#":
        return character
    value = unicodedata.digit(character, None)
    return "" if value is None else str(value)
