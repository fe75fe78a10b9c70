"""The JSON document inside a hand-off: made from a selection, and read back strictly."""

import json
from datetime import date

from kapjournal import messages
from kapjournal.errors import HandoffError
from kapjournal.messages import Message
from kapjournal.sharing.handoff import envelope
from kapjournal.sharing.handoff.aliases import named_anew
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.handoff.read_items import read_document
from kapjournal.sharing.handoff.strict_json import check_size

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
    """Indented JSON in UTF-8, one line break at its end.

    Raises HandoffTooLarge past 64 MiB or some 60,000 check-ins, and HandoffError for text that is no Unicode (half a
    surrogate pair).
    """
    text = json.dumps(envelope.values(document), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        # Not chained: the original error quotes the text.
        raise HandoffError("a text holds half a character") from None
    # What could not be read back must not be handed over.
    check_size(data)
    return data


def parse(data: bytes) -> Document:
    """The document in these bytes; what `to_bytes` wrote comes back equal, what version 0.1 wrote as it is shown.

    Raises HandoffTooNew for a later version, HandoffTooLarge for more than a patient could have meant, HandoffError
    for everything else that is not exactly a hand-off: other JSON, unknown or missing names, wrong kinds of values.
    """
    return read_document(data)
