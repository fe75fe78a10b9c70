"""Pair kerning read from a font's GPOS table, so that no shaping engine is needed."""

from collections.abc import Callable
from functools import cache
from typing import Any

Pair = Callable[[str, str], int | None]
"""By how many font units the second of two glyphs moves (negative: closer); None where a table says nothing of them."""


def pair_kerning(font: Any) -> Callable[[str, str], int]:
    """A function of the names of two glyphs in a `TTFont`: by how many font units the second moves."""
    tables = _tables(font)

    @cache
    def kern(left: str, right: str) -> int:
        for covered, between in tables:
            if left in covered:
                value = between(left, right)
                if value is not None:
                    return value
        return 0

    return kern


def _tables(font: Any) -> list[tuple[frozenset[str], Pair]]:
    """The subtables of pairs, in the order in which they are asked."""
    if "GPOS" not in font:
        return []
    table = font["GPOS"].table
    records = (record for record in table.FeatureList.FeatureRecord if record.FeatureTag == "kern")
    lookups = sorted({index for record in records for index in record.Feature.LookupListIndex})
    subtables = (subtable for index in lookups for subtable in table.LookupList.Lookup[index].SubTable)
    pairs = (getattr(subtable, "ExtSubTable", subtable) for subtable in subtables)
    return [
        (frozenset(pair.Coverage.glyphs), _by_pair(pair) if pair.Format == 1 else _by_class(pair))
        for pair in pairs
        if type(pair).__name__ == "PairPos"
    ]


def _by_pair(table: Any) -> Pair:
    pairs = {
        (left, record.SecondGlyph): getattr(record.Value1, "XAdvance", 0)
        for left, pair_set in zip(table.Coverage.glyphs, table.PairSet, strict=True)
        for record in pair_set.PairValueRecord
    }
    return lambda left, right: pairs.get((left, right))


def _by_class(table: Any) -> Pair:
    first, second = table.ClassDef1.classDefs, table.ClassDef2.classDefs
    rows = [[getattr(one.Value1, "XAdvance", 0) or 0 for one in row.Class2Record] for row in table.Class1Record]
    # A table of classes answers for every glyph that it covers, also with 0.
    return lambda left, right: rows[first.get(left, 0)][second.get(right, 0)]
