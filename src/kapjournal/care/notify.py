"""Showing a notification, behind one interface that phones can fill later."""

import logging
import sys
from typing import Protocol

from kapjournal.logs import kind_and_place

_log = logging.getLogger(__name__)


class Notifier(Protocol):
    """Shows what it is given: callers pass discreet words that may be read over a shoulder."""

    def show(self, title: str, message: str) -> bool:
        """Whether it was handed to the system. Never raises."""
        ...


class PlyerNotifier:
    """Notifications of a desktop, while the app runs. Call it off the event loop: plyer may start a process."""

    def show(self, title: str, message: str) -> bool:
        if sys.platform in ("android", "ios"):
            return False  # plyer's parts for phones rest on another framework; there the calendar file reminds
        try:
            # Imported late: plyer looks for its platform's parts when it is first used, and most never need it.
            from plyer import notification  # noqa: PLC0415

            notification.notify(title=title, message=message, app_name=title)
        except Exception as error:  # noqa: BLE001 - each platform of plyer raises its own, down to bare Exception
            _log.info("no notification here: %s", kind_and_place(error))
            return False
        return True
