"""Tags: words of the patient's own for what an entry is about, and which of them are offered again."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlmodel import Session, col, func, select

from kapjournal.care.records.text_cleaning import clean
from kapjournal.models import Entry

FIELD = "_tags"
"""The field of a draft that holds its tags."""
OFFERED = 12
_LOOKED_AT = 200
"""How many of the latest entries with tags are looked at for what to offer again."""


def tidy(tags: Iterable[str]) -> list[str]:
    """As they are kept: each once, whatever its case, without blank ones and space around."""
    seen: dict[str, str] = {}
    for tag in tags:
        word = " ".join(clean(tag).split())
        if word:
            seen.setdefault(word.casefold(), word)
    return list(seen.values())


def in_draft(texts: Mapping[str, str]) -> list[str]:
    """The tags chosen while writing; none where the draft holds none that can be read."""
    try:
        stored = json.loads(texts.get(FIELD) or "[]")
    except ValueError:  # as a later version may have written it
        return []
    return tidy(tag for tag in stored if isinstance(tag, str)) if isinstance(stored, list) else []


def as_text(tags: Sequence[str]) -> str:
    """As a draft holds them."""
    return json.dumps(tidy(tags), ensure_ascii=False) if tags else ""


def used(db: Session, *, limit: int = OFFERED) -> list[str]:
    """Those to offer again: the most used of late first."""
    tagged = select(Entry.tags).where(col(Entry.deleted_at).is_(None), func.json_array_length(col(Entry.tags)) > 0)
    found = db.exec(tagged.order_by(col(Entry.happened_at).desc(), col(Entry.id).desc()).limit(_LOOKED_AT))
    counted = Counter(tag for tags in found for tag in tags)
    return tidy(tag for tag, _ in counted.most_common())[:limit]
