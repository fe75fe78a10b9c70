"""Numbers as exact as they are shown."""

STEPS = 5
"""Of pleasantness and of energy: each has a word."""


def step(value: float) -> int:
    """The step from -2 to 2 of a place between -1 and 1; all are of equal width."""
    return min(int((value + 1) / 2 * STEPS), STEPS - 1) - STEPS // 2


def whole_minutes(seconds: int) -> int:
    """As the app shows it; half a minute is one."""
    return (seconds + 30) // 60
