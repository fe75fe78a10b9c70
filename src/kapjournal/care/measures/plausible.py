"""Numbers of a body as they are typed: what can be read as one, and what is so unusual that it may be mistyped.

No number is good or bad here. The limits are wider than what is measured in people who are up and well.
"""

import unicodedata
from dataclasses import dataclass

UPPER, LOWER, PULSE = "upper", "lower", "pulse"
LIMITS = {UPPER: (60, 260), LOWER: (30, 160), PULSE: (30, 220)}
"""The lowest and the highest that is not asked about again: mmHg, mmHg, beats a minute."""
MOST_DIGITS = 4
"""What has more is no number of a body, and is refused."""


@dataclass(frozen=True)
class Typed:
    """What stands in a field. `value` is None for an empty field and for what is no number."""

    value: int | None = None
    is_number: bool = True
    is_unusual: bool = False


def read(name: str, text: str) -> Typed:
    """A number in the digits of any script."""
    digits = text.strip()
    if not digits:
        return Typed()
    if len(digits) > MOST_DIGITS or not digits.isdecimal():
        return Typed(is_number=False)
    value = int("".join(str(unicodedata.decimal(digit)) for digit in digits))
    lowest, highest = LIMITS[name]
    return Typed(value, is_unusual=not lowest <= value <= highest)


def are_swapped(upper: Typed, lower: Typed) -> bool:
    """Whether the upper number of a blood pressure is not above the lower one."""
    return upper.value is not None and lower.value is not None and upper.value <= lower.value
