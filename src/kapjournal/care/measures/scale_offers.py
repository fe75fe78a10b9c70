"""When a questionnaire is offered on Today. Pure.

Nothing is offered that somebody turned off, and nothing within a day after a session. A therapist may want one before
each session. Otherwise one that was filled in before comes again when it has rested, as `scales.offered_from` says; and
one that never was comes by itself only as the usual beginning, the PHQ-9 and the GAD-7, in the days before a session
that it would ask about. All others are there for whoever looks for them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from kapjournal.care.measures import scales
from kapjournal.content import Scale

BEGINNING = ("phq-9", "gad-7")
"""What programmes ask before the first session."""
BEFORE_A_SESSION = timedelta(days=7)


class Offer(StrEnum):
    """What was chosen for one scale."""

    USUAL = "usual"
    BEFORE_SESSIONS = "before_sessions"
    """The therapist wants it before each session."""
    NEVER = "never"


@dataclass(frozen=True)
class Offered:
    """What it depends on. `sessions` are moments at which one started or its effect ended; past and future ones."""

    now: datetime
    wishes: Mapping[str, Offer] = field(default_factory=dict)
    taken: Mapping[str, Sequence[datetime]] = field(default_factory=dict)
    """When each scale was filled in, by its id."""
    begun: Collection[str] = ()
    """Those that were begun and can be gone on with."""
    starts: Sequence[datetime] = ()
    effect_ends: Sequence[datetime] = ()

    @property
    def past(self) -> list[datetime]:
        """Both count: a session that is on is over only when its effect is."""
        return [at for at in (*self.starts, *self.effect_ends) if at <= self.now]

    @property
    def ahead(self) -> datetime | None:
        return min((at for at in self.starts if at > self.now), default=None)


def offered(all_scales: Iterable[Scale], facts: Offered) -> tuple[str, ...]:
    """The ids of those to offer now: what was begun first, then in the order of the library."""
    due = [scale.id for scale in all_scales if _is_due(scale, facts)]
    return tuple(sorted(due, key=lambda scale_id: scale_id not in facts.begun))


def _is_due(scale: Scale, facts: Offered) -> bool:
    wish = facts.wishes.get(scale.id, Offer.USUAL)
    if wish is Offer.NEVER or scales.offered_from(scale, (), facts.past, now=facts.now) > facts.now:
        return False
    if scale.id in facts.begun:
        return True
    taken = [at for at in facts.taken.get(scale.id, ()) if at <= facts.now]
    if wish is Offer.BEFORE_SESSIONS:
        return _is_before_session(taken, facts)
    if taken:
        return scales.offered_from(scale, taken, facts.past, now=facts.now) <= facts.now
    nears = facts.ahead is not None and facts.ahead - facts.now <= timedelta(days=scale.window_days)
    return scale.id in BEGINNING and nears


def _is_before_session(taken: Sequence[datetime], facts: Offered) -> bool:
    """In the week before one, once: also where sessions are a week apart, so that each has its own."""
    if facts.ahead is None or facts.ahead - facts.now > BEFORE_A_SESSION:
        return False
    since = max([facts.ahead - BEFORE_A_SESSION, *facts.past])
    return not any(at >= since for at in taken)
