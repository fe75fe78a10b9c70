"""What changing a question and changing a set of one's own have in common."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal import routes
from kapjournal.errors import KapJournalError, NotThere
from kapjournal.views.design.states import gone_page
from kapjournal.views.library.parts import unreadable
from kapjournal.views.shell.draft_autosave import DraftAutosave
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import my_questions as words

if TYPE_CHECKING:
    from kapjournal.storage import Db


def not_read(ui: UiContext, services: ScreenServices, error: KapJournalError | None) -> ft.Control:
    """In place of the form: it is gone, or could not be read."""

    def to_help() -> None:
        services.go(routes.Help())

    if isinstance(error, NotThere):
        return gone_page(ui, words.NO_MORE(), services.back, to_help)
    return unreadable(ui, error or KapJournalError(), services.changed, on_leave=services.back, on_help=to_help)


def kept(services: ScreenServices, draft: DraftAutosave) -> None:
    """Leave what was kept."""
    draft.drop()
    services.back()
    services.say(common.KEPT())


def delete(
    services: ScreenServices, draft: DraftAutosave, verb: "Callable[[Db], Any]", undo: "Callable[[Db], Any]"
) -> None:
    """`verb` deletes and answers with what was there; the way back is offered on the page before."""
    if services.run(verb):
        draft.drop()
        services.back()
        services.say(common.DELETED(), action=common.UNDO(), on_action=lambda: services.run(undo))
