"""How the steps of the first start look."""

from collections.abc import Callable, Sequence

import flet as ft

from kapjournal import content
from kapjournal.views import tokens as t
from kapjournal.views.look import Look
from kapjournal.views.rating import Rating
from kapjournal.views.widgets.bars import start_bar
from kapjournal.views.widgets.buttons import foot, lamp_button, link_button, quiet_button
from kapjournal.views.widgets.fields import SecretField, field
from kapjournal.views.widgets.layout import SIDE, TEXT_SIDE, Press, card, column, drawing, gap, readable, scroll
from kapjournal.views.widgets.text import balanced, text
from kapjournal.views.words import first_start as words


def _screen(
    look: Look, parts: list[ft.Control], action: ft.Control, *, on_back: Press | None, on_help: Press
) -> ft.Control:
    """A bar, what scrolls, and the one action where the thumb is."""
    bar = start_bar(look.palette, on_back, on_help)
    return readable(column([bar, scroll(parts), foot(action)], expand=True), look.frame, most=560)


def _title(look: Look, words_: str) -> ft.Control:
    kind = t.TITLE.capped(look.frame.scale, 1.3)
    width = min(look.frame.width, 560) - 2 * t.S5
    return ft.Container(
        text(balanced(words_, kind, width / look.frame.scale), kind, look.palette.ink, heading=1), padding=TEXT_SIDE
    )


def _passage(look: Look, passage_id: str) -> ft.Control:
    p, passage = look.palette, content.passage(passage_id)
    lines = [text(line, t.BODY, p.ink_soft) for line in passage.lines]
    return column(
        [
            text(passage.title, t.HEADING.capped(look.frame.scale, 1.5), p.ink, heading=2),
            gap(t.S1),
            column(lines, spacing=t.S2),
        ]
    )


def welcome(look: Look, which: Sequence[ft.Control], on_next: Press, on_help: Press) -> ft.Control:
    """`which` says whose help lines are shown."""
    p = look.palette
    house = ft.Container(
        drawing(p, "hills-home", height=180, cover=True),
        border_radius=t.R_PAD,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        margin=ft.Margin.symmetric(horizontal=t.MARGIN),
    )
    parts = [
        *([] if look.frame.large_text else [house, gap(t.S5)]),
        _title(look, words.WELCOME),
        gap(t.S5),
        ft.Container(_passage(look, "about.is"), padding=TEXT_SIDE),
        gap(t.S6),
        ft.Container(_passage(look, "about.is-not"), padding=TEXT_SIDE),
        gap(t.S2),
        *which,
        gap(t.S4),
    ]
    return _screen(look, parts, lamp_button(p, words.GO_ON, on_next), on_back=None, on_help=on_help)


def promise(look: Look, on_next: Press, on_back: Press, on_help: Press) -> ft.Control:
    p = look.palette
    parts = [
        ft.Container(drawing(p, "sealed-letter", height=150), padding=ft.Padding.only(top=t.S6, bottom=t.S6)),
        ft.Container(_passage(look, "about.promise"), padding=TEXT_SIDE),
        gap(t.S4),
    ]
    return _screen(look, parts, lamp_button(p, words.GO_ON, on_next), on_back=on_back, on_help=on_help)


def passphrase(
    look: Look,
    *,
    typed: str,
    again: str,
    rating: Rating,
    suggestion: str,
    suggestions: int,
    problem: str,
    busy: bool,
    on_typed: Callable[[str], None],
    on_again: Callable[[str], None],
    on_suggest: Press,
    on_make: Press | None,
    on_back: Press,
    on_help: Press,
) -> ft.Control:
    p = look.palette
    # A suggested passphrase is shown: it has to be read to be kept. Typing over it makes no new field.
    shown, nth = bool(suggestion), suggestions
    first = SecretField(p, words.PASSPHRASE, value=typed, on_change=on_typed, starts_shown=shown, key=f"first-{nth}")
    second = SecretField(
        p,
        words.AGAIN,
        value=again,
        on_change=on_again,
        error=problem or None,
        on_submit=on_make,
        starts_shown=shown,
        key=f"second-{nth}",
    )
    is_suggested = shown and typed == suggestion
    estimate = words.SUGGESTED if is_suggested else words.strength(rating.level, len(typed.strip()))
    parts = [
        _title(look, words.PASSPHRASE_TITLE),
        gap(t.S1),
        ft.Container(text(words.PASSPHRASE_WHY, t.BODY, p.ink_soft), padding=TEXT_SIDE),
        gap(t.S5),
        ft.Container(first, padding=SIDE),
        gap(t.S2),
        ft.Container(ft.Semantics(live_region=True, content=text(estimate, t.SMALL, p.ink_soft)), padding=TEXT_SIDE),
        gap(t.S4),
        ft.Container(second, padding=SIDE),
        gap(t.S2),
        ft.Container(ft.Row([quiet_button(p, words.SUGGEST, on_suggest)]), padding=ft.Padding.only(left=4)),
        gap(t.S4),
    ]
    make = lamp_button(p, words.MAKING if busy else words.MAKE, on_make, busy=busy)
    return _screen(look, parts, make, on_back=on_back, on_help=on_help)


