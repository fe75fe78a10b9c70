"""How long Trends takes to open with 20,000 check-ins beside 200: `python -m benchmarks.trends`.

The real app on a real vault, without a browser: from the press on "Trends" until every card is there, its picture made
and sent. Both journals have the same days near today: five and a half check-ins a day, with words, topics, sleep, pain
and two trackers, back from now until all are spent (five weeks, or ten years), a session a week for five weeks; beside
them two questionnaires every four weeks and a change of a medicine every month, for as long as there are check-ins.
The reference of the same run is the journal of 200; they take turns, in an order drawn anew for each round. The numbers
are medians of the processor time of the one thread that does all of it: what else the machine has to do is not counted.
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

from sqlmodel import Session, col, insert, select
from tests.support.feeling_words import chosen
from tests.support.vaults import PASSPHRASE, lay_vault
from tests.views.indoors import NOW, Indoors, visit

from kapjournal import content
from kapjournal.care.records import medicines, scale_results, sessions, trackers
from kapjournal.care.records.medicines import Details
from kapjournal.care.records.sessions import Plan
from kapjournal.models import CheckIn, MedicineTurn, TrackerKind, TrackerValue
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.terms import TopicWord
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import scales as scale_words
from kapjournal.views.words import trends as words
from kapjournal.views.words import trends_beside as beside

FEW, MANY, ALLOWED = 200, 20_000, 1.5
A_DAY = 5.5
TOPICS = [TopicWord(topic.word, topic.id) for topic in content.contexts()[:8]]
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
    listed = {"words", "topics"}
    params = [
        {**row.model_dump(exclude={"id", *listed}), **{each: getattr(row, each) for each in listed}} for row in rows
    ]
    db.exec(insert(CheckIn), params=params)
    db.commit()
    _track(db, chance)
    _beside(db, round(count / A_DAY))
    for weeks in range(1, 6):
        then = NOW - timedelta(weeks=weeks)
        sessions.plan(db, Plan(then, "UTC"), now=then)


def _check_in(chance: Random, number: int) -> CheckIn:
    row = CheckIn(zone="UTC", valence=round(chance.uniform(-1, 1), 2), energy=0, words=chosen("tender", "tired"))
    row.topics = chance.sample(TOPICS, k=chance.choice((0, 1, 2)))
    row.sleep_minutes, row.pain = chance.choice((None, chance.randrange(180, 600))), chance.choice((None, 3))
    row.happened_at = row.created_at = row.updated_at = NOW - timedelta(days=number / A_DAY)
    return row


def _track(db: Session, chance: Random) -> None:
    """A number and an answer at each second check-in."""
    kept = [trackers.add(db, kind.value, kind, now=NOW) for kind in (TrackerKind.NUMBER, TrackerKind.YES_NO)]
    ids = db.exec(select(CheckIn.id).where(col(CheckIn.id) % 2 == 0)).all()
    said = [
        {"check_in_id": one, "tracker_id": tracker.id, "value": float(chance.randrange(2))}
        for one in ids
        for tracker in kept
    ]
    db.exec(insert(TrackerValue), params=said)
    db.commit()


def _beside(db: Session, days: int) -> None:
    """What lies beside check-ins for so many days back."""
    for scale in (content.scale("phq-9"), content.scale("gad-7")):
        for ago in range(0, days, 28):
            answers, then = {item.id: ago % 4 for item in scale.items}, NOW - timedelta(days=ago)
            scale_results.keep(db, scale, answers, started_at=then, now=then, zone="UTC")
    uid = medicines.add(db, Details("tea"), since=(NOW - timedelta(days=days)).date(), now=NOW, zone="UTC").uid
    for ago in range(0, days, 30):
        day = (NOW - timedelta(days=ago)).date()
        medicines.note(db, uid, MedicineTurn.CHANGED, "a cup", on=day, now=NOW, zone="UTC")


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
        named = {words.MOOD_OVER_TIME(), words.YEAR_CALENDAR(), words.FEELING_WORDS(), words.SESSIONS()}
        named |= {beside.TOPICS(), beside.SLEEP_NAME(), scale_words.TITLE(), medicine_words.MEDICINES()}
        assert named <= set(shown)
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
