"""What a killed opening left behind is removed by the next one, and nothing else is."""

import os
import time
from pathlib import Path

from kapjournal.sharing.leftovers import hold, sweep
from tests.sharing.therapist import listing, open_with, put
from tests.support.systems import posix

NAME = ".kapjournal-0123456789abcdef.part"


def test_a_leftover_is_removed_by_the_next_opening(folder: Path, document: bytes) -> None:
    """Plain text that a kill left under a hidden name is gone once somebody opens a file there."""
    (folder / NAME).write_text("plain")
    open_with(put(folder, document))
    assert not (folder / NAME).exists()


def test_what_version_0_1_left_is_removed(folder: Path) -> None:
    """Its two files lay in a hidden folder; one that may still be in use stays."""
    for name, age in ((".kapjournal-ab12cd_x", 2 * 3600), (".kapjournal-zzzzzzzz", 0)):
        (folder / name).mkdir(mode=0o700)
        (folder / name / "json").write_text("plain")
        (folder / name / "markdown").write_text("plain")
        then = time.time() - age
        os.utime(folder / name, (then, then))
    sweep(folder)
    assert [path.name for path in folder.iterdir()] == [".kapjournal-zzzzzzzz"]


@posix
def test_what_is_being_written_is_left_alone(folder: Path) -> None:
    """Two openings at once do not take each other's files."""
    (folder / NAME).write_text("plain")
    descriptor = os.open(folder / NAME, os.O_RDWR)
    hold(descriptor)
    sweep(folder)
    os.close(descriptor)
    assert (folder / NAME).exists()


@posix
def test_nothing_foreign_is_removed(tmp_path: Path, folder: Path) -> None:
    """No link is followed, no other kind of file and no folder with anything else in it is touched."""
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "json").write_text("mine")
    old = time.time() - 2 * 3600
    os.utime(tmp_path / "precious", (old, old))
    (folder / NAME).symlink_to(tmp_path / "precious" / "json")
    (folder / ".kapjournal-aaaaaaaa").symlink_to(tmp_path / "precious")
    os.mkfifo(folder / ".kapjournal-1.part")
    (folder / ".kapjournal-2.part").mkdir()
    (folder / ".kapjournal-bbbbbbbb").mkdir()
    (folder / ".kapjournal-bbbbbbbb" / "photo").write_text("mine")
    os.utime(folder / ".kapjournal-bbbbbbbb", (old, old))
    (folder / "kapjournal-x.part").write_text("mine")
    before = [*listing(tmp_path), *sorted(path.name for path in folder.iterdir())]
    sweep(folder)
    assert [*listing(tmp_path), *sorted(path.name for path in folder.iterdir())] == before
