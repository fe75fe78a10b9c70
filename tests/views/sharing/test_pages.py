"""The report on the screen page by page, encrypted, saved, and found again in the list of what was shared."""

from datetime import timedelta
from functools import partial
from io import BytesIO
from pathlib import Path
from threading import get_ident

import flet as ft
import pytest
from pypdf import PdfReader
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import entries, shared_files
from kapjournal.errors import PassphraseOfJournal, PassphraseTooLong
from kapjournal.sharing.error_words import explain
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.kept_document import packed, unpacked
from kapjournal.sharing.passphrases import MOST_IN_PDF
from kapjournal.sharing.report.page import A4, LETTER, PAPERS
from kapjournal.sharing.sealing import PassphraseSeal
from kapjournal.views.sharing import export_making
from kapjournal.views.sharing import export_state as handover
from kapjournal.views.words import common
from kapjournal.views.words import export as words
from kapjournal.views.words import shared_files as log_words
from tests.sharing.report.builders import PASSPHRASE as PDF_PASSPHRASE
from tests.sharing.report.builders import laid_out, pdf
from tests.support.vaults import PASSPHRASE
from tests.views.handing_over import DESKTOP, NEW, lay, look, said, seal, show_the_letter, to_the_seal
from tests.views.indoors import NOW, Indoors, visit

NAME = "kapjournal-2026-11-20.pdf"


@pytest.fixture(autouse=True)
def _cheap_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "PassphraseSeal", partial(PassphraseSeal, work_factor=4))


def _page(inside: Indoors) -> str:
    """What is read of the page on the screen."""
    return next(str(one.label) for one in inside.app.find(ft.Semantics) if _is_page(one))


def _is_page(one: ft.Semantics) -> bool:
    return str(one.label).startswith("Page ") and isinstance(one.content, ft.Stack)


def _text(data: bytes, passphrase: str) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(data), password=passphrase).pages)


def test_page_by_page(journal_data: Path) -> None:
    """Every page can be looked at, small and large, on both papers; each says its words to a screen reader."""

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        await look(inside)
        assert words.PAGES() in said(inside).replace("\n", " ")
        assert "Report for my therapist" in _page(inside)
        inside.assert_accessible()
        seen = ""
        while words.PAGE_AFTER() in _enabled(inside):
            seen += _page(inside)
            before = _page(inside)
            await inside.press(words.PAGE_AFTER())
            await inside.app.until(lambda before=before: _page(inside) != before)  # type: ignore[misc]
        assert NEW in seen
        await inside.press(words.LARGER())
        assert words.WHOLE_PAGE() in inside.app.texts() + _enabled(inside)
        await inside.press(words.PAPERS["A4"]())
        await inside.app.until(lambda: _shape(inside) == pytest.approx(A4.height / A4.width), timeout_s=30)

    visit(journal_data, story, lay=lay, route=routes.Export())


def _shape(inside: Indoors) -> float:
    """How high the page is for its width; 0 while there is none."""
    pages = (one.content.controls for one in inside.app.find(ft.Semantics) if isinstance(one.content, ft.Stack))
    found = (one for controls in pages for one in controls if isinstance(one, ft.Image))
    return next(((one.height or 0) / (one.width or 1) for one in found), 0.0)


def _enabled(inside: Indoors) -> list[str]:
    return [str(one.content) for one in inside.app.find(ft.TextButton) if not one.disabled]


