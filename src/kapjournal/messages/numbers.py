"""Whole numbers as the language writes them."""

from kapjournal.messages.formats import formats


def number(value: int) -> str:
    """'3', '1,234'. Not for a year, which is part of a date."""
    return f"{value:,}".replace(",", formats().group) if abs(value) > 999 else str(value)
