"""The fourth room: what is not needed every day, and the key to lock up."""

from collections.abc import Callable

import flet as ft

from kapjournal import routes
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import card, column, max_width, scroll_form, vspace
from kapjournal.views.design.rows import room_head, row
from kapjournal.views.design.text import text
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import common, preparing
from kapjournal.views.words import letters as letter_words
from kapjournal.views.words import marked_lines as marked_words
from kapjournal.views.words import more as words
from kapjournal.views.words import small_steps as step_words

Icon = ft.Icons
PRACTICES = Icon.SELF_IMPROVEMENT_ROUNDED
MARKED_LINES = Icon.BOOKMARK_BORDER_ROUNDED
SMALL_STEPS = Icon.DIRECTIONS_WALK_ROUNDED
LETTERS = Icon.MAIL_OUTLINE_ROUNDED
EXPECT = Icon.WAVES_ROUNDED
CLINIC_NOTES = Icon.CONTACT_SUPPORT_OUTLINED
SAFETY_PLAN = Icon.HEALTH_AND_SAFETY_OUTLINED


@ft.component
def More() -> ft.Control:
    services = use_services()
    return layout(use_ui(), on_go=services.go, on_lock=services.access.lock)


def layout(ui: UiContext, *, on_go: Callable[[routes.Route], None], on_lock: Callable[[], None]) -> ft.Control:
    p = ui.palette

    def to(route: routes.Route) -> Callable[[], None]:
        return lambda: on_go(route)

    groups = [
        (
            words.NOW(),
            [
                row(p, words.LIBRARY(), words.LIBRARY_BLURB(), to(routes.Library()), icon=Icon.AUTO_STORIES_OUTLINED),
                row(p, words.PRACTICES(), words.PRACTICES_BLURB(), to(routes.Practices()), icon=PRACTICES),
            ],
        ),
        (
            words.KEPT(),
            [
                row(p, marked_words.TITLE(), marked_words.NOTE(), to(routes.MarkedLines()), icon=MARKED_LINES),
                row(p, step_words.TITLE(), words.STEPS_BLURB(), to(routes.SmallSteps()), icon=SMALL_STEPS),
                row(p, letter_words.TITLE(), words.LETTERS_BLURB(), to(routes.Letters()), icon=LETTERS),
            ],
        ),
        (
            words.CLINIC(),
            [
                row(p, preparing.EXPECT(), preparing.EXPECT_NOTE(), to(routes.WhatToExpect()), icon=EXPECT),
                row(p, preparing.CLINIC(), preparing.CLINIC_NOTE(), to(routes.ClinicNotes()), icon=CLINIC_NOTES),
                row(p, words.EXPORT(), words.EXPORT_BLURB(), to(routes.Export()), icon=Icon.MAIL_LOCK_OUTLINED),
            ],
        ),
        (
            words.SUPPORT(),
            [
                row(p, words.PEOPLE(), words.PEOPLE_BLURB(), to(routes.People()), icon=Icon.PEOPLE_OUTLINE_ROUNDED),
                row(p, words.SAFETY_PLAN(), words.SAFETY_PLAN_BLURB(), to(routes.SafetyPlan()), icon=SAFETY_PLAN),
            ],
        ),
        (
            words.APP(),
            [
                row(p, words.SETTINGS(), words.SETTINGS_BLURB(), to(routes.Settings()), icon=Icon.TUNE_ROUNDED),
                row(p, words.ABOUT(), words.ABOUT_BLURB(), to(routes.About()), icon=Icon.INFO_OUTLINE_ROUNDED),
                row(p, common.LOCK_NOW(), words.LOCK_BLURB(), on_lock, icon=Icon.LOCK_OUTLINE_ROUNDED),
            ],
        ),
    ]
    # All of it stays built, so that a screen reader and the keyboard come to its end in one go.
    page = scroll_form([room_head(ui, common.MORE(), to(routes.Help())), *(_group(ui, *one) for one in groups)])
    return max_width(page, ui.frame)


def _group(ui: UiContext, title: str, rows: list[ft.Control]) -> ft.Control:
    """What is for the same, on a card of its own under a quiet heading."""
    side = 0 if ui.frame.wide else t.MARGIN
    name = text(title, t.SMALL_LABEL, ui.palette.ink_soft, heading=2)
    return ft.Container(
        column(
            [
                ft.Container(name, padding=ft.Padding.symmetric(horizontal=t.S1)),
                vspace(t.S2),
                card(ui.palette, column(rows, spacing=t.S1), padding=t.S3),
            ]
        ),
        padding=ft.Padding.only(left=side, right=side, bottom=t.S5),
    )
