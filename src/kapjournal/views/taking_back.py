"""Undoing a check-in that was just kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kapjournal.care import check_ins, drafts
from kapjournal.care.texts import is_blank
from kapjournal.views.desk import Desk
from kapjournal.views.mood import Mood

if TYPE_CHECKING:
    from datetime import datetime

    from sqlmodel import Session


def taking_back(desk: Desk, uid: str) -> Callable[[], None]:
    """What Undo does. A note goes back to where it was typed, after one begun since: not a word is lost."""

    def take_back() -> None:
        desk.keep(lambda db: _take_back(db, uid, desk.now()))

    return take_back


def _take_back(db: "Session", uid: str, now: "datetime") -> None:
    row = check_ins.require(db, uid)
    if not is_blank(row.note):
        waiting = (drafts.load(db, drafts.check_in_place()) or {}).get("note", "")
        texts = {"note": f"{waiting}\n\n{row.note}".strip(), **Mood.of(row.valence, row.energy, row.words).as_texts()}
        drafts.save(db, drafts.check_in_place(), texts, now=now)
    check_ins.delete(db, uid, now=now)
