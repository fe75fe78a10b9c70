"""Whatever is in a journal comes back from its backup, and a record says everything that its row says."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from tests.sharing.backup.generated import Rows, journals, put_in
from tests.sharing.backup.journals import backup, everything, journal, restored
from tests.support.thorough import examples


@settings(max_examples=examples(10))
@given(journals(2))
def test_a_round_trip_is_equal_in_content(rows: Rows) -> None:
    """Rows of every table, with any text, any moment, any link."""
    with TemporaryDirectory(prefix="round-trip-") as name, journal(Path(name) / "one") as vault:
        with vault.session() as db:
            put_in(db, rows)
        with restored(Path(name) / "two", backup(vault)) as other:
            assert everything(other) == everything(vault)
