"""The parts of a day: one rule, so that a greeting and a memory never disagree."""

MORNING_FROM, AFTERNOON_FROM, EVENING_FROM, NIGHT_FROM = 5, 12, 18, 22


def part_of_day(hour: int) -> str:
    """'morning' from 5, 'afternoon' from 12, 'evening' from 18, 'night' from 22 o'clock."""
    if MORNING_FROM <= hour < AFTERNOON_FROM:
        return "morning"
    if AFTERNOON_FROM <= hour < EVENING_FROM:
        return "afternoon"
    return "evening" if EVENING_FROM <= hour < NIGHT_FROM else "night"
