"""Days of one course, each with the clock set to it: for pictures of how Today and a session differ on them."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from unittest.mock import patch

from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.demo import fill_course
from kapjournal.care.records import check_ins, entries, intention_ratings, marked_lines, sessions, small_steps
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.marked_lines import Passage
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.time import local_time
from kapjournal.models import EntryKind
from kapjournal.routes import Route
from tests.support.feeling_words import chosen
from tests.support.server import Server, serving
from tests.support.vaults import make_vault

ZONE = "Europe/Lisbon"
SESSION_DAY = date(2026, 11, 20)
"""Of the sixth session, at two in the afternoon."""
COURSE_ENDS = SESSION_DAY + timedelta(days=2)
KEPT = "I did not have to open the door. I could sit beside it."
STEP = "Tea with my sister on Sundays, with nothing to fix."
STORY = ("Slow, and glad of the rain.", f"A door in a field. {KEPT}", "", "", "", "", STEP, KEPT)
_FIRST_DAY = -1000
LATELY, LATELY_FROM = (0.5, 0.0, 0.4, -0.4, 0.5), 6
"""How the days before were, the latest first, once the course itself lies behind."""


@dataclass(frozen=True)
class Day:
    """So many days after the session, at an hour; `screen` is Today unless it is the page of the session."""

    name: str
    days: int
    hour: int
    is_session: bool = False

    @property
    def now(self) -> datetime:
        day = SESSION_DAY + timedelta(days=self.days if self.days != _FIRST_DAY else 0)
        return local_time.near(day, time(self.hour, 20), ZONE)


DAYS = (
    Day("today-first", _FIRST_DAY, 9),
    Day("today-3-days-before", -3, 9),
    Day("today-evening-before", -1, 19),
    Day("today-morning-of-the-day", 0, 9),
    Day("today-day-0", 0, 20),
    Day("today-day-1", 1, 10),
    Day("today-day-3", 3, 13),
    Day("today-day-8", 8, 19),
    Day("today-three-weeks", 21, 9),
    Day("today-day-30", 30, 14),
    Day("today-between", 75, 9),
    Day("session-before", -3, 9, is_session=True),
    Day("session-day-8", 8, 19, is_session=True),
)


@contextmanager
def served_on(day: Day, data: Path) -> Iterator[tuple[Server, Route]]:
    """The app on that day, and where the picture is taken."""
    vault, _ = make_vault(data)
    with vault.session() as db:
        uid = "" if day.days == _FIRST_DAY else _lay(db, day)
    vault.lock()
    where = routes.Session(session_uid=uid) if day.is_session else routes.Home()
    with served_at(day.now, data) as server:
        yield server, where


@contextmanager
def served_at(now: datetime, data: Path) -> Iterator[Server]:
    """The app over what is in `data`, with its clock set."""
    app = [sys.executable, "-m", "tests.support.at_a_time", now.isoformat(), "--web", "--no-browser", "--data"]
    with patch.dict(os.environ, TZ=ZONE), serving([*app, str(data)]) as server:
        yield server


def _lay(db: Session, day: Day) -> str:
    """The course until that day: what lies ahead of it is not written yet."""
    fill_course(db, end=COURSE_ENDS, zone=ZONE)
    last = sessions.everything(db)[-1]
    _forget_what_is_ahead(db, day.now)
    if day.days >= 2:
        _tell(db, last.uid, last.starts_at)
    if day.days > 2:
        seventh = sessions.Plan(last.starts_at + timedelta(days=40 if day.days > 20 else 17), ZONE, last.route)
        if day.days < 60:
            sessions.plan(db, seventh, now=last.starts_at)
    for days_ago, valence in enumerate(LATELY, start=1):
        if day.days > LATELY_FROM:
            felt = MoodReading(valence, 0.1, chosen("tender"))
            check_ins.add(db, felt, now=day.now - timedelta(days=days_ago, hours=1), zone=ZONE)
    return last.uid


def _forget_what_is_ahead(db: Session, now: datetime) -> None:
    for table in ("check_in", "entry", "practice_run"):
        db.connection().exec_driver_sql(
            f"UPDATE {table} SET deleted_at = happened_at WHERE happened_at > ?",  # noqa: S608 - our own names
            (now.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S"),),
        )
    db.commit()


def _tell(db: Session, uid: str, starts_at: datetime) -> None:
    prompts = content.prompt_set("story.next-day").prompts
    said = [AnswerText(prompt.id, text, prompt.text) for prompt, text in zip(prompts, STORY, strict=True)]
    morning = starts_at + timedelta(hours=20)
    story = entries.keep(
        db, EntryKind.STORY, said, now=morning, zone=ZONE, session_uid=uid, prompt_set="story.next-day"
    )
    marked_lines.mark(db, story.uid, [Passage(KEPT, prompts[-1].id)], now=morning, zone=ZONE)
    intention_ratings.rate(db, uid, 1, 1, now=morning, zone=ZONE)
    due = (starts_at + timedelta(days=21)).date()
    small_steps.add(db, STEP, now=starts_at + timedelta(days=2), due_on=due, session_uid=uid, zone=ZONE)
