"""Questions of one's own, sets of them, and which of the app's questions are hidden."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import content, routes
from kapjournal.care.records import own_questions
from kapjournal.care.records.own_questions import MINE, OWN
from kapjournal.content import Prompt
from kapjournal.errors import KapJournalError
from kapjournal.models import OwnQuestion, QuestionSet
from kapjournal.views.library import my_questions_layout
from kapjournal.views.library.parts import unreadable
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import my_questions as words

if TYPE_CHECKING:
    from kapjournal.storage import Db


@dataclass(frozen=True)
class Group:
    """Own questions of one set; `own_set` where the patient made it."""

    title: str
    questions: tuple[OwnQuestion, ...]
    own_set: QuestionSet | None = None


@dataclass(frozen=True)
class Mine:
    """Everything the screen shows."""

    groups: tuple[Group, ...]
    hidden: tuple[Prompt, ...]


@ft.component
def MyQuestions() -> ft.Control:
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    answer = use_query(services, read)

    def to_help() -> None:
        services.go(routes.Help())

    if answer.value is None:
        error = answer.error or KapJournalError()
        return unreadable(ui, error, services.changed, on_leave=services.back, on_help=to_help)

    def show_again(question_id: str) -> None:
        if services.run(lambda db: own_questions.set_asked(db, question_id, True, now=services.now())):
            services.say(words.SHOWN())

    return my_questions_layout.layout(
        ui,
        answer.value,
        on_add=lambda: services.go(routes.NewQuestion()),
        on_given=lambda: services.go(routes.GivenQuestion()),
        on_new_set=lambda: services.go(routes.EditQuestionSet()),
        on_question=lambda uid: services.go(routes.EditQuestion(question_uid=uid)),
        on_set=lambda uid: services.go(routes.EditQuestionSet(question_set_uid=uid)),
        on_show=command("show", show_again),
        on_leave=services.back,
        on_help=to_help,
    )


def read(db: "Db") -> Mine:
    """Own sets first, then questions that are in none, then those added to a set of the app."""
    own: dict[str, list[OwnQuestion]] = {}
    for question, part in own_questions.everything(db):
        own.setdefault(part, []).append(question)
    made = [Group(one.title, tuple(own.pop(f"{OWN}{one.uid}", ())), one) for one in own_questions.sets(db)]
    alone = [Group(words.ALONE(), tuple(own.pop(MINE)))] if MINE in own else []
    titles = content.library().prompt_sets
    added = [Group(titles[part].title if part in titles else words.ALONE(), tuple(own[part])) for part in own]
    known = content.library().prompts
    hidden = tuple(known[one] for one in own_questions.hidden_prompts(db) if one in known)
    return Mine((*made, *alone, *added), hidden)
