"""With ten years and 20,000 check-ins no step on Trends holds the event loop for 50 ms of the processor."""

import asyncio
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session, col, insert, select, update

from kapjournal import content
from kapjournal.care.records import scale_results, trackers
from kapjournal.care.trends.span import Span
from kapjournal.models import CheckIn, KapSession, TrackerKind, TrackerValue
from kapjournal.models.columns import new_uid
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import trends as words
from tests.support.ten_years import CHECK_INS
from tests.support.vaults import PASSPHRASE
from tests.views.indoors import NOW, Indoors
from tests.views.walking_twice import Walk, long_steps, with_ten_years

pytestmark = pytest.mark.once

IN_ALL = 20_000


def test_nothing_on_trends_holds_the_loop(journal_data: Path) -> None:
    """Opening it, every range, each card as a table, an earlier year; 120 sessions among the days."""
    with_ten_years(journal_data)
    vault = Vault.unlock(vault_folder(journal_data), PASSPHRASE)
    with vault.session() as db:
        _more(db)
    vault.lock()
    found = long_steps(journal_data, _all_of_it)
    assert found == [], "\n".join(found)


def _more(db: Session) -> None:
    """Each check-in of the ten years five times, hours apart; the sessions of the ten years were not canceled."""
    rows = db.exec(select(CheckIn).order_by(col(CheckIn.id)).limit(CHECK_INS)).all()
    values = [
        row.model_dump(exclude={"id", "uid", "happened_at"})
        | {"happened_at": row.happened_at + timedelta(hours=2 * again), "uid": new_uid()}
        | {"words": row.words, "topics": row.topics}
        for again in range(1, IN_ALL // CHECK_INS)
        for row in rows
    ]
    db.exec(insert(CheckIn), params=values)
    db.exec(update(KapSession).values(cancelled_at=None))
    db.commit()
    _beside(db)


def _beside(db: Session) -> None:
    """A tracker of each kind at every check-in, and a questionnaire every two weeks."""
    kinds = [trackers.add(db, kind.value, kind, now=NOW).id for kind in TrackerKind]
    ids = db.exec(select(CheckIn.id)).all()
    said = [{"check_in_id": one, "tracker_id": kind, "value": float(one or 0) % 2} for one in ids for kind in kinds]
    db.exec(insert(TrackerValue), params=said)
    db.commit()
    scale = content.scale("pcl-5")
    for ago in range(0, 3650, 14):
        answers, then = {item.id: ago % 4 for item in scale.items}, NOW - timedelta(days=ago)
        scale_results.keep(db, scale, answers, started_at=then, now=then, zone="UTC")


async def _all_of_it(home: Indoors, walk: Walk) -> None:
    home.services.home(1)
    await home.app.settle(100)
    await asyncio.sleep(0)
    walk.begin("opening")
    await press(home, journal_words.TRENDS())
    for span in (Span.ALL, Span.YEAR, Span.TWO_WEEKS, Span.ALL):
        walk.at = f"range {span}"
        await press(home, words.SPANS[span]())
    walk.at = "the day before"
    await press(home, words.EARLIER())
    walk.at = "a finger on every chart"
    for chart in home.app.find(ft.GestureDetector):
        await asyncio.sleep(0)
        at = {"x": 90.0, "y": 30.0}
        await home.app.fire(chart, "tap_down", {"k": "touch", "l": at, "g": at})
        await home.app.settle(60)
    walk.at = "something was kept"
    home.services.changed()
    await home.app.settle(300)
    for name in ("days", "year", "words", "topics", "sessions", "practices", "scales"):
        walk.at = f"table of {name}"
        await press(home, words.SHOW_TABLE())
    walk.at = "older rows"
    await press(home, words.OLDER_ROWS())
    walk.at = "an earlier year"
    await press(home, words.YEAR_BEFORE())
    assert home.app.texts().count("2025") == 1


async def press(home: Indoors, name: str) -> None:
    buttons = home.app.find(ft.TextButton, name)
    pressed = buttons[0] if buttons else home.named(name)
    await asyncio.sleep(0)  # finding it was no step of the app
    await home.app.click(pressed)
    await home.app.settle(300)
