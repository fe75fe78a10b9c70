"""After writing: it is kept, one can stop here, and a line to mark, a small step or something quiet is offered."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal import content, routes
from kapjournal.content import Practice
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import foot, primary_button, quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.task_foot import task_foot
from kapjournal.views.design.text import text
from kapjournal.views.practices.practice_layout import landscape
from kapjournal.views.practices.practices_layout import Offered, practice_card
from kapjournal.views.shell import arc_routes
from kapjournal.views.shell.addresses import STEADYING
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.session_theme import use_session_is_on
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import guided as words
from kapjournal.views.words import hard_moment as hard_words
from kapjournal.views.words import marked_lines as marked_words
from kapjournal.views.words import small_steps as step_words

Way = tuple[str, ft.IconData, Press]
"""What it is, how it looks, and where it leads."""
OFFERED = (STEADYING, "breathing.paced")
"""Two are enough to choose from after writing, and breathing never comes first: it may not suit who is dizzy.

The others have a screen of their own.
"""


@ft.component
def AfterWriting(session_uid: str | None, practice_id: str | None = None, entry_uid: str | None = None) -> ft.Control:
    """`practice_id` names the practice that is offered first; without one a person is. `entry_uid` is what was kept.

    While a session is on, nothing leads to what waits until it is over.
    """
    services = use_services()
    in_session = use_session_is_on(services)
    is_hard = practice_id is None
    first = STEADYING if practice_id is None else practice_id if practice_id in OFFERED else OFFERED[0]
    offered = [content.practice(first), *(content.practice(other) for other in OFFERED if other != first)]

    def begin(chosen: str) -> None:
        kind = routes.BeginPractice if in_session else routes.Practice
        services.swap(kind(practice_id=chosen, session_uid=session_uid))

    ways: tuple[Way, ...] = ()
    if entry_uid is not None and not in_session:
        mark, step = arc_routes.mark_lines(entry_uid), arc_routes.new_small_step(session_uid)
        ways = (
            (marked_words.MARK(), ft.Icons.BOOKMARK_ADD_OUTLINED, lambda: services.go(mark)),
            (step_words.CHOOSE(), ft.Icons.DIRECTIONS_WALK_ROUNDED, lambda: services.go(step)),
        )
    return layout(
        use_ui(),
        offered,
        ways,
        someone_first=is_hard,
        on_practice=begin,
        on_someone=lambda: services.go(arc_routes.someone()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def layout(
    ui: UiContext,
    offered: Sequence[Practice],
    ways: Sequence[Way],
    *,
    someone_first: bool,
    on_practice: Callable[[str], None],
    on_someone: Press,
    on_leave: Press,
    on_help: Press,
) -> ft.Control:
    """Leaving has the primary button, or a person where it was a lot."""
    p, f = ui.palette, ui.frame
    parts: list[ft.Control] = [
        *([] if f.large_text else [vspace(t.S2), landscape(ui), vspace(t.S6)]),
        ft.Container(text(words.KEPT(), t.TITLE.capped(f.scale, 1.3), p.ink, heading=1), padding=TEXT_SIDE),
        vspace(t.S1),
        ft.Container(
            text(hard_words.ASK() if someone_first else words.KEPT_WHY(), t.BODY, p.ink_soft), padding=TEXT_SIDE
        ),
        vspace(t.S6),
        *_ways(ui, ways),
        ft.Container(text(words.IF_YOU_LIKE(), t.SMALL_LABEL, p.ink_soft), padding=TEXT_SIDE),
        vspace(t.S2),
    ]
    for practice in offered:
        parts += [
            ft.Container(practice_card(ui, Offered(practice), _to(on_practice, practice)), padding=SIDE),
            vspace(t.S3),
        ]
    talk, done = primary_button(p, words.TALK(), on_someone), quiet_button(p, words.DONE(), on_leave)
    foot_ = task_foot(f, talk, done) if someone_first else foot(primary_button(p, words.DONE(), on_leave))
    page = column([top_bar(p, on_leave, on_help, close=True), scroll(parts), foot_], expand=True)
    return max_width(page, f, most=560)


def _ways(ui: UiContext, ways: Sequence[Way]) -> list[ft.Control]:
    rows = [row(ui.palette, said, "", press, icon=icon) for said, icon, press in ways]
    if not rows:
        return []
    inside = card(ui.palette, column(list[ft.Control](rows)), padding=t.S2)
    return [ft.Container(inside, padding=SIDE), vspace(t.S6)]


def _to(on_practice: Callable[[str], None], practice: Practice) -> Press:
    return lambda: on_practice(practice.id)
