"""The report page by page, as it leaves: what is drawn here is what the PDF is made from."""

import asyncio
import logging
import time

import flet as ft

from kapjournal.logs import ms_since
from kapjournal.sharing.handoff.review import Letter
from kapjournal.sharing.report.layout import Layout
from kapjournal.sharing.report.page import Paper
from kapjournal.sharing.report.svg import SvgPages
from kapjournal.views.sharing import export_pages_layout as layout
from kapjournal.views.sharing.export_making import Tell, some
from kapjournal.views.sharing.export_state import Drawn, ExportStep, Flow
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui

_log = logging.getLogger(__name__)

_NOTHING = tuple[str, ...]()


@ft.component
def ThePages(flow: Flow, *, key: object = None) -> ft.Control:
    """One page at a time, small or large."""
    del key
    services, ui, plan = use_services(), use_ui(), flow.plan
    number, set_number = ft.use_state(0)
    ready, set_ready = ft.use_state(0)
    large, set_large = ft.use_state(False)
    shown, set_shown = ft.use_state((_NOTHING, -1))
    wanted: ft.MutableRef[object] = ft.use_ref(None)
    drawn = plan.drawn
    is_fresh = drawn is not None and drawn.letter is plan.letter and drawn.book.paper == plan.paper

    async def make() -> None:
        letter, turn = plan.letter, object()
        if letter is None or is_fresh:
            return
        wanted.current = turn
        set_ready(0)

        def tell(pages: int) -> bool:
            if wanted.current is turn:
                set_ready(pages)
            return wanted.current is turn

        made = await laid_out(letter, plan.paper, tell)
        if made is not None:
            set_number(0)
            flow.to(drawn=made)

    async def show() -> None:
        if drawn is None or not is_fresh:
            return
        place = min(number, len(drawn.book.pages) - 1)
        pictures = await asyncio.to_thread(drawn.pictures.draw, drawn.book.pages[place])
        set_shown((pictures, place))

    def stop() -> None:
        wanted.current = None

    ft.use_effect(lambda: services.start(make), [plan.letter, plan.paper], cleanup=stop)
    ft.use_effect(lambda: services.start(show), [drawn, number])
    if drawn is None or not is_fresh or shown[1] < 0:
        return layout.making(ui, ready, on_back=lambda: flow.to(step=ExportStep.LETTER), on_help=flow.on_help)
    return layout.pages(
        ui,
        drawn.book,
        pictures=shown[0],
        number=shown[1],
        large=large,
        on_number=set_number,
        on_large=lambda: set_large(not large),
        on_paper=lambda paper: flow.to(paper=paper),
        on_next=lambda: flow.to(step=ExportStep.HOW),
        on_back=lambda: flow.to(step=ExportStep.LETTER),
        on_help=flow.on_help,
    )


async def laid_out(letter: Letter, paper: Paper, tell: Tell) -> Drawn | None:
    """The pages of a letter, in a thread; `tell` hears how many there are so far, and ends it by False: then None."""
    began = time.perf_counter()
    work = await asyncio.to_thread(Layout, letter.document, paper)
    while await asyncio.to_thread(some, work.go_on):
        if not tell(work.pages):
            return None
    book = work.book()
    _log.info("a report of %d pages in %d ms", len(book.pages), ms_since(began))
    return Drawn(letter, book, SvgPages(paper, work.faces)) if tell(work.pages) else None
