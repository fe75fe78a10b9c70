"""What leads in lies where only its user can read it, and is gone when it is no longer needed."""

import os
import sys
import time
from pathlib import Path

import pytest

from kapjournal.errors import StartError
from kapjournal.web import entrance as entrances
from kapjournal.web import knocking
from kapjournal.web.door import Door
from kapjournal.web.entrance import ADDRESS, FOLDER, SECRET, SECRET_LASTS_S, Address, Entrance, announced
from kapjournal.web.keys import Keys

AUTHORITY = "127.0.0.1:80"
AN_HOUR_S = 3600


def test_everything_is_its_users_alone(tmp_path: Path) -> None:
    """Folder 0700, files 0600, whatever the folder was before."""
    (tmp_path / FOLDER).mkdir(mode=0o777)
    entrance = Entrance(tmp_path)
    entrance.secret()
    entrance.announce(Address(1, "knock"))
    entrance.lead(entrance.new_page(), "http://127.0.0.1:1/?key=x")
    assert entrance.folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in entrance.folder.iterdir()} == {0o600}
    assert len(list(entrance.folder.iterdir())) == 3


def test_a_killed_start_leaves_no_way_in(tmp_path: Path) -> None:
    """Pages and address of an earlier start are swept by the next one, as links too, and never what they lead to."""
    earlier = Entrance(tmp_path)
    earlier.announce(Address(1, "knock"))
    precious = tmp_path / "precious"
    precious.touch()
    (earlier.folder / "open-link.html").symlink_to(precious)
    earlier.lead(earlier.new_page(), "x")
    Entrance(tmp_path)
    assert list(earlier.folder.iterdir()) == []
    assert precious.exists()


def test_a_page_goes_with_its_key(tmp_path: Path) -> None:
    """The key in it works once, and the page is gone with it."""
    keys = Keys()
    page = Door(keys, Entrance(tmp_path), AUTHORITY).page()
    text = page.read_text("utf-8")
    key = text.partition("key=")[2].partition("'")[0]
    assert f"http://{AUTHORITY}/?key={key}" in text
    assert [keys.admits_key(key), page.exists(), keys.admits_key(key)] == [True, False, False]


@pytest.mark.skipif(sys.platform != "linux", reason="snaps are Ubuntu's")
def test_a_browser_in_a_snap_can_read_its_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It reads no hidden folder: the page lies in the home folder, still its user's alone, and goes with the app."""
    monkeypatch.setattr(entrances, "SNAPS", tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    data = tmp_path / "home" / ".local" / "share"
    data.mkdir(parents=True)
    entrance = Entrance(data)
    page = Door(Keys(), entrance, AUTHORITY).page()
    assert page.parent.parent == tmp_path / "home"
    assert not page.parent.name.startswith(".")
    assert (page.parent.stat().st_mode & 0o777, page.stat().st_mode & 0o777) == (0o700, 0o600)
    entrance.sweep()
    assert [path.name for path in (tmp_path / "home").iterdir()] == [".local"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and owners")
def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link in its place, a file, or somebody else's folder: one sentence."""
    (tmp_path / "a link").mkdir()
    (tmp_path / "a link" / FOLDER).symlink_to(tmp_path)
    (tmp_path / "a file").mkdir()
    (tmp_path / "a file" / FOLDER).touch()
    for name in ("a link", "a file"):
        with pytest.raises(StartError):
            Entrance(tmp_path / name)
    owner = os.geteuid() + 1
    monkeypatch.setattr("os.geteuid", lambda: owner)
    with pytest.raises(StartError, match="not a folder of yours"):
        Entrance(tmp_path)


def test_the_secret_outlives_a_crash_and_no_more(tmp_path: Path) -> None:
    """The next start within hours has the same cookie at the same address; a later one, or another address, has not."""
    first = Entrance(tmp_path).secret()
    again = Entrance(tmp_path).secret()
    assert Keys.from_secret(first, AUTHORITY).cookie == Keys.from_secret(again, AUTHORITY).cookie
    assert Keys.from_secret(first, AUTHORITY).cookie != Keys.from_secret(first, "127.0.0.1:81").cookie
    assert first not in Keys.from_secret(first, AUTHORITY).cookie
    path = tmp_path / FOLDER / SECRET
    for moment in (time.time() - SECRET_LASTS_S - 1, time.time() + AN_HOUR_S):
        os.utime(path, (moment, moment))
        later = Entrance(tmp_path).secret()
        assert later != again
        again = later


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_a_secret_that_others_could_read_is_none(tmp_path: Path) -> None:
    """It is made anew; and what others laid as an address is not believed."""
    entrance = Entrance(tmp_path)
    before = entrance.secret()
    (entrance.folder / SECRET).chmod(0o644)
    assert entrance.secret() != before
    assert (entrance.folder / SECRET).stat().st_mode & 0o777 == 0o600
    entrance.announce(Address(5, "knock"))
    assert announced(tmp_path) == Address(5, "knock")
    (entrance.folder / ADDRESS).chmod(0o666)
    assert announced(tmp_path) is None


@pytest.mark.parametrize("said", ["", "{}", "[]", '{"port": "x", "knock": 1}', "\x00", "9" * 5000])
def test_an_odd_address_is_none(tmp_path: Path, said: str) -> None:
    """Nothing is asked of anybody then."""
    entrance = Entrance(tmp_path)
    entrance.announce(Address(1, "x"))
    (entrance.folder / ADDRESS).write_text(said, "utf-8")
    assert announced(tmp_path) is None
    assert knocking.knock(tmp_path) is None
    assert knocking.knock(tmp_path / "nowhere") is None
