"""One hand-off on its way out: what was chosen so far, held by the screen alone and gone with it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum, StrEnum
from typing import Any

from kapjournal import messages
from kapjournal.errors import PassphraseTooLong
from kapjournal.sharing import kinds
from kapjournal.sharing.file_names import file_name
from kapjournal.sharing.handoff.date_ranges import Days, Span
from kapjournal.sharing.handoff.gather import Gathered
from kapjournal.sharing.handoff.model import Discreet, Document, Part
from kapjournal.sharing.handoff.review import Handoff
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.passphrases import MOST_IN_PDF, offer_passphrase, tidy_passphrase
from kapjournal.sharing.report.page import Book, Paper, usual_paper
from kapjournal.sharing.report.svg import SvgPages
from kapjournal.sharing.sealed_file import SealedFile
from kapjournal.sharing.sealing import SUFFIX, KeySeal, PassphraseSeal, Seal


class ExportStep(IntEnum):
    """The questions, in order."""

    WHAT = 1
    REVIEW = 2
    PAGES = 3
    HOW = 4
    WHERE = 5
    DONE = 6


class Format(StrEnum):
    """What leaves: pages for any PDF reader, or an age file for a program."""

    PDF = "pdf"
    AGE = "age"


SUFFIXES = {Format.PDF: ".pdf", Format.AGE: SUFFIX}


@dataclass(frozen=True, repr=False)
class Drawn(Discreet):
    """The pages of a document on some paper, and what shows them: the PDF is made of these and of nothing else."""

    document: Document
    book: Book
    pictures: SvgPages


@dataclass(frozen=True)
class Sealing:
    """How the hand-off shall open. `way` says which of the texts counts; a PDF is never sealed to a key."""

    format: Format = Format.PDF
    way: str = "six"
    six: str = field(default_factory=lambda: offer_passphrase(MOST_IN_PDF), repr=False)
    own: str = field(default="", repr=False)
    key: str = field(default="", repr=False)

    @property
    def passphrase(self) -> str:
        """What has to be told to the therapist; empty for a key."""
        return {"six": self.six, "own": self.own}.get(self.way, "")

    def in_format(self, format_: Format) -> "Sealing":
        """The same for another file."""
        is_key = self.way == "key" and format_ is Format.PDF
        return replace(self, format=format_, way="six" if is_key else self.way)

    def pdf_passphrase(self) -> str:
        """Raises EmptyPassphrase, and PassphraseTooLong for more than every reader of PDF takes."""
        passphrase = tidy_passphrase(self.passphrase)
        if len(passphrase.encode()) > MOST_IN_PDF:
            raise PassphraseTooLong("some readers of PDF take 32 bytes")
        return passphrase

    def lock(self) -> Seal:
        """Raises KeyMistyped, KeyIsSecret or EmptyPassphrase."""
        return KeySeal.parse(self.key) if self.way == "key" else PassphraseSeal(self.passphrase)


@dataclass(frozen=True, repr=False)
class Handover:
    """Immutable, so that the screen can hold it as its state. Nothing of it is ever stored."""

    step: ExportStep = ExportStep.WHAT
    span: Span = Span.MONTH
    own_days: Days | None = None
    sessions: frozenset[str] = frozenset()
    """Uids of those that were ticked; they count while single sessions are chosen."""
    parts: frozenset[Part] = field(default_factory=lambda: frozenset(part for part in kinds.parts() if part.is_usual))
    gathered: Gathered | None = None
    choice: ShareChoice | None = None
    handoff: Handoff | None = None
    recipient: str = ""
    paper: Paper = field(default_factory=lambda: usual_paper(messages.current()))
    drawn: Drawn | None = None
    sealing: Sealing = field(default_factory=Sealing)
    sealed: SealedFile | None = None
    made_on: date = date.min
    """When it was sealed."""
    number: int = 1
    """Which file of that day it is."""
    label: str = ""
    shared: bool = False

    @property
    def file_name(self) -> str:
        suffix = SUFFIXES[self.sealing.format]
        return file_name(self.made_on, label=self.label, number=self.number, suffix=suffix)

    def toggled(self, part: Part) -> frozenset[Part]:
        """The parts with one more or one less. What stands beside another part goes with it, both ways."""
        parts = self.parts ^ {part}
        if part in parts:
            return parts | {part.beside} if part.beside else parts
        return frozenset(other for other in parts if other.beside != part)

    @property
    def chosen_sessions(self) -> frozenset[str]:
        return self.sessions if self.span is Span.SESSIONS else frozenset()

    @property
    def is_enough(self) -> bool:
        """Whether there can be anything to show."""
        return bool(self.parts) and (self.span is not Span.SESSIONS or bool(self.sessions))

    def days(self, named: dict[Span, Days]) -> Days:
        """The days chosen, of those that can be named."""
        chosen = self.own_days if self.span is Span.OWN else None
        return chosen or named.get(self.span, named[Span.MONTH])


@dataclass(frozen=True)
class Flow:
    """A hand-off, and what every step can do with it."""

    plan: Handover
    change: Callable[[Callable[[Handover], Handover]], None]
    on_help: Callable[[], None]
    on_leave: Callable[[], None]

    def to(self, **new: Any) -> None:
        """Change these fields of the hand-off."""
        self.change(lambda old: replace(old, **new))

    def seal_by(self, **new: Any) -> None:
        self.change(lambda old: replace(old, sealing=replace(old.sealing, **new)))
