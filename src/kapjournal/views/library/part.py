"""A part of life: one question, another one, a gentler one; never a list."""

from typing import Any

import flet as ft

from kapjournal import routes
from kapjournal.care.steps import library, question_sets
from kapjournal.care.steps.question_sets import Questions
from kapjournal.care.time import local_time
from kapjournal.content import Domain, Prompt
from kapjournal.errors import ContentError, KapJournalError
from kapjournal.views.library import part_layout
from kapjournal.views.library.parts import unreadable
from kapjournal.views.library.questions import use_questions
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui


@ft.component
def PartPage(domain: str) -> ft.Control:
    """`domain` comes from an address, and may be none."""
    services, ui = use_services(), use_ui()
    answer = use_questions(services)
    chosen, set_chosen = ft.use_state(domain)
    shown: tuple[str, ...]
    set_shown: Any
    shown, set_shown = ft.use_state(())
    gently, set_gently = ft.use_state(False)

    def to_help() -> None:
        services.go(routes.Help())

    if chosen not in library.DOMAINS:
        error: KapJournalError = ContentError("no such part of life")
        return unreadable(ui, error, services.back, on_leave=services.back, on_help=to_help)
    if answer.value is None:
        error = answer.error or KapJournalError()
        return unreadable(ui, error, services.changed, on_leave=services.back, on_help=to_help)
    part = Domain(chosen)
    question = _question(services, part, answer.value, shown)
    another = _question(services, part, answer.value, (*shown, question.id)) if question else None

    def turn_to(other: Domain) -> None:
        set_chosen(other.value)
        set_shown(())
        set_gently(False)

    def ask_another() -> None:
        if question is not None:
            set_shown((*shown, question.id))
            set_gently(False)

    def write() -> None:
        if question is not None:
            services.go(routes.Write(set_id=question_sets.one(question.id, gently=gently)))

    is_other = another is not None and question is not None and another.id != question.id
    return part_layout.layout(
        ui,
        part,
        question,
        gently=gently,
        on_part=turn_to,
        on_another=ask_another if is_other else None,
        on_gentler=lambda: set_gently(not gently),
        on_write=write,
        on_all=lambda: services.go(routes.LibraryTheme(theme=part.value)),
        on_leave=services.back,
        on_help=to_help,
    )


def _question(services: ScreenServices, part: Domain, questions: Questions, shown: tuple[str, ...]) -> Prompt | None:
    today = local_time.local_day(services.now(), local_time.local_zone())
    return library.question_of_life(part, questions.prompts, questions.asked, today=today, after=shown)
