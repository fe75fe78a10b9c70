"""Taking a note for the clinic off the list, with Undo."""

from kapjournal.care.records import clinic_notes
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import common
from kapjournal.views.words import preparing_clinic as words


def remove_note(services: ScreenServices, uid: str) -> None:
    def put_back() -> None:
        services.run(lambda db: clinic_notes.undo_remove(db, uid, now=services.now()))

    services.run(
        lambda db: clinic_notes.remove(db, uid, now=services.now()),
        then=lambda _: services.say(words.REMOVED(), action=common.UNDO(), on_action=put_back),
    )
