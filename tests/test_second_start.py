"""Starting it twice leads to the one that runs."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kapjournal.instance import only_instance
from tests.support.server import Server, app_server
from tests.support.systems import posix

SECOND = [sys.executable, "-m", "kapjournal"]


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Server]:
    with app_server(tmp_path / "data", anew=True) as server:
        yield server


def second(tmp_path: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*SECOND, "--data", str(tmp_path / "data"), *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def lets_in(address: str) -> bool:
    with httpx.Client(follow_redirects=True) as browser:
        return browser.get(address).status_code == 200


def test_without_a_browser_it_prints_an_address(tmp_path: Path, running: Server) -> None:
    """A fresh one, for the server that runs, which works once."""
    ended = second(tmp_path, "--no-browser")
    assert (ended.returncode, ended.stderr) == (0, "")
    found = re.search(rf"http://127\.0\.0\.1:{running.port}/\S+", ended.stdout)
    assert found
    assert [lets_in(found[0]), lets_in(found[0])] == [True, False]


@pytest.mark.once
@posix
def test_it_opens_the_browser_on_it(tmp_path: Path, running: Server) -> None:
    """The browser gets a page of ours by its name, which leads in, once; the page is gone after that."""
    heard = tmp_path / "heard"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {heard}\n', "utf-8")
    browser.chmod(0o755)
    ended = second(tmp_path, BROWSER=f"{browser} %s", DISPLAY=":0")
    assert (ended.returncode, ended.stderr) == (0, "")
    page = Path(heard.read_text("utf-8").strip().removeprefix("file://"))
    address = re.search(r"http://[^']+", page.read_text("utf-8"))
    assert address
    assert lets_in(address[0])
    assert not page.exists()
    assert "key=" not in ended.stdout + heard.read_text("utf-8")


def test_one_that_does_not_answer_is_told(tmp_path: Path) -> None:
    """A window of its own has no address: one sentence, and no traceback."""
    with only_instance(tmp_path / "data"):
        ended = second(tmp_path, "--no-browser")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "kapjournal: KapJournal is already open. Close it there first.\n"
