"""Checking in: how it is right now, kept with two taps; words and a note if wanted."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

import flet as ft

from kapjournal import routes
from kapjournal.care.records import check_ins, draft_keys
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.messages import Message
from kapjournal.models import CheckIn as Kept
from kapjournal.models import Phase
from kapjournal.routes import Route
from kapjournal.views.check_in import check_in_layout
from kapjournal.views.check_in.keeping import keep_changed, keep_new, say_kept
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.design.mood_pad import moved_by_key
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query, use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common


@dataclass(frozen=True)
class Task:
    """One check-in to make or to change: what is asked, where its draft waits, what it is before or after."""

    title: Message
    place: str
    phase: Phase | None = None
    session_uid: str | None = None
    kept_uid: str = ""
    start: Mood = field(default_factory=Mood)
    note: str = field(default="", repr=False)


@ft.component
def CheckIn(phase: Phase | None = None, session_uid: str | None = None) -> ft.Control:
    """A new check-in, before or after a session where there is one."""
    return CheckInSheet(_new(phase, session_uid))


@ft.component
def ChangeCheckIn(uid: str) -> ft.Control:
    """The kept one with this uid."""
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: check_ins.require(db, uid), uid)
    if answer.value is None:
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    return CheckInSheet(_change(answer.value, services.now()))


def _new(phase: Phase | None, session_uid: str | None) -> Task:
    return Task(words.QUESTIONS[phase], draft_keys.check_in_place(), phase, session_uid)


def _change(kept: Kept, now: datetime) -> Task:
    uid, is_now = kept.uid, check_ins.is_of_this_hour(kept, kept.phase, now=now)
    return Task(
        title=words.QUESTIONS[kept.phase] if is_now else words.QUESTION_THEN,
        place=draft_keys.check_in_place(uid),
        kept_uid=uid,
        start=Mood.of(kept.valence, kept.energy, kept.words),
        note=kept.note,
    )


@ft.component
def CheckInSheet(task: Task) -> ft.Control:
    """The pad, or the page for the note."""
    services, ui = use_services(), use_ui()
    sheet = use_sheet(services, task)
    writing, set_writing = ft.use_state(sheet.draft_waits)
    command = use_commands(services)
    on_keep = command("keep", sheet.keep) if sheet.mood.is_said else None
    if writing:
        return check_in_layout.note(
            ui,
            sheet.mood,
            written=sheet.note,
            on_text=sheet.write,
            on_pad=lambda: set_writing(False),
            on_keep=on_keep,
            on_leave=services.back,
            on_help=lambda: services.go(routes.Help()),
        )
    return check_in_layout.layout(
        ui,
        sheet.mood,
        title=task.title(),
        noted=not is_blank(sheet.note),
        on_move=lambda at: sheet.choose(sheet.mood.moved(at)),
        on_key=lambda key: _by_key(sheet, key),
        on_word=lambda word: sheet.choose(sheet.mood.toggled(word)),
        on_note=lambda: set_writing(True),
        on_keep=on_keep,
        on_delete=command("delete", _deleting(services, task.kept_uid)) if task.kept_uid else None,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


@dataclass(frozen=True)
class Sheet:
    """A check-in on its way: what was chosen and written, and what can be done with it."""

    mood: Mood
    note: str = field(repr=False)
    draft_waits: bool
    choose: Callable[[Mood], None]
    write: Callable[[str], None]
    keep: Callable[[], None]


def use_sheet(services: ScreenServices, task: Task) -> Sheet:
    """The state of one check-in. A draft with a note goes before what was kept."""
    draft = use_draft(services, task.place)
    waits = not is_blank(draft.get("note"))
    mood, change_mood = use_value(lambda: _mood_of(draft) if waits else task.start)
    note = draft.get("note", task.note)

    def choose(changed: Mood) -> None:
        change_mood(lambda _: changed)
        if waits:
            _remember(draft, changed, note)

    def keep() -> None:
        felt = mood.felt(draft.get("note", task.note))
        if felt is not None:
            _keep(services, task, felt, draft)

    return Sheet(mood, note, waits, choose, lambda typed: _remember(draft, mood, typed), keep)


def _remember(draft: DraftAutosave, mood: Mood, note: str) -> None:
    """Without a note there is nothing to lose: two taps bring the rest back."""
    for name, value in {"note": note, **mood.as_texts()}.items():
        draft.put(name, "" if is_blank(note) else value)


def _mood_of(draft: DraftAutosave) -> Mood:
    return Mood.from_texts(draft.get("point"), draft.get("words"))


def _by_key(sheet: Sheet, key: str) -> None:
    at = moved_by_key(sheet.mood.at, key)
    if at is not None:
        sheet.choose(sheet.mood.moved(at))


def _keep(services: ScreenServices, task: Task, felt: MoodReading, draft: DraftAutosave) -> None:
    """Then its draft goes, and so does this screen."""

    def show(route: Route) -> None:
        draft.drop()
        services.swap(route)

    def leave(row: Kept) -> None:
        draft.drop()
        services.back()
        say_kept(services, row)

    def leave_changed(_: Kept) -> None:
        draft.drop()
        services.back()
        services.say(common.KEPT())

    if task.kept_uid:
        keep_changed(services, task.kept_uid, felt, then=leave_changed)
    else:
        said = replace(felt, phase=task.phase, session_uid=task.session_uid)
        keep_new(services, said, show=show, otherwise=leave, drops_draft=True)


def _deleting(services: ScreenServices, uid: str) -> Callable[[], None]:
    def put_back() -> None:
        services.run(lambda db: check_ins.undo_delete(db, uid, now=services.now()))

    def deleted(_: object) -> None:
        services.back()
        services.say(common.DELETED(), action=common.UNDO(), on_action=put_back)

    def delete() -> None:
        services.run(lambda db: check_ins.delete(db, uid, now=services.now()), then=deleted)

    return delete
