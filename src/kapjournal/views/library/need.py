"""What fits how it is right now: a practice, a question, a person; and three others for whoever wants them."""

import flet as ft

from kapjournal import content, routes
from kapjournal.care.steps import library, question_sets
from kapjournal.care.steps.library import Need
from kapjournal.errors import ContentError, KapJournalError
from kapjournal.views.library import need_layout
from kapjournal.views.library.parts import unreadable
from kapjournal.views.library.questions import use_questions
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui


@ft.component
def NeedPage(need: str) -> ft.Control:
    """`need` comes from an address, and may be none."""
    services, ui = use_services(), use_ui()
    answer = use_questions(services)
    turn, set_turn = ft.use_state(0)

    def to_help() -> None:
        services.go(routes.Help())

    if need not in library.HELPS:
        error: KapJournalError = ContentError("no such need")
        return unreadable(ui, error, services.back, on_leave=services.back, on_help=to_help)
    if answer.value is None:
        error = answer.error or KapJournalError()
        return unreadable(ui, error, services.changed, on_leave=services.back, on_help=to_help)
    chosen = Need(need)
    dealt = library.deal(chosen, answer.value.sets, answer.value.asked, turn)
    question = dealt.question
    return need_layout.layout(
        ui,
        chosen,
        content.practice(dealt.practice_id),
        question,
        someone_first=library.HELPS[chosen].someone_first,
        on_practice=lambda: services.go(routes.Practice(practice_id=dealt.practice_id)),
        on_question=lambda: services.go(routes.Write(set_id=question_sets.one(question.id if question else ""))),
        on_others=lambda: set_turn(turn + 1),
        on_leave=services.back,
        on_someone=lambda: services.go(routes.Someone()),
        on_help=to_help,
    )
