"""Whom to call when something happens, until they no longer want to be called."""

from collections.abc import Callable

Call = Callable[[], None]


class Listeners:
    """Calls in the order they came. Each is added with a way to stop it, which may be used twice."""

    def __init__(self) -> None:
        self._calls: dict[object, Call] = {}

    def add(self, call: Call) -> Call:
        """Call it from now on, until the returned function is called."""
        ticket = object()
        self._calls[ticket] = call

        def stop() -> None:
            self._calls.pop(ticket, None)

        return stop

    def tell(self) -> None:
        """Call all that are there now."""
        for call in self.all():
            call()

    def all(self) -> list[Call]:
        return list(self._calls.values())

    def clear(self) -> None:
        self._calls.clear()
