"""The command line: start the app, try the demo, open a file that a patient handed over, count that of another app."""

import argparse
import contextlib
import getpass
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from kapjournal import __version__, logs
from kapjournal import start_words as words
from kapjournal.endings import Ended, Ending
from kapjournal.errors import ForeignFileError, HandoffError, KapJournalError, StartError
from kapjournal.logs import kind_and_place
from kapjournal.messages import device, tags
from kapjournal.messages.choosing import LanguageChoice
from kapjournal.options import Wishes
from kapjournal.sharing.error_words import explain
from kapjournal.starting import start
from kapjournal.terminal import printable, say
from kapjournal.undumped import keep_out_of_dumps

PROGRAM = "kapjournal"
FAILURE = 2
INTERRUPTED = 130
MAX_PASSPHRASE_BYTES = 1024 * 1024
_log = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, or 2 with one sentence on stderr."""
    keep_out_of_dumps()
    _speak(argv)
    arguments = _parser().parse_args(argv)
    try:
        return _COMMANDS.get(arguments.command, _start)(arguments)
    except KapJournalError as error:
        return _told(error)
    except OSError as error:
        return _told(StartError(_of_the_system(error)), because=error)
    except KeyboardInterrupt:  # as asked
        _tell(words.STOPPED())
        return INTERRUPTED
    except MemoryError as error:
        return _told(StartError(words.TOO_LITTLE_MEMORY()), because=error)
    except Exception as error:  # noqa: BLE001 - a traceback helps nobody who wants to read, and may hold words
        return _told(StartError(words.UNFORESEEN(place=kind_and_place(error))), because=error)


def _start(arguments: argparse.Namespace) -> int:
    wishes = Wishes(
        data=arguments.data,
        demo=arguments.demo,
        window=arguments.window,
        port=arguments.port,
        browser=not arguments.no_browser,
        log_level=arguments.log_level,
        language=arguments.language or "",
    )
    start(wishes)
    return 0


def _told(error: KapJournalError, *, because: Exception | None = None) -> int:
    _log.warning("told: %s", kind_and_place(because or error))
    _tell(explain(error))
    return FAILURE


def _tell(sentence: str) -> None:
    """The name of a program before what it complains about is a custom of terminals, and no part of the sentence."""
    say(f"{PROGRAM}: {sentence}", sys.stderr)


def _of_the_system(error: OSError) -> str:
    file = str(error.filename) if error.filename else words.THE_DISK()
    return words.DISK.plain(reason=error.strerror or type(error).__name__, file=file)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(FAILURE, f"{PROGRAM}: {words.MISUSED.plain(what=printable(message), program=self.prog)}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog=PROGRAM, description=words.PURPOSE())
    parser.add_argument("--version", action="version", version=f"KapJournal {__version__}")
    parser.add_argument("--data", type=_folder, metavar="DIR", help=words.DATA())
    parser.add_argument("--demo", action="store_true", help=words.DEMO())
    parser.add_argument("--port", type=_port, metavar="N", help=words.PORT())
    parser.add_argument("--no-browser", action="store_true", help=words.NO_BROWSER())
    parser.add_argument("--web", action="store_true", help=words.WEB())
    parser.add_argument("--window", action="store_true", help=words.WINDOW())
    parser.add_argument("--language", type=_language, metavar="TAG", help=words.LANGUAGE(languages=_languages()))
    parser.add_argument("--log-level", choices=logs.LEVELS, metavar="LEVEL", help=words.LOG_LEVEL())
    commands = parser.add_subparsers(dest="command", metavar="")
    opening = commands.add_parser("open", help=words.OPEN())
    opening.add_argument("file", type=Path, metavar="FILE.age")
    opening.add_argument("-o", "--out", type=Path, metavar="DIR", help=words.OUT())
    opening.add_argument("--identity", type=Path, metavar="FILE", help=words.IDENTITY())
    opening.add_argument("--force", action="store_true", help=words.FORCE())
    opening.add_argument("--list", dest="only_list", action="store_true", help=words.LIST())
    opening.add_argument("--no-browser", dest="unseen", action="store_true", help=words.UNSEEN())
    counting = commands.add_parser("import", help=words.IMPORT())
    counting.add_argument("file", type=Path, metavar="FILE")
    counting.add_argument("--dry-run", action="store_true", help=words.DRY_RUN())
    counting.add_argument("--json", action="store_true", help=words.AS_JSON())
    counting.add_argument("--zone", metavar="ZONE", help=words.ZONE())
    counting.add_argument("--password-file", type=Path, metavar="FILE", help=words.PASSWORD_FILE())
    return parser


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError(words.NAMELESS())
    return Path(text)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(words.NO_PORT())
    return int(text)


def _language(text: str) -> str:
    if text not in tags.EVERY:
        raise argparse.ArgumentTypeError(words.NO_LANGUAGE(languages=_languages()))
    return text


def _languages() -> str:
    return ", ".join(tags.EVERY)


def _speak(argv: Sequence[str] | None) -> None:
    """In the language that is asked for, or in that of this computer: the help is written before it is read."""
    first = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    first.add_argument("--language", default="")
    with contextlib.suppress(argparse.ArgumentError):  # told by the real one
        asked_for: str = first.parse_known_args(argv)[0].language
        LanguageChoice(asked_for=asked_for if asked_for in tags.EVERY else "", device=device.languages()).speak()


def _open(arguments: argparse.Namespace) -> int:
    from kapjournal.sharing.open_command import open_command  # noqa: PLC0415 - heavy

    logs.settle(arguments.log_level)
    try:
        with Ending() as ending:
            lines = open_command(
                arguments.file,
                out=arguments.out,
                identity=arguments.identity,
                ask=_read_passphrase,
                force=arguments.force,
                only_list=arguments.only_list,
                show=_not_shown if arguments.unseen else _show,
                too_late=ending.too_late,
            )
    except Ended as ended:  # as asked
        _tell(words.STOPPED_EMPTY_HANDED())
        return ended.exit_code
    if not all(say(line, sys.stdout) for line in lines):
        for line in lines:
            say(line, sys.stderr)
    return 0


def _show(page: Path) -> None:
    """In the browser, where somebody sits before this terminal; a script only wants the files."""
    from kapjournal.web import browser  # noqa: PLC0415 - rarely needed

    if sys.stdout is not None and sys.stdout.isatty() and browser.has_display():
        browser.open_page(page, wait=True)


def _not_shown(_page: Path) -> None:
    pass


def _import(arguments: argparse.Namespace) -> int:
    from kapjournal.importing import words as import_words  # noqa: PLC0415 - heavy, as the next
    from kapjournal.importing.command import import_command  # noqa: PLC0415

    logs.settle(arguments.log_level)
    try:
        lines = import_command(
            arguments.file,
            dry_run=arguments.dry_run,
            as_json=arguments.json,
            zone=arguments.zone,
            password_file=arguments.password_file,
        )
    except ForeignFileError as error:
        _log.warning("told: %s", kind_and_place(error))
        _tell(import_words.told(error))
        return FAILURE
    for line in lines:
        say(line, sys.stdout)
    return 0


def _read_passphrase() -> str:
    """Ask without showing it; a script gives it as the first line of its input."""
    if sys.stdin is None:
        raise HandoffError(words.NO_INPUT())
    try:
        if sys.stdin.isatty():
            return getpass.getpass(words.PASSPHRASE())
        return sys.stdin.buffer.readline(MAX_PASSPHRASE_BYTES).decode().rstrip("\r\n")
    except UnicodeDecodeError:
        # Not chained: the original error quotes the passphrase.
        raise HandoffError(words.NOT_TEXT()) from None
    except (EOFError, OSError):
        raise HandoffError(words.NOTHING_READ()) from None


_COMMANDS: dict[str | None, Callable[[argparse.Namespace], int]] = {"open": _open, "import": _import}
