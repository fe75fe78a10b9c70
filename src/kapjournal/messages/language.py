"""The language that this process speaks. There is one patient, so there is one language, which can change meanwhile."""

from collections.abc import Callable

from kapjournal.messages import tags

_now = tags.BASE
_version = 0
_listeners: dict[object, Callable[[], None]] = {}


def current() -> str:
    """The BCP 47 tag of the language that is spoken now."""
    return _now


def use(tag: str) -> None:
    """Speak the language of this tag from now on, and tell who listens. Raises ValueError for one that is not there."""
    global _now  # noqa: PLW0603 - one language a process
    if tag not in tags.EVERY:
        raise ValueError(f"there is no language {tag!r}")
    if tag != _now:
        _now = tag
        tell()


def version() -> int:
    """Another number after each change, of the language or of how it is written."""
    return _version


def tell() -> None:
    """Something is written in another way from now on."""
    global _version  # noqa: PLW0603
    _version += 1
    for call in list(_listeners.values()):
        call()


def on_change(call: Callable[[], None]) -> Callable[[], None]:
    """Call it whenever another language is spoken, until the returned function is called."""
    ticket = object()
    _listeners[ticket] = call

    def stop() -> None:
        _listeners.pop(ticket, None)

    return stop


def is_right_to_left() -> bool:
    """Whether a page of this language starts on the right."""
    return _now == tags.MIRRORED


def html_attributes() -> str:
    """What a page of this language says in its first tag: lang='en-GB' dir='ltr'."""
    return f"lang='{_now}' dir='{'rtl' if is_right_to_left() else 'ltr'}'"
