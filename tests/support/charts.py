"""Journals for the pictures of every chart: without a check-in, three days, the made-up course, ten years.

Their clock is set, so that a picture changes only where a chart does.
"""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random

from sqlmodel import Session, insert, select

from kapjournal import content
from kapjournal.care.demo import fill_course
from kapjournal.care.records import check_ins, medicines, scale_results, trackers
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.medicines import Details
from kapjournal.care.time import local_time
from kapjournal.care.trends.span import Span
from kapjournal.models import CheckIn, KapSession, MedicineTurn, PracticeRun, Route, TrackerKind, TrackerValue
from kapjournal.terms import TopicWord
from kapjournal.views.words import calendar as calendar_words
from kapjournal.views.words import common
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import trends as words
from tests.support.days import COURSE_ENDS, ZONE, served_at
from tests.support.feeling_words import chosen
from tests.support.server import Server
from tests.support.steps import choose
from tests.support.ui import Ui
from tests.support.vaults import make_vault

NOW = local_time.near(COURSE_ENDS, time(19, 20), ZONE)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
YEARS = 3650
AWAY = range(1400, 1560)
"""Days ago without a single check-in: a gap of months."""
MOODS = (-0.8, -0.4, 0.0, 0.4, 0.8)
HIGHEST, BELOW, REST = 8000, 110, 2600
"""As high as a browser draws; what lies under the last chart: the rooms, and some air; and as high as the second
picture is where the first has no room for all of them."""
_FOOT = """() => Math.max(...[...document.querySelectorAll("flt-semantics[role=button]")]
  .map(one => one.getBoundingClientRect()).filter(box => box.bottom < innerHeight - 100).map(box => box.bottom))"""
_WORDS = (("hopeless", "numb"), ("tired", "heavy"), ("tired", "tender"), ("calm", "warm"), ("warm", "glad"))
_TOPICS = (("sleep", "alone"), ("work", "pain"), ("work",), ("nature", "rest"), ("friends", "nature"))
_MEDICINES = ("Sertraline", "Lamotrigine")


@dataclass(frozen=True)
class Charts:
    """One journal, by what is in it, and the ranges of which the first screen is taken besides the whole page."""

    name: str
    fill: Callable[[Session], object] | None = None
    spans: tuple[Span, ...] = ()
    is_any: bool = True
    """Whether there is a check-in."""


@contextmanager
def served_with(charts: Charts, data: Path) -> Iterator[Server]:
    """The app over such a journal, on the evening of its last day."""
    vault, _ = make_vault(data)
    if charts.fill is not None:
        with vault.session() as db:
            charts.fill(db)
    vault.lock()
    with served_at(NOW, data) as server:
        yield server


def fill_three_days(db: Session) -> None:
    """What somebody has after three days: moods, some words, a night's sleep."""
    for ago, valence, hour in ((2, -0.4, 9), (2, 0.0, 20), (1, 0.0, 13), (0, 0.4, 11), (0, 0.0, 18)):
        felt = MoodReading(valence, None, chosen("tender"), sleep_minutes=400 if hour < 12 else None)
        check_ins.add(db, felt, now=local_time.near(COURSE_ENDS - ago * DAY, time(hour), ZONE), zone=ZONE)


def fill_ten_years(db: Session) -> None:
    """Three of four days, in long waves, with months of nothing; a session a month; all that has a chart of its own."""
    chance = Random(10)
    rows = [row for ago in range(YEARS) if ago not in AWAY for row in _check_ins_of(chance, ago)]
    listed = {"words", "topics"}
    values = [row.model_dump(exclude={"id", *listed}) | {key: getattr(row, key) for key in listed} for row in rows]
    db.exec(insert(CheckIn), params=values)
    db.exec(insert(KapSession), params=[_session(NOW - 30 * number * DAY - 9 * DAY) for number in range(120)])
    db.commit()
    _track(db, chance)
    _practise(db, chance)
    _fill_in(db, chance)
    _medicate(db)


def _check_ins_of(chance: Random, ago: int) -> Iterator[CheckIn]:
    if chance.random() < 0.25:
        return
    wave = 0.35 * math.sin(ago / 210) + 0.2 * math.sin(ago / 23)
    for _ in range(chance.choice((1, 1, 2, 3))):
        level = min(4, max(0, round(2.2 + 2 * wave + chance.gauss(0, 0.8))))
        row = CheckIn(zone=ZONE, valence=MOODS[level], words=chosen(*_WORDS[level]))
        library = {one.id: one.word for one in content.contexts()}
        row.topics = [TopicWord(library[each], each) for each in _TOPICS[level] if chance.random() < 0.6]
        row.sleep_minutes = chance.randrange(200 + 50 * level, 420 + 35 * level, 5)
        row.pain = max(0, min(10, round(6 - level + chance.gauss(0, 1.2))))
        row.happened_at = row.created_at = row.updated_at = NOW - ago * DAY - chance.randrange(1, 10) * HOUR
        yield row


def _session(starts_at: datetime) -> dict[str, object]:
    row = KapSession(starts_at=starts_at, zone=ZONE, route=Route.LOZENGE)
    row.created_at = row.updated_at = starts_at
    return row.model_dump(exclude={"id"})


