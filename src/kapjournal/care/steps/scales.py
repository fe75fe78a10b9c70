"""What the journal knows of questionnaires: which to offer, what was begun, how one result stands among the others."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from kapjournal import content
from kapjournal.care.measures import scale_filling, scales
from kapjournal.care.measures.scale_filling import Filling
from kapjournal.care.measures.scale_offers import Offer, Offered, offered
from kapjournal.care.measures.scales import Score, Standing, Taken
from kapjournal.care.records import draft_keys, scale_results, settings, soft_delete
from kapjournal.care.records import sessions as session_records
from kapjournal.care.steps import session_hours
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.content import Scale
from kapjournal.models import Draft, ScaleResult

_OFFERS = "scale_offers"


@dataclass(frozen=True)
class ScaleState:
    """One scale as the list of them shows it."""

    scale: Scale
    last_at: datetime | None
    filling: Filling | None
    """What was begun and can be gone on with."""
    offer: Offer = Offer.USUAL


@dataclass(frozen=True)
class ScaleReading:
    """One result among the others of its scale. `others` are all others, the latest first, each with its score.

    `has_baseline` says that what it stands against was filled in before the first session.
    """

    scale: Scale
    result: ScaleResult
    score: Score | None
    standing: Standing | None
    has_baseline: bool = False
    others: tuple[tuple[ScaleResult, Score | None], ...] = field(default=())


def states(db: Session, *, now: datetime) -> list[ScaleState]:
    """All scales in the order of the library."""
    last, begun, wishes = scale_results.last_taken(db, now=now), fillings(db, now=now), offers(db)
    return [
        ScaleState(one, last.get(one.id), begun.get(one.id), wishes.get(one.id, Offer.USUAL))
        for one in content.scales()
    ]


def to_offer(db: Session, sessions: Sequence[SessionSummary], *, now: datetime) -> tuple[str, ...]:
    """The ids of the scales to offer now, as `scale_offers.offered` says."""
    last = scale_results.last_taken(db, now=now)
    facts = Offered(
        now=now,
        wishes=offers(db),
        taken={scale_id: (at,) for scale_id, at in last.items()},
        begun=frozenset(fillings(db, now=now)),
        starts=[one.starts_at for one in sessions],
        effect_ends=[session_hours.effect_ends_at(one.hours, now) for one in sessions],
    )
    return offered(content.scales(), facts)


def fillings(db: Session, *, now: datetime) -> dict[str, Filling]:
    """What was begun and can be gone on with, by the id of its scale."""
    places = {draft_keys.scale_place(scale.id): scale for scale in content.scales()}
    found = db.exec(select(Draft.place, Draft.texts).where(col(Draft.place).in_(places)))
    read = {places[place].id: scale_filling.read(places[place], texts, now) for place, texts in found}
    return {scale_id: one for scale_id, one in read.items() if one.answers}


def offers(db: Session) -> Mapping[str, Offer]:
    """What was chosen for each scale; nothing for one that is as usual."""
    try:
        stored = json.loads(settings.read_raw(db, _OFFERS) or "{}")
        return {str(scale_id): Offer(wish) for scale_id, wish in stored.items()}
    except (ValueError, AttributeError):  # as a later version may have written it
        return {}


def choose_offer(db: Session, scale_id: str, offer: Offer) -> Offer:
    """Keeps the choice for one scale; returns what it was."""
    before = offers(db)
    chosen = {**before, scale_id: offer}
    kept = {each: wish.value for each, wish in chosen.items() if wish is not Offer.USUAL}
    settings.write_raw(db, _OFFERS, json.dumps(kept))
    db.commit()
    return before.get(scale_id, Offer.USUAL)


def reading(db: Session, uid: str) -> ScaleReading:
    """One result, and how its total stands to those before it. Raises NotThere, and ContentError for a scale that is
    not in this version."""
    result = soft_delete.require(db, ScaleResult, uid)
    scale = content.scale(result.scale_id)
    everything = scale_results.of_scale(db, scale.id)
    upto = [one for one in everything if (one.happened_at, one.id) <= (result.happened_at, result.id)]
    scores = {one.uid: scale_results.score(scale, one) for one in everything}
    taken = [Taken(each.happened_at, found.total) for each in reversed(upto) if (found := scores[each.uid])]
    score, first = scores[uid], _first_session_at(db)
    stands = scales.standing(scale, taken, first_session_at=first) if score else None
    since = stands.since_baseline.since.at if stands and stands.since_baseline else None
    others = tuple((one, scores[one.uid]) for one in everything if one.uid != uid)
    return ScaleReading(scale, result, score, stands, bool(first and since and since < first), others)


def _first_session_at(db: Session) -> datetime | None:
    return min((one.starts_at for one in session_records.everything(db) if not one.cancelled_at), default=None)
