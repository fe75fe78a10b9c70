"""What `kapjournal import --dry-run` does: it reads a file of another app, counts, and keeps nothing."""

import json
from pathlib import Path

from kapjournal.care.time.local_time import is_zone, local_zone
from kapjournal.errors import StartError
from kapjournal.importing import words
from kapjournal.importing.format import Answers
from kapjournal.importing.recognising import found_in
from kapjournal.importing.saying import asked_words, counted, left_out, places
from kapjournal.importing.source import at_path

_LONGEST_PASSWORD = 1024 * 1024


def import_command(
    file: Path, *, dry_run: bool, as_json: bool, zone: str | None = None, password_file: Path | None = None
) -> list[str]:
    """The lines to print. Needs no journal. Raises StartError, ForeignFileError, OSError."""
    if not dry_run:
        raise StartError(words.IN_THE_APP())
    if zone is not None and not is_zone(zone):
        raise StartError(words.NO_ZONE.plain(zone=zone))
    if not (file.is_file() or file.is_dir()):
        raise StartError(words.NO_FILE.plain(file=str(file)))
    answers = Answers(_password(password_file) if password_file else "")
    with at_path(file) as source:
        found = found_in(source, answers)
    if as_json:
        return [json.dumps(found.as_numbers())]
    head = [words.APP(app=found.app), words.RECORDS(count=found.items), *counted(found)]
    asked = [words.ASKS_ZONE()] if found.asks_zone else []
    return [*head, *left_out(found, zone or local_zone()), *asked_words(found), *places(found), *asked]


def _password(path: Path) -> str:
    """The first line of the file."""
    try:
        with path.open("rb") as file:
            return file.readline(_LONGEST_PASSWORD).decode("utf-8-sig").rstrip("\r\n")
    except OSError as error:
        raise StartError(words.PASSWORD_UNREADABLE.plain(reason=str(error.strerror))) from error
    except UnicodeDecodeError:
        # Not chained: the original error quotes the password.
        raise StartError(words.PASSWORD_NO_TEXT()) from None
