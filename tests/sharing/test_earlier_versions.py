"""Hand-offs that released versions made."""

import json
from pathlib import Path

from fhir.resources.R4B.bundle import Bundle

from kapjournal.sharing.handoff.document import parse
from kapjournal.sharing.kinds import CHECK_INS
from tests.sharing.therapist import open_with

HANDOFFS = Path(__file__).parent / "handoffs"
SAMPLES = Path(__file__).parents[2] / "docs" / "samples"


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


def test_a_file_of_one_piece_of_version_2_opens(folder: Path) -> None:
    """As KapJournal made them before there were questionnaires in it, and before there was an archive."""
    file = folder / "letter.age"
    file.write_bytes((HANDOFFS / "json-2.kapjournal.age").read_bytes())
    open_with(file)
    page = next(folder.glob("*.html")).read_text(encoding="utf-8")
    assert json.loads(next(folder.glob("*.md")).with_suffix(".json").read_bytes())["version"] == 2
    for said in (
        "Session 2, November 18, 2026",
        "I let it come.",
        "Slept well, under the mountain.",
        "before session 2",
    ):
        assert said in page


def test_the_sample_for_therapists_opens(folder: Path) -> None:
    """What the documentation offers to try is read, and its bundle is the one beside it."""
    file = folder / "letter.age"
    file.write_bytes((SAMPLES / "handoff.kapjournal.age").read_bytes())
    open_with(file, "open this letter")
    made = json.loads(next(folder.glob("*.fhir.json")).read_bytes())
    assert made == json.loads((SAMPLES / "fhir-bundle.json").read_bytes())
    Bundle.model_validate_json(json.dumps(made))
