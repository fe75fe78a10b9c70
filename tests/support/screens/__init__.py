"""Every screen of the app, and the way to it: for the pictures of the gallery and for tours that look at all of them.

A new screen is one line in the `SCREENS` of its room.
"""

from tests.support.screens import (
    access,
    backup,
    brought,
    importing,
    journal,
    library,
    medicines,
    more,
    night,
    practices,
    preparing,
    safety,
    scales,
    sessions,
    sharing,
    today,
)
from tests.support.screens import help as help_screens
from tests.support.screens.screen import Screen, Start, Steps, lay, served, served_over

ROOMS = {
    "backup": backup.SCREENS,
    "access": access.SCREENS,
    "help": help_screens.SCREENS,
    "night": night.SCREENS,
    "today": today.SCREENS,
    "journal": journal.SCREENS,
    "sessions": sessions.SCREENS,
    "preparing": preparing.SCREENS,
    "practices": practices.SCREENS,
    "safety": safety.SCREENS,
    "library": library.SCREENS,
    "brought": brought.SCREENS,
    "more": more.SCREENS,
    "sharing": sharing.SCREENS,
    "scales": scales.SCREENS,
    "medicines": medicines.SCREENS,
    "importing": importing.SCREENS,
}
"""By what they are about."""
SCREENS = tuple(screen for screens in ROOMS.values() for screen in screens)

__all__ = ["ROOMS", "SCREENS", "Screen", "Start", "Steps", "lay", "served", "served_over"]
