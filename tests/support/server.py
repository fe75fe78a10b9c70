"""The real app as a process of its own, served to browsers as a patient starts it."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.support import warm

ROOT = Path(__file__).parents[2]
START_TIMEOUT_S = 30
STOP_TIMEOUT_S = 10

Process = subprocess.Popen[str] | warm.Forked
Begin = Callable[[Sequence[str], Mapping[str, str]], Process]
"""Begins a process with these arguments and this environment."""

_ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/\S*")


class Server:
    """One app that serves a browser: where it is, what it printed, and ways to end it.

    `output` holds what it printed to stdout and stderr, line by line.
    """

    def __init__(self, command: Sequence[str], begin: Begin) -> None:
        self.command = list(command)
        self._begin = begin
        self.output: list[str] = []
        self._start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        """End it as a crash or an empty battery does: at once, with no word."""
        self._process.kill()
        self._end()

    def stop(self) -> int:
        """End it as Ctrl+C does, and return its exit code."""
        if self.running:
            self._process.send_signal(signal.SIGINT)
        self._end()
        ended: int = self._process.returncode
        return ended

    def restart(self) -> str:
        """Start it again on the same port with the same data; returns the new start address."""
        assert not self.running, "it is still running"
        self._start(self.port)
        return self.url

    def _start(self, port: int = 0) -> None:
        # In the base language, whatever that of this computer is.
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "LANGUAGE": "en_US"}
        self._process = self._begin([*self.command, "--port", str(port)], environment)
        self._ready = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._wait()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                self.output.append(line.rstrip("\n"))
                found = _ADDRESS.search(line)
                if found and not self._ready.is_set():
                    self.url, self.port = found[0], int(found[1])
                    self._ready.set()

    def _wait(self) -> None:
        deadline = time.monotonic() + START_TIMEOUT_S
        while not self._ready.wait(0.05):
            if not self.running or time.monotonic() > deadline:
                self._process.kill()
                self._end()
                raise AssertionError("the app did not start; it said:\n" + "\n".join(self.output))

    def _end(self) -> None:
        try:
            self._process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(STOP_TIMEOUT_S)


def _anew(command: Sequence[str], environment: Mapping[str, str]) -> Process:
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


@contextmanager
def serving(command: Sequence[str], begin: Begin = _anew) -> Iterator[Server]:
    """Run `command --port N`, which must print its start address, until the end of the block."""
    server = Server(command, begin)
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def app_server(data: Path, *arguments: str, anew: bool = False) -> Iterator[Server]:
    """KapJournal over the data folder `data`, as `kapjournal --web --data DIR` starts it.

    `anew` is for who tests the start itself, or a process with nothing else in it.
    """
    app = ["--web", "--no-browser", "--data", str(data), *arguments]
    if anew or not warm.CAN_FORK:
        begun = serving([sys.executable, "-m", "kapjournal", *app])
    else:
        begun = serving(app, warm.forked)
    with begun as server:
        yield server
