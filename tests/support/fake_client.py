"""The other end of a Flet session: a client that encodes, records and answers, but paints nothing."""

import asyncio
import dataclasses
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import flet as ft
import msgpack
from flet.controls.base_control import BaseControl
from flet.messaging.connection import Connection
from flet.messaging.protocol import Message, MessageAction, configure_encode_object_for_msgpack
from flet.messaging.session import Session
from flet.pubsub.pubsub_hub import PubSubHub


def _device_info() -> dict[str, Any]:
    """What any phone or computer says of itself: nothing that matters, but that its language is American English."""
    kinds = (ft.AndroidDeviceInfo, ft.IosDeviceInfo, ft.LinuxDeviceInfo, ft.MacOsDeviceInfo, ft.WindowsDeviceInfo)
    blank = {field.name: None for kind in kinds for field in dataclasses.fields(kind)}
    return {**blank, "locales": [{"language_code": "en", "country_code": "US", "script_code": None}]}


Answer = Any | Callable[[dict[str, Any]], Any]
"""What a service method returns: a value, or a function of its arguments."""

ORDINARY_DEVICE: dict[str, Answer] = {
    "get_device_info": _device_info(),
    "get_accessibility_features": {
        "accessible_navigation": False,
        "bold_text": False,
        "disable_animations": False,
        "high_contrast": False,
        "invert_colors": False,
        "reduce_motion": False,
        "on_off_switch_labels": False,
        "supports_announcements": True,
    },
    "pick_files": [],
    "save_file": "/home/patient/saved",
    "share_text": {"status": "success", "raw": ""},
    "share_files": {"status": "success", "raw": ""},
    "can_launch_url": True,
}
"""Answers of a device on which everything works and nobody picks a file. Every other method answers None."""


def encode(value: Any) -> bytes:
    """What the real transports send. Needed even where nobody reads it: the encoder keeps Flet's diff snapshots."""
    encoder = configure_encode_object_for_msgpack(BaseControl)  # type: ignore[no-untyped-call]
    return bytes(msgpack.packb(value, default=encoder))


class Answering:
    """Answers every call at once from `answers` (after `ORDINARY_DEVICE` and the clipboard) and keeps what it saw.

    `calls` holds (method, arguments) in order; `crashes` the messages of SESSION_CRASHED.
    """

    session: Session

    def __init__(self) -> None:
        self.clipboard = ""
        self.answers: dict[str, Answer] = {
            "set": self._copy,
            "get": lambda _: self.clipboard,
            "push_route": self._follow,
            **ORDINARY_DEVICE,
        }
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.crashes: list[str] = []
        self.patches = 0
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, page: bytes) -> None:
        """What there is before anything is drawn; what comes later is told in patches."""

    def named(self, method: str) -> list[dict[str, Any]]:
        """The arguments of every call of one method, in order."""
        return [arguments for name, arguments in self.calls if name == method]

    def change_route(self, route: str) -> None:
        """What the client does when an address was pushed, typed, or gone back to."""
        self.session.apply_page_patch({"route": route})
        self._start("route_change", {"route": route})

    def result_of(self, method: str, arguments: dict[str, Any]) -> Any:
        """What a device says to one call."""
        self.calls.append((method, arguments))
        answer = self.answers.get(method)
        return answer(arguments) if callable(answer) else answer

    def dispose(self) -> None:
        """The window is gone."""

    def _copy(self, arguments: dict[str, Any]) -> None:
        self.clipboard = arguments["data"]

    def _follow(self, arguments: dict[str, Any]) -> None:
        self.change_route(arguments["route"])

    def _start(self, event: str, data: Any) -> None:
        task = asyncio.get_running_loop().create_task(self.session.dispatch_event(self.session.page._i, event, data))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


class FakeClient(Answering, Connection):
    """A client in this process: what it gets is encoded as for the real transports, and dropped."""

    def __init__(self) -> None:
        Connection.__init__(self)  # type: ignore[no-untyped-call]
        self.page_url = "http://app.test"
        self.pubsubhub = PubSubHub()
        self.loop = asyncio.get_running_loop()
        self.executor = ThreadPoolExecutor(max_workers=2)
        self.session = Session(self)
        Answering.__init__(self)

    def send_message(self, message: Message) -> None:
        encode([message.action, message.body])
        if message.action == MessageAction.SESSION_CRASHED:
            self.crashes.append(message.body.message)
        elif message.action == MessageAction.PATCH_CONTROL:
            self.patches += 1
        elif message.action == MessageAction.INVOKE_METHOD:
            self._answer(message.body)

    def dispose(self) -> None:
        self.executor.shutdown()

    def _answer(self, call: Any) -> None:
        result = self.result_of(call.name, call.args or {})
        self.loop.call_soon(self.session.handle_invoke_method_results, call.control_id, call.call_id, result, None)
