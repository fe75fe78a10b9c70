"""A document as an archive: the lists, the same to read, and the same for a clinic's program."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from kapjournal.sharing import archive_words as words
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
from kapjournal.sharing.container import END, member
from kapjournal.sharing.fhir import bundle_json
from kapjournal.sharing.handoff import envelope
from kapjournal.sharing.handoff.document import to_bytes
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.handoff.web_page import to_page


def chunks(document: Document) -> Iterator[bytes]:
    """The archive before it is encrypted, a part at a time. Equal documents give equal bytes.

    Its pages are in the language of the moment: that of the patient.

    Raises HandoffTooLarge, and HandoffError for text that is no Unicode.
    """
    to_bytes(document)  # what could not be read back must not be handed over
    sums: dict[str, Sums] = {}
    made_at_s = _second(document.made_on)

    def part(name: str, data: bytes) -> bytes:
        sums[name] = Sums.of(data)
        return member(name, data, made_at_s=made_at_s, faults=FAULTS)

    values = envelope.values(document)
    lists = {
        name: things for name, things in values.items() if isinstance(things, list) and name not in OF_THE_DOCUMENT
    }
    yield part(HEAD, Head(values["version"], {name: values[name] for name in OF_THE_DOCUMENT}).to_bytes())
    yield part(ABOUT, words.ABOUT.plain().encode())
    for name, things in lists.items():
        if things:
            yield part(f"lists/{name}.jsonl", b"".join(map(_line, things)))
    counts = {name: len(things) for name, things in lists.items()}
    del values, lists  # as large as all the rest
    markdown = to_markdown(document)
    yield part(MARKDOWN, markdown.encode())
    yield part(PAGE, to_page(markdown).encode())
    yield part(FHIR, bundle_json(document))
    yield member(MANIFEST, Manifest(counts, sums).to_bytes(), made_at_s=made_at_s, faults=FAULTS)
    yield END


def _second(made_on: date) -> int:
    """The midnight of that day as a tar archive can say it: of years from 1970 to 2242."""
    return min(max(0, int(datetime.combine(made_on, time.min, UTC).timestamp())), 8**11 - 1)


def _line(thing: Any) -> bytes:
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
