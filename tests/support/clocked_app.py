"""The app by a clock that a tour sets: `python -m tests.support.clocked_app FILE [what kapjournal takes]`.

FILE holds how many seconds this clock is ahead of the real one; it is read whenever the time is asked for. What locks
the journal counts seconds of the machine and not the hours of a calendar: it goes on by the real clock.
"""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from unittest.mock import patch

from kapjournal.care.time import zone_names
from kapjournal.care.timeline import search
from kapjournal.cli import main
from kapjournal.models import columns
from kapjournal.runtime import deleting, held_drafts, journal_access, new_journal, reminder_notifier, upkeep
from kapjournal.views.access import lock, recovery_words
from kapjournal.views.shell import services

ASK_THE_TIME = (
    services, columns, search, zone_names, journal_access, reminder_notifier, upkeep, held_drafts, lock, recovery_words,
    deleting, new_journal,
)  # fmt: skip
"""Every module of the app that asks what time it is; `test_clocked_app` keeps it whole."""


class _AnyMoment(type):
    """Who asks whether something is a `datetime` means every one, also of the real class."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, datetime)


def now_by(file: Path) -> datetime:
    """The moment that this clock shows."""
    return datetime.now(UTC) + timedelta(seconds=float(file.read_text(encoding="utf-8")))


def set_to(file: Path, moment: datetime) -> None:
    """From now on this clock shows `moment`, and goes on from there."""
    away = (moment - datetime.now(UTC)).total_seconds()
    written = file.with_suffix(".new")
    written.write_text(f"{away:.6f}", encoding="utf-8")
    written.replace(file)  # whoever asks meanwhile finds the one or the other


@contextmanager
def clocked(file: Path) -> Iterator[None]:
    """Let the whole app go by this clock."""

    class Clocked(datetime, metaclass=_AnyMoment):
        """A `datetime` that asks the file."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            moment = now_by(file).astimezone(tz)
            return moment if tz else moment.replace(tzinfo=None)

    with ExitStack() as stack:
        for module in ASK_THE_TIME:
            stack.enter_context(patch.object(module, "datetime", Clocked))
        yield


if __name__ == "__main__":
    with clocked(Path(sys.argv[1])):
        sys.argv = ["kapjournal", *sys.argv[2:]]
        sys.exit(main())
