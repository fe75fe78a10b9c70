"""The fourth room: what is not needed every day, and the key to lock up."""

from collections.abc import Callable

import flet as ft

from kapjournal import routes
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import card, column, max_width, scroll, vspace
from kapjournal.views.design.rows import room_head, row
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common, preparing
from kapjournal.views.words import letters as letter_words
from kapjournal.views.words import marked_lines as marked_words
from kapjournal.views.words import more as words
from kapjournal.views.words import small_steps as step_words


@ft.component
def More() -> ft.Control:
    services = use_services()
    return layout(use_ui(), on_go=services.go, on_lock=services.access.lock)


def layout(ui: UiContext, *, on_go: Callable[[routes.Route], None], on_lock: Callable[[], None]) -> ft.Control:
    p = ui.palette

    def to(route: routes.Route) -> Callable[[], None]:
        return lambda: on_go(route)

    rows = [
        row(p, words.LIBRARY(), words.LIBRARY_BLURB(), to(routes.Library()), icon=ft.Icons.AUTO_STORIES_OUTLINED),
        row(
            p,
            words.PRACTICES(),
            words.PRACTICES_BLURB(),
            to(routes.Practices()),
            icon=ft.Icons.SELF_IMPROVEMENT_ROUNDED,
        ),
        row(
            p,
            marked_words.TITLE(),
            marked_words.NOTE(),
            to(routes.MarkedLines()),
            icon=ft.Icons.BOOKMARK_BORDER_ROUNDED,
        ),
        row(p, step_words.TITLE(), words.STEPS_BLURB(), to(routes.SmallSteps()), icon=ft.Icons.CHECK_CIRCLE_OUTLINE),
        row(p, letter_words.TITLE(), words.LETTERS_BLURB(), to(routes.Letters()), icon=ft.Icons.MAIL_OUTLINE_ROUNDED),
        row(p, words.PEOPLE(), words.PEOPLE_BLURB(), to(routes.People()), icon=ft.Icons.PEOPLE_OUTLINE_ROUNDED),
        row(
            p,
            words.SAFETY_PLAN(),
            words.SAFETY_PLAN_BLURB(),
            to(routes.SafetyPlan()),
            icon=ft.Icons.HEALTH_AND_SAFETY_OUTLINED,
        ),
        row(
            p, preparing.CLINIC(), preparing.CLINIC_NOTE(), to(routes.ClinicNotes()), icon=ft.Icons.HELP_OUTLINE_ROUNDED
        ),
        row(
            p, preparing.EXPECT(), preparing.EXPECT_NOTE(), to(routes.WhatToExpect()), icon=ft.Icons.MENU_BOOK_OUTLINED
        ),
        row(p, words.EXPORT(), words.EXPORT_BLURB(), to(routes.Export()), icon=ft.Icons.MAIL_LOCK_OUTLINED),
        row(p, words.SETTINGS(), words.SETTINGS_BLURB(), to(routes.Settings()), icon=ft.Icons.TUNE_ROUNDED),
        row(p, words.ABOUT(), words.ABOUT_BLURB(), to(routes.About()), icon=ft.Icons.INFO_OUTLINE_ROUNDED),
    ]
    lock = row(p, common.LOCK_NOW(), words.LOCK_BLURB(), on_lock, icon=ft.Icons.LOCK_OUTLINE_ROUNDED)
    side = ft.Padding.symmetric(horizontal=0 if ui.frame.wide else t.MARGIN)
    parts = [
        room_head(ui, common.MORE(), to(routes.Help())),
        ft.Container(card(p, column(rows, spacing=t.S1), padding=t.S3), padding=side),
        vspace(t.S4),
        ft.Container(card(p, lock, padding=t.S3), padding=side),
        vspace(t.S8),
    ]
    return max_width(scroll(parts), ui.frame)
