"""The texts inside a zip or a folder, one at a time: what is broken there is counted, and does not end the rest."""

import logging

from kapjournal.errors import ForeignFileError, ForeignFileTooLarge
from kapjournal.importing.json_text import parsed_or_none
from kapjournal.importing.members import Members
from kapjournal.importing.text import decoded
from kapjournal.importing.values import Json
from kapjournal.logs import kind_and_place

_log = logging.getLogger(__name__)


def text_in(members: Members, name: str) -> str | None:
    """None where it cannot be read. Raises ForeignFileTooLarge."""
    try:
        return decoded(members.data(name)).replace("\r\n", "\n")
    except ForeignFileTooLarge:
        raise
    except ForeignFileError as error:
        _log.info("a part of a file cannot be read: %s", kind_and_place(error))
        return None


def json_in(members: Members, name: str) -> Json:
    """None where it cannot be read, or is no JSON. Raises ForeignFileTooLarge."""
    text = text_in(members, name)
    return None if text is None else parsed_or_none(text)
