"""A client that keeps what it is told, as Flet's own does: what a patient sees where it and the app disagree."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgpack
from flet.messaging.protocol import Message, MessageAction

from tests.support.fake_client import FakeClient, encode

REPLACE, ADD, REMOVE, MOVE = range(4)
"""The steps of a patch."""


@dataclass(eq=False)
class Told:
    """A control as the client has it."""

    number: int
    kind: str
    properties: dict[str, Any]


class ToldClient(FakeClient):
    """`told` is every control it ever heard of, by its number."""

    def __init__(self) -> None:
        super().__init__()
        self.told: dict[int, Told] = {}

    def begin(self, page: bytes) -> None:
        self._kept(_read(page))

    def send_message(self, message: Message) -> None:
        if message.action == MessageAction.PATCH_CONTROL:
            control = self.told.get(message.body.id)
            assert control is not None, "a patch for what the client does not have"
            self._apply(control, _plain(message.body.patch))
        super().send_message(message)

    def faults(self) -> Iterator[str]:
        """Where the views that it shows are others than the app has drawn."""
        page = self.session.page
        yield from _faults("views", self.told[page._i].properties["views"], _plain(page.views))

    def _apply(self, control: Told, patch: list[Any]) -> None:
        places = dict(_places(patch[0], ()))
        for kind, place, key, *more in patch[1:]:
            within = _at(control, places[place])
            if kind == REPLACE:
                within[key] = self._kept(more[0])
            elif kind == REMOVE:
                del within[key]
            elif kind == ADD:
                _put(within, key, self._kept(more[0]))
            else:
                assert kind == MOVE
                _put(_at(control, places[more[0]]), more[1], within.pop(key))

    def _kept(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._kept(each) for each in value]
        if not isinstance(value, dict):
            return value
        if "_c" not in value:
            return {key: self._kept(each) for key, each in value.items()}
        control = self.told[value["_i"]] = Told(value["_i"], value["_c"], {})
        control.properties = {key: self._kept(each) for key, each in value.items() if key not in ("_i", "_c")}
        return control


def _plain(value: Any) -> Any:
    return _read(encode(value))


def _read(content: bytes) -> Any:
    return msgpack.unpackb(content, strict_map_key=False, ext_hook=lambda kind, content: (kind, content))


def _places(node: list[Any], path: tuple[Any, ...]) -> Iterator[tuple[int, tuple[Any, ...]]]:
    yield node[0], path
    for key, child in node[1].items() if len(node) > 1 else ():
        yield from _places(child, (*path, key))


def _at(control: Told, path: tuple[Any, ...]) -> Any:
    found: Any = control
    for key in path:
        found = found.properties[key] if isinstance(found, Told) else found[key]
    return found.properties if isinstance(found, Told) else found


def _put(within: Any, key: Any, value: Any) -> None:
    if isinstance(within, dict):
        within[key] = value
        return
    assert key <= len(within), f"the client has {len(within)} of these, and is to put one at {key}"
    within.insert(key, value)


def _faults(where: str, has: Any, drawn: Any) -> Iterator[str]:
    """Of the tree: which controls it has, and in which order."""
    if isinstance(drawn, list):
        if not isinstance(has, list) or len(has) != len(drawn):
            yield f"{where}: {len(has or ())} for {len(drawn)}"
            return
        for place, (each, wanted) in enumerate(zip(has, drawn, strict=True)):
            yield from _faults(f"{where}.{place}", each, wanted)
    elif isinstance(drawn, dict) and "_c" in drawn:
        if not isinstance(has, Told) or (has.number, has.kind) != (drawn["_i"], drawn["_c"]):
            yield f"{where}: another control"
            return
        for key, wanted in drawn.items():
            if isinstance(wanted, list | dict):
                yield from _faults(f"{where}.{key}", has.properties.get(key), wanted)
