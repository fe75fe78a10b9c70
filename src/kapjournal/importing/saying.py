"""What a file holds, in sentences: what comes in, and, where it is something, what does not and why."""

from kapjournal.importing import words
from kapjournal.importing.counting import Found
from kapjournal.importing.placing import placed


def counted(found: Found) -> list[str]:
    return [words.ENTRIES(count=found.entries), words.CHECK_INS(count=found.check_ins)]


def left_out(found: Found, zone: str) -> list[str]:
    """Nothing is dropped without a sentence; `zone` is where the times are understood to be."""
    numbers = (
        (words.DUPLICATES, found.duplicates),
        (words.UNREADABLE, found.unreadable),
        (words.EXCLUDED, found.excluded),
        (words.PHOTOS, found.photos),
        (words.PHOTOS_MISSING, found.photos_missing),
        (words.UNPLACED, found.unplaced),
        (words.MOVED, sum(placed(record.when, zone).is_moved for record in found.records)),
    )
    lines = [said(count=number) for said, number in numbers if number]
    lines += [words.OTHER(name=name, count=number) for name, number in found.other.items()]
    return [*lines, *([words.DAYS_ONLY()] if found.has_days_only else [])]


def places(found: Found) -> list[str]:
    """Where what could not be read stands."""
    return [words.PLACE(place=place) for place in found.places]
