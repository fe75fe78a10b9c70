"""From what the command line asked for to a running app: its folder, its window or the browser, and its end."""

import importlib
import logging
import platform
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from kapjournal import __version__, surroundings, throwaway
from kapjournal import start_words as words
from kapjournal.desktop import Client, installed_client
from kapjournal.errors import AlreadyOpen, StartError
from kapjournal.instance import only_instance
from kapjournal.options import Options, Wishes
from kapjournal.parts import require_browser_mode
from kapjournal.storage.paths import data_folder
from kapjournal.terminal import say

_log = logging.getLogger(__name__)


def start(wishes: Wishes) -> None:
    """Run the app until it is closed or told to stop. Raises StartError with a sentence for whoever started it."""
    surroundings.settle(log_level=wishes.log_level)
    _note(wishes)
    if wishes.demo and wishes.data is not None:
        raise StartError(words.DEMO_HAS_ITS_OWN())
    client = _client(wishes)
    if client is None:
        require_browser_mode()
    with _stopping_quietly():
        if wishes.demo:
            with _demo() as (data, passphrase):
                _run(_options(wishes, data, client, demo_passphrase=passphrase), client, wishes)
        else:
            data = _folder(wishes.data)
            try:
                with only_instance(data):
                    _run(_options(wishes, data, client), client, wishes)
            except AlreadyOpen:
                _log.info("it runs already, so this start leads there")
                _show_the_running_one(data, wishes)


def _options(wishes: Wishes, data: Path, client: Client | None, *, demo_passphrase: str | None = None) -> Options:
    return Options(
        data,
        demo_passphrase=demo_passphrase,
        web=client is None,
        log_level=wishes.log_level,
        language=wishes.language,
    )


def _note(wishes: Wishes) -> None:
    folder = "a throwaway one" if wishes.demo else "the usual one" if wishes.data is None else "one that was named"
    _log.info("KapJournal %s, Python %s, %s", __version__, platform.python_version(), sys.platform)
    _log.info("folder: %s; shown in: %s", folder, "a window" if wishes.window else "the browser")


def _run(options: Options, client: Client | None, wishes: Wishes) -> None:
    if client:
        say(words.WHOSE_WINDOW.plain(program=str(client.program)), sys.stderr)
        _app().run_window(options, client)
    else:
        from kapjournal.web.server import serve  # noqa: PLC0415 - heavy, and absent on phones

        port = wishes.port or 0
        serve(lambda: _app().asgi_app(options), data=options.data, port=port, open_browser=wishes.browser)


def _show_the_running_one(data: Path, wishes: Wishes) -> None:
    """KapJournal runs already: lead to it. Raises AlreadyOpen where it does not answer, as a window of its own does."""
    from kapjournal.web import browser, knocking  # noqa: PLC0415 - rarely needed

    invitation = knocking.knock(data)
    if invitation is None:
        raise AlreadyOpen(words.ALREADY_OPEN())
    if wishes.browser and browser.has_display():
        say(words.SHOWN_BY_BROWSER(), sys.stdout)
        browser.open_page(invitation.page, wait=True)
    else:
        invitation.page.unlink(missing_ok=True)
        say(words.OPEN_AT.plain(address=invitation.address), sys.stdout)


def _app() -> ModuleType:
    """The app is imported last: whatever keeps it from starting is told without waiting for it."""
    return importlib.import_module("kapjournal.app")


def _client(wishes: Wishes) -> Client | None:
    """The program for a window of its own, if one was asked for."""
    if not wishes.window:
        return None
    if wishes.port is not None or not wishes.browser:
        raise StartError(words.WINDOW_HAS_NONE())
    return installed_client()


@contextmanager
def _stopping_quietly() -> Iterator[None]:
    """Take SIGINT, SIGTERM and a closed terminal as a wish to stop, so that everything is tidied up on the way out."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        _log.info("stopped by a signal")


def _folder(wanted: Path | None) -> Path:
    try:
        return data_folder(wanted)
    except RuntimeError as error:  # "~somebody", and there is nobody of that name
        raise StartError(words.NO_FOLDER.plain(folder=str(wanted))) from error


@contextmanager
def _demo() -> Iterator[tuple[Path, str]]:
    """A folder that exists for as long as the app runs, with a filled vault in it."""
    from kapjournal.demo import fill  # noqa: PLC0415 - heavy

    with throwaway.folder("kapjournal-demo-") as data:
        passphrase = fill(data)
        say(words.THIS_IS_A_DEMO.plain(passphrase=passphrase), sys.stdout)
        yield data, passphrase
