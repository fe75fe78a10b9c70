"""The window of its own: the first program that connects draws it, and no other one takes its place."""

import asyncio
import socket
import struct
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgpack
import pytest

from kapjournal.views.shell import native_window as native
from kapjournal.views.shell.native_peer import owner_in
from tests.support.page_harness import run

# Says hello as Flet's client does, waits for an answer, tells how often another one was let in beside it, and goes.
PROGRAM = """#!{python}
import socket, sys
def meet():
    client = socket.socket(socket.AF_UNIX)
    client.settimeout(20)
    client.connect(sys.argv[1])
    return client
hello = bytes.fromhex({hello!r})
own = meet()
own.sendall(hello)
heard = own.recv(65536)
second = meet()
try:
    second.sendall(hello)
    told = second.recv(65536)
except ConnectionError:
    told = b""
own.sendall(bytes(4))
with open({out!r}, "w") as out:
    print(len(heard) > 10, told, file=out)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its own transport")
def test_the_first_one_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window's program is served; a second connection is closed unread; when the program ends, so does the app."""
    monkeypatch.setenv("DISPLAY", ":0")
    program, out = tmp_path / "program", tmp_path / "out"
    program.write_text(PROGRAM.format(python=sys.executable, hello=hello().hex(), out=str(out)), "utf-8")
    program.chmod(0o755)
    seen: list[str] = []
    run(asyncio.wait_for(native.show(lambda page: seen.append(page.route or ""), program, tmp_path), 60))
    assert out.read_text("utf-8") == "True b''\n"
    assert seen == ["/"]


def hello() -> bytes:
    """What Flet's client says first, in its own packing: REGISTER_CLIENT with a page that has a route."""
    body = msgpack.packb([1, {"session_id": None, "page_name": "", "page": {"route": "/"}}])
    return (len(body) + 1).to_bytes(4, "little") + b"\x00" + bytes(body)


async def turned_away(reader: asyncio.StreamReader) -> bool:
    """Whether it was closed with not one byte said."""
    try:
        return await reader.read() == b""
    except ConnectionError:
        return True


async def meet(server: native.OneClient) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Connect as Flet's client on Windows does, and say hello."""
    port = int((server.page_url or "").rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(hello())
    return reader, writer


def over_tcp(story: Callable[[native.OneClient], Awaitable[None]]) -> None:
    """Run a story with the transport that Windows has."""

    async def told() -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        loop = asyncio.get_running_loop()
        server: Any = native.OneClient(loop, port=port, executor=ThreadPoolExecutor())
        await server.start()
        try:
            await asyncio.wait_for(story(server), 30)
        finally:
            await server.close()

    run(told())


def test_over_tcp_too() -> None:
    """Where the window talks over a port that every program can reach, whoever comes second gets nothing."""

    async def story(server: native.OneClient) -> None:
        first, own = await meet(server)
        assert len(await first.readexactly(8)) == 8
        stranger, other = await meet(server)
        assert await turned_away(stranger)
        assert server.session is not None
        assert not first.at_eof()
        own.close()
        other.close()

    over_tcp(story)


def test_another_process_is_turned_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system tells whose a connection is, only the program that was started is served, be it first or not."""

    async def story(server: native.OneClient) -> None:
        monkeypatch.setattr(native, "peer_process", lambda _: 7)
        monkeypatch.setattr(native.OneClient, "program", 8)
        stranger, writer = await meet(server)
        assert await turned_away(stranger)
        assert server.session is None
        writer.close()

    over_tcp(story)


@pytest.mark.parametrize("ipv6", [True, False])
def test_windows_table_is_read(*, ipv6: bool) -> None:
    """The process at the other end is found by both ports, which stand in network order."""

    def row(local: int, remote: int, process: int) -> bytes:
        local, remote = socket.htons(local), socket.htons(remote)
        if ipv6:
            return struct.pack("<16sII16sIIII", bytes(16), 0, local, bytes(16), 0, remote, 5, process)
        return struct.pack("<IIIIII", 5, 0, local, 0, remote, process)

    table = struct.pack("<I", 3) + row(5000, 80, 1) + row(80, 5001, 2) + row(5001, 80, 3) + bytes(50)
    assert owner_in(table, 5001, 80, ipv6=ipv6) == 3
    assert owner_in(table, 5002, 80, ipv6=ipv6) is None
    assert owner_in(b"", 5001, 80, ipv6=ipv6) is None
