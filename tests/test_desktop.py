"""A window of its own is drawn by a program that lies on this computer, or there is none."""

import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kapjournal import desktop
from kapjournal.errors import StartError
from tests.support.systems import posix

# Whatever reaches for the network, or for an installer, ends the program with a word that the test looks for.
WATCHED = """
import os, socket, subprocess, sys, urllib.request
def reached(*given, **named):
    print("REACHED", given, flush=True)
    os._exit(9)
socket.socket.connect = socket.socket.connect_ex = socket.create_connection = reached
socket.getaddrinfo = urllib.request.urlopen = urllib.request.urlretrieve = reached
subprocess.Popen.__init__ = subprocess.call = subprocess.run = reached
from kapjournal.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Linux desktop with a display and a home folder of its own."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def lay_client(home: Path, *, flavor: str = "light", version: str = "") -> Path:
    """Flet's client where Flet keeps it."""
    version = version or importlib.metadata.version("flet")
    program = home / ".flet" / "client" / f"flet-desktop-{flavor}-{version}" / "flet" / "flet"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize("flavor", ["light", "full"])
def test_the_program_on_this_computer_is_used(home: Path, flavor: str) -> None:
    """The client of this very version of Flet, of either kind."""
    program = lay_client(home, flavor=flavor)
    assert desktop.installed_client().program == program


def test_without_one_there_is_a_sentence(home: Path) -> None:
    """None, or one of another version only: it says so, and that none is fetched."""
    lay_client(home, version="0.1")
    with pytest.raises(StartError, match="downloads none"):
        desktop.installed_client()


@posix
def test_the_current_folder_has_no_say(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Flet runs what it finds in `build/` of the current folder; a folder that someone else filled starts nothing."""
    planted = home / "elsewhere" / "build" / "linux" / "flet"
    planted.parent.mkdir(parents=True)
    planted.write_text("#!/bin/sh\n", "utf-8")
    planted.chmod(0o755)
    monkeypatch.chdir(home / "elsewhere")
    with pytest.raises(StartError):
        desktop.installed_client()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_a_program_that_others_may_write_is_not_run(home: Path) -> None:
    """What anybody can have changed is left alone."""
    lay_client(home).chmod(0o777)
    with pytest.raises(StartError):
        desktop.installed_client()


def test_no_display(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a Linux machine without a display Flet would start a server of its own, open to the network."""
    lay_client(home)
    monkeypatch.delenv("DISPLAY")
    with pytest.raises(StartError, match="display"):
        desktop.installed_client()


@posix
@pytest.mark.parametrize("redirected", [{}, {"FLET_VIEW_PATH": "{tmp}"}, {"FLET_CLIENT_URL": "file:///dev/null"}])
def test_a_window_is_never_downloaded(tmp_path: Path, redirected: dict[str, str]) -> None:
    """The real command on a computer without a client: one sentence, and not one attempt to reach anything."""
    forged = tmp_path / "flet"
    forged.write_text("#!/bin/sh\ntouch $0.run\n", "utf-8")
    forged.chmod(0o755)
    asked = {name: value.format(tmp=tmp_path) for name, value in redirected.items()}
    ended = subprocess.run(
        [sys.executable, "-c", WATCHED, "--window", "--data", str(tmp_path / "data")],
        env=os.environ | {"HOME": str(tmp_path), "DISPLAY": ":0"} | asked,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "downloads none" in ended.stderr
    assert not (tmp_path / ".flet").exists()
    assert not (tmp_path / "flet.run").exists()
