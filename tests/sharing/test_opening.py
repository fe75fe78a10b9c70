"""Opening a hand-off gives two files or none."""

import os
import subprocess
import sys
import tracemalloc
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest

from kapjournal import errors
from kapjournal.errors import (
    AgeError,
    AgeFormatError,
    AgeKeyMalformed,
    AgeNoMatch,
    AgePayloadDamaged,
    AgeTooLarge,
    AgeWorkFactorTooHigh,
    EmptyPassphrase,
    HandoffError,
    HandoffExists,
    HandoffNeedsKey,
    HandoffTooLarge,
    HandoffTooNew,
    KapJournalError,
    StorageFailed,
)
from kapjournal.sharing import opening
from kapjournal.sharing.archive import KeyLock, Lock, PassphraseLock, seal
from kapjournal.sharing.document import to_bytes
from kapjournal.sharing.explaining import explain
from kapjournal.sharing.markdown import to_markdown
from kapjournal.sharing.opening import needs_passphrase, open_command
from kapjournal.storage.age import ScryptRecipient, X25519Identity, encrypt
from tests.sharing.builders import document_from, fill

RIGHT = "quiet river"
WORDS = PassphraseLock(RIGHT, work_factor=4)
GIGABYTE = 1024**3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the therapist keeps files; the vault of other fixtures is elsewhere."""
    folder = tmp_path / "therapist"
    folder.mkdir()
    return folder


@pytest.fixture
def document(db: object) -> bytes:
    from sqlmodel import Session

    assert isinstance(db, Session)
    fill(db)
    return to_bytes(document_from(db))


def put(folder: Path, data: bytes, lock: Lock = WORDS, name: str = "kapjournal-2026-11-20.kapjournal.age") -> Path:
    path = folder / name
    with path.open("wb") as file:
        seal(data, file, lock)
    return path


def open_with(file: Path, passphrase: str | None = RIGHT, **options: object) -> str:
    settings: dict[str, object] = {"out": None, "identity": None, "force": False, **options}
    return open_command(file, passphrase=passphrase, **settings)  # type: ignore[arg-type]


def listing(folder: Path) -> list[tuple[str, bytes | None]]:
    """Every name in the folder, and every byte of the files that a test can hold."""
    names = sorted(folder.rglob("*"))
    return [(str(one), one.read_bytes() if one.is_file() and one.stat().st_size < 10**7 else None) for one in names]


def refuse(file: Path, kind: type[KapJournalError], **options: object) -> KapJournalError:
    """Opening raises exactly this kind, has a sentence for it, and changes nothing in the folder."""
    before = listing(file.parent)
    with pytest.raises(kind) as refused:
        open_with(file, **options)  # type: ignore[arg-type]
    assert type(refused.value) is kind
    assert explain(refused.value)[0].isupper()
    assert explain(refused.value).endswith(".")
    assert listing(file.parent) == before
    return refused.value


def test_two_files_lie_beside_the_sealed_one(folder: Path, document: bytes) -> None:
    """FILE.json holds the bytes that were sealed, FILE.md the same to read, both for their owner only."""
    from kapjournal.sharing.document import parse

    told = open_with(put(folder, document))
    json_path, markdown_path = folder / "kapjournal-2026-11-20.json", folder / "kapjournal-2026-11-20.md"
    assert json_path.read_bytes() == document
    assert markdown_path.read_text(encoding="utf-8") == to_markdown(parse(document))
    assert {path.stat().st_mode & 0o777 for path in (json_path, markdown_path)} == {0o600}
    assert str(json_path) in told
    assert str(markdown_path) in told
    assert len(list(folder.iterdir())) == 3


def test_the_age_tool_gives_the_same_bytes(folder: Path, document: bytes) -> None:
    """Stock `age -d` and `kapjournal open` agree to the byte."""
    identity = X25519Identity.generate()
    key = folder / "key.txt"
    key.write_text(f"# created: 2026-11-20\n\n{X25519Identity.generate().secret()}\n{identity.secret()}\n")
    file = put(folder, document, KeyLock.parse(str(identity.recipient)))
    open_with(file, passphrase=None, identity=key)
    stock = subprocess.run(["age", "-d", "-i", key, file], capture_output=True, check=True).stdout
    assert stock == (folder / "kapjournal-2026-11-20.json").read_bytes()


def test_a_file_that_the_age_tool_sealed_opens_too(folder: Path, document: bytes) -> None:
    """Armored text from another tool is as good."""
    identity = X25519Identity.generate()
    (folder / "key.txt").write_text(identity.secret())
    command: list[str | Path] = ["age", "-a", "-r", str(identity.recipient), "-o", folder / "letter.age"]
    subprocess.run(command, input=document, check=True)
    assert needs_passphrase(folder / "letter.age") is False
    open_with(folder / "letter.age", passphrase=None, identity=folder / "key.txt")
    assert (folder / "letter.json").read_bytes() == document


def test_a_passphrase_of_another_tool_is_tried_as_it_was_typed(folder: Path, document: bytes) -> None:
    """Six words that were sealed with spaces between them open with spaces between them."""
    typed = "abandon ability able about above absent"
    file = folder / "letter.age"
    with file.open("wb") as target:
        encrypt(BytesIO(document), target, [ScryptRecipient(typed, work_factor=4)])
    open_with(file, typed)
    assert (folder / "letter.json").exists()


def test_the_files_go_where_they_are_wanted(folder: Path, document: bytes) -> None:
    """`out` names another folder; nothing is written beside the sealed file then."""
    (folder / "out").mkdir()
    open_with(put(folder, document), out=folder / "out")
    assert sorted(path.name for path in (folder / "out").iterdir()) == [
        "kapjournal-2026-11-20.json",
        "kapjournal-2026-11-20.md",
    ]
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize("name", ["kapjournal-2026-11-20.json", "kapjournal-2026-11-20.md"])
def test_no_file_is_replaced_unless_it_is_asked_for(folder: Path, document: bytes, name: str) -> None:
    """What is there already stays, and with force it is replaced."""
    file = put(folder, document)
    (folder / name).write_text("mine")
    refuse(file, HandoffExists)
    open_with(file, force=True)
    assert (folder / name).read_text(encoding="utf-8") != "mine"


def test_no_link_is_followed(folder: Path, document: bytes) -> None:
    """A link that waits under the name of a result leads nowhere, not even with force."""
    file = put(folder, document)
    (folder / "kapjournal-2026-11-20.md").symlink_to(folder / "elsewhere")
    refuse(file, HandoffExists)
    open_with(file, force=True)
    assert not (folder / "elsewhere").exists()


def test_a_file_that_appears_meanwhile_is_not_replaced(
    folder: Path, document: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is taken at the last moment, and both results are withdrawn when one name is taken."""
    markdown_path = folder / "kapjournal-2026-11-20.md"

    def slow_markdown(*_: object) -> str:
        markdown_path.write_text("mine")
        return "page"

    monkeypatch.setattr(opening, "to_markdown", slow_markdown)
    file = put(folder, document)
    with pytest.raises(HandoffExists):
        open_with(file)
    assert markdown_path.read_text() == "mine"
    assert sorted(path.name for path in folder.iterdir()) == sorted([file.name, markdown_path.name])


