"""Plain lines for a moment in which nothing is steady: no breath, no closed eyes, no promise."""

from datetime import datetime

from kapjournal.care.time import local_time
from kapjournal.care.time.day_parts import MORNING_FROM, part_of_day
from kapjournal.messages import Message, dates

NEXT = Message("Next line", note="Button; to the next of some plain lines, one a screen.")
STOP = Message("Stop", note="Button; ends the lines.")

_IT_IS = {
    "morning": Message("It is {weekday} morning.", note="{weekday} as in Thursday."),
    "afternoon": Message("It is {weekday} afternoon.", note="{weekday} as in Thursday."),
    "evening": Message("It is {weekday} evening.", note="{weekday} as in Thursday."),
    "night": Message("It is {weekday} night.", note="{weekday} as in Thursday; before midnight."),
}
_EARLY = Message("It is early {weekday} morning.", note="{weekday} as in Thursday; after midnight.")
_LOOK_AROUND = Message("Look around the place where you are.")
_MEDICINE = (Message("You took medicine today."), Message("It can feel strange."))
_WITHOUT = (Message("Something is hard right now."), Message("You can go slowly."))
_REST = (
    Message("Open your eyes if you like."),
    Message("Look at one thing."),
    Message("Feel your hands."),
    Message("Press your feet down."),
    Message("Touch the cloth near you."),
    Message("Listen for one sound."),
    Message("You can stay sitting or lying down."),
    Message("You can ask someone to come."),
)
COUNT = 2 + len(_MEDICINE) + len(_REST)


def line(at: int, now: datetime, zone: str, *, medicine_today: bool) -> str:
    """One of `COUNT` lines. On a session day, once it has started, two of them speak of the medicine."""
    lines = [_LOOK_AROUND, *(_MEDICINE if medicine_today else _WITHOUT), *_REST]
    return lines[at - 1]() if at else _it_is(now, zone)


def _it_is(now: datetime, zone: str) -> str:
    """'It is Thursday afternoon.'"""
    local = local_time.local(now, zone)
    said = _EARLY if local.hour < MORNING_FROM else _IT_IS[part_of_day(local.hour)]
    return said(weekday=dates.weekday(local.date()))
