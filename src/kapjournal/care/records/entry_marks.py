"""What a patient says of an entry beside its words: that it is private, a favorite, and under which tags it stands."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, func, select

from kapjournal.care.records import keeping, soft_delete
from kapjournal.care.records.text_cleaning import clean
from kapjournal.models import Entry

MOST_TAGS, LONGEST = 20, 60


def set_private(db: Session, uid: str, is_private: bool, *, now: datetime) -> Entry:
    """A private entry is never shared: no hand-off holds it, nor a marked line of it. Raises NotThere."""
    entry = soft_delete.require(db, Entry, uid)
    entry.is_private = is_private
    return keeping.keep(db, entry, now)


def set_favorite(db: Session, uid: str, is_favorite: bool, *, now: datetime) -> Entry:
    """Raises NotThere."""
    entry = soft_delete.require(db, Entry, uid)
    entry.is_favorite = is_favorite
    return keeping.keep(db, entry, now)


def set_tags(db: Session, uid: str, tags: Iterable[str], *, now: datetime) -> Entry:
    """Replaces the tags, in the order given; see `tidy_tags`. One that is in use is written as it is there.

    Raises NotThere.
    """
    entry = soft_delete.require(db, Entry, uid)
    known = {tag.casefold(): tag for tag in tags_in_use(db)}
    # A new list: a change within the old one would not be seen.
    entry.tags = [known.get(tag.casefold(), tag) for tag in tidy_tags(tags)]
    return keeping.keep(db, entry, now)


def tidy_tags(tags: Iterable[str]) -> list[str]:
    """As they are kept: on one line, without a comma or a # in front, each once however it is capitalized."""
    kept: dict[str, str] = {}
    for tag in tags:
        words = " ".join(clean(tag).replace(",", " ").split()).lstrip("# ")[:LONGEST].strip()
        if words:
            kept.setdefault(words.casefold(), words)
    return list(kept.values())[:MOST_TAGS]


def tags_in_use(db: Session) -> list[str]:
    """All tags of what is in the journal, by the alphabet; in one statement."""
    each = func.json_each(col(Entry.tags)).table_valued("value", joins_implicitly=True)
    used = select(each.c.value).select_from(Entry, each).where(col(Entry.deleted_at).is_(None)).distinct()
    return sorted(db.exec(used), key=lambda tag: (tag.casefold(), tag))
