"""A file is replaced as a whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from kapjournal.errors import StorageFailed
from kapjournal.storage.atomic_files import staged, write_atomically
from tests.support.systems import posix


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "passphrase.age"


def write_half(path: Path, error: type[BaseException]) -> None:
    with staged(path) as new:
        new.stream.write(b"half of the ne")
        raise error


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


def test_a_file_is_written_and_replaced(path: Path) -> None:
    """The new bytes take the place of the old ones and nothing else is left in the folder."""
    write_atomically(path, b"first")
    write_atomically(path, b"second")
    assert path.read_bytes() == b"second"
    assert names(path) == [path.name]


@posix
def test_only_the_owner_can_read_it(path: Path) -> None:
    """The file is 0600 from its first byte, whatever the umask and the permissions of the old file."""
    path.write_bytes(b"old")
    path.chmod(0o644)
    umask = os.umask(0)
    try:
        with staged(path) as new:
            new.stream.write(b"new")
            [temporary] = set(path.parent.iterdir()) - {path}
            assert stat.S_IMODE(temporary.stat().st_mode) == 0o600
            new.take_place()
    finally:
        os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_on_the_way_leaves_everything_as_it_was(path: Path, error: type[BaseException]) -> None:
    """Half a file never takes the place of a whole one, and does not stay either."""
    write_atomically(path, b"old")
    with pytest.raises(error):
        write_half(path, error)
    assert path.read_bytes() == b"old"
    assert names(path) == [path.name]


def test_the_old_file_is_there_until_the_end(path: Path) -> None:
    """Someone who reads while it is written sees the old file."""
    write_atomically(path, b"old")
    with staged(path) as new:
        new.stream.write(b"new")
        new.settle()
        assert path.read_bytes() == b"old"
        new.take_place()
    assert path.read_bytes() == b"new"


@posix
def test_bytes_reach_the_disk_before_the_name_and_the_name_before_the_return(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is synced, then renamed, then its folder is synced: a power cut finds the old or the new."""
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def noted_sync(descriptor: int) -> None:
        steps.append("sync folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "sync file")
        sync(descriptor)

    def noted_replace(self: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    write_atomically(path, b"new")
    assert steps == ["sync file", "replace", "sync folder"]


def test_what_a_killed_write_left_is_removed_by_the_next(path: Path) -> None:
    """A half-written key under a passphrase that was given up does not stay; files of other names do."""
    (path.parent / f".{path.name}.abcd.new").write_bytes(b"left")
    (path.parent / ".recovery.age.abcd.new").write_bytes(b"not ours")
    write_atomically(path, b"new")
    assert names(path) == [".recovery.age.abcd.new", path.name]


def test_a_disk_that_refuses_is_said_so(tmp_path: Path) -> None:
    """A folder that is not there, or is a file, gives StorageFailed with the reason and no path."""
    (tmp_path / "file").write_bytes(b"")
    for folder in ("missing", "file"):
        with pytest.raises(StorageFailed) as raised:
            write_atomically(tmp_path / folder / "key.age", b"data")
        assert str(tmp_path) not in str(raised.value)


def test_a_full_disk_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last bytes do not fit, the old file stays and no other remains."""
    write_atomically(path, b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageFailed, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(path) == [path.name]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_an_error_of_the_disk_while_writing_is_said_so(path: Path) -> None:
    """An OSError inside the block becomes StorageFailed, and nothing remains."""
    with pytest.raises(StorageFailed), staged(path), Path("/dev/full").open("wb", buffering=0) as full:
        full.write(b"data")
    assert names(path) == []
