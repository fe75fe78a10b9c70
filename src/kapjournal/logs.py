"""The log: what KapJournal did, for whoever mends it, and never a word of whoever writes in it. Off unless asked for.

A line names a kind, a count, a duration: never a text, a secret, a file or a folder, nor the time of day at which
somebody wrote. Messages of errors quote what they are about, so of an error only its type and its place in the program
are told, and of other packages only that they had something to say.
"""

import errno
import logging
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LEVELS = ("debug", "info", "warning", "error")
_OURS = __package__
_OFF = logging.CRITICAL + 1
_MOST_CAUSES = 4


def settle(level: str | None) -> None:
    """Write from this level on to stderr; None writes nothing. To be called again once other packages are imported."""
    root = logging.getLogger()
    for name, logger in list(root.manager.loggerDict.items()):
        if isinstance(logger, logging.Logger) and not _is_ours(name):
            logger.handlers.clear()
            logger.setLevel(logging.WARNING if level else _OFF)
    logging.getLogger(_OURS).setLevel(level.upper() if level else _OFF)
    root.setLevel(logging.WARNING if level else _OFF)
    root.handlers[:] = [_to_stderr() if level else logging.NullHandler()]


def kind_and_place(error: BaseException) -> str:
    """'VaultNotOpened in vault.py, line 241, after OSError ENOSPC in files.py, line 66': nothing of what it was about.

    Of an error in another package the last line of our own that led there is told as well.
    """
    told: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(told) <= _MOST_CAUSES:
        told.append(f"{_kind(cause)}{_place(cause)}")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return ", after ".join(told)


@contextmanager
def suppressed(log: logging.Logger, what: str, *kinds: type[Exception]) -> Iterator[None]:
    """Go on after an error of these kinds, and log it; `what` says in a few fixed words what does not happen now."""
    try:
        yield
    except kinds as error:
        log.warning("%s: %s", what, kind_and_place(error))


def ms_since(began: float) -> int:
    """Milliseconds since `time.perf_counter()` gave `began`."""
    return round((time.perf_counter() - began) * 1000)


class Line(logging.Formatter):
    """Seconds since the start, the level, the module and its line, and what it says if it is one of ours."""

    def format(self, record: logging.LogRecord) -> str:
        ours = _is_ours(record.name)
        name = record.name.removeprefix(f"{_OURS}.") if ours else record.name.partition(".")[0]
        said = record.getMessage() if ours else "had something to say"
        error = record.exc_info[1] if record.exc_info else None
        failed = f" ({kind_and_place(error)})" if error else ""
        return f"{record.relativeCreated / 1000:8.3f} {record.levelname} {name}, line {record.lineno}: {said}{failed}"


def _to_stderr() -> logging.Handler:
    handler = logging.StreamHandler()
    handler.setFormatter(Line())
    # Others may set their own loggers to be louder later on.
    handler.addFilter(lambda record: _is_ours(record.name) or record.levelno >= logging.WARNING)
    return handler


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] == _OURS


def _kind(error: BaseException) -> str:
    code = errno.errorcode.get(error.errno or 0) if isinstance(error, OSError) else None
    return f"{type(error).__name__} {code}" if code else type(error).__name__


def _place(error: BaseException) -> str:
    frames = list(traceback.walk_tb(error.__traceback__))
    ours = [(frame, line) for frame, line in frames if _is_ours(frame.f_globals.get("__name__", ""))]
    places = [f"{Path(frame.f_code.co_filename).name}, line {line}" for frame, line in (*frames[-1:], *ours[-1:])]
    return f" in {', called in '.join(dict.fromkeys(places))}" if places else ""