def test_a_wrong_passphrase_writes_nothing(folder: Path, document: bytes) -> None:
    """The error says that it does not open, without the passphrase."""
    error = refuse(put(folder, document), AgeNoMatch, passphrase="hunter2")
    assert "hunter2" not in f"{error!r}{explain(error)}"


def test_a_wrong_key_writes_nothing(folder: Path, document: bytes) -> None:
    """A key of someone else does not open."""
    (folder / "key.txt").write_text(X25519Identity.generate().secret())
    file = put(folder, document, KeyLock.parse(str(X25519Identity.generate().recipient)))
    refuse(file, AgeNoMatch, passphrase=None, identity=folder / "key.txt")


def test_a_key_for_a_passphrase_and_the_other_way_round_say_what_is_needed(folder: Path, document: bytes) -> None:
    """Which of the two a file needs is known from its header."""
    identity = X25519Identity.generate()
    key = folder / "key.txt"
    key.write_text(identity.secret())
    by_words = put(folder, document)
    by_key = put(folder, document, KeyLock.parse(str(identity.recipient)), "key.age")
    assert "passphrase, not" in explain(refuse(by_words, HandoffNeedsKey, passphrase=None, identity=key))
    assert "key file, not" in explain(refuse(by_key, HandoffNeedsKey))
    refuse(by_key, HandoffNeedsKey, passphrase=None)
    refuse(by_words, EmptyPassphrase, passphrase="")
    assert (needs_passphrase(by_words), needs_passphrase(by_key)) == (True, False)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", AgeKeyMalformed),
        (b"# nothing\n", AgeKeyMalformed),
        (b"AGE-SECRET-KEY-1QQQ", AgeKeyMalformed),
        (str(X25519Identity.generate().recipient).encode(), AgeKeyMalformed),
        (os.urandom(100) + b"\xff", HandoffError),
        (b"#" * 2_000_000, HandoffError),
    ],
    ids=["empty", "only a remark", "mistyped", "public", "random", "large"],
)
def test_a_bad_key_file_writes_nothing(folder: Path, document: bytes, content: bytes, kind: type[HandoffError]) -> None:
    """A key file is keys and remarks, and small."""
    (folder / "key.txt").write_bytes(content)
    refuse(put(folder, document), kind, passphrase=None, identity=folder / "key.txt")


@pytest.mark.parametrize("keep", [0, 1, 20, 21, 100, 170, 200, 250, -1])
def test_a_truncated_file_writes_nothing(folder: Path, document: bytes, keep: int) -> None:
    """Wherever a file is cut, what is left of it is not passed off as the whole."""
    file = put(folder, document)
    data = file.read_bytes()
    file.write_bytes(data[:keep])
    before = listing(folder)
    with pytest.raises(AgeError):
        open_with(file)
    assert listing(folder) == before


