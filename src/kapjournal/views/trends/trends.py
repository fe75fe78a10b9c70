"""What the journal shows over time: one card after the other, each with its own picture, sentence and table."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import check_ins
from kapjournal.care.time import local_time
from kapjournal.care.trends.this_month import check_ins_this_month
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.gradually import in_its_turn
from kapjournal.views.shell.hooks import use_fact, use_query, use_value
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.trends import trends_layout as layout
from kapjournal.views.trends.cards import CARDS
from kapjournal.views.trends.view import ChosenSpan, Seen

if TYPE_CHECKING:
    from kapjournal.storage import Db


@ft.component
def Trends(on_day: Callable[[date], None]) -> ft.Control:
    """`on_day` leads to a day of the calendar."""
    services, ui = use_services(), use_ui()
    chosen, _ = use_value(ChosenSpan)
    is_any = use_fact(services, _is_any)

    if is_any.error:
        return error_state(ui, is_any.error, services.changed)
    if not is_any.value:
        return layout.empty(ui, lambda: services.go(routes.CheckIn()))
    main, aside = layout.widths(ui)
    cards = [
        InItsTurn(Seen(place, chosen, aside if card.is_aside else main, on_day), key=place)
        for place, card in enumerate(CARDS)
    ]
    return layout.page(ui, ThisMonth(), cards, [card.is_aside for card in CARDS])


@ft.component
def ThisMonth() -> ft.Control:
    services, ui = use_services(), use_ui()
    now, zone = services.now(), local_time.local_zone()
    today = local_time.local_day(now, zone)
    count = use_query(services, lambda db: check_ins_this_month(db, now=now, zone=zone), today).value or 0
    return layout.this_month(ui, count)


@ft.component
def InItsTurn(seen: Seen, *, key: object = None) -> ft.Control:
    """A card in each turn of the event loop: the first is what was asked for, and none makes the others wait.

    A component of its own, not a row of `use_rows`: one that is kept while what holds it is drawn again loses its
    services.
    """
    del key
    is_here, set_here = ft.use_state(seen.place == 0)

    async def wait() -> None:
        await in_its_turn(seen.place)
        set_here(True)

    ft.use_effect(wait, [], cleanup=lambda: None)
    card: ft.Control = CARDS[seen.place].component(seen) if is_here else ft.Container()
    return card


def _is_any(db: "Db") -> bool:
    return check_ins.latest(db) is not None
