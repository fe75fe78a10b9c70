"""How large a file is, in words."""

from kapjournal.messages import Message
from kapjournal.messages.numbers import number

_KB = Message("{number} KB", note="Kilobytes, a size of a file.")
_MB = Message("{number} MB", note="Megabytes, a size of a file.")
_STEP = 1000


def size(count: int) -> str:
    """'48 KB', '12 MB': as much of it as anybody needs."""
    kilobytes = max(1, round(count / _STEP))
    return _KB(number=number(kilobytes)) if kilobytes < _STEP else _MB(number=number(round(kilobytes / _STEP)))
