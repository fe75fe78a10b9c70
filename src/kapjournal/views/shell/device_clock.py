"""Twelve hours or twenty-four, as Flet hears it from the device."""

import flet as ft

from kapjournal.messages import clock


def follow_clock(page: ft.Page) -> None:
    """A phone says either; a computer that does not say 24 may only not say anything, so the language decides there."""
    if page.media.always_use_24_hour_format:
        clock.follow(24)
    else:
        says = page.platform is not None and page.platform.is_mobile() and not page.web
        clock.follow(12 if says else None)
