"""What is done while something is brought in, and what the screen knows of it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal.care.records import imports
from kapjournal.care.time import local_time
from kapjournal.errors import ForeignFileError, ForeignFileLocked, ForeignPasswordWrong
from kapjournal.views.importing.reading import Chosen, Looked, bring_in, choose, look
from kapjournal.views.shell.services import ScreenServices, calm
from kapjournal.views.words import common
from kapjournal.views.words import importing as words

if TYPE_CHECKING:
    from kapjournal.storage import Db


@dataclass(frozen=True)
class Stage:
    """How far it is. Its repr holds no password."""

    looked: Looked | None = None
    problem: str = ""
    asks_password: bool = False
    password: str = field(default="", repr=False)
    done: float = 0.0


@dataclass
class Held:
    """What outlives a drawing: the file, and whether somebody stopped it or left."""

    picker: ft.FilePicker = field(default_factory=ft.FilePicker)
    chosen: Chosen = field(default_factory=Chosen)
    is_gone: bool = False
    is_stopped: bool = False

    def take(self, chosen: Chosen) -> None:
        """In place of what was chosen before, of which no copy stays."""
        self.chosen.forget()
        self.chosen = chosen

    def leave(self) -> None:
        self.is_gone = True
        self.take(Chosen())

    def stop(self) -> None:
        self.is_stopped = True


@dataclass(frozen=True)
class ImportWork:
    """The works of one drawing of the screen."""

    services: ScreenServices
    stage: Stage
    change: Callable[[Callable[[Stage], Stage]], None]
    held: Held

    def to(self, **new: Any) -> None:
        self.change(lambda stage: replace(stage, **new))

    async def pick(self) -> None:
        chosen = await choose(self.services, self.held.picker)
        if chosen is not None:
            self.held.take(chosen)
            self.change(lambda _: Stage())
            await self._read("")

    async def open_with_password(self) -> None:
        await self._read(self.stage.password)

    async def _read(self, password: str) -> None:
        self.to(problem="")
        try:
            found = await look(self.held.chosen, password)
        except ForeignFileLocked as error:
            calm(error)
            self.to(asks_password=True)
            return
        except ForeignFileError as error:
            self.to(problem=calm(error), asks_password=isinstance(error, ForeignPasswordWrong))
            return
        looked = Looked(found, local_time.local_zone()) if found.records else None
        self.to(looked=looked, problem="" if looked else words.NOTHING(), asks_password=False, password="")

    async def start(self) -> None:
        looked, held, services = self.stage.looked, self.held, self.services
        if looked is None:
            return
        held.is_stopped = False
        self.to(done=0.0)
        brought = await bring_in(
            services,
            looked,
            stopped=lambda: held.is_stopped or held.is_gone,
            on_part=lambda done: self.to(done=done),
        )
        if not held.is_gone:
            held.take(Chosen())
            self.change(lambda _: Stage())
        services.changed()
        if brought is None:
            services.say(words.STOPPED())
        else:
            _say(services, *brought)

    def in_zone(self, zone: str) -> None:
        if self.stage.looked:
            self.to(looked=replace(self.stage.looked, zone=zone))

    def turn(self, backwards: bool) -> None:
        if self.stage.looked:
            self.to(looked=replace(self.stage.looked, backwards=backwards))

    def mean(self, word: str, place: float | None) -> None:
        """What a word means to the person; None where they take it back."""
        if self.stage.looked:
            others = {key: at for key, at in self.stage.looked.meanings.items() if key != word}
            meanings = others if place is None else {**others, word: place}
            self.to(looked=replace(self.stage.looked, meanings=meanings))


def _say(services: ScreenServices, done: imports.Import, already: int) -> None:
    if not (done.entries or done.check_ins):
        services.say(words.ALL_THERE())
        return
    said = words.SOME_THERE(count=already) if already else words.IMPORTED()
    services.say(said, action=common.UNDO(), on_action=lambda: services.start(lambda: undo(services, done.at)))


async def undo(services: ScreenServices, at: datetime) -> None:
    """Takes all of it out again, and offers to put it back."""
    await _at_once(services, lambda db: imports.undo(db, at, now=services.now()))
    again: Callable[[], None] = lambda: services.start(lambda: put_back(services, at))  # noqa: E731
    services.say(words.UNDONE(), action=words.PUT_BACK(), on_action=again)


async def put_back(services: ScreenServices, at: datetime) -> None:
    await _at_once(services, lambda db: imports.redo(db, at, now=services.now()))
    services.say(words.IS_BACK())


async def _at_once(services: ScreenServices, verb: "Callable[[Db], None]") -> None:
    """In a thread: all rows of an import at once take longer than a press may wait."""
    services.access.auto_lock.touch()
    await asyncio.to_thread(services.read, verb)
    services.changed()
