"""Saving a chart as a page that anyone can see: said first, and saved only after that."""

import asyncio
from collections.abc import Callable, Sequence

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.sharing import chart_page
from kapjournal.sharing.chart_page import ChartPicture
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import caption_button, link_button, quiet_button
from kapjournal.views.design.layout import Press, column
from kapjournal.views.design.text import text
from kapjournal.views.shell.hooks import use_action
from kapjournal.views.shell.saving import save_with_dialog
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.trends.card_layout import Foot, foot
from kapjournal.views.words import chart_picture as words


def saving(name: str, make: Callable[[], ChartPicture]) -> Foot:
    """`name` is that of the chart: there are several of them. `make` draws it as it is then."""
    return lambda ways: SavePicture(name, make, ways)


@ft.component
def SavePicture(name: str, make: Callable[[], ChartPicture], ways: Sequence[ft.Control]) -> ft.Control:
    """Beside the other ways of a chart; what is asked stands below them. In a row that wraps nothing of it is drawn."""
    services, ui = use_services(), use_ui()
    asked, set_asked = ft.use_state(False)

    def ask(*, on: bool) -> Press:
        def change() -> None:
            services.access.auto_lock.touch()
            set_asked(on)

        return change

    if asked:
        return column([foot(ways), Asked(name, make, ask(on=False))], spacing=t.S1)
    button = caption_button(ui.palette, words.SAVE_AS(), ft.Icons.IMAGE_OUTLINED, ask(on=True))
    return foot([*ways, _named(button, name)])


@ft.component
def Asked(name: str, make: Callable[[], ChartPicture], on_leave: Press) -> ft.Control:
    """What the device saves with is made once it is wanted."""
    services, ui = use_services(), use_ui()
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)

    async def save() -> None:
        if await _save(services, picker.current, make()):
            on_leave()

    on_save, _ = use_action(save, services)
    return layout(ui, name, on_save, on_leave)


async def _save(services: ScreenServices, picker: ft.FilePicker, picture: ChartPicture) -> bool:
    """Raises StartError, StorageFailed. What cannot be printed is said."""
    today = local_time.local_day(services.now(), local_time.local_zone())
    pdf, missing = await asyncio.to_thread(chart_page.chart_pdf, picture, today)
    saved = await save_with_dialog(services, picker, chart_page.FILE_NAME, pdf)
    if saved:
        services.say(words.SAVED_WITHOUT(count=missing) if missing else words.SAVED())
    return saved


def layout(ui: UiContext, name: str, on_save: Press, on_leave: Press) -> ft.Control:
    p = ui.palette
    ways: list[ft.Control] = [
        _named(link_button(p, words.SAVE(), ft.Icons.FILE_DOWNLOAD_OUTLINED, on_save), name),
        quiet_button(p, words.DO_NOT(), on_leave, colour=p.ink_soft),
    ]
    said = ft.Semantics(live_region=True, container=True, content=text(words.ANYONE(), t.BODY, p.ink))
    row = ft.Row(ways, wrap=True, spacing=t.S2, run_spacing=t.S1)
    return column([said, text(words.WHAT(), t.SMALL, p.ink_soft), row], spacing=t.S1)


def _named(button: ft.Control, name: str) -> ft.Control:
    """A screen reader says first of which chart."""
    return ft.Row([ft.MergeSemantics(ft.Semantics(label=name, button=True, content=button))], tight=True)
