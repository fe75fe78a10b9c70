"""Keeping a check-in, wherever it is made, and what follows it: the one place in the screens for both."""

from collections.abc import Callable

from kapjournal import routes
from kapjournal.care.records import check_ins
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.steps import hard_moments
from kapjournal.models import CheckIn
from kapjournal.views.check_in.undo_check_in import taking_back
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import common

Follow = Callable[[CheckIn], object]


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
        if hard_moments.is_hard(row.valence, row.words):
            show(routes.HardMoment(check_in_uid=row.uid))
        else:
            otherwise(row)

    services.run(lambda db: check_ins.add(db, felt, now=services.now(), drops_draft=drops_draft), then=kept)


def keep_changed(services: ScreenServices, uid: str, felt: MoodReading, *, then: Follow) -> None:
    """Keep what is said now in a check-in of before. Nothing is hard right now because of it."""
    services.run(lambda db: check_ins.change(db, uid, felt, now=services.now()), then=then)


def keep_refined(
    services: ScreenServices, row: CheckIn, felt: MoodReading, *, show: Callable[[routes.Route], object]
) -> None:
    """Keep what is said at this moment in the check-in of this hour. Where it has become hard, `show` its screen."""
    was_hard = hard_moments.is_hard(row.valence, row.words)

    def kept(now: CheckIn) -> None:
        if hard_moments.is_hard(now.valence, now.words) and not was_hard:
            show(routes.HardMoment(check_in_uid=now.uid))

    keep_changed(services, row.uid, felt, then=kept)


def say_kept(services: ScreenServices, row: CheckIn) -> None:
    """A word that it is there, with a way to take it back."""
    services.say(common.KEPT(), action=common.UNDO(), on_action=taking_back(services, row.uid))
