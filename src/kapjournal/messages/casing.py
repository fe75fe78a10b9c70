"""Words that begin a line or a sentence, and stand inside another elsewhere."""

from kapjournal.messages.isolation import MARKS


def at_start(words: str) -> str:
    """'this morning' as it begins a line: 'This morning'. Also where marks of direction stand before the letter."""
    inside = words.lstrip(MARKS)
    before = words[: len(words) - len(inside)]
    return f"{before}{inside[:1].upper()}{inside[1:]}"
