"""The letter before it is sealed: each thing in it, a way to leave it out, and every word of it to read."""

import asyncio
from collections.abc import Callable

import flet as ft

from kapjournal.errors import KapJournalError
from kapjournal.sharing.leafing import pieces
from kapjournal.sharing.letter import Letter, write_letter
from kapjournal.sharing.markdown import to_markdown
from kapjournal.sharing.selection import Choice
from kapjournal.views import export_letter_layout as layout
from kapjournal.views.desk import Desk, use_desk
from kapjournal.views.handover import Flow, Step
from kapjournal.views.hooks import use_action
from kapjournal.views.look import use_look
from kapjournal.views.words import common

PAGE = 60
"""Things of the letter, or paragraphs, on the screen at a time."""


@ft.component
def TheLetter(flow: Flow, *, key: object = None) -> ft.Control:
    """What leaves, line by line; behind it, every word."""
    del key
    desk, look, plan = use_desk(), use_look(), flow.plan
    page, set_page = ft.use_state(0)
    paragraphs, set_paragraphs = ft.use_state(tuple[str, ...]())
    letter, choice, offered = plan.letter, plan.choice, plan.offered

    async def rewrite() -> None:
        if letter is None or choice is None or offered is None or letter.choice == choice:
            return
        try:
            flow.to(letter=await gathered(desk, offered, choice))
        except KapJournalError as error:
            desk.say(common.sorry(error))

    async def read() -> None:
        if letter is not None:
            set_paragraphs(await asyncio.to_thread(lambda: pieces(to_markdown(letter.document))))

    ft.use_effect(rewrite, [choice], cleanup=lambda: None)
    read_all, _ = use_action(read, desk)
    if paragraphs:
        return ReadAll(paragraphs, lambda: set_paragraphs(()), flow.on_help)
    if letter is None or choice is None:
        return ft.Container()
    return layout.letter(
        look,
        letter,
        page=page,
        size=PAGE,
        fresh=letter.choice == choice,
        on_leave_out=lambda what: flow.to(choice=choice.without(what)),
        on_put_back=lambda what: flow.to(choice=choice.including(what)),
        on_page=set_page,
        on_read=read_all,
        on_next=lambda: flow.to(step=Step.HOW),
        on_back=lambda: flow.to(step=Step.WHAT),
        on_help=flow.on_help,
    )


@ft.component
def ReadAll(paragraphs: tuple[str, ...], on_back: Callable[[], None], on_help: Callable[[], None]) -> ft.Control:
    """The text as the therapist reads it, a page of paragraphs at a time."""
    page, set_page = ft.use_state(0)
    return layout.read(use_look(), paragraphs, page=page, size=PAGE, on_page=set_page, on_back=on_back, on_help=on_help)


async def gathered(desk: Desk, offered: Choice, choice: Choice) -> Letter:
    """The letter, gathered in a thread: a whole journal takes a while. Raises StorageError."""
    made_at = desk.now()
    return await asyncio.to_thread(desk.read, lambda db: write_letter(db, offered, choice, made_at=made_at))
