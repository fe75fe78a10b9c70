"""How long a hand-off of ten years takes as an archive, and how much memory: `python -m benchmarks.archive`.

4,000 entries of 1 KB, 20,000 check-ins with notes and 240 questionnaires, sealed to a key and opened again. Each part
runs in a process of its own, which tells its peak memory and how long the work itself took; `document` only holds what
was gathered, so that the rest can be told from it. The reference of the same run is pyrage on as many bytes.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

import pyrage  # type: ignore[import-untyped]

from benchmarks.memory import peak_memory_mb
from kapjournal import content
from kapjournal.sharing.archive import opening
from kapjournal.sharing.archive.sealed import seal_into
from kapjournal.sharing.handoff.document import compose
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.kinds import SharedAnswer, SharedCheckIn, SharedEntry, SharedItem, SharedQuestionnaire
from kapjournal.sharing.sealed_file import sealing
from kapjournal.sharing.sealing import KeySeal
from kapjournal.storage import backup_words
from kapjournal.storage.unfinished import write_outside
from kapjournal.storage.word_list import phrase_of
from kapjournal.terms import EntryKind

ENTRIES, CHECK_INS, SCALES = 4_000, 20_000, 240
MOST_MB = 150
END = date(2026, 11, 30)
_WORDS = " ".join(phrase_of(bytes(range(16))))


def ten_years() -> Document:
    """The same one each time."""
    chance = Random(5)

    def at(number: int, every: timedelta) -> datetime:
        return datetime(2016, 12, 1, 8) + number * every  # noqa: DTZ001  # a clock without a zone, as in a document

    def text(length: int) -> str:
        return "".join(chance.choices("etaoin shrdlu ", k=length))

    entries = tuple(
        SharedEntry(f"{n:032x}", at(n, timedelta(hours=21)), EntryKind.NOTE, None, (SharedAnswer("", text(1000)),))
        for n in range(ENTRIES)
    )
    check_ins = tuple(
        SharedCheckIn(
            f"{n:032x}", at(n, timedelta(hours=4)), False, chance.randint(-2, 2), chance.randint(-2, 2),
            ("calm", "tired"), ("sleep",), 420, 3, (), text(60), None, None, None,
        )
        for n in range(CHECK_INS)
    )  # fmt: skip
    scale = content.scale("phq-9")
    scales = tuple(
        SharedQuestionnaire(
            f"{n:032x}", at(n, timedelta(days=15)), "phq-9", 9 * (n % 3),
            tuple(SharedItem(item.id, n % 3) for item in scale.items), None,
        )
        for n in range(SCALES)
    )  # fmt: skip
    lists = {"entries": entries, "check_ins": check_ins, "questionnaires": scales}
    return compose(Selection(date(2016, 12, 1), END, lists), END)


def held(_: Path) -> float:
    ten_years()
    return 0.0


def seal(file: Path) -> float:
    document, lock = ten_years(), KeySeal.parse(backup_words.public_key(_WORDS))
    began = time.process_time()
    with file.open("wb") as target:
        seal_into(target, document, lock)
    return time.process_time() - began


def app(file: Path) -> float:
    """As the app on a computer does it: sealed under no name first, then put where it was wanted."""
    document, lock = ten_years(), KeySeal.parse(backup_words.public_key(_WORDS))
    began = time.process_time()
    with sealing() as sealed:
        seal_into(sealed.stream, document, lock)
    write_outside(file.parent, file, sealed.stream)
    return time.process_time() - began


def open_(file: Path) -> float:
    began = time.process_time()
    with file.open("rb") as source:
        opening.opened(source, [backup_words.identity_of(_WORDS)])
    return time.process_time() - began


def plain(file: Path) -> float:
    """The reference: as many bytes through pyrage and back."""
    key = pyrage.x25519.Recipient.from_str(backup_words.public_key(_WORDS))
    secret = pyrage.x25519.Identity.from_str(backup_words.identity_of(_WORDS).secret())
    data = bytes(file.stat().st_size)
    began = time.process_time()
    pyrage.decrypt(pyrage.encrypt(data, [key]), [secret])
    return time.process_time() - began


PARTS: dict[str, Callable[[Path], float]] = {"document": held, "seal": seal, "app": app, "open": open_, "pyrage": plain}


def apart(part: str, file: Path) -> dict[str, float]:
    """One part in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.archive", "--part", part, str(file)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(told.stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.archive", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--part", nargs=2)
    arguments = parser.parse_args()
    if arguments.part:
        name, file = arguments.part
        print(json.dumps({"s": PARTS[name](Path(file)), "mb": peak_memory_mb()}))
        return
    told: dict[str, list[dict[str, float]]] = {part: [] for part in PARTS}
    with tempfile.TemporaryDirectory(prefix="kapjournal-bench-") as folder:
        file = Path(folder) / "handoff.kapjournal.age"
        for _ in range(arguments.rounds):
            for part, runs in told.items():
                runs.append(apart(part, file))
        size = file.stat().st_size / 2**20
    print(f"{ENTRIES} entries, {CHECK_INS} check-ins, a file of {size:.1f} MB; medians of {arguments.rounds} rounds\n")
    for part, runs in told.items():
        print(f"{part:10} {median(one['s'] for one in runs):6.2f} s {max(one['mb'] for one in runs):6.0f} MB")
    for part in ("seal", "app", "open"):
        most = max(one["mb"] for one in told[part])
        print(f"{'holds' if most <= MOST_MB else 'MISSED'}: {part} {most:.0f} MB, {MOST_MB} allowed")


if __name__ == "__main__":
    main()
