"""Reading what Playwright prints of the accessibility tree: one node a line, indented, in YAML."""

import re
from collections.abc import Iterator
from itertools import pairwise

_PRESSABLE = "button|textbox|checkbox|switch|radio|slider|tab|link|menuitem|combobox|option"
_NAMELESS = re.compile(rf"^\s*- '?(?:{_PRESSABLE})\b(?! \")")


def nameless(snapshot: str) -> list[str]:
    """The lines of what can be pressed or filled in and has no name."""
    return list(_nameless(snapshot.splitlines()))


def plain(snapshot: str) -> str:
    """Without the quoting of YAML, so that words can be looked for."""
    return snapshot.replace('\\"', '"').replace("''", "'")


def _nameless(lines: list[str]) -> Iterator[str]:
    for above, line in pairwise(["", *lines]):
        # Flutter can name a slider only by the group round it.
        in_named_group = "slider" in line and above.lstrip().startswith(('- group "', "- 'group \""))
        if _NAMELESS.match(line) and not in_named_group:
            yield line.strip()