def recovery(
    look: Look, phrase: list[str], *, in_browser: bool, on_save: Press, on_next: Press, on_help: Press
) -> ft.Control:
    p = look.palette
    parts = [
        _title(look, words.WORDS_TITLE),
        gap(t.S1),
        ft.Container(text(words.WORDS_WHY, t.BODY, p.ink_soft), padding=TEXT_SIDE),
        gap(t.S5),
        ft.Container(card(p, word_table(look, phrase), radius=t.R_PAD), padding=SIDE),
        gap(t.S3),
        ft.Container(save_sheet(look, in_browser, on_save), padding=SIDE),
        gap(t.S4),
    ]
    return _screen(look, parts, lamp_button(p, words.WRITTEN, on_next), on_back=None, on_help=on_help)


def save_sheet(look: Look, in_browser: bool, on_save: Press) -> ft.Control:
    """The way to a file with the words, and what such a file means."""
    p = look.palette
    note = words.PDF_IN_BROWSER if in_browser else words.PDF_NOTE
    button = link_button(p, words.SAVE_PDF, ft.Icons.PICTURE_AS_PDF_OUTLINED, on_save)
    said = ft.Container(text(note, t.SMALL, p.ink_soft), padding=ft.Padding.symmetric(horizontal=t.S1))
    return column([ft.Row([button]), gap(t.S2), said])


def word_table(look: Look, phrase: list[str]) -> ft.Control:
    """The words with their numbers: two columns read downwards, one where text is large."""
    p = look.palette
    lines = [
        ft.Row(
            [
                ft.Container(text(str(number), t.SMALL, p.ink_faint), width=28 * look.frame.scale),
                text(word, t.LEAD, p.ink, selectable=True),
            ],
            spacing=t.S1,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        )
        for number, word in enumerate(phrase, 1)
    ]
    if look.frame.large_text:
        return column(lines, spacing=t.S2)
    half = (len(lines) + 1) // 2
    halves: list[ft.Control] = [
        ft.Column(list[ft.Control](part), spacing=t.S2, expand=True, tight=True)
        for part in (lines[:half], lines[half:])
    ]
    return ft.Row(halves, vertical_alignment=ft.CrossAxisAlignment.START)


def ask_back(
    look: Look,
    *,
    numbers: list[int],
    typed: list[str],
    wrong: int,
    on_typed: Callable[[int, str], None],
    on_check: Press | None,
    on_show: Press,
    on_help: Press,
) -> ft.Control:
    p = look.palette
    parts = [
        _title(look, words.CHECK_TITLE),
        gap(t.S1),
        ft.Container(text(words.CHECK_WHY, t.BODY, p.ink_soft), padding=TEXT_SIDE),
        gap(t.S5),
    ]
    for place, number in enumerate(numbers):
        entry = field(
            p,
            words.word_number(number),
            value=typed[place],
            on_change=_into(on_typed, place),
            on_submit=on_check,
            error=words.not_that(number) if wrong == place else None,
        )
        entry.autocorrect = entry.enable_suggestions = False
        parts += [ft.Container(entry, padding=SIDE), gap(t.S4)]
    parts.append(ft.Container(ft.Row([quiet_button(p, words.SHOW_AGAIN, on_show)]), padding=ft.Padding.only(left=4)))
    return _screen(look, parts, lamp_button(p, words.OPEN, on_check), on_back=None, on_help=on_help)


def _into(on_typed: Callable[[int, str], None], place: int) -> Callable[[str], None]:
    return lambda word: on_typed(place, word)
