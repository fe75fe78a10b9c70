"""Where a word to the patient stands: below the screen, in room of its own, so that it covers nothing."""

import asyncio

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import icon_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column
from kapjournal.views.design.text import text
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_subscription
from kapjournal.views.shell.messages import Said
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common


@ft.component
def SaidStrip() -> ft.Control:
    """Empty while nothing is said. A screen reader says it as it comes."""
    services, ui = use_services(), use_ui()
    _, set_heard = ft.use_state(0)
    use_subscription(lambda: services.voice.listen(lambda: set_heard(lambda n: n + 1)))
    said = services.voice.now

    async def pass_away() -> None:
        if said is not None:
            await asyncio.sleep(said.seconds)
            services.voice.hush(said)

    ft.use_effect(pass_away, [id(said)], cleanup=lambda: None)
    command = use_commands(services)
    if said is None:
        return ft.Container()

    def act() -> None:
        services.voice.hush(said)
        if said.on_action is not None:
            said.on_action()

    # Named after what is said: a press meant for it does nothing to what took its place.
    return strip(ui, said, on_act=command(f"act {id(said)}", act), on_close=lambda: services.voice.hush(said))


def strip(ui: UiContext, said: Said, *, on_act: Press, on_close: Press) -> ft.Control:
    """The sentence, what can be done about it, and a way to send it away."""
    p = ui.palette
    line = ft.Semantics(live_region=True, container=True, content=text(said.words, t.BODY, p.ink), expand=True)
    ways: list[ft.Control] = [quiet_button(p, said.action, on_act)] if said.action else []
    ways.append(icon_button(p, ft.Icons.CLOSE_ROUNDED, common.HUSH(), on_close))
    beside = ft.Row(ways, spacing=0, tight=True)
    inside = (
        column([ft.Row([line]), beside])
        if ui.frame.large_text
        else ft.Row([line, beside], vertical_alignment=ft.CrossAxisAlignment.CENTER)
    )
    return ft.Container(
        inside,
        bgcolor=p.teal_wash,
        border=ft.Border(top=ft.BorderSide(1, p.edge)),
        padding=insets(start=t.S5, end=t.S1, top=t.S1, bottom=t.S1),
    )
