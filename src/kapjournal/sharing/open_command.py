"""Opening a hand-off without a vault: from a sealed file to files that anybody can read beside it, or to none."""

import hashlib
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING

from kapjournal import messages
from kapjournal.errors import HandoffError, HandoffNeedsKey, HandoffTooLarge, StorageFailed
from kapjournal.messages.choosing import fitting
from kapjournal.sharing import open_words as words
from kapjournal.sharing.handoff.strict_json import MAX_BYTES
from kapjournal.sharing.leftovers import sweep
from kapjournal.sharing.opening_keys import identities_in, is_for_passphrase, key_text, passphrase_identities
from kapjournal.sharing.output_files import place, refuse_taken
from kapjournal.sharing.sealing import SUFFIX
from kapjournal.storage.age import Identity

if TYPE_CHECKING:
    from kapjournal.sharing.archive.opening import OpenedHandoff

_log = logging.getLogger(__name__)

# The lists of a hand-off are at most so large, and so is each of its pages.
_MAX_SEALED_BYTES = 8 * MAX_BYTES
_MAX_IDENTITY_BYTES = 1024 * 1024
_MARK_LETTERS = 6


@dataclass(frozen=True)
class Opened:
    """Where the files are, which can be read by their owner only; and what is in them, as a sentence."""

    json_path: Path
    markdown_path: Path
    page_path: Path
    fhir_path: Path
    told: str = ""

    @property
    def paths(self) -> tuple[Path, ...]:
        return self.page_path, self.markdown_path, self.json_path, self.fhir_path


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
) -> str:
    """What `kapjournal open` does; returns the sentences to print.

    `out` is a folder that exists, by default the one of the file. `ask` is called for the passphrase, once nothing else
    is in the way. With `only_list` nothing is written; else `show` is called with the page. Raises what `open_handoff`
    raises and EmptyPassphrase, for `explain`.
    """

    def keys(needs_passphrase: bool) -> Sequence[Identity]:
        if needs_passphrase and identity:
            raise HandoffNeedsKey(words.NEEDS_PASSPHRASE.plain())
        if not needs_passphrase and not identity:
            raise HandoffNeedsKey(words.NEEDS_KEY.plain())
        return identities_in(_read_identity_file(identity)) if identity else passphrase_identities(ask())

    opened = open_handoff(file, out or file.parent, keys, force=force, only_list=only_list, too_late=too_late)
    if only_list:
        return opened.told
    show(opened.page_path)
    page, markdown, json, fhir = map(str, opened.paths)
    return f"{opened.told} {words.WRITTEN.plain(page=page, markdown=markdown, json=json, fhir=fhir)}"


def open_handoff(
    path: Path,
    folder: Path,
    keys: Callable[[bool], Sequence[Identity]],
    *,
    force: bool = False,
    only_list: bool = False,
    too_late: Callable[[], None] = lambda: None,
) -> Opened:
    """Write into `folder` a page, Markdown, the JSON, and a bundle for a clinic; or with `only_list`, nothing.

    They are made of the lists in the file, whatever pages somebody put beside those; the JSON is exactly the bytes that
    were sealed where there was nothing else. `keys` is called with whether the file opens with a passphrase. Nothing
    unsealed is on any disk before all of it is known to be a hand-off; `too_late` is called when it is about to be.
    Files of these names are replaced only with `force`. Raises HandoffExists, HandoffTooNew, HandoffTooLarge,
    HandoffWasBackup, another HandoffError, an AgeError, StorageFailed, and what `keys` raises; nothing is left behind
    then. Memory is bounded, and what is no age file, or too large, is refused before a passphrase costs any work.
    """
    if not path.is_file():
        raise HandoffError((words.NOT_A_FILE if os.path.lexists(path) else words.NO_FILE).plain(file=str(path)))
    if not folder.is_dir():
        raise HandoffError(words.NO_FOLDER.plain(folder=str(folder)))
    try:
        sweep(folder)
        with path.open("rb") as sealed:
            needs_passphrase = _look(sealed)
            targets = _targets(sealed, path.name, folder)
            for target in () if only_list else targets.paths:
                refuse_taken(target, force=force)
            found = _opened(sealed, keys(needs_passphrase))
        told = _told(found)
        if not only_list:
            place(_pages(found, targets), force=force, too_late=too_late)
        _log.info("opened %d bytes, with a passphrase: %s", len(found.data), needs_passphrase)
    except OSError as error:
        raise StorageFailed(words.DISK_REFUSED.plain(reason=str(error.strerror))) from error
    return replace(targets, told=told)


def _opened(sealed: BufferedReader, identities: Sequence[Identity]) -> "OpenedHandoff":
    from kapjournal.sharing.archive.opening import opened  # noqa: PLC0415 - most refusals come before

    try:
        return opened(sealed, identities)
    except HandoffError as error:
        if type(error) is not HandoffError:
            raise
        raise HandoffError(words.NOT_OURS.plain()) from error


def _told(found: "OpenedHandoff") -> str:
    from kapjournal.sharing.handoff.summary import summary  # noqa: PLC0415

    later = f" {words.UNFAMILIAR(count=found.unfamiliar)}" if found.unfamiliar else ""
    return summary(found.document) + later


def _pages(found: "OpenedHandoff", targets: Opened) -> dict[Path, bytes]:
    # What writes a document is imported once there is one: most refusals come before.
    from kapjournal.sharing.archive.parts import written  # noqa: PLC0415
    from kapjournal.sharing.fhir import bundle  # noqa: PLC0415
    from kapjournal.sharing.handoff.markdown import to_markdown  # noqa: PLC0415
    from kapjournal.sharing.handoff.web_page import to_page  # noqa: PLC0415

    with _speaking(fitting((found.document.language,))):
        markdown = to_markdown(found.document)
        return {
            targets.json_path: found.data,
            targets.markdown_path: markdown.encode("utf-8"),
            targets.page_path: to_page(markdown).encode("utf-8"),
            targets.fhir_path: written(bundle(found.document)),
        }


@contextmanager
def _speaking(tag: str) -> Iterator[None]:
    """The pages are in the patient's language, whatever language this process tells the rest in."""
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
    json, markdown, page, fhir = (
        folder / f"{stem}-{mark}{ending}" for ending in (".json", ".md", ".html", ".fhir.json")
    )
    return Opened(json, markdown, page, fhir)
