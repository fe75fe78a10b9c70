"""Checking in: how it is right now, kept with the first tap; words and more beside it if wanted."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import check_ins, draft_keys, drafts
from kapjournal.models import CheckIn as Kept
from kapjournal.models import Phase
from kapjournal.terms import FeelingWord
from kapjournal.views.check_in import check_in_layout
from kapjournal.views.check_in.beside import Beside, Hands, Offered, offered
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.check_in.own_word import OwnWordForm, place_word
from kapjournal.views.check_in.said import Said
from kapjournal.views.check_in.sheet import Sheet, Task, use_sheet
from kapjournal.views.design.layout import Press
from kapjournal.views.design.mood_pad import Point, moved_by_key
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common

if TYPE_CHECKING:
    from datetime import datetime

    from kapjournal.storage import Db


_NO_WORD: tuple[tuple[str, Mood], ...] = ()
"""No word waits for its place. One that does stands with the mood that was said before: that stays."""


@ft.component
def CheckIn(phase: Phase | None = None, session_uid: str | None = None) -> ft.Control:
    """Of this moment, before or after a session where there is one. For an hour it is the one that was kept already."""
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _new(db, phase, session_uid, services.now()), phase, session_uid)
    if answer.value is None:
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    return CheckInSheet(answer.value, services.back)


@ft.component
def ChangeCheckIn(uid: str) -> ft.Control:
    """The kept one with this uid, on a screen of its own."""
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _change(db, check_ins.require(db, uid), services.now()), uid)
    if answer.value is None:
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    return CheckInSheet(answer.value, services.back)


@ft.component
def CheckInBeside(uid: str, on_gone: Press, *, key: object = None) -> ft.Control:
    """The same beside the list of the journal, which keeps the keyboard, and has what was said once this is left."""
    del key
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: _change(db, check_ins.require(db, uid), services.now()), uid)
    if answer.value is None:
        return error_state(ui, answer.error, services.changed) if answer.error else ft.Container()
    return CheckInSheet(answer.value, on_gone, is_beside=True)


def _new(db: "Db", phase: Phase | None, session_uid: str | None, now: "datetime") -> Task:
    """A note that waits begins a check-in of its own."""
    latest = check_ins.latest(db)
    if (
        latest
        and check_ins.is_of_this_hour(latest, phase, now=now)
        and not drafts.load(db, draft_keys.check_in_place())
    ):
        return _change(db, latest, now)
    return Task(words.QUESTIONS[phase], phase, session_uid, has_moment=phase is None)


def _change(db: "Db", kept: Kept, now: "datetime") -> Task:
    is_now, felt = check_ins.is_of_this_hour(kept, kept.phase, now=now), check_ins.said_in(db, kept)
    then = words.QUESTION_OF_DAY if kept.is_of_day else words.QUESTION_THEN
    return Task(
        title=words.QUESTIONS[kept.phase] if is_now else then,
        phase=kept.phase,
        kept_uid=kept.uid,
        start=Said.of(felt),
        note=felt.note,
        is_now=is_now,
        was_at=None if is_now else kept.happened_at,
        zone=kept.zone,
        has_moment=kept.phase is None and kept.practice_run_id is None,
    )


@ft.component
def CheckInSheet(task: Task, on_gone: Press, *, is_beside: bool = False) -> ft.Control:
    """The mood map, and under it what can be said beside it. The first tap on the map keeps it."""
    services, ui = use_services(), use_ui()
    sheet = use_sheet(services, task, on_gone, is_beside=is_beside)
    known = use_query(services, offered).value or Offered()
    placing, set_placing = ft.use_state(_NO_WORD)
    command = use_commands(services)

    def rest() -> None:
        at = sheet.said.mood.at
        if placing and at:
            word, mood = placing[0]
            place_word(services, word, at)
            set_placing(_NO_WORD)
            felt = (mood if mood.is_said else sheet.said.mood).with_word(FeelingWord(word))
            sheet.put(lambda said: replace(said, mood=felt))
        else:
            sheet.keep_shown()

    def toggle(chosen: FeelingWord) -> None:
        sheet.put(lambda said: replace(said, mood=said.mood.toggled(chosen)))

    def begin_placing(word: str) -> None:
        set_placing(((word, sheet.said.mood),) if word else _NO_WORD)

    task = sheet.task
    form = OwnWordForm(placing[0][0] if placing else "", known.words, begin_placing, key="own-word")
    more = Beside(
        sheet.said,
        sheet.note,
        known,
        Hands(command("put", sheet.put), sheet.put, sheet.write),
        task,
        key=f"beside-{sheet.begun}",
    )
    return check_in_layout.layout(
        ui,
        sheet.said.mood,
        known.words,
        title=task.title(),
        is_placing=bool(placing),
        takes_keyboard=not is_beside,
        has_changed=sheet.has_changed,
        own_word=form,
        beside=more,
        on_move=lambda at: sheet.show(sheet.said.mood.moved(at, known.words)),
        on_rest=command("rest", rest),
        on_key=lambda key: _by_key(sheet, key),
        on_word=command("word", toggle),
        on_undo=command("undo", sheet.undo) if sheet.can_undo() else None,
        on_delete=command("delete", _deleting(services, sheet, on_gone)) if task.kept_uid and sheet.uid else None,
        on_leave=command("leave", sheet.leave),
        on_help=lambda: services.go(routes.Help()),
    )


def _by_key(sheet: Sheet, key: str) -> None:
    at: Point | None = moved_by_key(sheet.said.mood.at, key)
    if at is not None:
        sheet.show(sheet.said.mood.moved(at))


def _deleting(services: ScreenServices, sheet: Sheet, on_gone: Press) -> Callable[[], None]:
    uid = sheet.uid

    def put_back() -> None:
        services.run(lambda db: check_ins.undo_delete(db, uid, now=services.now()))

    def deleted(_: object) -> None:
        on_gone()
        services.say(common.DELETED(), action=common.UNDO(), on_action=put_back)

    def delete() -> None:
        sheet.finish()
        services.run(lambda db: check_ins.delete(db, uid, now=services.now()), then=deleted)

    return delete
