"""Opening a hand-off without a vault: from a sealed file to JSON and Markdown beside it, or to nothing at all."""

import os
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kapjournal.errors import HandoffError, HandoffExists, HandoffNeedsKey, HandoffTooLarge, StorageFailed
from kapjournal.sharing.archive import SUFFIX
from kapjournal.sharing.document import parse
from kapjournal.sharing.keys import identities_in, is_for_passphrase, passphrase_identities
from kapjournal.sharing.markdown import to_markdown
from kapjournal.sharing.strict_json import MAX_BYTES
from kapjournal.storage.age import Identity, ScryptIdentity, decrypt

# Armor makes a file a third larger; nothing of twice the size can hold what we accept.
_MAX_SEALED_BYTES = 2 * MAX_BYTES
_MAX_IDENTITY_BYTES = 1024 * 1024


@dataclass(frozen=True)
class Opened:
    """Where the two files are; both can be read by their owner only."""

    json_path: Path
    markdown_path: Path


def open_command(file: Path, *, out: Path | None, identity: Path | None, passphrase: str | None, force: bool) -> str:
    """What `kapjournal open` does; returns the sentence to print.

    `out` is a folder that exists, by default the one of the file. Raises HandoffError, AgeError, EmptyPassphrase or
    StorageFailed, for `explain`; nothing is written then.
    """
    opened = open_handoff(file, out or file.parent, _identities(identity, passphrase), force=force)
    return f"Wrote {opened.json_path} and {opened.markdown_path}. They are not sealed: keep them as you keep a file."


def open_handoff(path: Path, folder: Path, identities: Sequence[Identity], *, force: bool = False) -> Opened:
    """Write FILE.json, exactly the bytes that were sealed, and FILE.md, the same to read, into `folder`.

    Files of these names are replaced only with `force`. Raises HandoffExists, HandoffNeedsKey, HandoffTooNew,
    HandoffTooLarge, another HandoffError, an AgeError or StorageFailed; nothing is left behind then. Memory is bounded,
    and what is no age file, or too large, is refused before a passphrase costs any work.
    """
    opened = _targets(path, folder, force=force)
    try:
        with path.open("rb") as sealed, tempfile.TemporaryDirectory(prefix=".kapjournal-", dir=folder) as name:
            _check_fit(sealed, identities)
            drafts = Opened(Path(name) / "json", Path(name) / "markdown")
            _decrypt(sealed, drafts.json_path, identities)
            document = parse(drafts.json_path.read_bytes())
            _write(drafts.markdown_path, to_markdown(document).encode("utf-8"))
            _place(drafts, opened, force=force)
    except OSError as error:
        raise StorageFailed(f"the file could not be read or written: {error.strerror}") from error
    return opened


def needs_passphrase(path: Path) -> bool:
    """Whether the file was sealed to a passphrase and not to a key; reads its header only.

    Raises AgeFormatError for what is no age file, and StorageFailed.
    """
    try:
        with path.open("rb") as sealed:
            return is_for_passphrase(sealed)
    except OSError as error:
        raise StorageFailed(f"the file could not be read: {error.strerror}") from error


def _identities(identity: Path | None, passphrase: str | None) -> Sequence[Identity]:
    if identity is not None:
        return identities_in(_read_identity_file(identity))
    if passphrase is None:
        raise HandoffNeedsKey("a passphrase or a key file is needed")
    return passphrase_identities(passphrase)


def _read_identity_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_IDENTITY_BYTES + 1)
        if len(data) > _MAX_IDENTITY_BYTES:
            raise HandoffError("the key file is too large to be one")
        return data.decode("utf-8")
    except OSError as error:
        raise HandoffError(f"the key file could not be read: {error.strerror}") from error
    except UnicodeDecodeError:
        # Not chained: the original error quotes the file.
        raise HandoffError("the key file is not text") from None


def _targets(path: Path, folder: Path, *, force: bool) -> Opened:
    if not path.is_file():
        raise HandoffError(f"there is no file {path}")
    if not folder.is_dir():
        raise HandoffError(f"there is no folder {folder}")
    stem = path.name.removesuffix(".age").removesuffix(SUFFIX.removesuffix(".age")) or path.name
    opened = Opened(folder / f"{stem}.json", folder / f"{stem}.md")
    for target in (opened.json_path, opened.markdown_path):
        if target.is_dir() or (os.path.lexists(target) and not force):
            raise HandoffExists(f"there is a file {target} already")
    return opened


def _check_fit(sealed: BinaryIO, identities: Sequence[Identity]) -> None:
    """Refuse by header and size what cannot be opened, before scrypt takes memory for it."""
    given = any(isinstance(identity, ScryptIdentity) for identity in identities)
    if is_for_passphrase(sealed) is not given:
        needed = "its key file, not a passphrase" if given else "its passphrase, not a key file"
        raise HandoffNeedsKey(f"this file opens with {needed}")
    if sealed.seek(0, os.SEEK_END) > _MAX_SEALED_BYTES:
        raise HandoffTooLarge("this is larger than a hand-off can be")
    sealed.seek(0)


def _decrypt(sealed: BinaryIO, target: Path, identities: Sequence[Identity]) -> None:
    with _private(target) as file:
        decrypt(sealed, file, identities, limit=MAX_BYTES)
        file.flush()
        os.fsync(file.fileno())


def _write(target: Path, data: bytes) -> None:
    with _private(target) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _private(path: Path) -> BinaryIO:
    """A new file that only its owner can read, before there is a byte in it."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb")


def _place(drafts: Opened, opened: Opened, *, force: bool) -> None:
    """Give both files their names, or neither."""
    with ExitStack() as undo:
        pairs = ((drafts.json_path, opened.json_path), (drafts.markdown_path, opened.markdown_path))
        for draft, target in pairs:
            if not force:
                _reserve(target)
                undo.callback(target.unlink)
            draft.replace(target)
        undo.pop_all()


def _reserve(target: Path) -> None:
    """Take the name, so that what somebody else wrote there a moment ago is not replaced."""
    try:
        target.touch(mode=0o600, exist_ok=False)
    except FileExistsError:
        raise HandoffExists(f"there is a file {target} already") from None
