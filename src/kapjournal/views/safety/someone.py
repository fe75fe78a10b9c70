"""I need someone: whoever is in the room, one's own people, the lines; the emergency number never scrolls."""

import flet as ft

from kapjournal import routes
from kapjournal.care.steps.whom_to_reach import WhomToReach
from kapjournal.content import LineFor, Region
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column, max_width, scroll, vspace
from kapjournal.views.design.text import text
from kapjournal.views.safety.large_target import Colours, large_target, round_target, row_of
from kapjournal.views.safety.people_here import region_here, use_people
from kapjournal.views.safety.reach_layout import number_page
from kapjournal.views.safety.reachable import Reachable, emergency, of_line, of_people
from kapjournal.views.safety.reaching import Reaching, use_reaching
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.session_theme import use_session_is_on
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import help as help_words
from kapjournal.views.words import someone as words


@ft.component
def Someone() -> ft.Control:
    services, ui = use_services(), use_ui()
    whom, hands = use_people(services), use_reaching(services)
    in_session = use_session_is_on(services)
    if hands.shown:
        return number_page(ui, hands.shown, hands)
    return layout(
        ui,
        whom,
        region_here(services),
        hands,
        in_session=in_session,
        on_show=lambda: services.go(routes.PleaseCome()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def layout(
    ui: UiContext,
    whom: WhomToReach,
    region: Region | None,
    hands: Reaching,
    *,
    in_session: bool,
    on_show: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """On the day of a session the first thing is to show something to whoever is there; else it is the first call."""
    colours = Colours.of(ui, in_session=in_session)
    people = [one for one in of_people(whom.people) if one.tel or one.sms]
    lines = [of_line(line) for line in (region.lines_for(LineFor.ANYONE) if region else ())]
    shown_first = whom.is_session_day or not people
    first = None if shown_first else people[0]
    calls = [_ways(ui, colours, one, hands, lit=one is first) for one in people]
    show = large_target(
        ui,
        colours,
        words.SHOW(),
        ft.Icons.FRONT_HAND_OUTLINED,
        on_show,
        note=words.SHOW_NOTE(),
        lit=shown_first,
    )
    order = [show, *calls] if whom.is_session_day else [*calls, show]
    order += [_ways(ui, colours, one, hands) for one in lines]
    if region is None:
        every = help_words.which(None)
        order.append(large_target(ui, colours, every, ft.Icons.SUPPORT_OUTLINED, on_help))
    elif not lines:
        order.append(text(help_words.ANY_LINE(), t.BODY, colours.soft))
    if not people:
        order.append(text(words.ADD_LATER(), t.BODY, colours.soft))
    head = ft.Container(
        text(words.TITLE(), t.TITLE.capped(ui.frame.scale, 1.3), colours.ink, heading=1),
        padding=insets(start=t.S5, end=t.S5, bottom=t.S3),
    )
    listed = ft.Container(column(order, spacing=t.S3), padding=ft.Padding.symmetric(horizontal=t.MARGIN))
    page = column(
        [
            top_bar(ui.palette, on_leave, on_help),
            scroll([head, listed, vspace(t.S4)]),
            _emergency(ui, colours, emergency(region), hands),
        ],
        expand=True,
    )
    return ft.Container(max_width(page, ui.frame), bgcolor=colours.room, expand=True)


def _ways(ui: UiContext, colours: Colours, whom: Reachable, hands: Reaching, *, lit: bool = False) -> ft.Control:
    """The call, and beside it the text; one large target for whoever takes one of both only."""
    if not whom.tel:
        said = help_words.way("text", whom.name)
        return large_target(
            ui,
            colours,
            said,
            ft.Icons.CHAT_BUBBLE_OUTLINE_ROUNDED,
            lambda: hands.on_text(whom),
            name=whom.text_name,
            note=whom.sms_shown,
            lit=lit,
        )
    said = words.CALL_CLINIC() if whom.is_clinic else help_words.way("call", whom.name)
    call = large_target(
        ui,
        colours,
        said,
        ft.Icons.CALL_ROUNDED,
        lambda: hands.on_call(whom),
        name=whom.call_name,
        note=whom.tel_shown,
        lit=lit,
    )
    if not whom.sms:
        return call
    icon = ft.Icons.CHAT_BUBBLE_OUTLINE_ROUNDED
    return row_of(call, round_target(ui, colours, whom.text_name, icon, lambda: hands.on_text(whom)))


def _emergency(ui: UiContext, colours: Colours, whom: Reachable | None, hands: Reaching) -> ft.Control:
    """In sight without scrolling, however many people there are."""
    if whom is None:
        line: ft.Control = text(help_words.emergency(None), t.LABEL, colours.ink, center=True)
    else:
        line = large_target(
            ui,
            colours,
            help_words.call(whom.tel_shown),
            ft.Icons.EMERGENCY_OUTLINED,
            lambda: hands.on_call(whom),
            name=whom.call_name,
            note=words.IN_DANGER(),
        )
    return ft.Container(line, padding=insets(start=t.MARGIN, end=t.MARGIN, top=t.S3, bottom=t.S3))
