"""Hand-offs that released versions made."""

import json
from pathlib import Path

from kapjournal.sharing.handoff.document import parse
from kapjournal.sharing.kinds import CHECK_INS
from tests.sharing.therapist import open_with

HANDOFFS = Path(__file__).parent / "handoffs"


def test_a_file_of_version_0_1_opens(folder: Path) -> None:
    """The JSON is what was sealed; the page shows it as exactly as today."""
    file = folder / "letter.age"
    file.write_bytes((HANDOFFS / "0.1.0.kapjournal.age").read_bytes())
    open_with(file)
    plain = next(folder.glob("*.md")).with_suffix(".json").read_bytes()
    page = next(folder.glob("*.md")).read_text(encoding="utf-8")
    assert json.loads(plain)["version"] == 1
    for line in (
        "November 1 – 30, 2026. Made on November 20, 2026.",
        "### Session, November 6, 2026, 12:00 PM",
        "### Intention for a session, November 5, 2026, 12:00 PM",
        "### Note, November 19, 2026, 11:44 PM\n\n> under the mountain",
        (
            "November 6, 2026, 10:00 AM · before a session · pleasant · low energy · calm and tired\n\n"
            "  > nervous, a little"
        ),
        "November 9, 2026, 1:00 PM · after a practice",
        "November 9, 2026, 12:00 PM · Slow breathing · 4 minutes · a session",
        "November 10, 2026, 12:00 PM · Slow breathing · less than a minute",
    ):
        assert line in page
    assert parse(plain).selection.of(CHECK_INS)[0].valence == 1
