"""Settings: typed, with defaults, never in the way."""

from dataclasses import asdict
from datetime import time
from typing import Any

import pytest
from sqlmodel import Session

from kapjournal.care.records import settings
from kapjournal.care.records.settings import Settings
from kapjournal.errors import CareError


def test_the_defaults_are_the_promised_ones(db: Session) -> None:
    """Two minutes in the background, ten idle, reminders off."""
    assert settings.read(db) == Settings(
        lock_background_s=120, lock_idle_s=600, reminders=False, evening_before=time(19), day_after=time(10)
    )


def test_what_is_chosen_is_what_is_read(db: Session) -> None:
    """Every choice comes back with its type, and can be taken back."""
    chosen = Settings(
        lock_background_s=0, lock_idle_s=30, reminders=True, evening_before=time(18, 45), day_after=time(8, 5),
        remind_evening_before=False, remind_day_after=False, remind_small_step=True, remind_look_back=True,
        remind_letter=True, quiet_from=time(21), quiet_until=time(9), calendar_title="own", calendar_words="tea",
        practice_sound=True,
        practice_vibration=True,
        reduced_motion=True,
    )  # fmt: skip
    settings.keep(db, **asdict(chosen))
    db.expunge_all()
    assert settings.read(db) == chosen
    settings.keep(db, reduced_motion=None)
    assert settings.read(db).reduced_motion is None


@pytest.mark.parametrize("stored", ["", "{", "null", '"soon"', "-1", "1e99", "true", "[" * 100_000, "[600]", "12.5"])
def test_a_stored_value_that_makes_no_sense_is_as_good_as_none(db: Session, stored: str) -> None:
    """Each bad value falls back alone; the rest is read."""
    settings.keep(db, lock_background_s=60, evening_before=time(20))
    settings.write_raw(db, "lock_idle_s", stored)
    settings.write_raw(db, "evening_before", stored)
    settings.write_raw(db, "of_tomorrow", "1")
    db.commit()
    assert settings.read(db) == Settings(lock_background_s=60)


@pytest.mark.parametrize(
    "wrong",
    [
        {"of_tomorrow": 1},
        {"lock_idle_s": 0},
        {"lock_background_s": -1},
        {"lock_idle_s": 10**9},
        {"evening_before": time(19, 0, 30)},
        {"remind_letter": 1},
        {"calendar_title": "kapjournal"},
        {"calendar_words": "a" * 201},
    ],
)
def test_a_choice_out_of_range_is_refused(db: Session, wrong: dict[str, Any]) -> None:
    """Nothing of it is kept."""
    with pytest.raises(CareError):
        settings.keep(db, **{"reminders": True, **wrong})
    db.rollback()
    assert settings.read(db) == Settings()


def test_one_choice_leaves_the_others_as_they_lie(db: Session) -> None:
    """Also one that cannot be read, as a later version may have written it, or a failing read have hidden it."""
    settings.keep(db, lock_idle_s=1800, reminders=True)
    settings.write_raw(db, "evening_before", "a later form")
    db.commit()
    settings.keep(db, lock_background_s=0)
    assert settings.read(db) == Settings(lock_background_s=0, lock_idle_s=1800, reminders=True)
    assert settings.read_raw(db, "evening_before") == "a later form"
