"""Small steps in a hand-off: what somebody meant to do, and where it stands. How often it was moved is nowhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.item_words import WITH_DATE, Numbers, facts, on_session
from kapjournal.sharing.handoff.json_types import Day, Name
from kapjournal.sharing.handoff.local_moments import long_day, minute, short_day, wall_clock
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList

if TYPE_CHECKING:
    from kapjournal.models import SmallStep

_TITLE = Message("Small step", note="One small thing that somebody wants to do.")
_PLANNED, _NO_DAY = Message("Planned for {date}"), Message("No day", note="Of a small step without a date.")
_DONE, _ENDED = Message("Done on {date}"), Message("Ended on {date}", note="Of a small step that was let go of.")


@dataclass(frozen=True, repr=False)
class SharedStep(Item):
    """A step, the day it is planned for, and the day on which it was done or ended; at most one of these is set."""

    text: str
    due: Day | None
    done: Day | None
    ended: Day | None
    session: Name | None


def _shape(row: "SmallStep", _more: object) -> SharedStep:
    done, ended = (_day(moment, row.zone) for moment in (row.done_at, row.ended_at))
    return SharedStep(row.uid, minute(row.happened_at, row.zone), row.text, row.due_on, done, ended, None)


def _from_vault() -> FromVault:
    from kapjournal.care import kinds

    return FromVault(kinds.SMALL_STEP, _shape)


def _day(moment: datetime | None, zone: str) -> Day | None:
    return wall_clock(moment, zone).date() if moment else None


def state(step: SharedStep) -> str:
    """'Done on November 20, 2026', 'No day'."""
    for message, day in ((_DONE, step.done), (_ENDED, step.ended), (_PLANNED, step.due)):
        if day:
            return message(date=long_day(day))
    return _NO_DAY()


def _facts(step: SharedStep, numbers: Numbers) -> str:
    return facts(state(step), on_session(step.session, numbers))


def _tell(step: SharedStep, numbers: Numbers) -> str:
    return f"- {one_line(_facts(step, numbers))}\n\n{quote(step.text, indent='  ')}"


def _show(found: Sequence[SharedStep], numbers: Numbers) -> Iterator[PreviewPart]:
    for one in found:
        title = WITH_DATE(title=_TITLE(), date=short_day(one.at))
        yield PreviewPart(title, (one.text, _facts(one, numbers)), one.key, own_words=True)


SMALL_STEPS = SharedList[SharedStep](
    name="small_steps",
    one="small-step",
    part=Part("small_steps", Message("Small steps")),
    item=SharedStep,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(Count("small_steps", Plural("{count} small step", "{count} small steps")),),
    since=3,
    links=(Link("session", column="session_id", to="sessions"),),
)
