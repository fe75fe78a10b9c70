"""The JSON document inside a hand-off: made from a selection, and read back strictly."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from kapjournal import messages
from kapjournal.errors import HandoffError
from kapjournal.messages import Message
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff import envelope
from kapjournal.sharing.handoff.aliases import named_anew
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.handoff.read_items import read_document
from kapjournal.sharing.handoff.strict_json import Counted

ABOUT = (
    Message("A patient chose what is in this report and shared it. There may be more that the patient kept."),
    Message("Self-reported. Not a diagnosis. KapJournal is not a medical device."),
    Message("Not for emergencies. Nobody watches these entries. In an emergency, call the emergency number."),
    Message("Every time is that of the clock where the patient was."),
    Message("Pleasantness and energy of a check-in have five steps each. They are the patient’s own impression."),
)
"""How to read a report, in sentences that stand at its start."""


def compose(selection: Selection, made_on: date) -> Document:
    """The selection as it leaves on that day, under names of its own. Equal arguments give equal documents.

    What it says about itself is in the language of the moment: that of the patient.
    """
    return Document(made_on, tuple(sentence() for sentence in ABOUT), named_anew(selection), messages.current())


def to_bytes(document: Document) -> bytes:
    """All of `pieces`. Raises what it raises."""
    return b"".join(pieces(document))


def pieces(document: Document) -> Iterator[bytes]:
    """Indented JSON in UTF-8, one line break at its end, a thing at a time.

    Raises HandoffTooLarge past 64 MiB or some 60,000 check-ins, and HandoffError for text that is no Unicode (half a
    surrogate pair): what could not be read back must not be handed over.
    """
    counted = Counted()
    for text in _texts(document):
        try:
            piece = text.encode("utf-8")
        except UnicodeEncodeError:
            # Not chained: the original error quotes the text.
            raise HandoffError("a text holds half a character") from None
        counted.add(piece)
        yield piece


def digest(document: Document) -> str:
    """Stands for all of its content. Raises what `pieces` raises."""
    made = hashlib.sha256()
    for piece in pieces(document):
        made.update(piece)
    return made.hexdigest()


def _texts(document: Document) -> Iterator[str]:
    """What an object of everything would be as indented JSON."""
    yield _indented(envelope.head(document)).removesuffix("\n}")
    for which in kinds.LISTS:
        before, end = f',\n  "{which.name}": [', "]"
        for thing in envelope.things(document, which):
            # Line breaks stand between its parts only: in JSON no text holds one.
            yield before + "\n    " + _indented(thing).replace("\n", "\n    ")
            before, end = ",", "\n  ]"
        yield before + end if end == "]" else end
    yield "\n}\n"


def _indented(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)


def parse(data: bytes) -> Document:
    """The document in these bytes; what `to_bytes` wrote comes back equal, what version 0.1 wrote as it is shown.

    Raises HandoffTooNew for a later version, HandoffTooLarge for more than a patient could have meant, HandoffError
    for everything else that is not exactly a hand-off: other JSON, unknown or missing names, wrong kinds of values.
    """
    return read_document(data)
