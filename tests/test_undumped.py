"""A core of the running app cannot be taken, and no platform keeps it from starting."""

import subprocess
import sys
from pathlib import Path

import pytest

from kapjournal import cli

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of a process what may be read of it")

_TELL = """
import ctypes, resource
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), *resource.getrlimit(resource.RLIMIT_CORE))
"""
_BUILT_APP = """
import sys; sys.path.insert(0, "src")
import main
from pathlib import Path
from kapjournal import app, surroundings
surroundings.is_packaged = lambda: True
surroundings.settle = lambda **_: None
app.run_packaged = lambda _: None
main.data_folder = lambda _: Path(".")
main.main()
"""
_NOT_DUMPABLE = "0 0 0\n"


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)


@linux_only
@pytest.mark.parametrize(
    "start",
    [
        "from kapjournal import cli; cli._start = lambda _: 0; cli.main([])",
        "from kapjournal import cli; cli._open = lambda _: 0; cli.main(['open', 'x'])",
        _BUILT_APP,
    ],
    ids=["app", "open", "built app"],
)
def test_every_way_to_start_keeps_its_memory_out_of_dumps(start: str) -> None:
    """The command line, opening a file, and an app that was built: no core, and not readable by other programs."""
    told = run(f"{start}\n{_TELL}")
    assert told.stdout == _NOT_DUMPABLE, told.stderr


@linux_only
def test_a_killed_process_leaves_no_core(tmp_path: Path) -> None:
    """Even where cores were asked for: the shell that started it allows any size."""
    code = "from kapjournal.undumped import keep_out_of_dumps; keep_out_of_dumps(); import os; os.abort()"
    shell = f"ulimit -c unlimited 2>/dev/null; exec {sys.executable} -c '{code}'"
    subprocess.run(["sh", "-c", shell], cwd=tmp_path, capture_output=True, check=False, timeout=60)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("absent", ["ctypes", "resource"])
def test_where_there_is_nothing_to_ask_it_starts(absent: str) -> None:
    """Windows has no limits to set, and some builds of Python no way to call the system."""
    code = (
        f"import sys; sys.modules[{absent!r}] = None\n"
        "from kapjournal.undumped import keep_out_of_dumps; keep_out_of_dumps(); print('started')"
    )
    assert run(code).stdout == "started\n"


@pytest.mark.parametrize("platform", ["win32", "darwin", "ios", "android", "emscripten"])
def test_every_platform_starts(platform: str) -> None:
    """Nothing is asked of a system that does not know it."""
    code = (
        f"import sys; sys.platform = {platform!r}\n"
        "from kapjournal.undumped import keep_out_of_dumps; keep_out_of_dumps(); print('started')"
    )
    assert run(code).stdout == "started\n"


def test_asking_for_help_works(capsys: pytest.CaptureFixture[str]) -> None:
    """The command line is what it was."""
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    assert "kapjournal" in capsys.readouterr().out
