"""What has to stand on one page, however much there is of it: with fewer rows of each part until it does."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from kapjournal.sharing.report.sheet import Sheet

R = TypeVar("R")


def on_one_page(sheet: Sheet, draw: Callable[[R], None], rows: Sequence[R]) -> R:
    """A page of what `draw` draws with the first of these that fits, at worst with the last of them; returns that one.

    No page at all where it draws nothing.
    """
    before = sheet.here()
    for most in rows:
        sheet.back_to(before)
        sheet.new_page()
        draw(most)
        if len(sheet.pages) == before.pages + 1 and sheet.y <= sheet.bottom:
            break
    if not sheet.pages[-1].contents:
        sheet.back_to(before)
    return most
