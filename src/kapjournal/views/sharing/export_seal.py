"""The end of a hand-off: its seal, where it goes, and how it is opened."""

import logging
from collections.abc import Callable
from functools import partial

import flet as ft

from kapjournal.care.records import shared_files
from kapjournal.care.time import local_time
from kapjournal.errors import KapJournalError, PassphraseOfJournal
from kapjournal.logs import kind_and_place
from kapjournal.runtime.own_passphrase import opens_journal
from kapjournal.sharing.error_words import explain
from kapjournal.sharing.passphrases import MOST_IN_PDF, offer_passphrase
from kapjournal.views.access.passphrase_rating import use_rating
from kapjournal.views.sharing import export_seal_layout as layout
from kapjournal.views.sharing.export_making import kept_of, noted, sealed_file
from kapjournal.views.sharing.export_state import ExportStep, Flow
from kapjournal.views.shell.hooks import use_action
from kapjournal.views.shell.saving import is_phone, save_with_dialog, share_sealed
from kapjournal.views.shell.services import calm, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import export as words
from kapjournal.views.words import first_start as start_words

_log = logging.getLogger(__name__)


@ft.component
def How(flow: Flow, *, key: object = None) -> ft.Control:
    """A passphrase to tell, or a key to seal to; then the sealing itself."""
    del key
    services, ui, sealing = use_services(), use_ui(), flow.plan.sealing
    problem, set_problem = ft.use_state("")
    stopped: ft.MutableRef[bool] = ft.use_ref(False)
    gone = use_gone()
    goes_on = partial(_goes_on, stopped, gone)
    rating = use_rating(services, sealing.own)
    done, set_done = ft.use_state(0)

    def tell(pages: int) -> bool:
        if not gone():
            set_done(pages)
        return goes_on()

    async def seal() -> None:
        stopped.current = False
        set_problem("")
        set_done(0)
        if sealing.way == "own" and not await rating.holds(sealing.own):
            set_problem(start_words.TOO_EASY())
            return
        try:
            if sealing.way == "own" and await opens_journal(services.access.folder, sealing.own):
                raise PassphraseOfJournal("it opens the journal itself")
            sealed = await sealed_file(flow.plan, tell, goes_on)
        except KapJournalError as error:
            _log.warning("nothing was sealed: %s", kind_and_place(error))
            set_problem(explain(error))
            return
        if sealed and goes_on():
            made_on = local_time.local_day(services.now(), local_time.local_zone())
            before = services.read(lambda db: shared_files.count_on(db, made_on))
            flow.to(step=ExportStep.WHERE, sealed=sealed, made_on=made_on, number=before + 1)

    start, busy = use_action(seal, services)

    def stop() -> None:
        """The thread ends at its next step, and what it made is thrown away."""
        stopped.current = True
        set_problem(words.STOPPED())

    def change(**new: str) -> None:
        set_problem("")
        flow.seal_by(**new)

    ready = {"own": rating.lets_go_on, "key": bool(sealing.key.strip())}.get(sealing.way, True)
    return layout.how(
        ui,
        sealing,
        problem=problem,
        estimate=start_words.strength(rating.level, len(sealing.own.strip())),
        busy=busy and not stopped.current,
        done=words.PAGES_DRAWN(page=done, pages=len(flow.plan.drawn.book.pages)) if done and flow.plan.drawn else "",
        on_format=lambda format_: flow.to(sealing=sealing.in_format(format_)),
        on_way=lambda way: change(way=way),
        on_another=lambda: change(six=offer_passphrase(MOST_IN_PDF)),
        on_own=lambda typed: change(own=typed),
        on_key=lambda typed: change(key=typed),
        on_seal=start if ready and not busy else None,
        on_stop=stop,
        on_back=lambda: flow.to(step=ExportStep.PAGES),
        on_help=flow.on_help,
    )


def _goes_on(stopped: "ft.MutableRef[bool]", gone: Callable[[], bool]) -> bool:
    return not stopped.current and not gone()


@ft.component
def Where(flow: Flow, *, key: object = None) -> ft.Control:
    """The system's own dialog for saving; on phones its share sheet as well."""
    del key
    services, ui, plan = use_services(), use_ui(), flow.plan
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)
    sharer: ft.MutableRef[ft.Share] = ft.use_ref(ft.Share)
    problem, set_problem = ft.use_state("")
    gone = use_gone()

    async def left(*, shared: bool) -> None:
        """It is noted before anything else is said of it."""
        kept = await kept_of(plan)
        services.run(lambda db: noted(db, plan, kept, now=services.now()))
        flow.to(step=ExportStep.DONE, shared=shared)

    async def save() -> None:
        set_problem("")
        try:
            saved = plan.sealed is not None and await save_with_dialog(
                services, picker.current, plan.file_name, plan.sealed.stream
            )
        except KapJournalError as error:
            set_problem(calm(error))
            return
        if not gone() and saved:
            await left(shared=False)
        else:
            set_problem(words.NOT_SAVED())

    async def share() -> None:
        set_problem("")
        try:
            went = plan.sealed is not None and await share_sealed(sharer.current, plan.file_name, plan.sealed)
        except KapJournalError as error:
            set_problem(calm(error))
            return
        if went:
            await left(shared=True)
        else:
            set_problem(words.NOT_SHARED())

    on_save, saving = use_action(save, services)
    on_share, _ = use_action(share, services)
    return layout.where(
        ui,
        plan,
        problem=problem,
        busy=saving,
        on_save=on_save,
        on_share=on_share if is_phone(services) else None,
        on_label=lambda label: flow.to(label=label),
        on_back=lambda: flow.to(step=ExportStep.HOW, sealed=None),
        on_help=flow.on_help,
    )


@ft.component
def Done(flow: Flow, *, key: object = None) -> ft.Control:
    """How it opens, and the passphrase for the last time."""
    del key
    services = use_services()
    return layout.done(
        use_ui(), flow.plan, in_browser=bool(services.page.web), on_done=flow.on_leave, on_help=flow.on_help
    )


def use_gone() -> Callable[[], bool]:
    """Whether the screen has gone, as when the journal locked: what a thread or a dialog brings then is dropped."""
    gone: ft.MutableRef[bool] = ft.use_ref(False)

    def leave() -> None:
        gone.current = True

    ft.use_effect(lambda: None, [], cleanup=leave)
    return lambda: bool(gone.current)
