"""The real `kapjournal open`: whatever is wrong is one sentence, never a traceback, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kapjournal.sharing.handoff.document import to_bytes
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.sealing import KeySeal, PassphraseSeal
from kapjournal.storage.age import X25519Identity
from tests.sharing.builders import MADE_ON
from tests.sharing.therapist import RIGHT, listing, put, results
from tests.support.systems import linux

pytestmark = [linux, pytest.mark.usefixtures("signals_are_heard")]

COMMAND = [sys.executable, "-m", "kapjournal", "open"]
SECRETS = (RIGHT, "hunter2", "only a note", "AGE-SECRET-KEY")


@dataclass
class Wrong:
    """What somebody calls, and what the sentence has to say."""

    arguments: list[str | bytes]
    says: str
    typed: bytes = RIGHT.encode()
    setup: Callable[[Path], object] = Path.exists
    through: str = ""
    environment: dict[str, str] = field(default_factory=dict)


def cut(folder: Path) -> None:
    data = (folder / "f.age").read_bytes()
    (folder / "f.age").write_bytes(data[:-100])


def bulge(folder: Path) -> None:
    """A real header that asks for a thousand times more memory than a hand-off needs."""
    data = (folder / "f.age").read_bytes()
    (folder / "f.age").write_bytes(data.replace(b" 4\n", b" 23\n", 1))


def take(folder: Path) -> None:
    subprocess.run([*COMMAND, folder / "f.age"], input=RIGHT.encode(), capture_output=True, check=True)


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe")


def name(raw: str) -> Callable[[Path], object]:
    return lambda folder: (folder / raw).write_bytes(b"no age file")


WRONG = {
    "a missing file": Wrong(["no.age"], "There is no file no.age."),
    "a folder as file": Wrong(["."], "This is not a file: .."),
    "a pipe as file": Wrong(["pipe"], "This is not a file: pipe.", setup=pipe),
    "a device as file": Wrong(["/dev/zero"], "This is not a file: /dev/zero."),
    "a wrong passphrase": Wrong(["f.age"], "does not open the file", typed=b"hunter2\n"),
    "an empty passphrase": Wrong(["f.age"], "The passphrase is empty. Type it first.", typed=b""),
    "a passphrase that is no text": Wrong(["f.age"], "UTF-8", typed=b"hunter2 \xff\n"),
    "no input": Wrong(["f.age"], "There is no input to read the passphrase from.", through='exec "$@" <&-'),
    "a truncated file": Wrong(["f.age"], "is missing or changed", setup=cut),
    "a greedy file": Wrong(["f.age"], "more memory", setup=bulge),
    "an empty file": Wrong(["e.age"], "not an encrypted file", setup=lambda folder: (folder / "e.age").touch()),
    "an escape in the name": Wrong(["\x1b[2J\n.age"], "not an encrypted file", setup=name("\x1b[2J\n.age")),
    "an escape in a missing name": Wrong(["a\x1b]0;x\x07\nb\u202e.age"], r"no file a\x1b]0;x\x07\nb\u202e.age."),
    "a name that is no text": Wrong([b"\xff.age"], r"no file \udcff.age."),
    "a name that is too long": Wrong(["x" * 5000], "File name too long: xxx"),
    "a missing key file": Wrong(["k.age", "--identity", "no.txt"], "There is no key file no.txt."),
    "a folder as key file": Wrong(["k.age", "--identity", "."], "This is not a key file: .."),
    "a pipe as key file": Wrong(
        ["k.age", "--identity", "pipe"],
        "This is not a key file: pipe.",
        setup=pipe,
    ),
    "a device as key file": Wrong(["k.age", "--identity", "/dev/zero"], "This is not a key file: /dev/zero."),
    "the wrong key": Wrong(["k.age", "--identity", "other.txt"], "does not open the file"),
    "no key for a key": Wrong(["k.age"], "--identity"),
    "a key for a passphrase": Wrong(["f.age", "--identity", "other.txt"], "Leave out --identity"),
    "a missing folder": Wrong(["f.age", "--out", "no"], "There is no folder no."),
    "a file as folder": Wrong(["f.age", "--out", "f.age"], "There is no folder f.age."),
    "a folder nobody can write": Wrong(["f.age", "--out", "/proc"], "could not be read or written"),
    "a name that is taken": Wrong(["f.age"], "--force", setup=take),
    "a full disk": Wrong(["f.age"], "File too large", through='ulimit -f 0; exec "$@"'),
    "no memory": Wrong(["big.age"], "memory", through='ulimit -v 300000; exec "$@"'),
    "a screen of another encoding": Wrong(["日记.age"], "no file ", environment={"PYTHONIOENCODING": "cp1252"}),
    "an old locale": Wrong(["日记.age"], "no file ", environment={"LC_ALL": "C", "PYTHONUTF8": "0"}),
    "no output": Wrong(["no.age"], "There is no file no.age.", through='exec "$@" >&-'),
}


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file for a passphrase, one for a key that is not there, and one that takes much memory."""
    folder = tmp_path_factory.mktemp("originals")
    document = to_bytes(Document(MADE_ON, ("only a note",), Selection(MADE_ON, MADE_ON)))
    put(folder, document, name="f.age")
    put(folder, document, KeySeal.parse(str(X25519Identity.generate().recipient)), "k.age")
    put(folder, document, PassphraseSeal(RIGHT, work_factor=18), "big.age")
    (folder / "other.txt").write_text(X25519Identity.generate().secret())
    return folder


