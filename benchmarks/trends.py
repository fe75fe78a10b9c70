"""How long Trends takes to open with 20,000 check-ins beside 200: `python -m benchmarks.trends`.

The real app on a real vault, without a browser: from the press on "Trends" until every card is there, its picture made
and sent. Both journals have the same days near today: five and a half check-ins a day, with words, back from now until
all are spent (five weeks, or ten years), a session a week for five weeks. The reference of the same run is the
journal of 200; they take turns, in an order drawn anew for each round. The numbers are medians of the processor time
of the one thread that does all of it: what else the machine has to do is not counted.
"""

import argparse
import asyncio
import tempfile
import time
from collections import defaultdict
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from sqlmodel import Session, insert
from tests.support.feeling_words import chosen
from tests.support.vaults import PASSPHRASE, lay_vault
from tests.views.indoors import NOW, Indoors, visit

from kapjournal.care.records import sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.models import CheckIn
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import trends as words

FEW, MANY, ALLOWED = 200, 20_000, 1.5
A_DAY = 5.5
_TURNS = 60
"""So many turns of the event loop are more than enough for all that is drawn; those with nothing to do take no time."""
Times = dict[int, list[float]]


def lay(data: Path, count: int) -> None:
    lay_vault(data)
    vault = Vault.unlock(vault_folder(data), PASSPHRASE)
    with vault.session() as db:
        fill(db, count)
    vault.lock()


def fill(db: Session, count: int) -> None:
    chance = Random(20)
    rows = [_check_in(chance, number) for number in range(count)]
    db.exec(insert(CheckIn), params=[{**row.model_dump(exclude={"id"}), "words": row.words} for row in rows])
    db.commit()
    for weeks in range(1, 6):
        then = NOW - timedelta(weeks=weeks)
        sessions.plan(db, Plan(then, "UTC"), now=then)


def _check_in(chance: Random, number: int) -> CheckIn:
    row = CheckIn(zone="UTC", valence=round(chance.uniform(-1, 1), 2), energy=0, words=chosen("tender", "tired"))
    row.happened_at = row.created_at = row.updated_at = NOW - timedelta(days=number / A_DAY)
    return row


async def open_often(home: Indoors, *, times: int, taken: list[float]) -> None:
    """The first one warms what every later one finds warm."""
    home.services.home(1)
    await home.app.settle(_TURNS)
    for number in range(times + 1):
        await home.press(journal_words.ENTRIES())
        await home.app.settle(_TURNS)
        pressed = home.named(journal_words.TRENDS())
        began = time.thread_time()
        await home.app.click(pressed)
        await home.app.settle(_TURNS)
        if number:
            taken.append((time.thread_time() - began) * 1000)
        shown = home.app.texts()
        assert {words.MOOD_OVER_TIME(), words.YEAR_CALENDAR(), words.FEELING_WORDS(), words.SESSIONS()} <= set(shown)
        assert words.LOADING() not in shown
        await asyncio.sleep(0.6)  # a second press at once would be no press


def measure(folder: Path, *, rounds: int, times: int) -> Times:
    taken: Times = defaultdict(list)
    for count in (FEW, MANY):
        lay(folder / str(count), count)
    draw = Random(1)
    for _ in range(rounds):
        for count in draw.sample((FEW, MANY), 2):
            visit(folder / str(count), partial(open_often, times=times, taken=taken[count]))
    return taken


def report(taken: Times) -> str:
    few, many = median(taken[FEW]), median(taken[MANY])
    verdict = "holds" if round(many / few, 2) <= ALLOWED else "does not hold"
    return (
        f"Trends with {FEW:,} check-ins: {few:.0f} ms, with {MANY:,}: {many:.0f} ms ({len(taken[FEW])} openings each)\n"
        f"- {MANY:,} ÷ {FEW:,}: {many / few:.2f}, goal at most {ALLOWED:.2f}: {verdict}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.trends", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few openings, to see that it runs")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="kapjournal-bench-") as name:
        print(report(measure(Path(name), rounds=1 if quick else 5, times=2 if quick else 6)))


if __name__ == "__main__":
    main()
