"""On a phone: packed as `flet build` packs it, without what a phone has not got, the app does all it promises."""

import signal
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from kapjournal.care.records import check_ins, drafts, entries, medicines, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.medicines import Details
from kapjournal.care.records.sessions import Plan
from kapjournal.models import utc_now
from kapjournal.storage import Vault
from kapjournal.views.words import lock as lock_words
from tests.phone import apart
from tests.phone.conftest import Run
from tests.phone.packing import distributions, is_compiled
from tests.phone.stories import OLD_PAGE
from tests.support.feeling_words import chosen
from tests.support.vaults import PASSPHRASE, make_vault

NOTE = "the river and the light"


def home_with_a_vault(folder: Path) -> Path:
    """Storage of a phone with a session, an entry, a medicine and a check-in."""
    data = folder / "home" / "data"
    data.mkdir(parents=True)
    vault, _ = make_vault(data)
    with vault.session() as db:
        _lay(db)
    vault.lock()
    return data.parent


def _lay(db: Session) -> None:
    now = utc_now()
    sessions.plan(db, Plan(now + timedelta(days=2), "UTC", place="the canal"), now=now)
    entries.keep_note(db, OLD_PAGE, now=now - timedelta(days=3), zone="UTC")
    medicines.add(db, Details("Lithium"), since=None, now=now)
    check_ins.add(db, MoodReading(0.4, -0.2, words=chosen("calm"), note=""), now=now - timedelta(days=1), zone="UTC")


def test_from_the_first_start_to_a_sealed_letter(
    phone: Run, device: Path, tmp_path: Path, summary: dict[str, Any], record_property: Any
) -> None:
    """First start with its PDF, a first entry, lock, unlock, a check-in, every screen, a letter into the share sheet.

    What an earlier letter left in the cache is swept. It all lies where the phone said, and the app's own folder is
    as it was.
    """
    before = _everything_in(device)
    left = tmp_path / "home" / "cache" / "share_plus" / "kapjournal-2026-11-20.kapjournal.age"
    left.parent.mkdir(parents=True)
    left.touch()
    told = phone("stories:whole_loop")
    assert told["kept"] == {"Entry": 1, "CheckIn": 1}
    assert told["shared"]["words"] == [NOTE]
    assert told["swept"] == [True, True]
    assert told["data"] == str(tmp_path / "home" / "data")
    assert _everything_in(device) == before
    assert not set(apart.ABSENT) & set(told["modules"])
    line = (
        f"phone: {len(summary['packages'])} packages in one zip of {summary['zip_bytes'] / 1e6:.0f} MB, "
        f"{len(summary['compiled'])} of them compiled, {summary['app_files']} files of the app; first screen after "
        f"{told['first_screen_s']} s, {told['routes_seen']} screens, {told['frames']} frames over the bridge"
    )
    record_property("phone", line)
    print(line)  # noqa: T201


def test_nothing_readable_stays_in_the_cache(phone: Run, tmp_path: Path) -> None:
    """Share sheet and file dialogs leave copies there: what is sealed may stay for as long as it is being sent, what is
    not goes as soon as the dialog has closed, on locking, at the next start and at the end; a log as well."""
    home = home_with_a_vault(tmp_path)
    cache = home / "cache" / "share_plus"
    cache.mkdir(parents=True)
    (cache / "kapjournal-2026-11-20.pdf").write_bytes(b"x")
    columns = "full_date,date,weekday,time,mood,activities,note_title,note"
    diary = f'{columns}\n2026-11-02,November 2,Monday,21:00,good,"","",{OLD_PAGE}\n'
    told = phone("stories:leaves_nothing", diary)
    assert told["at_start"] == []
    assert told["exported"][1] == []
    assert told["exported"][2], "the export was never there: the test sees nothing"
    assert told["readable"] == ["diary.csv"]
    # What the share sheet was given, its copy of that, and what was saved.
    assert [Path(name).suffix for name in told["locked"]] == [".age"] * 3
    assert sorted(path.suffix for path in (home / "cache").rglob("*") if path.is_file()) == [".age"] * 3


