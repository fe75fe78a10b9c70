"""How the first card of Today looks, and what lies beside it: moods, a line in the light, the strip of days."""

import flet as ft

from kapjournal.care.steps.today_parts import CardState
from kapjournal.care.steps.today_state import TodayState
from kapjournal.views.design import arc, lights
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import actions, primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, card, column, picture, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import balanced, text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.today.today_face import Face
from kapjournal.views.today.today_faces import quoted
from kapjournal.views.today.today_moods import MoodHands, moods_row
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import reminders as reminder_words
from kapjournal.views.words import today as words
from kapjournal.views.words import today_parts as parts_words

SIDES = 34
STRIP_TALL = 48


def first_card(ui: UiContext, here: TodayState, shown: Face, mood_hands: MoodHands, *, width: float) -> ft.Control:
    """The one card with the primary button; `width` is its own."""
    p, f, inner = ui.palette, ui.frame, width - SIDES
    kind = t.HEADING.capped(f.scale, 1.5)
    lines: list[ft.Control] = []
    if here.card.reminder and here.card.state is not CardState.DUE:  # which says so itself
        due = reminder_words.due(here.card.reminder)
        icon = ft.Icon(ft.Icons.NOTIFICATIONS_NONE_ROUNDED, size=18, color=p.ink_faint)
        lines += [ft.Row([icon, text(due, t.SMALL, p.ink_faint, expand=True)], spacing=6), vspace(t.S2)]
    if shown.eyebrow:
        lines += [text(shown.eyebrow, t.SMALL_LABEL, p.dusk if here.card.session else p.ink_faint), vspace(t.S1)]
    if shown.strip_day is not None and here.card.session:
        number = here.card.session.number
        around = words.around(here.card.session, here.zone, here.now)
        lines += [
            text(around, t.SMALL_LABEL, p.dusk),
            vspace(t.S2),
            days_strip(ui, inner, shown.strip_day, number),
            vspace(t.S2),
        ]
    lines.append(text(balanced(shown.title, kind, inner / f.scale), kind, p.ink, heading=2))
    if shown.quote:
        lines += [vspace(t.S2), text(quoted(shown.quote), lights.QUOTE, p.ink)]
    for sentence in shown.sentences:
        lines += [vspace(t.S2), text(balanced(sentence, t.BODY, inner / f.scale), t.BODY, p.ink_soft)]
    if shown.has_moods:
        lines += [vspace(t.S3), *moods_row(ui, here, mood_hands, explained=True)]
    lines += [vspace(t.S4), _ways(ui, shown)]
    under = [quiet_button(p, said, press, colour=p.ink_soft) for said, press in shown.under]
    if under:
        middle = ft.MainAxisAlignment.CENTER
        lines.append(ft.Row(list[ft.Control](under), wrap=True, spacing=0, alignment=middle))
    return card(p, column(lines), padding=insets(start=20, end=14, top=18, bottom=16))


def _ways(ui: UiContext, shown: Face) -> ft.Control:
    p = ui.palette
    primary = primary_button(p, *shown.primary)
    if shown.secondary is None:
        return primary
    quiet = quiet_button(p, *shown.secondary, colour=p.ink_soft)
    # Two long names do not stand beside each other on a phone.
    if len(shown.primary[0]) + len(shown.secondary[0]) > 30:
        return column([primary, ft.Row([quiet], alignment=ft.MainAxisAlignment.CENTER)], spacing=t.S1)
    return actions(ui.frame, primary, quiet)


def days_strip(ui: UiContext, width: float, day: int, number: int) -> ft.Control:
    """Days 1 to 30 after a session, and where one is."""
    p = ui.palette
    kind = t.TICK.capped(ui.frame.scale, 1.2)
    labels = [
        ft.Container(
            ft.Semantics(exclude_semantics=True, content=text(str(stop), kind, p.ink_faint, center=True)),
            left=arc.strip_at(width, stop) - 15,
            top=28,
            width=30,
        )
        for stop in (1, 7, 14, 30)
    ]
    drawn = ft.Stack(
        [picture(arc.days_strip(p, width, day), width=width, height=30), *labels], width=width, height=STRIP_TALL
    )
    return ft.Semantics(container=True, image=True, label=parts_words.strip(day, number), content=drawn)


def mood_card(ui: UiContext, here: TodayState, mood_hands: MoodHands) -> ft.Control:
    """How you are, in five moods."""
    p = ui.palette
    parts = [
        ft.Container(text(check_in_words.QUESTIONS[here.phase](), t.LEAD, p.ink, heading=2), padding=insets(start=8)),
        vspace(t.S2),
        *moods_row(ui, here, mood_hands),
    ]
    return card(p, column(parts), padding=insets(start=12, end=12, top=15, bottom=14))


def lit_card(ui: UiContext, quote: str, source: str, on_press: Press) -> ft.Control:
    """A passage of the patient's in the light of the lamp; it opens where it was written."""
    p = ui.palette
    said = parts_words.QUOTED(words=quote)
    lines: list[ft.Control] = [
        text(source, t.SMALL_LABEL, lights.lit_faint(p)),
        vspace(6),
        text(said, lights.QUOTE_SMALL, lights.lit_ink(p)),
    ]
    return pressable(
        p,
        column(lines),
        on_press,
        label=f"{source}\n{said}",
        bgcolor=lights.lit(p),
        radius=t.R_CARD,
        padding=insets(start=20, end=18, top=16, bottom=15),
    )
