"""The report page by page, as it leaves: what is drawn here is what the PDF is made from."""

import asyncio
import logging
import time

import flet as ft

from kapjournal.logs import ms_since
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.report.layout import Layout
from kapjournal.sharing.report.page import Paper
from kapjournal.sharing.report.svg import SvgPages
from kapjournal.views.sharing import export_pages_layout as layout
from kapjournal.views.sharing.export_making import Tell, some
from kapjournal.views.sharing.export_state import Drawn, ExportStep, Flow
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui

_log = logging.getLogger(__name__)

_NOTHING = tuple[str, ...]()


@ft.component
def ThePages(flow: Flow, *, key: object = None) -> ft.Control:
    """One page at a time, small or large."""
    del key
    services, ui, plan = use_services(), use_ui(), flow.plan
    ready, set_ready = ft.use_state(0)
    wanted: ft.MutableRef[object] = ft.use_ref(None)
    document = plan.handoff.document if plan.handoff else None
    drawn = plan.drawn
    if drawn is not None and (drawn.document is not document or drawn.book.paper != plan.paper):
        drawn = None

    async def make() -> None:
        turn = object()
        if document is None or drawn is not None:
            return
        wanted.current = turn
        set_ready(0)

        def tell(pages: int) -> bool:
            if wanted.current is turn:
                set_ready(pages)
            return wanted.current is turn

        if made := await laid_out(document, plan.paper, tell):
            flow.to(drawn=made)

    def stop() -> None:
        wanted.current = None

    ft.use_effect(lambda: services.start(make), [document, plan.paper], cleanup=stop)
    shown = use_viewer(services, drawn)
    if shown is None:
        return layout.making(ui, ready, on_back=lambda: flow.to(step=ExportStep.REVIEW), on_help=flow.on_help)
    return layout.pages(
        ui,
        shown,
        on_paper=lambda paper: flow.to(paper=paper),
        on_next=lambda: flow.to(step=ExportStep.HOW),
        on_back=lambda: flow.to(step=ExportStep.REVIEW),
        on_help=flow.on_help,
    )


def use_viewer(services: ScreenServices, drawn: Drawn | None) -> layout.Viewer | None:
    """The page that is looked at, and how to turn to another; None until there is a picture of it."""
    number, set_number = ft.use_state(0)
    large, set_large = ft.use_state(False)
    shown, set_shown = ft.use_state((_NOTHING, -1, drawn))

    async def show() -> None:
        if drawn is not None:
            place = min(number, len(drawn.book.pages) - 1)
            pictures = await asyncio.to_thread(drawn.pictures.draw, drawn.book.pages[place])
            set_shown((pictures, place, drawn))

    ft.use_effect(lambda: services.start(show), [drawn, number])
    pictures, place, of = shown
    if drawn is None or of is not drawn or place < 0:
        return None
    return layout.Viewer(
        drawn.book, pictures, place, large=large, on_number=set_number, on_large=lambda: set_large(not large)
    )


async def laid_out(document: Document, paper: Paper, tell: Tell) -> Drawn | None:
    """The pages of a document, in a thread; `tell` hears how many there are so far, and ends it by False: then None."""
    began = time.perf_counter()
    work = await asyncio.to_thread(Layout, document, paper)
    while await asyncio.to_thread(some, work.go_on):
        if not tell(work.pages):
            return None
    book = work.book()
    _log.info("a report of %d pages in %d ms", len(book.pages), ms_since(began))
    return Drawn(document, book, SvgPages(paper, work.faces)) if tell(work.pages) else None
