"""The command line: what it starts, what it says, and how it ends."""

import importlib.util
import io
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import httpx
import pytest

from kapjournal import __version__, cli, messages, starting, surroundings
from kapjournal import start_words as words
from kapjournal.desktop import Client
from kapjournal.errors import AgeNoMatch, HandoffError
from kapjournal.instance import only_instance
from kapjournal.messages import device, tags
from kapjournal.options import Options
from tests.support.systems import posix

CLIENT = Client(Path("the window's program"))
COMMAND = [sys.executable, "-m", "kapjournal"]


@dataclass
class FakeApp:
    """Stands where the app stands, and notes how it was started."""

    started: list[tuple[str, Options]] = field(default_factory=list)

    def run_window(self, options: Options, client: Client) -> None:
        """A window that is closed at once."""
        assert options.data.is_dir()
        assert client == CLIENT
        self.started.append(("window", options))

    def asgi_app(self, options: Options) -> str:
        """The app behind the guard."""
        self.started.append(("browser", options))
        return "the app"


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeApp]:
    """A fake app, a fake server, and the signal handlers put back afterwards."""
    fake, server = FakeApp(), ModuleType("kapjournal.web.server")
    server.serve = lambda make_app, **_: make_app()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "kapjournal.app", fake)
    monkeypatch.setitem(sys.modules, "kapjournal.web.server", server)
    monkeypatch.setattr(starting, "installed_client", lambda: CLIENT)
    monkeypatch.setattr(surroundings, "settle", lambda **_: None)
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    handlers = {number: signal.getsignal(number) for number in numbers}
    yield fake
    for number, handler in handlers.items():
        signal.signal(number, handler)


def run(*arguments: str | Path) -> int:
    return cli.main([str(argument) for argument in arguments])


@pytest.mark.parametrize("wish", [[], ["--web"], ["--port", "0"], ["--no-browser"]])
def test_it_uses_the_browser(app: FakeApp, tmp_path: Path, wish: list[str]) -> None:
    """`kapjournal --data DIR` is this computer's browser, and so is what speaks of it."""
    assert run("--data", tmp_path / "new", *wish) == 0
    assert app.started == [("browser", Options(data=tmp_path / "new", web=True))]


