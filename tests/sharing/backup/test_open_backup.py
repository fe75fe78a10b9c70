"""`kapjournal open` knows a backup: it lists it, unpacks it where a folder is named, and writes nowhere else."""

import base64
import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from kapjournal.errors import AgeNoMatch, BackupDamaged, HandoffExists, HandoffNeedsKey
from kapjournal.sharing import backup_words as words
from kapjournal.sharing.backup.keys import WordsSeal
from kapjournal.sharing.backup.making import write_backup
from kapjournal.sharing.open_command import open_command
from kapjournal.storage import Vault, backup_words
from kapjournal.storage.age import encrypt
from kapjournal.storage.word_list import phrase_of
from tests.sharing.backup.archives import parts_of, rewritten
from tests.sharing.backup.journals import NOW, PASSPHRASE, reader

WORDS = " ".join(phrase_of(bytes(16)))


@pytest.fixture
def file(tmp_path: Path, made: bytes) -> Path:
    path = tmp_path / "kapjournal-backup.kapjournal.age"
    path.write_bytes(made)
    return path


def opening(file: Path, out: Path | None = None, *, typed: str = PASSPHRASE, force: bool = False) -> tuple[str, ...]:
    return open_command(file, out=out, identity=None, ask=lambda: typed, force=force)


def test_it_is_listed_and_nothing_is_written(file: Path) -> None:
    """What it is, how much of what is in it, and how it is restored."""
    said = opening(file)
    assert said[0].startswith("This is a backup of a KapJournal journal, made on November 30, 2026")
    assert "entry: 60" in said
    assert words.RESTORE_IN_APP() in said
    assert list(file.parent.iterdir()) == [file]


def test_its_lists_are_unpacked(file: Path, made: bytes, tmp_path: Path) -> None:
    """Byte for byte as they stand in it, what was shared as Base64, for their owner only; again only with force."""
    out = tmp_path / "out"
    out.mkdir()
    opening(file, out)
    (entries,) = out.glob("*-entry.jsonl")
    assert entries.read_bytes() == parts_of(made)["records/entry/000001.jsonl"]
    assert all(json.loads(line) for path in out.iterdir() for line in path.read_bytes().splitlines())
    (letters,) = out.glob("*-shared_file.jsonl")
    first = json.loads(letters.read_bytes().splitlines()[0])
    assert base64.b64decode(first["content"]) == b"a letter \x00\xff"
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in out.iterdir()} == {0o600}
    with pytest.raises(HandoffExists):
        opening(file, out)
    opening(file, out, force=True)


def test_recovery_words_open_it(course: Vault, tmp_path: Path) -> None:
    """They are asked for like a passphrase, and no key file is."""
    target = BytesIO()
    write_backup(reader(course), target, WordsSeal(backup_words.public_key(WORDS)), now=NOW)
    file = tmp_path / "backup.age"
    file.write_bytes(target.getvalue())
    assert "entry: 60" in opening(file, typed=WORDS)
    with pytest.raises(AgeNoMatch):
        opening(file, typed="not these")
    other = BytesIO()
    (recipients,) = WordsSeal(backup_words.public_key(WORDS)).recipients()
    encrypt(BytesIO(b"x"), other, recipients[:1])
    file.write_bytes(other.getvalue())
    with pytest.raises(HandoffNeedsKey):
        opening(file, typed=WORDS)


def test_what_is_not_whole_is_not_unpacked(tmp_path: Path, made: bytes) -> None:
    """Nothing is written before all of it was read."""
    file, out = tmp_path / "backup.age", tmp_path / "out"
    out.mkdir()
    file.write_bytes(rewritten(made, lambda parts: parts.update({"records/entry/000001.jsonl": b"[]\n"})))
    for where in (None, out):
        with pytest.raises(BackupDamaged):
            opening(file, where)
    assert list(out.iterdir()) == []


def test_no_name_of_the_archive_becomes_a_file(tmp_path: Path, made: bytes) -> None:
    """Whatever a part is called: only lists that this version knows are written, under names of our own."""
    file, out = tmp_path / "backup.age", tmp_path / "out"
    out.mkdir()
    tricks = {"../up.txt": b"x", "/absolute.txt": b"x", "records/aroma/000001.jsonl": b'{"uid": "1"}\n'}

    def change(parts: dict[str, bytes]) -> None:
        parts["backup.json"] = json.dumps({**json.loads(parts["backup.json"]), "schema": 10_000}).encode()
        parts.update(tricks)

    file.write_bytes(rewritten(made, change))
    said = opening(file, out)
    assert words.UNFAMILIAR(count=3) in said
    assert {path.suffix for path in out.iterdir()} == {".jsonl"}
    assert not list(out.glob("*aroma*"))
    assert {path.name for path in tmp_path.iterdir()} == {"backup.age", "out"}


def test_the_real_command(file: Path, tmp_path: Path) -> None:
    """From a terminal, with -o: each list has a line of its own."""
    out = tmp_path / "out"
    out.mkdir()
    command = [sys.executable, "-m", "kapjournal", "open", str(file), "-o", str(out)]
    ended = subprocess.run(command, input=PASSPHRASE.encode(), capture_output=True, check=True)
    lines = ended.stdout.decode().splitlines()
    assert lines[0].startswith("This is a backup")
    assert "entry: 60" in lines
    assert ended.stderr == b""
    assert list(out.glob("*-check_in.jsonl"))
