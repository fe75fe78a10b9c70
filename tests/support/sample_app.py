"""A small Flet app to test the test support with: tabs, a field, a slider, a list, a dialog, and faults on demand.

`python -m tests.support.sample_app --port N` serves it to a browser.
"""

import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import flet as ft
import uvicorn

FAULTS = "/faults"


@ft.observable
@dataclass
class Notes:
    """What was kept, newest last."""

    texts: list[str] = field(default_factory=list)


NotesContext = ft.create_context(Notes())


@ft.component
def Kept(text: str, number: int, *, key: object = None) -> ft.Control:
    """One kept note with a way to remove it."""
    del key  # taken away by Flet before the call
    notes = ft.use_context(NotesContext)
    asking, ask = ft.use_state(initial=False)

    def remove() -> None:
        notes.texts.remove(text)

    ft.use_dialog(_question(remove, partial(ask, False)) if asking else None)
    bin_icon = ft.Icon(ft.Icons.DELETE_OUTLINE, semantics_label=f"Remove note {number}")
    return ft.ListTile(title=ft.Text(text), trailing=ft.IconButton(bin_icon, on_click=partial(ask, True)))


def _question(remove: ft.ControlEventHandler[ft.TextButton], close: partial[None]) -> ft.AlertDialog:
    return ft.AlertDialog(
        title=ft.Text("Remove it?"),
        actions=[ft.TextButton("Keep", on_click=close), ft.TextButton("Remove", on_click=remove)],
        on_dismiss=close,
    )


@ft.component
def Writing() -> ft.Control:
    """A field, a slider and what was kept."""
    notes = ft.use_context(NotesContext)
    text, set_text = ft.use_state("")
    strength, set_strength = ft.use_state(5)

    def keep() -> None:
        notes.texts.append(f"{text} ({strength})")
        set_text("")

    return ft.Column(
        [
            ft.TextField(label="What is here?", value=text, on_change=lambda e: set_text(e.control.value)),
            _strength(strength, set_strength),
            ft.FilledButton("Keep this", on_click=keep, disabled=not text.strip()),
            ft.Text(f"{len(notes.texts)} kept"),
            *(Kept(text, number, key=text) for number, text in enumerate(notes.texts, 1)),
        ]
    )


def _strength(value: int, choose: Callable[[int], None]) -> ft.Control:
    def chosen(event: ft.Event[ft.Slider]) -> None:
        choose(int(event.control.value or 0))

    slider = ft.Slider(min=0, max=10, divisions=10, value=value, on_change=chosen)
    return ft.Column([ft.Semantics(label="How strong", container=True, content=slider), ft.Text(f"{value} of 10")])


@ft.component
def Faults() -> ft.Control:
    """Every fault that the support must find."""
    broken, set_broken = ft.use_state(initial=False)
    if broken:
        raise ValueError("a render that raises")

    def crash() -> None:
        raise ValueError("a handler that raises")

    return ft.Column(
        [
            ft.Text("Only faults"),
            ft.IconButton(ft.Icons.QUESTION_MARK, tooltip="Only a tooltip"),
            ft.FilledButton("Crash", on_click=crash),
            ft.FilledButton("Break", on_click=partial(set_broken, True)),
            ft.Image(src="http://example.invalid/spy.png", width=1, height=1, semantics_label="Spy"),
            ft.Container(ft.Text("Tiny"), on_click=crash, width=20, height=60),
        ]
    )


def _no_notes() -> Notes:
    return Notes()


@ft.component
def Shell() -> ft.View:
    """One view for both tabs."""
    location = ft.use_route_location()
    outlet = ft.use_route_outlet()

    def go(event: ft.Event[ft.NavigationBar]) -> None:
        ft.context.page.navigate(FAULTS if event.control.selected_index else "/")

    bar = ft.NavigationBar(
        selected_index=int(location == FAULTS),
        on_change=go,
        destinations=[
            ft.NavigationBarDestination(icon=ft.Icons.EDIT, label="Write"),
            ft.NavigationBarDestination(icon=ft.Icons.BUG_REPORT, label="Faults"),
        ],
    )
    return ft.View(route="/", can_pop=False, navigation_bar=bar, controls=[ft.SafeArea(outlet)])


@ft.component
def SampleApp() -> ft.Control:
    """Notes for all, and a route for each tab."""
    notes = ft.use_memo(_no_notes, [])
    tabs = [ft.Route(index=True, component=Writing), ft.Route(path="faults", component=Faults)]
    router = partial(ft.Router, [ft.Route(component=Shell, outlet=True, children=tabs)], manage_views=True)
    return NotesContext(notes, router)


def main(page: ft.Page) -> None:
    """The entry, as of every Flet app."""
    page.title = "Sample"
    page.render_views(SampleApp)


def serve(port: int) -> None:
    """Print the address and serve; the port listens before it is told."""
    with socket.create_server(("127.0.0.1", port)) as listener:
        print(f"Ready: http://127.0.0.1:{listener.getsockname()[1]}/", flush=True)  # noqa: T201
        app = ft.run(main, export_asgi_app=True, no_cdn=True)
        uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1)).run(sockets=[listener])


if __name__ == "__main__":
    serve(int(sys.argv[sys.argv.index("--port") + 1]))
