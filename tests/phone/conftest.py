"""The phone, packed once for all of its tests, and a way to run one process on it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.phone.packing import ROOT, pack

DEVICE_PY = ROOT / "tests" / "phone" / "device.py"
LONGEST_S = 150
# Android is a Linux: elsewhere compiled modules lie, and are found, in other ways.
collect_ignore_glob = [] if sys.platform == "linux" else ["test_*.py"]
Run = Callable[..., Any]


@pytest.fixture(scope="session")
def device(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The packed app; several workers of one run share it."""
    import fcntl

    base = tmp_path_factory.getbasetemp()
    shared = (base if worker_id == "master" else base.parent) / "phone-device"
    with shared.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "summary.json").exists():
            pack(shared)
    return shared


@pytest.fixture
def summary(device: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((device / "summary.json").read_text("utf-8"))
    return found


@pytest.fixture
def phone(device: Path, tmp_path: Path) -> Run:
    """Run `story` in a process of its own with the storage of this test; returns what it tells.

    `code` is the exit code that is expected.
    """

    def run(
        story: str, argument: str = "", *, platform: str = "android", home: Path | None = None, code: int = 0
    ) -> Any:
        command = [sys.executable, "-S", "-I", str(DEVICE_PY), str(device), str(home or tmp_path / "home"), platform]
        done = subprocess.run(
            [*command, f"tests.phone.{story}", argument], capture_output=True, text=True, timeout=LONGEST_S, check=False
        )
        assert done.returncode == code, f"{story} ended with {done.returncode}:\n{done.stderr[-6000:]}"
        return json.loads(done.stdout.splitlines()[-1]) if done.stdout else None

    return run