@pytest.fixture
def desk(originals: Path, folder: Path) -> Path:
    """A folder of their own for each test."""
    for path in originals.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


@pytest.mark.once
@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_whatever_is_wrong_is_one_sentence(desk: Path, wrong: Wrong) -> None:
    """Exit code 2, one sentence on stderr, no traceback, no secret, and the folder as it was."""
    wrong.setup(desk)
    before = listing(desk)
    ended = run(desk, [*COMMAND, *wrong.arguments], wrong)
    told = ended.stderr.decode()
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert told.startswith("kapjournal: ")
    assert told.endswith(".\n")
    assert told.count("\n") == 1
    assert wrong.says in told
    assert told.rstrip("\n").isprintable()
    assert not any(secret in told for secret in SECRETS)
    assert listing(desk) == before


def run(folder: Path, command: list[str | bytes], wrong: Wrong) -> subprocess.CompletedProcess[bytes]:
    in_shell = ["sh", "-c", wrong.through, "sh", *command] if wrong.through else command
    return subprocess.run(
        in_shell,
        input=wrong.typed,
        capture_output=True,
        cwd=folder,
        env={**os.environ, **wrong.environment},
        timeout=60,
        check=False,
    )


OUTPUTS = {
    "another encoding": Wrong(["日记.age"], r"\u65e5\u8bb0-", environment={"PYTHONIOENCODING": "cp1252"}),
    "no output": Wrong(["日记.age"], "日记-", through='exec "$@" >&-'),
    "a full output": Wrong(["日记.age"], "日记-", through='exec "$@" >/dev/full'),
    "neither output nor errors": Wrong(["日记.age"], "", through='exec "$@" >&- 2>&-'),
}


@pytest.mark.parametrize("odd", OUTPUTS.values(), ids=OUTPUTS.keys())
def test_wherever_it_cannot_be_told_the_files_are_written(desk: Path, odd: Wrong) -> None:
    """An output that takes nothing, or not these letters, is no failure; what is not sealed is said where it can be."""
    (desk / "f.age").rename(desk / "日记.age")
    ended = run(desk, [*COMMAND, *odd.arguments], odd)
    told = (ended.stdout + ended.stderr).decode()
    assert ended.returncode == 0
    assert odd.says in told
    assert told.count("\n") == (2 if odd.says else 0)
    assert "Traceback" not in told
    assert len(results(desk)) == 2


CODES = [(2, 130), (15, 143), (1, 129)]
"""SIGINT, SIGTERM and SIGHUP, and what a shell makes of them."""


