"""What one questionnaire came to, among the others of its kind."""

from collections.abc import Callable

import flet as ft

from kapjournal import routes
from kapjournal.care.records import scale_results
from kapjournal.care.steps import scales
from kapjournal.care.steps.scales import ScaleReading
from kapjournal.views.design.layout import Press
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
    """On a screen of its own."""
    services = use_services()

    def other(uid: str) -> None:
        services.swap(routes.ScaleResult(result_uid=uid))

    return ResultBody(result_uid, services.back, other, key=result_uid)


@ft.component
def ResultBeside(result_uid: str, on_gone: Press, *, key: object = None) -> ft.Control:
    """Beside the list of the journal, where the others of its kind are seen as well."""
    del key
    shown, show = ft.use_state(result_uid)
    return ResultBody(shown, on_gone, show, key=shown)


@ft.component
def ResultBody(
    result_uid: str, on_leave: Press, on_other: Callable[[str], object], *, key: object = None
) -> ft.Control:
    del key
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
        return gone_page(ui, words.GONE(), on_leave, lambda: services.go(routes.Help()))
    reading, now = answer.value, services.now()
    return layout.layout(
        ui,
        reading,
        [past_of(reading.scale, one, score, now) for one, score in reading.others],
        now,
        opened=opened,
        on_fold=fold,
        on_private=command("private", lambda: be_private(reading)),
        on_delete=command("delete", lambda: _delete(services, result_uid, on_leave)),
        on_other=on_other,
        on_go=services.go,
        on_leave=on_leave,
    )


def _delete(services: ScreenServices, uid: str, on_gone: Press) -> None:
    def undo() -> None:
        services.run(lambda db: scale_results.undo_delete(db, uid, now=services.now()))

    def deleted(_: None) -> None:
        on_gone()
        services.say(common.DELETED(), action=common.UNDO(), on_action=undo)

    services.run(lambda db: scale_results.delete(db, uid, now=services.now()), then=deleted)
