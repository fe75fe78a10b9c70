"""One point of a preparing list: one tap checks it, and what else can be done with it is one tap aside."""

from collections.abc import Callable

import flet as ft

from kapjournal.care.records import draft_keys, points
from kapjournal.care.steps.preparing import Point
from kapjournal.models import PointState
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import icon_button, quiet_button
from kapjournal.views.design.folding import tick
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, column
from kapjournal.views.design.text import text
from kapjournal.views.preparing.add_to_questions import AddToQuestions
from kapjournal.views.preparing.line_form import LineForm
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common
from kapjournal.views.words import preparing as words

ASIDE = 46
"""Where the words of a point begin; what can be done with it stands below them."""


@ft.component
def PointRow(point: Point, session_uid: str, *, key: object = None) -> ft.Control:
    """It shows what was tapped at once, and what is stored as soon as that is known."""
    del key
    services, ui = use_services(), use_ui()
    wanted, set_wanted = ft.use_state(point.is_checked)
    waits, set_waits = ft.use_state(False)
    aside, set_aside = ft.use_state("")
    command = use_commands(services)
    done = wanted if waits else point.is_checked

    def keep() -> None:
        state = PointState.CHECKED if wanted else None
        services.run(lambda db: points.put(db, session_uid, point.id, state))
        set_waits(False)

    save = command("tick", keep)

    def press() -> None:
        set_wanted(not done)
        set_waits(True)
        save()

    p = ui.palette
    line = tick(p, point.text, press, done=done, said=words.said(point.text, checked=done))
    more = icon_button(
        p,
        ft.Icons.MORE_VERT_ROUNDED,
        words.MORE_OF(point=point.text),
        lambda: set_aside("" if aside else "more"),
        colour=p.ink_faint,
        icon_size=20,
    )
    row = ft.Row([ft.Container(line, expand=True), more], spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    if not aside:
        return row
    close: Press = lambda: set_aside("")  # noqa: E731
    if aside == "rename":
        return column([row, ft.Container(_rename(services, point, close), padding=ft.Padding.only(bottom=t.S3))])
    ways = _own_ways(ui, services, point, command, set_aside) if point.is_own else []
    hide = command("hide", lambda: hide_point(services, session_uid, point.id))
    ways.append(quiet_button(p, words.HIDE(), hide, icon=ft.Icons.VISIBILITY_OFF_OUTLINED, colour=p.ink_soft))
    add = AddToQuestions(words.ask_about_point(point.text), session_uid)
    below = column([add, *(ft.Row([way], tight=True) for way in ways)])
    return column([row, ft.Container(below, padding=insets(start=ASIDE - t.S4, bottom=t.S2))])


def _own_ways(
    ui: UiContext,
    services: ScreenServices,
    point: Point,
    command: Callable[[str, Press], Press],
    set_aside: Callable[[str], None],
) -> list[ft.Control]:
    p = ui.palette
    remove = command("remove", lambda: _remove(services, point.id))
    return [
        quiet_button(p, words.CHANGE_OWN(), lambda: set_aside("rename"), icon=ft.Icons.EDIT_OUTLINED),
        quiet_button(p, common.DELETE(), remove, icon=ft.Icons.DELETE_OUTLINE_ROUNDED, colour=p.ink_soft),
    ]


def _rename(services: ScreenServices, point: Point, on_close: Press) -> ft.Control:
    place = draft_keys.own_point_place(point.id)
    return LineForm(
        words.OWN_POINT(),
        common.KEEP(),
        place,
        lambda db, text_: points.rename_own(db, point.id, text_, now=services.now(), draft_place=place),
        start=point.text,
        on_close=on_close,
        autofocus=True,
    )


def hide_point(services: ScreenServices, session_uid: str, point_id: str) -> None:
    def put(state: PointState | None) -> None:
        services.run(lambda db: points.put(db, session_uid, point_id, state))

    services.run(
        lambda db: points.put(db, session_uid, point_id, PointState.HIDDEN),
        then=lambda _: services.say(words.HIDDEN(), action=common.UNDO(), on_action=lambda: put(None)),
    )


def _remove(services: ScreenServices, uid: str) -> None:
    def put_back() -> None:
        services.run(lambda db: points.undo_remove(db, uid, now=services.now()))

    services.run(
        lambda db: points.remove_own(db, uid, now=services.now()),
        then=lambda _: services.say(common.DELETED(), action=common.UNDO(), on_action=put_back),
    )


@ft.component
def HiddenRow(point: Point, session_uid: str, *, key: object = None) -> ft.Control:
    """A hidden point, and the way to show it again."""
    del key
    services, ui = use_services(), use_ui()
    p, command = ui.palette, use_commands(services)
    show = command("show", lambda: services.run(lambda db: points.put(db, session_uid, point.id, None)))
    said = ft.Container(text(point.text, t.BODY, p.ink_faint), padding=insets(start=ASIDE))
    button = ft.Row([quiet_button(p, words.SHOW_AGAIN(), show)], tight=True)
    return column([said, ft.Container(button, padding=insets(start=ASIDE - t.S4))])
