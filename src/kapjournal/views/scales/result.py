"""What one questionnaire came to, among the others of its kind."""

import flet as ft

from kapjournal import routes
from kapjournal.care.records import scale_results
from kapjournal.care.steps import scales
from kapjournal.care.steps.scales import ScaleReading
from kapjournal.views.design.states import gone_page
from kapjournal.views.scales import result_layout as layout
from kapjournal.views.scales.history import past_of
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import scale_result as words


@ft.component
def Result(result_uid: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    opened, set_opened = ft.use_state(frozenset[str]())
    answer = use_query(services, lambda db: scales.reading(db, result_uid), result_uid)

    def fold(part: str) -> None:
        set_opened(lambda before: before ^ {part})

    def be_private(reading: ScaleReading) -> None:
        wanted, uid = not reading.result.is_private, result_uid
        services.run(lambda db: scale_results.set_private(db, uid, wanted, now=services.now()))

    if answer.value is None:
        return gone_page(ui, words.GONE(), services.back, lambda: services.go(routes.Help()))
    reading, now = answer.value, services.now()
    return layout.layout(
        ui,
        reading,
        [past_of(reading.scale, one, score, now) for one, score in reading.others],
        now,
        opened=opened,
        on_fold=fold,
        on_private=command("private", lambda: be_private(reading)),
        on_delete=command("delete", lambda: _delete(services, result_uid)),
        on_other=lambda uid: services.swap(routes.ScaleResult(result_uid=uid)),
        on_go=services.go,
        on_leave=services.back,
    )


def _delete(services: ScreenServices, uid: str) -> None:
    def undo() -> None:
        services.run(lambda db: scale_results.undo_delete(db, uid, now=services.now()))

    def deleted(_: None) -> None:
        services.back()
        services.say(common.DELETED(), action=common.UNDO(), on_action=undo)

    services.run(lambda db: scale_results.delete(db, uid, now=services.now()), then=deleted)
