"""Reminders ring once, discreetly, and only for what came due while the app was there."""

import threading
from datetime import UTC, datetime, timedelta

from kapjournal.care.steps.reminders import Reminder, ReminderKind
from kapjournal.runtime.reminder_notifier import ReminderNotifier
from kapjournal.views.words import reminder as words
from kapjournal.views.words.reminder import notification

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


class Notifications:
    def __init__(self) -> None:
        self.shown: list[tuple[str, str]] = []

    def show(self, title: str, message: str) -> bool:
        self.shown.append((title, message))
        return True


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def at(minutes: int) -> Reminder:
    return Reminder(ReminderKind.INTENTION, "uid", NOON + timedelta(minutes=minutes))


def look_after(reminder_notifier: ReminderNotifier, clock: Clock, minutes: int) -> None:
    clock.now += timedelta(minutes=minutes)
    reminder_notifier.look()
    for thread in threading.enumerate():
        if thread.name == "reminder":
            thread.join()


def test_it_rings_once_when_the_time_has_come() -> None:
    """Not before, once then, and not again."""
    shown, clock = Notifications(), Clock()
    reminder_notifier = ReminderNotifier(shown, notification, clock)
    reminder_notifier.set((at(10),))
    look_after(reminder_notifier, clock, 9)
    assert shown.shown == []
    look_after(reminder_notifier, clock, 1)
    look_after(reminder_notifier, clock, 1)
    assert shown.shown == [(words.TITLE(), words.MESSAGE())]


def test_several_at_once_ring_once() -> None:
    """Two sessions on one day make one sound."""
    shown, clock = Notifications(), Clock()
    reminder_notifier = ReminderNotifier(shown, notification, clock)
    reminder_notifier.set((at(1), at(2)))
    look_after(reminder_notifier, clock, 5)
    assert len(shown.shown) == 1


def test_what_was_due_before_it_was_there_is_left_in_peace() -> None:
    """Nobody is met at the door by what they missed."""
    shown, clock = Notifications(), Clock()
    reminder_notifier = ReminderNotifier(shown, notification, clock)
    reminder_notifier.set((at(-10),))
    look_after(reminder_notifier, clock, 1)
    assert shown.shown == []


def test_its_words_tell_a_stranger_nothing() -> None:
    """Neither session nor journal nor medicine nor mood."""
    said = f"{words.TITLE()} {words.MESSAGE()}".lower()
    for word in ("session", "ketamine", "journal", "therap", "mood", "intention", "story", "kap"):
        assert word not in said
