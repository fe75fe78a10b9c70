"""The command line: start the app, try the demo, or open a file that a patient handed over."""

import argparse
import getpass
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from kapjournal import __version__, logs
from kapjournal.endings import Ended, Ending
from kapjournal.errors import HandoffError, KapJournalError, StartError
from kapjournal.logs import kind_and_place
from kapjournal.sharing.error_words import explain
from kapjournal.starting import Wishes, start
from kapjournal.terminal import printable, say
from kapjournal.undumped import keep_out_of_dumps

FAILURE = 2
INTERRUPTED = 130
MAX_PASSPHRASE_BYTES = 1024 * 1024
_log = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, or 2 with one sentence on stderr."""
    keep_out_of_dumps()
    arguments = _parser().parse_args(argv)
    try:
        return _open(arguments) if arguments.command == "open" else _start(arguments)
    except KapJournalError as error:
        return _told(error)
    except OSError as error:
        what = f"{error.strerror or type(error).__name__}: {error.filename or 'the disk'}"
        return _told(StartError(what), because=error)
    except KeyboardInterrupt:  # as asked
        say("kapjournal: Stopped.", sys.stderr)
        return INTERRUPTED
    except MemoryError as error:
        return _told(StartError("there is not enough memory for this on this computer"), because=error)
    except Exception as error:  # noqa: BLE001 - a traceback helps nobody who wants to read, and may hold words
        what = f"KapJournal could not go on ({kind_and_place(error)}); please report this"
        return _told(StartError(what), because=error)


def _start(arguments: argparse.Namespace) -> int:
    wishes = Wishes(
        data=arguments.data,
        demo=arguments.demo,
        window=arguments.window,
        port=arguments.port,
        browser=not arguments.no_browser,
        log_level=arguments.log_level,
    )
    start(wishes)
    return 0


def _told(error: KapJournalError, *, because: Exception | None = None) -> int:
    _log.warning("told: %s", kind_and_place(because or error))
    say(f"kapjournal: {explain(error)}", sys.stderr)
    return FAILURE


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(FAILURE, f"kapjournal: {printable(message)} (see {self.prog} --help)\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="kapjournal", description="A private, encrypted journal. Everything stays on this computer.")
    parser.add_argument("--version", action="version", version=f"KapJournal {__version__}")
    parser.add_argument("--data", type=_folder, metavar="DIR", help="keep the journal in this folder")
    parser.add_argument("--demo", action="store_true", help="look around in a throwaway journal that is filled already")
    parser.add_argument(
        "--port", type=_port, metavar="N", help="the port to serve the browser at (default: a free one)"
    )
    parser.add_argument("--no-browser", action="store_true", help="print the address and open no browser")
    parser.add_argument("--web", action="store_true", help="use this computer's browser, as it does anyway")
    parser.add_argument("--window", action="store_true", help="use Flet's window program, if it is on this computer")
    parser.add_argument(
        "--log-level", choices=logs.LEVELS, metavar="LEVEL", help="tell on stderr what it does, without a word of yours"
    )
    commands = parser.add_subparsers(dest="command", metavar="")
    opening = commands.add_parser("open", help="open a .age file that a patient handed over")
    opening.add_argument("file", type=Path, metavar="FILE.age")
    opening.add_argument("--out", type=Path, metavar="DIR", help="write here (default: beside the file)")
    opening.add_argument("--identity", type=Path, metavar="FILE", help="open with this age key file, not a passphrase")
    opening.add_argument("--force", action="store_true", help="replace what was written there before")
    return parser


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a folder has a name")
    return Path(text)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def _open(arguments: argparse.Namespace) -> int:
    from kapjournal.sharing.open_command import open_command  # noqa: PLC0415 - heavy

    logs.settle(arguments.log_level)
    try:
        with Ending() as ending:
            told = open_command(
                arguments.file,
                out=arguments.out,
                identity=arguments.identity,
                ask=_read_passphrase,
                force=arguments.force,
                too_late=ending.too_late,
            )
    except Ended as ended:  # as asked
        say("kapjournal: Stopped. Nothing was written.", sys.stderr)
        return ended.exit_code
    if not say(told, sys.stdout):
        say(told, sys.stderr)
    return 0


def _read_passphrase() -> str:
    """Ask without showing it; a script gives it as the first line of its input."""
    if sys.stdin is None:
        raise HandoffError("there is no input to read the passphrase from")
    try:
        if sys.stdin.isatty():
            return getpass.getpass("Passphrase: ")
        return sys.stdin.buffer.readline(MAX_PASSPHRASE_BYTES).decode().rstrip("\r\n")
    except UnicodeDecodeError:
        # Not chained: the original error quotes the passphrase.
        raise HandoffError("the passphrase is not readable as UTF-8 text") from None
    except (EOFError, OSError):
        raise HandoffError("no passphrase could be read") from None
