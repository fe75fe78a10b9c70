"""Said around one entry."""

from datetime import datetime

from kapjournal.care.time import date_words

GONE = "This is no longer in your journal."
AS_IT_WAS = "It stays as it was."


def when(moment: datetime, zone: str, now: datetime) -> str:
    """'Thursday, 20 November, 14:05'."""
    day = date_words.day(moment, zone, now)
    return f"{day[0].upper()}{day[1:]}, {date_words.clock(moment, zone)}"
