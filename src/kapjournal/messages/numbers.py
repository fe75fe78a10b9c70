"""Numbers as the language writes them."""

from kapjournal.messages.formats import formats


def number(value: int) -> str:
    """'3', '1,234'. Not for a year, which is part of a date."""
    return f"{value:,}".replace(",", formats().group) if abs(value) > 999 else str(value)


def decimal(value: float) -> str:
    """'3', '7.5', '1,234.25': as exact as it was typed, to six places."""
    whole, _, rest = f"{abs(value):.6f}".rstrip("0").rpartition(".")
    said = number(int(whole)) + (formats().decimal + rest if rest else "")
    return f"-{said}" if value < 0 and said != "0" else said
