"""The app by a clock that a tour sets: `python -m tests.support.clocked_app FILE [what kapjournal takes]`.

FILE holds how many seconds this clock is ahead of the real one; it is read whenever the time is asked for.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from kapjournal.cli import main
from kapjournal.views.shell.services import ScreenServices


def now_by(file: Path) -> datetime:
    """The moment that this clock shows."""
    return datetime.now(UTC) + timedelta(seconds=float(file.read_text(encoding="utf-8")))


if __name__ == "__main__":
    clock = Path(sys.argv[1])
    with patch.object(ScreenServices, "now", lambda _: now_by(clock)):
        sys.argv = ["kapjournal", *sys.argv[2:]]
        sys.exit(main())
