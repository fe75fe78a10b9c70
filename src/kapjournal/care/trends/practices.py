"""Before and after practices: rule 4.6 of the words from data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kapjournal import content
from kapjournal.care.measures.helped import FEWEST, Outcome
from kapjournal.care.records import practice_outcomes
from kapjournal.care.trends.gradual import Parts


@dataclass(frozen=True)
class Told:
    """A practice and how it was after it, over the last year."""

    practice_id: str
    name: str
    outcome: Outcome


def practices(*, now: datetime) -> Parts[tuple[Told, ...]]:
    db = yield
    return told(practice_outcomes.read(db, now=now))


def told(outcomes: Mapping[str, Outcome]) -> tuple[Told, ...]:
    """Those with five pairs or more, in the order of the library: none stands first for what it shows."""
    return tuple(
        Told(practice.id, practice.title, outcomes[practice.id])
        for practice in content.practices()
        if practice.id in outcomes and outcomes[practice.id].times >= FEWEST
    )
