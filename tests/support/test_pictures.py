"""Pictures for the gallery are small and still true."""

from io import BytesIO
from typing import Any

from PIL import Image

from tests.support.pictures import small, steady


def png(picture: Image.Image) -> bytes:
    """As the browser gives it."""
    target = BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def reopened(picture: Image.Image, width: int) -> Image.Image:
    """The picture after it was made small."""
    return Image.open(BytesIO(small(png(picture), width)))


def screen(*, caret: bool = False, card: bool = True) -> bytes:
    """A page with a card and a field in it."""
    page = Image.new("RGB", (390, 844), "#F4EDE1")
    if card:
        page.paste("#FCF8F0", (16, 100, 374, 400))
    if caret:
        page.paste("#1D2B2E", (30, 120, 32, 144))
    return png(page)


def test_a_blinking_caret_is_rest() -> None:
    """Pictures that differ by no more than a text cursor show a screen at rest; a card that comes does not."""
    assert steady([screen(), screen(caret=True), screen()])
    assert not steady([screen(card=False), screen()])


def test_an_empty_page_is_no_rest() -> None:
    """Before the first picture is painted there is nothing to take."""
    assert not steady([screen(card=False), screen(card=False)])


def test_a_picture_keeps_its_proportions() -> None:
    """Twice the resolution becomes the logical size."""
    assert reopened(Image.new("RGB", (780, 1688), "#F4EDE1"), 390).size == (390, 844)


def test_plain_colours_stay_exact() -> None:
    """A screen of few colours loses none of them and takes few bytes."""
    page = Image.new("RGB", (390, 844), "#F4EDE1")
    page.paste("#12545A", (16, 700, 374, 756))
    kept = reopened(page, 390).convert("RGB")
    assert {colour for _, colour in kept.getcolors() or []} == {(0xF4, 0xED, 0xE1), (0x12, 0x54, 0x5A)}


def test_a_small_word_keeps_its_colour() -> None:
    """A few pixels of an accent beside a gradient of thousands of colours come out as they were."""
    dusk = Image.merge(
        "RGB",
        [
            Image.linear_gradient("L"),
            Image.linear_gradient("L").rotate(90),
            Image.linear_gradient("L").transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        ],
    )
    page = Image.new("RGB", (256, 512), "#F4EDE1")
    page.paste(dusk, (0, 0))
    page.paste("#5C3E86", (20, 300, 24, 304))
    kept = reopened(page, 256).convert("RGB")
    assert _near(kept.getpixel((22, 302)), (0x5C, 0x3E, 0x86))
    assert kept.getpixel((200, 480)) == (0xF4, 0xED, 0xE1)


def _near(one: Any, other: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= 20 for a, b in zip(one, other, strict=True))
