"""How guided writing looks: a question and a page; the pauses around a hard one are in `guided_pauses`."""

from collections.abc import Callable
from dataclasses import dataclass, field

import flet as ft

from kapjournal.content import Prompt
from kapjournal.views.design import tokens as t
from kapjournal.views.design.bars import top_bar
from kapjournal.views.design.buttons import caption_button, primary_button, quiet_button
from kapjournal.views.design.evidence import EvidenceLine
from kapjournal.views.design.fields import writing_sheet
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, max_width, scroll, vspace
from kapjournal.views.design.progress import progress
from kapjournal.views.design.task_foot import LOW, task_foot
from kapjournal.views.design.text import text
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import guided as words

SHEET_HEIGHT_LARGE_TEXT = 420.0


@dataclass(frozen=True)
class ShownQuestion:
    """One prompt on the screen. `at` counts from 1; a new `version` takes `written` over into the field."""

    prompt: Prompt
    at: int
    of: int
    gently: bool
    written: str = field(repr=False)
    version: int = 0
    is_own: bool = False
    """The patient's own, so nothing is said of where it comes from."""
    follows: bool = False
    """Another question came before it, and something was written: whoever writes goes on writing without a tap."""

    @property
    def question(self) -> str:
        return self.prompt.gentler if self.gently else self.prompt.text


def layout(
    ui: UiContext,
    asked: ShownQuestion,
    *,
    last: bool,
    on_text: Callable[[str], None],
    on_gentler: Press,
    on_next: Press | None,
    on_previous: Press | None,
    on_instead: Press | None,
    on_leave: Press,
    on_help: Press,
    on_another: Press | None = None,
    on_freely: Press | None = None,
    above: ft.Control | None = None,
    above_field: ft.Control | None = None,
    below_field: ft.Control | None = None,
) -> ft.Control:
    """`above` stands over the question, and `below_field` under the page, where there is room for them; `above_field`
    stands between the two, unless the window is small or a keyboard is open."""
    p, f = ui.palette, ui.frame
    large = f.large_text
    body = ft.Container(
        page(ui, asked, on_text),
        key=asked.prompt.id,
        padding=SIDE,
        expand=not large,
        height=SHEET_HEIGHT_LARGE_TEXT if large else None,
    )
    roomy = f.height >= LOW or large
    # Above a keyboard the field itself needs the room that is left.
    both = not f.small or large
    middle = [
        _head(ui, asked, _asides(ui, asked, on_gentler, on_another, on_freely, on_instead), above),
        _beside_the_field(above_field if both else None),
        body,
        _beside_the_field(below_field if roomy else None),
    ]
    dots = progress(p, asked.at, asked.of) if asked.of > 1 else None
    bar = top_bar(p, on_previous or on_leave, on_help, close=on_previous is None, middle=dots)
    blank = not asked.written.strip()
    said = common.KEEP() if last else words.SKIP() if blank else words.NEXT()
    leave = words.LEAVE_DRAFT if last else words.LEAVE
    primary, quiet = primary_button(p, said, on_next), quiet_button(p, leave(), on_leave, colour=p.ink_soft)
    parts = [scroll(middle)] if large else middle
    return max_width(column([bar, *parts, task_foot(f, primary, quiet)], expand=True), f)


def _beside_the_field(control: ft.Control | None) -> ft.Control:
    """Empty rather than away: the tree keeps its shape while a keyboard opens, for a field that moves in it loses what
    Flutter holds of it."""
    return ft.Container(control, padding=SIDE)


def page(ui: UiContext, asked: ShownQuestion, on_text: Callable[[str], None]) -> ft.Control:
    return writing_sheet(
        ui.palette,
        label=asked.question,
        value=asked.written,
        on_change=on_text,
        hint=(None if asked.prompt.hard else asked.prompt.hint) or words.WRITE(),
        footer=common.KEPT_AS_YOU_WRITE(),
        takes_focus=asked.follows,
    )


def _head(ui: UiContext, asked: ShownQuestion, asides: list[ft.Control], above: ft.Control | None) -> ft.Control:
    p, f = ui.palette, ui.frame
    low = f.height < LOW and not f.large_text
    kind = (t.HEADING if low else t.TITLE).capped(f.scale, 1.3)
    question = ft.Container(text(asked.question, kind, p.ink, heading=1), padding=TEXT_SIDE)
    # Of a hard question the hint says that it can be skipped: it stays, whatever is written and however low it is.
    can_skip = asked.prompt.hint or words.SKIP_THIS()
    hint = text(can_skip, t.BODY, p.ink_soft) if asked.prompt.hard else vspace(0)
    hint_side = insets(start=t.S5, end=t.S5, top=t.S1 if asked.prompt.hard else 0)
    # On a phone they are one line that moves aside, so that the page to write on stays large.
    moves = not (f.wide or f.large_text)
    scrolls = ft.ScrollMode.HIDDEN if moves else None
    row = ft.Row(asides, wrap=not moves, scroll=scrolls, spacing=t.S2, run_spacing=0)
    about = ft.Container(row, padding=SIDE, visible=not low)
    before = ft.Container(above, padding=SIDE, visible=above is not None and not low)
    return ft.Container(
        column([before, question, ft.Container(hint, padding=hint_side), about]),
        padding=ft.Padding.only(top=t.S2, bottom=t.S2),
    )


def _asides(
    ui: UiContext,
    asked: ShownQuestion,
    on_gentler: Press,
    on_another: Press | None,
    on_freely: Press | None,
    on_instead: Press | None,
) -> list[ft.Control]:
    """The ways to ask less, something else or nothing, and where it comes from."""
    p, prompt = ui.palette, asked.prompt
    ways: list[ft.Control] = []
    if prompt.gentler != prompt.text:
        said = words.AS_BEFORE() if asked.gently else words.GENTLER()
        ways.append(caption_button(p, said, ft.Icons.SPA_OUTLINED, on_gentler))
    for words_, icon, on_press in (
        (words.INSTEAD, ft.Icons.NIGHTLIGHT_OUTLINED, on_instead),
        (words.ANOTHER, ft.Icons.AUTORENEW_ROUNDED, on_another),
        (words.FREELY, ft.Icons.EDIT_OUTLINED, on_freely),
    ):
        if on_press:
            ways.append(caption_button(p, words_(), icon, on_press))
    return ways if asked.is_own else [*ways, EvidenceLine(prompt.label, prompt.source)]
