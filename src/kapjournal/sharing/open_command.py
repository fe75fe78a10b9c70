"""Opening a hand-off without a vault: from a sealed file to JSON and Markdown beside it, or to nothing at all."""

import hashlib
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO

from kapjournal import messages
from kapjournal.errors import (
    AgeNoMatch,
    HandoffError,
    HandoffNeedsKey,
    HandoffTooLarge,
    StorageFailed,
    WrongPassphrase,
)
from kapjournal.messages.choosing import fitting
from kapjournal.sharing import open_words as words
from kapjournal.sharing.backup.keys import Opener, OpensWith, opens_with
from kapjournal.sharing.handoff.strict_json import MAX_BYTES
from kapjournal.sharing.leftovers import sweep
from kapjournal.sharing.opening_keys import identities_in, is_for_passphrase, key_text, passphrase_identities
from kapjournal.sharing.output_files import place, refuse_taken
from kapjournal.sharing.sealing import SUFFIX
from kapjournal.storage.age import Identity, decrypt, decrypted
from kapjournal.storage.backup_words import identity_of

_log = logging.getLogger(__name__)

# Armor makes a file a third larger; nothing of twice the size can hold what we accept.
_MAX_SEALED_BYTES = 2 * MAX_BYTES
_MAX_IDENTITY_BYTES = 1024 * 1024
_MARK_LETTERS = 6
HEAD_MARK = b"backup.json\0"
"""How the archive in a backup begins."""


@dataclass(frozen=True)
class Opened:
    """Where the two files are; both can be read by their owner only."""

    json_path: Path
    markdown_path: Path


def open_command(
    file: Path,
    *,
    out: Path | None,
    identity: Path | None,
    ask: Callable[[], str],
    force: bool,
    too_late: Callable[[], None] = lambda: None,
) -> str:
    """What `kapjournal open` does; returns the sentence to print.

    `out` is a folder that exists, by default the one of the file. `ask` is called for the passphrase, once nothing else
    is in the way. Raises what `open_handoff` raises and EmptyPassphrase, for `explain`.
    """

    def keys(needs_passphrase: bool) -> Sequence[Identity]:
        if needs_passphrase and identity:
            raise HandoffNeedsKey(words.NEEDS_PASSPHRASE.plain())
        if not needs_passphrase and not identity:
            return [_words_identity(file, ask)]
        return identities_in(_read_identity_file(identity)) if identity else passphrase_identities(ask())

    opened = _opened(file, out or file.parent, keys, force=force, too_late=too_late)
    if isinstance(opened, FoundBackup):
        return _open_backup(file, opened, out, force=force, too_late=too_late)
    return words.WRITTEN.plain(json=str(opened.json_path), markdown=str(opened.markdown_path))


@dataclass(frozen=True, repr=False)
class FoundBackup:
    """The file is a backup, and no hand-off. `opener` opens it without asking anybody again."""

    opener: Opener
    stem: str


def _words_identity(file: Path, ask: Callable[[], str]) -> Identity:
    """Of the recovery words that a backup opens with. Raises HandoffNeedsKey for what opens with a key file."""
    with file.open("rb") as sealed:
        if opens_with(sealed) is not OpensWith.WORDS:
            raise HandoffNeedsKey(words.NEEDS_KEY.plain())
    try:
        return identity_of(ask())
    except WrongPassphrase:
        raise AgeNoMatch("these are not twelve recovery words") from None


def _open_backup(file: Path, found: FoundBackup, out: Path | None, *, force: bool, too_late: Callable[[], None]) -> str:
    """Listed, and unpacked where a folder was named. Raises BackupError, AgeError, HandoffExists, StorageFailed."""
    from kapjournal.sharing import open_backup  # noqa: PLC0415 - heavy, and needed for backups alone

    def source() -> BinaryIO:
        return file.open("rb")

    try:
        if out is None:
            return open_backup.describe(source, found.opener)
        return open_backup.extract(source, found.opener, out, found.stem, force=force, too_late=too_late)
    except OSError as error:
        raise StorageFailed(words.DISK_REFUSED.plain(reason=str(error.strerror))) from error


def open_handoff(
    path: Path,
    folder: Path,
    keys: Callable[[bool], Sequence[Identity]],
    *,
    force: bool = False,
    too_late: Callable[[], None] = lambda: None,
) -> Opened:
    """Write the JSON, exactly the bytes that were sealed, and the Markdown, the same to read, into `folder`.

    `keys` is called with whether the file opens with a passphrase. Nothing unsealed is on any disk before all of it is
    known to be a hand-off; `too_late` is called when it is about to be. Files of these names are replaced only with
    `force`. Raises HandoffExists, HandoffTooNew, HandoffTooLarge, another HandoffError, an AgeError, StorageFailed, and
    what `keys` raises; nothing is left behind then. Memory is bounded, and what is no age file, or too large, is
    refused before a passphrase costs any work.
    """
    opened = _opened(path, folder, keys, force=force, too_late=too_late)
    if isinstance(opened, FoundBackup):
        raise HandoffError(words.NOT_OURS.plain())
    return opened


