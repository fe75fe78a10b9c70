"""Taking back what was last done to a check-in: what it said before is said again, or it goes where that made it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapjournal import routes
from kapjournal.care.records import check_ins, draft_keys, drafts
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.models import CheckIn
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.shell.steps_back import StepBack

if TYPE_CHECKING:
    from datetime import datetime

    from kapjournal.storage import Db


@dataclass(frozen=True, repr=False)
class Before:
    """A check-in as it was: what it said, and of when."""

    felt: MoodReading
    at: "datetime"


def before(db: "Db", row: CheckIn) -> Before:
    return Before(check_ins.said_in(db, row), row.happened_at)


def note_made(services: ScreenServices, row: CheckIn, author: object = None) -> None:
    services.steps_back.note(row.uid, StepBack(row.updated_at, None, author), was_left_at=None)


def note_changed(
    services: ScreenServices, row: CheckIn, was: Before, was_left_at: "datetime", author: object = None
) -> None:
    services.steps_back.note(row.uid, StepBack(row.updated_at, was, author), was_left_at=was_left_at)


def can_take_back(services: ScreenServices, row: CheckIn) -> bool:
    """Whether it is as this window left it, or as the tap left it that made it."""
    return services.steps_back.last(row.uid, row.updated_at) is not None or row.created_at == row.updated_at


def taking_back(services: ScreenServices, uid: str) -> Callable[[], None]:
    """What Undo does. A note goes back to where it was typed, after one begun since: not a word is lost.

    What was changed elsewhere meanwhile stays as it is.
    """

    def take_back() -> None:
        services.run(lambda db: _take_back(services, db, uid), then=taken)

    def taken(is_gone: bool) -> None:
        if is_gone:
            stay_with_it(services, routes.EditCheckIn(check_in_uid=uid), routes.CheckIn())

    return take_back


def stay_with_it(services: ScreenServices, read_at: routes.Route, typed_at: routes.Route) -> None:
    """Whoever was reading what was just taken back has its words in front of them still, where they were typed."""
    if services.here == read_at:
        services.swap(typed_at)


def _take_back(services: ScreenServices, db: "Db", uid: str) -> bool:
    """Whether the check-in itself went."""
    row, now = check_ins.require(db, uid), services.now()
    step = services.steps_back.last(uid, row.updated_at)
    if step is None and row.created_at != row.updated_at:
        return False
    was: Before | None = step.before if step else None
    if not is_blank(row.note) and (was is None or was.felt.note != row.note):
        _give_back(db, row, now)
    if was is None:
        check_ins.delete(db, uid, now=now)
    else:
        check_ins.undo_change(db, uid, was.felt, now=now, at=was.at)
    services.steps_back.taken(uid, now)
    return was is None


def _give_back(db: "Db", row: CheckIn, now: "datetime") -> None:
    waiting = (drafts.load(db, draft_keys.check_in_place()) or {}).get("note", "")
    texts = {"note": f"{waiting}\n\n{row.note}".strip(), **Mood.of(row.valence, row.energy, row.words).as_texts()}
    drafts.save(db, draft_keys.check_in_place(), texts, now=now)
