"""The app under a watch: `python -m tests.support.watched REPORT …` runs `kapjournal …` and writes what held its loop.

A line of JSON for each step that was longer than allowed, as it happens.
"""

import json
import sys
from pathlib import Path

from kapjournal.cli import main
from tests.support.watch import LongStep, watching


def run(report: Path, arguments: list[str]) -> int:
    sys.modules["uvloop"] = None  # type: ignore[assignment]  # its steps cannot be watched; asyncio's can

    def tell(step: LongStep) -> None:
        with report.open("a") as lines:
            lines.write(json.dumps({"ms": step.milliseconds, "seen in": step.seen_in}) + "\n")

    with watching(tell):
        return main(arguments)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2:]))
