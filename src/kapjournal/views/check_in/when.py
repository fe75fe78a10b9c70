"""When a check-in was: right now, an earlier moment, or how a whole day was."""

from dataclasses import dataclass, replace
from datetime import datetime, time

import flet as ft

from kapjournal.care.time import date_words, local_time, typed_dates
from kapjournal.messages import Message, dates
from kapjournal.views.brought.day_choice import chips
from kapjournal.views.check_in.said import Put, Said
from kapjournal.views.design import tokens as t
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.layout import column
from kapjournal.views.design.text import text
from kapjournal.views.sessions.plan_when import understand
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import check_in as words
from kapjournal.views.words import plan as plan_words

NOW, EARLIER, DAY = "now", "earlier", "day"
MODES: tuple[tuple[str, Message], ...] = ((NOW, words.RIGHT_NOW), (EARLIER, words.EARLIER), (DAY, words.ALL_DAY))
EVENING = time(21)
"""When an earlier day is looked back on as a whole."""


@dataclass(frozen=True)
class Moment:
    """What was typed means this; `at` is None while it means nothing that has been."""

    at: datetime | None = None
    said: str = ""
    day_problem: str = ""
    clock_problem: str = ""


def moment(mode: str, day_typed: str, clock_typed: str, zone: str, now: datetime) -> Moment:
    """Never raises, and never a moment to come."""
    today = local_time.local_day(now, zone)
    if mode == DAY:
        day = typed_dates.day(day_typed, today)
        if day is None or day > today:
            return Moment(day_problem=words.NOT_YET() if day else plan_words.which_day())
        return Moment(now if day == today else local_time.near(day, EVENING, zone), date_words.full_date(day, today))
    when = understand(day_typed, clock_typed, zone, now)
    if when.starts_at is None:
        return Moment(day_problem=when.day_problem, clock_problem=when.clock_problem)
    if when.starts_at > now:
        return Moment(day_problem=words.NOT_YET())
    local = local_time.local(when.starts_at, zone)
    return Moment(
        when.starts_at, dates.date_and_time(date_words.full_date(local.date(), today), dates.clock(local.time()))
    )


@ft.component
def When(
    said: Said, was_at: datetime | None, zone: str, on_put: Put, on_type: Put, *, key: object = None
) -> ft.Control:
    """`was_at` is the moment of a check-in that was kept before, which stays unless another one is given."""
    del key
    services, ui = use_services(), use_ui()
    start = local_time.local(was_at or services.now(), zone)
    mode, set_mode = ft.use_state(DAY if said.is_of_day else EARLIER if was_at or said.at else NOW)
    typed, set_typed = ft.use_state((typed_dates.day_text(start.date()), typed_dates.clock_text(start.time())))
    day, clock = typed
    meant = moment(mode, day, clock, zone, services.now()) if mode != NOW else Moment()

    def take(put: Put, mode_: str, day_: str, clock_: str) -> None:
        if mode_ == NOW:
            put(lambda now: replace(now, is_of_day=False, at=services.now() if was_at or now.at else None))
            return
        found = moment(mode_, day_, clock_, zone, services.now())
        if found.at:
            put(lambda now: replace(now, is_of_day=mode_ == DAY, at=found.at))

    def choose(name: str) -> None:
        set_mode(name)
        take(on_put, name, day, clock)

    def write(day_: str, clock_: str) -> None:
        set_typed((day_, clock_))
        take(on_type, mode, day_, clock_)

    p = ui.palette
    parts: list[ft.Control] = [chips(ui, MODES, mode, choose)]
    if mode != NOW:
        parts.append(
            told(field(p, plan_words.DAY(), value=day, on_change=lambda new: write(new, clock), key="day",
                       error=meant.day_problem or None))
        )  # fmt: skip
    if mode == EARLIER:
        parts.append(
            told(field(p, plan_words.TIME(), value=clock, on_change=lambda new: write(day, new), key="clock",
                       error=meant.clock_problem or None))
        )  # fmt: skip
    if meant.said:
        parts.append(ft.Semantics(live_region=True, content=text(meant.said, t.SMALL, p.ink_soft)))
    return column(parts, spacing=t.S3)
