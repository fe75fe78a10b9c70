"""Whole numbers as the language writes them."""


def number(value: int) -> str:
    """'3', '1,234'. Not for a year, which is part of a date."""
    return f"{value:,}"
