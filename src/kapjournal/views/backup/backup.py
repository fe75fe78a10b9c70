"""The backup: how it stands, and one tap that makes another."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.access import recovery_check
from kapjournal.care.records import last_backup, settings
from kapjournal.care.records.last_backup import LastBackup
from kapjournal.care.time import local_time
from kapjournal.errors import BackupStopped, EmptyPassphrase, KapJournalError
from kapjournal.logs import kind_and_place
from kapjournal.messages import Plural
from kapjournal.sharing.backup import standing
from kapjournal.sharing.backup.keys import BackupSeal, WordsSeal, to_passphrase
from kapjournal.sharing.backup.making import Made, write_backup
from kapjournal.sharing.backup.standing import Standing
from kapjournal.sharing.sealed_file import SealedFile, sealing
from kapjournal.storage import backup_words
from kapjournal.views.access.passphrase_rating import Rating, use_rating
from kapjournal.views.backup import backup_layout as layout
from kapjournal.views.backup.backup_layout import Way
from kapjournal.views.backup.watched import Watched, use_watched
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query, use_value
from kapjournal.views.shell.saving import is_phone, save_with_dialog, share_sealed
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import backup as words
from kapjournal.views.words import first_start as start_words
from kapjournal.views.words import sizes

if TYPE_CHECKING:
    from kapjournal.storage import Db

_log = logging.getLogger(__name__)


@dataclass(frozen=True, repr=False)
class Product:
    """A backup that was made and lies nowhere yet."""

    made: Made
    sealed: SealedFile
    file_name: str


@dataclass(frozen=True, repr=False)
class Plan:
    """One backup on its way, held by the screen alone and gone with it. `way` None is the one that asks least."""

    way: Way | None = None
    typed: str = ""
    problem: str = ""
    is_stopped: bool = False
    product: Product | None = None
    saved: str = ""
    """What is said at the end; empty until it lies somewhere."""


Change = Callable[[Callable[[Plan], Plan]], None]


@ft.component
def Backup() -> ft.Control:
    """How it stands, then one tap: it is made, and the system asks where it should go."""
    services, ui = use_services(), use_ui()
    plan, change = use_value(Plan)
    here = use_query(services, standing.read)
    if plan.saved:
        return layout.done(
            ui,
            plan.saved,
            plan.way,
            in_browser=bool(services.page.web),
            on_done=services.back,
            on_help=lambda: services.go(routes.Help()),
        )
    if plan.product is not None:
        return Placing(plan, plan.product, change, key="placing")
    if here.value is None:
        return error_state(ui, here.error or KapJournalError(), services.changed)
    return Making(plan, here.value, change, key="making")


@ft.component
def Making(plan: Plan, stands: Standing, change: Change, *, key: object = None) -> ft.Control:
    del key
    services, ui = use_services(), use_ui()
    watched, command = use_watched(), use_commands(services)
    way = plan.way or (Way.WORDS if stands.words_key else Way.MINE)
    rating = use_rating(services, plan.typed if way is Way.OTHER else "")

    async def make() -> None:
        change(lambda old: replace(old, problem="", is_stopped=False))
        try:
            lock = await _lock(services, way, plan.typed, stands, rating)
            product = await _make(services, watched, lock)
        except KapJournalError as error:
            _log.warning("no backup was made: %s", kind_and_place(error))
            problem = "" if isinstance(error, BackupStopped) else words.sorry(error)
            change(lambda old: replace(old, problem=problem, is_stopped=not problem))
            return
        if not watched.is_gone():
            change(lambda old: replace(old, way=way, product=product, typed="", problem=""))

    on_make = command("make", make)  # offered in every drawing: a press begins once it has been drawn
    if command.busy:
        return layout.making(ui, watched.share, on_stop=watched.stop, on_help=lambda: services.go(routes.Help()))
    return layout.standing(
        ui,
        stands,
        now=services.now(),
        zone=local_time.local_zone(),
        way=way,
        typed=plan.typed,
        problem=plan.problem,
        said=words.STOPPED() if plan.is_stopped else "",
        estimate=start_words.strength(rating.level, len(plan.typed.strip())),
        on_way=lambda chosen: change(lambda old: replace(old, way=chosen, typed="", problem="")),
        on_typed=lambda typed: change(lambda old: replace(old, typed=typed, problem="")),
        on_remind=lambda on: services.run(lambda db: settings.keep(db, remind_backup=on)),
        on_make=on_make if _is_ready(way, plan.typed, stands, rating) else None,
        on_add=lambda: services.go(routes.AddFromBackup()),
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


@ft.component
def Placing(plan: Plan, product: Product, change: Change, *, key: object = None) -> ft.Control:
    """The system's own dialog for saving, which comes by itself; on phones its share sheet as well."""
    del key
    services = use_services()
    picker: ft.MutableRef[ft.FilePicker] = ft.use_ref(ft.FilePicker)
    sharer: ft.MutableRef[ft.Share] = ft.use_ref(ft.Share)
    command = use_commands(services)

    async def save() -> None:
        services.access.auto_lock.touch()
        saved = False
        try:
            saved = await save_with_dialog(services, picker.current, product.file_name, product.sealed.stream)
            problem = words.NOT_SAVED()
        except KapJournalError as error:
            _log.warning("the backup was not saved: %s", kind_and_place(error))
            problem = words.sorry(error)
        if saved:
            _ended(services, product, words.SAVED, change)
        else:
            change(lambda old: replace(old, problem=problem))

    async def share() -> None:
        services.access.auto_lock.touch()
        is_shared = False
        try:
            is_shared = await share_sealed(sharer.current, product.file_name, product.sealed)
            problem = words.NOT_SAVED()
        except KapJournalError as error:
            _log.warning("the backup was not shared: %s", kind_and_place(error))
            problem = words.sorry(error)
        if is_shared:
            _ended(services, product, words.SHARED, change)
        else:
            change(lambda old: replace(old, problem=problem))

    on_save = command("save", save)
    ft.use_effect(on_save, [])
    return layout.where(
        use_ui(),
        product.file_name,
        problem=plan.problem,
        busy=bool(command.busy),
        on_save=on_save,
        on_share=command("share", share) if is_phone(services) else None,
        on_leave=services.back,
        on_help=lambda: services.go(routes.Help()),
    )


