"""Whom a screen shows: the patient's people from the open journal, and the region chosen or guessed."""

from typing import TYPE_CHECKING

from kapjournal import content
from kapjournal.content import Region
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices

if TYPE_CHECKING:
    from kapjournal.care.steps.whom_to_reach import WhomToReach


def use_people(services: ScreenServices) -> "WhomToReach":
    """The people in the order to ask them. What cannot be read keeps nobody from the help lines."""
    from kapjournal.care.steps.whom_to_reach import (  # noqa: PLC0415  # the lock screen comes before any database
        WhomToReach,
        whom_to_reach,
    )

    answer = use_query(services, lambda db: whom_to_reach(db, now=services.now()))
    return answer.value or WhomToReach()


def chosen_region(region_id: str) -> Region | None:
    """None before one was chosen, and for one that this version does not have."""
    return next((region for region in content.help_regions() if region.id == region_id), None)


def region_here(services: ScreenServices, region_id: str | None = None) -> Region | None:
    """The region chosen; before one is, what the device suggests; None where it suggests nothing.

    `region_id` is the choice where a screen holds it; without, that of the preferences.
    """
    chosen = services.access.preferences.region if region_id is None else region_id
    return chosen_region(chosen) or chosen_region(_guess(services))


def regions_here(services: ScreenServices) -> tuple[Region, ...]:
    """Every region, the likeliest first."""
    from kapjournal.care import regions  # noqa: PLC0415  # the first screen need not wait for time zones
    from kapjournal.care.time import local_time  # noqa: PLC0415  # the first screen need not wait for time zones

    return regions.in_order(content.help_regions(), local_time.local_zone(), services.access.language.device)


def _guess(services: ScreenServices) -> str:
    from kapjournal.care import regions  # noqa: PLC0415  # the first screen need not wait for time zones
    from kapjournal.care.time import local_time  # noqa: PLC0415  # the first screen need not wait for time zones

    return regions.guess(local_time.local_zone(), services.access.language.device)
