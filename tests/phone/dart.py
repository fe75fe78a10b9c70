"""The half of the app that Flutter is on a phone: the in-process bridge, and a window behind it that paints nothing."""

import asyncio
import logging
import sys
import types
from collections.abc import Awaitable, Callable
from typing import Any

import msgpack
from flet.messaging.protocol import MessageAction, decode_ext_from_msgpack
from flet.messaging.session import Session

from tests.support.fake_client import Answering
from tests.support.page_harness import App

FRAME = b"\x00"
PAGE = {"route": "/", "width": 390, "height": 844, "web": False, "platform_brightness": "light", "media": {}}
LONGEST_S = 90

Story = Callable[["Phone", str], Awaitable[Any]]


class Client(Answering):
    """What Flutter is to Python: it gets frames and answers them. Every session of the process comes through it."""

    def __init__(self, handler: Callable[[bytes], None], platform: str) -> None:
        super().__init__()
        self._handler, self._platform = handler, platform
        self.registered = 0
        self.frames = 0

    @property
    def session(self) -> Session:  # type: ignore[override]
        session: Session = self._handler.__self__.session  # type: ignore[attr-defined]
        return session

    def forget_session(self) -> None:
        self._handler.__self__.session = None  # type: ignore[attr-defined]

    def register(self) -> None:
        """The interface starts: a new session, whether or not there is an old one."""
        page = {**PAGE, "platform": self._platform}
        self._send(MessageAction.REGISTER_CLIENT, {"session_id": None, "page_name": "", "page": page})

    def receive(self, frame: bytes) -> None:
        assert frame[:1] == FRAME
        self.frames += 1
        value, body = msgpack.unpackb(frame[1:], ext_hook=decode_ext_from_msgpack, strict_map_key=False)
        action = MessageAction(value)
        if action == MessageAction.REGISTER_CLIENT:
            self.registered += 1
        elif action == MessageAction.SESSION_CRASHED:
            self.crashes.append(body["message"])
        elif action == MessageAction.PATCH_CONTROL:
            self.patches += 1
        elif action == MessageAction.INVOKE_METHOD:
            result = self.result_of(body["name"], body.get("args") or {})
            answer = {"control_id": body["control_id"], "call_id": body["call_id"], "result": result, "error": None}
            self._send(MessageAction.INVOKE_METHOD, answer)

    def _send(self, action: MessageAction, body: dict[str, Any]) -> None:
        self._handler(FRAME + msgpack.packb([action.value, body]))

    def dispose(self) -> None:
        """Nothing of the process is the window's to end."""


class Window(App):
    """The newest window of the phone."""

    def __init__(self, client: Client) -> None:
        super().__init__(client=client)
        self.attend()

    async def settle(self, turns: int = 64) -> None:
        """Answers come back over the bridge, which takes a few turns of the loop more."""
        await super().settle(turns)


class Phone:
    """What a story holds: the phone, and how its interface is started."""

    def __init__(self, client: Client) -> None:
        self.client = client

    async def open(self) -> Window:
        """Tap the icon of the app."""
        before = self.client.registered
        self.client.register()
        while self.client.registered == before:
            assert not self.client.crashes, self.client.crashes
            await asyncio.sleep(0)
        window = Window(self.client)
        await window.until(lambda: bool(window.texts()), timeout_s=20)
        return window


class Person:
    """Carries out the story once the app listens, and ends the app with it."""

    def __init__(self, story: Story, argument: str) -> None:
        self._story, self._argument = story, argument
        self._client: Client | None = None
        self._task: asyncio.Task[Any] | None = None

    def result(self) -> Any:
        assert self._task is not None, "the app never listened to its window"
        return self._task.result()

    def listen(self, _port: int, handler: Callable[[bytes], None] | None) -> None:
        """Called by Flet when it is ready, and with None when it ends."""
        if handler is None or self._client is not None:
            return
        self._client = Client(handler, sys.platform)
        _hear_flet(self._client.crashes)
        self._task = asyncio.get_running_loop().create_task(self._act(self._client, asyncio.current_task()))

    def hear(self, _port: int, frame: bytes) -> None:
        assert self._client is not None
        self._client.receive(frame)

    async def _act(self, client: Client, app: asyncio.Task[Any] | None) -> Any:
        try:
            async with asyncio.timeout(LONGEST_S):
                return await self._story(Phone(client), self._argument)
        finally:
            if app is not None:
                app.cancel()


def _hear_flet(crashes: list[str]) -> None:
    """What Flet only logs, as a frame that nobody understands, is a failure here; the app itself silences it."""

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            crashes.append(f"{record.getMessage()}: {record.exc_info and record.exc_info[1]!r}")

    logger = logging.getLogger("flet")
    logger.setLevel(logging.ERROR)
    logger.addHandler(Ear())


def install(story: Story, argument: str) -> Person:
    """Put the bridge where Flet looks for it: on a phone the host program built it into the interpreter."""
    person = Person(story, argument)
    bridge = types.ModuleType("dart_bridge")
    bridge.set_enqueue_handler_func = person.listen  # type: ignore[attr-defined]
    bridge.send_bytes = person.hear  # type: ignore[attr-defined]
    sys.modules["dart_bridge"] = bridge
    return person
