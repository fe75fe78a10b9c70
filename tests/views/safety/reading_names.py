"""What can be pressed on a screen, by the names that a screen reader says."""

from collections.abc import Iterator
from itertools import takewhile

import flet as ft
from flet.controls.base_control import BaseControl

from tests.support.accessibility import accessible_name
from tests.support.descending import Ancestors
from tests.support.page_harness import App

PRESSED = ft.OutlinedButton | ft.IconButton | ft.FilledButton | ft.TextButton


def pressable(app: App) -> Iterator[tuple[str, BaseControl]]:
    """Each with its name, in the order of the screen."""
    for control, ancestors in app.walk_with_ancestors():
        if isinstance(control, PRESSED):
            yield name_of(control, ancestors), control


def name_of(control: BaseControl, ancestors: Ancestors) -> str:
    """A label that is merged with a button silences what stands on it."""
    merged = takewhile(lambda around: not isinstance(around, ft.MergeSemantics), reversed(ancestors))
    labels = (str(around.label) for around in merged if isinstance(around, ft.Semantics) and around.label)
    return next(labels, "") or accessible_name(control, ancestors)


def pressable_names(app: App) -> list[str]:
    return [name for name, _ in pressable(app)]


def numbers(app: App) -> list[str]:
    """Those that call or text somebody."""
    return [name for name in pressable_names(app) if name.startswith(("Call ", "Text "))]
