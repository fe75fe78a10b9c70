"""How one start of KapJournal was asked for."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Options:
    """What the app needs to know about its start.

    `data` exists, is writable and belongs to this process alone. `demo_passphrase` opens the throwaway vault already
    lying in `data`; it is None on a real start. `web` says that the app is shown in a browser. `log_level` None is no
    log. `language` is a tag of `messages.tags.EVERY`, or empty for the one that the patient or the device prefers.
    """

    data: Path
    demo_passphrase: str | None = field(default=None, repr=False)
    web: bool = False
    log_level: str | None = None
    language: str = ""
