"""The hand-off before it is sealed: each thing in it, a way to leave it out, and every word of it to read."""

import asyncio
from collections.abc import Callable

import flet as ft

from kapjournal.care.time import local_time
from kapjournal.sharing.handoff.gather import Gathered, Gathering
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.paging import pieces
from kapjournal.sharing.handoff.review import Handoff, write_handoff
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.views.sharing import export_review_layout as layout
from kapjournal.views.sharing.export_state import ExportStep, Flow
from kapjournal.views.shell.hooks import use_action
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui

LINES, PARAGRAPHS = 12, 30
"""Things of the hand-off, and paragraphs of its text, on the screen at a time: what can be drawn in 50 ms."""


@ft.component
def TheHandoff(flow: Flow, *, key: object = None) -> ft.Control:
    """What leaves, line by line; behind it, every word."""
    del key
    services, ui, plan = use_services(), use_ui(), flow.plan
    page, set_page = ft.use_state(0)
    paragraphs, set_paragraphs = ft.use_state(tuple[str, ...]())
    handoff, choice, found = plan.handoff, plan.choice, plan.gathered

    async def rewrite() -> None:
        if handoff is not None and choice is not None and found is not None and handoff.choice != choice:
            flow.to(handoff=await written(services, found, choice))

    async def read() -> None:
        if handoff is not None:
            set_paragraphs(await asyncio.to_thread(lambda: pieces(to_markdown(handoff.document))))

    ft.use_effect(rewrite, [choice], cleanup=lambda: None)
    read_all, _ = use_action(read, services)
    if paragraphs:
        return ReadAll(paragraphs, lambda: set_paragraphs(()), flow.on_help)
    if handoff is None or choice is None:
        return ft.Container()
    return layout.handoff(
        ui,
        handoff,
        page=page,
        size=LINES,
        fresh=handoff.choice == choice,
        on_leave_out=lambda what: flow.to(choice=choice.without(what)),
        on_put_back=lambda what: flow.to(choice=choice.including(what)),
        on_page=set_page,
        on_read=read_all,
        on_next=lambda: flow.to(step=ExportStep.PAGES),
        on_back=lambda: flow.to(step=ExportStep.WHAT),
        on_help=flow.on_help,
    )


@ft.component
def ReadAll(paragraphs: tuple[str, ...], on_back: Callable[[], None], on_help: Callable[[], None]) -> ft.Control:
    """The text as the therapist reads it, a page of paragraphs at a time."""
    page, set_page = ft.use_state(0)
    return layout.read(
        use_ui(), paragraphs, page=page, size=PARAGRAPHS, on_page=set_page, on_back=on_back, on_help=on_help
    )


async def gathered(services: ScreenServices, choice: ShareChoice) -> Gathered:
    """What was chosen, read a page at a time in threads: whoever else wants the vault gets it in between.

    Raises StorageError.
    """
    gathering = Gathering(choice)
    while await asyncio.to_thread(services.read, gathering.read_on):
        pass
    return await asyncio.to_thread(gathering.gathered)


async def written(services: ScreenServices, found: Gathered, choice: ShareChoice) -> Handoff:
    """The hand-off of this choice, in a thread: a whole journal takes a while. Asks the vault nothing."""
    made_on = local_time.local_day(services.now(), local_time.local_zone())
    return await asyncio.to_thread(write_handoff, found, choice, made_on=made_on)
