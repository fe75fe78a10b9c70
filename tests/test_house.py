"""The house is as CONTRIBUTING says, and no room is left out of the contracts between its layers."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "kapjournal"
TABLE = re.findall(r"^\| (`.+?) \| (.+) \|$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
CONTRACTS: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
    "contracts"
]
LONGEST = 300
A_SCREEN = 50
"""So many lines of a table are on a screen at once."""


def named() -> set[str]:
    """What the table names, as paths: `views/today/`, `check_in/` lie beside each other, and what the sentence names
    with a stroke lies within."""
    found: set[str] = set()
    for names, sentence in TABLE:
        beside = path = ""
        for name in re.findall(r"`([^`]+)`", names):
            path = name.rstrip("/") if (PACKAGE / name).exists() else f"{beside}/{name.rstrip('/')}"
            beside = str(Path(path).parent)
            found.add(path)
        found |= {f"{path}/{within}" for within in re.findall(r"`([^`]+)/`", sentence)}
    return found


def rooms(*, within: Path) -> set[str]:
    """The folders and modules that stand directly in one."""
    return {
        one.relative_to(PACKAGE).as_posix()
        for one in within.iterdir()
        if not one.name.startswith("__") and (one.is_dir() or one.suffix == ".py")
    }


def test_the_table_of_what_lives_where_names_rooms_that_are_there() -> None:
    """A folder that moved is found under its new name."""
    assert {path for path in named() if not (PACKAGE / path).exists()} == set()
    assert len(TABLE) <= A_SCREEN


@pytest.mark.parametrize("folder", ["", "care", "sharing", "storage", "views"])
def test_the_table_names_every_room(folder: str) -> None:
    """Whoever looks for where something lives finds all of the house there."""
    there = {one for one in rooms(within=PACKAGE / folder) if not folder or (PACKAGE / one).is_dir()}
    above = {parent for path in named() for parent in (path, *map(str, Path(path).parents))}
    assert there - above == set()


def test_no_file_is_longer_than_somebody_reads_at_once() -> None:
    """Past three hundred lines something in it wants to live elsewhere."""
    long = {file: len(file.read_text("utf-8").splitlines()) for file in PACKAGE.rglob("*.py")}
    assert {file.name: lines for file, lines in long.items() if lines > LONGEST} == {}


def test_every_module_has_its_place_among_the_layers() -> None:
    """One that no contract names could import anything."""
    layers = " | ".join(CONTRACTS[0]["layers"])
    assert everywhere() - set(re.findall(r"kapjournal\.(\w+)", layers)) == set()


@pytest.mark.parametrize(
    ("forbidden", "allowed"),
    [
        ("flet", {"app", "views"}),
        ("cryptography", {"sharing", "storage"}),
        ("apsw", {"storage"}),
    ],
)
def test_what_only_some_may_import_is_forbidden_to_all_others(forbidden: str, allowed: set[str]) -> None:
    """A module that is new is not forgotten there."""
    (contract,) = (
        one for one in CONTRACTS if forbidden in one.get("forbidden_modules", []) and "allow_indirect_imports" in one
    )
    held = {name.partition(".")[2] for name in contract["source_modules"]}
    assert everywhere() - allowed - held == set()


def everywhere() -> set[str]:
    return {one.rpartition("/")[2].removesuffix(".py") for one in rooms(within=PACKAGE)} - {"locales"}
