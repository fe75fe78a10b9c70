"""Questionnaires in the journal: kept whole, private where wanted, deleted and brought back, found and forgotten."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import StatementError
from sqlmodel import Session, select

from kapjournal import content
from kapjournal.care.measures.scale_filling import BEGUN
from kapjournal.care.measures.scale_offers import Offer
from kapjournal.care.records import draft_keys, drafts, scale_results, sessions, settings, soft_delete
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps import scales
from kapjournal.care.timeline import journal
from kapjournal.care.timeline.search import search
from kapjournal.errors import CareError, NothingWritten, NotThere
from kapjournal.models import ScaleResult
from tests.care.conftest import NOW

DAY = timedelta(days=1)
PHQ, PCL = content.scale("phq-9"), content.scale("pcl-5")


def answers(values: str) -> dict[str, int]:
    """'22 10' answers the first items of the PHQ-9; a dot skips one."""
    digits = zip(PHQ.items, values.replace(" ", ""), strict=False)
    return {item.id: int(digit) for item, digit in digits if digit != "."}


def keep(db: Session, values: str = "111111111", days: float = 0) -> ScaleResult:
    when = NOW + days * DAY
    return scale_results.keep(db, PHQ, answers(values), started_at=when, now=when, zone="UTC")


def test_every_answer_is_kept_by_its_item(db: Session) -> None:
    """With when it was begun and finished, the zone, and the last question that counts towards nothing."""
    said = {**answers("012301230"), "phq-9.difficulty": 2}
    uid = scale_results.keep(db, PHQ, said, started_at=NOW - 0.01 * DAY, now=NOW, zone="Europe/Berlin").uid
    db.expire_all()
    kept = scale_results.require(db, uid)
    assert (kept.scale_id, kept.answers, kept.zone) == ("phq-9", said, "Europe/Berlin")
    assert (kept.started_at, kept.happened_at) == (NOW - 0.01 * DAY, NOW)
    found = scale_results.score(PHQ, kept)
    assert found is not None
    assert found.total == 12


def test_a_missing_item_is_never_a_nought(db: Session) -> None:
    """It can be kept, and has no total: neither here nor among the others."""
    kept = keep(db, "333.33333")
    assert "phq-9.4" not in kept.answers
    assert scale_results.score(PHQ, kept) is None
    whole = keep(db, "111111111", days=20)
    standing = scales.reading(db, whole.uid).standing
    assert standing is not None
    assert (standing.since_baseline, standing.since_last) == (None, None)


@pytest.mark.parametrize(
    ("said", "error"), [({}, NothingWritten), ({"phq-9.1": 4}, CareError), ({"gad-7.1": 1}, CareError)]
)
def test_what_is_no_answer_is_refused(db: Session, said: dict[str, int], error: type[CareError]) -> None:
    """Then nothing is kept, and the draft stays."""
    drafts.save(db, draft_keys.scale_place("phq-9"), {"phq-9.1": "1"}, now=NOW)
    with pytest.raises(error):
        scale_results.keep(db, PHQ, said, started_at=NOW, now=NOW)
    assert scale_results.of_scale(db, "phq-9") == []
    assert drafts.load(db, draft_keys.scale_place("phq-9"))


@pytest.mark.parametrize("answer", [True, 1.0, "1", None])
def test_an_answer_is_a_whole_number(db: Session, answer: object) -> None:
    """The database is given nothing else."""
    db.add(ScaleResult(scale_id="phq-9", answers={"phq-9.1": answer}, started_at=NOW, zone="UTC"))  # type: ignore[dict-item]
    with pytest.raises(StatementError, match="whole number"):
        db.commit()
    db.rollback()


def test_it_belongs_to_the_session_ahead(db: Session) -> None:
    """Within a week, and to none that was canceled; it outlives its session."""
    canceled = sessions.plan(db, Plan(NOW + 1 * DAY, "UTC"), now=NOW)
    sessions.cancel(db, canceled.uid, now=NOW)
    ahead = sessions.plan(db, Plan(NOW + 6 * DAY, "UTC"), now=NOW)
    kept = keep(db)
    assert kept.session_id == ahead.id
    assert keep(db, days=-2).session_id is None
    sessions.delete(db, ahead.uid, now=NOW)
    soft_delete.purge(db, now=NOW + DAY)
    db.refresh(kept)
    assert kept.session_id is None


def test_its_draft_goes_when_it_is_kept(db: Session) -> None:
    """Together or not at all."""
    drafts.save(db, draft_keys.scale_place("phq-9"), {"phq-9.1": "1", BEGUN: NOW.isoformat()}, now=NOW)
    assert scales.fillings(db, now=NOW)["phq-9"].answers == {"phq-9.1": 1}
    keep(db)
    assert drafts.open_drafts(db) == ()
    assert scales.fillings(db, now=NOW) == {}


def test_it_is_deleted_and_brought_back(db: Session) -> None:
    """Out of the journal and out of what is compared; purged, nothing is left of it."""
    uid, later = keep(db).uid, keep(db, "000000000", days=20)
    scale_results.delete(db, uid, now=NOW)
    assert [row.uid for row in journal.page(db).rows] == [later.uid]
    assert scales.reading(db, later.uid).others == ()
    scale_results.undo_delete(db, uid, now=NOW)
    assert len(journal.page(db).rows) == 2
    scale_results.delete(db, uid, now=NOW)
    soft_delete.purge(db, now=NOW + DAY)
    assert list(db.exec(select(ScaleResult.uid))) == [later.uid]
    with pytest.raises(NotThere):
        scales.reading(db, uid)


@pytest.mark.parametrize("query", ["PHQ-9", "phq", "November"])
def test_it_is_found_by_its_name(db: Session, query: str) -> None:
    """And by its day; it is a line without a number."""
    uid = keep(db).uid
    (hit,) = search(db, query, today=NOW.date()).hits
    assert (hit.row.uid, hit.row.kind, hit.row.title, hit.row.preview) == (uid, "scale_result", "PHQ-9", "")


def test_the_experience_that_is_meant_is_found(db: Session) -> None:
    """In the patient's own words."""
    said = {item.id: 1 for item in PCL.items}
    scale_results.keep(db, PCL, said, started_at=NOW, now=NOW, event="the night on the bridge", zone="UTC")
    (hit,) = search(db, "bridge").hits
    assert ("bridge", True) in hit.snippet


