"""The practices to choose from: by the moment one is in, or all of them."""

from functools import partial
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import content, routes
from kapjournal.care.measures import helped
from kapjournal.care.measures.helped import Outcome
from kapjournal.care.records import practice_outcomes
from kapjournal.content import Practice, PracticeMoment
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.practices import practices_layout
from kapjournal.views.practices.practices_layout import Offered
from kapjournal.views.shell.hooks import use_query, use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import practice as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kapjournal.storage import Db

IN_NEED = (PracticeMoment.PANIC, PracticeMoment.UNREAL)
"""Where a person stands beside the practices."""
AT_FIRST, AT_A_TIME = 4, 4
"""As many cards as a tall screen shows, and how many follow in each turn of the event loop."""


@ft.component
def Practices() -> ft.Control:
    services, ui = use_services(), use_ui()
    chosen, choose_ = use_value(_none)
    outcomes = use_query(services, lambda db: _outcomes(db, services)).value or {}

    def choose(moment: PracticeMoment) -> None:
        choose_(lambda old: None if moment is old else moment)

    def open_(practice_id: str) -> None:
        services.go(routes.Practice(practice_id=practice_id))

    draw = partial(practices_layout.offered_card, ui, on_open=open_)
    cards, _ = use_rows(
        offered(chosen, outcomes), draw, ui=ui, window=_place(chosen), at_first=AT_FIRST, at_a_time=AT_A_TIME
    )
    return practices_layout.layout(
        ui,
        cards,
        chosen=chosen,
        on_moment=choose,
        on_someone=(lambda: services.go(routes.Someone())) if chosen in IN_NEED else None,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def _place(chosen: PracticeMoment | None) -> int:
    """Each choice is a list of its own, and begins with its first cards."""
    return 0 if chosen is None else 1 + list(PracticeMoment).index(chosen)


def _none() -> PracticeMoment | None:
    return None


def _outcomes(db: "Db", services: ScreenServices) -> "Mapping[str, Outcome]":
    return practice_outcomes.read(db, now=services.now())


def offered(moment: PracticeMoment | None, outcomes: "Mapping[str, Outcome]") -> list[Offered]:
    """The practices for a moment, or all; what it was better after comes first, and says so."""
    fitting = {each.id: each for each in content.practices() if moment is None or moment in each.moments}
    in_order = helped.best_first(_steadiest_first(moment, fitting), outcomes)
    return [Offered(fitting[each], words.helped(outcomes.get(each, Outcome()))) for each in in_order]


def _steadiest_first(moment: PracticeMoment | None, fitting: "Mapping[str, Practice]") -> list[str]:
    """What has a moment as its first one was made for it."""
    return sorted(fitting, key=lambda each: moment is not None and fitting[each].moments[0] is not moment)
