"""A sealed file that waits for its place lies on the disk, under no name, and goes with whoever holds it."""

import gc
import shutil
from pathlib import Path
from typing import Any

import pytest

from kapjournal.errors import HandoffStopped, StorageFailed
from kapjournal.sharing import cache_copies
from kapjournal.sharing.sealed_file import SealedFile, sealing

NAME = "kapjournal-2026-11-20.kapjournal.age"
SEALED = b"age-encryption.org/v1\n" + bytes(3 * 1024 * 1024)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """That of a phone."""
    folder = tmp_path / "cache"
    folder.mkdir()
    monkeypatch.setenv("FLET_APP_STORAGE_TEMP", str(folder))
    return folder


def test_it_has_no_name_and_is_gone_with_its_holder(cache: Path) -> None:
    """Nothing can be found in the folder, neither while it waits nor later."""
    with sealing() as sealed:
        sealed.stream.write(SEALED)
    stream = sealed.stream
    stream.seek(0)
    assert stream.read() == SEALED
    assert list(cache.iterdir()) == []
    del sealed
    gc.collect()
    assert stream.closed


@pytest.mark.parametrize(
    ("error", "raised"), [(OSError(28, "No space left"), StorageFailed), (HandoffStopped("stopped"), HandoffStopped)]
)
def test_what_goes_wrong_while_it_is_written_leaves_nothing(
    cache: Path, error: Exception, raised: type[Exception]
) -> None:
    """It is closed at once; what the disk refuses is told as such."""
    held = list[SealedFile]()

    def write() -> None:
        with sealing() as sealed:
            held.append(sealed)
            sealed.stream.write(SEALED)
            raise error

    with pytest.raises(raised):
        write()
    assert held[0].stream.closed
    assert list(cache.iterdir()) == []


def test_a_copy_for_the_share_sheet_lies_in_the_cache_and_is_swept(cache: Path) -> None:
    """Under its name, in a folder of its own, as often as it is wanted; the sweep at the next start takes it."""
    with sealing() as sealed:
        sealed.stream.write(SEALED)
    first, second = sealed.named(NAME), sealed.named(NAME)
    assert first != second
    for copy in (first, second):
        assert copy.name == NAME
        assert copy.is_relative_to(cache)
        assert copy.read_bytes() == SEALED
    cache_copies.forget_shared(second)
    assert not second.parent.exists()
    cache_copies.sweep_at_start((cache,))
    assert not first.exists()


def test_a_copy_that_the_disk_refuses_leaves_nothing(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor its folder; and the file itself can be tried again."""
    with sealing() as sealed:
        sealed.stream.write(SEALED)

    def full(source: Any, target: Any, length: int) -> None:
        target.write(source.read(length))
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(StorageFailed):
        sealed.named(NAME)
    assert list(cache.iterdir()) == []
    monkeypatch.undo()
    assert sealed.named(NAME).read_bytes() == SEALED


def test_a_copy_is_made_a_piece_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """However large the file is, no more of it is in memory at once."""
    with sealing() as sealed:
        sealed.stream.write(SEALED)
    lengths, plain = list[int](), shutil.copyfileobj

    def watched(source: Any, target: Any, length: int) -> None:
        lengths.append(length)
        plain(source, target, length)

    monkeypatch.setattr(shutil, "copyfileobj", watched)
    sealed.named(NAME)
    assert max(lengths) <= len(SEALED) // 3
