"""Help: who can be reached now, in the region chosen. It opens from every screen and without unlocking."""

import logging
from collections.abc import Callable
from functools import partial

import flet as ft

from kapjournal import content
from kapjournal.content import HelpLine, LineFor, Region
from kapjournal.logs import kind_and_place
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import plain_bar
from kapjournal.views.design.buttons import chip, named_link_button, quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, card, column, max_width, scroll, vspace
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.text import text
from kapjournal.views.more import help_lines
from kapjournal.views.more.help_lines import Reach, to
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import help as words

_log = logging.getLogger(__name__)


@ft.component
def Help(on_leave: Callable[[], None] | None = None) -> ft.Control:
    services, ui = use_services(), use_ui()
    region_id, set_region_id = ft.use_state(services.access.preferences.region)
    choosing, set_choosing = ft.use_state(False)

    def choose(chosen: str) -> None:
        set_region_id(chosen)
        set_choosing(False)
        prefer_region(services, chosen)

    command = use_commands(services)
    on_reach = command("reach", partial(reach, services))

    def draw(other: Region) -> ft.Control:
        return column([vspace(t.S4), *_lines(ui, other, on_reach, named=True), *_more(ui, other, on_reach)])

    regions, region = regions_here(), chosen_region(region_id)
    first, *others = [region] if region else regions
    # The likeliest numbers at once, those of other countries in the moment after.
    further, _ = use_rows(others, draw, ui=ui, at_first=0, at_a_time=1)
    return layout(
        ui,
        regions=regions,
        region=region,
        lines=_lines(ui, first, on_reach, named=region is None),
        more=_more(ui, first, on_reach),
        further=further,
        choosing=choosing,
        on_choose=command("region", choose),
        on_change=lambda: set_choosing(not choosing),
        on_leave=on_leave or services.back,
    )


def prefer_region(services: ScreenServices, chosen: str) -> None:
    services.prefer(region=chosen)


def chosen_region(region_id: str) -> Region | None:
    """None before one was chosen, and for one that this version does not have."""
    return next((region for region in content.help_regions() if region.id == region_id), None)


def regions_here() -> tuple[Region, ...]:
    """Every region, the likeliest first."""
    from kapjournal.care import regions  # noqa: PLC0415  # the first screen need not wait for time zones
    from kapjournal.care.time import local_time  # noqa: PLC0415  # the first screen need not wait for time zones

    return regions.in_order(content.help_regions(), local_time.local_zone())


def reach(services: ScreenServices, address: str) -> None:
    """Hand a tel: or sms: address to the device. Nothing is called or sent before the patient taps there again.

    Not every device can call, and none says whether it did: the number is copied as well, and said.
    """
    services.page.run_task(ft.UrlLauncher().launch_url, address)
    number = address.partition(":")[2].partition("?")[0]

    async def copy() -> None:
        try:
            await ft.Clipboard().set(number)
        except RuntimeError as error:  # how Flet tells that a browser does not allow it
            _log.info("a number cannot be copied: %s", kind_and_place(error))
            services.say(words.to_dial(number))
        else:
            services.say(words.copied(number))

    services.start(copy)


def layout(
    ui: UiContext,
    *,
    regions: tuple[Region, ...],
    region: Region | None,
    lines: list[ft.Control],
    more: list[ft.Control],
    further: list[ft.Control],
    choosing: bool,
    on_choose: Callable[[str], None],
    on_change: Callable[[], None],
    on_leave: Callable[[], None],
) -> ft.Control:
    p = ui.palette
    title = text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1)
    parts: list[ft.Control] = [
        ft.Container(column([title, vspace(t.S1), text(words.NOT_ALONE(), t.BODY, p.ink_soft)]), padding=TEXT_SIDE),
        vspace(t.S4),
    ]
    said = region.name if region else words.ALL_REGIONS()
    parts.append(which_row(ui, said, words.CHANGE_REGION() if region else words.CHOOSE_REGION(), on_change))
    if choosing:
        parts += region_choice(ui, regions, region, on_choose)
    first = [_first(ui), vspace(t.S4)]
    # Below a country that is named, nothing may come between its name and the last of its lines.
    parts += [*lines, *first, *more] if region else [*lines, *more, *first]
    parts += [*further, _nobody_watches(ui), vspace(t.S8)]
    page = column([plain_bar(p, on_leave), scroll(parts)], expand=True)
    return max_width(page, ui.frame)


