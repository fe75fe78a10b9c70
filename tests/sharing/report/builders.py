"""Documents to draw, and the way from one to pages and to a file."""

from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO

from pypdf import PdfReader

from kapjournal import content
from kapjournal.sharing.handoff.model import Document, Item, Selection
from kapjournal.sharing.kinds import SharedAnswer, SharedCheckIn, SharedEntry, SharedItem, SharedQuestionnaire
from kapjournal.sharing.report.layout import Layout
from kapjournal.sharing.report.page import A4, Book, Paper
from kapjournal.sharing.report.pdf import PdfPages
from kapjournal.terms import EntryKind

PASSPHRASE = "open this report"
START, END = date(2026, 11, 1), date(2026, 11, 30)


def document(**lists: Iterable[Item]) -> Document:
    return Document(END, ("Self-reported.",), Selection(START, END, {name: tuple(one) for name, one in lists.items()}))


def at(day: int, hour: int = 12, *, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour)  # noqa: DTZ001  # a clock without a zone, as in a document


def note(text: str, *, day: int = 5, prompt: str = "", session: str | None = None) -> SharedEntry:
    return SharedEntry("entry-1", at(day), EntryKind.NOTE, session, (SharedAnswer(prompt, text),))


def check_in(day: int, step: int, *words: str, hour: int = 12) -> SharedCheckIn:
    return SharedCheckIn("check-in-1", at(day, hour), False, step, 0, words, (), None, None, (), "", None, None, None)


def phq9(day: int, *values: int, key: str = "questionnaire-1") -> SharedQuestionnaire:
    """The nine answers, or all of them the same."""
    items = content.scale("phq-9").items
    said = values if len(values) == len(items) else values[:1] * len(items)
    answers = tuple(SharedItem(item.id, value) for item, value in zip(items, said, strict=True))
    return SharedQuestionnaire(key, at(day), "phq-9", sum(said), answers, None)


def laid_out(made: Document, paper: Paper = A4) -> Book:
    layout = Layout(made, paper)
    while layout.go_on():
        pass
    return layout.book()


def pages_of(book: Book) -> list[str]:
    return [" ".join(page.said()) for page in book.pages]


def text_of(made: Document, paper: Paper = A4) -> str:
    return " ".join(pages_of(laid_out(made, paper)))


def pdf(book: Book, passphrase: str = PASSPHRASE) -> bytes:
    pages = PdfPages(book, END)
    while pages.draw_on():
        pass
    return pages.closed(passphrase)


def opened(data: bytes, passphrase: str = PASSPHRASE) -> PdfReader:
    return PdfReader(BytesIO(data), password=passphrase)
