"""The card of today on a session's page: what its path asks for now, before all that was."""

import flet as ft

from kapjournal import content, routes
from kapjournal.care.steps.today_card import CardState
from kapjournal.care.timeline.session_path import SessionPath
from kapjournal.routes import Route
from kapjournal.terms import ReviewDay
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import card, column, vspace
from kapjournal.views.design.text import balanced, text
from kapjournal.views.kinds.kind import Go
from kapjournal.views.shell import arc_routes
from kapjournal.views.shell.addresses import STORY_SET
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import session as words
from kapjournal.views.words import session_path as path_words
from kapjournal.views.words import today as today_words

_LOOK_BACKS = {
    CardState.LOOK_BACK_7: ReviewDay.WEEK,
    CardState.LOOK_BACK_14: ReviewDay.FORTNIGHT,
    CardState.LOOK_BACK_30: ReviewDay.MONTH,
}
_LABELS = {
    CardState.INTENTION: words.SET_INTENTION,
    CardState.DAY_1: words.TELL,
    CardState.DAYS_2_TO_4: words.TELL,
}


def now_card(ui: UiContext, path: SessionPath, on_go: Go, *, width: float) -> ft.Control | None:
    """The one primary button of the page; None where the path asks for nothing today."""
    state = path.now_state
    if state is None or state not in path_words.TITLES:
        return None
    p, inner = ui.palette, width - 34
    way = _way(state, path.detail.session.uid)
    label = _LABELS.get(state, today_words.PRIMARY[state])()
    primary = primary_button(p, label, lambda: on_go(way))
    lines: list[ft.Control] = [
        text(path_words.NOW(), t.SMALL_LABEL, p.dusk),
        vspace(t.S1),
        text(path_words.TITLES[state](), t.HEADING.capped(ui.frame.scale, 1.5), p.ink, heading=2),
        vspace(t.S1),
        text(balanced(_sentence(state), t.BODY, inner / ui.frame.scale), t.BODY, p.ink_soft),
        vspace(t.S4),
    ]
    if state in (CardState.DAY_1, CardState.DAYS_2_TO_4):
        quiet_way = arc_routes.nothing_happened(path.detail.session.uid)
        quiet = quiet_button(p, today_words.NOT_MUCH(), lambda: on_go(quiet_way), colour=p.ink_soft)
        lines.append(column([primary, ft.Row([quiet], alignment=ft.MainAxisAlignment.CENTER)], spacing=t.S1))
    else:
        lines.append(primary)
    return card(p, column(lines), padding=insets(start=20, end=14, top=16, bottom=16))


def _sentence(state: CardState) -> str:
    if state in (CardState.DAY_1, CardState.DAYS_2_TO_4):
        return today_words.STORY_QUESTIONS(count=len(content.prompt_set(STORY_SET).prompts))
    if state in (CardState.LOOK_BACK_7, CardState.LOOK_BACK_14):
        count = len(content.prompt_set(f"review.day-{_LOOK_BACKS[state]}").prompts)
        return (today_words.REVIEW_7 if state is CardState.LOOK_BACK_7 else today_words.REVIEW_14)(count=count)
    if state is CardState.RUNNING:
        return words.CATCH_WHY()
    if state in (CardState.HOURS_BEFORE, CardState.PREPARE):
        return today_words.SENTENCES[CardState.PREPARE]()
    return today_words.SENTENCES[state]()


def _way(state: CardState, uid: str) -> Route:
    if state in _LOOK_BACKS:
        return routes.Review(session_uid=uid, day=_LOOK_BACKS[state])
    match state:
        case CardState.INTENTION:
            return routes.Intention(session_uid=uid)
        case CardState.PREPARE | CardState.EVENING_BEFORE | CardState.HOURS_BEFORE:
            return arc_routes.prepare(uid)
        case CardState.DAY_1 | CardState.DAYS_2_TO_4:
            return arc_routes.story(uid)
        case _:
            return arc_routes.one_word(uid)
