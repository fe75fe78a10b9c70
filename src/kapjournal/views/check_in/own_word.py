"""A feeling word of one's own: typed, and then placed by a tap on the mood map, where it is offered from then on."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care.records import draft_keys, drafts, own_words
from kapjournal.models import OwnWord
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import icon_button, quiet_button
from kapjournal.views.design.layout import column
from kapjournal.views.design.mood_pad import Point
from kapjournal.views.design.text import text
from kapjournal.views.preparing.line_form import TEXT, LineForm
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common

if TYPE_CHECKING:
    from kapjournal.storage import Db


@ft.component
def OwnWordForm(
    word: str, known: Sequence[OwnWord], on_word: Callable[[str], object], *, key: object = None
) -> ft.Control:
    """`on_word` takes the word that is to be placed; empty for none. Those that have their place can be removed."""
    del key
    services, ui = use_services(), use_ui()
    opened, set_opened = ft.use_state(False)
    p, place = ui.palette, draft_keys.own_word_place()
    if word:
        said = text(words.PLACE_WORD(), t.BODY, p.ink)
        stop = quiet_button(p, common.CLOSE(), lambda: on_word(""), colour=p.ink_soft)
        return ft.Semantics(live_region=True, content=column([said, ft.Row([stop], wrap=True)]))
    if not opened:
        return ft.Row([quiet_button(p, words.OWN_WORD(), lambda: set_opened(True))], wrap=True)

    def take(db: "Db", typed: str) -> None:
        """It waits as a draft until it has its place."""
        drafts.save(db, place, {TEXT: typed}, now=services.now())
        on_word(typed.strip())

    form = LineForm(
        words.OWN_WORD(), words.ADD_WORD(), place, take, on_close=lambda: set_opened(False), autofocus=True, key=place
    )
    return column([form, *(Placed(one, key=one.uid) for one in known)], spacing=t.S2)


@ft.component
def Placed(word: OwnWord, *, key: object = None) -> ft.Control:
    """A word that has its place, and a way to have it offered no more."""
    del key
    services, ui = use_services(), use_ui()
    command = use_commands(services)
    p = ui.palette

    def undo() -> None:
        services.run(lambda db: own_words.undo_delete(db, word.uid, now=services.now()))

    def remove() -> None:
        services.run(
            lambda db: own_words.delete(db, word.uid, now=services.now()),
            then=lambda _: services.say(words.WORD_REMOVED(), action=common.UNDO(), on_action=undo),
        )

    way = icon_button(
        p,
        ft.Icons.DELETE_OUTLINE_ROUNDED,
        words.REMOVE_WORD(word=word.text),
        command("remove", remove),
        colour=p.ink_soft,
        icon_size=20,
    )
    return ft.Row([text(word.text, t.BODY, p.ink, expand=True), way], vertical_alignment=ft.CrossAxisAlignment.CENTER)


def place_word(services: ScreenServices, word: str, at: Point) -> None:
    services.run(lambda db: own_words.place(db, word, *at, now=services.now(), draft_place=draft_keys.own_word_place()))
