"""What a file holds, in sentences: what comes in, and, where it is something, what does not and why."""

from kapjournal.importing import words
from kapjournal.importing.counting import Found
from kapjournal.importing.meanings import NOTHING_MEANT, Meanings, asked


def counted(found: Found) -> list[str]:
    return [words.ENTRIES(count=found.entries), words.CHECK_INS(count=found.check_ins)]


def left_out(found: Found, zone: str, meanings: Meanings = NOTHING_MEANT) -> list[str]:
    """Nothing is dropped without a sentence; `zone` is where the times are understood to be, `meanings` what the person
    said of words."""
    numbers = (
        (words.DUPLICATES, found.duplicates),
        (words.UNREADABLE, found.unreadable),
        (words.EXCLUDED, found.excluded),
        (words.PHOTOS, found.photos),
        (words.PHOTOS_MISSING, found.photos_missing),
        (words.UNPLACED, found.tally.rows(meanings).unplaced),
        (words.MOVED, found.tally.moved(zone)),
    )
    lines = [said(count=number) for said, number in numbers if number]
    lines += [words.OTHER(name=name, count=number) for name, number in found.other.items()]
    return [*lines, *([words.DAYS_ONLY(tag=words.NO_TIME())] if found.has_days_only else [])]


def asked_words(found: Found) -> list[str]:
    """The words that the app asks about."""
    said = [words.ASKED_WORD(word=word, count=count) for word, count in asked(found.records)]
    return [words.ASKED(words=", ".join(said))] if said else []


def places(found: Found) -> list[str]:
    """Where what could not be read stands."""
    return [words.PLACE(place=place) for place in found.places]
