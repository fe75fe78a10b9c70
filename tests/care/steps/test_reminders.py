"""Reminders: off by default, at the right time of day, and never late."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from types import SimpleNamespace

import pytest

from kapjournal.care.notify import Notifier, PlyerNotifier
from kapjournal.care.records.settings import Settings
from kapjournal.care.steps import reminders
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.reminders import Reminder, ReminderKind

BERLIN = "Europe/Berlin"
COURSE = SessionSummary("one", 1, datetime(2026, 11, 20, 13, tzinfo=UTC), BERLIN)
EVENING = Reminder(ReminderKind.INTENTION, "one", datetime(2026, 11, 19, 18, tzinfo=UTC))
MORNING = Reminder(ReminderKind.STORY, "one", datetime(2026, 11, 21, 9, tzinfo=UTC))
ON = Settings(reminders=True)


@pytest.mark.parametrize(
    ("course", "planned"),
    [
        (COURSE, (EVENING, MORNING)),
        (replace(COURSE, has_intention=True), (MORNING,)),
        (replace(COURSE, has_capture=True), (MORNING,)),
        (replace(COURSE, has_story=True), ()),
        (replace(COURSE, has_intention=True, has_story=True), ()),
    ],
)
def test_only_what_is_not_written_yet_is_reminded_of(course: SessionSummary, planned: tuple[Reminder, ...]) -> None:
    """The evening before for the intention, the day after for the story."""
    assert reminders.plan([course], ON) == planned
    assert reminders.plan([course], Settings()) == ()


@pytest.mark.parametrize(
    ("starts_at", "evening_before", "instant"),
    [
        ("2026-03-29T12:00:00+00:00", time(19), "2026-03-28T18:00:00+00:00"),
        ("2026-03-30T12:00:00+00:00", time(19), "2026-03-29T17:00:00+00:00"),
        ("2026-03-30T12:00:00+00:00", time(2, 30), "2026-03-29T01:00:00+00:00"),
        ("2026-10-26T12:00:00+00:00", time(2, 30), "2026-10-25T00:30:00+00:00"),
    ],
    ids=["before clocks change", "the day they change", "in the gap", "in the fold"],
)
def test_the_time_is_the_one_on_the_wall(starts_at: str, evening_before: time, instant: str) -> None:
    """Seven in the evening is seven in the evening, whatever clocks do that day."""
    course = replace(COURSE, starts_at=datetime.fromisoformat(starts_at))
    first, _ = reminders.plan([course], replace(ON, evening_before=evening_before))
    assert first.at == datetime.fromisoformat(instant)


def test_a_reminder_is_due_once_and_never_late() -> None:
    """Between two looks; one from before the first look is left in peace."""
    planned = (EVENING, MORNING)
    minute = timedelta(minutes=1)
    assert reminders.due(planned, since=EVENING.at - minute, now=EVENING.at) == (EVENING,)
    assert reminders.due(planned, since=EVENING.at, now=EVENING.at + minute) == ()
    assert reminders.due(planned, since=EVENING.at, now=EVENING.at - minute) == ()
    assert reminders.next_after(planned, EVENING.at) == MORNING
    assert reminders.next_after(planned, MORNING.at) is None


def test_a_notification_is_handed_over_with_just_the_words_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """Title and message, nothing else about the journal."""
    shown: list[dict[str, str]] = []
    fake = SimpleNamespace(notification=SimpleNamespace(notify=lambda **words: shown.append(words)))
    monkeypatch.setitem(__import__("sys").modules, "plyer", fake)
    notifier: Notifier = PlyerNotifier()
    assert notifier.show("KapJournal", "A quiet moment, if you like.")
    assert shown == [{"title": "KapJournal", "message": "A quiet moment, if you like.", "app_name": "KapJournal"}]


@pytest.mark.parametrize("error", [NotImplementedError, FileNotFoundError, Exception, ImportError])
def test_a_device_that_shows_no_notifications_is_no_error(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    """It says that nothing was shown, and the words stay out of the log."""

    def refuse(**words: str) -> None:
        raise error("no service")

    fake = SimpleNamespace(notification=SimpleNamespace(notify=refuse))
    monkeypatch.setitem(__import__("sys").modules, "plyer", fake)
    assert not PlyerNotifier().show("KapJournal", "quiet")
