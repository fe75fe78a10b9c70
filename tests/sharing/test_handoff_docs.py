"""The description of the format is held to the format."""

import re
from pathlib import Path

from kapjournal.sharing.handoff.document import parse, to_bytes

DESCRIPTION = Path(__file__).parents[2] / "docs" / "handoff-format.md"


def test_the_example_is_a_hand_off() -> None:
    """What the description shows is read, and written again to the letter."""
    found = re.search(r"```json\n(.*?)```", DESCRIPTION.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    assert to_bytes(parse(found[1].encode())).decode() == found[1]
