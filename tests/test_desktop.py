"""The window opens where it can; otherwise there is a reason to tell."""

import importlib.util
import socket
import sys
from types import SimpleNamespace
from urllib.error import URLError

import pytest

from kapjournal import desktop


@pytest.fixture(autouse=True)
def desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux desktop with a display and with Flet's client."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    for name in ("FLET_FORCE_WEB_SERVER", "FLET_VIEW_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setitem(
        sys.modules, "flet_desktop", SimpleNamespace(ensure_client_cached=lambda: None, __spec__="here")
    )


def test_the_window_opens_where_it_can() -> None:
    """With a display and the client there is no reason against it."""
    assert desktop.why_no_window() is None


def test_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a Linux machine without a display Flet would start a server of its own, open to the network."""
    monkeypatch.delenv("DISPLAY")
    assert "display" in (desktop.why_no_window() or "")


def test_no_client_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain `pip install kapjournal` brings no window."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert "not installed" in (desktop.why_no_window() or "")


def test_asked_for_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Flet's own switch would start its unguarded server: it leads to the guarded one."""
    monkeypatch.setenv("FLET_FORCE_WEB_SERVER", "true")
    assert "FLET_FORCE_WEB_SERVER" in (desktop.why_no_window() or "")


def test_no_download(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a network the client cannot be fetched; the wait for it is bounded, and only for it."""
    seen: list[float | None] = []

    def download() -> None:
        seen.append(socket.getdefaulttimeout())
        raise URLError("no network")

    monkeypatch.setattr(sys.modules["flet_desktop"], "ensure_client_cached", download)
    assert "downloaded" in (desktop.why_no_window() or "")
    assert seen == [desktop.DOWNLOAD_TIMEOUT_S]
    assert socket.getdefaulttimeout() is None
