"""Two versions of what is being typed become one, and no word of either is lost."""

from collections.abc import Mapping


def merged(own: Mapping[str, str], was: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """`own` was typed when `was` lay in the journal; meanwhile that became `now`. By field.

    What came from elsewhere goes first, and nothing is there twice.
    """
    changed = {name: text for name, text in now.items() if text != was.get(name, "")}
    return {**own, **{name: _one(own.get(name, ""), was.get(name, ""), text) for name, text in changed.items()}}


def _one(own: str, was: str, now: str) -> str:
    return now if own == was else _joined(now.removeprefix(was).strip(), own)


def _joined(before: str, after: str) -> str:
    return f"{before}\n\n{after}" if before and after else before or after
