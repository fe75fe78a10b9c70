"""The hours of one session: when its screen may be opened, how long it stays, until when other things wait. Pure.

    -2h            start                     effect over          +24h
     |-- possible -|--------- possible ----------|
                   |------- things wait ---------|------ what came up can be added ------|

The start is the planned time, or the moment at which the screen was opened where that is later: a session that begins
late lasts as long as any other. A screen stays open until the patient ends it, whatever happens to the plan or to the
clock of the device meanwhile; `begun_at` and `ended_at` are what happened, and the plan is only what was meant.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kapjournal.care.time import local_time

POSSIBLE_BEFORE = timedelta(hours=2)
LEAST_EFFECT = timedelta(hours=4)
"""Longer than clinics tell people of any route (see routes.toml), and than the visit to the clinic takes."""
ADDED_WITHIN = timedelta(hours=24)
FORGOTTEN_AFTER = timedelta(hours=24)
"""A screen that nobody ended for so long was forgotten: nobody is brought back into it any more."""


@dataclass(frozen=True)
class SessionHours:
    """When one session was meant to be, and when its screen was opened and ended. `effect` is that of its route."""

    starts_at: datetime
    effect: timedelta = LEAST_EFFECT
    begun_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def begins_with_plan(self) -> bool:
        """Whether the screen was opened for the session as it is planned now; it may have been moved since."""
        if self.begun_at is None:
            return False
        return self.starts_at - POSSIBLE_BEFORE <= self.begun_at < self.starts_at + self.effect


def is_open(hours: SessionHours, now: datetime) -> bool:
    """Whether the session screen is open: begun, and not ended.

    A beginning in the future tells of a clock that was set back: it stays open, for one press ends it.
    """
    return hours.begun_at is not None and hours.ended_at is None and now - hours.begun_at < FORGOTTEN_AFTER


def started_at(hours: SessionHours, now: datetime) -> datetime:
    """From when the effect is counted."""
    if hours.begun_at is None:
        return hours.starts_at
    if hours.begins_with_plan:
        return max(hours.starts_at, hours.begun_at)
    return hours.begun_at if is_open(hours, now) else hours.starts_at


def effect_ends_at(hours: SessionHours, now: datetime) -> datetime:
    """When the effect is over at the latest, by all that programmes tell; ending the screen does not change it."""
    return started_at(hours, now) + hours.effect


def has_ended(hours: SessionHours) -> bool:
    """Whether the patient ended the screen during the session. One that was closed before the start ended nothing."""
    return hours.begins_with_plan and hours.ended_at is not None and hours.ended_at >= hours.starts_at


def over_at(hours: SessionHours, now: datetime) -> datetime:
    """When other things wait no longer: when the patient ended the screen, else when the effect is over."""
    if has_ended(hours) and hours.ended_at is not None:
        return min(hours.ended_at, effect_ends_at(hours, now))
    return effect_ends_at(hours, now)


def is_on(hours: SessionHours, now: datetime) -> bool:
    """Whether long forms, scales, sharing and settings wait: the screen is open or the session has begun, and the
    effect may still last."""
    if has_ended(hours) or now >= effect_ends_at(hours, now):
        return False
    return is_open(hours, now) or now >= hours.starts_at


def effect_may_last(hours: SessionHours, now: datetime) -> bool:
    """Whether ending the screen is asked about first."""
    return now < effect_ends_at(hours, now)


def is_possible(hours: SessionHours, now: datetime) -> bool:
    """Whether the screen can be opened, from two hours before until the effect is over; also again once it ended."""
    return is_open(hours, now) or hours.starts_at - POSSIBLE_BEFORE <= now < effect_ends_at(hours, now)


def opens_itself_now(hours: SessionHours, now: datetime) -> bool:
    """Whether a screen that is to open by itself does so now. What was ended by hand does not come back by itself."""
    if hours.begins_with_plan and (hours.ended_at is None or has_ended(hours)):
        return False
    return hours.starts_at <= now < hours.starts_at + hours.effect


def has_started_today(hours: SessionHours, zone: str, now: datetime) -> bool:
    """Whether the planned time has come on this calendar day, or the effect of one that started before still lasts."""
    day, started = local_time.local_day(now, zone), started_at(hours, now)
    return now >= hours.starts_at and (is_on(hours, now) or local_time.local_day(started, zone) == day)


def adding_ends_at(hours: SessionHours, now: datetime) -> datetime:
    """Until when what came up can be added to."""
    return started_at(hours, now) + ADDED_WITHIN


def of_day(all_hours: Iterable[SessionHours], now: datetime) -> SessionHours | None:
    """The session whose screen it is now, of several: the one that is open, else the latest that has started and was
    not ended, else the next one that is possible."""
    possible = [hours for hours in all_hours if is_possible(hours, now)]
    is_later = sorted(possible, key=lambda hours: hours.starts_at)
    opened = [hours for hours in possible if is_open(hours, now)]
    started = [hours for hours in is_later if hours.starts_at <= now and not has_ended(hours)]
    ahead = [hours for hours in is_later if hours.starts_at > now]
    ended = [hours for hours in is_later if has_ended(hours)]
    return next(iter([*opened, *reversed(started), *ahead, *reversed(ended)]), None)
