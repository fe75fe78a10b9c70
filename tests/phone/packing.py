"""Lays the app out on disk as `flet build` does for Android, which is the strictest of the phones.

    device/
      app/                what src/ holds, as .pyc and without a source file; read-only, with assets/
      site-packages.zip   every package the app needs on a phone, as .pyc; data files of a package lie in here too
      extract/            packages named in `[tool.flet.android] extract_packages`
      native/             compiled modules, which Android keeps apart from their packages
      summary.json        what went where

Nothing else of this computer's site-packages can be imported by a process that `tests.phone.device` starts.
"""

import importlib
import importlib.metadata
import importlib.util
import json
import py_compile
import tomllib
import zipfile
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PHONE: dict[str, str] = {
    "sys_platform": "android",
    "platform_system": "Android",
    "platform_machine": "aarch64",
    "os_name": "posix",
    "python_version": "3.14",
    "python_full_version": "3.14.0",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "extra": "",
}
PURE_ON_PHONES = frozenset({"fonttools"})
"""Compiled on a computer to be faster; the wheel for phones is the pure one."""
_LEFT_OUT = (".py", ".pyc", ".pyi", ".typed", ".pyx", ".pxd", ".c", ".cpp", ".h", ".hpp")


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def distributions() -> dict[str, importlib.metadata.Distribution]:
    """Everything that a phone gets with the app, by name, as the markers of each package say."""
    waiting = [Requirement(line) for line in project()["project"]["dependencies"]]
    found: dict[str, importlib.metadata.Distribution] = {}
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or (wanted.marker is not None and not wanted.marker.evaluate(PHONE)):
            continue
        found[name] = importlib.metadata.distribution(name)
        waiting += [Requirement(line) for line in found[name].requires or ()]
    return found


def is_compiled(distribution: importlib.metadata.Distribution) -> bool:
    """Whether a phone needs a wheel of its own for it."""
    name = canonicalize_name(distribution.metadata["Name"])
    return name not in PURE_ON_PHONES and any(file.suffix == ".so" for file in distribution.files or ())


def pack(device: Path, *, source: Path = ROOT / "src", assets: Path = ROOT / "assets") -> dict[str, Any]:
    """Lay out everything below `device`; returns the summary that is also written there."""
    device.mkdir(parents=True)
    _pack_app(device / "app", source, assets)
    packages = distributions()
    extracted = tuple(project()["tool"]["flet"].get("android", {}).get("extract_packages", ()))
    with zipfile.ZipFile(device / "site-packages.zip", "w", zipfile.ZIP_STORED) as archive:
        for distribution in packages.values():
            for name, content, place in _files_of(distribution, extracted):
                if place == "zip":
                    archive.writestr(name, content)
                else:
                    _write(device / place / name, content)
        _make_packages(archive)
    summary = {
        "packages": {name: found.version for name, found in sorted(packages.items())},
        "compiled": sorted(name for name, found in packages.items() if is_compiled(found)),
        "extracted": list(extracted),
        "zip_bytes": (device / "site-packages.zip").stat().st_size,
        "app_files": sum(1 for path in (device / "app").rglob("*") if path.is_file()),
    }
    (device / "summary.json").write_text(json.dumps(summary), "utf-8")
    return summary


def _make_packages(archive: zipfile.ZipFile) -> None:
    """A folder of modules without an `__init__` gets an empty one, since Python imports no such folder from a zip."""
    modules = [PurePosixPath(name) for name in archive.namelist() if name.endswith(".pyc")]
    there = {module.parent for module in modules if module.stem == "__init__"}
    empty = bytes(importlib._bootstrap_external._code_to_timestamp_pyc(compile("", "__init__.py", "exec")))  # type: ignore[attr-defined]
    for folder in sorted({parent for module in modules for parent in module.parents} - there):
        if folder.name and not folder.name.endswith(".dist-info"):
            archive.writestr(f"{folder}/__init__.pyc", empty)


def _pack_app(app: Path, source: Path, assets: Path) -> None:
    for path in sorted(source.rglob("*")):
        if path.is_file() and "assets" not in path.relative_to(source).parts and "__pycache__" not in path.parts:
            name, content = _compiled(path.relative_to(source).as_posix(), path)
            _write(app / name, content)
    left_out = project()["tool"]["flet"]["app"]["exclude"]
    for path in assets.rglob("*"):
        name = f"assets/{path.relative_to(assets).as_posix()}"
        if path.is_file() and not any(fnmatch(name, f"{pattern}/*") for pattern in left_out):
            _write(app / name, path.read_bytes())
    for path in (app, *app.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)


def _files_of(
    distribution: importlib.metadata.Distribution, extracted: tuple[str, ...]
) -> Iterator[tuple[str, bytes, str]]:
    """Name, content and place of each file that is shipped."""
    compiled = is_compiled(distribution)
    for file in distribution.files or ():
        name, path = PurePosixPath(file), Path(str(file.locate()))
        if ".." in name.parts or "__pycache__" in name.parts or not path.is_file():
            continue
        if ".so" in name.suffixes:
            if compiled:
                yield str(name), path.read_bytes(), "native"
        elif name.suffix == ".py":
            packed, content = _compiled(str(name), path)
            yield packed, content, _place(packed, extracted)
        elif name.suffix not in _LEFT_OUT:
            yield str(name), path.read_bytes(), _place(str(name), extracted)


def _place(name: str, extracted: tuple[str, ...]) -> str:
    return "extract" if any(fnmatch(name.partition("/")[0], pattern) for pattern in extracted) else "zip"


@cache
def _compiled(name: str, path: Path) -> tuple[str, bytes]:
    """A module beside which no source lies: `module.pyc`; any other file as it is."""
    if path.suffix != ".py":
        return name, path.read_bytes()
    cached = Path(importlib.util.cache_from_source(str(path)))
    if not _is_fresh(cached, path):
        py_compile.compile(str(path), cfile=str(cached), doraise=True)
    return f"{name}c", cached.read_bytes()


def _is_fresh(cached: Path, path: Path) -> bool:
    if not cached.is_file():
        return False
    header, seen = cached.read_bytes()[:16], path.stat()
    wanted = int(seen.st_mtime) & 0xFFFFFFFF, seen.st_size & 0xFFFFFFFF
    known = int.from_bytes(header[8:12], "little"), int.from_bytes(header[12:16], "little")
    return header[:4] == importlib.util.MAGIC_NUMBER and header[4:8] == bytes(4) and known == wanted


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
