"""Every text pair reaches 4.5:1 and every graphic 3:1, in both themes."""

from collections.abc import Iterator

import flet as ft
import msgpack
import pytest

from kapjournal.care.measures.mood_steps import level_of
from kapjournal.views.design.graphics import mix
from kapjournal.views.design.theme import theme
from kapjournal.views.design.tokens import DARK, LIGHT, SESSION, Palette
from tests.support.fake_client import encode

BOTH = pytest.mark.parametrize("p", [LIGHT, DARK], ids=lambda p: p.name)


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def text_pairs(p: Palette) -> Iterator[tuple[str, str, str]]:
    for ground in ("paper", "sheet", "well", "teal_wash", "dusk_wash"):
        for ink in ("ink", "ink_soft", "ink_faint", "teal", "dusk"):
            yield f"{ink} on {ground}", getattr(p, ink), getattr(p, ground)
    for ink, ground in (("on_teal", "teal"), ("on_dusk", "dusk"), ("on_lamp", "lamp")):
        yield f"{ink} on {ground}", getattr(p, ink), getattr(p, ground)
    for ground in ("sheet", "teal_wash", "dusk_wash"):  # a word on the mood pad, just outside the light
        yield f"ink on {ground} in lamp light", p.ink, mix(getattr(p, ground), p.lamp, 0.3)


@BOTH
def test_every_text_can_be_read(p: Palette) -> None:
    """4.5:1 for each ink on each ground it is used on."""
    too_weak = {name: contrast(a, b) for name, a, b in text_pairs(p) if contrast(a, b) < 4.5}
    assert not too_weak


@BOTH
def test_undo_can_be_read_on_a_snack_bar(p: Palette) -> None:
    """Its ground is the ink of the theme, its action the inverse primary."""
    colours = theme(p)["color_scheme"]
    assert contrast(colours["inverse_primary"], colours["inverse_surface"]) >= 4.5
    assert contrast(colours["on_inverse_surface"], colours["inverse_surface"]) >= 4.5


@BOTH
def test_the_theme_is_what_flet_would_send(p: Palette) -> None:
    """Every name in it is one of Flet's, and arrives as it does from Flet's own classes."""
    ours = theme(p)
    as_classes = {"color_scheme": ft.ColorScheme(**ours["color_scheme"]), "page_transitions": ft.PageTransitionsTheme()}
    flets = ft.Theme(**{**ours, **as_classes})
    assert msgpack.unpackb(encode(ours)) == msgpack.unpackb(encode(flets))


@BOTH
def test_every_graphic_can_be_seen(p: Palette) -> None:
    """3:1 for borders that carry meaning and for each step of mood, which also rises in lightness."""
    for ground in (p.paper, p.sheet):
        assert all(contrast(colour, ground) >= 3 for colour in (p.edge, *p.mood))
    steps = [luminance(colour) for colour in p.mood]
    assert steps == sorted(steps)


def test_session_colours_can_be_read_on_their_dark_grounds() -> None:
    """The night card and its text, in both themes."""
    for ink in (SESSION.text, SESSION.text_soft, SESSION.violet):
        assert min(contrast(ink, ground) for ground in (SESSION.room, SESSION.target)) >= 4.5
    for p in (LIGHT, DARK):
        assert min(contrast(ink, p.night) for ink in (SESSION.text, SESSION.text_soft)) >= 4.5


def test_moons_wax_with_the_mood() -> None:
    """New moon at the unpleasant end, half in the middle, full at the pleasant end."""
    assert [level_of(v) for v in (-1, -0.7, -0.3, 0, 0.3, 0.7, 1)] == [1, 1, 2, 3, 4, 5, 5]
