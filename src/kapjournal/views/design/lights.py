"""The light on a patient's own lines, and what is drawn for what is still ahead."""

from kapjournal.views.design import tokens as t
from kapjournal.views.design.tokens import Palette, Type

_LIT = {"light": "#FAE8C6", "dark": "#2E2B22"}  # lamplight on their words; never a button, never an alert
_LIT_INK = {"light": "#1D2B2E", "dark": "#F6E2BC"}  # by night it is the words that take the light
_LIT_FAINT = {"light": "#5B5544", "dark": "#B8AB90"}
_GHOST = {"light": "#D3C6B2", "dark": "#33484D"}  # ahead, not yet: outlines that carry no meaning alone

QUOTE = Type(t.SERIF_ITALIC, 19, 1.45)
QUOTE_SMALL = Type(t.SERIF_ITALIC, 17, 1.45)


def lit(p: Palette) -> str:
    return _LIT[p.name]


def lit_ink(p: Palette) -> str:
    return _LIT_INK[p.name]


def lit_faint(p: Palette) -> str:
    return _LIT_FAINT[p.name]


def ghost(p: Palette) -> str:
    return _GHOST[p.name]
