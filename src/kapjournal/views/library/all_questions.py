"""All questions, for whoever asks for them: the themes, and the sets of one theme."""

import flet as ft

from kapjournal import routes
from kapjournal.care.steps import library, question_sets
from kapjournal.care.steps.question_sets import Questions
from kapjournal.content import PromptSet
from kapjournal.errors import ContentError, KapJournalError
from kapjournal.views.library import all_questions_layout as layout
from kapjournal.views.library.parts import unreadable
from kapjournal.views.library.questions import use_questions
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui


def by_theme(questions: Questions) -> dict[str, list[PromptSet]]:
    """The sets as these screens show them."""
    own = frozenset(each.id for each in questions.sets if question_sets.is_own(each.id))
    return library.by_theme(questions.sets, own)


@ft.component
def AllQuestions() -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_questions(services)

    def to_help() -> None:
        services.go(routes.Help())

    if answer.value is None:
        error = answer.error or KapJournalError()
        return unreadable(ui, error, services.changed, on_leave=services.back, on_help=to_help)

    def open_theme(theme: str) -> None:
        is_mine = theme == library.MINE
        services.go(routes.MyQuestions() if is_mine else routes.LibraryTheme(theme=theme))

    return layout.themes(
        ui,
        {theme: len(sets) for theme, sets in by_theme(answer.value).items()},
        on_theme=open_theme,
        on_leave=services.back,
        on_help=to_help,
    )


@ft.component
def ThemePage(theme: str) -> ft.Control:
    """`theme` comes from an address, and may be none."""
    services, ui = use_services(), use_ui()
    answer = use_questions(services)

    def to_help() -> None:
        services.go(routes.Help())

    if theme not in library.THEMES:
        error: KapJournalError = ContentError("no such theme")
        return unreadable(ui, error, services.back, on_leave=services.back, on_help=to_help)
    if answer.value is None:
        error = answer.error or KapJournalError()
        return unreadable(ui, error, services.changed, on_leave=services.back, on_help=to_help)
    return layout.sets(
        ui,
        theme,
        by_theme(answer.value).get(theme, []),
        on_set=lambda set_id: services.go(routes.LibrarySet(set_id=set_id)),
        on_leave=services.back,
        on_help=to_help,
    )
