"""What was shared: the list, and one file of it with its pages as they left."""

import asyncio
import logging

import flet as ft

from kapjournal import routes
from kapjournal.care.records import shared_files
from kapjournal.care.records.shared_files import LogLine
from kapjournal.errors import HandoffError, NotThere
from kapjournal.logs import kind_and_place
from kapjournal.sharing.kept_document import unpacked
from kapjournal.sharing.report.page import A4, PAPERS
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.sharing import shared_files_layout as layout
from kapjournal.views.sharing.export_pages import laid_out, use_viewer
from kapjournal.views.sharing.export_state import Drawn
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query, use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import shared_files as words

_log = logging.getLogger(__name__)

PAGE = 40


@ft.component
def SharedFiles() -> ft.Control:
    services, ui = use_services(), use_ui()
    page, set_page = ft.use_state(0)
    answer = use_query(services, shared_files.everything)
    if answer.error:
        return error_state(ui, answer.error, services.changed)
    everything = answer.value or ()
    return layout.listed(
        ui,
        everything[page * PAGE : (page + 1) * PAGE],
        on_newer=(lambda: set_page(page - 1)) if page else None,
        on_older=(lambda: set_page(page + 1)) if len(everything) > (page + 1) * PAGE else None,
        on_open=lambda uid: services.go(routes.SharedFile(file_uid=uid)),
        on_share=lambda: services.go(routes.Export()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


@ft.component
def SharedFile(file_uid: str) -> ft.Control:
    """Its pages are made anew of what was kept: equal content gives equal pages."""
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: shared_files.require(db, file_uid), file_uid)
    command = use_commands(services)
    found = answer.value
    drawn, problem = _use_pages(services, found)
    viewer = use_viewer(services, drawn)
    if found is None:
        if answer.error is None or isinstance(answer.error, NotThere):
            return gone_page(ui, words.GONE(), services.back, lambda: services.go(routes.Help()))
        return error_state(ui, answer.error, services.changed)

    def undo() -> None:
        services.run(lambda db: shared_files.put_back(db, file_uid, now=services.now()))

    def delete() -> None:
        if services.run(lambda db: shared_files.remove(db, file_uid, now=services.now())):
            services.say(words.DELETED(), action=common.UNDO(), on_action=undo)
            services.back()

    return layout.one(
        ui,
        found[0],
        viewer,
        problem=problem,
        on_delete=command("delete", delete),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def _use_pages(services: ScreenServices, found: tuple[LogLine, bytes] | None) -> tuple[Drawn | None, str]:
    """The pages of what was kept once they are made, or why there are none."""
    drawn, set_drawn = use_value(_not_yet)
    here: ft.MutableRef[bool] = ft.use_ref(True)

    async def make() -> None:
        if found is None or drawn != _not_yet():
            return
        try:
            document = await asyncio.to_thread(unpacked, found[1])
        except HandoffError as error:
            _log.warning("what was shared cannot be shown: %s", kind_and_place(error))
            set_drawn(lambda _: (None, words.CANNOT_SHOW()))
            return
        paper = PAPERS.get(found[0].sharing.paper, A4)
        made = await laid_out(document, paper, lambda _: bool(here.current))
        if made is not None:
            set_drawn(lambda _: (made, ""))

    def leave() -> None:
        here.current = False

    ft.use_effect(lambda: None, [], cleanup=leave)
    ft.use_effect(lambda: services.start(make), [found is None])
    return drawn


def _not_yet() -> tuple[Drawn | None, str]:
    return None, ""