def test_a_large_file_that_is_cut_in_the_middle_writes_nothing(folder: Path) -> None:
    """Chunks that were genuine and already written are taken back."""
    file = put(folder, bytes(300_000))
    file.write_bytes(file.read_bytes()[:200_000])
    refuse(file, AgePayloadDamaged)


@pytest.mark.parametrize(
    "data", [b"", os.urandom(5000), b"PK\x03\x04", b"age-encryption.org/v2\n", b"{}", b"\n" * 5000]
)
def test_a_file_that_is_no_age_file_writes_nothing(folder: Path, data: bytes) -> None:
    """Random bytes, a picture, a later age: refused by the first line."""
    (folder / "f.age").write_bytes(data)
    refuse(folder / "f.age", AgeFormatError)


@pytest.mark.parametrize("start", [b"", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> scrypt "])
def test_a_gigabyte_of_something_else_is_refused_by_its_header(folder: Path, start: bytes) -> None:
    """Little of the file is read, and none of it is kept."""
    path = folder / "f.age"
    path.write_bytes(start)
    os.truncate(path, GIGABYTE)
    tracemalloc.start()
    try:
        refuse(path, AgeFormatError)
        assert tracemalloc.get_traced_memory()[1] < 8 * 1024**2
    finally:
        tracemalloc.stop()


def test_a_gigabyte_of_a_real_age_file_is_refused_before_scrypt(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A size that cannot be a hand-off costs no memory for the passphrase."""
    file = put(folder, b"x", WORDS)
    os.truncate(file, GIGABYTE)
    monkeypatch.setattr(opening, "decrypt", None)
    refuse(file, HandoffTooLarge)


def test_content_past_the_limit_is_given_up_in_the_middle(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit holds for what comes out, and what came out until then is removed."""
    monkeypatch.setattr(opening, "MAX_BYTES", 100_000)
    refuse(put(folder, bytes(300_000)), AgeTooLarge)


def test_a_greedy_work_factor_is_refused(folder: Path, document: bytes) -> None:
    """A file cannot ask for 8 GiB of memory."""
    file = put(folder, document)
    file.write_bytes(file.read_bytes().replace(b" 4\n", b" 23\n", 1))
    refuse(file, AgeWorkFactorTooHigh)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", HandoffError),
        (b"hello", HandoffError),
        (b'{"resourceType": "Bundle"}', HandoffError),
        (os.urandom(1000), HandoffError),
        (b'{"format": "kapjournal-handoff", "version": 2}', HandoffTooNew),
        (b"[" * 1_000_000, HandoffTooLarge),
    ],
)
def test_an_age_file_with_something_else_inside_writes_nothing(
    folder: Path, content: bytes, kind: type[HandoffError]
) -> None:
    """The passphrase fits, the content is foreign: no part of it reaches the folder."""
    refuse(put(folder, content), kind)


def test_what_is_not_there_is_said(folder: Path, document: bytes) -> None:
    """A missing file, a folder for a file, a missing folder to write to."""
    file = put(folder, document)
    for missing in (folder / "no.age", folder):
        with pytest.raises(HandoffError):
            open_with(missing)
    refuse(file, HandoffError, out=folder / "no")
    refuse(file, HandoffError, passphrase=None, identity=folder / "no")
    (folder / "kapjournal-2026-11-20.md").mkdir()
    refuse(file, HandoffExists, force=True)


def test_a_full_disk_leaves_nothing_behind(folder: Path, document: bytes) -> None:
    """When the disk refuses half way, the folder is as it was."""
    file = put(folder, document)
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500));"
        "from pathlib import Path; from kapjournal.sharing.opening import open_command\n"
        "try: open_command(Path(sys.argv[1]), out=None, identity=None, passphrase='quiet river', force=False)\n"
        "except Exception as error: print(type(error).__name__)"
    )
    before = listing(folder)
    ran = subprocess.run([sys.executable, "-c", code, file], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == StorageFailed.__name__
    assert listing(folder) == before


def test_an_interruption_leaves_nothing_behind(folder: Path, document: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C while it opens is no error of ours, and leaves the folder as it was."""

    def interrupted(_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(opening, "to_markdown", interrupted)
    file = put(folder, document)
    before = listing(folder)
    with pytest.raises(KeyboardInterrupt):
        open_with(file)
    assert listing(folder) == before


def _tree(kind: type[KapJournalError]) -> Sequence[type[KapJournalError]]:
    return [kind, *(leaf for branch in kind.__subclasses__() for leaf in _tree(branch))]


@pytest.mark.parametrize("kind", [*_tree(errors.AgeError), *_tree(errors.HandoffError), errors.EmptyPassphrase])
def test_there_is_a_sentence_for_every_error(kind: type[KapJournalError]) -> None:
    """Whatever goes wrong, a person can be told in whole sentences."""
    sentence = explain(kind("something small"))
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert explain(kind()).endswith(".")
