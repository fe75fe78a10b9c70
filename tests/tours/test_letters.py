"""In a browser every letter and every common sign is drawn, by fonts that the app brings along."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser

from kapjournal import routes
from kapjournal.views.words import guided as guided_words
from tests.support.browser import PHONE, Paint, window
from tests.support.server import Server
from tests.support.steps import open_at
from tests.support.ui import Ui

SIGNS = "→←⇒✓✗☐★☆♡☾♪♫■□●○▲◆①ⅷ"
HAN, KANA, HANGUL = "平静日気分體灣", "あカ", "한국"
VIETNAMESE = {"ế": "e", "ộ": "o", "ữ": "u", "ằ": "a", "ẫ": "a"}
OTHERS = "ЖΩשعกक"
LINE_PX, SIDE_PX, LINES = 27, 44, 11
INK = 60
"""How much darker than the paper a pixel of a letter is, of 255."""
NOBODY = "\U000e0fff"
"""No font has it."""


@pytest.mark.parametrize(("locale", "samples"), [("en-GB", SIGNS + HAN + KANA + HANGUL + OTHERS), ("ja", SIGNS + KANA)])
def test_every_sign_is_drawn(browser: Browser, journal: Server, locale: str, samples: str) -> None:
    """None is empty, and none is the box that stands for a missing one."""
    with window(browser, PHONE, locale=locale, paint=Paint.SHARP) as ui:
        open_at(ui, journal, routes.Note())
        missing = _ink(ui, [NOBODY, "x"])[0]
        for start in range(0, len(samples), LINES):
            lines = list(samples[start : start + LINES])
            drawn = dict(zip(lines, _ink(ui, lines), strict=True))
            assert [sign for sign, ink in drawn.items() if not any(ink) or ink == missing] == []
        ui.check()


def test_marks_stand_above_their_letters(browser: Browser, journal: Server) -> None:
    """A Vietnamese letter is not much wider than the letter it is made of, in their own words."""
    with window(browser, PHONE, paint=Paint.SHARP) as ui:
        open_at(ui, journal, routes.Note())
        marked, plain = (_ink(ui, list(letters)) for letters in (VIETNAMESE, VIETNAMESE.values()))
        wide = {letter: (_width(a), _width(b)) for letter, a, b in zip(VIETNAMESE, marked, plain, strict=True)}
        assert {letter: both for letter, both in wide.items() if both[0] > both[1] + 4} == {}
        ui.check()


def _ink(ui: Ui, lines: list[str]) -> list[bytes]:
    """The picture of each line's beginning, black on white, once nothing changes any more."""
    field = ui.field(re.compile(f"^{guided_words.NOTE()}"))
    ui.paste(field, "\n".join(lines))
    box = field.bounding_box()
    assert box is not None
    picture = Image.open(BytesIO(ui.shot())).convert("L")
    scale, paper = (
        PHONE.scale,
        picture.getpixel((int((box["x"] + 200) * PHONE.scale), int((box["y"] + 2) * PHONE.scale))),
    )
    assert isinstance(paper, int)
    cut = []
    for number in range(len(lines)):
        top = box["y"] + number * LINE_PX
        area = (
            int(box["x"] * scale),
            int(top * scale),
            int((box["x"] + SIDE_PX) * scale),
            int((top + LINE_PX) * scale),
        )
        cut.append(picture.crop(area).point(lambda value: 255 if paper - value > INK else 0).tobytes())
    return cut


def _width(ink: bytes) -> int:
    """From the first to the last column that is not empty, in pixels of the picture."""
    wide = int(SIDE_PX * PHONE.scale)
    columns = [x for x in range(wide) if any(ink[x::wide])]
    return columns[-1] - columns[0] if columns else 0