def test_a_pdf_is_the_usual_file(journal_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was looked at is saved under six words that every reader takes, and stands in the list from then on: put
    there beside the event loop, for it may be ten years."""
    packing = list[int]()

    def packed_here(document: Document) -> bytes:
        packing.append(get_ident())
        return packed(document)

    monkeypatch.setattr(export_making, "packed", packed_here)

    async def story(inside: Indoors) -> None:
        place = tmp_path / NAME
        inside.app.client.answers["save_file"] = str(place)
        await inside.app.type(inside.field(words.FOR_WHOM()), "Dr. May")
        await show_the_letter(inside)
        await look(inside)
        await inside.press(words.SEAL_IT())
        assert words.ABOUT_PDF() in inside.app.texts()
        assert words.THEIR_KEY() not in said(inside)
        inside.assert_accessible()
        (six,) = [one for one in inside.app.texts() if one.count("-") == 5]
        assert len(six) <= MOST_IN_PDF
        await inside.press(words.SEAL())
        await inside.app.until(lambda: words.SAVE() in inside.lamps(), timeout_s=30)
        await inside.press(words.SAVE())
        await inside.app.until(lambda: words.SAVED() in inside.app.texts())
        assert packing
        assert get_ident() not in packing
        assert NEW in _text(place.read_bytes(), six)
        assert words.OPENS_PDF() in inside.app.texts()
        inside.assert_accessible()
        (line,) = inside.ask(shared_files.everything)
        assert (line.sharing.recipient, line.sharing.format, line.sharing.protection) == ("Dr. May", "pdf", "six")
        kept = inside.ask(lambda db: shared_files.require(db, line.uid))[1]
        assert six.encode() not in kept
        await inside.open(routes.SharedFiles())
        assert log_words.title(line) in said(inside)
        inside.assert_accessible()
        await inside.open(routes.SharedFile(file_uid=line.uid))
        await inside.app.until(lambda: words.PAGE_AFTER() in _enabled(inside), timeout_s=30)
        assert "Report for my therapist" in _page(inside)
        inside.assert_accessible()
        await inside.press(log_words.DELETE())
        assert inside.ask(shared_files.everything) == ()
        await inside.press(common.UNDO())
        assert len(inside.ask(shared_files.everything)) == 1

    visit(journal_data, story, lay=lay, route=routes.Export(), **DESKTOP)


def test_what_was_seen_is_what_leaves(journal_data: Path) -> None:
    """While the pages are looked at something is written and something is deleted: each page of the file is, byte for
    byte of content, the one that was seen, and the list of what was shared shows the same."""

    async def story(inside: Indoors) -> None:
        inside.app.client.answers["save_file"] = "/storage/download"
        await show_the_letter(inside)
        await look(inside)
        seen = await _all_pages(inside)
        inside.do(lambda db: entries.keep_note(db, "written too late", now=NOW - timedelta(days=1), zone="UTC"))
        inside.do(_delete_the_new_note)
        passphrase = await seal_from_pages(inside)
        await inside.press(words.SAVE())
        await inside.app.until(lambda: words.SAVED() in inside.app.texts())
        (call,) = inside.app.client.named("save_file")
        (line,) = inside.ask(shared_files.everything)
        kept = unpacked(inside.ask(lambda db: shared_files.require(db, line.uid))[1])
        book = laid_out(kept, PAPERS[line.sharing.paper])
        assert [words.PAGE_SAID(page=n, words=" ".join(one.said())) for n, one in enumerate(book.pages, 1)] == seen
        assert _contents(call["src_bytes"], passphrase) == _contents(pdf(book), PDF_PASSPHRASE)
        assert any(NEW in page for page in seen)
        assert not any("written too late" in page for page in seen)

    visit(journal_data, story, lay=lay, route=routes.Export())


async def _all_pages(inside: Indoors) -> list[str]:
    """What is read of each page, turning to the last."""
    seen = [_page(inside)]
    while words.PAGE_AFTER() in _enabled(inside):
        await inside.press(words.PAGE_AFTER())
        await inside.app.until(lambda: _page(inside) != seen[-1])
        seen.append(_page(inside))
    return seen


def _delete_the_new_note(db: Session) -> None:
    found = entries.between(db, NOW - timedelta(days=3), NOW - timedelta(days=1, hours=12))
    entries.delete(db, found[0].entry.uid, now=NOW)


def _contents(data: bytes, passphrase: str) -> list[bytes]:
    """What draws each page."""
    pages = PdfReader(BytesIO(data), password=passphrase).pages
    return [content.get_data() for page in pages if (content := page.get_contents()) is not None]


async def seal_from_pages(inside: Indoors) -> str:
    await inside.press(words.SEAL_IT())
    (passphrase,) = [one for one in inside.app.texts() if one.count("-") == 5]
    await inside.press(words.SEAL())
    await inside.app.until(lambda: words.SAVE() in inside.lamps(), timeout_s=30)
    return passphrase


@pytest.mark.parametrize(
    ("typed", "error"),
    [("a passphrase that is far too long for some", PassphraseTooLong), (PASSPHRASE, PassphraseOfJournal)],
)
def test_a_passphrase_of_their_own(journal_data: Path, typed: str, error: type[Exception]) -> None:
    """One that some readers cut off is refused, and so is the one that opens the journal: a calm sentence says why."""

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        await to_the_seal(inside, "pdf")
        await inside.press(words.OWN_WORDS())
        await inside.app.type(inside.field(words.PASSPHRASE()), typed)
        await inside.press(words.SEAL())
        await inside.app.until(lambda: explain(error()) in _errors(inside), timeout_s=30)  # type: ignore[arg-type]

    visit(journal_data, story, lay=lay, route=routes.Export())


def _errors(inside: Indoors) -> list[str]:
    return [str(one.error) for one in inside.app.find(ft.TextField)]


def test_somebody_from_before_is_offered(journal_data: Path, tmp_path: Path) -> None:
    """The name that was typed comes back as one to press."""

    async def story(inside: Indoors) -> None:
        inside.app.client.answers["save_file"] = str(tmp_path / "first.age")
        await inside.app.type(inside.field(words.FOR_WHOM()), "Dr. May")
        await show_the_letter(inside)
        await seal(inside)
        await inside.press(words.SAVE())
        await inside.app.until(lambda: words.SAVED() in inside.app.texts())
        await inside.press(words.DONE())
        await inside.open(routes.Export())
        await inside.press("Dr. May")
        assert inside.field(words.FOR_WHOM()).value == "Dr. May"

    visit(journal_data, story, lay=lay, route=routes.Export(), **DESKTOP)


def test_nothing_was_shared_yet(journal_data: Path) -> None:
    """An empty list says so, and leads to choosing."""

    async def story(inside: Indoors) -> None:
        assert log_words.EMPTY() in said(inside)
        assert inside.lamps() == [log_words.SHARE()]
        inside.assert_accessible()

    visit(journal_data, story, route=routes.SharedFiles())


def test_the_paper_is_that_of_the_language() -> None:
    """American English is printed on Letter."""
    assert handover.Handover().paper == LETTER
