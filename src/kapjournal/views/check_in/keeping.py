"""Keeping a check-in, wherever it is made, and what follows it: the one place in the screens for both."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from kapjournal import routes
from kapjournal.care.records import check_ins
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.steps import hard_moments
from kapjournal.models import CheckIn
from kapjournal.views.check_in.undo_check_in import before, note_changed, note_made, taking_back
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import common

if TYPE_CHECKING:
    from kapjournal.storage import Db

Follow = Callable[[CheckIn], object]
Say = Callable[[MoodReading], MoodReading]
"""What a check-in says from now on, by what it said until now."""


def keep_new(
    services: ScreenServices,
    felt: MoodReading,
    *,
    show: Callable[[routes.Route], object],
    otherwise: Follow,
    drops_draft: bool,
) -> None:
    """Keep a check-in. Where it says that it is hard, `show` the screen of a person or something steadying instead of
    what would follow `otherwise`. The draft of a new check-in is left where it waits, unless `drops_draft`.
    """

    def kept(row: CheckIn) -> None:
        if is_hard(row):
            show(routes.HardMoment(check_in_uid=row.uid))
        else:
            otherwise(row)

    keep_quietly(services, felt, then=kept, drops_draft=drops_draft)


def keep_quietly(
    services: ScreenServices,
    felt: MoodReading,
    *,
    then: Follow,
    drops_draft: bool,
    at: datetime | None = None,
    author: object = None,
) -> None:
    """Keep a check-in of now, or of an earlier moment, while it is still being said: nothing follows by itself."""

    def kept(row: CheckIn) -> None:
        note_made(services, row, author)
        then(row)

    services.run(lambda db: check_ins.add(db, felt, now=services.now(), at=at, drops_draft=drops_draft), then=kept)


def keep_changed(
    services: ScreenServices,
    uid: str,
    say: Say,
    *,
    then: Follow,
    at: datetime | None = None,
    author: object = None,
    quietly: bool = False,
) -> bool:
    """Keep what is said from now on in a check-in that is there. Nothing is hard right now because of it."""

    def change(db: "Db") -> CheckIn:
        row = check_ins.require(db, uid)
        was, was_left_at = before(db, row), row.updated_at
        said = say(was.felt)
        if said == was.felt and at in (None, was.at):
            return row
        changed = check_ins.change(db, uid, said, now=services.now(), at=at)
        note_changed(services, changed, was, was_left_at, author)
        return changed

    return services.run(change, then=then, quietly=quietly)


def keep_refined(services: ScreenServices, row: CheckIn, say: Say, *, show: Callable[[routes.Route], object]) -> None:
    """Keep what is said at this moment in the check-in of this hour. Where it has become hard, `show` its screen."""
    was_hard = is_hard(row)

    def kept(now: CheckIn) -> None:
        if is_hard(now) and not was_hard:
            show(routes.HardMoment(check_in_uid=now.uid))

    keep_changed(services, row.uid, say, then=kept)


def is_hard(row: CheckIn | MoodReading) -> bool:
    """Whether it says that it is hard."""
    return hard_moments.is_hard(row.valence, row.words)


def say_kept(services: ScreenServices, row: CheckIn) -> None:
    """A word that it is there, with a way to take it back."""
    services.say(common.KEPT(), action=common.UNDO(), on_action=taking_back(services, row.uid))
