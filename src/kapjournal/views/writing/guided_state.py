"""Where a piece of guided writing is: which question stands on the screen, and what could come next."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property

from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.steps import guided, prompts, question_sets
from kapjournal.care.steps.guided import Progress
from kapjournal.care.steps.question_sets import Questions
from kapjournal.care.time import local_time
from kapjournal.content import Domain, Prompt, PromptPhase, PromptSet
from kapjournal.views.shell.draft_autosave import DraftAutosave
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.writing.guided_layout import ShownQuestion


class GuidedStage(Enum):
    ASKING = auto()
    BEFORE_HARD = auto()
    """How upset, before the first hard question of a visit."""
    AFTER_HARD = auto()
    STOP_OR_GO_ON = auto()
    STOP_OR_EASIER = auto()
    ENOUGH = auto()
    STEADIED = auto()
    NOTHING_LEFT = auto()


@dataclass(frozen=True)
class Visit:
    """Where somebody is on this screen. A later visit begins with what the draft remembers."""

    way: Progress
    stage: GuidedStage = GuidedStage.ASKING
    has_rated: bool = False
    shown: tuple[str, ...] = ()
    """Questions that were asked in place of others, so that 'another question' brings none of them again."""


@dataclass(frozen=True)
class GuidedState:
    """One drawing of a piece of guided writing, without what can be done with it."""

    services: ScreenServices
    first_set: PromptSet
    """As the set is; `prompt_set` is as it is asked on this way."""
    questions: Questions
    session_uid: str | None
    draft: DraftAutosave
    visit: Visit
    version: int
    follows: bool

    @cached_property
    def prompt_set(self) -> PromptSet:
        return guided.with_others(self.first_set, self.visit.way, self.questions.prompts)

    @cached_property
    def is_tender(self) -> bool:
        """No hard question comes any more today."""
        today = local_time.local_day(self.services.now(), local_time.local_zone())
        return self.questions.is_tender(today)

    @cached_property
    def way(self) -> Progress:
        """Where it is; on a day on which no hard question comes any more, at one that is not."""
        way = self.visit.way
        if self.visit.stage is not GuidedStage.ASKING or not self.is_tender:
            return way
        easy = guided.easy_index(self.prompt_set.prompts, way)
        return way if easy is None else replace(way, at=easy)

    @property
    def stage(self) -> GuidedStage:
        if self.visit.stage is not GuidedStage.ASKING:
            return self.visit.stage
        if not self.prompt_set.prompts or (self.prompt.hard and self.is_tender):
            return GuidedStage.NOTHING_LEFT
        return GuidedStage.BEFORE_HARD if self.prompt.hard and not self.visit.has_rated else GuidedStage.ASKING

    @property
    def prompt(self) -> Prompt:
        return self.prompt_set.prompts[self.way.at]

    @property
    def asked(self) -> ShownQuestion:
        return ShownQuestion(
            prompt=self.prompt,
            at=self.way.at + 1,
            of=len(self.prompt_set.prompts),
            gently=self.way.asks_gently(self.prompt),
            written=self.draft.get(self.prompt.id),
            version=self.version,
            is_own=question_sets.is_own(self.prompt.id),
            follows=self.follows and self.has_words,
        )

    @property
    def following(self) -> int | None:
        return guided.next_index(self.prompt_set.prompts, self.way, easy=self.is_tender)

    @property
    def preceding(self) -> int | None:
        return guided.previous_index(self.prompt_set.prompts, self.way, easy=self.is_tender)

    @cached_property
    def other(self) -> Prompt | None:
        """A different question by the rules of care: of this phase; of one part of life where that was chosen."""
        here = {prompt.id for prompt in self.prompt_set.prompts}
        pool = [prompt for prompt in self.questions.prompts if prompt.id not in here and self._is_like_this(prompt)]
        asked = self.questions.asked
        for prompt_id in (*self.visit.shown, self.prompt.id):
            asked = asked.and_then(prompt_id)
        today = local_time.local_day(self.services.now(), local_time.local_zone())
        return prompts.next_prompt(pool, self.prompt.phase, asked, today=today)

    @property
    def has_words(self) -> bool:
        return bool(guided.words_of(self.draft.texts))

    @property
    def asks_how_upset(self) -> bool:
        """Whether it is asked about before it goes on: something was written to a hard question."""
        return self.prompt.hard and not is_blank(self.draft.get(self.prompt.id))

    @property
    def easier(self) -> int | None:
        """The next question that is not hard."""
        return guided.next_index(self.prompt_set.prompts, self.way, easy=True)

    @property
    def follow_up(self) -> Prompt | None:
        """One that may follow this one, and is not hard."""
        here = {prompt.id for prompt in self.prompt_set.prompts}
        known = {prompt.id: prompt for prompt in self.questions.prompts}
        return next((known[one] for one in self.prompt.follow_ups if one in known and one not in here), None)

    def _is_like_this(self, prompt: Prompt) -> bool:
        """Whoever chose one question about a part of life stays with that part."""
        first = self.first_set.prompts[0]
        is_of_life = first.phase is PromptPhase.INTEGRATION and first.domain is not Domain.WHOLE
        return not (len(self.first_set.prompts) == 1 and is_of_life) or prompt.domain is first.domain
