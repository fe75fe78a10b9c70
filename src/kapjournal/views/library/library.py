"""Finding a question or a practice: by how it is right now, or by a part of life."""

import flet as ft

from kapjournal import routes
from kapjournal.care.steps.library import SAID_OF_SESSION, Need
from kapjournal.content import Domain
from kapjournal.views.library import library_layout
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui


@ft.component
def Library() -> ft.Control:
    services = use_services()

    def open_need(need: Need) -> None:
        is_of_session = need in SAID_OF_SESSION
        services.go(routes.NothingHappened() if is_of_session else routes.LibraryNeed(need=need.value))

    def open_part(domain: Domain) -> None:
        services.go(routes.LibraryPart(domain=domain.value))

    return library_layout.layout(
        use_ui(),
        on_need=open_need,
        on_part=open_part,
        on_practices=lambda: services.go(routes.Practices()),
        on_all=lambda: services.go(routes.AllQuestions()),
        on_mine=lambda: services.go(routes.MyQuestions()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )
