"""The app without the second that a start takes: a process that has imported all of it, and forks as often as asked.

What such a fork does is what `python -m kapjournal` does from its first line on. Only where a system can fork; what
tests the start itself starts a process of its own, and so does what looks into its memory.
"""

import atexit
import gc
import importlib
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from select import select

ROOT = Path(__file__).parents[2]
CAN_FORK = hasattr(os, "fork") and sys.platform != "darwin"
"""On a Mac some of the system's own libraries do not survive it."""
_MOST = 1_000_000
_RUNS = 0
"""The exit code of what has not ended yet means nothing."""


class Forked:
    """One app, with what `subprocess.Popen` has of a process."""

    def __init__(self, output: int, report: int) -> None:
        self.stdout = os.fdopen(output, encoding="utf-8")
        self.returncode = _RUNS
        self._report = os.fdopen(report, "rb", buffering=0)
        self.pid = int(self._report.readline())

    def poll(self) -> int | None:
        return self.returncode if self._has_ended(0) else None

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, or minus the signal that ended it."""
        if not self._has_ended(timeout):
            raise subprocess.TimeoutExpired("kapjournal", timeout or 0)
        return self.returncode

    def send_signal(self, number: signal.Signals) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def _has_ended(self, within_s: float | None) -> bool:
        if not self._report.closed and select([self._report], [], [], within_s)[0]:
            self.returncode = int(self._report.readline())
            self._report.close()
        return self._report.closed


def forked(arguments: Sequence[str], environment: Mapping[str, str]) -> Forked:
    """The app, begun just now with these arguments."""
    output, app_writes = os.pipe()
    report, keeper_writes = os.pipe()
    wish = json.dumps({"arguments": list(arguments), "environment": dict(environment)}).encode()
    try:
        socket.send_fds(_warmed(), [wish], [app_writes, keeper_writes])
    finally:
        os.close(app_writes)
        os.close(keeper_writes)
    return Forked(output, report)


@cache
def _warmed() -> socket.socket:
    """To the process that forks: one for all tests of this process, and it ends with it."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        warmed = subprocess.Popen(
            [sys.executable, "-m", "tests.support.warm", str(theirs.fileno())],
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            pass_fds=[theirs.fileno()],
            start_new_session=True,
        )

    def end() -> None:
        ours.close()
        warmed.wait()

    atexit.register(end)
    return ours


def main(asked_by: int) -> int:
    """Fork for each wish, until there is nobody to wish any more. In the fork: the app's own exit code."""
    _import_everything()
    with socket.socket(fileno=asked_by) as wishes:
        while True:
            wish, given, *_ = socket.recv_fds(wishes, _MOST, 2)
            if not wish:
                return 0
            if os.fork() == 0:
                break
            for each in given:
                os.close(each)
            while _one_is_reaped():
                pass
    return _keep(json.loads(wish), *given)


def _one_is_reaped() -> bool:
    try:
        return os.waitpid(-1, os.WNOHANG)[0] > 0
    except ChildProcessError:
        return False


def _keep(wish: dict[str, dict[str, str]], output: int, report: int) -> int:
    """Fork the app, and tell its id and, once it has ended, its exit code: only who forked a process hears of that."""
    pid = os.fork()
    if pid == 0:
        os.close(report)
        return _become(list(wish["arguments"]), wish["environment"], output)
    os.close(output)
    os.write(report, f"{pid}\n".encode())
    _, status = os.waitpid(pid, 0)
    os.write(report, f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def _become(arguments: list[str], environment: dict[str, str], output: int) -> int:
    os.setsid()
    for stream in (sys.stdout.fileno(), sys.stderr.fileno()):
        os.dup2(output, stream)
    os.close(output)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    from kapjournal.cli import main as run

    sys.argv = ["kapjournal", *arguments]
    return run()


def _import_everything() -> None:
    """Also what the app itself imports late. What is loaded now is for no fork to look through or to copy."""
    import flet

    import kapjournal

    for module in pkgutil.walk_packages(kapjournal.__path__, "kapjournal."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name in flet.__all__:
        getattr(flet, name)
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
