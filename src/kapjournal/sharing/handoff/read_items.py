"""A document from the bytes of a hand-off that a stranger may have made."""

import logging
from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kapjournal.errors import HandoffError, HandoffTooNew
from kapjournal.logs import kind_and_place
from kapjournal.sharing import kinds
from kapjournal.sharing.handoff import envelope, first_envelope
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.handoff.strict_json import load

_log = logging.getLogger(__name__)
_UNKNOWN = {"extra_forbidden", "unexpected_keyword_argument"}


def read_document(data: bytes) -> Document:
    """Raises HandoffTooNew, HandoffTooLarge, or HandoffError naming the field, never its content."""
    adapter = _adapter(_version(load(data)))
    document: Document = understood(adapter.validate_json, data).document()
    return document


def understood(read: Callable[[bytes], Any], data: bytes) -> Any:
    """What `read` makes of it. Raises HandoffError naming the field, never its content, for its ValidationError."""
    try:
        return read(data)
    except ValidationError as error:
        _log.debug("no hand-off: %s", kind_and_place(error))
        reason = _reason(error)
    # Outside of the handler, so that the error does not carry the one that holds the data.
    raise HandoffError(reason)


def _adapter(version: int) -> TypeAdapter[Any]:
    return first_envelope.ADAPTER if version < kinds.FIRST_WITHOUT_UIDS else envelope.adapter(version)


def _version(value: Any) -> int:
    if not isinstance(value, dict) or value.get("format") != envelope.FORMAT:
        raise HandoffError("the content is not a KapJournal hand-off")
    found = value.get("version")
    if type(found) is not int or found < 1:
        raise HandoffError("the version of the hand-off is missing or is not what it must be")
    if found > kinds.version():
        raise HandoffTooNew("the hand-off was made by a later version of KapJournal")
    return found


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if first["type"] in _UNKNOWN:  # its name is a stranger's text, so it is not repeated
        return "there is a field that a hand-off does not have"
    names = [part for part in first["loc"] if isinstance(part, str)]
    if not names:
        return "the content is not a KapJournal hand-off"
    return f"the field {names[-1]} is missing or is not what it must be"