def _everything_in(device: Path) -> dict[str, tuple[int, int]]:
    return {
        str(path.relative_to(device)): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in (device / "app").rglob("*")
        if path.is_file()
    }


def test_every_package_works_out_of_the_archive(phone: Run, device: Path, summary: dict[str, Any]) -> None:
    """Each is used as the app uses it, data files included; a new one needs a use of its own here."""
    told = phone("apart:every_package")
    assert told["wrong"] == {}
    assert set(told["from"]) == set(summary["packages"])
    assert {name for name, path in told["from"].items() if not path.startswith(str(device))} == set()


def test_the_place_itself_is_as_poor_as_a_phone(phone: Run) -> None:
    """No process, no network, no file elsewhere, and none of the parts of the browser mode: each is tried."""
    told = phone("apart:what_a_phone_refuses")
    assert {name for name, answer in told.items() if answer == "allowed"} == set()
    assert len(told) == len(apart.ABSENT) + 7


@pytest.mark.once
@pytest.mark.thorough
def test_what_leaves_as_a_file_and_comes_as_one(phone: Run, tmp_path: Path) -> None:
    """A backup into the share sheet, a report as PDF, a journal of another app, a file from somebody; then everything
    is deleted, and comes back from the backup."""
    told = phone("stories_away:files", home=home_with_a_vault(tmp_path))
    assert told["report"]["pages"] > 0
    assert told["report"]["name"].endswith(".pdf")
    assert told["report"]["is_pdf"]
    assert told["report"]["sealed"]
    assert told["imported"] > 0
    assert told["read"]
    assert told["left"] == []
    assert told["texts"] == sorted([NOTE, OLD_PAGE])
    assert not set(apart.ABSENT) & set(told["modules"])


@pytest.mark.once
@pytest.mark.thorough
def test_what_is_typed_anywhere_is_saved_when_somebody_looks_away(phone: Run, tmp_path: Path) -> None:
    """In each kind of field, at each word a phone may say last, before half a second has passed."""
    home = home_with_a_vault(tmp_path)
    images = home / "cache" / "images"
    typed: dict[str, list[str]] = phone("stories:types_everywhere", str(images), home=home)
    assert all(typed.values()), typed
    for place, words in typed.items():
        assert set(words) <= _waiting(images / place), place


def _waiting(folder: Path) -> set[str]:
    """Every text of a draft in a vault as a kill left it."""
    vault = Vault.unlock(folder, PASSPHRASE)
    with vault.session() as db:
        texts = [drafts.load(db, draft.place) or {} for draft in drafts.open_drafts(db)]
    vault.lock()
    return {text for fields in texts for text in fields.values()}


@pytest.mark.once
def test_ended_in_the_middle_of_a_word_it_finds_it_again(phone: Run, tmp_path: Path) -> None:
    """The system ends the process without a word; the next one has only what lies on the disk. On iOS this time."""
    home = home_with_a_vault(tmp_path)
    phone("stories:dies_while_typing", home=home, platform="ios", code=-signal.SIGKILL)
    assert phone("stories:finds_its_words", home=home, platform="ios") == NOTE


@pytest.mark.once
@pytest.mark.thorough
def test_when_only_the_interface_starts_again_its_window_is_the_one(phone: Run, tmp_path: Path) -> None:
    """Back, then the icon: not 'open in another window' but the locked journal, and the old window says nothing."""
    told = phone("stories:interface_starts_again", home=home_with_a_vault(tmp_path))
    assert lock_words.CLOSED() in told["first_seen"]
    assert told["silent"]
    assert told["old"] == []
    assert told["note"] == NOTE


MOBILE_WHEELS = frozenset(
    {"apsw", "cffi", "cryptography", "greenlet", "msgpack", "pillow", "pydantic-core", "sqlalchemy"}
)
"""Packages with compiled parts for which Flet's index has wheels for Android and iOS."""


def test_every_compiled_package_has_wheels_for_phones() -> None:
    """What is compiled and used on a phone is built for phones."""
    assert {name for name, found in distributions().items() if is_compiled(found)} <= MOBILE_WHEELS
