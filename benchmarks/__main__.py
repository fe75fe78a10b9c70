"""`python -m benchmarks`: measures, prints the table and writes docs/benchmarks.md; `--quick` only tries everything."""

import argparse
from pathlib import Path

import apsw

from benchmarks.measuring import Effort, measure
from benchmarks.report import machine, report

_THOROUGH = Effort(saves=300, reads=300, openings=30, processes=3)
_QUICK = Effort(saves=5, reads=3, openings=2, processes=1)
_DOCUMENT = Path(__file__).parent.parent / "docs" / "benchmarks.md"

_PREFACE = """# Benchmarks

The same journal kept by plain SQLite, by SQLCipher and by the vault, each behind a SQLModel session: write-ahead log,
`synchronous=FULL`, exclusive locking, 16 MiB of cache, 4 KiB pages. All three take turns in one run; the numbers are
medians. Stretching the passphrase (scrypt) is not counted. "Right after opening" is the first statement of a new
connection, while the file is still in the memory of the operating system. `make bench` repeats it; from one run to the
next the ratios move by some percent.
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few hundred entries, a few seconds, nothing written")
    quick = parser.parse_args().quick
    sizes, effort = ((200, 400), _QUICK) if quick else ((5_000, 50_000), _THOROUGH)
    text = report(measure(sizes, effort))
    print(text)
    if not quick:
        _DOCUMENT.write_text(f"{_PREFACE}\n{_setting()}\n\n{text}\n{_of_others()}", encoding="utf-8")


def _of_others() -> str:
    """What stands there of benchmarks that are run by themselves, from the first heading on."""
    _, heading, rest = _DOCUMENT.read_text("utf-8").partition("\n## ")
    return heading + rest


def _setting() -> str:
    return f"Measured on a {machine()} container, SQLite {apsw.sqlite_lib_version()} (plain and vault)."


if __name__ == "__main__":
    main()
