"""How one session looks: a thread from the intention to what is still ahead."""

from collections.abc import Callable

import flet as ft

from kapjournal import content, routes
from kapjournal.care.measures import feelings
from kapjournal.care.records import text_cleaning
from kapjournal.care.records.entries import EntryWithAnswers
from kapjournal.care.timeline.session_detail import Happening, SessionDetail, Todo
from kapjournal.models import CheckIn, EntryKind, KapSession, PracticeRun
from kapjournal.views.design import graphics
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import help_button, primary_button, quiet_button, way_back
from kapjournal.views.design.layout import Press, card, column, drawing, gap, moon, picture, readable, scroll
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import GUTTER, bead, moment, on_paper
from kapjournal.views.design.tokens import SESSION, Palette, Type
from kapjournal.views.sessions import session_story
from kapjournal.views.shell.ui_context import Look
from kapjournal.views.words import intention as intention_words
from kapjournal.views.words import session as words
from kapjournal.views.writing.intention_layout import SENTENCE

Go = Callable[[routes.Route], object]
PICTURE, PICTURE_WIDE = 190.0, 248.0
COVER_FROM = 120.0
"""Scrolled so far, the picture has gone by and the bar gets a ground of its own."""
OPENING = 280
SHORT_WORD = 18

_LAMPS = {
    Todo.INTENTION: (words.SET_INTENTION_WHY, words.SET_INTENTION),
    Todo.CAPTURE: (words.CATCH_WHY, words.CATCH),
    Todo.STORY: (words.TELL_WHY, words.TELL),
}
_ASIDE = {
    Todo.CAPTURE: words.CATCH,
    Todo.CAPTURE_MORE: words.CATCH_MORE,
    Todo.STORY_MORE: words.WRITE_MORE,
    Todo.CHECK_IN_BEFORE: words.CHECK_IN_BEFORE,
    Todo.CHECK_IN_AFTER: words.CHECK_IN_AFTER,
}


def page(
    look: Look,
    detail: SessionDetail,
    *,
    covered: bool,
    on_go: Go,
    on_leave: Press,
    on_scroll: Callable[[float], object],
) -> ft.Control:
    """On a screen of its own: the picture reaches up behind the bar."""
    p = look.palette
    back = way_back(p, on_leave, bgcolor=p.sheet)
    bar = ft.Container(
        ft.Row([back, help_button(p, lambda: on_go(routes.Help()))], alignment=ft.MainAxisAlignment.SPACE_BETWEEN),
        left=0,
        right=0,
        top=0,
        padding=ft.Padding.only(left=12, right=16, top=10, bottom=8),
        bgcolor=p.paper if covered else None,
    )
    height = gap(72) if look.frame.large_text or look.frame.low else drawing(p, "tide-moon", height=PICTURE, cover=True)
    thread = ft.Container(column(_thread(look, detail, on_go)), padding=ft.Padding.only(left=4, right=20))
    body = scroll([height, _head(look, detail, on_go, left=20), thread], on_scroll=lambda e: on_scroll(float(e.pixels)))
    return readable(ft.Stack([body, bar], expand=True, fit=ft.StackFit.EXPAND), look.frame)


