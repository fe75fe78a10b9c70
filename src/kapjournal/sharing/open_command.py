"""What `kapjournal open` does: of a hand-off files to read; of a backup a list, and where asked for, its records."""

import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from kapjournal.errors import (
    AgeNoMatch,
    HandoffError,
    HandoffNeedsKey,
    HandoffWasBackup,
    StorageFailed,
    WrongPassphrase,
)
from kapjournal.logs import kind_and_place
from kapjournal.sharing import open_words as words
from kapjournal.sharing.backup.keys import Opener, OpensWith, opens_with
from kapjournal.sharing.open_handoff import open_handoff, stem_of
from kapjournal.sharing.opening_keys import identities_in, key_text, passphrase_identities
from kapjournal.storage.age import Identity
from kapjournal.storage.backup_words import identity_of

_MAX_IDENTITY_BYTES = 1024 * 1024
_log = logging.getLogger(__name__)


def _nobody_looks(_page: Path) -> None:
    pass


def open_command(
    file: Path,
    *,
    out: Path | None,
    identity: Path | None,
    ask: Callable[[], str],
    force: bool,
    only_list: bool = False,
    show: Callable[[Path], None] = _nobody_looks,
    too_late: Callable[[], None] = lambda: None,
) -> tuple[str, ...]:
    """The lines to print. `out` is a folder that exists, by default the one of the file; a backup is unpacked only
    where it is named. `ask` is called for the passphrase or the recovery words, once nothing else is in the way. With
    `only_list` nothing is written; else `show` is called with the page.

    Raises what `open_handoff` raises, BackupError and EmptyPassphrase, for `explain`.
    """
    openers = list[Opener]()

    def keys(needs_passphrase: bool) -> Sequence[Identity]:
        openers.append(Opener(_identities(file, identity, ask, needs_passphrase=needs_passphrase)))
        return openers

    try:
        opened = open_handoff(file, out or file.parent, keys, force=force, only_list=only_list, too_late=too_late)
    except HandoffWasBackup as error:  # opened as one, with what opened it already
        _log.info("no hand-off: %s", kind_and_place(error))
        return _open_backup(file, openers[0], None if only_list else out, force=force, too_late=too_late)
    if only_list:
        return (opened.told,)
    show(opened.page_path)
    page, markdown, json, fhir = map(str, opened.paths)
    return opened.told, words.WRITTEN.plain(page=page, markdown=markdown, json=json, fhir=fhir)


def _identities(
    file: Path, identity: Path | None, ask: Callable[[], str], *, needs_passphrase: bool
) -> Sequence[Identity]:
    """Raises HandoffNeedsKey where the file is opened with something else than what was given."""
    if needs_passphrase and identity:
        raise HandoffNeedsKey(words.NEEDS_PASSPHRASE.plain())
    if not needs_passphrase and not identity:
        return [_words_identity(file, ask)]
    return identities_in(_read_identity_file(identity)) if identity else passphrase_identities(ask())


def _words_identity(file: Path, ask: Callable[[], str]) -> Identity:
    """Of the recovery words that a backup opens with. Raises HandoffNeedsKey for what opens with a key file."""
    with file.open("rb") as sealed:
        if opens_with(sealed) is not OpensWith.WORDS:
            raise HandoffNeedsKey(words.NEEDS_KEY.plain())
    try:
        return identity_of(ask())
    except WrongPassphrase:
        raise AgeNoMatch("these are not twelve recovery words") from None


def _open_backup(
    file: Path, opener: Opener, out: Path | None, *, force: bool, too_late: Callable[[], None]
) -> tuple[str, ...]:
    """Listed, and unpacked where a folder was named. Raises BackupError, AgeError, HandoffExists, StorageFailed."""
    from kapjournal.sharing import open_backup  # noqa: PLC0415 - heavy, and needed for backups alone

    def source() -> BinaryIO:
        return file.open("rb")

    try:
        if out is None:
            return open_backup.describe(source, opener)
        with source() as sealed:
            stem = stem_of(sealed, file.name)
        return open_backup.extract(source, opener, out, stem, force=force, too_late=too_late)
    except OSError as error:
        raise StorageFailed(words.DISK_REFUSED.plain(reason=str(error.strerror))) from error


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
