"""From what the command line asked for to a running app: its folder, its window or the browser, and its end."""

import importlib
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from kapjournal.desktop import why_no_window
from kapjournal.errors import StartError
from kapjournal.instance import only_instance
from kapjournal.options import Options
from kapjournal.storage.paths import data_folder


@dataclass(frozen=True)
class Wishes:
    """What was asked for. `data` None is the usual folder; `port` None any free one, 0 as well."""

    data: Path | None = None
    demo: bool = False
    web: bool = False
    port: int | None = None
    browser: bool = True


def start(wishes: Wishes) -> None:
    """Run the app until it is closed or told to stop. Raises StartError with a sentence for whoever started it."""
    if wishes.demo and wishes.data:
        raise StartError("the demo uses a folder of its own: leave out either --demo or --data")
    with _stopping_quietly(), _demo() if wishes.demo else _own(wishes.data) as (data, demo_passphrase):
        options = Options(data=data, demo_passphrase=demo_passphrase, web=_wants_browser(wishes))
        _run(options, wishes)


def _run(options: Options, wishes: Wishes) -> None:
    if options.web:
        from kapjournal.web.server import serve  # noqa: PLC0415 - heavy, and absent on phones

        serve(lambda: _app().asgi_app(options), port=wishes.port or 0, open_browser=wishes.browser)
    else:
        _app().run_native(options)


def _app() -> ModuleType:
    """The app is imported last: whatever keeps it from starting is told without waiting for it."""
    return importlib.import_module("kapjournal.app")


def _wants_browser(wishes: Wishes) -> bool:
    if wishes.web or wishes.port is not None or not wishes.browser:
        return True
    reason = why_no_window()
    if reason:
        print(f"KapJournal opens in the browser, because {reason}.", file=sys.stderr)  # noqa: T201
    return reason is not None


@contextmanager
def _stopping_quietly() -> Iterator[None]:
    """Take SIGINT, SIGTERM and a closed terminal as a wish to stop, so that everything is tidied up on the way out."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        return


@contextmanager
def _own(wanted: Path | None) -> Iterator[tuple[Path, None]]:
    data = data_folder(wanted)
    with only_instance(data):
        yield data, None


@contextmanager
def _demo() -> Iterator[tuple[Path, str]]:
    """A folder that exists for as long as the app runs, with a filled vault in it."""
    from kapjournal.demo import fill  # noqa: PLC0415 - heavy

    with tempfile.TemporaryDirectory(prefix="kapjournal-demo-", ignore_cleanup_errors=True) as name:
        data = Path(name)
        passphrase = fill(data)
        print(f"This is a demo; its journal is gone when you close it. Passphrase: {passphrase}", flush=True)  # noqa: T201
        with only_instance(data):
            yield data, passphrase
