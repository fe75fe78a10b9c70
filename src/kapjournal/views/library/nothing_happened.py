"""Not much happened, or it did not do what was hoped for: nobody's fault, and something to do about it."""

from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts
from kapjournal.care.steps import guided
from kapjournal.care.steps.library import QUIET_SET
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, link_button, primary_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, drawing, max_width, scroll, vspace
from kapjournal.views.design.text import text
from kapjournal.views.preparing.add_to_questions import add_question
from kapjournal.views.shell.addresses import STORY_SET
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import nothing_happened as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

ART = 120.0


@ft.component
def NothingHappened(session_uid: str | None = None) -> ft.Control:
    """Also in place of the long story; what was written there comes along."""
    services = use_services()
    command = use_commands(services)

    def write() -> None:
        following = routes.Write(set_id=QUIET_SET, session_uid=session_uid)
        services.run(lambda db: _bring_along(db, session_uid, services), then=lambda _: services.swap(following))

    return layout(
        use_ui(),
        on_write=command("write", write),
        on_add=command("add", lambda: add_question(services, words.QUESTION(), session_uid)),
        on_leave=services.back,
        on_someone=lambda: services.go(routes.Someone()),
        on_help=lambda: services.go(routes.Help()),
    )


def _bring_along(db: "Db", session_uid: str | None, services: ScreenServices) -> None:
    begun = drafts.load(db, draft_keys.guided_place(session_uid, STORY_SET)) or {}
    if guided.words_of(begun):
        guided.change_set(db, begun, session_uid=session_uid, old=STORY_SET, new=QUIET_SET, now=services.now())


def layout(
    ui: UiContext, *, on_write: Press, on_add: Press, on_someone: Press, on_leave: Press, on_help: Press
) -> ft.Control:
    """The primary button writes; who feels hopeless finds a person in sight, in a card of its own."""
    p, f = ui.palette, ui.frame
    someone = column(
        [
            text(words.HOPELESS(), t.BODY, p.ink),
            vspace(t.S3),
            link_button(p, words.SOMEONE(), ft.Icons.FAVORITE_BORDER_ROUNDED, on_someone),
        ]
    )
    parts: list[ft.Control] = [
        *([] if f.large_text or f.small else [drawing(p, "cup", height=ART), vspace(t.S4)]),
        ft.Container(text(words.TITLE(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S2),
        ft.Container(text(words.FAULT(), t.LEAD, p.ink), padding=TEXT_SIDE),
        vspace(t.S3),
        ft.Container(text(words.OPTIONS(), t.BODY, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S5),
        ft.Container(card(p, someone), padding=SIDE),
        vspace(t.S4),
    ]
    below = column(
        [
            primary_button(p, words.WRITE(), on_write),
            vspace(t.S3),
            link_button(p, words.ADD(), ft.Icons.ADD_ROUNDED, on_add),
        ]
    )
    return max_width(column([top_bar(p, on_leave, on_help), scroll(parts), foot(below)], expand=True), f, most=560)
