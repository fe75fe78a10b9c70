"""Loads what the open journal needs while somebody is still at its door, beside the event loop."""

import asyncio
import importlib

import flet as ft

MODULES = (
    "kapjournal.views.more.help",
    "kapjournal.views.access.given",
    "kapjournal.views.backup.deleting",
    "kapjournal.views.access.restore",
    "kapjournal.views.access.recovery_words",
    "kapjournal.storage.vault",
    "kapjournal.views.shell.screens",
)
"""What opens above a door first: it is nearest."""


async def load_the_journal() -> None:
    """To be begun as soon as a first screen is shown; that one goes first."""
    await asyncio.sleep(0.2)
    await asyncio.to_thread(load)


def load() -> None:
    for module in MODULES:
        importlib.import_module(module)
    importlib.import_module("kapjournal.content").read_ahead()
    # Flet imports each kind of control when it is first named, which would hold up the screen that names it.
    for name in ft.__all__:
        getattr(ft, name)
