"""Reminders as a calendar file (iCalendar, RFC 5545), for phones, where nothing rings while the app is closed.

Anybody who sees the calendar may read it: it says the title that was chosen, a time, and nothing else.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from kapjournal.care.steps.calendar_events import CalendarEvent

LASTS = timedelta(minutes=15)
_MAKER = "-//Reminders//EN"


def calendar_file(events: Iterable[CalendarEvent], *, title: str, sequence: int, now: datetime) -> bytes:
    """The file. `sequence` is larger than that of every file before it, so that calendars take what is new."""
    # icalendar takes a moment to import, and few ever need it.
    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for event in events:
        entry = Event()
        entry.add("uid", event.uid)
        entry.add("dtstamp", now)
        entry.add("dtstart", event.at)
        entry.add("dtend", event.at + LASTS)
        entry.add("summary", title)
        entry.add("sequence", sequence)
        entry.add("status", "CANCELLED" if event.is_removed else "CONFIRMED")
        entry.add("transp", "TRANSPARENT")
        entry.add("class", "PRIVATE")
        if not event.is_removed:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", title)
            alarm.add("trigger", timedelta())
            entry.add_component(alarm)
        calendar.add_component(entry)
    return bytes(calendar.to_ical())
