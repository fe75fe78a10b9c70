"""Whatever it is started from, and whatever its folders are called, no start shows a traceback or obeys a name."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kapjournal.web.entrance import announced
from tests.support.thorough import sample

COMMAND = [sys.executable, "-m", "kapjournal"]
STARTED_WITHIN_S = 60
NAME = "日记 \x1b[31m\u202egpj"
CLOSED = {"stdin": "<&-", "stdout": ">&-", "stderr": "2>&-", "all of them": "<&- >&- 2>&-"}


def started(command: list[str], data: Path, **environment: str) -> tuple[int, str]:
    """Run it until it listens, end it as a closed terminal does, and return its exit code and all that it said."""
    with subprocess.Popen(
        command, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        deadline = time.monotonic() + STARTED_WITHIN_S
        while announced(data) is None and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        process.terminate()
        said, _ = process.communicate(timeout=STARTED_WITHIN_S)
        return process.returncode, said.decode("latin-1")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes them")
@pytest.mark.parametrize("closed", CLOSED.values(), ids=CLOSED)
def test_streams_that_are_closed(tmp_path: Path, closed: str) -> None:
    """Started by a launcher that gives no terminal, it runs and ends as ever."""
    own = ["sh", "-c", f'exec "$@" {closed}', "sh", *COMMAND, "--no-browser", "--data", str(tmp_path)]
    code, said = started(own, tmp_path)
    assert (code, "Traceback" in said) == (0, False), said


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_names_that_no_terminal_can_print(tmp_path: Path, encoding: str) -> None:
    """A folder with letters that the encoding lacks, a terminal's command and a mark that turns text around."""
    data = tmp_path / NAME
    code, said = started([*COMMAND, "--no-browser", "--data", str(data)], data, PYTHONIOENCODING=encoding)
    assert (code, "Traceback" in said) == (0, False), said
    assert "KapJournal is ready: http://127.0.0.1:" in said


@pytest.mark.once
@pytest.mark.parametrize(
    ("name", "encoding"),
    sample([f"file/{NAME}", "file", "~nobody-of-that-name/x", "", "x" * 5000], ["ascii", "cp1252", "utf-8"]),
)
def test_a_folder_that_cannot_be_is_one_sentence(tmp_path: Path, name: str, encoding: str) -> None:
    """In every encoding, with every control character written out."""
    (tmp_path / "file").touch()
    wanted = name if not name or name.startswith("~") else str(tmp_path / name)
    code, said = started([*COMMAND, "--no-browser", "--data", wanted], tmp_path, PYTHONIOENCODING=encoding)
    assert code == 2
    assert said.startswith("kapjournal: ")
    assert said.count("\n") == 1
    assert "\x1b" not in said
    assert "\u202e".encode().decode("latin-1") not in said
