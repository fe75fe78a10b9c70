"""In a browser: a report is chosen, looked at page by page, encrypted and saved, and another program opens it."""

import re
from io import BytesIO
from pathlib import Path

from PIL import Image
from pypdf import PdfReader

from kapjournal.views.words import common
from kapjournal.views.words import export as words
from kapjournal.views.words import more as more_words
from tests.support.server import Server
from tests.support.steps import MAKING_TIMEOUT_MS, choose, unlock
from tests.support.ui import Ui

SIX_WORDS = re.compile(r"\b[a-z]{3,8}(?:-[a-z]{3,8}){5}\b")
DARK = 110
"""Of 255: the ink of a letter."""


def test_a_report_from_choosing_to_reading(phone: Ui, course: Server) -> None:
    """What the pages say on the screen is what pypdf finds in the file that was saved, with its six words alone."""
    phone.open(course.url)
    unlock(phone)
    phone.tap(phone.nav(common.MORE()))
    choose(phone, re.compile(f"^{more_words.EXPORT()}"), words.SHOW(), words.LOOK())
    phone.button(words.PAGE_AFTER()).wait_for(timeout=MAKING_TIMEOUT_MS)
    phone.sees("Report for my therapist")
    assert _ink(phone) > 0.0003, "the page is drawn, not only said"
    choose(phone, words.PAGE_AFTER())
    phone.sees("Page 2 of")
    choose(phone, words.LARGER(), words.WHOLE_PAGE(), words.SEAL_IT())
    phone.sees(words.ABOUT_PDF())
    offered = SIX_WORDS.search(phone.aria())
    assert offered
    choose(phone, words.SEAL())
    phone.button(words.SAVE()).wait_for(timeout=MAKING_TIMEOUT_MS)
    with phone.page.expect_download() as download:
        choose(phone, words.SAVE())
    data = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename.endswith(".pdf")
    closed = PdfReader(BytesIO(data))
    assert closed.is_encrypted
    assert not closed.decrypt("six other words")
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(data), password=offered[0]).pages)
    assert "Report for my therapist" in text
    assert "PHQ-9, question 9" in text
    phone.check()


def _ink(ui: Ui) -> float:
    """Which part of the white page is dark."""
    picture = Image.open(BytesIO(ui.shot())).convert("L")
    width, height = picture.size
    page = picture.crop((int(width * 0.1), int(height * 0.36), int(width * 0.9), int(height * 0.8)))
    return sum(page.histogram()[:DARK]) / (page.width * page.height)