def test_the_baseline_is_the_last_one_before_the_first_session(db: Session) -> None:
    """With a session, what was filled in before it; without one before, the first of all."""
    first, second, third = keep(db, "3" * 9, -40), keep(db, "2" * 9, -30), keep(db, "1" * 9, -10)
    assert not scales.reading(db, third.uid).has_baseline
    assert _since(db, third) == (first.happened_at, -18, second.happened_at, -9)
    sessions.plan(db, Plan(NOW - 20 * DAY, "UTC"), now=NOW)
    assert scales.reading(db, third.uid).has_baseline
    assert _since(db, third) == (second.happened_at, -9, second.happened_at, -9)
    assert _since(db, second) == (None, None, first.happened_at, -9)


def _since(db: Session, result: ScaleResult) -> tuple[object, ...]:
    standing = scales.reading(db, result.uid).standing
    assert standing is not None
    changes = (standing.since_baseline, standing.since_last)
    return tuple(each for one in changes for each in ((one.since.at, one.points) if one else (None, None)))


def test_a_choice_of_when_it_is_offered_is_kept(db: Session) -> None:
    """For each scale by itself; what nobody can read offers as usual."""
    assert scales.choose_offer(db, "phq-9", Offer.NEVER) is Offer.USUAL
    assert scales.choose_offer(db, "gad-7", Offer.BEFORE_SESSIONS) is Offer.USUAL
    assert scales.offers(db) == {"phq-9": Offer.NEVER, "gad-7": Offer.BEFORE_SESSIONS}
    assert scales.choose_offer(db, "phq-9", Offer.USUAL) is Offer.NEVER
    assert [one.offer for one in scales.states(db, now=NOW)][:2] == [Offer.USUAL, Offer.BEFORE_SESSIONS]
    for stored in ("{", "[]", '{"phq-9": "sometimes"}', "3"):
        settings.write_raw(db, "scale_offers", stored)
        assert scales.offers(db) == {}
