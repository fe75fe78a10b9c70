"""One KapJournal at a time for each data folder."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kapjournal.errors import StartError
from kapjournal.instance import LOCK_NAME, only_instance
from tests.support.systems import posix

HOLDER = """
import sys, time
from pathlib import Path
from kapjournal.instance import only_instance
with only_instance(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@posix
def test_the_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    """A new data folder can be entered by nobody else."""
    data = tmp_path / "deep" / "data"
    with only_instance(data):
        assert data.stat().st_mode & 0o777 == 0o700
        assert (data / LOCK_NAME).stat().st_size == 0


def test_the_second_is_told_and_the_first_stays(tmp_path: Path) -> None:
    """Another start on the same folder gets one sentence; one on another folder goes ahead."""
    with only_instance(tmp_path), only_instance(tmp_path / "other"):
        for _ in range(2):
            with pytest.raises(StartError, match="already open"), only_instance(tmp_path):
                pytest.fail("two instances hold one folder")


def test_it_is_free_again_after_the_end(tmp_path: Path) -> None:
    """Leaving frees the folder, also by an error."""
    with pytest.raises(ZeroDivisionError), only_instance(tmp_path):
        _ = 1 / 0
    with only_instance(tmp_path):
        assert (tmp_path / LOCK_NAME).exists()


def test_a_kill_frees_it(tmp_path: Path) -> None:
    """The system releases the lock of a killed process: nothing has to be cleaned up by hand."""
    with subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StartError), only_instance(tmp_path):
            pytest.fail("two processes hold one folder")
        holder.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    with only_instance(tmp_path):
        assert holder.returncode != 0


def test_a_lock_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    """Something else in the place of the lock file is one sentence too."""
    (tmp_path / LOCK_NAME).mkdir()
    with pytest.raises(StartError, match="cannot be written"), only_instance(tmp_path):
        pytest.fail("held a folder without a lock")


@pytest.mark.parametrize("name", ["file", "file/below", "x" * 300])
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    """A file in the place of the folder, or a name that no folder can have, is one sentence."""
    (tmp_path / "file").touch()
    with pytest.raises(StartError, match="cannot be written"), only_instance(tmp_path / name):
        pytest.fail("held a folder that does not exist")