def _first(ui: UiContext) -> ft.Control:
    p = ui.palette
    words_ = column(
        [
            text(words.BREATHE_TITLE(), t.SMALL_LABEL, p.ink_faint),
            vspace(t.S1),
            text(words.BREATHE(), t.LEAD, p.ink),
        ]
    )
    return ft.Container(card(p, words_, flat=True, bgcolor=p.teal_wash), padding=SIDE)


def which_row(ui: UiContext, said: str, change: str, on_change: Callable[[], None]) -> ft.Control:
    """Whose numbers are shown, and the way to change that."""
    p = ui.palette
    head = ft.Row(
        [text(said, t.SMALL_LABEL, p.ink_soft, expand=True), quiet_button(p, change, on_change)],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return ft.Container(head, padding=ft.Padding.only(left=20, right=8))


def region_choice(
    ui: UiContext, regions: tuple[Region, ...], chosen: Region | None, on_choose: Callable[[str], None]
) -> list[ft.Control]:
    chips = [chip(ui.palette, region.name, to(on_choose, region.id), chosen=region == chosen) for region in regions]
    return [ft.Container(ft.Row(chips, wrap=True, spacing=t.S2, run_spacing=t.S2), padding=SIDE), vspace(t.S4)]


def _lines(ui: UiContext, region: Region, on_reach: Reach, *, named: bool) -> list[ft.Control]:
    """Who can be reached there in any hard moment; `named` where the country is not said above them."""
    parts: list[ft.Control] = []
    if named:
        name = text(region.name, t.HEADING.capped(ui.frame.scale, 1.5), ui.palette.ink, heading=2)
        parts += [ft.Container(name, padding=TEXT_SIDE), vspace(t.S2)]
    for line in region.lines_for(LineFor.ANYONE):
        parts += [ft.Container(_line(ui, line, on_reach), padding=SIDE), vspace(t.S3)]
    return [*parts, ft.Container(_emergency(ui, region, on_reach), padding=SIDE), vspace(t.S4)]


def _more(ui: UiContext, region: Region, on_reach: Reach) -> list[ft.Control]:
    return [*help_lines.special(ui, region, on_reach), *help_lines.checked(ui, region.lines)]


def _line(ui: UiContext, line: HelpLine, on_reach: Reach) -> ft.Control:
    p = ui.palette
    return card(
        p,
        column(
            [
                text(line.name, t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2),
                vspace(2),
                text(line.what, t.BODY, p.ink_soft),
                vspace(t.S3),
                help_lines.ways(ui, line, on_reach),
            ]
        ),
    )


def _emergency(ui: UiContext, region: Region, on_reach: Reach) -> ft.Control:
    p = ui.palette
    parts: list[ft.Control] = [
        text(words.emergency(region.emergency), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2),
        vspace(2),
        text(region.emergency_words, t.BODY, p.ink_soft),
    ]
    if region.emergency:
        press = to(on_reach, f"tel:{region.emergency}")
        name = words.EMERGENCY_OF(country=region.name)
        call = named_link_button(p, words.call(region.emergency), ft.Icons.CALL_OUTLINED, press, name=name)
        parts += [vspace(t.S3), ft.Row([call])]
    if region.note:
        parts += [vspace(t.S3), text(region.note, t.SMALL, p.ink_faint)]
    return card(p, column(parts))


def _nobody_watches(ui: UiContext) -> ft.Control:
    p, passage = ui.palette, content.passage("help.nobody-watches")
    lines = [text(line, t.SMALL, p.ink_soft) for line in passage.lines]
    return ft.Container(column([text(passage.title, t.SMALL_LABEL, p.ink_soft), *lines], spacing=2), padding=TEXT_SIDE)
