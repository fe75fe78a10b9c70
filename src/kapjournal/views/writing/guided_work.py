"""What can be done with a piece of guided writing on its way; `guided` draws it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import flet as ft

from kapjournal import routes
from kapjournal.care.records import distress, draft_keys
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.steps import distress as rules
from kapjournal.care.steps import guided, hard_moments
from kapjournal.care.steps.distress import Outcome
from kapjournal.care.steps.guided import Progress
from kapjournal.care.steps.question_sets import Questions
from kapjournal.content import Prompt, PromptPhase, PromptSet
from kapjournal.views.shell.addresses import STEADYING, steadying_way
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_has_changed, use_value
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import guided as words
from kapjournal.views.writing import on_the_day
from kapjournal.views.writing.about_entry import about_nothing
from kapjournal.views.writing.guided_state import GuidedStage, GuidedState, Visit

if TYPE_CHECKING:
    from kapjournal.storage import Db

_STEADYING = "_steadying"
"""The field of a draft that says that its writer went aside to something steadying, and is asked about it after."""


@dataclass(frozen=True)
class GuidedFlow(GuidedState):
    """One drawing of a piece of guided writing, and what can be done with it."""

    show: Callable[[Visit], None]
    redraw: Callable[[], None]
    refill: Callable[[], None]
    """Draw anew, with the field taking over what is written: one that is typed into would lose its keyboard."""

    def write(self, typed: str) -> None:
        """Take what is typed; draw anew only when it made or lost its first word, or one of those to tap."""
        before = self.draft.get(self.prompt.id)
        self.draft.put(self.prompt.id, typed)
        self.draft.put(guided.asked_field(self.prompt.id), "" if is_blank(typed) else self.asked.question)
        self._remember(self.way)
        if is_blank(before) != is_blank(typed) or words.words_in(before) != words.words_in(typed):
            self.redraw()

    def add_word(self, word_id: str) -> None:
        self.write(words.with_word(self.draft.get(self.prompt.id), word_id))
        self.refill()

    @property
    def tells_story(self) -> bool:
        return self.prompt_set.id.startswith(on_the_day.STORIES)

    def add_piece(self, word: str) -> None:
        """Something that was saved on the day goes into the text, at its end."""
        self.write(on_the_day.into(self.draft.get(self.prompt.id), word))
        self.refill()

    def turn_gentler(self) -> None:
        self._go(replace(self.way, gentler=self.way.gentler ^ {self.prompt.id}))

    def ask_other(self) -> None:
        """A different question in place of this one; what was written to this one is kept with it."""
        if self.other is not None:
            self._swap(self.other)

    def next(self) -> None:
        """On, by way of asking how upset somebody is where the question was hard and something was written to it."""
        if self.asks_how_upset:
            self._go(self.way, GuidedStage.AFTER_HARD)
        else:
            self.go_on()

    def finish(self) -> None:
        """As `next`, and then keep."""
        if self.asks_how_upset:
            self._go(self.way, GuidedStage.AFTER_HARD)
        else:
            self.keep()

    def answer(self, value: int | None) -> None:
        """How upset: before the first hard question, or after one."""
        is_before, now = self.stage is GuidedStage.BEFORE_HARD, self.services.now()
        prompt_id = "" if is_before else self.prompt.id

        def rate(db: "Db") -> int | None:
            last = distress.last_number(db, now=now)
            distress.rate(db, value, now=now, prompt_id=prompt_id)
            return last

        follow = self._ask_hard if is_before else self._answered
        self.services.run(rate, then=lambda last: follow(value, last))

    def go_on(self) -> None:
        """To the next prompt; after the last one, keep."""
        if self.following is None:
            self.keep()
        else:
            self._go(replace(self.way, at=self.following))

    def go_on_easier(self) -> None:
        """To the next question that is not hard: of the set, or one that may follow this one."""
        if self.easier is not None:
            self._go(replace(self.way, at=self.easier))
        elif self.follow_up is not None:
            self._swap(self.follow_up)
        else:
            self.keep()

    def steady(self) -> None:
        """Aside to something to hold on to; whoever comes back is asked how it is after."""
        if self.has_words:
            self.draft.put(_STEADYING, "yes")
        self.services.go(steadying_way(self.session_uid))

    def close_after_steadying(self) -> None:
        self.draft.put(_STEADYING, "")
        self.leave()

    def previous(self) -> None:
        if self.preceding is not None:
            self._go(replace(self.way, at=self.preceding))

    def stop(self) -> None:
        """Keep what there is, or leave where there is nothing."""
        if self.has_words:
            self.keep()
        else:
            self.leave()

    def keep(self) -> None:
        """Keep all answers. A second tap finds no words left, and does nothing."""
        texts = dict(self.draft.texts)
        if not self.has_words:
            return
        self.services.run(
            lambda db: guided.keep(db, self.prompt_set, texts, now=self.services.now(), session_uid=self.session_uid),
            then=lambda entry: self._kept(entry.uid),
        )

    def write_freely(self) -> None:
        """A page without a question; whoever wrote something here finds it again behind it."""
        note = routes.Note(session_uid=guided.session_of(self.draft.texts, self.session_uid))
        if self.has_words:
            self.services.go(note)
        else:
            self.services.swap(note)

    def say_that_nothing_happened(self) -> None:
        self.services.swap(routes.NothingHappened(session_uid=self.session_uid))

    def leave(self) -> None:
        self.services.back()
        if self.has_words:
            self.services.say(words.LEFT())
        else:
            about_nothing(self.draft)

    def _ask_hard(self, value: int | None, last: int | None) -> None:
        is_enough = rules.is_enough(value, last)
        stage = GuidedStage.ENOUGH if is_enough else GuidedStage.ASKING
        self.show(replace(self.visit, stage=stage, has_rated=True))

    def _answered(self, value: int | None, last: int | None) -> None:
        outcome = rules.after_question(value, last)
        if outcome is Outcome.ENOUGH:
            self._go(self.way, GuidedStage.ENOUGH)
        elif outcome is Outcome.GO_ON and self.following is not None:
            self._go(self.way, GuidedStage.STOP_OR_GO_ON)
        elif outcome is Outcome.EASIER and (self.easier is not None or self.follow_up is not None):
            self._go(self.way, GuidedStage.STOP_OR_EASIER)
        else:
            self.keep()

    def _swap(self, other: Prompt) -> None:
        way = self.way.asks_instead(other.id)
        self._remember(way)
        shown = (*self.visit.shown, self.prompt.id)
        self.show(replace(self.visit, way=way, stage=GuidedStage.ASKING, shown=shown))

    def _kept(self, entry_uid: str) -> None:
        following = self._offering(entry_uid)
        self.draft.drop()
        self.services.swap(following)

    def _offering(self, entry_uid: str) -> routes.Route:
        """What comes first once it is kept: a person where it was a lot, else something to hold on to."""
        is_capture = self.prompt_set.phase is PromptPhase.CAPTURE
        tapped = [word for text in guided.words_of(self.draft.texts).values() for word in words.words_in(text)]
        is_hard = is_capture and not hard_moments.WORDS.isdisjoint(tapped)
        if is_hard or self.stage is GuidedStage.ENOUGH:
            return routes.AfterHardWriting(session_uid=self.session_uid)
        return routes.AfterWriting(practice_id=STEADYING, entry_uid=entry_uid, session_uid=self.session_uid)

    def _go(self, way: Progress, stage: GuidedStage = GuidedStage.ASKING) -> None:
        self._remember(way)
        self.show(replace(self.visit, way=way, stage=stage))

    def _remember(self, way: Progress) -> None:
        """Where one is goes with the words; without a word there is nothing to come back to."""
        for name, value in way.as_texts().items():
            self.draft.put(name, value if self.has_words else "")


def use_flow(
    services: ScreenServices, prompt_set: PromptSet, questions: Questions, session_uid: str | None
) -> GuidedFlow:
    draft = use_draft(services, draft_keys.guided_place(session_uid, prompt_set.id))
    visit, set_visit = use_value(lambda: _begun(draft, prompt_set))
    version, set_version = ft.use_state(0)
    _, set_drawn = ft.use_state(0)
    return GuidedFlow(
        services=services,
        first_set=prompt_set,
        questions=questions,
        session_uid=session_uid,
        draft=draft,
        visit=visit,
        show=lambda visit: set_visit(lambda _: visit),
        redraw=lambda: set_drawn(lambda n: n + 1),
        refill=lambda: set_version(lambda n: n + 1),
        version=version,
        follows=use_has_changed((visit.way.at, visit.way.others.get(visit.way.at))),
    )


def _begun(draft: DraftAutosave, prompt_set: PromptSet) -> Visit:
    stage = GuidedStage.STEADIED if draft.get(_STEADYING) else GuidedStage.ASKING
    return Visit(guided.way_of(draft.texts, prompt_set.prompts), stage)
