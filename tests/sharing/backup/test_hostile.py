"""A backup that is not what was written, is refused with a clear error, and nothing is changed."""

import json
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kapjournal.errors import (
    AgeError,
    AgeFormatError,
    AgeNoMatch,
    AgePayloadDamaged,
    BackupDamaged,
    BackupError,
    BackupTooLarge,
    BackupTooNew,
    NotABackup,
)
from kapjournal.sharing.backup import restoring
from kapjournal.sharing.backup.manifest import HEAD, MANIFEST
from kapjournal.sharing.backup.reading import look
from kapjournal.sharing.container import BLOCK, END, MOST_BYTES, member
from kapjournal.storage import Vault
from kapjournal.storage.sqlite.migrations import NEWEST
from tests.sharing.backup.archives import Members, of_lines, opened, packed, parts_of, rewritten, sealed
from tests.sharing.backup.journals import PASSPHRASE, everything, opener, restored, source

ENTRIES = "records/entry/000001.jsonl"
Change = Callable[[Members], object]


def refused(file: bytes, kind: type[Exception], folder: Path) -> None:
    """Looking says so, and so does restoring, which leaves no journal behind."""
    with pytest.raises(kind):
        look(source(file), opener(file))
    with pytest.raises(kind):
        Vault.create(
            folder, PASSPHRASE, work_factor=2, prepare=lambda db: restoring.fill(db, source(file), opener(file))
        )
    assert not folder.exists()
    assert not list(folder.parent.glob(".*"))


def _without(name: str) -> Change:
    return lambda parts: parts.pop(name)


def _head(**new: Any) -> Change:
    def change(parts: Members) -> None:
        parts[HEAD] = json.dumps({**json.loads(parts[HEAD]), **new}).encode()

    return change


def _records(text: bytes) -> Change:
    return lambda parts: parts.update({ENTRIES: text})


def _set(**new: Any) -> Change:
    return of_lines(lambda record: record.update(new), "entry")


DEEP = b'{"uid": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n"
CHANGES = {
    "no head": (_without(HEAD), NotABackup),
    "another format": (_head(format="something"), NotABackup),
    "a later format": (_head(version=2), BackupTooNew),
    "no version": (_head(version="1"), BackupDamaged),
    "a name that is none": (_head(journal="../../etc"), BackupDamaged),
    "no moment": (_head(made_at="yesterday"), BackupDamaged),
    "a gap in the numbers": (lambda parts: parts.update({"records/entry/000003.jsonl": b"{}\n"}), BackupDamaged),
    "no json": (_records(b"{\n"), BackupDamaged),
    "no object": (_records(b"[]\n"), BackupDamaged),
    "an empty line": (_records(b"\n"), BackupDamaged),
    "deep": (_records(DEEP), BackupTooLarge),
    "a name twice": (_records(b'{"uid": "a", "uid": "b"}\n'), BackupDamaged),
    "a number of no JSON": (_records(b'{"uid": NaN}\n'), BackupDamaged),
    "half a letter": (_set(zone="\ud800"), BackupDamaged),
    "no uid": (_set(uid=None), BackupDamaged),
    "a uid that is none": (_set(uid=7), BackupDamaged),
    "a kind that is none": (_set(kind="hymn"), BackupDamaged),
    "a flag that is none": (_set(is_private="yes"), BackupDamaged),
    "tags that are none": (_set(tags={"a": 1}), BackupDamaged),
    "parts that are none": (_set(answer={"text": "words"}), BackupDamaged),
    "a moment without a zone": (_set(happened_at="2026-11-30T10:00:00.000"), BackupDamaged),
    "a day that is none": (_set(happened_at="2026-02-30T10:00:00.000Z"), BackupDamaged),
    "all alike": (_set(uid="0" * 32), BackupDamaged),
    "a number past all": (of_lines(lambda one: one.update(seconds=2**70), "practice_run"), BackupDamaged),
    "a mood past all": (of_lines(lambda one: one.update(valence=1e400), "check_in"), BackupDamaged),
    "bytes beside no records": (lambda parts: parts.update({"bytes/entry/000009.bin": b"x"}), BackupDamaged),
    "more bytes than there are": (of_lines(lambda one: one.update(content=[0, 2**40]), "shared_file"), BackupDamaged),
    "bytes from before": (of_lines(lambda one: one.update(content=[-1, 1]), "shared_file"), BackupDamaged),
    "bytes that are a text": (of_lines(lambda one: one.update(content="AAAA"), "shared_file"), BackupDamaged),
    "words that are none": (of_lines(lambda one: one.update(words=["calm"]), "check_in"), BackupDamaged),
}