def _track(db: Session, chance: Random) -> None:
    """One of each kind."""
    own = {
        TrackerKind.NUMBER: ("Minutes outside", range(0, 125, 5)),
        TrackerKind.YES_NO: ("Tea with my sister", (0, 0, 1)),
        TrackerKind.ZERO_TO_TEN: ("Worry", range(11)),
    }
    kept = {kind: trackers.add(db, name, kind, now=NOW - YEARS * DAY) for kind, (name, _) in own.items()}
    ids = db.exec(select(CheckIn.id)).all()
    said = [
        {"check_in_id": one, "tracker_id": kept[kind].id, "value": float(chance.choice(values))}
        for one in ids
        for kind, (_, values) in own.items()
    ]
    db.exec(insert(TrackerValue), params=said)
    db.commit()


def _practise(db: Session, chance: Random) -> None:
    """With a check-in before and one after; only the last year is told."""
    for number in range(60):
        at = NOW - 5 * number * DAY - 12 * HOUR
        practice = content.practices()[number % 3]
        db.add(PracticeRun(practice_id=practice.id, happened_at=at, zone=ZONE, seconds=300))
        before = chance.choice(MOODS[:4])
        for moment, valence in ((at - HOUR / 4, before), (at + HOUR / 2, chance.choice((before, before + 0.4)))):
            db.add(CheckIn(happened_at=moment, zone=ZONE, valence=round(valence, 1)))
    db.commit()


def _fill_in(db: Session, chance: Random) -> None:
    """Every questionnaire there is, every four weeks."""
    for scale in content.scales():
        most = max(option.value for option in scale.options)
        for ago in range(0, YEARS, 28):
            then, level = NOW - ago * DAY - 2 * HOUR, 0.5 + 0.35 * math.sin(ago / 210)
            answers = {item.id: min(most, round(most * level * chance.random() * 1.4)) for item in scale.items}
            scale_results.keep(db, scale, answers, started_at=then, now=then, zone=ZONE)


def _medicate(db: Session) -> None:
    """Two medicines, one of them stopped and begun again."""
    for place, name in enumerate(_MEDICINES):
        since = (NOW - (3000 - 900 * place) * DAY).date()
        uid = medicines.add(db, Details(name), since=since, now=NOW, zone=ZONE).uid
        for number in range(6):
            ago = 2000 - 330 * number - 40 * place
            turn = (MedicineTurn.CHANGED, MedicineTurn.STOPPED, MedicineTurn.BEGUN)[number % 3]
            text = "a note" if turn is MedicineTurn.CHANGED else ""
            medicines.note(db, uid, turn, text, on=(NOW - ago * DAY).date(), now=NOW, zone=ZONE)


def pictures(ui: Ui, charts: Charts) -> Iterator[tuple[str, bytes]]:
    """The month of an open journal, the first screen of each range of Trends, all of Trends as high as it is; each with
    its name."""
    screen = ui.page.viewport_size
    assert screen is not None
    ui.tap(ui.nav(common.JOURNAL()))
    ui.button(journal_words.TRENDS()).first.wait_for()
    ui.settle()
    if not ui.button(calendar_words.AFTER()).count():  # in a wide window it is there already
        choose(ui, journal_words.CALENDAR())
        ui.button(calendar_words.AFTER()).first.wait_for()
    yield f"{charts.name}-month", ui.shot()
    choose(ui, journal_words.TRENDS())
    ui.sees(words.OPEN_DAY() if charts.is_any else words.CHECK_IN())
    for span in charts.spans:
        choose(ui, words.SPANS[span]())
        ui.rest(1)
        yield f"{charts.name}-{span.value}", ui.shot()
    if charts.spans:
        choose(ui, words.SPANS[Span.THREE_MONTHS]())
    ui.resize(screen["width"], HIGHEST)
    is_whole = not charts.spans or _is_seen(ui, medicine_words.TITLE())
    high = max(screen["height"], math.ceil(ui.page.evaluate(_FOOT)) + BELOW)
    ui.resize(screen["width"], high)
    ui.rest(1)
    yield charts.name, ui.shot()
    if not is_whole:
        ui.resize(screen["width"], REST)
        ui.page.mouse.move(screen["width"] / 2, REST / 2)
        ui.page.mouse.wheel(0, HIGHEST)
        ui.rest(1)
        yield f"{charts.name}-end", ui.shot()


def _is_seen(ui: Ui, name: str) -> bool:
    """Whether the last of all charts, which this leads on from, is in sight."""
    found = ui.button(name)
    box = found.first.bounding_box() if found.count() else None
    return box is not None and box["y"] + box["height"] < HIGHEST - BELOW


CHARTS = (
    Charts("charts-empty", is_any=False),
    Charts("charts-three-days", fill_three_days),
    Charts(
        "charts-course",
        lambda db: fill_course(db, end=COURSE_ENDS, zone=ZONE),
        (Span.TWO_WEEKS, Span.YEAR, Span.ALL),
    ),
    Charts("charts-ten-years", fill_ten_years, (Span.TWO_WEEKS, Span.YEAR, Span.ALL)),
)
