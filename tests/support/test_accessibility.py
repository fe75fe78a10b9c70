"""The check for names finds what a screen reader could not name, and nothing else."""

from functools import partial

import flet as ft
import pytest

from tests.support.accessibility import accessible_name, nameless, too_small
from tests.support.page_harness import App, opened, run
from tests.support.sample_app import FAULTS, main

ICON = ft.Icons.ADD


def nothing() -> None:
    """A handler."""


def on_screen(control: ft.Control) -> tuple[list[str], list[str]]:
    """What is nameless and what is too small when this control is all there is."""

    async def story() -> tuple[list[str], list[str]]:
        async with opened(partial(_show, control)) as app:
            return nameless(app), too_small(app)

    return run(story())


def _show(control: ft.Control, page: ft.Page) -> None:
    page.add(control)


NAMED = {
    "a button's words": ft.FilledButton("Keep this", on_click=nothing),
    "words deep in a button": ft.FilledButton(ft.Row([ft.Icon(ICON), ft.Text("Keep this")]), on_click=nothing),
    "the icon of an icon button": ft.IconButton(ft.Icon(ICON, semantics_label="Add"), on_click=nothing),
    "merged semantics round an icon button": ft.MergeSemantics(
        ft.Semantics(label="Add", content=ft.IconButton(ICON, on_click=nothing))
    ),
    "semantics in place of its content": ft.Semantics(
        label="Add", button=True, exclude_semantics=True, on_tap=nothing, content=ft.IconButton(ICON, on_click=nothing)
    ),
    "the text of a container": ft.Container(ft.Text("Open"), on_click=nothing),
    "the tooltip of a container": ft.Container(ft.Icon(ICON), tooltip="Open", on_click=nothing),
    "a field's label": ft.TextField(label="Passphrase"),
    "a switch's label": ft.Switch(label="Remind me"),
    "semantics round a slider": ft.Semantics(label="How strong", container=True, content=ft.Slider()),
    "semantics round a gesture": ft.Semantics(
        label="Breathe", container=True, content=ft.GestureDetector(ft.Container(width=60, height=60), on_tap=nothing)
    ),
    "a gesture that screen readers do not meet": ft.GestureDetector(
        ft.Container(width=60, height=60), on_tap=nothing, exclude_from_semantics=True
    ),
    "a tile's title": ft.ListTile(title=ft.Text("Yesterday"), on_click=nothing),
    "a chip's label": ft.Chip(label=ft.Text("calm"), on_select=nothing),
    "a hidden control": ft.IconButton(ICON, on_click=nothing, visible=False),
    "a container that only holds": ft.Container(ft.Icon(ICON)),
}
NAMELESS = {
    "an icon button": ft.IconButton(ICON, on_click=nothing),
    "an icon button with a tooltip, which is no name in a browser": ft.IconButton(ICON, tooltip="Add"),
    "an icon button inside semantics, which is a node of its own": ft.Semantics(
        label="Add", container=True, button=True, content=ft.IconButton(ICON, on_click=nothing)
    ),
    "a container with an icon": ft.Container(ft.Icon(ICON), on_click=nothing),
    "a field with a hint": ft.TextField(hint_text="Write here"),
    "a switch": ft.Switch(),
    "a slider": ft.Slider(label="{value}"),
    "a gesture": ft.GestureDetector(ft.Container(width=60, height=60), on_tap=nothing),
    "a tile with an icon": ft.ListTile(leading=ft.Icon(ICON), on_click=nothing),
    "semantics that can be tapped": ft.Semantics(button=True, on_tap=nothing, content=ft.Icon(ICON)),
    "a floating button with a tooltip": ft.FloatingActionButton(icon=ICON, tooltip="Add", on_click=nothing),
}


@pytest.mark.parametrize("control", NAMED.values(), ids=NAMED)
def test_a_name_is_found(control: ft.Control) -> None:
    """What has a name, or needs none, is left alone."""
    assert on_screen(control)[0] == []


@pytest.mark.parametrize("control", NAMELESS.values(), ids=NAMELESS)
def test_a_missing_name_is_found(control: ft.Control) -> None:
    """What has no name is listed, once."""
    assert len(on_screen(control)[0]) == 1


def test_names_inside_a_component_are_read() -> None:
    """A screen of components is walked like any other; its faults are told by where they lie."""

    async def story() -> None:
        async with opened(main) as app:
            assert nameless(app) == []
            await app.go(FAULTS)
            assert [name.partition("(")[0].rpartition(" > ")[2] for name in nameless(app)] == ["IconButton"]
            assert _kinds(too_small(app)) == ["width 20"]

    run(story())


def _kinds(told: list[str]) -> list[str]:
    return [line.partition(") ")[2] for line in told]


def test_only_stated_sizes_are_judged() -> None:
    """A button that is as large as its words needs is not called small."""
    assert on_screen(ft.TextButton("Not now", on_click=nothing))[1] == []
    assert len(on_screen(ft.IconButton(ICON, width=40, height=40, on_click=nothing))[1]) == 2


def test_a_name_is_what_is_said() -> None:
    """An icon's label and the text beside it make one name, in reading order."""
    row = ft.Row([ft.Icon(ICON, semantics_label="Sealed"), ft.Text("for my therapist")])

    async def story() -> None:
        async with opened(partial(_show, ft.FilledButton(row, on_click=nothing))) as app:
            assert _name(app) == "Sealed for my therapist"

    run(story())


def _name(app: App) -> str:
    return accessible_name(app.one(ft.FilledButton))
