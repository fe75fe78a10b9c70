"""What a first card of Today is made of, and what can be done there."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kapjournal import routes
from kapjournal.views.design.layout import Press

Go = Callable[[routes.Route], object]


@dataclass(frozen=True)
class TodayHands:
    """What can be done on Today."""

    go: Go
    put_off: Press
    put_off_backup: Press
    another: Press
    done: Press
    move: Press
    end: Press
    stop_offering: Press
    answer: Press
    undo: Press
    call: Callable[[str], None]
    sessions: Press
    """To the room of the sessions."""
    trends: Press
    """To what the journal shows over time."""


@dataclass(frozen=True)
class Face:
    """One card: what stands on it, its one lit button, the way out beside it, and what is quieter still."""

    title: str
    primary: tuple[str, Press]
    sentences: tuple[str, ...] = ()
    eyebrow: str = ""
    quote: str = field(default="", repr=False)
    secondary: tuple[str, Press] | None = None
    under: tuple[tuple[str, Press], ...] = ()
    has_moods: bool = False
    strip_day: int | None = None
