"""The fourth room: what is not needed every day, and the key to lock up."""

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from kapjournal import routes
from kapjournal.messages import Message
from kapjournal.views.design import tokens as t
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, card, column, max_width, scroll_form, vspace
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.design.rows import room_head, row
from kapjournal.views.design.text import text
from kapjournal.views.design.tokens import Palette
from kapjournal.views.shell.keys import has_keyboard
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import backup as backup_words
from kapjournal.views.words import common, keyboard, preparing
from kapjournal.views.words import letters as letter_words
from kapjournal.views.words import marked_lines as marked_words
from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import more as words
from kapjournal.views.words import plain_export as plain_words
from kapjournal.views.words import scales as scale_words
from kapjournal.views.words import small_steps as step_words

To = Callable[[routes.Route], Press]
Icon = ft.Icons
PRACTICES = Icon.SELF_IMPROVEMENT_ROUNDED
MARKED_LINES = Icon.BOOKMARK_BORDER_ROUNDED
SMALL_STEPS = Icon.DIRECTIONS_WALK_ROUNDED
LETTERS = Icon.MAIL_OUTLINE_ROUNDED
EXPECT = Icon.WAVES_ROUNDED
QUESTIONNAIRES = Icon.CHECKLIST_RTL_ROUNDED
MEDICINES = Icon.MEDICATION_OUTLINED
PLAIN_EXPORT = Icon.DRIVE_FILE_MOVE_OUTLINE
CLINIC_NOTES = Icon.CONTACT_SUPPORT_OUTLINED
SAFETY_PLAN = Icon.HEALTH_AND_SAFETY_OUTLINED
AT_FIRST = 3
"""So many cards fill a screen; the others come in the moment after."""


@dataclass(frozen=True)
class Hands:
    """What this room does itself, and whether keys of a real keyboard are told of here."""

    lock: Press
    has_keyboard: bool


@ft.component
def More() -> ft.Control:
    services, ui = use_services(), use_ui()

    def to(route: routes.Route) -> Press:
        return lambda: services.go(route)

    hands = Hands(services.access.lock, has_keyboard(services.page))

    def draw(place: int) -> ft.Control:
        name, rows = GROUPS[place]
        return _group(ui, name(), rows(ui.palette, to, hands))

    groups, _ = use_rows(range(len(GROUPS)), draw, ui=ui, at_first=AT_FIRST, at_a_time=len(GROUPS))
    # All of it stays built, so that a screen reader and the keyboard come to its end in one go.
    return max_width(scroll_form([room_head(ui, common.MORE(), to(routes.Help())), *groups]), ui.frame)


def _now(p: Palette, to: To, _: Hands) -> list[ft.Control]:
    return [
        row(p, words.LIBRARY(), words.LIBRARY_BLURB(), to(routes.Library()), icon=Icon.AUTO_STORIES_OUTLINED),
        row(p, words.PRACTICES(), words.PRACTICES_BLURB(), to(routes.Practices()), icon=PRACTICES),
    ]


def _kept(p: Palette, to: To, _: Hands) -> list[ft.Control]:
    return [
        row(p, marked_words.TITLE(), marked_words.NOTE(), to(routes.MarkedLines()), icon=MARKED_LINES),
        row(p, step_words.TITLE(), words.STEPS_BLURB(), to(routes.SmallSteps()), icon=SMALL_STEPS),
        row(p, letter_words.TITLE(), words.LETTERS_BLURB(), to(routes.Letters()), icon=LETTERS),
    ]


def _clinic(p: Palette, to: To, _: Hands) -> list[ft.Control]:
    return [
        row(p, preparing.EXPECT(), preparing.EXPECT_NOTE(), to(routes.WhatToExpect()), icon=EXPECT),
        row(p, preparing.CLINIC(), preparing.CLINIC_NOTE(), to(routes.ClinicNotes()), icon=CLINIC_NOTES),
        row(p, medicine_words.TITLE(), medicine_words.BLURB(), to(routes.Medicines()), icon=MEDICINES),
        row(p, scale_words.TITLE(), scale_words.BLURB(), to(routes.Scales()), icon=QUESTIONNAIRES),
        row(p, words.EXPORT(), words.EXPORT_BLURB(), to(routes.Export()), icon=Icon.MAIL_LOCK_OUTLINED),
    ]


def _support(p: Palette, to: To, _: Hands) -> list[ft.Control]:
    return [
        row(p, words.PEOPLE(), words.PEOPLE_BLURB(), to(routes.People()), icon=Icon.PEOPLE_OUTLINE_ROUNDED),
        row(p, words.SAFETY_PLAN(), words.SAFETY_PLAN_BLURB(), to(routes.SafetyPlan()), icon=SAFETY_PLAN),
    ]


def _app(p: Palette, to: To, hands: Hands) -> list[ft.Control]:
    keys = row(p, keyboard.TITLE(), keyboard.BLURB(), to(routes.KeyboardKeys()), icon=Icon.KEYBOARD_OUTLINED)
    return [
        row(p, words.SETTINGS(), words.SETTINGS_BLURB(), to(routes.Settings()), icon=Icon.TUNE_ROUNDED),
        row(p, backup_words.TITLE(), backup_words.BLURB(), to(routes.Backup()), icon=Icon.SAVE_OUTLINED),
        row(p, words.IMPORT(), words.IMPORT_BLURB(), to(routes.Import()), icon=Icon.MOVE_TO_INBOX_ROUNDED),
        row(p, plain_words.TITLE(), words.PLAIN_EXPORT_BLURB(), to(routes.PlainExport()), icon=PLAIN_EXPORT),
        *([keys] if hands.has_keyboard else []),
        row(p, words.ABOUT(), words.ABOUT_BLURB(), to(routes.About()), icon=Icon.INFO_OUTLINE_ROUNDED),
        row(p, common.LOCK_NOW(), words.LOCK_BLURB(), hands.lock, icon=Icon.LOCK_OUTLINE_ROUNDED),
    ]


GROUPS: tuple[tuple[Message, Callable[[Palette, To, Hands], list[ft.Control]]], ...] = (
    (words.NOW, _now),
    (words.KEPT, _kept),
    (words.CLINIC, _clinic),
    (words.SUPPORT, _support),
    (words.APP, _app),
)


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
        padding=insets(start=side, end=side, bottom=t.S5),
    )
