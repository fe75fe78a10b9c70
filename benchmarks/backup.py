"""How long a backup and a restore of ten years take, and how much memory: `python -m benchmarks.backup`.

4,000 entries of 1 KB and 20,000 check-ins with notes. Each part runs in a process of its own, which tells its peak
memory and how long the work itself took. The reference of the same run does the same bytes with what is needed least:

    backup     reads every row with plain SQL, then pyrage encrypts as many bytes as the archive has
    restore    pyrage decrypts the same file, then every row is inserted with plain SQL, in one transaction
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import pyrage  # type: ignore[import-untyped]
from sqlmodel import Session, insert

from benchmarks.memory import peak_memory_mb
from kapjournal.models import Answer, CheckIn, Entry, EntryKind
from kapjournal.sharing.backup import reading, restoring
from kapjournal.sharing.backup.keys import Opener, WordsSeal
from kapjournal.sharing.backup.making import write_backup
from kapjournal.storage import Vault, backup_words
from kapjournal.storage.word_list import phrase_of

ENTRIES, CHECK_INS = 4_000, 20_000
MOST_MB = 150
PASSPHRASE = "lamp river seven quiet"
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
WORDS = " ".join(phrase_of(bytes(range(16))))
TABLES = ("entry", "answer", "check_in")


def lay(folder: Path) -> None:
    """The journal of ten years."""
    chance = Random(4)
    vault, _ = Vault.create(folder, PASSPHRASE, work_factor=4)
    with vault.session() as db:
        moments = [NOW - timedelta(hours=3 * number) for number in range(max(ENTRIES, CHECK_INS))]
        rows = [Entry(kind=EntryKind.NOTE, happened_at=moments[n], zone="UTC") for n in range(ENTRIES)]
        db.exec(insert(Entry), params=[{**row.model_dump(exclude={"id"})} for row in rows])
        letters = "etaoin shrdlu "
        texts = ["".join(chance.choices(letters, k=1000)) for _ in range(ENTRIES)]
        answers = [
            {"entry_id": n + 1, "position": 0, "prompt_id": "", "text": t, "asked": ""} for n, t in enumerate(texts)
        ]
        db.exec(insert(Answer), params=answers)
        checks = [
            CheckIn(
                happened_at=moments[n],
                zone="UTC",
                valence=0.25,
                energy=0.5,
                note="".join(chance.choices(letters, k=60)),
            )
            for n in range(CHECK_INS)
        ]
        db.exec(insert(CheckIn), params=[{**row.model_dump(exclude={"id"}), "words": []} for row in checks])
        db.commit()
    vault.lock()


def back_up(folder: Path, file: Path) -> None:
    vault = Vault.unlock(folder, PASSPHRASE)

    def read(query: Callable[[Session], Any]) -> Any:
        with vault.session() as db:
            return query(db)

    with file.open("wb") as target:
        write_backup(read, target, WordsSeal(backup_words.public_key(WORDS)), now=NOW)
    vault.lock()


def restore(file: Path, folder: Path) -> None:
    """As the app does it: looked through first, then put in."""
    opener = Opener([backup_words.identity_of(WORDS)])
    reading.look(lambda: file.open("rb"), opener)
    vault, _ = Vault.create(
        folder, PASSPHRASE, work_factor=4, prepare=lambda db: restoring.fill(db, lambda: file.open("rb"), opener)
    )
    vault.lock()


def plain_backup(folder: Path, file: Path) -> None:
    """The reference: every row, and the same bytes through pyrage."""
    vault, size = Vault.unlock(folder, PASSPHRASE), file.stat().st_size
    with vault.session() as db:
        for table in TABLES:
            list(db.connection().exec_driver_sql(f"SELECT * FROM {table}"))  # noqa: S608 - our own names
    vault.lock()
    recipient = pyrage.x25519.Recipient.from_str(backup_words.public_key(WORDS))
    file.with_suffix(".pyrage").write_bytes(pyrage.encrypt(os.urandom(size), [recipient]))


def plain_restore(file: Path, folder: Path) -> None:
    """The reference: the same file through pyrage, twice as the app does, and as many rows put in."""
    secret = pyrage.x25519.Identity.from_str(backup_words.identity_of(WORDS).secret())
    source = folder.parent / "journal"
    for _ in range(2):
        content = BytesIO(pyrage.decrypt(file.read_bytes(), [secret]))
    del content
    vault = Vault.unlock(source, PASSPHRASE)
    with vault.session() as db:
        rows = {t: [tuple(r) for r in db.connection().exec_driver_sql(f"SELECT * FROM {t}")] for t in TABLES}  # noqa: S608
    vault.lock()

    def put_in(db: Session) -> None:
        for table, some in rows.items():
            marks = ", ".join("?" * len(some[0]))
            db.connection().exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", some)  # noqa: S608

    made, _ = Vault.create(folder, PASSPHRASE, work_factor=4, prepare=put_in)
    made.lock()


PARTS: dict[str, Callable[[Path, Path], None]] = {
    "backup": back_up,
    "plain backup": plain_backup,
    "restore": restore,
    "plain restore": plain_restore,
}


def apart(part: str, one: Path, other: Path) -> dict[str, float]:
    """One part in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.backup", "--part", part, str(one), str(other)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(told.stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--part", nargs=3)
    arguments = parser.parse_args()
    if arguments.part:
        name, one, other = arguments.part
        began = time.process_time()
        PARTS[name](Path(one), Path(other))
        print(json.dumps({"s": time.process_time() - began, "mb": peak_memory_mb()}))
        return
    told: dict[str, list[dict[str, float]]] = {part: [] for part in PARTS}
    with tempfile.TemporaryDirectory(prefix="kapjournal-bench-") as name:
        folder = Path(name)
        lay(folder / "journal")
        file = folder / "backup.kapjournal.age"
        for number in range(arguments.rounds):
            told["backup"].append(apart("backup", folder / "journal", file))
            told["plain backup"].append(apart("plain backup", folder / "journal", file))
            told["restore"].append(apart("restore", file, folder / f"restored-{number}"))
            told["plain restore"].append(apart("plain restore", file, folder / f"plain-{number}"))
        size = file.stat().st_size / 2**20
    print(f"{ENTRIES} entries, {CHECK_INS} check-ins, a file of {size:.1f} MB; medians of {arguments.rounds} rounds\n")
    for part, rounds in told.items():
        print(f"{part:14} {median(one['s'] for one in rounds):6.2f} s {max(one['mb'] for one in rounds):6.0f} MB")
    for part in ("backup", "restore"):
        ratio = median(one["s"] for one in told[part]) / median(one["s"] for one in told[f"plain {part}"])
        most = max(one["mb"] for one in told[part])
        print(f"\n{part}: {ratio:.2f} times the reference; {most:.0f} MB, {MOST_MB} allowed", end="")
    print()


if __name__ == "__main__":
    main()
