"""How long it takes to list what could leave, and to leave one thing out: `python -m benchmarks.choosing`.

2,000 entries are read from a vault a page at a time and listed, then one of them is left out; all as the screen does
it, where each of these runs in a thread. The numbers are medians of the processor time of the one thread that does it;
of the reading also the longest step, after which whoever else wants the vault gets it.
"""

import argparse
import gc
import time
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.support.statements import statements

from kapjournal.care.demo import fill_entries
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff.gather import Gathering
from kapjournal.sharing.handoff.queries import PAGE
from kapjournal.sharing.handoff.review import write_handoff
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.storage import Vault

ENTRIES, MOST_MS, MOST_STEP_MS = 2_000, 200.0, 50.0
END = datetime(2026, 11, 30, 12, tzinfo=UTC)
EVERYTHING = ShareChoice(date(2020, 1, 1), END.date())
MOST_STATEMENTS = 2 * (ENTRIES // PAGE + 1) + len(kinds.LISTS) + sum(len(one.counts) for one in kinds.LISTS) + 2


class Took(NamedTuple):
    """In milliseconds, but for the statements."""

    step: float
    read: float
    listed: float
    left_out: float
    statements: int


def once(vault: Vault) -> Took:
    gc.collect()  # what the round before left is none of this one
    with vault.session() as db, statements(db.get_bind()) as sent:
        gathering, steps, more = Gathering(EVERYTHING), list[float](), True
        while more:
            began = time.process_time()
            more = gathering.read_on(db)
            steps.append(_ms(began))
        began = time.process_time()
        found = gathering.gathered()
        handoff = write_handoff(found, EVERYTHING, made_on=END.date())
        listed = _ms(began)
        one = handoff.lines[len(handoff.lines) // 2].part.leave_out
        began = time.process_time()
        write_handoff(found, EVERYTHING.without(one), made_on=END.date())
        return Took(max(steps), sum(steps), listed, _ms(began), len(sent))


def _ms(began: float) -> float:
    return (time.process_time() - began) * 1_000


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.choosing", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as folder:
        vault, _ = Vault.create(Path(folder) / "vault", "nobody keeps this one", work_factor=4)
        with vault.session() as db:
            fill_entries(db, ENTRIES, end=END)
        runs = [once(vault) for _ in range(rounds)]
        vault.lock()
    found = Took(*(median(values) for values in zip(*runs, strict=True)))
    print(f"{ENTRIES:,} entries: read in {found.read:.0f} ms, in {found.statements} statements")
    for said, value, allowed in (
        ("listed, ms", found.listed, MOST_MS),
        ("one left out, ms", found.left_out, MOST_MS),
        ("longest step of reading, ms", found.step, MOST_STEP_MS),
        ("statements", found.statements, MOST_STATEMENTS),
    ):
        print(f"{'holds' if value <= allowed else 'MISSED'}: {said} {value:.0f}, allowed {allowed:g}")


if __name__ == "__main__":
    main()
