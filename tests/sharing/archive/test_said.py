"""What somebody is told of an archive that a stranger made, and what is on the disk afterwards."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kapjournal.errors import (
    AgePayloadDamaged,
    HandoffError,
    HandoffTooLarge,
    HandoffTooNew,
    HandoffWasBackup,
    KapJournalError,
)
from kapjournal.sharing import open_words as words
from kapjournal.sharing.archive.opening import opened
from kapjournal.sharing.archive.parts import MANIFEST
from kapjournal.sharing.container import BLOCK, END, member
from kapjournal.sharing.error_words import explain
from kapjournal.sharing.open_handoff import Opened, open_handoff
from tests.sharing.archive.hostile import honest, in_age, keys, packed, with_head
from tests.sharing.archive.test_hostile import ARCHIVE, LINES, PARTS

DEEP = b'{"id":' + b"[" * 40_000 + b"]" * 40_000 + b"}\n"
MANY = b'{"id":[' + b"1," * 3_100_000 + b"1]}\n"
NOT_OURS, TOO_LARGE, TOO_NEW = words.NOT_OURS(), explain(HandoffTooLarge()), explain(HandoffTooNew())
DAMAGED, A_BACKUP = explain(AgePayloadDamaged()), explain(HandoffWasBackup())


def a_link_to(target: bytes) -> bytes:
    """An archive with a symbolic link in it, before its end."""
    link = bytearray(member("lists/entries.jsonl", b"", made_at_s=0))
    link[156:157], link[157 : 157 + len(target)] = b"2", target
    link[148:156] = b" " * 8
    link[148:156] = b"%06o\0 " % sum(link[:BLOCK])
    return ARCHIVE[: -len(END)] + bytes(link) + END


def says_it_is_large() -> bytes:
    huge = bytearray(member("attachments/1.jpg", b"", made_at_s=0))
    huge[124:136] = b"%011o\0" % (8**11 - 1)
    huge[148:156] = b" " * 8
    huge[148:156] = b"%06o\0 " % sum(huge[:BLOCK])
    return ARCHIVE[: -len(END)] + bytes(huge)


TOLD: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing in it": (lambda: in_age(b""), NOT_OURS),
    "words": (lambda: in_age(b"dear therapist"), NOT_OURS),
    "half of it": (lambda: in_age(ARCHIVE)[:-600], DAMAGED),
    "a byte changed": (lambda: in_age(ARCHIVE)[:-9] + b"x" + in_age(ARCHIVE)[-8:], DAMAGED),
    "half of what is inside": (lambda: in_age(ARCHIVE[: len(ARCHIVE) // 2]), NOT_OURS),
    "another word": (lambda: in_age(packed({**PARTS, LINES: PARTS[LINES].replace(b"lamp", b"tree")})), NOT_OURS),
    "a hash of nothing": (
        lambda: in_age(packed({**PARTS, MANIFEST: PARTS[MANIFEST].replace(b'"sha256": "', b'"sha256": "0')})),
        NOT_OURS,
    ),
    "a link": (lambda: in_age(a_link_to(b"/etc/passwd")), NOT_OURS),
    "larger than it is": (lambda: in_age(says_it_is_large()), NOT_OURS),
    "40,000 levels": (lambda: in_age(honest({**PARTS, LINES: DEEP})), TOO_LARGE),
    "three million values": (lambda: in_age(honest({**PARTS, LINES: MANY})), TOO_LARGE),
    "a later make": (lambda: in_age(honest(with_head(PARTS, lambda head: head.update(version=2)))), TOO_NEW),
    "a list that nobody knows": (lambda: in_age(honest({**PARTS, "lists/dreams.jsonl": b"{}\n"})), NOT_OURS),
    "a backup": (lambda: in_age(packed({"backup.json": b"{}"})), A_BACKUP),
}


def open_it(folder: Path, content: bytes) -> Opened:
    (folder / "f.age").write_bytes(content)
    (folder / "out").mkdir(exist_ok=True)
    return open_handoff(folder / "f.age", folder / "out", lambda _: keys())


@pytest.mark.parametrize(("content", "says"), TOLD.values(), ids=TOLD.keys())
def test_it_is_one_sentence_and_nothing_is_written(content: Callable[[], bytes], says: str, tmp_path: Path) -> None:
    """At the terminal; the same where the app opens it."""
    made = content()
    with pytest.raises(KapJournalError) as refused:
        open_it(tmp_path, made)
    assert explain(refused.value) == says
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["f.age", "out"]
    with pytest.raises(KapJournalError) as refused, (tmp_path / "f.age").open("rb") as sealed:
        opened(sealed, keys())
    assert isinstance(refused.value, HandoffError | AgePayloadDamaged)
    assert "lamp" not in f"{refused.value!r}"


@pytest.mark.parametrize("name", ["../out.txt", "/var/out.txt", "a/../../out.txt", "..\\out.txt", "handoff.html/x"])
def test_no_name_in_it_leads_out(name: str, tmp_path: Path) -> None:
    """Only our four files are written, in the folder that was named."""
    found = open_it(tmp_path, in_age(honest({**PARTS, name: b"<script>"})))
    assert {path.parent for path in found.paths} == {tmp_path / "out"}
    assert len(list(tmp_path.rglob("*"))) == 2 + len(found.paths)
    assert not any("<script>" in path.read_text("utf-8") for path in found.paths)


def test_what_only_a_later_version_knows_is_told(tmp_path: Path) -> None:
    """It opens, and says that there is more."""
    later = with_head(PARTS, lambda head: head.update(document=99))
    found = open_it(tmp_path, in_age(honest({**later, "lists/dreams.jsonl": b'{"id":"dream-1"}\n' * 2})))
    assert words.UNFAMILIAR(count=2) in found.told


def test_no_control_character_reaches_a_terminal_or_a_page(tmp_path: Path) -> None:
    """Wherever a stranger put it: in the words, in what the file says of itself, in a name."""
    bad = "\x1b[2J\x1b]0;x\x07\u0008"
    lines = [json.loads(line) for line in PARTS[LINES].splitlines()]
    lines[0]["answers"][0]["text"] = f"before{bad}after"
    parts = with_head({**PARTS, LINES: json.dumps(lines[0]).encode() + b"\n"}, lambda head: head.update(about=[bad]))
    found = open_it(tmp_path, in_age(honest({**parts, f"notes{bad}.txt": b""})))
    page, markdown, data, fhir = (path.read_text("utf-8") for path in found.paths)
    for text in (found.told, page, markdown, data, fhir):
        assert not any(character < " " and character != "\n" for character in text)