def _opened(
    path: Path,
    folder: Path,
    keys: Callable[[bool], Sequence[Identity]],
    *,
    force: bool,
    too_late: Callable[[], None],
) -> Opened | FoundBackup:
    """The same; of a backup nothing is written here."""
    if not path.is_file():
        raise HandoffError((words.NOT_A_FILE if os.path.lexists(path) else words.NO_FILE).plain(file=str(path)))
    if not folder.is_dir():
        raise HandoffError(words.NO_FOLDER.plain(folder=str(folder)))
    try:
        sweep(folder)
        with path.open("rb") as sealed:
            needs_passphrase = _look(sealed)
            opened = _targets(sealed, path.name, folder)
            for target in (opened.json_path, opened.markdown_path):
                refuse_taken(target, force=force)
            opener = Opener(keys(needs_passphrase))
            if _is_backup(sealed, opener):
                return FoundBackup(opener, opened.json_path.stem)
            plain = BytesIO()
            decrypt(sealed, plain, [opener], limit=MAX_BYTES)
        pages = {opened.json_path: plain.getvalue(), opened.markdown_path: _page(plain.getvalue())}
        place(pages, force=force, too_late=too_late)
        _log.info("opened %d bytes, with a passphrase: %s", len(plain.getvalue()), needs_passphrase)
    except OSError as error:
        raise StorageFailed(words.DISK_REFUSED.plain(reason=str(error.strerror))) from error
    return opened


def _is_backup(sealed: BinaryIO, opener: Opener) -> bool:
    """By its first chunk. Leaves the file at its start."""
    first = next(decrypted(sealed, [opener]))
    sealed.seek(0)
    return first.startswith(HEAD_MARK)


def _page(data: bytes) -> bytes:
    # What reads a document is imported once there is one: most refusals come before.
    from kapjournal.sharing.handoff.document import parse  # noqa: PLC0415
    from kapjournal.sharing.handoff.markdown import to_markdown  # noqa: PLC0415

    try:
        document = parse(data)
    except HandoffError as error:
        if type(error) is not HandoffError:
            raise
        raise HandoffError(words.NOT_OURS.plain()) from error
    with _speaking(fitting((document.language,))):
        return to_markdown(document).encode("utf-8")


@contextmanager
def _speaking(tag: str) -> Iterator[None]:
    """The page is in the patient's language, whatever language this process tells the rest in."""
    before = messages.current()
    messages.use(tag)
    try:
        yield
    finally:
        messages.use(before)


def _read_identity_file(path: Path) -> str:
    if not path.is_file():
        raise HandoffError((words.NOT_A_KEY_FILE if os.path.lexists(path) else words.NO_KEY_FILE).plain(file=str(path)))
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_IDENTITY_BYTES + 1)
        if len(data) > _MAX_IDENTITY_BYTES:
            raise HandoffError(words.KEY_FILE_TOO_LARGE.plain())
        return key_text(data)
    except OSError as error:
        raise HandoffError(words.KEY_FILE_UNREADABLE.plain(reason=str(error.strerror))) from error
    except UnicodeDecodeError:
        # Not chained: the original error quotes the file.
        raise HandoffError(words.KEY_FILE_NO_TEXT.plain()) from None


def _look(sealed: BufferedReader) -> bool:
    """Whether it opens with a passphrase and not with a key; refuses by header and size what cannot be opened."""
    needs_passphrase = is_for_passphrase(sealed)
    if sealed.seek(0, os.SEEK_END) > _MAX_SEALED_BYTES:
        raise HandoffTooLarge("this is larger than a hand-off can be")
    sealed.seek(0)
    return needs_passphrase


def _targets(sealed: BufferedReader, name: str, folder: Path) -> Opened:
    """The names of the results: that of the file, and a mark of its content.

    Two patients may hand over files of one name on one day; the mark keeps them apart, and is the same each time.
    """
    stem = name.removesuffix(".age").removesuffix(SUFFIX.removesuffix(".age")) or name
    mark = hashlib.file_digest(sealed, "sha256").hexdigest()[:_MARK_LETTERS]
    sealed.seek(0)
    return Opened(folder / f"{stem}-{mark}.json", folder / f"{stem}-{mark}.md")
