"""The app as it is at another time: `python -m tests.support.at_a_time MOMENT ARGUMENT …`, as `kapjournal ARGUMENT …`.

From MOMENT, in ISO form with its offset, the clock of the screens goes on as every clock does.
"""

import sys
from datetime import UTC, datetime

from kapjournal.cli import main
from kapjournal.views.shell.services import ScreenServices


def begin(moment: str) -> None:
    """Move the clock of every screen of this process."""
    away = datetime.fromisoformat(moment) - datetime.now(UTC)

    def now(_: ScreenServices) -> datetime:
        return datetime.now(UTC) + away

    ScreenServices.now = now  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    begin(sys.argv[1])
    sys.argv = ["kapjournal", *sys.argv[2:]]
    sys.exit(main())
