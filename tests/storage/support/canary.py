"""Words that must never be found on a disk, and the search for them and for parts of them."""

from pathlib import Path

WORDS = "Quittenfalter über Zimtwasser"
"""Found in no dictionary, with letters beyond ASCII."""
_OWN_NAME = b"passphrase.age"
"""One of the recovery words is "phrase", so it may be found in the name of a file of every vault."""
_PIECE = 6  # letters; short enough to find what a block boundary cut apart, too long to come up by chance


def traces(folder: Path, *secrets: str | bytes) -> list[str]:
    """Files below `folder` that hold, or are named by, six or more letters in a row of a secret in any encoding."""
    pieces = {piece for secret in secrets for form in _forms(secret) for piece in form if piece not in _OWN_NAME}
    found = []
    for path in sorted(folder.rglob("*")):
        content = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
        found += [f"{path.name}: {len(piece)} bytes" for piece in pieces if piece in content]
    return found


def pieces_of(secret: str) -> set[bytes]:
    """Six letters in a row, as a database or its search index would hold them."""
    return {
        piece
        for form in (secret.encode(), secret.lower().encode())
        for piece in _pieces(form, _PIECE)
        if b" " not in piece
    }


def _forms(secret: str | bytes) -> list[set[bytes]]:
    if isinstance(secret, bytes):
        return [_pieces(secret, 8), {secret.hex().encode()}]
    # Search indexes keep words in lower case; SQLite could be told to keep text as UTF-16.
    wide = [_pieces(secret.encode(order), 2 * _PIECE) for order in ("utf-16-le", "utf-16-be")]
    return [_pieces(secret.encode(), _PIECE), _pieces(secret.lower().encode(), _PIECE), *wide]


def _pieces(content: bytes, size: int) -> set[bytes]:
    return {content[start : start + size] for start in range(max(1, len(content) - size + 1))}
