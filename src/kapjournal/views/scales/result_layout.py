"""How a result looks: the number first, then what may be said of it, and nothing more."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

import flet as ft

from kapjournal import routes
from kapjournal.care.measures import scale_filling, scales
from kapjournal.care.measures.scales import Score
from kapjournal.care.steps.scales import ScaleReading
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import chip, foot, link_button, primary_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, card, column, max_width, scroll, vspace
from kapjournal.views.design.text import text
from kapjournal.views.scales.answers import answer_lines
from kapjournal.views.scales.history import History, Past
from kapjournal.views.scales.strip import strip
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common, someone
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import scale_result as words
from kapjournal.views.words import scales as scales_words

Go = Callable[[routes.Route], object]
ANSWERS, RULE = "answers", "rule"
"""What is folded until it is asked for."""
NUMBER = t.Type(t.SERIF, 40, 1.2)
TOLD_FROM = {"phq-9": 20, "gad-7": 15, "pcl-5": 31}
"""From these totals on the clinic would want to know: the highest published range, and the cut-off of the PCL-5."""


def layout(
    ui: UiContext,
    reading: ScaleReading,
    past: Sequence[Past],
    now: datetime,
    *,
    opened: Collection[str],
    on_fold: Callable[[str], object],
    on_private: Press,
    on_delete: Press,
    on_other: Callable[[str], object],
    on_go: Go,
    on_leave: Press,
) -> ft.Control:
    p, scale, result = ui.palette, reading.scale, reading.result
    date = scales_words.short(result.happened_at, result.zone, now)
    head: list[ft.Control] = [
        text(words.title(scale), t.TITLE.capped(ui.frame.scale, 1.3), p.ink, heading=1),
        text(words.ANSWERED_ON(date=date), t.SMALL, p.ink_soft),
    ]
    parts: list[ft.Control] = [ft.Container(column(head, spacing=2), padding=TEXT_SIDE), vspace(t.S3)]
    for each in _cards(ui, reading, now, opened, on_fold, on_go):
        parts += [ft.Container(card(p, column(each, spacing=t.S2), padding=t.S5), padding=SIDE), vspace(t.S3)]
    if past:
        name = text(words.history(scale), t.HEADING.capped(ui.frame.scale, 1.4), p.ink, heading=2)
        parts += [vspace(t.S2), ft.Container(name, padding=TEXT_SIDE), vspace(t.S2)]
        parts += [ft.Container(History(past, on_other, key=scale.id), padding=SIDE)]
    parts += [vspace(t.S3), *_answers(ui, reading, opened, on_fold), vspace(t.S3)]
    parts += [_keeping(ui, on_private, on_delete, is_private=result.is_private), vspace(t.S6)]
    done = foot(primary_button(p, words.DONE(), on_leave))
    bar = top_bar(p, on_leave, lambda: on_go(routes.Help()), close=True)
    return max_width(column([bar, scroll(parts), done], expand=True), ui.frame, most=560)


def _cards(
    ui: UiContext,
    reading: ScaleReading,
    now: datetime,
    opened: Collection[str],
    on_fold: Callable[[str], object],
    on_go: Go,
) -> list[list[ft.Control]]:
    """The number; whom to talk to; the changes; the clusters."""
    score = reading.score
    cards = [_number(ui, reading, score)]
    if person := _person(ui, reading, score, on_go):
        cards.append(person)
    if changes := _changes(ui, reading, now, on_go):
        cards.append(changes)
    if score and score.clusters:
        cards.append(_clusters(ui, reading, score, opened, on_fold))
    return cards


def _number(ui: UiContext, reading: ScaleReading, score: Score | None) -> list[ft.Control]:
    p, scale = ui.palette, reading.scale
    if score is None:
        open_numbers = scale_filling.open_numbers(scale, reading.result.answers)
        said = words.no_total_why(open_numbers[0]) if open_numbers else words.NO_TOTAL()
        return [text(words.NO_TOTAL(), t.HEADING, p.ink), text(said, t.BODY, p.ink_soft)]
    since = reading.standing.since_baseline if reading.standing else None
    width = min(ui.frame.width, 560.0) - 2 * t.MARGIN - 2 * t.S5
    return [
        text(words.total(scale, score.total), NUMBER.capped(ui.frame.scale, 1.3), p.ink),
        text(words.band(scale, score.band), t.BODY, p.ink),
        strip(ui, scale, score.total, since.since.total if since else None, width),
        text(words.NO_DIAGNOSIS(), t.SMALL, p.ink_soft),
        text(words.LOWER(), t.SMALL, p.ink_soft),
    ]


def _person(ui: UiContext, reading: ScaleReading, score: Score | None, on_go: Go) -> list[ft.Control]:
    """Whoever said that they think of dying, or whose total is high: a person, and no more about it."""
    p, scale = ui.palette, reading.scale
    known = {item.id for item in scale_filling.all_items(scale)}
    answers = {item: value for item, value in reading.result.answers.items() if item in known}
    said = []
    if scales.says_danger(scale, answers):
        said.append(words.ABOUT_NINE())
    least = TOLD_FROM.get(scale.id)
    if score and least is not None and score.total >= least:
        said.append(words.TELL_CLINIC())
    if not said:
        return []
    need = link_button(p, someone.NEED(), ft.Icons.FAVORITE_BORDER_ROUNDED, lambda: on_go(routes.Someone()))
    return [*(text(line, t.BODY, p.ink) for line in said), ft.Row([need], wrap=True)]


def _changes(ui: UiContext, reading: ScaleReading, now: datetime, on_go: Go) -> list[ft.Control]:
    p = ui.palette
    lines: list[ft.Control] = []
    for one in words.changes(reading, now):
        lines += [vspace(t.S2)] if lines else []
        lines += [text(one.since, t.SMALL_LABEL, p.ink_soft, heading=2), text(one.said, t.BODY, p.ink)]
        lines += [text(said, t.BODY, p.ink_soft) for said in one.figures]
    if words.is_higher(reading):
        when = link_button(p, words.WHEN_TO_CALL(), ft.Icons.CALL_OUTLINED, lambda: on_go(routes.WhenToCall()))
        lines += [vspace(t.S1), text(words.IF_WORSE(), t.BODY, p.ink), ft.Row([when], wrap=True)]
    return lines


def _clusters(
    ui: UiContext, reading: ScaleReading, score: Score, opened: Collection[str], on_fold: Callable[[str], object]
) -> list[ft.Control]:
    """What belongs together, each with its number; the counting rule only where somebody asks for it."""
    p, most = ui.palette, max(option.value for option in reading.scale.options)
    lines: list[ft.Control] = [
        ft.Row(
            [
                text(one.cluster.name, t.BODY, p.ink, expand=True),
                text(words.cluster(one, most), t.BODY, p.ink_soft),
            ],
            spacing=t.S3,
        )
        for one in score.clusters
    ]
    lines.append(ft.Row([quiet_button(p, words.COUNTING_RULE(), lambda: on_fold(RULE))], wrap=True))
    if RULE in opened:
        is_met = bool(score.meets_criterion)
        lines += [text(words.rule(is_met=is_met), t.BODY, p.ink), text(words.RULE_WHY(), t.BODY, p.ink_soft)]
    return lines


def _answers(
    ui: UiContext, reading: ScaleReading, opened: Collection[str], on_fold: Callable[[str], object]
) -> list[ft.Control]:
    p, is_open = ui.palette, ANSWERS in opened
    name = words.HIDE_ANSWERS() if is_open else words.MY_ANSWERS()
    icon = ft.Icons.EXPAND_LESS_ROUNDED if is_open else ft.Icons.EXPAND_MORE_ROUNDED
    button = ft.Row([quiet_button(p, name, lambda: on_fold(ANSWERS), icon=icon)], wrap=True)
    if not is_open:
        return [ft.Container(button, padding=insets(start=t.S1))]
    lines = answer_lines(ui, reading.scale, reading.result.answers)
    return [ft.Container(button, padding=insets(start=t.S1)), ft.Container(lines, padding=SIDE)]


def _keeping(ui: UiContext, on_private: Press, on_delete: Press, *, is_private: bool) -> ft.Control:
    p = ui.palette
    private = chip(p, entry_words.PRIVATE(), on_private, chosen=is_private)
    delete = quiet_button(p, common.DELETE(), on_delete, icon=ft.Icons.DELETE_OUTLINE_ROUNDED, colour=p.ink_soft)
    row: ft.Control = ft.Row([private, delete], wrap=True, spacing=t.S2, run_spacing=t.S2)
    lines = [row, *([text(entry_words.IS_PRIVATE(), t.SMALL, p.ink_soft)] if is_private else [])]
    return ft.Container(column(lines, spacing=t.S2), padding=SIDE)
