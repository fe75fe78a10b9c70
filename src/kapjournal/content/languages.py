"""Languages: which one another falls back to, and how a translation is laid over what it translates.

A translation gives the id of an item and the words that differ. Numbers, labels, sources, codes and everything else
that is no words stand once, in the base, so that no translation can change a number to call or how a scale is scored.
"""

from typing import Any, NamedTuple

from kapjournal.errors import ContentError

BASE = "en"
"""The language that is always complete and that every other falls back to: English as written in the United States."""

WORDS = frozenset(
    {
        "blurb",
        "closing",
        "emergency_words",
        "event",
        "examples",
        "expect",
        "gentler",
        "hint",
        "hours",
        "instructions",
        "languages",
        "licence",
        "lines",
        "name",
        "not_when",
        "note",
        "shows",
        "stem",
        "text",
        "title",
        "way_out",
        "what",
        "window",
        "word",
    }
)
"""The keys that a translation may give: those of every field that is Text or Texts."""

Values = dict[str, Any]


class Item(NamedTuple):
    """The keys of one item, and the file it stands in."""

    file: str
    id: str
    values: Values


def fallbacks(language: str) -> tuple[str, ...]:
    """The language itself, then what it falls back to, `BASE` last: de-AT, de, en."""
    parts = language.split("-")
    chain = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
    return (*(each for each in chain if each != BASE), BASE)


def overlaid(base: Item, translation: Item) -> Item:
    """The item with the words that the translation gives. Raises ContentError for anything in it that is no words."""
    place = f"{translation.file}: {translation.id}"
    return Item(translation.file, base.id, _with_words(place, base.values, translation.values))


def _with_words(place: str, base: Values, translation: Values) -> Values:
    words = {key: _words(f"{place}: {key}", key, base, value) for key, value in translation.items() if key != "id"}
    return base | words


def _words(place: str, key: str, base: Values, value: object) -> object:
    if key not in base:
        raise ContentError(f"{place}: there is nothing to translate")
    if _is_tables(base[key]):
        return _with_tables(place, base[key], value)
    if key not in WORDS:
        raise ContentError(f"{place}: no words; it stands once, in '{BASE}'")
    return value


def _with_tables(place: str, base: list[Values], value: object) -> list[Values]:
    """Tables that have ids are found by them and may be left out; others by their place, and all of them are given."""
    if not isinstance(value, list) or not _is_tables(value):
        raise ContentError(f"{place}: must be a list of tables")
    if "id" in base[0]:
        return _with_named(place, base, value)
    if len(value) != len(base):
        raise ContentError(f"{place}: must be {len(base)}, in their order")
    return [_with_words(f"{place} {n}", *pair) for n, pair in enumerate(zip(base, value, strict=True), start=1)]


def _with_named(place: str, base: list[Values], value: list[Values]) -> list[Values]:
    named = {table["id"]: table for table in base}
    for number, table in enumerate(value, start=1):
        known = table.get("id")
        if not isinstance(known, str) or known not in named:
            raise ContentError(f"{place} {number}: unknown id")
        named[known] = _with_words(f"{place} {known}", named[known], table)
    return list(named.values())


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)
