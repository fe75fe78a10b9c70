"""A check-in while it is being said: the first tap keeps it, and everything after it makes the same one more exact."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

import flet as ft

from kapjournal.care.records import check_ins, draft_keys
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.time import local_time
from kapjournal.errors import StorageError
from kapjournal.logs import suppressed
from kapjournal.messages import Message
from kapjournal.models import CheckIn, Phase
from kapjournal.routes import HardMoment
from kapjournal.views.check_in.keeping import is_hard, keep_changed, keep_quietly, say_kept
from kapjournal.views.check_in.mood import Mood
from kapjournal.views.check_in.said import Change, Said
from kapjournal.views.check_in.undo_check_in import can_take_back, taking_back
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_subscription
from kapjournal.views.shell.services import ScreenServices

_log = logging.getLogger(__name__)
NOTE = "note"


@dataclass(frozen=True)
class Task:
    """One check-in to make or to change: what is asked, what it is before or after, and what it says already."""

    title: Message
    phase: Phase | None = None
    session_uid: str | None = None
    kept_uid: str = ""
    start: Said = field(default_factory=Said)
    note: str = field(default="", repr=False)
    is_now: bool = True
    """Whether it is of this hour: only then does a hard one ask whether somebody is needed."""
    was_at: datetime | None = None
    """When a check-in of some time ago was."""
    zone: str = field(default_factory=local_time.local_zone)
    has_moment: bool = True
    """Whether its moment can be another one: what stands before or after something is of then."""


class Sheet:
    """What was said so far, and the check-in that holds it once there is one. Its words go when the screen goes."""

    def __init__(
        self,
        services: ScreenServices,
        task: Task,
        redraw: Callable[[], None],
        on_gone: Callable[[], object],
        *,
        is_beside: bool,
    ) -> None:
        self.uid, self.said, self.note = task.kept_uid, task.start, task.note
        self.has_changed = False
        self.task = task
        self.begun = 0
        """How often it was begun anew: what was typed beside it is of one beginning."""
        self._services, self._task, self._redraw = services, task, redraw
        self._on_gone, self._is_beside = on_gone, is_beside
        self._draft: DraftAutosave | None = None
        felt = task.start.mood.felt("")
        self._was_hard = self._hard = felt is not None and is_hard(felt)

    def use(self, draft: DraftAutosave) -> None:
        """What is typed waits in this draft. One that was there goes before what was kept."""
        if draft is not self._draft:
            self._draft = draft
            if not is_blank(draft.get(NOTE)):
                self.note = draft.get(NOTE)
                if not self.uid and not self.said.mood.is_said:
                    # A point that was kept with it is shown, and is kept by the next tap.
                    mood = Mood.from_texts(draft.get("point"), draft.get("words"))
                    self.said = replace(self.said, mood=mood)

    def show(self, mood: Mood) -> None:
        """A finger is on the map: nothing is kept before it rests."""
        self.said = replace(self.said, mood=mood)
        self._redraw()

    def keep_shown(self) -> None:
        """The finger rests."""
        self.keep()
        self._redraw()

    def can_undo(self) -> bool:
        row = self._read() if self.has_changed else None
        return row is not None and can_take_back(self._services, row)

    def put(self, change: Change) -> None:
        self.said = change(self.said)
        self.keep()
        self._redraw()

    def keep(self) -> None:
        """Nothing is kept before there is a mood."""
        if not self.said.mood.is_said:
            return
        if self.uid:
            keep_changed(
                self._services,
                self.uid,
                self._say,
                then=self._kept,
                at=self.said.at,
                author=self,
                quietly=True,
            )
        else:
            self._keep_new()

    def write(self, typed: str) -> None:
        """Every letter is in its draft within half a second, and in the check-in when this is left."""
        self.note = typed
        if self._draft:
            self._draft.put(NOTE, typed)

    def undo(self) -> None:
        """All that was done here."""
        self._end_draft()
        taking_back(self._services, self.uid)()
        row = self._read()
        self.uid, self.has_changed = (row.uid, False) if row else ("", False)
        felt = self._services.read(lambda db: check_ins.said_in(db, row)) if row else None
        self.said, self.note = (Said.of(felt), felt.note) if felt else (Said(), "")
        self._draft = None
        self.begun += 1
        self._redraw()

    def leave(self) -> None:
        """Everything is kept; then a person comes first where it is hard, and else a word that it is there."""
        services = self._services
        self.finish()
        row = self._read() if self.has_changed else None
        if row and self._has_become_hard():
            services.swap(HardMoment(check_in_uid=row.uid))
            return
        self._on_gone()
        if row:
            say_kept(services, row)

    def finish(self) -> None:
        """What was typed since the last tap is in the check-in too, however this is left."""
        if self.uid and self._draft and self.note != self._kept_note():
            self.keep()
        if self.uid:
            self._end_draft()

    def go(self) -> None:
        """The screen goes: the screens below it read again once all is drawn."""
        self.finish()
        if self.has_changed:
            asyncio.get_running_loop().call_soon(self._tell)

    def _tell(self) -> None:
        with suppressed(_log, "nobody is told of a check-in", StorageError):  # it may have locked meanwhile
            self._services.changed()

    def _say(self, was: MoodReading) -> MoodReading:
        return self.said.said_in(was, self.note)

    def _keep_new(self) -> None:
        task = self._task
        felt = self.said.said_in(MoodReading(0, phase=task.phase, session_uid=task.session_uid), self.note)
        if felt.is_of_day or self.said.at:
            felt = replace(felt, phase=None, session_uid=None)
        keep_quietly(self._services, felt, then=self._kept, drops_draft=True, at=self.said.at, author=self)
        if self.uid and self._draft:
            self._draft.drop()

    def _kept(self, row: CheckIn) -> None:
        self.uid, self.has_changed, self._hard = row.uid, True, is_hard(row)
        if self._is_beside and self._has_become_hard():
            # Beside a list one may leave by pressing a line of that: so a person comes at once, as on Today.
            self._was_hard = True
            self._on_gone()
            self._services.go(HardMoment(check_in_uid=row.uid))

    def _has_become_hard(self) -> bool:
        """Right now, and not what was hard before or was so at another time."""
        return self._task.is_now and not self.said.at and self._hard and not self._was_hard

    def _kept_note(self) -> str:
        row = self._read()
        return row.note if row else self.note

    def _read(self) -> CheckIn | None:
        with suppressed(_log, "a check-in is not read", StorageError):
            return self._services.read(lambda db: check_ins.find(db, self.uid))
        return None

    def _end_draft(self) -> None:
        if self._draft:
            self._draft.drop()


def use_sheet(services: ScreenServices, task: Task, on_gone: Callable[[], object], *, is_beside: bool = False) -> Sheet:
    """The state of one check-in. `on_gone` leaves it; `is_beside` where it is no screen of its own."""
    _, set_drawn = ft.use_state(0)

    def redraw() -> None:
        set_drawn(lambda n: n + 1)

    sheet: Sheet = ft.use_memo(lambda: Sheet(services, task, redraw, on_gone, is_beside=is_beside), [])
    sheet.use(use_draft(services, draft_keys.check_in_place(sheet.uid or None)))
    use_subscription(lambda: services.access.before_lock(sheet.finish))
    ft.use_effect(lambda: None, [], cleanup=sheet.go)
    return sheet
