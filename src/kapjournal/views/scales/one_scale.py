"""One questionnaire: begin it or go on, when it is offered, and what it came to before."""

from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.measures.scale_offers import Offer
from kapjournal.care.records import draft_keys, scale_results
from kapjournal.care.steps import scales
from kapjournal.care.steps.scales import ScaleState
from kapjournal.care.time import local_time
from kapjournal.care.timeline import waiting_drafts
from kapjournal.models import ScaleResult
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.scales import one_scale_layout as layout
from kapjournal.views.scales.history import past_of
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import scales as words

if TYPE_CHECKING:
    from kapjournal.storage import Db


@ft.component
def OneScale(scale_id: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    now, zone = services.now(), local_time.local_zone()

    def to_help() -> None:
        services.go(routes.Help())

    def read(db: "Db") -> tuple[ScaleState, list[ScaleResult]] | None:
        found = next((one for one in scales.states(db, now=now) if one.scale.id == scale_id), None)
        return (found, scale_results.of_scale(db, scale_id)) if found else None

    def discard() -> None:
        place = draft_keys.scale_place(scale_id)

        def discarded(texts: dict[str, str]) -> None:
            services.say(words.DISCARDED(), action=common.UNDO(), on_action=lambda: put_back(texts))

        def put_back(texts: dict[str, str]) -> None:
            services.run(lambda db: waiting_drafts.put_back(db, place, texts, now=services.now()))

        services.run(lambda db: waiting_drafts.throw_away(db, place), then=discarded)

    def choose(offer: Offer) -> None:
        services.run(lambda db: scales.choose_offer(db, scale_id, offer))

    answer = use_query(services, read, scale_id)
    if answer.error:
        return error_state(ui, answer.error, services.back)
    if answer.value is None:  # an address of a later version
        return gone_page(ui, words.GONE(), services.back, to_help)
    here, results = answer.value
    return layout.layout(
        ui,
        here,
        layout.Said(
            state=words.state(here.scale, here.filling, None, zone, now) if here.filling else "",
            why=words.why(here.scale, here.last_at, zone, now, is_beginning=layout.is_beginning(here)),
            source=words.SOURCE(source=here.scale.source.title),
        ),
        [past_of(here.scale, one, scale_results.score(here.scale, one), now) for one in results],
        on_start=lambda: services.go(routes.FillScale(scale_id=scale_id)),
        on_discard=command("discard", discard) if here.filling else None,
        on_offer=command("offer", choose),
        on_result=lambda uid: services.go(routes.ScaleResult(result_uid=uid)),
        on_leave=services.back,
        on_help=to_help,
    )
