"""The journal day by day: which lines are of one day, and which lines of a day are one, that opens. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kapjournal.care import kinds
from kapjournal.care.timeline.journal import JournalRow


@dataclass(frozen=True)
class JournalDay:
    """The lines of one day, in the order in which they were given."""

    day: date
    rows: tuple[JournalRow, ...]


def by_day(rows: Iterable[JournalRow]) -> tuple[JournalDay, ...]:
    """Each day once, where its first line stands: two clocks may have been on two days at one moment."""
    days: dict[date, list[JournalRow]] = {}
    for row in rows:
        days.setdefault(row.day, []).append(row)
    return tuple(JournalDay(day, tuple(of_day)) for day, of_day in days.items())


def gathered(rows: Sequence[JournalRow]) -> tuple[JournalRow, ...]:
    """The lines of one day, with those that are one line together where the latest of them stands.

    It opens into all of them, the earliest first. A line that is alone of its kind stays as it is.
    """
    together: dict[str, list[JournalRow]] = {}
    for row in rows:
        if _is_gathered(row):
            together.setdefault(row.kind, []).append(row)
    lines = list(rows)
    for pieces in (each for each in together.values() if len(each) > 1):
        in_order = sorted(pieces, key=lambda row: row.when)
        lines[lines.index(in_order[-1])] = replace(in_order[-1], within=tuple(in_order))
        lines = [row for row in lines if row not in pieces]
    return tuple(lines)


def fold_of(row: JournalRow) -> str:
    """What tells a line that opens from the others, whichever record leads it tomorrow."""
    return f"{row.kind} {row.day}" if _is_gathered(row) else row.session_uid or row.uid


def _is_gathered(row: JournalRow) -> bool:
    return any(kind.lines.by_day for kind in kinds.KINDS if kind.lines and row.kind in kind.lines.names)
