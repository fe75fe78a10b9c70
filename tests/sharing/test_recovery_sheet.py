"""The recovery words on paper."""

import re
from datetime import date
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from kapjournal.sharing import recovery_sheet
from kapjournal.sharing.recovery_sheet import recovery_pdf
from kapjournal.storage.vault_keys import new_recovery_phrase

DAY = date(2026, 11, 20)


def test_one_page_with_all_words_in_their_order() -> None:
    """Twelve numbered words, what they are for, and how to keep them, on a single page."""
    words = new_recovery_phrase().split()
    pages = PdfReader(BytesIO(recovery_pdf(words, DAY))).pages
    assert len(pages) == 1
    text = " ".join(pages[0].extract_text().split())
    assert " ".join(f"{number} {word}" for number, word in enumerate(words, start=1)) in text
    for sentence in (recovery_sheet.PURPOSE(), *(kept() for kept in recovery_sheet.KEEPING), "November 20, 2026"):
        assert sentence in text


def test_the_file_tells_nothing_about_whoever_made_it() -> None:
    """No author, no clock time, no zone, no machine; the same words give the same bytes."""
    words = new_recovery_phrase().split()
    pdf = recovery_pdf(words, DAY)
    told: dict[str, object] = dict(PdfReader(BytesIO(pdf)).metadata or {})
    assert told == {
        "/Title": recovery_sheet.TITLE(),
        "/Producer": "KapJournal",
        "/CreationDate": "D:20261120000000Z",
    }
    assert recovery_pdf(words, DAY) == pdf


def test_the_page_carries_its_fonts_and_fetches_nothing() -> None:
    """It looks the same everywhere, and has no link and no script."""
    page = PdfReader(BytesIO(recovery_pdf(["abandon"] * 12, DAY))).pages[0]
    resources: Any = page["/Resources"]
    fonts = [font.get_object()["/BaseFont"] for font in resources["/Font"].values()]
    # Six letters and a plus: the part of the font that this page needs is inside the file.
    assert sorted(re.sub("^/[A-Z]{6}\\+", "", name) for name in fonts) == ["Literata", "RobotoMedium"]
    assert "/Annots" not in page
