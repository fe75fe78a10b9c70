"""A hand-off as files that anybody can read: all of them, or none."""

import hashlib
import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kapjournal import messages
from kapjournal.errors import HandoffError, HandoffTooLarge, StorageFailed
from kapjournal.messages.choosing import fitting
from kapjournal.sharing import open_words as words
from kapjournal.sharing.handoff.strict_json import MAX_BYTES
from kapjournal.sharing.leftovers import sweep
from kapjournal.sharing.opening_keys import is_for_passphrase
from kapjournal.sharing.output_files import place, refuse_taken
from kapjournal.sharing.sealing import SUFFIX
from kapjournal.storage.age import Identity

if TYPE_CHECKING:
    from kapjournal.sharing.archive.opening import OpenedHandoff

_log = logging.getLogger(__name__)

# The lists of a hand-off are at most so large, and so is each of its pages.
_MAX_SEALED_BYTES = 8 * MAX_BYTES
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
            with _speaking(fitting((found.document.language,))):
                pages = _pages(found, targets)
            place(pages, force=force, too_late=too_late)
        _log.info("opened a hand-off, with a passphrase: %s", needs_passphrase)
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


def _pages(found: "OpenedHandoff", targets: Opened) -> dict[Path, Iterable[bytes]]:
    """All of them are made before the first byte of one is written, and packed till then."""
    # What writes a document is imported once there is one: most refusals come before.
    from kapjournal.sharing.archive.aside import Aside  # noqa: PLC0415
    from kapjournal.sharing.fhir import bundle_pieces  # noqa: PLC0415
    from kapjournal.sharing.handoff import markdown, web_page  # noqa: PLC0415

    to_read = Aside.of(text.encode("utf-8") for text in markdown.pieces(found.document))
    page = web_page.pieces(lambda: web_page.blocks_of(to_read.text()))
    made = {
        targets.json_path: Aside.of(found.json()),
        targets.markdown_path: to_read,
        targets.page_path: Aside.of(html.encode("utf-8") for html in page),
        targets.fhir_path: Aside.of(bundle_pieces(found.document)),
    }
    return {path: aside.pieces() for path, aside in made.items()}


@contextmanager
def _speaking(tag: str) -> Iterator[None]:
    """The pages are in the patient's language, whatever language this process tells the rest in."""
    before = messages.current()
    messages.use(tag)
    try:
        yield
    finally:
        messages.use(before)


def _look(sealed: BufferedReader) -> bool:
    """Whether it opens with a passphrase and not with a key; refuses by header and size what cannot be opened."""
    needs_passphrase = is_for_passphrase(sealed)
    if sealed.seek(0, os.SEEK_END) > _MAX_SEALED_BYTES:
        raise HandoffTooLarge("this is larger than a hand-off can be")
    sealed.seek(0)
    return needs_passphrase


def _targets(sealed: BufferedReader, name: str, folder: Path) -> Opened:
    """The names of the results."""
    stem = stem_of(sealed, name)
    json, markdown, page, fhir = (folder / f"{stem}{ending}" for ending in (".json", ".md", ".html", ".fhir.json"))
    return Opened(json, markdown, page, fhir)


def stem_of(sealed: BinaryIO, name: str) -> str:
    """How the results are called: as the file, and a mark of its content. Leaves the file at its start.

    Two patients may hand over files of one name on one day; the mark keeps them apart, and is the same each time.
    """
    stem = name.removesuffix(".age").removesuffix(SUFFIX.removesuffix(".age")) or name
    mark = hashlib.file_digest(sealed, "sha256").hexdigest()[:_MARK_LETTERS]  # type: ignore[arg-type]
    sealed.seek(0)
    return f"{stem}-{mark}"
