"""The window of its own on a computer: starts its program, and lets no other program draw or read in its place."""

import asyncio
import contextlib
import os
import secrets
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import flet as ft
from flet.messaging import flet_socket_server

from kapjournal.views.shell.native_peer import peer_process

_Served = flet_socket_server.FletSocketServer


class OneClient(_Served):
    """Flet's server for one window. Flet gives the journal to whoever connected last; here the first one stays."""

    program: int | None = None
    """Process id of the window's program, once it runs."""

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)  # type: ignore[arg-type]
        self._taken = False

    async def handle_connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection: the window's, or a stranger's that is closed unread."""
        process = peer_process(writer)
        if self._taken or (process is not None and process != OneClient.program):
            writer.close()
            return
        self._taken = True
        try:
            await super().handle_connection(reader, writer)
        finally:
            self._taken = False


async def show(main: Callable[[ft.Page], Any], program: Path, assets: Path) -> None:
    """Run the app in a window drawn by `program`, until that window is closed."""
    flet_socket_server.FletSocketServer = OneClient  # type: ignore[misc]  # Flet looks it up there when it starts
    with _meeting_place() as (address, port):
        served = asyncio.create_task(ft.run_async(main, port=port, view=None, assets_dir=str(assets)))
        try:
            await _open_window(program, address, assets, served)
        finally:
            served.cancel()
            with contextlib.suppress(asyncio.CancelledError):  # as asked
                await served


async def _open_window(program: Path, address: str, assets: Path, served: "asyncio.Task[None]") -> None:
    process_file = Path(tempfile.gettempdir(), f"kapjournal-{secrets.token_hex(8)}")  # the program notes its id there
    try:
        window = await asyncio.create_subprocess_exec(program, address, process_file, assets)
        OneClient.program = window.pid
        closed = asyncio.create_task(window.wait())
        await asyncio.wait((closed, served), return_when=asyncio.FIRST_COMPLETED)
        if not closed.done():
            window.terminate()
            await closed
    finally:
        process_file.unlink(missing_ok=True)


@contextmanager
def _meeting_place() -> Iterator[tuple[str, int]]:
    """Where the program finds the app: a socket in a folder of our own, or a port where there are no such sockets."""
    if sys.platform == "win32":
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        yield f"tcp://localhost:{port}", port
        return
    with tempfile.TemporaryDirectory(prefix="kapjournal-window-") as folder:
        path = str(Path(folder, "s"))
        os.environ["FLET_SERVER_UDS_PATH"] = path
        try:
            yield path, 0
        finally:
            del os.environ["FLET_SERVER_UDS_PATH"]
