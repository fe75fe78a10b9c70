"""Ways to harm a vault on disk, and what came of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from kapjournal.errors import StorageError
from kapjournal.storage import Vault
from kapjournal.storage.vfs.blocks import BLOCK
from tests.storage.support.recorded_vault import query_of
from tests.storage.support.state import faults, state

Tree = dict[str, bytes]
"""Every file of a vault folder by its path inside it."""


@dataclass(frozen=True)
class Outcome:
    """What opening and reading everything gave: a state, or the error; and whether a byte on disk changed."""

    state: str | None
    error: type[BaseException] | None
    untouched: bool


def tree_of(folder: Path) -> Tree:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def plant(tree: Tree, folder: Path) -> None:
    """Writes the files into a new folder."""
    for name, content in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def outcome(folder: Path, unlock: Callable[[Path], Vault]) -> Outcome:
    """Unlocks, reads every row, has SQLite check everything, locks. Lets any error pass that is not StorageError."""
    before = tree_of(folder)
    try:
        found, error = read_all(unlock(folder)), None
    except StorageError as raised:
        found, error = None, type(raised)
    return Outcome(found, error, tree_of(folder) == before)


def read_all(vault: Vault) -> str:
    """The state of a vault of which SQLite has checked every page; locks it."""
    try:
        with vault.session() as db:
            query = query_of(db.connection())
            found = state(query)
            wrong = faults(query)
            assert not wrong, wrong
            return found
    finally:
        vault.lock()


class Bench:
    """Opens one harmed copy after the other."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        self._folder = folder
        self._passphrase = passphrase
        self._count = 0

    def try_out(self, tree: Tree, passphrase: str | None = None) -> Outcome:
        secret = self._passphrase if passphrase is None else passphrase
        return outcome(self._planted(tree), partial(Vault.unlock, passphrase=secret))

    def try_recovery(self, tree: Tree, phrase: str) -> Outcome:
        return outcome(self._planted(tree), partial(Vault.unlock_with_recovery, phrase=phrase))

    def _planted(self, tree: Tree) -> Path:
        self._count += 1
        folder = self._folder / str(self._count)
        plant(tree, folder)
        return folder


def flipped(content: bytes, place: int, bit: int = 0) -> bytes:
    """One bit the other way."""
    return content[:place] + bytes([content[place] ^ 1 << bit]) + content[place + 1 :]


def swapped(content: bytes, first: int, second: int, size: int = BLOCK) -> bytes:
    """Two blocks in each other's place."""
    blocks = [content[start : start + size] for start in range(0, len(content), size)]
    blocks[first], blocks[second] = blocks[second], blocks[first]
    return b"".join(blocks)


def cuts(content: bytes) -> Iterator[bytes]:
    """The content cut at, and a byte before and after, every page boundary; and emptied."""
    places = {boundary + step for boundary in range(0, len(content), BLOCK) for step in (-1, 0, 1)}
    return (content[:place] for place in sorted(places) if 0 <= place < len(content))


def strangers(content: bytes) -> dict[str, bytes]:
    """Things that are no sealed database, of the same size and of others."""
    rng = Random(3)
    return {
        "one byte": b"x",
        "zeros": bytes(len(content)),
        "random": rng.randbytes(len(content)),
        "random and odd": rng.randbytes(10_001),
        "text": b"Dear diary, " * 1000,
        "zero first page": bytes(BLOCK) + content[BLOCK:],
    }
