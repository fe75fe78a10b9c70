"""Questionnaires, without the moment for which an answer is seen."""

import pytest

from kapjournal.views.scales import fill_work


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fill_work, "SEEN_S", 0.0)
