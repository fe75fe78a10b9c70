"""What is done while a questionnaire is filled in: an answer, a way on or back, keeping it, leaving it as a draft."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kapjournal import routes
from kapjournal.care.measures import scale_filling
from kapjournal.care.measures.scale_filling import BEGUN, EVENT, WENT_ON, Filling, Item
from kapjournal.care.records import scale_results
from kapjournal.care.time import local_time
from kapjournal.content import Scale
from kapjournal.models import ScaleResult
from kapjournal.views.scales import question_layout
from kapjournal.views.shell.draft_autosave import DraftAutosave
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import scales as words

if TYPE_CHECKING:
    from kapjournal.storage import Db

INTRODUCTION = -1
SEEN_S = 0.35
"""So long an answer is seen before the next question comes."""


@dataclass(frozen=True)
class Place:
    """Where one is: the introduction, a question counted from 0, or behind the last one the list of all answers.

    `from_check` says that one came from that list, to which an answer leads back. `is_opened` shows all answers of a
    question of which the one given is shown alone. `kept` is the uid of what was kept, while something is still asked.
    """

    at: int
    from_check: bool = False
    is_opened: bool = False
    kept: str = ""

    def onwards(self, at: int, last: int) -> "Place":
        """After the question at `at`; unchanged where one has gone elsewhere meanwhile."""
        if self.at != at:
            return self
        return Place(last if self.from_check else at + 1)


Move = Callable[[Callable[[Place], Place]], None]


def begins_at(scale: Scale, filling: Filling) -> Place:
    """At the first question without an answer, or at the list of all where there is none. Whoever comes back from a
    person or from the safety plan finds what they left."""
    stays = scale_filling.stays_at(scale, filling)
    if stays is not None:
        return Place(stays)
    if scale.instructions and not filling.answers:
        return Place(INTRODUCTION)
    first = scale_filling.first_open(scale, filling.answers)
    return Place(len(scale_filling.asked(scale, filling.answers)) if first is None else first)


@dataclass(frozen=True)
class FillWork:
    """The work of one drawing. `redraw` shows what the draft holds now."""

    services: ScreenServices
    scale: Scale
    draft: DraftAutosave
    filling: Filling
    place: Place
    move: Move
    redraw: Callable[[], None]

    @property
    def asked(self) -> tuple[Item, ...]:
        return scale_filling.asked(self.scale, self.filling.answers)

    def put(self, name: str, said: str) -> None:
        """Into the draft. The first answer says when it was begun, and takes away what is left of one too old."""
        held = scale_filling.read(self.scale, self.draft.texts, self.services.now())  # also what this drawing put there
        if held.begun_at is None:
            for old in list(self.draft.texts):
                self.draft.put(old, held.event if old == EVENT else "")
            self.draft.put(BEGUN, self.services.now().isoformat())
        self.draft.put(name, said)
        self.redraw()

    async def answer(self, at: int, value: int) -> None:
        """The answer is seen for a moment before the next question comes, so that a second tap of a hand that trembles
        falls on the same question. Where a person matters more than the next question, nothing goes on by itself."""
        item = self.asked[at]
        self.put(item.id, str(value))
        self.move(lambda now: replace(now, is_opened=False))
        if question_layout.is_danger(item, value):
            self.put(WENT_ON, "")
            return
        await asyncio.sleep(SEEN_S)
        last = len(scale_filling.asked(self.scale, {**self.filling.answers, item.id: value}))
        self.move(lambda now: now.onwards(at, last))

    def go_on(self) -> None:
        at, last = self.place.at, len(self.asked)
        self.move(lambda now: now.onwards(at, last))

    def go_on_alone(self) -> None:
        """After an answer that asks for a person."""
        self.put(WENT_ON, "yes")
        self.go_on()

    def go(self, at: int, *, from_check: bool = False) -> None:
        self.move(lambda _: Place(at, from_check))

    def begin(self) -> None:
        """From the introduction to the first question that is open."""
        self.go(scale_filling.first_open(self.scale, self.filling.answers) or 0)

    def open_answer(self) -> None:
        self.move(lambda now: replace(now, is_opened=True))

    def back(self) -> None:
        first = INTRODUCTION if self.scale.instructions else 0
        if self.place.at <= first:
            self.stop()
        else:
            self.go(min(self.place.at, len(self.asked)) - 1)

    def stop(self) -> None:
        """What was answered waits for some days, and counts as nothing."""
        services, until = self.services, self.filling.until
        services.back()
        if until is not None and self.filling.answers:
            services.say(words.stopped(until, local_time.local_zone(), services.now()))

    def keep(self) -> None:
        now, filling = self.services.now(), self.filling

        def verb(db: "Db") -> ScaleResult:
            begun = filling.begun_at or now
            return scale_results.keep(db, self.scale, filling.answers, started_at=begun, now=now, event=filling.event)

        self.services.run(verb, then=self._kept)

    def _kept(self, result: ScaleResult) -> None:
        self.draft.drop()
        uid = result.uid
        if self.scale.event is None:
            self.show(uid)
        else:  # one that asks about the worst stirs things up
            self.move(lambda now: replace(now, kept=uid))

    def show(self, uid: str) -> None:
        """What it came to, in place of the questions."""
        self.services.swap(routes.ScaleResult(result_uid=uid))
