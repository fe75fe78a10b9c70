"""What the holder of the key finds in a database: every page, opened, free ones and gaps included."""

from pathlib import Path

from kapjournal.storage import vault_keys
from kapjournal.storage.paths import JOURNAL, PASSPHRASE_KEY
from kapjournal.storage.vfs.blocks import BLOCK, PAGES, BlockCipher
from tests.storage.support.canary import pieces_of


def words_left(folder: Path, passphrase: str, *secrets: str) -> list[str]:
    """Pages of a locked vault in which six or more letters in a row of a secret still stand."""
    cipher = BlockCipher(
        PAGES,
        vault_keys.derive_key(vault_keys.unwrap_key(folder / PASSPHRASE_KEY, passphrase), vault_keys.Purpose.PAGES),
    )
    content = bytearray(PAGES.content)
    unseal = cipher.unsealer(memoryview(content))
    sealed, found = (folder / JOURNAL).read_bytes(), []
    pieces = {piece for secret in secrets for piece in pieces_of(secret)}
    for number in range(len(sealed) // BLOCK):
        assert unseal(number, sealed[number * BLOCK : (number + 1) * BLOCK])
        found += [f"page {number}: {piece.decode()}" for piece in pieces if piece in content]
    return found
