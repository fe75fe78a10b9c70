"""The page for the companion: what is on it is seen first, and nothing private is unless it was added."""

import asyncio
import logging
from datetime import date

import flet as ft

from kapjournal import routes
from kapjournal.care.records import companion, draft_keys
from kapjournal.care.records.companion import ToAdd
from kapjournal.care.time import local_time
from kapjournal.errors import NotThere
from kapjournal.logs import kind_and_place
from kapjournal.sharing import companion_page
from kapjournal.sharing.companion_page import Added
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.more.help import chosen_region
from kapjournal.views.preparing import companion_layout as layout
from kapjournal.views.preparing.companion_layout import INTENTION, NAME, PEOPLE, WORDS
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_action, use_query
from kapjournal.views.shell.saving import is_phone, save_with_dialog
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import preparing_companion as words
from kapjournal.views.words import session as session_words

_log = logging.getLogger(__name__)
CHOSEN = "chosen"
"""The field of the draft that says what was added."""
MIME_TYPE = "application/pdf"


@ft.component
def CompanionPage(session_uid: str) -> ft.Control:
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: companion.to_add(db, session_uid), session_uid)
    if answer.value is None:
        if isinstance(answer.error, NotThere):
            return gone_page(ui, session_words.GONE(), services.back, lambda: services.go(routes.Help()))
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    return Page(session_uid, answer.value, key=session_uid)


@ft.component
def Page(session_uid: str, to_add: ToAdd, *, key: object = None) -> ft.Control:
    """What is typed here is kept as a draft for as long as the session is there: it is on no page but this one."""
    del key
    services, ui = use_services(), use_ui()
    draft = use_draft(services, draft_keys.companion_place(session_uid))
    _, set_drawn = ft.use_state(0)
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)
    sharer: ft.MutableRef[ft.Share] = ft.use_ref(ft.Share)
    region = chosen_region(services.access.preferences.region)
    emergency = region.emergency if region else None
    chosen = frozenset(draft.get(CHOSEN).split())
    typed = {NAME: draft.get(NAME), WORDS: draft.get(WORDS), PEOPLE: draft.get(PEOPLE, to_add.people)}
    added = _added(draft, chosen, to_add)

    def put(name: str, text: str) -> None:
        draft.put(name, text)
        set_drawn(lambda n: n + 1)

    def toggle(name: str) -> None:
        put(CHOSEN, " ".join(sorted(chosen ^ {name})))

    async def save() -> None:
        await _save(services, picker.current, _latest(draft, to_add), emergency)

    async def share() -> None:
        await _share(services, sharer.current, _latest(draft, to_add), emergency)

    on_save, saving = use_action(save, services)
    on_share, _ = use_action(share, services)
    return layout.layout(
        ui,
        chosen=chosen,
        typed=typed,
        has_intention=bool(to_add.intention),
        has_people=bool(to_add.people),
        sections=companion_page.sections(added, emergency),
        busy=saving,
        on_toggle=toggle,
        on_text=put,
        on_save=on_save,
        on_share=on_share if is_phone(services) else None,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def _latest(draft: DraftAutosave, to_add: ToAdd) -> Added:
    return _added(draft, frozenset(draft.get(CHOSEN).split()), to_add)


def _added(draft: DraftAutosave, chosen: frozenset[str], to_add: ToAdd) -> Added:
    """Only what was chosen; a field that is filled and not chosen stays off the page."""
    every = {
        NAME: draft.get(NAME),
        INTENTION: to_add.intention,
        WORDS: draft.get(WORDS),
        PEOPLE: draft.get(PEOPLE, to_add.people),
    }
    return Added(**{name: text for name, text in every.items() if name in chosen})


async def _pdf(services: ScreenServices, added: Added, emergency: str | None) -> bytes:
    """Raises StartError. What cannot be printed is said."""
    today: date = local_time.local_day(services.now(), local_time.local_zone())
    pdf, missing = await asyncio.to_thread(companion_page.companion_pdf, added, emergency, today)
    if missing:
        services.say(words.UNPRINTED(count=missing))
    return pdf


async def _save(services: ScreenServices, picker: ft.FilePicker, added: Added, emergency: str | None) -> None:
    """Raises StartError, StorageFailed."""
    pdf = await _pdf(services, added, emergency)
    if await save_with_dialog(services, picker, words.FILE_NAME(), pdf):
        services.say(words.SAVED())


async def _share(services: ScreenServices, sharer: ft.Share, added: Added, emergency: str | None) -> None:
    """The share sheet of a phone. Raises StartError."""
    pdf = await _pdf(services, added, emergency)
    file = ft.ShareFile.from_bytes(pdf, name=words.FILE_NAME(), mime_type=MIME_TYPE)
    try:
        result = await sharer.share_files([file])
    except RuntimeError as error:  # what a device without a share sheet answers
        _log.warning("nothing was shared: %s", kind_and_place(error))
        services.say(words.NOT_SHARED())
        return
    if result.status is ft.ShareResultStatus.DISMISSED:
        services.say(words.NOT_SHARED())