def beside(look: Look, detail: SessionDetail, on_go: Go) -> ft.Control:
    """Beside the list of sessions in a wide window."""
    art = ft.Container(
        drawing(look.palette, "tide-moon", height=PICTURE_WIDE, cover=True),
        border_radius=ft.BorderRadius.only(top_left=t.R_PAD, top_right=t.R_PAD),
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
    parts = [art, _head(look, detail, on_go, left=GUTTER), *_thread(look, detail, on_go)]
    return scroll(parts, padding=ft.Padding.only(top=t.S8, left=28, right=28))


def _head(look: Look, detail: SessionDetail, on_go: Go, *, left: float) -> ft.Control:
    p, session, f = look.palette, detail.session, look.frame
    lines: list[ft.Control] = [
        text(words.full_day(session.starts_at, session.zone, detail.now), t.SMALL_LABEL, p.dusk),
        gap(2),
        text(words.title(detail.number), t.DISPLAY.capped(f.scale, 1.4), p.ink, heading=1),
    ]
    if session.cancelled_at:
        lines += [gap(t.S1), text(words.CANCELED(), t.BODY, p.ink_soft)]
    for fact in (session.place, session.people):
        if fact:
            lines += [gap(t.S1), text(fact, t.BODY, p.ink_soft)]
    if session.notes:
        lines += [gap(t.S2), text(session.notes, t.JOURNAL, p.ink)]
    plan = routes.Plan(session_uid=session.uid)
    change = quiet_button(p, words.CHANGE_PLAN(), lambda: on_go(plan), icon=ft.Icons.EDIT_OUTLINED)
    return column(
        [
            ft.Container(column(lines), padding=ft.Padding.only(left=left, right=20, top=10)),
            ft.Container(ft.Row([change]), padding=ft.Padding.only(left=left - t.S4, bottom=t.S5)),
        ]
    )


def _thread(look: Look, detail: SessionDetail, on_go: Go) -> list[ft.Control]:
    p = look.palette
    parts: list[ft.Control] = []
    if detail.intention:
        parts.append(_intention(look, detail, detail.intention, on_go))
    elif detail.next is Todo.INTENTION:
        parts.append(_now(look, detail, Todo.INTENTION, on_go))
    parts += [_happening(look, detail, happening, on_go) for _, happening in detail.happenings]
    if detail.next and detail.next is not Todo.INTENTION:
        parts.append(_now(look, detail, detail.next, on_go))
    if detail.story_at:
        when = words.day(detail.story_at, detail.session.zone, detail.now)
        mark = bead(p, filled=False, colour=p.edge, size=12)
        parts.append(moment(p, mark, when, text(words.STORY_AHEAD(), t.BODY, p.ink_soft), ahead=True, after=t.S5))
    return [gap(t.S3), *parts, _aside(look, detail, on_go), gap(t.S10)]


def _aside(look: Look, detail: SessionDetail, on_go: Go) -> ft.Control:
    """What can be added, as quiet as it gets."""
    p, uid = look.palette, detail.session.uid

    def to(todo: Todo) -> Press:
        return lambda: on_go(session_story.way(todo, uid))

    buttons = [quiet_button(p, _ASIDE[todo](), to(todo)) for todo in detail.aside]
    return ft.Container(
        ft.Row(list[ft.Control](buttons), wrap=True, spacing=0, run_spacing=0),
        padding=ft.Padding.only(left=GUTTER - t.S4),
    )


def _happening(look: Look, detail: SessionDetail, happening: Happening, on_go: Go) -> ft.Control:
    if isinstance(happening, KapSession):
        return _session(look, detail)
    if isinstance(happening, CheckIn):
        return _check_in(look, detail, happening, on_go)
    if isinstance(happening, PracticeRun):
        return _practice(look, detail, happening)
    return _writing(look, detail, happening, on_go)


def _intention(look: Look, detail: SessionDetail, reading: EntryWithAnswers, on_go: Go) -> ft.Control:
    p, entry = look.palette, reading.entry
    said = intention_words.quoted(text_cleaning.opening(reading.sentence, OPENING))
    kind = Type(SENTENCE.family, 20, 1.45)
    when = words.wrote(EntryKind.INTENTION, entry.happened_at, detail.session, detail.now)
    target = _opens(p, text(said, kind, p.ink), said, lambda: on_go(routes.Intention(session_uid=detail.session.uid)))
    return moment(p, bead(p, filled=False), when, target, first=True, key=entry.uid)


def _opens(p: Palette, content_: ft.Control, name: str, on_press: Press) -> ft.Control:
    """Something on the thread that can be pressed, at least as tall as a finger."""
    inside = ft.Container(content_, padding=ft.Padding.only(top=t.S2, bottom=t.S4))
    return pressable(p, inside, on_press, label=name, radius=t.S2)


def _check_in(look: Look, detail: SessionDetail, row: CheckIn, on_go: Go) -> ft.Control:
    p = look.palette
    said = ", ".join(feelings.texts(row.words)) or words.CHECKED_IN()
    lines: list[ft.Control] = [text(said[:1].upper() + said[1:], t.BODY, p.ink)]
    if row.note:
        lines.append(text(text_cleaning.opening(row.note), t.JOURNAL, p.ink_soft))
    mark = on_paper(p, moon(p, graphics.level_of(row.valence), 24), 28)
    when = words.felt(row.phase, row.happened_at, detail.session, detail.now)
    target = _opens(p, column(lines), f"{when}: {said}", lambda: on_go(routes.EditCheckIn(check_in_uid=row.uid)))
    return moment(p, mark, when, target, after=t.S4, key=row.uid)


def _session(look: Look, detail: SessionDetail) -> ft.Control:
    """The hours themselves: the only dark thing on the page."""
    p, session = look.palette, detail.session
    route = content.route(session.route).name
    said = ft.Column(
        [text(words.THE_SESSION(), t.HEADING, SESSION.text, heading=2), text(route, t.SMALL, SESSION.text_soft)],
        spacing=2,
        tight=True,
        expand=True,
    )
    light = picture(graphics.breathing(SESSION.violet, 72, 0.26), width=72, height=72)
    night = ft.Container(
        ft.Row([light, said], spacing=10, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        bgcolor=p.night,
        border_radius=t.R_CARD,
        padding=ft.Padding.only(left=10, right=16, top=14, bottom=14),
    )
    when = words.day_and_time(session.starts_at, session, detail.now)
    return moment(p, bead(p, size=24, filled=not detail.is_ahead), when, night, ahead=detail.is_ahead)


def _writing(look: Look, detail: SessionDetail, reading: EntryWithAnswers, on_go: Go) -> ft.Control:
    p, entry = look.palette, reading.entry
    open_it: Press = lambda: on_go(routes.Entry(entry_uid=entry.uid))  # noqa: E731
    when = words.wrote(entry.kind, entry.happened_at, detail.session, detail.now)
    first = text_cleaning.opening(" ".join(answer.text for answer in reading.answers), OPENING)
    if entry.kind is EntryKind.CAPTURE:
        sheet = card(p, _captured(look, reading), padding=ft.Padding.symmetric(horizontal=20, vertical=16))
        return moment(p, bead(p), when, _opens(p, sheet, words.OPENS(name=when, words=first), open_it), key=entry.uid)
    read_on = ft.Container(text(words.READ_ON(), t.LABEL, p.teal), padding=ft.Padding.only(top=t.S3))
    page_ = column([text(first, t.JOURNAL, p.ink), read_on])
    name = words.OPENS(name=words.READ_ON(), words=first)
    return moment(p, bead(p), when, _opens(p, page_, name, open_it), key=entry.uid)


def _captured(look: Look, reading: EntryWithAnswers) -> ft.Control:
    """Each fragment on a line of its own; a single word stands large."""
    p, lines = look.palette, [text_cleaning.opening(answer.text, OPENING) for answer in reading.answers]
    large = t.DISPLAY.capped(look.frame.scale, 1.4)
    return column([text(line, large if len(line) <= SHORT_WORD else t.LEAD, p.ink) for line in lines], spacing=t.S1)


def _practice(look: Look, detail: SessionDetail, run: PracticeRun) -> ft.Control:
    p = look.palette
    title = session_story.practice_title(run.practice_id, words.PRACTICE())
    when = words.day_and_time(run.happened_at, detail.session, detail.now)
    said = text(words.lasted(title, run.seconds), t.BODY, p.ink)
    return moment(p, bead(p, size=10), when, said, key=run.uid)


def _now(look: Look, detail: SessionDetail, todo: Todo, on_go: Go) -> ft.Control:
    """Where one is: the one lamp of the page."""
    p = look.palette
    why, label = _LAMPS[todo]
    lamp = primary_button(p, label(), lambda: on_go(session_story.way(todo, detail.session.uid)))
    mark = bead(p, filled=False, colour=p.lamp, size=18)
    return moment(
        p,
        mark,
        words.NOW(),
        text(why(), t.LEAD, p.ink),
        gap(t.S3),
        ft.Row([lamp]),
        first=todo is Todo.INTENTION,
        ahead=True,
    )
