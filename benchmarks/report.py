"""The table of medians and ratios, and whether the goals hold."""

import os
import platform

from benchmarks.contestants import PLAIN, SQLCIPHER, VAULT, Contestant
from benchmarks.measuring import FIRST_SCAN, MEMORY, ROWS, SAVE, Medians, Results

_HEAD = (
    "| at {entries:,} entries of 1 KB | plain SQLite | SQLCipher | vault | vault ÷ plain | vault ÷ SQLCipher |\n"
    "|---|---:|---:|---:|---:|---:|"
)


def report(results: Results) -> str:
    """Markdown: one table for each size, then the goals."""
    tables = [_table(entries, medians) for entries, medians in results.items()]
    return "\n\n".join([*tables, "\n".join(goal_line(*goal) for goal in goals(results))])


def goals(results: Results) -> list[tuple[str, float, float]]:
    """What was aimed at: words, the ratio measured, the ratio allowed."""
    found: list[tuple[str, float, float]] = []
    for entries, medians in results.items():
        slowest = max(_ratio(medians, row, SQLCIPHER) for row in ROWS if row != MEMORY)
        scan = "full scan right after opening"
        found += [
            (f"{entries:,}: slowest row ÷ SQLCipher", slowest, 1.0),
            (f"{entries:,}: {scan} ÷ SQLCipher", _ratio(medians, FIRST_SCAN, SQLCIPHER), 0.5),
            (f"{entries:,}: {scan} ÷ plain", _ratio(medians, FIRST_SCAN, PLAIN), 2.0),
            (f"{entries:,}: save ÷ plain", _ratio(medians, SAVE, PLAIN), 1.25),
        ]
    few, many = min(results), max(results)
    if few != many:
        growth = results[many].of(SAVE, VAULT) / results[few].of(SAVE, VAULT)
        found.append((f"vault: save at {many:,} ÷ save at {few:,}", growth, 1.3))
    return found


def machine() -> str:
    """The kind of machine, and nothing that tells one from another."""
    return f"{os.cpu_count()}-core {platform.machine().replace('_', '-')} {platform.system()}"


def _table(entries: int, medians: Medians) -> str:
    lines = [_HEAD.format(entries=entries)]
    for row in ROWS:
        plain, sqlcipher, vault = (medians.of(row, contestant) for contestant in (PLAIN, SQLCIPHER, VAULT))
        cells = " | ".join(f"{value:.2f}" for value in (plain, sqlcipher, vault, vault / plain, vault / sqlcipher))
        lines.append(f"| {row} | {cells} |")
    return "\n".join(lines)


def _ratio(medians: Medians, row: str, other: Contestant) -> float:
    return medians.of(row, VAULT) / medians.of(row, other)


def goal_line(words: str, measured: float, allowed: float) -> str:
    """One goal in words, and whether it holds."""
    verdict = "holds" if round(measured, 2) <= allowed else "does not hold"
    return f"- {words}: {measured:.2f}, goal at most {allowed:.2f}: {verdict}"
