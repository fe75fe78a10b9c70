"""What tests of several rooms share."""

import flet as ft
import pytest


@pytest.fixture
def led_to(monkeypatch: pytest.MonkeyPatch) -> list[ft.Control]:
    """Whatever is asked to take the keyboard."""
    asked: list[ft.Control] = []

    async def focus(control: ft.Control) -> None:
        asked.append(control)

    for kind in (ft.TextField, ft.OutlinedButton, ft.FilledButton, ft.TextButton, ft.IconButton):
        monkeypatch.setattr(kind, "focus", focus)
    return asked
