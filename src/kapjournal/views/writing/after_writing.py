"""After writing: it is kept, and something quiet is offered."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal import content, routes
from kapjournal.content import Practice
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll, vspace
from kapjournal.views.design.task_foot import task_foot
from kapjournal.views.design.text import text
from kapjournal.views.practices.practice_layout import landscape
from kapjournal.views.practices.practices_layout import Offered, practice_card
from kapjournal.views.shell.addresses import STEADYING
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.session_theme import use_session_is_on
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import guided as words
from kapjournal.views.words import hard_moment as hard_words

OFFERED = (STEADYING, "breathing.paced")
"""Two are enough to choose from after writing, and breathing never comes first: it may not suit who is dizzy.

The others have a screen of their own.
"""


@ft.component
def AfterWriting(session_uid: str | None, practice_id: str | None = None) -> ft.Control:
    """`practice_id` names the practice that is offered first; without one a person is."""
    services = use_services()
    in_session = use_session_is_on(services)
    is_hard = practice_id is None
    first = STEADYING if practice_id is None else practice_id if practice_id in OFFERED else OFFERED[0]
    offered = [content.practice(first), *(content.practice(other) for other in OFFERED if other != first)]

    def begin(chosen: str) -> None:
        kind = routes.BeginPractice if in_session else routes.Practice
        services.swap(kind(practice_id=chosen, session_uid=session_uid))

    return layout(
        use_ui(),
        offered,
        someone_first=is_hard,
        on_practice=begin,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def layout(
    ui: UiContext,
    offered: Sequence[Practice],
    *,
    someone_first: bool,
    on_practice: Callable[[str], None],
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """A person or the first of the practices has the lamp, the others lie beside it; leaving is as easy."""
    p, f = ui.palette, ui.frame
    first, *others = offered
    parts: list[ft.Control] = [
        *([] if f.large_text else [vspace(t.S2), landscape(ui), vspace(t.S6)]),
        ft.Container(text(words.KEPT(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S1),
        ft.Container(
            text(hard_words.ASK() if someone_first else words.KEPT_WHY(), t.BODY, p.ink_soft), padding=TEXT_SIDE
        ),
        vspace(t.S8),
        ft.Container(text(words.IF_YOU_LIKE(), t.SMALL_LABEL, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S2),
    ]
    for practice in (first, *others):
        parts += [
            ft.Container(practice_card(ui, Offered(practice), _to(on_practice, practice)), padding=SIDE),
            vspace(t.S3),
        ]
    to_first = primary_button(p, first.title, _to(on_practice, first))
    lamp = primary_button(p, words.TALK(), on_help) if someone_first else to_first
    quiet = quiet_button(p, words.DONE(), on_leave)
    page = column([top_bar(p, on_leave, on_help, close=True), scroll(parts), task_foot(f, lamp, quiet)], expand=True)
    return max_width(page, f, most=560)


def _to(on_practice: Callable[[str], None], practice: Practice) -> Press:
    return lambda: on_practice(practice.id)