@pytest.mark.parametrize(("change", "kind"), CHANGES.values(), ids=CHANGES)
def test_what_no_backup_says_is_refused(made: bytes, folder: Path, change: Change, kind: type[Exception]) -> None:
    """Whatever stands in a part, even where its hash is right."""
    refused(rewritten(made, change), kind, folder)


def _name(name: str) -> bytes:
    return member(name, b"x", made_at_s=0)


def _of_type(kind: bytes) -> bytes:
    about = tarfile.TarInfo("records/entry/000001.jsonl")
    about.type, about.linkname = kind, "/etc/passwd"
    return about.tobuf(tarfile.USTAR_FORMAT)


def _huge(size: int) -> bytes:
    about = tarfile.TarInfo(ENTRIES)
    about.size = size
    return about.tobuf(tarfile.GNU_FORMAT)


def _after_head(made: bytes, more: bytes) -> bytes:
    parts = parts_of(made)
    return member(HEAD, parts[HEAD], made_at_s=0) + more


ARCHIVES: dict[str, tuple[Callable[[bytes], bytes], type[Exception]]] = {
    "nothing": (lambda _: b"", NotABackup),
    "a letter": (lambda _: b'{"format": "kapjournal-handoff"}', NotABackup),
    "another archive": (lambda _: packed({"holiday.jpg": b"x"}), NotABackup),
    "only a head": (lambda made: _after_head(made, END), BackupDamaged),
    "cut after the head": (lambda made: _after_head(made, b""), BackupDamaged),
    "cut in a part": (lambda made: opened(made)[:20_000], BackupDamaged),
    "cut before the end": (lambda made: opened(made)[: -2 * BLOCK], BackupDamaged),
    "something behind the end": (lambda made: opened(made) + b"x", BackupDamaged),
    "a member behind the manifest": (lambda made: opened(made)[: -2 * BLOCK] + _name("more") + END, BackupDamaged),
    "a part twice": (lambda made: _after_head(made, _name("a") + _name("a") + END), BackupDamaged),
    "a link": (lambda made: _after_head(made, _of_type(tarfile.SYMTYPE) + END), BackupDamaged),
    "a device": (lambda made: _after_head(made, _of_type(tarfile.CHRTYPE) + END), BackupDamaged),
    "a folder": (lambda made: _after_head(made, _of_type(tarfile.DIRTYPE) + END), BackupDamaged),
    "a long name to come": (lambda made: _after_head(made, _of_type(tarfile.GNUTYPE_LONGNAME) + END), BackupDamaged),
    "extended headers": (lambda made: _after_head(made, _of_type(tarfile.XHDTYPE) + END), BackupDamaged),
    "larger than any part": (lambda made: _after_head(made, _huge(MOST_BYTES + 1)), BackupTooLarge),
    "larger than all": (lambda made: _after_head(made, _huge(2**60)), BackupTooLarge),
    "larger than it is": (lambda made: _after_head(made, _huge(10_000)), BackupDamaged),
    "no checksum": (lambda made: _after_head(made, b"x" * BLOCK), BackupDamaged),
}


@pytest.mark.parametrize(("change", "kind"), ARCHIVES.values(), ids=ARCHIVES)
def test_what_is_no_archive_of_ours_is_refused(
    made: bytes, folder: Path, change: Callable[[bytes], bytes], kind: type[Exception]
) -> None:
    """No name becomes a path, no size becomes memory, and it has to come to its end."""
    refused(sealed(change(made)), kind, folder)


MANIFESTS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "a wrong hash": lambda about: about["parts"][ENTRIES].update(sha256="0" * 64),
    "a wrong size": lambda about: about["parts"][ENTRIES].update(bytes=1),
    "a wrong count": lambda about: about["counts"].update(entry=1),
    "a part too many": lambda about: about["parts"].update({"records/entry/000002.jsonl": {"bytes": 0}}),
    "a part too few": lambda about: about["parts"].pop(ENTRIES),
    "no counts": lambda about: about.pop("counts"),
    "a count that is none": lambda about: about["entries"].update(count=-1),
}


