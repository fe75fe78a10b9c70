"""The file that leaves, made from what was shown and from nothing else; in threads, a part at a time."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from kapjournal.care.records import shared_files
from kapjournal.errors import HandoffStopped
from kapjournal.logs import kind_and_place
from kapjournal.sharing import kinds
from kapjournal.sharing.archive.sealed import seal_into
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.kept_document import packed
from kapjournal.sharing.sealed_file import SealedFile, sealing
from kapjournal.sharing.sealing import Seal
from kapjournal.views.sharing.export_state import Drawn, Format, Handover

if TYPE_CHECKING:
    from kapjournal.sharing.report.pdf import PdfPages
    from kapjournal.storage import Db

_log = logging.getLogger(__name__)

AT_A_TIME_S = 0.04
"""So long it is worked in one turn; then whoever waits is told how far it is, and may stop it."""
Tell = Callable[[int], bool]
"""Hears how many pages are done, and says whether to go on."""
GoesOn = Callable[[], bool]
"""The same for a thread, which tells nothing."""


async def sealed_file(plan: Handover, tell: Tell, goes_on: GoesOn) -> SealedFile | None:
    """Written as it is sealed; None where it was stopped.

    Raises HandoffError, EmptyPassphrase, KeyMistyped, KeyIsSecret, StorageFailed.
    """
    handoff, drawn = plan.handoff, plan.drawn
    if handoff is None or drawn is None:
        return None
    _log.info("a letter: %s", _numbers(handoff.document.selection))
    if plan.sealing.format is Format.PDF:
        return await _pdf(drawn, plan.sealing.pdf_passphrase(), tell)
    lock = plan.sealing.lock()
    return await asyncio.to_thread(_archive, handoff.document, lock, goes_on)


def _archive(document: Document, lock: Seal, goes_on: GoesOn) -> SealedFile | None:
    with sealing() as made:
        try:
            seal_into(made.stream, document, lock, goes_on)
        except HandoffStopped as error:
            _log.info("nothing is sealed: %s", kind_and_place(error))
            return None
    return made


async def _pdf(drawn: Drawn, passphrase: str, tell: Tell) -> SealedFile | None:
    """A PDF is encrypted object by object once all of it is there, so memory holds it until then."""
    pages = await asyncio.to_thread(_begun, drawn)
    done = 0
    while more := await asyncio.to_thread(some, pages.draw_on):
        done += more
        if not tell(done):
            return None
    return await asyncio.to_thread(_closed, pages, passphrase)


def _closed(pages: "PdfPages", passphrase: str) -> SealedFile:
    with sealing() as made:
        made.stream.write(pages.closed(passphrase))
    return made


def _begun(drawn: Drawn) -> "PdfPages":
    # fpdf2 takes a good part of a second to import, and few ever need it.
    from kapjournal.sharing.report.pdf import PdfPages  # noqa: PLC0415

    return PdfPages(drawn.book, drawn.document.made_on)


async def kept_of(plan: Handover) -> bytes:
    """What left, as it is kept. Raises HandoffError."""
    handoff = plan.handoff
    return b"" if handoff is None else await asyncio.to_thread(packed, handoff.document)


def noted(db: "Db", plan: Handover, kept: bytes, *, now: datetime) -> None:
    """Keeps what left, for whom, and how it was protected; the key for the next time, and no passphrase."""
    handoff, sealing = plan.handoff, plan.sealing
    if handoff is None:
        return
    chosen = handoff.document.selection
    sharing = shared_files.Sharing(
        sealing.format, sealing.way, chosen.start, chosen.end, handoff.leaving, plan.recipient, plan.paper.name
    )
    shared_files.note(db, sharing, kept, now=now)
    shared_files.remember(db, plan.recipient, sealing.key if sealing.way == "key" else "", now=now)


def some(step: Callable[[], bool]) -> int:
    """How many steps there was time for; 0 once there are no more."""
    until, done = time.perf_counter() + AT_A_TIME_S, 0
    while step():
        done += 1
        if time.perf_counter() > until:
            break
    return done


def _numbers(chosen: Selection) -> str:
    """How much of each list there is, for the log: 'sessions 1, intentions 0'."""
    return ", ".join(f"{which.name} {len(chosen.of(which))}" for which in kinds.LISTS)
