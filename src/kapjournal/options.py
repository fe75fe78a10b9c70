"""A start of KapJournal: what was asked for on the command line, and what came of it for the app."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Wishes:
    """What was asked for, of which nothing is settled yet.

    None: `data` the usual folder, `port` any free one as with 0, `log_level` no log. `language` is as in Options.
    """

    data: Path | None = None
    demo: bool = False
    window: bool = False
    port: int | None = None
    browser: bool = True
    log_level: str | None = None
    language: str = ""


@dataclass(frozen=True)
class Options:
    """What came of it: all that the app needs to know. A phone has no wishes and begins here.

    `data` exists, is writable and belongs to this process alone. `demo_passphrase` opens the throwaway vault already
    lying in `data`; it is None on a real start. `web` says that the app is shown in a browser. `log_level` None is no
    log. `language` is a tag of `messages.tags.EVERY`, or empty for the one that the patient or the device prefers.
    """

    data: Path
    demo_passphrase: str | None = field(default=None, repr=False)
    web: bool = False
    log_level: str | None = None
    language: str = ""
