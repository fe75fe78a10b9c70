"""The setting of a session, and what was measured: kept as it is, and judged by nobody."""

import pytest
from sqlmodel import Session, select

from kapjournal.care.measures import plausible
from kapjournal.care.records import draft_keys, drafts, surroundings
from kapjournal.care.records.surroundings import Measured
from kapjournal.models import Measurement, Phase
from tests.care.conftest import NOW
from tests.care.writing import plan


def test_the_setting_is_kept_as_it_was_typed_and_its_draft_is_gone(db: Session) -> None:
    """What is not named stays as it was; nothing calculates with the dose."""
    session = plan(db, place="by the canal", companion="my sister")
    place = draft_keys.setting_place(session.uid)
    drafts.save(db, place, {"music": "riv"}, now=NOW)
    surroundings.keep(db, session.uid, {"music": "rivers", "dose": "2 × 0.5, says Ada"}, {}, now=NOW)
    kept = surroundings.read(db, session.uid).session
    assert (kept.music, kept.dose, kept.companion, kept.place) == (
        "rivers",
        "2 × 0.5, says Ada",
        "my sister",
        "by the canal",
    )
    assert drafts.load(db, place) is None


def test_numbers_before_and_after_are_replaced_and_emptied(db: Session) -> None:
    """One measurement for each; an empty one leaves nothing behind, and a later one is there again."""
    uid = plan(db).uid
    before, after = Measured(128, 82, 70), Measured(pulse=300)
    surroundings.keep(db, uid, {}, {Phase.BEFORE: before, Phase.AFTER: after}, now=NOW)
    surroundings.keep(db, uid, {}, {Phase.BEFORE: Measured(upper=130)}, now=NOW)
    assert surroundings.read(db, uid).measured == {Phase.BEFORE: Measured(upper=130), Phase.AFTER: after}
    surroundings.keep(db, uid, {}, {Phase.BEFORE: Measured(), Phase.AFTER: Measured()}, now=NOW)
    assert surroundings.read(db, uid).measured == {}
    surroundings.keep(db, uid, {}, {Phase.BEFORE: before}, now=NOW)
    assert surroundings.read(db, uid).measured == {Phase.BEFORE: before}
    assert len(db.exec(select(Measurement)).all()) == 3


@pytest.mark.parametrize(
    ("name", "typed", "value", "is_number", "is_unusual"),
    [
        ("upper", "", None, True, False),
        ("upper", " 128 ", 128, True, False),
        ("upper", "١٢٨", 128, True, False),
        ("upper", "60", 60, True, False),
        ("upper", "59", 59, True, True),
        ("upper", "261", 261, True, True),
        ("lower", "29", 29, True, True),
        ("pulse", "220", 220, True, False),
        ("pulse", "0", 0, True, True),
        ("upper", "128/82", None, False, False),
        ("upper", "-5", None, False, False),
        ("upper", "12.5", None, False, False),
        ("upper", "99999", None, False, False),
        ("upper", "²", None, False, False),
    ],
)
def test_a_number_is_read_or_asked_about(
    name: str, typed: str, value: int | None, is_number: bool, is_unusual: bool
) -> None:
    """In any digits; what is no number is said to be none, what is unusual is only asked about."""
    assert plausible.read(name, typed) == plausible.Typed(value, is_number, is_unusual)


@pytest.mark.parametrize(("upper", "lower", "swapped"), [("120", "80", False), ("80", "120", True), ("80", "", False)])
def test_the_two_numbers_may_be_in_each_others_place(upper: str, lower: str, swapped: bool) -> None:
    assert plausible.are_swapped(plausible.read("upper", upper), plausible.read("lower", lower)) is swapped
