"""What a screen of the app is to a tour, and the app over a journal as its way there needs it."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from pathlib import Path
from unittest.mock import patch

from kapjournal.care.demo import fill_course
from kapjournal.care.records import entries, session_screen, sessions
from kapjournal.care.records import lock_screen as chosen_for_lock_screen
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.models import Route
from kapjournal.storage import Vault, lock_screen
from tests.support.server import Server, app_server
from tests.support.ui import Ui
from tests.support.vaults import make_vault

Steps = Callable[[Ui], None]
Name = str | re.Pattern[str]
ZONE = "Europe/Lisbon"


class Start(Enum):
    """What the app shows before the steps of a screen."""

    LOCKED = auto()
    """The lock screen of the demo course."""
    OPEN = auto()
    """Today, in the demo course, with one more session planned for the day after tomorrow."""
    IN_SESSION = auto()
    """Today, half an hour into a session."""
    SESSION_OPEN = auto()
    """The session screen, half an hour into a session."""
    NEW = auto()
    """The first start, on a device without a vault."""


@dataclass(frozen=True)
class Screen:
    """`lamp` names its one primary action, where it has one; `moves` says that it never comes to rest."""

    name: str
    steps: Steps
    lamp: Name | None = None
    start: Start = Start.OPEN
    moves: bool = False


@contextmanager
def served(start: Start, data: Path) -> Iterator[Server]:
    """The app over a new data folder as this start needs it."""
    lay(start, data)
    with served_over(data) as server:
        yield server


def lay(start: Start, data: Path) -> None:
    """What this start needs in its data folder."""
    if start is not Start.NEW:
        vault, _ = make_vault(data)
        _fill(vault, start, datetime.now(UTC))
        vault.lock()


@contextmanager
def served_over(data: Path) -> Iterator[Server]:
    """The app over what is in `data`."""
    with patch.dict(os.environ, TZ=ZONE), app_server(data) as server:
        yield server


def _fill(vault: Vault, start: Start, now: datetime) -> None:
    later = (now + timedelta(days=2)).replace(hour=14, minute=0)
    in_session = start in (Start.IN_SESSION, Start.SESSION_OPEN)
    starts_at = now - timedelta(minutes=30) if in_session else later
    plan = sessions.Plan(starts_at, ZONE, Route.INFUSION, place="the room by the river")
    with vault.session() as db:
        fill_course(db, end=now.date(), zone=ZONE)
        planned = sessions.plan(db, plan, now=now)
        lock_screen.keep(vault.folder.parent, chosen_for_lock_screen.chosen(db))
        if start is Start.SESSION_OPEN:
            meant = [AnswerText("intention.first.sentence", "To stay near the shore, and to let the water come.")]
            entries.keep_intention(db, planned.uid, meant, now=now, zone=ZONE)
            session_screen.begin(db, planned.uid, now=now, since=starts_at)
