"""`python -m kapjournal.content`: the whole library as one page to read, or checked and counted."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from kapjournal.content import library
from kapjournal.content.counts import counts
from kapjournal.content.languages import BASE
from kapjournal.content.library import Library
from kapjournal.content.page import page
from kapjournal.errors import ContentError


def main(arguments: Sequence[str] | None = None) -> int:
    """0, or 1 where the library has a fault or the page cannot be written."""
    options = _parser().parse_args(arguments)
    chosen = library(options.language)
    try:
        chosen.check()
        if options.check:
            _count(chosen)
        else:
            _write(chosen, options.file)
    except (ContentError, OSError) as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kapjournal.content", description="Everything KapJournal says.")
    parser.add_argument("file", nargs="?", type=Path, help="where to write the page; without it, standard output")
    parser.add_argument(
        "--check",
        action="store_true",
        help="check it and print how much there is, and how much of it a screen shows",
    )
    parser.add_argument("--language", default=BASE, help="a folder beside this module; English where it lacks a word")
    return parser


def _count(chosen: Library) -> None:
    for name, number in counts(chosen).items():
        sys.stdout.write(f"{name}: {number}\n")
    # Only this command asks the screens what they show of it: the library itself knows none.
    from kapjournal.views import reached  # noqa: PLC0415

    for kind, (shown, there) in reached.counts(chosen).items():
        sys.stdout.write(f"reached {kind}: {shown} of {there}\n")


def _write(chosen: Library, file: Path | None) -> None:
    written = page(chosen).encode()
    if file is None:
        sys.stdout.buffer.write(written)
    else:
        file.write_bytes(written)


if __name__ == "__main__":
    sys.exit(main())
