"""A tour's clock is the clock of the whole app."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kapjournal.runtime import journal_access
from tests.support.clocked_app import ASK_THE_TIME, clocked, now_by, set_to

SOURCE = Path(__file__).parents[2] / "src" / "kapjournal"
ASKS = re.compile(r"\b(datetime\.(now|today|utcnow)|date\.today)\(")


def test_nothing_in_the_app_asks_another_clock() -> None:
    asking = {path for path in SOURCE.rglob("*.py") if ASKS.search(path.read_text(encoding="utf-8"))}
    asking.discard(SOURCE / "demo.py")  # lays a journal that no tour by the clock opens
    assert asking == {Path(str(module.__file__)) for module in ASK_THE_TIME}


def test_it_shows_what_it_was_set_to_and_goes_on(tmp_path: Path) -> None:
    file, moment = tmp_path / "clock", datetime(2027, 5, 12, 14, tzinfo=UTC)
    set_to(file, moment)
    assert timedelta(0) <= now_by(file) - moment < timedelta(minutes=1)
    with clocked(file):
        shown = vars(journal_access)["datetime"].now(UTC)
        assert timedelta(0) <= shown - moment < timedelta(minutes=1)
        set_to(file, moment + timedelta(days=30))
        assert vars(journal_access)["datetime"].now(UTC) - shown >= timedelta(days=29)
    assert vars(journal_access)["datetime"] is datetime
