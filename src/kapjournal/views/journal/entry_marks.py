"""What is said of an entry beside its words: private, a favorite, its tags. A tap is kept at once."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import flet as ft

from kapjournal.care.records import draft_keys, drafts, entry_marks
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.models import Entry
from kapjournal.views.journal import entry_marks_layout as layout
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import use_draft
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui

if TYPE_CHECKING:
    from kapjournal.storage import Db

TAG = "tag"
MOST_OFFERED = 12


@ft.component
def EntryMarks(entry: Entry, *, key: object = None) -> ft.Control:
    """Below the words of an entry."""
    del key
    services, ui = use_services(), use_ui()
    uid, tags = entry.uid, list(entry.tags)
    draft = use_draft(services, draft_keys.tags_place(uid))
    tagging, set_tagging = ft.use_state(bool(draft.texts))
    typed, set_typed = ft.use_state(draft.get(TAG))
    offered = use_query(services, lambda db: _offered(db, tags) if tagging else (), tagging, tuple(tags)).value or ()
    command = use_commands(services)

    def write(words: str) -> None:
        set_typed(words)
        draft.put(TAG, words)

    def put(changed: Iterable[str]) -> bool:
        wanted = list(changed)
        return services.run(lambda db: entry_marks.set_tags(db, uid, wanted, now=services.now()))

    def add() -> None:
        if not is_blank(typed) and put([*tags, *typed.split(",")]):
            services.run(lambda db: drafts.drop(db, draft_keys.tags_place(uid)), quietly=True)
            draft.drop()
            set_typed("")

    def close() -> None:
        add()
        set_tagging(False)

    def be_private() -> None:
        services.run(lambda db: entry_marks.set_private(db, uid, not entry.is_private, now=services.now()))

    def be_favorite() -> None:
        services.run(lambda db: entry_marks.set_favorite(db, uid, not entry.is_favorite, now=services.now()))

    return layout.marks(
        ui,
        entry,
        typed=typed if tagging else None,
        offered=offered,
        on_private=command("private", be_private),
        on_favorite=command("favorite", be_favorite),
        on_tagging=lambda: set_tagging(True),
        on_typed=write,
        on_add=command("add", add),
        on_take=command("take", lambda tag: put([*tags, tag])),
        on_remove=command("remove", lambda tag: put(one for one in tags if one != tag)),
        on_close=command("close", close),
    )


def _offered(db: "Db", tags: list[str]) -> tuple[str, ...]:
    """Tags of other entries."""
    return tuple(tag for tag in entry_marks.tags_in_use(db) if tag not in tags)[:MOST_OFFERED]
