"""A journal as it was before a press, without another one being opened for it."""

from dataclasses import asdict
from typing import Any

import apsw

from kapjournal import routes
from kapjournal.runtime.journal_access import AccessState
from tests.support.vaults import PASSPHRASE
from tests.views.indoors import Indoors

ELSEWHERE = (routes.About(), routes.WhatToExpect())
"""Screens that are drawn at once. Whoever comes back from them finds another drawing of where they were."""


class AsItWas:
    """What lies in the journal now, to be put back into it however often."""

    def __init__(self, home: Indoors) -> None:
        self._home = home
        self._preferred = home.services.access.preferences
        self._pages = apsw.Connection(":memory:")
        _copy(_connection(home), self._pages)

    async def put_back(self) -> None:
        """Everything that was kept or chosen meanwhile is undone, locked or not."""
        services = self._home.services
        if services.access.state is not AccessState.OPEN:
            await services.access.unlock(PASSPHRASE)
        _copy(self._pages, _connection(self._home))
        if services.access.preferences != self._preferred:
            services.prefer(**asdict(self._preferred))
        services.changed()
        services.repaint()
        await self._home.app.settle()

    async def leave(self) -> None:
        """Be at another screen, with nothing lying open above it or said below it."""
        for dialog in self._home.app.dialogs():
            await self._home.app.dismiss(dialog)
        self._home.services.voice.hush()
        await self._home.open(next(route for route in ELSEWHERE if route != self._home.where()))


def _connection(home: Indoors) -> apsw.Connection:
    vault: Any = home.services.access._vault
    raw: apsw.Connection = vault._database._raw
    return raw


def _copy(source: apsw.Connection, target: apsw.Connection) -> None:
    with target.backup("main", source, "main") as backup:
        backup.step()
