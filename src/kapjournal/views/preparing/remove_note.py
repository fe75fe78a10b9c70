"""Taking a note for the clinic off the list, with Undo."""

from collections.abc import Callable

from kapjournal.care.records import clinic_notes
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import common
from kapjournal.views.words import preparing_clinic as words


def remove_note(services: ScreenServices, uid: str, on_gone: Callable[[], object] = lambda: None) -> None:
    """`on_gone` is told once it is off the list."""

    def put_back() -> None:
        services.run(lambda db: clinic_notes.undo_remove(db, uid, now=services.now()))

    def removed(_: None) -> None:
        on_gone()
        services.say(words.REMOVED(), action=common.UNDO(), on_action=put_back)

    services.run(lambda db: clinic_notes.remove(db, uid, now=services.now()), then=removed)
