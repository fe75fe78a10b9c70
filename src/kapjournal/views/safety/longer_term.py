"""The longer-term check: four plain questions, all of them to be skipped, kept as a private entry."""

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, longer_term_check
from kapjournal.care.records.text_cleaning import AnswerText, is_blank
from kapjournal.views.safety import longer_term_layout as layout
from kapjournal.views.safety.longer_term_layout import Answered
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import longer_term as words
from kapjournal.views.words.longer_term import QUESTIONS, Question

OWN = ":words"
"""Behind the id of a question, the name of what is written beside its answer."""


@ft.component
def LongTermCheck() -> ft.Control:
    services, ui = use_services(), use_ui()
    draft, command = use_draft(services, draft_keys.long_term_check_place()), use_commands(services)
    _, set_drawn = ft.use_state(0)

    def put(name: str, said: str) -> None:
        draft.put(name, said)
        set_drawn(lambda n: n + 1)

    def choose(question: Question, answer: str) -> None:
        """A second tap takes an answer back."""
        put(question.prompt_id, "" if draft.get(question.prompt_id) == answer else answer)

    def keep() -> None:
        answers = [_answer(draft, question) for question in QUESTIONS]
        services.run(
            lambda db: longer_term_check.keep(db, answers, now=services.now()), then=lambda _: _kept(services, draft)
        )

    answered = {question.prompt_id: _of(draft, question) for question in QUESTIONS}
    has_words = any(one.answer or not is_blank(one.words) for one in answered.values())
    return layout.layout(
        ui,
        answered,
        on_choose=choose,
        on_words=lambda question, typed: put(question.prompt_id + OWN, typed),
        on_when=lambda: services.go(routes.WhenToCall()),
        on_keep=command("keep", keep) if has_words else None,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def _of(draft: DraftAutosave, question: Question) -> Answered:
    typed = draft.get(question.prompt_id)
    return Answered(
        answer=typed if typed in question.answers else "",
        words=draft.get(question.prompt_id + OWN),
    )


def _answer(draft: DraftAutosave, question: Question) -> AnswerText:
    """As it is read in the journal later: the question as it stood here, and what was answered."""
    one = _of(draft, question)
    said = question.answers[one.answer]() if one.answer else ""
    return AnswerText(question.prompt_id, words.answered(said, one.words.strip()), question.text())


def _kept(services: ScreenServices, draft: DraftAutosave) -> None:
    draft.drop()
    services.back()
    services.say(common.KEPT())
