"""A document as an archive: the lists, the same to read, and the same for a clinic's program."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from kapjournal.sharing import archive_words as words
from kapjournal.sharing import kinds
from kapjournal.sharing.archive.aside import Aside
from kapjournal.sharing.archive.parts import (
    ABOUT,
    FAULTS,
    FHIR,
    HEAD,
    MANIFEST,
    MARKDOWN,
    OF_THE_DOCUMENT,
    PAGE,
    Head,
    Manifest,
    Sums,
)
from kapjournal.sharing.container import END, member, streamed
from kapjournal.sharing.fhir import bundle_pieces
from kapjournal.sharing.handoff import envelope, web_page
from kapjournal.sharing.handoff import markdown as to_read
from kapjournal.sharing.handoff.document import digest
from kapjournal.sharing.handoff.model import Document


def chunks(document: Document) -> Iterator[bytes]:
    """The archive before it is encrypted, a little at a time. Equal documents give equal bytes.

    Its pages are in the language of the moment: that of the patient. Memory holds the document and, packed, what is
    written of it. Raises HandoffTooLarge, and HandoffError for text that is no Unicode, before the first of it.
    """
    content = digest(document)  # what could not be read back must not be handed over
    sums, counts = dict[str, Sums](), dict[str, int]()
    made_at_s = _second(document.made_on)

    def part(name: str, aside: Aside) -> Iterator[bytes]:
        sums[name] = aside.sums
        return streamed(name, aside.sums.size, aside.pieces(), made_at_s=made_at_s, faults=FAULTS)

    head = envelope.head(document)
    about = Head(head["version"], {name: head[name] for name in OF_THE_DOCUMENT})
    yield from part(HEAD, Aside.of([about.to_bytes()]))
    yield from part(ABOUT, Aside.of([words.ABOUT.plain().encode()]))
    for which in kinds.LISTS:
        counts[which.name] = len(document.selection.of(which))
        if counts[which.name]:
            yield from part(f"lists/{which.name}.jsonl", Aside.of(map(_line, envelope.things(document, which))))
    markdown = Aside.of(text.encode() for text in to_read.pieces(document))
    yield from part(MARKDOWN, markdown)
    page = web_page.pieces(lambda: web_page.blocks_of(markdown.text()))
    yield from part(PAGE, Aside.of(html.encode() for html in page))
    yield from part(FHIR, Aside.of(bundle_pieces(document, content)))
    yield member(MANIFEST, Manifest(counts, sums).to_bytes(), made_at_s=made_at_s, faults=FAULTS)
    yield END


def _second(made_on: date) -> int:
    """The midnight of that day as a tar archive can say it: of years from 1970 to 2242."""
    return min(max(0, int(datetime.combine(made_on, time.min, UTC).timestamp())), 8**11 - 1)


def _line(thing: Any) -> bytes:
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
