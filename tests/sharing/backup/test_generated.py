"""Whatever is in a journal comes back from its backup, and a record says everything that its row says."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from sqlmodel import Session

from kapjournal.storage.rows import lines, reading
from kapjournal.storage.rows.shapes import shapes
from tests.sharing.backup.generated import Rows, journals, put_in
from tests.sharing.backup.journals import FAR, backup, everything, journal, restored
from tests.support.thorough import examples


def assert_lines_say_what_records_say(db: Session) -> None:
    """Those that SQLite tells are those that we tell."""
    for shape in shapes().values():
        if not shape.holds_bytes:
            told = reading.page(db, shape, after=0, until=FAR)
            found = lines.page(db, shape, after=0, until=FAR)
            assert [json.loads(line) for line in found.lines.values()] == told.records
            assert (list(found.lines), found.gone, found.last) == (
                [record[shape.key] for record in told.records], told.gone, told.last
            )  # fmt: skip


@settings(max_examples=examples(10))
@given(journals(2))
def test_a_round_trip_is_equal_in_content(rows: Rows) -> None:
    """Rows of every table, with any text, any moment, any link; as SQLite tells them in a line, too."""
    with TemporaryDirectory(prefix="round-trip-") as name, journal(Path(name) / "one") as vault:
        with vault.session() as db:
            put_in(db, rows)
            assert_lines_say_what_records_say(db)
        with restored(Path(name) / "two", backup(vault)) as other:
            assert everything(other) == everything(vault)
