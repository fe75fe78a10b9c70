"""The vault after every crash there can be: nothing acknowledged is lost, nothing is there by half."""

from pathlib import Path

import pytest

from kapjournal.storage.sqlite import dbapi
from tests.storage.support.crash_run import THOROUGH, crash_everywhere
from tests.storage.support.recorded_vault import RecordedVault
from tests.storage.support.workload import later, start
from tests.support.thorough import every

pytestmark = pytest.mark.once

SHARES = 2
"""For as many workers: each records the same work, and looks at other moments of it."""


@pytest.mark.parametrize("share", range(SHARES))
def test_no_crash_loses_an_acknowledged_transaction(
    quick_folder: Path, monkeypatch: pytest.MonkeyPatch, crash_counts: list[str], share: int
) -> None:
    """Killed or without power after any physical write, the vault opens whole, with all that was acknowledged."""
    # A checkpoint comes round often.
    monkeypatch.setattr(dbapi, "LOG_PAGES", 25)
    recorded = RecordedVault(quick_folder / "vault", monkeypatch)
    recorded.run(*start())
    recorded.run(*later())
    monkeypatch.undo()
    tally = crash_everywhere(
        recorded.events,
        recorded.start,
        recorded.states,
        lambda image: recorded.look(quick_folder / "image", image),
        variants=6 if THOROUGH else 1,
        stride=every(31),
        kill_stride=every(13),
        share=(share, SHARES),
    )
    crash_counts.append(f"vault, share {share + 1} of {SHARES}: {tally}")
    assert tally.losses == []
    assert tally.images["killed"] > 300 / SHARES / every(13)
