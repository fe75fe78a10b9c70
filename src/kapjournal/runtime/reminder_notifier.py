"""Rings the reminders that have come due, in words that may be read over a shoulder."""

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kapjournal.logs import kind_and_place

if TYPE_CHECKING:
    from kapjournal.care.notify import Notifier
    from kapjournal.care.steps.reminders import Reminder


Words = Callable[[], tuple[str, str]]
_log = logging.getLogger(__name__)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class ReminderNotifier:
    """Holds when to ring, never why: it goes on while the journal is locked, so it may know no word of it.

    `words` returns the title and the message of every reminder, when it is shown.
    """

    def __init__(self, notifier: "Notifier", words: Words, now: Callable[[], datetime] = _utc_now) -> None:
        self._notifier = notifier
        self._words = words
        self._now = now
        self._looked_at = now()
        self._reminders: tuple[Reminder, ...] = ()

    def set(self, reminders: "tuple[Reminder, ...]") -> None:
        """Ring for these from now on, and for no others."""
        self._reminders = reminders

    def look(self) -> None:
        """Ring once for all that came due since the last look. A notifier that hangs is waited for by nobody."""
        since, self._looked_at = self._looked_at, self._now()
        if not self._reminders:
            return
        from kapjournal.care.steps import reminders  # loaded long before there is a reminder

        if reminders.due(self._reminders, since=since, now=self._looked_at):
            # Not on a pool of threads, which would wait for it at the end of the app.
            threading.Thread(target=self._ring, name="reminder", daemon=True).start()

    def _ring(self) -> None:
        try:
            shown = self._notifier.show(*self._words())
            _log.info("a reminder was due; shown: %s", shown)
        except Exception as error:  # noqa: BLE001 - a reminder that cannot be shown disturbs nothing else
            _log.warning("no notification: %s", kind_and_place(error))
