"""The smallest Flet app, served as KapJournal is: `python -m tests.web.tiny_app`."""

import tempfile
from pathlib import Path

import flet as ft

from kapjournal.resources import assets_dir
from kapjournal.web.server import serve


def main(page: ft.Page) -> None:
    """A heading in a bundled font, a field, a button, and letters and emoji that a bundled font must hold."""
    page.title = "Tiny"
    page.fonts = {"Literata": "fonts/Literata-Regular.ttf"}
    said = ft.Text("Not yet")

    def answer() -> None:
        said.value = "Answered"

    page.add(
        ft.Text("A quiet page", font_family="Literata", size=28),
        ft.Text("Čeština, ñ, ß, Ω, ж"),
        ft.Text("Emoji 😀 ❤️ 🌧 🌱 👩🏽‍🌾 ☕"),
        ft.TextField(label="Words"),
        ft.FilledButton("Answer", on_click=answer),
        said,
    )


if __name__ == "__main__":
    serve(
        lambda: ft.run(main, export_asgi_app=True, no_cdn=True, assets_dir=str(assets_dir())),
        data=Path(tempfile.mkdtemp()),
        port=0,
        open_browser=False,
    )