@pytest.mark.parametrize("change", MANIFESTS.values(), ids=MANIFESTS)
def test_a_manifest_that_says_otherwise_is_refused(
    made: bytes, folder: Path, change: Callable[[dict[str, Any]], Any]
) -> None:
    """All that is in it, and nothing else, is as the manifest says."""
    parts = parts_of(made)
    about = json.loads(parts[MANIFEST])
    change(about)
    refused(sealed(packed({**parts, MANIFEST: json.dumps(about).encode()})), BackupDamaged, folder)


def test_paths_in_names_are_names(made: bytes, folder: Path) -> None:
    """A part of a later version that is named like a path is passed over: nothing is written for it anywhere."""
    tricks = {"/etc/cron.d/x": b"x", "../../up": b"x", "records/../entry.jsonl": b"x", "records/entry/1.jsonl": b"x"}
    file = rewritten(made, lambda parts: parts.update(tricks))
    assert look(source(file), opener(file)).unfamiliar == len(tricks)
    with restored(folder, file):
        assert {path.name for path in folder.rglob("*")} >= {"journal.db", "keys"}
        assert not list(folder.parent.glob("up*"))


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_half_a_file_is_refused(made: bytes, folder: Path, share: float) -> None:
    """As a full stick leaves it."""
    half = made[: int(len(made) * share)]
    with pytest.raises(AgeError) as caught:
        look(source(half), opener(half))
    assert isinstance(caught.value, AgeFormatError | AgePayloadDamaged)
    assert not folder.exists()


def test_a_changed_byte_is_seen(made: bytes) -> None:
    """Wherever it is."""
    for place in range(300, len(made), len(made) // 20):
        changed = made[:place] + bytes([made[place] ^ 1]) + made[place + 1 :]
        with pytest.raises((AgeError, BackupError)):
            look(source(changed), opener(changed))


def test_another_passphrase_does_not_open_it(made: bytes) -> None:
    """And says so, not that it is damaged."""
    with pytest.raises(AgeNoMatch):
        look(source(made), opener(made, "another one"))


def test_a_later_version_is_read_as_far_as_it_is_known(made: bytes, course: Vault, folder: Path) -> None:
    """Parts, tables, values and kinds that this version does not know are passed over, counted, and never a crash."""

    def later(parts: Members) -> None:
        _head(schema=NEWEST + 3, mood="good")(parts)
        of_lines(lambda one: one.update(aroma="salt"), "letter")(parts)
        of_lines(lambda one: one.update(role="oracle"), "person")(parts)
        parts["records/aroma/000001.jsonl"] = b'{"uid": "1"}\n{"uid": "2"}\n'
        parts["attachments/1.jpg"] = b"x" * 100_000

    file = rewritten(made, later)
    found = look(source(file), opener(file))
    letters, people = (len(everything(course)[table]) for table in ("letter", "person"))
    assert found.is_of_later_version
    assert found.unfamiliar == letters + people + 2 + 1
    with restored(folder, file) as vault:
        there = everything(vault)
        assert not there["person"]
        assert there["letter"] == everything(course)["letter"]
        assert there["entry"] == everything(course)["entry"]


def test_an_earlier_version_said_less(made: bytes, folder: Path) -> None:
    """What a record of earlier does not say is what it is where nothing was said."""

    def earlier(parts: Members) -> None:
        _head(schema=1)(parts)
        of_lines(lambda one: (one.pop("is_private"), one.pop("tags"), one.pop("intention_version")), "entry")(parts)
        parts.pop("records/letter/000001.jsonl")

    with restored(folder, rewritten(made, earlier)) as vault:
        there = everything(vault)
    assert not there["letter"]
    assert all(one["is_private"] is False and one["tags"] == [] for one in there["entry"].values())


def test_an_earlier_version_that_lacks_what_has_to_be_is_refused(made: bytes, folder: Path) -> None:
    """A record without a uid is none."""
    refused(rewritten(made, of_lines(lambda one: one.pop("uid"), "entry")), BackupDamaged, folder)


def test_nothing_of_the_journal_is_in_an_error(made: bytes) -> None:
    """A log or a report may hold what went wrong, and not a word."""
    file = rewritten(made, _set(zone="\ud800", kind="secret words"))
    with pytest.raises(BackupDamaged) as caught:
        look(source(file), opener(file))
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
