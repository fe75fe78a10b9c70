"""How long a backup and a restore of ten years take, and how much memory: `python -m benchmarks.backup`.

4,000 entries of 1 KB, 20,000 check-ins with notes, and 200 MB of what was shared: the letters that the vault keeps are
the only bytes in it, a journal has no attachments. Without them it is measured as well: `--megabytes 0`. Each part runs
in a process of its own, which tells its peak memory and how long the work itself took. The reference of the same run
does the same bytes with what is needed least, through the same vault:

    backup     reads every row with plain SQL, and pyrage encrypts the very bytes of the archive
    restore    pyrage decrypts the same file, and every row is inserted with plain SQL, in one transaction

A restore here is both of its readings: the one that checks all of it and shows what is in it, and the one that puts it
in. The reference reads once.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import pyrage  # type: ignore[import-untyped]
from sqlmodel import Session, insert

from benchmarks.memory import peak_memory_mb
from kapjournal.models import Answer, CheckIn, Entry, EntryKind, SharedFile
from kapjournal.sharing.backup import reading, restoring
from kapjournal.sharing.backup.keys import Opener, WordsSeal
from kapjournal.sharing.backup.making import write_backup
from kapjournal.storage import Vault, backup_words
from kapjournal.storage.word_list import phrase_of

ENTRIES, CHECK_INS, MEGABYTES = 4_000, 20_000, 200
LETTER = 512 * 1024
MOST = 1.5
MOST_MB = 150
PASSPHRASE = "lamp river seven quiet"
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
WORDS = " ".join(phrase_of(bytes(range(16))))
TABLES = ("entry", "answer", "check_in", "shared_file")


def lay(folder: Path, megabytes: int = MEGABYTES) -> None:
    """The journal of ten years, and so much of what was shared."""
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
    for number in range(megabytes * 2**20 // LETTER):
        with vault.session() as db:
            day = moments[number].date()
            content = chance.randbytes(LETTER)
            db.add(
                SharedFile(
                    format="pdf",
                    protection="six",
                    first_day=day,
                    last_day=day,
                    parts=9,
                    content=content,
                    zone="UTC",
                    happened_at=moments[number],
                )
            )
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
    """The reference: every row, and the bytes of the archive through pyrage."""
    vault = Vault.unlock(folder, PASSPHRASE)
    with vault.session() as db:
        for table in TABLES:
            for _ in db.connection().exec_driver_sql(f"SELECT * FROM {table}").yield_per(100):  # noqa: S608 - our names
                pass
    vault.lock()
    recipient = pyrage.x25519.Recipient.from_str(backup_words.public_key(WORDS))
    pyrage.encrypt_file(str(_archive(file)), str(file.with_suffix(".pyrage")), [recipient])


def plain_restore(file: Path, folder: Path) -> None:
    """The reference: the same file through pyrage, and as many rows put in."""
    secret = pyrage.x25519.Identity.from_str(backup_words.identity_of(WORDS).secret())
    pyrage.decrypt_file(str(file), os.devnull, [secret])
    source = Vault.unlock(folder.parent / "journal", PASSPHRASE)

    def put_in(db: Session) -> None:
        for table in TABLES:
            with source.session() as there:
                found = there.connection().exec_driver_sql(f"SELECT * FROM {table}")  # noqa: S608
                for some in found.yield_per(100).partitions(100):
                    marks = ", ".join("?" * len(some[0]))
                    db.connection().exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", [tuple(r) for r in some])  # noqa: S608

    made, _ = Vault.create(folder, PASSPHRASE, work_factor=4, prepare=put_in)
    made.lock()
    source.lock()


def _archive(file: Path) -> Path:
    return file.with_suffix(".tar")


def open_with_pyrage(file: Path) -> None:
    """The bytes of the archive, for the reference to encrypt."""
    secret = pyrage.x25519.Identity.from_str(backup_words.identity_of(WORDS).secret())
    pyrage.decrypt_file(str(file), str(_archive(file)), [secret])


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
    parser.add_argument("--megabytes", type=int, default=MEGABYTES, help="of what was shared")
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
        lay(folder / "journal", arguments.megabytes)
        file = folder / "backup.kapjournal.age"
        for _ in range(arguments.rounds):
            told["backup"].append(apart("backup", folder / "journal", file))
            open_with_pyrage(file)
            told["plain backup"].append(apart("plain backup", folder / "journal", file))
            for part in ("restore", "plain restore"):
                made = folder / "made"
                told[part].append(apart(part, file, made))
                shutil.rmtree(made, ignore_errors=True)
        size = file.stat().st_size / 2**20
    print(f"{ENTRIES} entries, {CHECK_INS} check-ins, {arguments.megabytes} MB of what was shared;", end=" ")
    print(f"a file of {size:.1f} MB; medians of {arguments.rounds} rounds\n")
    for part in ("backup", "restore"):
        ours, plain = (median(one["s"] for one in told[name]) for name in (part, f"plain {part}"))
        most, reference = (max(one["mb"] for one in told[name]) for name in (part, f"plain {part}"))
        print(
            f"{part:8} {ours:6.2f} s  {most:4.0f} MB     reference {plain:6.2f} s  {reference:4.0f} MB"
            f"     {ours / plain:.2f} times ({MOST} allowed), {MOST_MB} MB allowed"
        )


if __name__ == "__main__":
    main()
