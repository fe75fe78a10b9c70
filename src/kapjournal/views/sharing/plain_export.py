"""The whole journal as files that anyone can read: only after somebody said that they know."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from kapjournal import routes
from kapjournal.care.time import local_time
from kapjournal.sharing.plain.reading import Everything
from kapjournal.sharing.plain.writing import PlainFormat, file_name, zipped
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, foot, primary_button, quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll_form, vspace
from kapjournal.views.design.switches import switch
from kapjournal.views.design.text import text
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.saving import save_with_dialog
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import plain_export as words


@dataclass
class _Held:
    """What outlives a drawing."""

    is_stopped: bool = False
    is_gone: bool = False

    def stop(self) -> None:
        self.is_stopped = True

    def leave(self) -> None:
        self.is_gone = True


@ft.component
def PlainExport() -> ft.Control:
    services, ui = use_services(), use_ui()
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)
    held: ft.MutableRef[_Held] = ft.use_ref(_Held)
    knows, set_knows = ft.use_state(False)
    form, set_form = ft.use_state(PlainFormat.MARKDOWN)
    done, set_done = ft.use_state(0.0)
    command = use_commands(services)
    ft.use_effect(lambda: None, [], cleanup=held.current.leave)

    async def export() -> None:
        held.current.is_stopped = False
        set_done(0.0)
        everything = Everything()
        services.read(everything.begin)
        while services.read(everything.read_on):
            services.access.auto_lock.touch()
            set_done(everything.done / max(1, everything.total))
            await asyncio.sleep(0)  # whatever was pressed meanwhile comes first
            if held.current.is_stopped or held.current.is_gone:
                services.say(words.STOPPED())
                return
        day = local_time.local_day(services.now(), local_time.local_zone())
        content = await asyncio.to_thread(zipped, everything, form, day)
        if held.current.is_stopped or held.current.is_gone:
            services.say(words.STOPPED())
            return
        saved = await save_with_dialog(services, picker.current, file_name(day), content)
        services.say(words.SAVED() if saved else words.NOT_SAVED())

    on_export = command("export", export)
    busy = command.busy == "export"
    primary = primary_button(
        ui.palette, words.EXPORTING() if busy else words.EXPORT(), on_export if knows else None, busy=busy
    )
    inside = _progress(ui, done) if busy else _choices(ui, knows, set_knows, form, set_form)
    action = column([primary, quiet_button(ui.palette, words.STOP(), held.current.stop)]) if busy else primary
    return _page(ui, inside, action, services.back, lambda: services.go(routes.Help()))


def _choices(
    ui: UiContext,
    knows: bool,
    on_knows: Callable[[bool], None],
    form: PlainFormat,
    on_form: Callable[[PlainFormat], None],
) -> list[ft.Control]:
    p = ui.palette

    def take(one: PlainFormat) -> Press:
        return lambda: on_form(one)

    chips = [chip(p, name(), take(one), chosen=one is form) for one, name in words.FORMATS.items()]
    name = text(words.AS_WHAT(), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2)
    known = switch(p, words.I_KNOW(), knows, on_knows)
    return [
        ft.Container(card(p, column([text(words.HOLDS(), t.BODY, p.ink), known], spacing=t.S2)), padding=SIDE),
        ft.Container(column([vspace(t.S6), name, vspace(t.S2)]), padding=TEXT_SIDE),
        ft.Container(ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE),
    ]


def _progress(ui: UiContext, done: float) -> list[ft.Control]:
    p = ui.palette
    bar = ft.ProgressBar(
        value=done, color=p.teal, bgcolor=p.well, border_radius=t.S1, semantics_label=words.EXPORTING()
    )
    return [ft.Container(bar, padding=ft.Padding.symmetric(horizontal=t.S10, vertical=t.S8))]


def _page(ui: UiContext, parts: list[ft.Control], action: ft.Control, on_leave: Press, on_help: Press) -> ft.Control:
    p, f = ui.palette, ui.frame
    head = column(
        [
            text(words.TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1),
            vspace(t.S1),
            text(words.WARNING(), t.BODY, p.ink_soft),
            vspace(t.S4),
        ]
    )
    body = scroll_form([ft.Container(head, padding=TEXT_SIDE), *parts, vspace(t.S4)])
    return max_width(column([top_bar(p, on_leave, on_help), body, foot(action)], expand=True), f)
