"""Several things in one sentence."""

from collections.abc import Sequence

from kapjournal.messages.formats import formats
from kapjournal.messages.isolation import isolated


def joined(parts: Sequence[str]) -> str:
    """'a', 'a and b', 'a, b, and c', as the language joins them; empty for none."""
    said, patterns = [isolated(part) for part in parts], formats().list
    if len(said) < 2:
        return "".join(said)
    if len(said) == 2:
        return patterns["2"].format(first=said[0], second=said[1])
    text = patterns["start"].format(first=said[0], second=said[1])
    for part in said[2:-1]:
        text = patterns["middle"].format(first=text, second=part)
    return patterns["end"].format(first=text, second=said[-1])
