"""One line of the safety plan: written, changed, removed; saved as it is typed."""

from collections.abc import Callable
from typing import Any

import flet as ft

from kapjournal import content, routes
from kapjournal.care.records import draft_keys, safety_plan
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.content import SafetyStep
from kapjournal.models import SafetyLine
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll_form, vspace
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.design.text import text
from kapjournal.views.safety.show_choice import show_choice
from kapjournal.views.sessions.plan import use_typed
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import lock_screen as lock_words
from kapjournal.views.words import safety_plan as words

TEXT, SHOWN = "text", "shown"
YES, NO = "yes", "no"


@ft.component
def NewSafetyLine(step_id: str) -> ft.Control:
    """An address with a step that there is not leads back to the plan."""
    services, ui = use_services(), use_ui()
    ids = [step.id for step in content.safety_plan()]
    if step_id not in ids:
        return gone_page(ui, words.GONE(), services.back, lambda: services.go(routes.Help()))
    return LineForm(None, ids.index(step_id) + 1, draft_keys.new_safety_line_place(step_id), key=step_id)


@ft.component
def EditSafetyLine(line_uid: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: safety_plan.find(db, line_uid), line_uid)
    if answer.error:
        return error_state(ui, answer.error, services.back)
    if answer.value is None:
        return gone_page(ui, words.GONE(), services.back, lambda: services.go(routes.Help()))
    return LineForm(answer.value, answer.value.step, draft_keys.safety_line_place(line_uid), key=line_uid)


@ft.component
def LineForm(line: SafetyLine | None, number: int, place: str, *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    draft, command = use_draft(services, place), use_commands(services)
    was_shown = line is not None and line.is_on_lock_screen
    typed, put = use_typed(draft, TEXT, line.text if line else "")
    shown, put_shown = use_typed(draft, SHOWN, YES if was_shown else NO)
    asking, set_asking = ft.use_state(False)

    def keep() -> None:
        words_, wanted, now = draft.get(TEXT, line.text if line else ""), shown == YES, services.now()
        if is_blank(words_):
            return

        def verb(db: Any) -> SafetyLine:
            if line:
                return safety_plan.change(db, line.uid, words_, now=now, on_lock_screen=wanted)
            return safety_plan.add(db, number, words_, now=now, on_lock_screen=wanted, draft_place=place)

        services.run(verb, then=lambda kept: _kept(services, draft, kept, shown=wanted and not was_shown))

    def show(said: str) -> None:
        set_asking(False)
        put_shown(said)

    return layout(
        ui,
        content.safety_plan()[number - 1],
        number,
        typed,
        show_choice(
            ui,
            chosen=shown == YES,
            asking=asking,
            on_ask=lambda: set_asking(True),
            on_show=lambda: show(YES),
            on_keep_locked=lambda: show(NO),
        ),
        on_text=put,
        on_keep=None if is_blank(typed) else command("keep", keep),
        on_remove=command("remove", lambda: _remove(services, line.uid)) if line else None,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def layout(
    ui: UiContext,
    step: SafetyStep,
    number: int,
    typed: str,
    shows: ft.Control,
    *,
    on_text: Callable[[str], Any],
    on_keep: Press | None,
    on_remove: Press | None,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    p = ui.palette
    entry = field(p, words.YOUR_LINE(), value=typed, on_change=on_text, hint=words.hint(step.examples[0]), lines=3)
    examples = [text(words.hint(example), t.SMALL, p.ink_faint) for example in step.examples]
    parts: list[ft.Control] = [
        ft.Container(
            column(
                [
                    text(words.step(number, step.title), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=1),
                    vspace(t.S2),
                    text(step.text, t.BODY, p.ink_soft),
                ]
            ),
            padding=TEXT_SIDE,
        ),
        vspace(t.S4),
        ft.Container(told(entry), padding=SIDE),
        vspace(t.S2),
        ft.Container(column([text(common.KEPT_AS_YOU_WRITE(), t.SMALL, p.ink_soft), *examples]), padding=TEXT_SIDE),
        vspace(t.S4),
        ft.Container(shows, padding=SIDE),
        vspace(t.S3),
    ]
    if on_remove:
        remove = quiet_button(p, words.REMOVE(), on_remove, icon=ft.Icons.DELETE_OUTLINE_ROUNDED)
        parts.append(ft.Container(ft.Row([remove], wrap=True), padding=insets(start=t.S1)))
    bar = top_bar(p, on_leave, on_help, close=True)
    keep = foot(primary_button(p, common.KEEP(), on_keep))
    return max_width(column([bar, scroll_form([*parts, vspace(t.S6)]), keep], expand=True), ui.frame)


def _kept(services: ScreenServices, draft: DraftAutosave, line: SafetyLine, *, shown: bool) -> None:
    draft.drop()
    services.back()
    if not shown:
        services.say(common.KEPT())
        return

    def lock_again() -> None:
        services.run(lambda db: safety_plan.show(db, line.uid, on_lock_screen=False, now=services.now()))

    services.say(lock_words.AFTER(), action=common.UNDO(), on_action=lock_again)


def _remove(services: ScreenServices, uid: str) -> None:
    def put_back() -> None:
        services.run(lambda db: safety_plan.undo_remove(db, uid, now=services.now()))

    def removed(_: object) -> None:
        services.back()
        services.say(words.REMOVED(), action=common.UNDO(), on_action=put_back)

    services.run(lambda db: safety_plan.remove(db, uid, now=services.now()), then=removed)
