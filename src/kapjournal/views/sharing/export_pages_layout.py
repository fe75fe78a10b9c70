"""How the pages of a report look on the screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import flet as ft

from kapjournal.sharing.report.page import PAPERS, Book, Paper
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip, primary_button, quiet_button
from kapjournal.views.design.layout import SIDE, TEXT_SIDE, Press, column, drawing, picture, vspace
from kapjournal.views.design.text import text
from kapjournal.views.sharing.export_layout import encrypt_button, live, screen
from kapjournal.views.sharing.export_state import ExportStep
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import export as words

LARGER = 2.2
"""How much wider a page is drawn than the screen, for eyes that need it."""


def making(ui: UiContext, ready: int, *, on_back: Press, on_help: Press) -> ft.Control:
    """While the pages are laid out; the way back stops it."""
    p = ui.palette
    bar = ft.ProgressBar(color=p.teal, bgcolor=p.well, border_radius=t.S1, semantics_label=words.MAKING_PAGES())
    parts = [
        ft.Container(drawing(p, "sealed-letter", height=120), padding=ft.Padding.symmetric(vertical=t.S8)),
        ft.Container(bar, padding=ft.Padding.symmetric(horizontal=t.S10)),
        vspace(t.S3),
        live(ui, words.PAGES_SO_FAR(count=ready) if ready else words.MAKING_PAGES()),
    ]
    primary = primary_button(p, words.SEAL_IT(), None)
    return screen(
        ui, ExportStep.PAGES, words.PAGES(), words.PAGES_NOTE(), parts, primary, on_back=on_back, on_help=on_help
    )


@dataclass(frozen=True)
class Viewer:
    """A page of a book that is looked at; `number` counts from 0, `pictures` lie on each other."""

    book: Book
    pictures: Sequence[str] = field(repr=False)
    number: int
    large: bool
    on_number: Callable[[int], None]
    on_large: Press


def pages(
    ui: UiContext, viewer: Viewer, *, on_paper: Callable[[Paper], None], on_next: Press, on_back: Press, on_help: Press
) -> ft.Control:
    p = ui.palette
    parts = [
        *shown(ui, viewer),
        vspace(t.S4),
        ft.Container(_papers(ui, viewer.book, on_paper), padding=SIDE),
        vspace(t.S3),
        ft.Container(text(words.FORMAT_LATER(), t.SMALL, p.ink_soft), padding=TEXT_SIDE),
    ]
    primary = encrypt_button(ui, primary_button(p, words.SEAL_IT(), on_next))
    note = words.EXACTLY_PAGES(count=len(viewer.book.pages))
    return screen(ui, ExportStep.PAGES, words.PAGES(), note, parts, primary, on_back=on_back, on_help=on_help)


def shown(ui: UiContext, viewer: Viewer) -> list[ft.Control]:
    """Which page it is, the ways to those around it and to a larger one, and the page."""
    return [_turning(ui, viewer), _page(ui, viewer)]


def _page(ui: UiContext, viewer: Viewer) -> ft.Control:
    """White in the dark as well: it is paper."""
    book, number = viewer.book, viewer.number
    width = (min(ui.frame.width, t.TEXT_WIDTH) - 2 * t.S4) * (LARGER if viewer.large else 1)
    height = width * book.paper.height / book.paper.width
    said = words.PAGE_SAID(page=number + 1, words=" ".join(book.pages[number].said()))
    layers = [picture(one, width=width, height=height) for one in viewer.pictures]
    sheet = ft.Container(
        ft.Semantics(label=said, container=True, content=ft.Stack(list[ft.Control](layers))),
        key=f"page-{number}",
        bgcolor=ft.Colors.WHITE,
        border=ft.Border.all(1, ui.palette.hairline),
        border_radius=t.S1,
    )
    row = ft.Row([sheet], scroll=ft.ScrollMode.AUTO if viewer.large else None)
    return ft.Container(row, padding=SIDE)


def _turning(ui: UiContext, viewer: Viewer) -> ft.Control:
    p, number, last = ui.palette, viewer.number, len(viewer.book.pages) - 1
    place = text(words.PAGE_OF(page=number + 1, pages=last + 1), t.SMALL_LABEL, p.ink_soft)
    ways = [
        quiet_button(p, words.PAGE_BEFORE(), (lambda: viewer.on_number(number - 1)) if number else None),
        quiet_button(p, words.PAGE_AFTER(), (lambda: viewer.on_number(number + 1)) if number < last else None),
        quiet_button(p, words.WHOLE_PAGE() if viewer.large else words.LARGER(), viewer.on_large),
    ]
    row = ft.Row(list[ft.Control](ways), wrap=True, spacing=t.S1, run_spacing=0)
    said = ft.Container(ft.Semantics(live_region=True, content=place), padding=ft.Padding.symmetric(horizontal=t.S1))
    return ft.Container(column([said, row]), padding=SIDE)


def _papers(ui: UiContext, book: Book, on_paper: Callable[[Paper], None]) -> ft.Control:
    chips = [
        chip(ui.palette, words.PAPERS[name](), _chosen(on_paper, paper), chosen=paper == book.paper)
        for name, paper in PAPERS.items()
    ]
    return ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2)


def _chosen(on_paper: Callable[[Paper], None], paper: Paper) -> Press:
    return lambda: on_paper(paper)
