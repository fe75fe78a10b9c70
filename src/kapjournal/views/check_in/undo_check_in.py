"""Undoing a check-in that was just kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kapjournal import routes
from kapjournal.care.records import check_ins, draft_keys, drafts
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.shell.services import ScreenServices

if TYPE_CHECKING:
    from datetime import datetime

    from kapjournal.storage import Db


def taking_back(services: ScreenServices, uid: str) -> Callable[[], None]:
    """What Undo does. A note goes back to where it was typed, after one begun since: not a word is lost."""

    def take_back() -> None:
        if services.run(lambda db: _take_back(db, uid, services.now())):
            stay_with_it(services, routes.EditCheckIn(check_in_uid=uid), routes.CheckIn())

    return take_back


def stay_with_it(services: ScreenServices, read_at: routes.Route, typed_at: routes.Route) -> None:
    """Whoever was reading what was just taken back has its words in front of them still, where they were typed."""
    if services.here == read_at:
        services.swap(typed_at)


def _take_back(db: "Db", uid: str, now: "datetime") -> None:
    row = check_ins.require(db, uid)
    if not is_blank(row.note):
        waiting = (drafts.load(db, draft_keys.check_in_place()) or {}).get("note", "")
        texts = {"note": f"{waiting}\n\n{row.note}".strip(), **Mood.of(row.valence, row.energy, row.words).as_texts()}
        drafts.save(db, draft_keys.check_in_place(), texts, now=now)
    check_ins.delete(db, uid, now=now)
