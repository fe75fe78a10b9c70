"""Running a tool that asks for a passphrase on its terminal."""

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

StrPath = str | Path

_TIMEOUT_S = 60.0


def run_with_answers(command: Sequence[StrPath], prompts: Sequence[str], answer: str) -> int:
    """Run a command in a terminal of its own, give the same answer to each prompt in turn, and return its exit code."""
    ours, theirs = os.openpty()
    # The first terminal that a session's leader opens becomes the session's own: that is where tools ask.
    shell = ["sh", "-c", 'terminal=$1; shift; exec "$@" <"$terminal" >"$terminal" 2>&1', "sh", os.ttyname(theirs)]
    process = subprocess.Popen([*shell, *command], start_new_session=True)
    try:
        for prompt in prompts:
            _wait_for(ours, prompt)
            os.write(ours, answer.encode() + b"\n")
        return process.wait(_TIMEOUT_S)
    finally:
        process.kill()
        process.wait()
        os.close(theirs)
        os.close(ours)


def _wait_for(terminal: int, prompt: str) -> None:
    os.set_blocking(terminal, False)
    shown = b""
    deadline_s = time.monotonic() + _TIMEOUT_S
    while prompt.encode() not in shown:
        if time.monotonic() > deadline_s:
            raise TimeoutError(f"{prompt!r} did not come up, only {shown!r}")
        try:
            shown += os.read(terminal, 4096)
        except BlockingIOError:
            time.sleep(0.01)
