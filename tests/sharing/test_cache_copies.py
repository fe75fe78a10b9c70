"""What a hand-off leaves in a phone's cache is swept, and nothing else is."""

import os
import time
from pathlib import Path

import pytest

from kapjournal.sharing import cache_copies
from kapjournal.sharing.cache_copies import LOG, OURS, STILL_READ_S, folders_of_the_phone, sweep_at_lock, sweep_at_start
from kapjournal.sharing.chart_page import FILE_NAME as CHART
from kapjournal.sharing.file_names import file_name
from kapjournal.views.words import first_start, preparing_companion, reminders
from tests.support.systems import posix
from tests.views.indoors import NOW

LETTER, SHEET = file_name(NOW.date()), first_start.PDF_NAME
REPORT = "kapjournal-2026-11-20.pdf"
SAMPLE = Path(__file__).parents[2] / "docs/samples/report.pdf"


def put(path: Path, *, old: bool = False) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("sealed", "utf-8")
    if old:
        then = time.time() - STILL_READ_S - 1
        os.utime(path, (then, then))
    return path


@pytest.mark.parametrize("name", [LETTER, SHEET, CHART, reminders.FILE_NAME, preparing_companion.FILE_NAME()])
def test_every_name_that_we_give_is_known(name: str) -> None:
    """A file that leaves the app under another name would never be swept."""
    assert OURS.fullmatch(name)


@pytest.mark.parametrize("place", ["", "share_plus", "4f2a-77", "4f2a-77/deeper"])
def test_at_the_start_every_copy_goes(tmp_path: Path, place: str) -> None:
    """Wherever the share sheet, or the file dialog of an iPhone, put it; new or old."""
    copies = [put(tmp_path / place / LETTER), put(tmp_path / place / SHEET)]
    log, other = put(tmp_path / LOG), put(tmp_path / place / "kapjournal.txt")
    sweep_at_start((tmp_path,))
    assert not any(copy.exists() for copy in copies)
    assert log.exists()
    assert other.exists()


def test_at_the_lock_what_is_being_sent_stays_readable(tmp_path: Path) -> None:
    """A sealed letter or report for ten minutes, as mail is written meanwhile; the log and an open page go at once."""
    sent, older = put(tmp_path / "a" / LETTER), put(tmp_path / "b" / LETTER, old=True)
    sheet, log = put(tmp_path / SHEET), put(tmp_path / LOG)
    logs_of_others = put(tmp_path / "other" / LOG)
    report = put(tmp_path / "c" / REPORT)
    report.write_bytes(SAMPLE.read_bytes())
    sweep_at_lock((tmp_path,))
    assert [path.exists() for path in (sent, older, sheet, log, logs_of_others)] == [True, False, False, False, True]
    assert report.exists()


@posix
def test_no_link_is_followed(tmp_path: Path) -> None:
    """Neither to a file of that name nor to a folder with one."""
    elsewhere, cache = tmp_path / "elsewhere", tmp_path / "cache"
    cache.mkdir()
    kept = put(elsewhere / LETTER, old=True)
    (cache / "folder").symlink_to(elsewhere)
    (cache / SHEET).symlink_to(kept)
    (cache / LOG).symlink_to(kept)
    sweep_at_start((cache,))
    sweep_at_lock((cache,))
    assert kept.exists()
    assert (cache / "folder").is_symlink()


def test_a_folder_that_refuses_keeps_nothing_locked_or_unlocked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is said in the log without a name, and tried again the next time."""
    copy = put(tmp_path / LETTER)
    sweep_at_start((tmp_path / "gone",))
    with monkeypatch.context() as broken:
        broken.setattr(Path, "unlink", _refuse)
        sweep_at_start((tmp_path,))
    assert copy.exists()
    assert LETTER not in caplog.text
    sweep_at_start((tmp_path,))
    assert not copy.exists()


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError("no")


def test_only_what_the_phone_named_is_swept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each folder once; without a word of the phone none."""
    for name in ("FLET_APP_STORAGE_TEMP", "FLET_APP_STORAGE_CACHE"):
        monkeypatch.delenv(name, raising=False)
    assert folders_of_the_phone() == ()
    for name in ("FLET_APP_STORAGE_TEMP", "FLET_APP_STORAGE_CACHE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert folders_of_the_phone() == (tmp_path,)
    assert cache_copies.LOG == "console.log"