@pytest.mark.parametrize(("number", "code"), CODES)
def test_a_signal_at_the_prompt(desk: Path, number: int, code: int) -> None:
    """Control-C, a wish to end, or a closed terminal while the passphrase is asked for: one sentence, no file."""
    import pty

    before = listing(desk)
    main_end, terminal = pty.openpty()
    command = subprocess.Popen([*COMMAND, "f.age"], stdin=terminal, stderr=subprocess.PIPE, cwd=desk)
    assert command.stderr is not None
    assert command.stderr.read(len("Passphrase: ")) == b"Passphrase: "
    command.send_signal(number)
    _, told = command.communicate(timeout=30)
    assert (command.returncode, told.strip().decode()) == (code, "kapjournal: Stopped. Nothing was written.")
    assert listing(desk) == before
    os.close(main_end)
    os.close(terminal)


def test_the_end_of_input_at_the_prompt(desk: Path) -> None:
    """Control-D is no passphrase."""
    import pty

    main_end, terminal = pty.openpty()
    command = subprocess.Popen([*COMMAND, "f.age"], stdin=terminal, stderr=subprocess.PIPE, cwd=desk)
    assert command.stderr is not None
    assert command.stderr.read(len("Passphrase: ")) == b"Passphrase: "
    os.write(main_end, b"\x04")
    _, told = command.communicate(timeout=30)
    assert (command.returncode, told.strip().decode()) == (2, "kapjournal: No passphrase could be read.")
    os.close(main_end)
    os.close(terminal)


INTERRUPTED = """
import os, sys
from kapjournal import cli
import kapjournal.sharing.{module} as module
def struck(*_, real=module.{function}):
    real(*_)
    os.kill(os.getpid(), {number})
    return real(*_)
module.{function} = struck
sys.exit(cli.main(["open", "f.age"]))
"""


@pytest.mark.once
@pytest.mark.parametrize(("module", "function"), [("handoff.markdown", "pieces"), ("handoff.document", "parse")])
@pytest.mark.parametrize(("number", "code"), [*CODES, (9, -9)])
def test_a_signal_while_it_opens_leaves_nothing(desk: Path, number: int, code: int, module: str, function: str) -> None:
    """Before all of it is known to be a hand-off, not a word of it is on the disk: not even a kill leaves one."""
    before = listing(desk)
    ended = strike(desk, module, function, number)
    assert ended.returncode == code
    assert b"Traceback" not in ended.stderr
    assert listing(desk) == before


@pytest.mark.parametrize(("number", "code"), CODES)
def test_a_signal_while_it_writes_leaves_nothing(desk: Path, number: int, code: int) -> None:
    """What is half written is taken away again."""
    before = listing(desk)
    ended = strike(desk, "output_files", "hold", number)
    assert (ended.returncode, ended.stderr) == (code, b"kapjournal: Stopped. Nothing was written.\n")
    assert listing(desk) == before


def test_what_a_kill_leaves_while_it_writes_is_removed_by_the_next(desk: Path) -> None:
    """A kill in the instant of writing leaves a hidden file; the next opening removes it."""
    strike(desk, "output_files", "hold", 9)
    assert len(list(desk.glob(".kapjournal-*"))) == 1
    take(desk)
    assert list(desk.glob(".kapjournal-*")) == []
    assert len(results(desk)) == 2


def strike(folder: Path, module: str, function: str, number: int) -> subprocess.CompletedProcess[bytes]:
    """Open f.age with a process that is sent this signal while it is in that function."""
    code = INTERRUPTED.format(module=module, function=function, number=int(number))
    return subprocess.run(
        [sys.executable, "-c", code], input=RIGHT.encode(), capture_output=True, cwd=folder, timeout=60, check=False
    )


def test_two_signals_in_the_middle_of_the_passphrase_work(desk: Path) -> None:
    """Impatience changes nothing: while scrypt works, two signals end it with one sentence."""
    before = listing(desk)
    command = subprocess.Popen(
        [*COMMAND, "big.age"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE, cwd=desk
    )
    assert command.stdin is not None
    command.stdin.write(RIGHT.encode() + b"\n")
    command.stdin.flush()
    deadline = time.monotonic() + 30
    while _memory_kb(command.pid) < 150_000 and time.monotonic() < deadline:
        pass  # until scrypt has taken its memory
    command.send_signal(signal.SIGTERM)
    command.send_signal(signal.SIGINT)
    _, told = command.communicate(timeout=30)
    assert told == b"kapjournal: Stopped. Nothing was written.\n"
    assert command.returncode in {130, 143}
    assert listing(desk) == before


def _memory_kb(process: int) -> int:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)
