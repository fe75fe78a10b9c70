"""Files go both ways between KapJournal, the `age` tool and the Rust library behind pyrage."""

import subprocess
from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest

from kapjournal.errors import AgeNoMatch
from kapjournal.storage.age import ScryptIdentity, ScryptRecipient, X25519Identity, X25519Recipient
from kapjournal.storage.age.stream import CHUNK_SIZE
from tests.storage.age_builder import seal, unseal
from tests.storage.terminal import StrPath, run_with_answers
from tests.support.age_tool import needs_age

PASSPHRASE = "wave 🌊 under the bridge"
CONTENTS = {
    "empty": b"",
    "short": b"what came up",
    "a full chunk": bytes(CHUNK_SIZE),
    "more than a chunk": bytes(range(256)) * 300,
}

contents = pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS.keys())
armored = pytest.mark.parametrize("armor", [False, True], ids=["binary", "armor"])


class AgeTool:
    """The `age` command, with its files in one folder and a key of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key_file = folder / "key.txt"
        self.sealed = folder / "file.age"
        self.opened = folder / "file"
        subprocess.run(["age-keygen", "-o", self.key_file], check=True, capture_output=True)
        self.identity = X25519Identity.parse(self.key_file.read_text().splitlines()[-1])

    def run(self, *arguments: StrPath) -> bytes:
        return subprocess.run(["age", *arguments], check=True, capture_output=True).stdout


@pytest.fixture
def age_tool(tmp_path: Path) -> AgeTool:
    return AgeTool(tmp_path)


@contents
@armored
def test_pyrage_opens_what_we_seal(content: bytes, armor: bool) -> None:
    """What is sealed here to a key or a passphrase opens there."""
    theirs = pyrage.x25519.Identity.generate()
    ours = X25519Recipient.parse(str(theirs.to_public()))
    assert pyrage.decrypt(seal(content, ours, armor=armor), [theirs]) == content
    file = seal(content, ScryptRecipient(PASSPHRASE, work_factor=10), armor=armor)
    assert pyrage.passphrase.decrypt(file, PASSPHRASE) == content


@contents
@armored
def test_we_open_what_pyrage_seals(content: bytes, armor: bool) -> None:
    """What is sealed there to two keys opens here with either, and with no other."""
    ours = [X25519Identity.generate(), X25519Identity.generate()]
    theirs = [pyrage.x25519.Recipient.from_str(str(identity.recipient)) for identity in ours]
    file = pyrage.encrypt(content, theirs, armored=armor)
    assert [unseal(file, [identity]) for identity in ours] == [content] * 2
    with pytest.raises(AgeNoMatch):
        unseal(file, [X25519Identity.generate()])


@pytest.mark.once
@pytest.mark.thorough
def test_we_open_what_pyrage_seals_to_a_passphrase() -> None:
    """The work factor is pyrage's own choice for this machine: seconds of work, where the age tool's is one."""
    file = pyrage.passphrase.encrypt(b"what came up", PASSPHRASE)
    assert unseal(file, [ScryptIdentity(PASSPHRASE, max_work_factor=22)]) == b"what came up"


def test_keys_are_the_same_text_for_pyrage() -> None:
    """A key made here is a key there, with the same public part."""
    ours = X25519Identity.generate()
    theirs = pyrage.x25519.Identity.from_str(ours.secret())
    assert str(theirs) == ours.secret()
    assert str(theirs.to_public()) == str(ours.recipient)


@needs_age
@contents
@armored
def test_the_age_tool_opens_what_we_seal(age_tool: AgeTool, content: bytes, armor: bool) -> None:
    """A therapist with the stock tool and a key reads what was sealed to it."""
    age_tool.sealed.write_bytes(seal(content, age_tool.identity.recipient, armor=armor))
    assert age_tool.run("-d", "-i", age_tool.key_file, age_tool.sealed) == content


@needs_age
@contents
@armored
def test_we_open_what_the_age_tool_seals(age_tool: AgeTool, content: bytes, armor: bool) -> None:
    """What a therapist seals with the stock tool opens here."""
    age_tool.opened.write_bytes(content)
    options = ["-a"] if armor else []
    age_tool.run(*options, "-r", str(age_tool.identity.recipient), "-o", age_tool.sealed, age_tool.opened)
    assert unseal(age_tool.sealed.read_bytes(), [age_tool.identity]) == content


@needs_age
def test_the_age_tool_opens_what_we_seal_to_a_passphrase(age_tool: AgeTool) -> None:
    """A therapist with the stock tool and the passphrase reads what was sealed to it."""
    age_tool.sealed.write_bytes(seal(b"what came up", ScryptRecipient(PASSPHRASE, work_factor=10)))
    command: list[StrPath] = ["age", "-d", "-o", age_tool.opened, age_tool.sealed]
    assert run_with_answers(command, ["Enter passphrase"], PASSPHRASE) == 0
    assert age_tool.opened.read_bytes() == b"what came up"


@pytest.mark.once
@needs_age
def test_we_open_what_the_age_tool_seals_to_a_passphrase(age_tool: AgeTool) -> None:
    """What the stock tool seals to a passphrase typed at its prompt opens here."""
    age_tool.opened.write_bytes(b"what came up")
    command: list[StrPath] = ["age", "-p", "-a", "-o", age_tool.sealed, age_tool.opened]
    assert run_with_answers(command, ["Enter passphrase", "Confirm passphrase"], PASSPHRASE) == 0
    assert unseal(age_tool.sealed.read_bytes(), [ScryptIdentity(PASSPHRASE)]) == b"what came up"
