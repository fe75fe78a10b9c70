"""What is locked in requirements/, for building a release.

python -m scripts.locked pins FILE    the versions, as a constraint for pip
python -m scripts.locked bill FILE    a bill of materials (CycloneDX), with the hashes of every archive
python -m scripts.locked tag TAG      fails unless the tag is that of the version
"""

import json
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
_PACKAGE = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+?)(?: ; (.+?))?(?: \\)?$")
_HASH = re.compile(r"^\s+--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class Locked:
    """One package; `marker` says on which systems it is installed, everywhere where it is empty."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]


def packages(lock: str) -> list[Locked]:
    """The packages of a lock file, in its order."""
    found: list[Locked] = []
    for line in lock.splitlines():
        if package := _PACKAGE.match(line):
            found.append(Locked(package[1], package[2], package[3] or "", ()))
        elif digest := _HASH.match(line):
            last = found.pop()
            found.append(Locked(last.name, last.version, last.marker, (*last.hashes, digest[1])))
    return found


def pins(locked: list[Locked], phone: str) -> str:
    """Each version as a constraint. What phones have wheels of their own for is held as they have it."""
    held = {line.split("=")[0]: line for line in phone.splitlines() if line and not line.startswith("#")}
    lines = [held.get(one.name, f"{one.name}=={one.version}") for one in locked]
    return "\n".join(sorted(set(lines))) + "\n"


def bill(locked: list[Locked], version: str) -> dict[str, Any]:
    """The app and the Python packages in it. What Flutter adds to a built app is not among them."""
    root = {"type": "application", "bom-ref": "kapjournal", "name": "kapjournal", "version": version}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": root},
        "components": [_component(one) for one in locked],
        "dependencies": [{"ref": "kapjournal", "dependsOn": [_purl(one) for one in locked]}],
    }


def version() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def _component(one: Locked) -> dict[str, Any]:
    archives = [{"name": "archive:sha256", "value": digest} for digest in one.hashes]
    marker = [{"name": "environment:marker", "value": one.marker}] if one.marker else []
    return {
        "type": "library",
        "bom-ref": _purl(one),
        "name": one.name,
        "version": one.version,
        "purl": _purl(one),
        "properties": [*marker, *archives],
    }


def _purl(one: Locked) -> str:
    return f"pkg:pypi/{one.name}@{one.version}"


def main(command: str, argument: str) -> None:
    locked = packages((ROOT / "requirements" / "app.txt").read_text("utf-8"))
    if command == "pins":
        phone = (ROOT / "requirements" / "phone.txt").read_text("utf-8")
        Path(argument).write_text(pins(locked, phone), "utf-8")
    elif command == "bill":
        Path(argument).write_text(json.dumps(bill(locked, version()), indent=2) + "\n", "utf-8")
    elif command != "tag":
        sys.exit(__doc__)
    elif argument != f"v{version()}":
        sys.exit(f"The tag {argument} is not that of version {version()}.")


if __name__ == "__main__":
    main(*sys.argv[1:3])
