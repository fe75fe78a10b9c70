"""A mood in words: which of the five it is, and whether two of them differ. Pure."""

SAME_DAYS = 0.3
"""Two single days that differ by less are about the same: half a step is one check-in more or less."""
SAME_MEDIANS = 0.2
"""Two medians that differ by less are about the same: less than half a step cannot be named."""
SO_SO = 3
"""The level in the middle; what is above is good, what is below is bad."""
_DIGITS = 9
"""To a computer the middle of 0.4 and 0.8 is more than 0.6, and 0.7 - 0.4 less than 0.3."""


def level_of(valence: float) -> int:
    """1 very bad, 2 bad, 3 so-so, 4 good, 5 very good. A border belongs to the side nearer so-so."""
    exact = round(valence, _DIGITS)
    return 1 + (exact >= -0.6) + (exact >= -0.2) + (exact > 0.2) + (exact > 0.6)


def change(before: float, after: float, *, same: float) -> int:
    """1 for better, -1 for worse, 0 where they differ by less than `same`."""
    by = round(after - before, _DIGITS)
    return (by >= same) - (by <= -same)