def _is_ready(way: Way, typed: str, stands: Standing, rating: Rating) -> bool:
    if way is Way.OTHER:
        return rating.lets_go_on
    return bool(typed.strip()) or (way is Way.WORDS and bool(stands.words_key))


async def _lock(services: ScreenServices, way: Way, typed: str, stands: Standing, rating: Rating) -> BackupSeal:
    """What it is encrypted to; what is to open it is tried first. Raises WrongPassphrase, EmptyPassphrase."""
    match way:
        case Way.WORDS:
            return WordsSeal(stands.words_key or await _key_of(services, typed))
        case Way.MINE:
            await services.access.require(typed)
        case Way.OTHER:
            if not await rating.holds(typed):
                raise EmptyPassphrase("too easy to guess")
    return to_passphrase(typed)


async def _key_of(services: ScreenServices, typed: str) -> str:
    """The public key of the words, once they were seen to open the journal; kept, so that nobody is asked again."""
    await services.access.require(typed, recovery=True)
    key = backup_words.public_key(typed)
    services.run(lambda db: recovery_check.confirm_words(db, key))
    return key


async def _make(services: ScreenServices, watched: Watched, lock: BackupSeal) -> Product:
    """The sealed file, under no name before somebody says where it should go. Raises KapJournalError."""
    now, progress = services.now(), watched.begin()

    def work() -> Product:
        name = standing.file_name(local_time.local(now, local_time.local_zone()))
        with sealing() as sealed:
            made = write_backup(services.read, sealed.stream, lock, now=now, tell=progress.tell)
        return Product(made, sealed, name)

    return await watched.work(progress, asyncio.to_thread(work))


def _ended(services: ScreenServices, product: Product, said: Plural, change: Change) -> None:
    """It lies where the patient wanted it: noted, so that nobody is asked for another at once."""
    made = product.made

    def note(db: "Db") -> None:
        last_backup.note(db, LastBackup(made.made_at, made.entries, made.size))
        db.commit()

    services.run(note)
    told = said(count=made.entries, size=sizes.size(made.size))
    change(lambda old: replace(old, saved=told, product=None, problem=""))
