"""In a browser: a report is chosen, looked at page by page, encrypted and saved, and another program opens it."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser
from pypdf import PdfReader

from kapjournal.views.words import common
from kapjournal.views.words import export as words
from kapjournal.views.words import more as more_words
from tests.support.browser import PHONE, Paint, window
from tests.support.server import Server
from tests.support.steps import MAKING_TIMEOUT_MS, choose, unlock
from tests.support.ui import Ui

SIX_WORDS = re.compile(r"\b[a-z]{3,8}(?:-[a-z]{3,8}){5}\b")
DARK = 110
"""Of 255: the ink of a letter."""


@pytest.fixture
def painted(browser: Browser) -> Iterator[Ui]:
    with window(browser, PHONE, paint=Paint.COARSE) as ui:
        yield ui


def test_a_report_from_choosing_to_reading(painted: Ui, course: Server) -> None:
    """What the pages say on the screen is what pypdf finds in the file that was saved, with its six words alone."""
    painted.open(course.url)
    unlock(painted)
    painted.tap(painted.nav(common.MORE()))
    choose(painted, re.compile(f"^{more_words.EXPORT()}"), words.SHOW(), words.LOOK())
    painted.button(words.PAGE_AFTER()).wait_for(timeout=MAKING_TIMEOUT_MS)
    painted.sees("Report for my therapist")
    assert _ink(painted) > 0.0003, "the page is drawn, not only said"
    choose(painted, words.PAGE_AFTER())
    painted.sees("Page 2 of")
    choose(painted, words.LARGER(), words.WHOLE_PAGE(), words.SEAL_IT())
    painted.sees(words.ABOUT_PDF())
    offered = SIX_WORDS.search(painted.aria())
    assert offered
    choose(painted, words.SEAL())
    painted.button(words.SAVE()).wait_for(timeout=MAKING_TIMEOUT_MS)
    with painted.page.expect_download() as download:
        choose(painted, words.SAVE())
    data = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename.endswith(".pdf")
    closed = PdfReader(BytesIO(data))
    assert closed.is_encrypted
    assert not closed.decrypt("six other words")
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(data), password=offered[0]).pages)
    assert "Report for my therapist" in text
    assert "PHQ-9, question 9" in text
    painted.check()


def _ink(ui: Ui) -> float:
    """Which part of the white page is dark."""
    picture = Image.open(BytesIO(ui.shot())).convert("L")
    width, height = picture.size
    page = picture.crop((int(width * 0.1), int(height * 0.36), int(width * 0.9), int(height * 0.8)))
    return sum(page.histogram()[:DARK]) / (page.width * page.height)
