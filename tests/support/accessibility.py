"""What a screen reader would say of each control, and which controls it could not name.

The rules are those of Flutter's web semantics, as seen in a browser: a tooltip names a Container but neither an icon
button nor a floating or popup button, a hint names a field only while it is empty, and an `ft.Semantics` round a
button is a node of its own, unless `ft.MergeSemantics` makes one of them.
"""

from collections.abc import Callable, Iterator
from typing import Any

import flet as ft
from flet.components.public_utils import unwrap_component
from flet.controls.base_control import BaseControl

from tests.support.descending import Ancestors, descend
from tests.support.page_harness import App

MINIMUM_TOUCH = 48
"""Logical pixels, both ways."""

_SHOWS_TOOLTIP_AS_NAME = (ft.Container, ft.Semantics)
_NAMED_BY_CONTENT = (
    ft.Button,
    ft.FilledButton,
    ft.FilledTonalButton,
    ft.OutlinedButton,
    ft.TextButton,
    ft.IconButton,
    ft.FloatingActionButton,
    ft.PopupMenuButton,
    ft.PopupMenuItem,
    ft.SegmentedButton,
    ft.SnackBarAction,
    ft.ListTile,
    ft.Chip,
    ft.NavigationBarDestination,
    ft.NavigationRailDestination,
)
_NAMED_BY_LABEL = (ft.TextField, ft.Dropdown, ft.Switch, ft.Checkbox, ft.Radio)
_NEEDS_A_WRAPPER = (ft.Slider, ft.RangeSlider)
_INTERACTIVE_ALWAYS = (*_NAMED_BY_CONTENT, *_NAMED_BY_LABEL, *_NEEDS_A_WRAPPER)
_GESTURES = ("on_click", "on_tap", "on_tap_down", "on_long_press", "on_long_press_start", "on_double_tap", "on_select")
_TEXT_PARTS = ("content", "icon", "label", "title", "subtitle", "leading", "trailing", "text", "value", "controls")


def interactive(control: BaseControl) -> bool:
    """Whether a finger, a keyboard or a screen reader can do something with this control."""
    if isinstance(control, ft.ListTile | ft.Semantics | ft.Container):
        return _has_gesture(control)
    if isinstance(control, ft.GestureDetector):
        return _has_gesture(control) and not control.exclude_from_semantics
    return isinstance(control, _INTERACTIVE_ALWAYS)


def accessible_name(control: BaseControl, ancestors: Ancestors = ()) -> str:
    """The name a screen reader would give; empty when there is none. `ancestors` as from `walk_with_ancestors`."""
    return _own_name(control) or _wrapper_name(control, ancestors)


def nameless(app: App) -> list[str]:
    """Every interactive control on screen without a name, each as its kind and where it lies."""
    return [
        _where(control, ancestors)
        for control, ancestors in _reachable(app)
        if interactive(control) and not accessible_name(control, ancestors).strip()
    ]


def too_small(app: App, minimum: float = MINIMUM_TOUCH) -> list[str]:
    """Every interactive control whose stated width or height is below `minimum`. Unstated sizes are not judged."""
    return [
        f"{_where(control, ancestors)} {size}"
        for control, ancestors in _reachable(app)
        if interactive(control)
        for size in (_stated(control, "width", minimum), _stated(control, "height", minimum))
        if size
    ]


def _has_gesture(control: BaseControl) -> bool:
    return any(getattr(control, name, None) is not None for name in (*_GESTURES, "action", "url"))


def _reachable(app: App) -> Iterator[tuple[BaseControl, Ancestors]]:
    """Without what an ancestor hides from screen readers; such an ancestor answers for it."""
    for control, ancestors in app.walk_with_ancestors():
        if not any(_hides(ancestor) for ancestor in ancestors):
            yield control, ancestors


def _hides(control: BaseControl) -> bool:
    return isinstance(control, ft.Semantics) and control.exclude_semantics


def _own_name(control: BaseControl) -> str:
    if isinstance(control, _NEEDS_A_WRAPPER):
        return ""
    if isinstance(control, ft.Semantics) and control.label:
        return control.label
    if isinstance(control, _NAMED_BY_LABEL):
        return _spoken(getattr(control, "label", None))
    if isinstance(control, _SHOWS_TOOLTIP_AS_NAME) and isinstance(control.tooltip, str) and control.tooltip:
        return control.tooltip
    return " ".join(filter(None, (_spoken(getattr(control, part, None)) for part in _TEXT_PARTS)))


def _spoken(value: Any) -> str:
    """The words inside a value that may be a string, a control, a component or a list of them."""
    if isinstance(value, str):
        return value
    return " ".join(filter(None, (_word(control) for control, _ in descend(unwrap_component(value)))))


def _word(control: BaseControl) -> str:
    readers: tuple[tuple[type[BaseControl], Callable[[Any], str | None]], ...] = (
        (ft.Text, lambda text: text.semantics_label or text.value),
        (ft.Icon, lambda icon: icon.semantics_label),
        (ft.Image, lambda image: image.semantics_label),
        (ft.Semantics, lambda wrapper: wrapper.label),
    )
    return next((read(control) or "" for kind, read in readers if isinstance(control, kind)), "")


def _wrapper_name(control: BaseControl, ancestors: Ancestors) -> str:
    """The label of the nearest `ft.Semantics` round the control that becomes one node with it."""
    merged = False
    for ancestor in reversed(ancestors):
        if interactive(ancestor):
            break
        merged = merged or isinstance(ancestor, ft.MergeSemantics)
    joins = merged or isinstance(control, (*_NEEDS_A_WRAPPER, ft.GestureDetector, ft.Container))
    return _nearest_label(ancestors) if joins else ""


def _nearest_label(ancestors: Ancestors) -> str:
    for ancestor in reversed(ancestors):
        if isinstance(ancestor, ft.Semantics) and ancestor.label:
            return ancestor.label
        if interactive(ancestor):
            break
    return ""


def _stated(control: BaseControl, side: str, minimum: float) -> str:
    size = getattr(control, side, None)
    return f"{side} {size:g}" if isinstance(size, int | float) and size < minimum else ""


def _where(control: BaseControl, ancestors: Ancestors) -> str:
    """`View > Row > IconButton(close)`: kinds, and the key where there is one."""
    path = [type(each).__name__ for each in ancestors if not isinstance(each, ft.Column)]
    extra = control.key or getattr(control, "icon", None) or ""
    return " > ".join([*path[-3:], f"{type(control).__name__}({extra})"])
