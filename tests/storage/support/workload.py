"""Weeks of a patient's use in a few dozen transactions; each step is one, kept or not."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from kapjournal.models import Answer, CheckIn, Draft, Entry, EntryKind, KapSession, Phase, Route
from kapjournal.storage import Vault
from kapjournal.terms import FeelingWord

Step = Callable[[Vault], None]

ZONE = "Europe/Lisbon"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
_LONG = "".join(chr(97 + place * place % 26) for place in range(70_000))


def plan_a_session(vault: Vault) -> None:
    with vault.session() as db:
        db.add(KapSession(starts_at=NOON, zone=ZONE, route=Route.LOZENGE, place="the room with the window"))
        db.commit()


def write_an_entry(vault: Vault, text: str = "a small boat on a wide lake") -> None:
    with vault.session() as db:
        entry = Entry(kind=EntryKind.STORY, zone=ZONE, happened_at=NOON, prompt_set="story.next-day")
        db.add(entry)
        db.flush()
        for position in range(3):
            db.add(Answer(entry_id=_id(entry), position=position, text=f"{text}, part {position}"))
        db.commit()


def write_a_long_entry(vault: Vault) -> None:
    write_an_entry(vault, _LONG)


def check_in(vault: Vault) -> None:
    with vault.session() as db:
        for step in range(3):
            moment = NOON + timedelta(hours=step)
            db.add(
                CheckIn(
                    happened_at=moment,
                    zone=ZONE,
                    valence=0.5,
                    energy=-0.25,
                    words=[FeelingWord("calm", "calm")],
                    phase=Phase.AFTER,
                )
            )
        db.commit()


def keep_a_draft(vault: Vault) -> None:
    with vault.session() as db:
        draft = db.get(Draft, "story") or Draft(place="story")
        draft.texts = {**draft.texts, f"prompt {len(draft.texts)}": "half a sentence " * 20}
        db.add(draft)
        db.commit()


def drop_the_draft(vault: Vault) -> None:
    with vault.session() as db:
        db.delete(db.exec(select(Draft)).one())
        db.commit()


def edit_the_first_answer(vault: Vault) -> None:
    with vault.session() as db:
        answer = db.exec(select(Answer).order_by("id")).first()
        assert answer is not None
        answer.text = f"{answer.text[:2000]}, seen again"
        db.add(answer)
        db.commit()


def delete_the_last_entry(vault: Vault) -> None:
    with vault.session() as db:
        db.delete(db.exec(select(Entry)).all()[-1])
        db.commit()


def write_a_lot_at_once(vault: Vault, *, keep: bool = True) -> None:
    """More pages than the cache may hold: some reach the log before anything is decided."""
    with vault.session() as db:
        _sql(db, "PRAGMA cache_size = 10")
        entry = Entry(kind=EntryKind.NOTE, zone=ZONE, happened_at=NOON)
        db.add(entry)
        db.flush()
        for position in range(24):
            db.add(Answer(entry_id=_id(entry), position=position, text=f"{position} pebbles " * 300))
            db.flush()
        if keep:
            db.commit()
        else:
            db.rollback()
        _sql(db, "PRAGMA cache_size = -16384")


def change_my_mind(vault: Vault) -> None:
    write_a_lot_at_once(vault, keep=False)


def break_a_rule(vault: Vault) -> None:
    """The second row of a transaction is refused: the first must not stay."""
    with vault.session() as db, suppress(IntegrityError):
        uid = db.exec(select(Entry.uid)).first()
        db.add(KapSession(starts_at=NOON, zone=ZONE, notes="must not stay"))
        db.flush()
        db.add(Entry(kind=EntryKind.NOTE, zone=ZONE, uid=uid or ""))
        db.commit()


def tidy_the_search(vault: Vault) -> None:
    with vault.session() as db:
        _sql(db, "INSERT INTO answer_fts(answer_fts) VALUES ('optimize')")
        db.commit()


def vacuum(vault: Vault) -> None:
    with vault.session() as db:
        db.connection(execution_options={"isolation_level": "AUTOCOMMIT"})
        _sql(db, "VACUUM")


def start() -> tuple[Step, ...]:
    """The first weeks, with every kind of change."""
    return (
        plan_a_session,
        write_an_entry,
        check_in,
        *[keep_a_draft] * 3,
        write_an_entry,
        edit_the_first_answer,
        break_a_rule,
        write_a_long_entry,
        keep_a_draft,
        delete_the_last_entry,
        write_a_lot_at_once,
        edit_the_first_answer,
        change_my_mind,
        tidy_the_search,
        check_in,
    )


def later() -> tuple[Step, ...]:
    """After the vault was locked and opened again."""
    return (keep_a_draft, vacuum, write_an_entry, drop_the_draft, vacuum, check_in, edit_the_first_answer)


def _sql(db: Session, statement: str) -> None:
    db.connection().exec_driver_sql(statement).close()


def _id(entry: Entry) -> int:
    assert entry.id is not None
    return entry.id
