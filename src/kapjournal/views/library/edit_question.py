"""A question of one's own: made, changed, hidden, deleted."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, own_questions
from kapjournal.care.records.own_questions import MINE, OWN, Wording
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.steps import question_sets
from kapjournal.content import PromptSet
from kapjournal.models import OwnQuestion
from kapjournal.views.library import edit_question_layout as layout
from kapjournal.views.library import editing
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import guided
from kapjournal.views.words import my_questions as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

TEXT, PART, HARD, GIVEN = "text", "_part", "_hard", "_given"
"""The fields of the draft."""
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Known:
    """The question as it is kept, where it is, and the sets it can be part of."""

    question: OwnQuestion | None
    part: str
    sets: tuple[PromptSet, ...]
    own_sets: tuple[tuple[str, str], ...]
    """Ids and titles of sets that the patient made, also of those without a question."""


@ft.component
def NewQuestion(set_id: str | None = None, *, from_therapist: bool = False) -> ft.Control:
    place = (draft_keys.GIVEN_QUESTION if from_therapist else draft_keys.OWN_QUESTION).of()
    return QuestionForm(None, place, set_id or MINE, from_therapist)


@ft.component
def EditQuestion(question_uid: str) -> ft.Control:
    return QuestionForm(question_uid, draft_keys.OWN_QUESTION.of(question_uid), MINE, False)


@ft.component
def QuestionForm(uid: str | None, place: str, set_id: str, from_therapist: bool) -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _read(db, uid, set_id), uid)
    if answer.value is None:
        return editing.not_read(ui, services, answer.error)
    return QuestionFields(answer.value, uid, place, from_therapist)


@ft.component
def QuestionFields(known: Known, uid: str | None, place: str, from_therapist: bool) -> ft.Control:
    services, ui = use_services(), use_ui()
    draft, command = use_draft(services, place), use_commands(services)
    _, set_drawn = ft.use_state(0)
    asks, set_asks = ft.use_state("")
    theme, set_theme = ft.use_state("")
    wording = worded(draft, known, from_therapist)

    def put(field: str, value: str) -> None:
        draft.put(field, value)
        set_drawn(lambda n: n + 1)

    def write(typed: str) -> None:
        was_blank = is_blank(worded(draft, known, from_therapist).text)
        draft.put(TEXT, typed)
        if was_blank != is_blank(typed):
            set_drawn(lambda n: n + 1)

    def choose(part: str) -> None:
        put(PART, part)
        set_asks("")

    def leave() -> None:
        services.back()
        if not is_blank(draft.get(TEXT)):
            services.say(guided.LEFT())

    def keep() -> None:
        now, last = services.now(), worded(draft, known, from_therapist)
        if services.run(lambda db: _keep(db, uid, last, place, now)):
            editing.kept(services, draft)

    dialogs = {
        "part": lambda: layout.part_dialog(
            ui, known, wording.part, theme, on_theme=set_theme, on_choose=choose, on_close=lambda: set_asks("")
        ),
        "delete": lambda: layout.delete_dialog(
            ui,
            words.DELETE_ASK(),
            on_delete=command("delete", lambda: _delete(services, uid or "", draft)),
            on_close=lambda: set_asks(""),
        ),
    }
    ft.use_dialog(dialogs[asks]() if asks else None)
    is_hidden = bool(known.question and known.question.is_hidden)
    return layout.layout(
        ui,
        wording,
        part_title=layout.title_of(known, wording.part),
        is_new=uid is None,
        is_hidden=is_hidden,
        on_text=write,
        on_part=lambda: set_asks("part"),
        on_hard=lambda value: put(HARD, YES if value else NO),
        on_given=lambda value: put(GIVEN, YES if value else NO),
        on_keep=command("keep", keep) if not is_blank(wording.text) else None,
        on_hide=command("hide", lambda: _hide(services, uid or "", not is_hidden)),
        on_delete=lambda: set_asks("delete"),
        on_write=command("write", lambda: services.go(routes.Write(set_id=question_sets.one(f"{OWN}{uid}")))),
        on_leave=leave,
        on_help=lambda: services.go(routes.Help()),
    )


def worded(draft: DraftAutosave, known: Known, from_therapist: bool) -> Wording:
    """As it stands on the screen: what was typed, else what is kept."""
    kept = known.question
    hard, given = draft.get(HARD), draft.get(GIVEN)
    return Wording(
        text=draft.get(TEXT, kept.text if kept else ""),
        part=draft.get(PART, known.part),
        is_hard=hard == YES if hard else bool(kept and kept.is_hard),
        is_from_therapist=given == YES if given else kept.is_from_therapist if kept else from_therapist,
    )


def _read(db: "Db", uid: str | None, set_id: str) -> Known:
    question = own_questions.require(db, uid) if uid else None
    part = own_questions.part_of(db, question) if question else set_id
    of_library = tuple(one for one in question_sets.everything(db) if not question_sets.is_own(one.id))
    own_sets = tuple((f"{OWN}{one.uid}", one.title) for one in own_questions.sets(db))
    return Known(question, part, of_library, own_sets)


def _keep(db: "Db", uid: str | None, wording: Wording, place: str, now: datetime) -> OwnQuestion:
    if uid is None:
        return own_questions.add(db, wording, now=now, draft_place=place)
    return own_questions.change(db, uid, wording, now=now, draft_place=place)


def _hide(services: ScreenServices, uid: str, is_hidden: bool) -> None:
    if services.run(lambda db: own_questions.set_hidden(db, uid, is_hidden, now=services.now())):
        services.say(words.HIDDEN() if is_hidden else words.SHOWN())


def _delete(services: ScreenServices, uid: str, draft: DraftAutosave) -> None:
    editing.delete(
        services,
        draft,
        lambda db: own_questions.delete(db, uid, now=services.now()),
        lambda db: own_questions.undo_delete(db, uid, now=services.now()),
    )
