"""Help: who can be reached now, in the region chosen. It opens from every screen and without unlocking."""

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from kapjournal import content
from kapjournal.content import HelpLine, Region
from kapjournal.views import tokens as t
from kapjournal.views.desk import Desk, use_desk
from kapjournal.views.look import Look, use_look
from kapjournal.views.widgets.bars import plain_bar
from kapjournal.views.widgets.buttons import chip, link_button, quiet_button
from kapjournal.views.widgets.layout import SIDE, TEXT_SIDE, card, column, gap, readable, scroll
from kapjournal.views.widgets.text import text
from kapjournal.views.words import help as words

Reach = Callable[[str], None]


@ft.component
def Help(on_leave: Callable[[], None] | None = None) -> ft.Control:
    desk, look = use_desk(), use_look()
    region_id, set_region_id = ft.use_state(desk.keeper.preferences.region)
    choosing, set_choosing = ft.use_state(not region_id)

    def choose(chosen: str) -> None:
        set_region_id(chosen)
        set_choosing(False)
        desk.prefer(replace(desk.keeper.preferences, region=chosen))

    return layout(
        look,
        regions=content.help_regions(),
        region=content.help_region(region_id) if region_id in _ids() else None,
        choosing=choosing,
        on_choose=choose,
        on_change=lambda: set_choosing(True),
        on_reach=lambda address: _reach(desk, address),
        on_leave=on_leave or desk.back,
    )


def _ids() -> set[str]:
    return {region.id for region in content.help_regions()}


def _reach(desk: Desk, address: str) -> None:
    """Hand a tel: or sms: address to the device. Nothing is called or sent before the patient taps there again."""
    desk.page.run_task(ft.UrlLauncher().launch_url, address)


def layout(
    look: Look,
    *,
    regions: tuple[Region, ...],
    region: Region | None,
    choosing: bool,
    on_choose: Callable[[str], None],
    on_change: Callable[[], None],
    on_reach: Reach,
    on_leave: Callable[[], None],
) -> ft.Control:
    p = look.palette
    title = text(words.TITLE, t.TITLE.capped(look.frame.scale, 1.3), p.ink, heading=1)
    parts: list[ft.Control] = [ft.Container(title, padding=TEXT_SIDE), gap(t.S4)]
    if choosing or region is None:
        parts += _regions(look, regions, region, on_choose)
    else:
        parts += _lines(look, region, on_change, on_reach)
    parts += [_first(look), gap(t.S4), _nobody_watches(look), gap(t.S8)]
    page = column([plain_bar(p, on_leave), scroll(parts)], expand=True)
    return readable(page, look.frame)


def _first(look: Look) -> ft.Control:
    p = look.palette
    words_ = column(
        [
            text(words.BREATHE_TITLE, t.SMALL_LABEL, p.ink_faint),
            gap(t.S1),
            text(words.BREATHE, t.LEAD, p.ink),
        ]
    )
    return ft.Container(card(p, words_, flat=True, bgcolor=p.teal_wash), padding=SIDE)


def _regions(
    look: Look, regions: tuple[Region, ...], chosen: Region | None, on_choose: Callable[[str], None]
) -> list[ft.Control]:
    p = look.palette
    chips = [chip(p, region.name, _to(on_choose, region.id), chosen=region == chosen) for region in regions]
    return [
        ft.Container(text(words.REGION, t.HEADING.capped(look.frame.scale, 1.5), p.ink, heading=2), padding=TEXT_SIDE),
        gap(t.S3),
        ft.Container(ft.Row(chips, wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE),
        gap(t.S6),
    ]


def _lines(look: Look, region: Region, on_change: Callable[[], None], on_reach: Reach) -> list[ft.Control]:
    p = look.palette
    head = ft.Row(
        [text(region.name, t.SMALL_LABEL, p.ink_soft, expand=True), quiet_button(p, words.CHANGE_REGION, on_change)],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    parts: list[ft.Control] = [ft.Container(head, padding=ft.Padding.only(left=20, right=8))]
    for line in region.lines:
        parts += [ft.Container(_line(look, line, on_reach), padding=SIDE), gap(t.S3)]
    return [*parts, ft.Container(_emergency(look, region, on_reach), padding=SIDE), gap(t.S4)]


def _line(look: Look, line: HelpLine, on_reach: Reach) -> ft.Control:
    p = look.palette
    ways: list[ft.Control] = []
    if line.tel:
        ways.append(link_button(p, words.call(line.tel), ft.Icons.CALL_OUTLINED, _to(on_reach, f"tel:{line.tel}")))
    if line.sms:
        address = f"sms:{line.sms}" + (f"?body={line.sms_text}" if line.sms_text else "")
        said = words.send_text(line.sms, line.sms_text)
        ways.append(link_button(p, said, ft.Icons.CHAT_BUBBLE_OUTLINE_ROUNDED, _to(on_reach, address)))
    return card(
        p,
        column(
            [
                text(line.name, t.HEADING.capped(look.frame.scale, 1.5), p.ink, heading=2),
                gap(2),
                text(line.what, t.BODY, p.ink_soft),
                gap(t.S3),
                ft.Row(ways, wrap=True, spacing=t.S2, run_spacing=t.S2),
                gap(t.S2),
                text(words.hours_and_languages(line.hours, line.languages), t.SMALL, p.ink_faint),
                text(words.checked(f"{line.checked.day} {line.checked:%B %Y}"), t.SMALL, p.ink_faint),
            ]
        ),
    )


def _to(on_reach: Reach, address: str) -> Callable[[], None]:
    return lambda: on_reach(address)


def _emergency(look: Look, region: Region, on_reach: Reach) -> ft.Control:
    p = look.palette
    parts: list[ft.Control] = [
        text(words.EMERGENCY, t.HEADING.capped(look.frame.scale, 1.5), p.ink, heading=2),
        gap(2),
        text(region.emergency_words, t.BODY, p.ink_soft),
    ]
    if region.emergency:
        call = link_button(
            p, words.call(region.emergency), ft.Icons.CALL_OUTLINED, _to(on_reach, f"tel:{region.emergency}")
        )
        parts += [gap(t.S3), ft.Row([call])]
    if region.note:
        parts += [gap(t.S3), text(region.note, t.SMALL, p.ink_faint)]
    return card(p, column(parts))


def _nobody_watches(look: Look) -> ft.Control:
    p, passage = look.palette, content.passage("help.nobody-watches")
    lines = [text(line, t.SMALL, p.ink_soft) for line in passage.lines]
    return ft.Container(column([text(passage.title, t.SMALL_LABEL, p.ink_soft), *lines], spacing=2), padding=TEXT_SIDE)