def test_a_window_is_told_where_it_comes_from(app: FakeApp, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--window` says in one sentence whose program will draw it."""
    assert run("--data", tmp_path, "--window") == 0
    assert app.started == [("window", Options(data=tmp_path))]
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert str(CLIENT.program) in told


@pytest.mark.parametrize("wish", [["--port", "0"], ["--no-browser"]])
def test_a_window_has_no_port_and_no_browser(
    app: FakeApp, tmp_path: Path, capsys: pytest.CaptureFixture[str], wish: list[str]
) -> None:
    """What contradicts itself is told."""
    assert "--window" in failed(capsys, "--data", tmp_path, "--window", *wish)
    assert app.started == []


def failed(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """Run a command that must fail with exit code 2 and one sentence; return the sentence."""
    with pytest.raises(SystemExit) as leaving:
        sys.exit(run(*arguments))
    printed = capsys.readouterr()
    assert (leaving.value.code, printed.out) == (2, "")
    assert printed.err.startswith("kapjournal: ")
    assert printed.err.count("\n") == 1
    return printed.err


def test_a_second_instance(app: FakeApp, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two starts on one folder: the second is told."""
    with only_instance(tmp_path):
        assert "already open" in failed(capsys, "--data", tmp_path)
    assert app.started == []


def test_a_folder_that_cannot_be_written(app: FakeApp, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A data folder that is a file is named."""
    (tmp_path / "file").touch()
    assert str(tmp_path / "file") in failed(capsys, "--data", tmp_path / "file")
    assert app.started == []


@pytest.mark.parametrize("folder", ["~nobody-of-that-name/j", ""])
def test_a_folder_that_is_none(app: FakeApp, capsys: pytest.CaptureFixture[str], folder: str) -> None:
    """The home of nobody, and no name at all, are one sentence; nothing is written into the current folder."""
    assert "folder" in failed(capsys, "--data", folder)
    assert app.started == []


def test_whatever_fails_is_one_sentence(
    app: FakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error that nobody thought of shows its kind, and neither its text nor a traceback."""

    def broken(options: Options, client: Client) -> None:
        raise ZeroDivisionError("secret words")

    monkeypatch.setattr(app, "run_window", broken)
    with pytest.raises(SystemExit) as leaving:
        sys.exit(run("--data", tmp_path, "--window"))
    told = capsys.readouterr().err.splitlines()[-1]
    assert leaving.value.code == 2
    assert told.startswith("kapjournal: KapJournal could not go on (ZeroDivisionError in test_cli.py, line ")
    assert "secret" not in told


def test_a_missing_part_is_one_sentence(
    app: FakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An installation without its server says what to do, before anything is made."""
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "uvicorn" else found(name))
    assert "(uvicorn). Install it again" in failed(capsys, "--data", tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_log_tells_what_it_does_and_not_where(tmp_path: Path) -> None:
    """On stderr, before the sentence that is there without it; without it there is the sentence alone."""
    (tmp_path / "canary").touch()
    command = [*COMMAND, "--data", str(tmp_path / "canary" / "deep")]
    plain = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    logged = subprocess.run([*command, "--log-level", "info"], capture_output=True, text=True, timeout=30, check=False)
    *log, sentence = logged.stderr.splitlines()
    assert [sentence] == plain.stderr.splitlines()
    assert "INFO starting, line " in log[0]
    assert "WARNING cli, line " in log[-1]
    assert ": told: StartError in instance.py, line " in log[-1]
    assert "canary" not in "".join(log)


@posix
def test_the_log_of_a_server_holds_no_way_in(tmp_path: Path, signals_are_heard: None) -> None:
    """Neither the key of its address, nor what somebody else asked for, nor where the journal lies."""
    command = [*COMMAND, "--data", str(tmp_path / "canary"), "--no-browser", "--log-level", "debug"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split()[-1]
        with httpx.Client(follow_redirects=True) as browser:
            assert browser.get(address).status_code == 200
            assert browser.get(f"{address.partition('?')[0]}?key=marmot").status_code != 500
        server.send_signal(signal.SIGINT)
        log = server.communicate(timeout=30)[1]
    assert ": ready; the browser is opened: False\n" in log
    assert ": stopped by a signal\n" in log
    assert [word for word in (address.partition("key=")[2], "canary", "marmot", str(tmp_path)) if word in log] == []


def test_a_level_that_there_is_not(app: FakeApp, capsys: pytest.CaptureFixture[str]) -> None:
    """The ones that there are are named."""
    assert "warning" in failed(capsys, "--log-level", "loud")


@pytest.mark.parametrize("port", ["x", "-1", "65536", "1.5", ""])
def test_an_impossible_port(app: FakeApp, capsys: pytest.CaptureFixture[str], port: str) -> None:
    """A port is a number from 0 to 65535."""
    assert "port" in failed(capsys, f"--port={port}")


@pytest.mark.parametrize("arguments", [["--nonsense"], ["open"], ["close"], ["--data"]])
def test_a_misspelt_command(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """One sentence, and where help is to be found."""
    assert "--help" in failed(capsys, *arguments)


def test_the_demo_has_a_folder_of_its_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The demo never touches a folder that someone named."""
    assert "--demo" in failed(capsys, "--demo", "--data", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` names the version on stdout."""
    with pytest.raises(SystemExit) as leaving:
        run("--version")
    assert leaving.value.code == 0
    assert capsys.readouterr().out == f"KapJournal {__version__}\n"


def test_a_language_is_asked_for(app: FakeApp, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The app speaks it whatever the device prefers, and so do the commands, their help among them."""
    assert run("--data", tmp_path, "--language", tags.LONGER) == 0
    assert app.started == [("browser", Options(data=tmp_path, web=True, language=tags.LONGER))]
    with pytest.raises(SystemExit):
        run("--language", tags.LONGER, "--help")
    messages.use(tags.LONGER)
    assert words.PURPOSE()[:20] in capsys.readouterr().out


def test_a_language_that_nobody_made(app: FakeApp, capsys: pytest.CaptureFixture[str]) -> None:
    """Those that there are, are named."""
    assert "en-GB" in failed(capsys, "--language", "tlh")
    assert app.started == []


def test_the_commands_speak_as_the_computer_does(
    app: FakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no language is asked for."""
    monkeypatch.setattr(device, "languages", lambda: ("en-GB",))
    assert run("--data", tmp_path) == 0
    assert messages.current() == "en-GB"


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` tells of each way to start."""
    with pytest.raises(SystemExit):
        run("--help")
    told = capsys.readouterr().out
    for option in (
        "--web",
        "--window",
        "--data",
        "--port",
        "--no-browser",
        "--demo",
        "--log-level",
        "--language",
        "--version",
        "open",
    ):
        assert option in told


@dataclass
class FakeOpening:
    """Stands where the opening of sealed files stands."""

    calls: list[dict[str, Any]] = field(default_factory=list)
    error: Exception | None = None

    def open_command(
        self, file: Path, *, ask: Callable[[], str], too_late: Callable[[], None], **given: Any
    ) -> tuple[str, ...]:
        """Notes what it was given; asks for the passphrase where there is no key file."""
        self.calls.append({"file": file, **given, "passphrase": None if given["identity"] else ask()})
        if self.error:
            raise self.error
        too_late()
        return "Opened.", "Written."


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> FakeOpening:
    """A fake of the module that opens files."""
    fake = FakeOpening()
    monkeypatch.setitem(sys.modules, "kapjournal.sharing.open_command", fake)
    return fake


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A file to open."""
    path = tmp_path / "for-you.age"
    path.write_bytes(b"sealed")
    return path


def type_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_open_takes_the_passphrase_from_its_input(
    opening: FakeOpening,
    sealed: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A script gives the passphrase as one line; spaces inside it and around it are kept."""
    type_in(monkeypatch, " tide lamp 🌱 \r\nnot this".encode())
    assert run("open", sealed, "--out", tmp_path / "out", "--force") == 0
    wanted = {"file": sealed, "out": tmp_path / "out", "identity": None, "passphrase": " tide lamp 🌱 ", "force": True}
    assert opening.calls == [wanted | {"only_list": False, "show": cli._show}]
    assert capsys.readouterr().out == "Opened.\nWritten.\n"


def test_open_asks_a_person_unseen(opening: FakeOpening, sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a terminal the passphrase is asked for and not shown."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("getpass.getpass", lambda prompt: f"typed after {prompt.strip()}")
    assert run("open", sealed) == 0
    assert opening.calls[0]["passphrase"] == "typed after Passphrase:"


def test_open_with_a_key_asks_nothing(opening: FakeOpening, sealed: Path, tmp_path: Path) -> None:
    """With an identity file there is no passphrase to ask for."""
    assert run("open", sealed, "--identity", tmp_path / "key.txt") == 0
    assert (opening.calls[0]["identity"], opening.calls[0]["passphrase"]) == (tmp_path / "key.txt", None)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (AgeNoMatch("internal"), "does not open"),
        (HandoffError("There is no room."), "There is no room."),
        (HandoffError("the field at is missing"), "could not be made or read"),
        (PermissionError(13, "Permission denied", "out"), "Permission denied: out."),
    ],
)
def test_open_says_what_is_wrong(
    opening: FakeOpening,
    sealed: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    told: str,
) -> None:
    """Each failure is one sentence and exit code 2."""
    type_in(monkeypatch, b"secret words\n")
    opening.error = error
    sentence = failed(capsys, "open", sealed)
    assert told in sentence
    assert "secret words" not in sentence


def test_open_does_not_repeat_an_unreadable_passphrase(
    opening: FakeOpening, sealed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bytes that are no text are refused without showing them."""
    type_in(monkeypatch, b"secret \xff words\n")
    assert "secret" not in failed(capsys, "open", sealed)
    assert opening.calls == []


def test_what_nobody_thought_of_is_told_without_its_words(
    opening: FakeOpening, sealed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault of ours is one sentence that says where it is, and not what it was about."""
    type_in(monkeypatch, b"words\n")
    opening.error = ValueError("a line of the journal")
    sentence = failed(capsys, "open", sealed)
    assert "ValueError in test_cli.py, line " in sentence
    assert "journal)" not in sentence
    assert "a line" not in sentence


def test_a_busy_port_from_outside(tmp_path: Path) -> None:
    """The real program on a port that is taken: one sentence, exit code 2, no traceback, and soon."""
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = str(busy.getsockname()[1])
        ended = subprocess.run(
            [*COMMAND, "--data", tmp_path, "--port", port], capture_output=True, text=True, timeout=30, check=False
        )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert f"Port {port} cannot be used" in ended.stderr
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize(("module", "needs"), [("cli", set()), ("sharing.open_command", {"cryptography"})])
def test_the_command_line_is_light(module: str, needs: set[str]) -> None:
    """`--version`, a refusal and opening a file are quick: nothing heavy is imported for them."""
    code = f"import sys, kapjournal.{module}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    heavy = {"flet", "sqlmodel", "sqlalchemy", "apsw", "pydantic", "cryptography", "uvicorn"}
    assert heavy & set(ended.stdout.split()) == needs


def test_a_report_is_looked_at_before_fpdf2_is_imported() -> None:
    """It takes a good part of a second, and is needed for encrypting a PDF alone: not for choosing or drawing."""
    code = "import sys, kapjournal.views.sharing.export, kapjournal.sharing.report.svg; print(*sorted(sys.modules))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    assert {"fpdf", "PIL", "fontTools"}.isdisjoint(ended.stdout.split())
