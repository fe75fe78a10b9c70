"""What `kapjournal import --dry-run` does: it reads a file of another app, counts, and keeps nothing."""

import json
from collections.abc import Iterator
from pathlib import Path

from kapjournal.care.time.local_time import is_zone, local_zone
from kapjournal.errors import StartError
from kapjournal.importing import words
from kapjournal.importing.counting import Found
from kapjournal.importing.format import Answers
from kapjournal.importing.placing import placed
from kapjournal.importing.recognising import found_in
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
    return [words.APP(app=found.app), words.RECORDS(count=found.items), *said_of(found, zone or local_zone())]


def said_of(found: Found, zone: str) -> list[str]:
    """What comes in, and, where it is something, what does not and why."""
    counted = (
        (words.DUPLICATES, found.duplicates),
        (words.UNREADABLE, found.unreadable),
        (words.EXCLUDED, found.excluded),
        (words.PHOTOS, found.photos),
        (words.PHOTOS_MISSING, found.photos_missing),
        (words.MOVED, sum(placed(record.when, zone).is_moved for record in found.records)),
    )
    lines = [words.ENTRIES(count=found.entries), words.CHECK_INS(count=found.check_ins)]
    lines += [said(count=number) for said, number in counted if number]
    return [*lines, *_further(found)]


def _further(found: Found) -> Iterator[str]:
    yield from (words.PLACE(place=place) for place in found.places)
    yield from (words.OTHER(name=name, count=number) for name, number in found.other.items())
    if found.asks_zone:
        yield words.ASKS_ZONE()
    if found.has_days_only:
        yield words.DAYS_ONLY()


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
