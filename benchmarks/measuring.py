"""Timing the workload on all contestants in turn, so that a busy moment of the machine falls on all of them.

The order is drawn anew for each round: always to come after the same other one is worth some percent.
"""

import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeVar

from benchmarks import workload
from benchmarks.contestants import ALL, Contestant, Journal

SAVE = "save of one entry, ms"
NEWEST = "newest 50, ms"
SEARCH = "full-text search, ms"
FIRST_SEARCH = "the same search right after opening, ms"
FIRST_SCAN = "full scan right after opening, ms"
MEMORY = "peak memory, MB"
ROWS = (SAVE, NEWEST, SEARCH, FIRST_SEARCH, FIRST_SCAN, MEMORY)


T = TypeVar("T")
_DRAW = Random(1)


@dataclass(frozen=True)
class Effort:
    """How often each thing is done."""

    saves: int
    reads: int
    openings: int
    processes: int


class Medians:
    """Samples by row and contestant."""

    def __init__(self) -> None:
        self._samples: dict[tuple[str, str], list[float]] = defaultdict(list)

    def add(self, row: str, contestant: Contestant, sample: float) -> None:
        self._samples[row, contestant.name].append(sample)

    def of(self, row: str, contestant: Contestant) -> float:
        return median(self._samples[row, contestant.name])

    def time(self, row: str, contestant: Contestant, work: Callable[[], None]) -> None:
        """Adds what the work takes, in milliseconds."""
        start = time.perf_counter()
        work()
        self.add(row, contestant, (time.perf_counter() - start) * 1000)


Shelf = dict[str, Path]
"""The journal of each contestant, by its name."""
Results = dict[int, Medians]
"""Medians by number of entries."""


def measure(sizes: Sequence[int], effort: Effort) -> Results:
    """The whole workload on journals of so many entries."""
    results = {entries: Medians() for entries in sizes}
    with TemporaryDirectory(prefix="kapjournal-bench-") as folder:
        shelves = {entries: _fill(Path(folder, str(entries)), entries) for entries in sizes}
        for entries, medians in results.items():
            _measure_openings(medians, shelves[entries], effort.openings)
            _measure_memory(medians, shelves[entries], effort.processes)
            _measure_reads(medians, shelves[entries], effort.reads)
        _measure_saves(results, shelves, effort.saves)
    return results


def _fill(folder: Path, entries: int) -> Shelf:
    folder.mkdir()
    shelf = {contestant.name: folder / f"{number}.db" for number, contestant in enumerate(ALL)}
    for contestant in ALL:
        journal = contestant.open(shelf[contestant.name])
        workload.fill(journal, entries)
        journal.close()
    return shelf


def _measure_openings(medians: Medians, shelf: Shelf, openings: int) -> None:
    _open_once(Medians(), shelf)  # warms what every later opening finds warm
    for _ in range(openings):
        _open_once(medians, shelf)


def _open_once(medians: Medians, shelf: Shelf) -> None:
    for row, work in ((FIRST_SEARCH, workload.search), (FIRST_SCAN, workload.scan)):
        for contestant in _shuffled(ALL):
            journal = contestant.open(shelf[contestant.name])
            medians.time(row, contestant, _on(journal, work))
            journal.close()


def _measure_reads(medians: Medians, shelf: Shelf, reads: int) -> None:
    journals = [(contestant, contestant.open(shelf[contestant.name])) for contestant in ALL]
    for row, work in ((NEWEST, workload.newest), (SEARCH, workload.search)):
        for _, journal in journals:
            work(journal)
        for _ in range(reads):
            for contestant, journal in _shuffled(journals):
                medians.time(row, contestant, _on(journal, work))
    for _, journal in journals:
        journal.close()


def _measure_saves(results: Results, shelves: dict[int, Shelf], saves: int) -> None:
    """All sizes in the same rounds: what else the disk is asked for would otherwise decide how they compare."""
    journals = [
        (entries, contestant, contestant.open(shelf[contestant.name]))
        for entries, shelf in shelves.items()
        for contestant in ALL
    ]
    for number in range(saves):
        for entries, contestant, journal in _shuffled(journals):
            results[entries].time(SAVE, contestant, _on(journal, partial(workload.save, number=entries + number)))
    for _, _, journal in journals:
        journal.close()


def _measure_memory(medians: Medians, shelf: Shelf, processes: int) -> None:
    for _ in range(processes):
        for number, contestant in enumerate(ALL):
            command = [sys.executable, "-m", "benchmarks.memory", str(number), str(shelf[contestant.name])]
            printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            medians.add(MEMORY, contestant, float(printed))


def _on(journal: Journal, work: Callable[[Journal], None]) -> Callable[[], None]:
    return lambda: work(journal)


def _shuffled(contestants: Sequence[T]) -> list[T]:
    return _DRAW.sample(contestants, len(contestants))
