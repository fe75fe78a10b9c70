"""The calendar file as a calendar reads it."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar

from kapjournal.care.steps.calendar_events import CalendarEvent
from kapjournal.sharing.calendar_file import LASTS, calendar_file

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
AT = NOW + timedelta(days=1)


def test_a_calendar_reads_it() -> None:
    """Time, title, UID, number of the file; what is removed is cancelled and rings no more."""
    content = calendar_file(
        [CalendarEvent("a", AT), CalendarEvent("b", AT, is_removed=True)], title="Tea, cup; rest", sequence=4, now=NOW
    )
    calendar = Calendar.from_ical(content)
    kept, gone = calendar.walk("VEVENT")
    assert (kept["uid"], kept.decoded("dtstart"), kept.decoded("dtend")) == ("a", AT, AT + LASTS)
    assert (str(kept["summary"]), kept["sequence"], kept["status"]) == ("Tea, cup; rest", 4, "CONFIRMED")
    assert [str(alarm["action"]) for alarm in kept.walk("VALARM")] == ["DISPLAY"]
    assert (gone["uid"], gone["status"], gone.walk("VALARM")) == ("b", "CANCELLED", [])


def test_it_says_nothing_of_what_it_is_for() -> None:
    """No name of the app, no word of a session: only the title, the times and what a calendar needs."""
    content = calendar_file([CalendarEvent("a", AT)], title="Tea", sequence=1, now=NOW).decode().lower()
    assert not [word for word in ("kap", "ketamine", "therapy", "session", "journal", "mood") if word in content]
    names = {line.split(":")[0].split(";")[0] for line in content.split()}
    wanted = (
        "begin end version prodid method summary dtstart dtend dtstamp uid sequence class status transp action "
        "description trigger"
    )
    assert names == set(wanted.split(" "))
