"""A process of its own that uses a vault until it is killed: `python -m tests.storage.support.victim VERB FOLDER`."""

import sys
import time
from pathlib import Path

from sqlmodel import select

from kapjournal.models import Answer, Entry, EntryKind
from kapjournal.storage import Vault
from tests.storage.support.canary import WORDS

PASSPHRASE = "Pfützenkönig & 41 Kraniche"


def write_for_ever(vault: Vault) -> None:
    """Prints a number for each entry that is kept."""
    for number in range(1_000_000):
        write(vault, number)
        _say(str(number))


def stop_inside_a_transaction(vault: Vault) -> None:
    """One entry is kept, a large one is not yet, and has long outgrown the cache."""
    write(vault, 0)
    with vault.session() as db:
        db.connection().exec_driver_sql("PRAGMA cache_size = 10").close()
        for number in range(1, 30):
            entry = Entry(kind=EntryKind.NOTE, zone="UTC")
            db.add(entry)
            db.flush()
            db.add(Answer(entry_id=entry.id or 0, position=number, text=WORDS * 3000))
            db.flush()
        _say("inside")
        time.sleep(60)


def leave_it_open(vault: Vault) -> None:
    """Ends in order without locking; what is still reachable at the end is reached in a circle."""
    write(vault, 0)
    sys.modules[Vault.__module__].last_one = vault  # type: ignore[attr-defined]
    sys.modules["kapjournal.storage.sqlite.dbapi"].keep = lambda: vault  # type: ignore[attr-defined]
    _say("kept")


def write(vault: Vault, number: int) -> None:
    with vault.session() as db:
        entry = Entry(kind=EntryKind.NOTE, zone="UTC")
        db.add(entry)
        db.flush()
        db.add(Answer(entry_id=entry.id or 0, position=number, text=f"{WORDS} {number}"))
        db.commit()


def numbers(vault: Vault) -> list[int]:
    """Which entries are there."""
    with vault.session() as db:
        return list(db.exec(select(Answer.position).order_by("position")))


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    {verb.__name__: verb for verb in (write_for_ever, stop_inside_a_transaction, leave_it_open)}[sys.argv[1]](
        Vault.unlock(Path(sys.argv[2]), PASSPHRASE)
    )
