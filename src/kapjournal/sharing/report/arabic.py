"""Arabic letters as the forms that join, from Unicode's own data: no shaping engine is needed for them."""

import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import pairwise

_FORMS_FROM, _FORMS_TO = 0xFE80, 0xFEFD

Forms = dict[str, dict[str, str]]


@cache
def _forms() -> tuple[Forms, dict[str, str]]:
    """The form by position of each letter, and the ligatures of lam and alef by their letters and position."""
    forms: Forms = {}
    ligatures: dict[str, str] = {}
    for form in map(chr, range(_FORMS_FROM, _FORMS_TO)):
        position, *letters = unicodedata.decomposition(form).split()
        base = "".join(chr(int(letter, 16)) for letter in letters)
        if len(base) == 1:
            forms.setdefault(base, {})[position.strip("<>")] = form
        else:
            ligatures[base + position.strip("<>")] = form
    return forms, ligatures


def joined(text: str, has: Callable[[str], bool]) -> str:
    """The text with its Arabic letters joined; one whose form no font has stays as it is."""
    forms, ligatures = _forms()
    if not any(letter in forms for letter in text):
        return text
    drawn: list[str] = []
    is_reached = is_taken = False  # by the letter before: it joins, or it has taken this one along
    for letter, following in pairwise([*text, ""]):
        if is_taken:
            is_taken = False
            continue
        pair = ligatures.get(letter + following + ("final" if is_reached else "isolated"))
        if pair and has(pair):
            drawn.append(pair)
            is_taken, is_reached = True, False
            continue
        own = forms.get(letter, {})
        reaches = "initial" in own and "final" in forms.get(following, {})
        form = own.get(_position(is_reached=is_reached, reaches=reaches), letter)
        drawn.append(form if has(form) else letter)
        is_reached = reaches
    return "".join(drawn)


def _position(*, is_reached: bool, reaches: bool) -> str:
    if is_reached:
        return "medial" if reaches else "final"
    return "initial" if reaches else "isolated"
