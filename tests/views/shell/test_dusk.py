"""While a session is on, nothing that is opened from its card is bright."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kapjournal import routes
from kapjournal.care.records import sessions
from kapjournal.care.steps import next_step
from kapjournal.views.design.tokens import DARK, LIGHT
from tests.support.page_harness import _top_view
from tests.views.indoors import NOW, Indoors, visit

To = Callable[[str], routes.Route]
FROM_THE_CARD: list[To] = [
    lambda uid: routes.Write(set_id="capture.words", session_uid=uid),
    lambda uid: routes.BeginPractice(practice_id="grounding.54321", session_uid=uid),
    lambda uid: routes.AfterWriting(practice_id="grounding.54321", entry_uid="none", session_uid=uid),
    lambda uid: routes.AfterHardWriting(session_uid=uid),
    lambda _: routes.Help(),
    lambda _: routes.Home(),
]
uids: list[str] = []


def begun(ago: timedelta) -> Any:
    def lay(db: Any) -> None:
        uids[:] = [sessions.plan(db, sessions.Plan(NOW - ago, "UTC"), now=NOW).uid]

    return lay


@pytest.mark.parametrize("ago", [timedelta(minutes=30), timedelta(hours=5)], ids=["on", "over"])
@pytest.mark.parametrize("leads_to", FROM_THE_CARD)
def test_what_is_opened_from_the_dark_card_stays_dark(journal_data: Path, leads_to: To, ago: timedelta) -> None:
    """Writing down a word, something steadying, Help; afterwards they are as bright as everything else."""

    async def story(inside: Indoors) -> None:
        await inside.open(leads_to(uids[0]))
        paper = (DARK if ago < next_step.EFFECT_LASTS else LIGHT).paper
        assert _top_view(inside.app.page).bgcolor == paper
        inside.assert_accessible()

    visit(journal_data, story, lay=begun(ago))


def test_it_gets_dark_when_a_session_begins(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a tap, as its card comes without one; and bright again once the effect is over."""
    monkeypatch.setattr("kapjournal.views.shell.hooks.LOOK_AGAIN_S", 0.01)

    async def story(inside: Indoors) -> None:
        def paper() -> object:
            return _top_view(inside.app.page).bgcolor

        assert paper() == LIGHT.paper
        inside.services.clock = NOW + timedelta(hours=1)
        await inside.app.until(lambda: paper() == DARK.paper)
        inside.services.clock = NOW + timedelta(hours=5)
        await inside.app.until(lambda: paper() == LIGHT.paper)

    visit(journal_data, story, lay=begun(timedelta(minutes=-30)))
