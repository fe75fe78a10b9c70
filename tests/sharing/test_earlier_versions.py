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
    plain = next(folder.glob("*.json")).read_bytes()
    page = next(folder.glob("*.md")).read_text(encoding="utf-8")
    assert json.loads(plain)["version"] == 1
    for line in (
        "1 to 30 November 2026. Made on 20 November 2026.",
        "### Session, 6 November 2026, 12:00",
        "### Intention, a session, 5 November 2026, 12:00",
        "### Note, 19 November 2026, 23:44\n\n> under the mountain",
        "6 November 2026, 10:00, before a session: pleasant, low energy. calm, tired\n\n  > nervous, a little",
        "9 November 2026, 13:00, after a practice",
        "9 November 2026, 12:00: Slow breathing, 4 minutes, a session",
        "10 November 2026, 12:00: Slow breathing, less than a minute",
    ):
        assert line in page
    assert parse(plain).selection.of(CHECK_INS)[0].valence == 1
