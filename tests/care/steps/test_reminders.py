"""Reminders: off by default, at the right time of day, and never late."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace

import pytest

from kapjournal.care.notify import Notifier, PlyerNotifier
from kapjournal.care.records.settings import Settings
from kapjournal.care.steps import reminders
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.reminders import Occasions, OnDay, Reminder, ReminderKind
from kapjournal.care.time import local_time

BERLIN = "Europe/Berlin"
COURSE = SessionSummary("one", 1, datetime(2026, 11, 20, 13, tzinfo=UTC), BERLIN)
EVENING = Reminder(ReminderKind.INTENTION, "one", datetime(2026, 11, 19, 18, tzinfo=UTC))
MORNING = Reminder(ReminderKind.STORY, "one", datetime(2026, 11, 21, 9, tzinfo=UTC))
ON = Settings(reminders=True)


def at(*sessions: SessionSummary, **more: tuple[OnDay, ...]) -> Occasions:
    return Occasions(BERLIN, sessions, **more)


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
    assert reminders.plan(at(course), ON) == planned
    assert reminders.plan(at(course), Settings()) == ()


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
    first, _ = reminders.plan(
        at(course), replace(ON, evening_before=evening_before, quiet_until=time(), quiet_from=time())
    )
    assert first.at == datetime.fromisoformat(instant)


def test_a_reminder_is_due_once_and_never_late() -> None:
    """Between two looks; one from before the first look is left in peace."""
    planned = (EVENING, MORNING)
    minute = timedelta(minutes=1)
    assert reminders.due(planned, since=EVENING.at - minute, now=EVENING.at) == (EVENING,)
    assert reminders.due(planned, since=EVENING.at, now=EVENING.at + minute) == ()
    assert reminders.due(planned, since=EVENING.at, now=EVENING.at - minute) == ()


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


class TestQuietHours:
    @pytest.mark.parametrize(
        ("clock", "quiet", "rings"),
        [
            (time(10), (time(22), time(8)), "2026-11-21T10:00"),
            (time(7), (time(22), time(8)), "2026-11-21T08:00"),
            (time(8), (time(22), time(8)), "2026-11-21T08:00"),
            (time(23), (time(22), time(8)), "2026-11-22T08:00"),
            (time(13), (time(12), time(15)), "2026-11-21T15:00"),
            (time(15), (time(12), time(15)), "2026-11-21T15:00"),
            (time(3), (time(), time()), "2026-11-21T03:00"),
        ],
    )
    def test_a_reminder_waits_until_they_end(self, clock: time, quiet: tuple[time, time], rings: str) -> None:
        """Whether they lie over midnight or not; hours from a time to the same time are none."""
        chosen = replace(ON, day_after=clock, quiet_from=quiet[0], quiet_until=quiet[1])
        course = replace(COURSE, has_intention=True)
        (morning,) = reminders.plan(at(course), chosen)
        assert local_time.local(morning.at, BERLIN).isoformat()[:16] == rings

    def test_the_evening_before_never_becomes_the_day_itself(self) -> None:
        """Quiet hours from seven on leave it out: in the morning of a session nothing is asked."""
        assert reminders.plan(at(COURSE), replace(ON, quiet_from=time(18))) == (MORNING,)


def test_each_kind_is_a_wish_of_its_own() -> None:
    """Steps and letters in the morning of their days, looks back after 7, 14 and 30 days."""
    told = replace(COURSE, has_intention=True, has_story=True)
    day = OnDay("thing", date(2026, 11, 25))
    here = at(told, small_steps=(day,), letters=(day,))
    assert reminders.plan(here, ON) == ()
    morning = datetime(2026, 11, 25, 9, tzinfo=UTC)
    assert reminders.plan(here, replace(ON, remind_small_step=True)) == (
        Reminder(ReminderKind.SMALL_STEP, "thing", morning),
    )
    assert reminders.plan(here, replace(ON, remind_letter=True)) == (Reminder(ReminderKind.LETTER, "thing", morning),)
    back = reminders.plan(here, replace(ON, remind_look_back=True))
    assert [(each.kind.value, local_time.local_day(each.at, BERLIN).isoformat()) for each in back] == [
        ("look_back_7", "2026-11-27"),
        ("look_back_14", "2026-12-04"),
        ("look_back_30", "2026-12-20"),
    ]
    both_off = replace(ON, remind_evening_before=False, remind_day_after=False)
    assert reminders.plan(at(COURSE), both_off) == ()


def test_what_was_due_today_is_told_for_the_rest_of_the_day() -> None:
    """By the calendar of where the patient is now."""
    planned = (EVENING, MORNING)
    for hours, found in ((-1, ()), (0, (EVENING,)), (4, (EVENING,)), (6, ())):
        now = EVENING.at + timedelta(hours=hours)
        assert reminders.due_today(planned, now=now, zone=BERLIN) == found
