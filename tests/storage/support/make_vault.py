"""Makes the vault that later versions must open: `python -m tests.storage.support.make_vault NEW_FOLDER`.

Run it once for a release, with the code of that release, and commit what it made. Never remake a committed one.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

from sqlmodel import Session

from kapjournal.models import (
    Answer,
    CheckIn,
    Draft,
    Entry,
    EntryKind,
    FeelingWord,
    KapSession,
    Phase,
    PracticeRun,
    Route,
    Row,
    Setting,
)
from kapjournal.storage import Vault, vault_keys

PASSPHRASE = "Ein altes Paßwort, 第一"
PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"
"""The second test phrase of BIP-39: known to everybody, good for nothing else."""
WORK_FACTOR = 4
MOMENT = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
ZONE = "Europe/Lisbon"
TEXTS = ("A wide, quiet lake.", "Ω e\u0301 🙂 مرحبا", "many words " * 1000, "")


def make(folder: Path) -> None:
    """A vault with rows of every kind, one of them over several pages."""
    with mock.patch.object(vault_keys, "new_recovery_phrase", return_value=PHRASE):
        vault, _ = Vault.create(folder, PASSPHRASE, work_factor=WORK_FACTOR)
    with vault.session() as db:
        _fill(db)
        db.commit()
    vault.lock()


def _fill(db: Session) -> None:
    session = KapSession(uid="session-1", starts_at=MOMENT, zone=ZONE, route=Route.LOZENGE, place="Café Zürich")
    run = PracticeRun(uid="run-1", practice_id="breathing.paced", happened_at=MOMENT, zone=ZONE, seconds=180)
    _keep(db, session, run)
    entry = Entry(uid="entry-1", kind=EntryKind.STORY, session_id=session.id, happened_at=MOMENT, zone=ZONE)
    _keep(db, entry)
    for position, text in enumerate(TEXTS):
        db.add(Answer(entry_id=entry.id or 0, position=position, prompt_id=f"p{position}", text=text))
    _keep(db, *(_check_in(day, run) for day in range(80)))
    db.add(Draft(place="note", texts={"": "half a sent"}, updated_at=MOMENT))
    db.add(Setting(name="lock_after_idle_s", value="600"))


def _check_in(day: int, run: PracticeRun) -> CheckIn:
    return CheckIn(
        uid=f"check-in-{day}",
        happened_at=MOMENT + timedelta(days=day),
        zone=ZONE,
        valence=day / 40 - 1,
        energy=-0.5,
        words=[FeelingWord("calm", "calm"), FeelingWord("müde")],
        note=f"day {day}",
        phase=Phase.AFTER,
        practice_run_id=run.id,
    )


def _keep(db: Session, *rows: Row) -> None:
    for row in rows:
        row.created_at = row.updated_at = MOMENT
        db.add(row)
    db.flush()


if __name__ == "__main__":
    make(Path(sys.argv[1]))
