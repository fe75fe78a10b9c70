"""An intention on its way: where the reader is among the questions, what is typed, and how it is kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kapjournal import content
from kapjournal.care.records import draft_keys, entries
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.steps import guided
from kapjournal.care.steps.guided import Progress
from kapjournal.care.timeline.intention_data import IntentionData
from kapjournal.content import Prompt, PromptPhase, PromptSet
from kapjournal.models import EntryKind
from kapjournal.views.shell.addresses import INTENTION_SET
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_has_changed, use_value
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.words import common
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import intention as words
from kapjournal.views.writing.guided_layout import ShownQuestion

if TYPE_CHECKING:
    from kapjournal.storage import Db


_SET = "_set"
"""Where a draft notes its theme; a field that begins so holds no words of the patient."""


def themes() -> tuple[PromptSet, ...]:
    """Every set of questions that leads to an intention."""
    return tuple(one for one in content.prompt_sets() if one.phase is PromptPhase.INTENTION)


def kept_set(here: IntentionData) -> str:
    """The theme of the intention that is kept."""
    return _known(here.present.entry.prompt_set if here.present else "")


def _known(*set_ids: str) -> str:
    """The first of these that there is; the three questions where there is none."""
    there = {one.id for one in themes()}
    return next((set_id for set_id in set_ids if set_id in there), INTENTION_SET)


@dataclass(frozen=True)
class IntentionFlow:
    """An intention on its way, and what can be done with it."""

    services: ScreenServices
    here: IntentionData
    draft: DraftAutosave
    way: Progress
    reviewing: bool
    show: Callable[[Progress, bool], None]
    follows: bool

    @property
    def set_id(self) -> str:
        """The theme: what was chosen, else what is kept, else the three questions."""
        kept = self.here.present.entry.prompt_set if self.here.present else ""
        return _known(self.draft.get(_SET), kept)

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        return content.prompt_set(self.set_id).prompts

    @property
    def prompt(self) -> Prompt:
        return self.prompts[self.way.at]

    @property
    def texts(self) -> dict[str, str]:
        """What is kept, under what was typed since."""
        return {**self.here.texts, **self.draft.texts}

    @property
    def has_words(self) -> bool:
        return bool(guided.words_of(self.texts))

    @property
    def is_as_kept(self) -> bool:
        return self.here.present is not None and not self.draft.texts

    @property
    def is_late(self) -> bool:
        """The session has begun, so the intention that is there stays as it is."""
        return self.here.present is not None and self.services.now() >= self.here.starts_at

    @property
    def asked(self) -> ShownQuestion:
        return ShownQuestion(
            prompt=self.prompt,
            at=self.way.at + 1,
            of=len(self.prompts),
            gently=self.way.asks_gently(self.prompt),
            written=self.texts.get(self.prompt.id, ""),
            follows=self.follows and self.has_words,
        )

    def write(self, typed: str) -> None:
        """Take what is typed; draw anew only when it made or lost its first word."""
        was_blank = is_blank(self.texts.get(self.prompt.id, ""))
        self.draft.put(self.prompt.id, typed)
        self.draft.put(guided.asked_field(self.prompt.id), "" if is_blank(typed) else self.asked.question)
        self._remember(self.way)
        if was_blank != is_blank(typed):
            self.show(self.way, False)

    def turn_gentler(self) -> None:
        self._go(replace(self.way, gentler=self.way.gentler ^ {self.prompt.id}))

    def next(self) -> None:
        """On; after the last question, to the page."""
        following = guided.next_index(self.prompts, self.way)
        if following is None:
            self.show(self.way, True)
        else:
            self._go(replace(self.way, at=following))

    def previous(self) -> None:
        self._go(replace(self.way, at=max(0, self.way.at - 1)))

    def ask_again(self) -> None:
        """From the page back to the first question."""
        self._go(replace(self.way, at=0))

    def choose(self, set_id: str) -> None:
        """Another theme, from its first question; every word typed so far stays."""
        self.draft.put(_SET, set_id)
        self.show(Progress(), False)

    def keep(self) -> None:
        """Keep the page. A second tap finds nothing that is not kept yet, and does nothing."""
        if self.is_as_kept or not self.has_words:
            return
        self.services.run(self._keep_late if self.is_late else self._keep, then=lambda _: self._kept())

    def _keep(self, db: "Db") -> None:
        prompt_set = content.prompt_set(self.set_id)
        answers = guided.answers(prompt_set, self.texts)
        entries.keep_intention(db, self.here.session_uid, answers, now=self.services.now(), prompt_set=prompt_set.id)

    def _keep_late(self, db: "Db") -> None:
        """What was typed since goes beside the intention, as a note."""
        uid = self.here.session_uid
        answers = guided.answers(content.prompt_set(self.set_id), self.draft.texts)
        place = draft_keys.intention_place(uid)
        entries.keep(db, EntryKind.NOTE, answers, now=self.services.now(), session_uid=uid, draft_place=place)

    def leave(self) -> None:
        self.services.back()
        if guided.words_of(self.draft.texts):
            self.services.say(guided_words.LEFT())

    def _kept(self) -> None:
        self.draft.drop()
        self.services.back()
        self.services.say(words.KEPT() if self.services.now() < self.here.starts_at else common.KEPT())

    def _go(self, way: Progress) -> None:
        self._remember(way)
        self.show(way, False)

    def _remember(self, way: Progress) -> None:
        """Where one is goes with the words typed; without a word there is nothing to come back to."""
        typed = guided.words_of(self.draft.texts)
        for name, value in way.as_texts().items():
            if typed or name in self.draft.texts:
                self.draft.put(name, value if typed else "")


def use_work(services: ScreenServices, here: IntentionData) -> IntentionFlow:
    """Comes back to where the draft was left; what was kept and is not being changed is shown as a page."""
    draft = use_draft(services, draft_keys.intention_place(here.session_uid))
    kept = here.present.entry.prompt_set if here.present else ""
    prompts = content.prompt_set(_known(draft.get(_SET), kept)).prompts
    place, set_place = use_value(
        lambda: (guided.way_of(draft.texts, prompts), _begins_with_the_page(services, here, draft), 0)
    )
    return IntentionFlow(
        services=services,
        here=here,
        draft=draft,
        way=place[0],
        reviewing=place[1],
        # The count makes every showing a new state, so that the same place is drawn again with other words.
        show=lambda way, reviewing: set_place(lambda old: (way, reviewing, old[2] + 1)),
        follows=use_has_changed(place[0].at),
    )


def _begins_with_the_page(services: ScreenServices, here: IntentionData, draft: DraftAutosave) -> bool:
    """Where nothing is being changed, and where it is too late to go on asking."""
    return here.present is not None and (not draft.texts or services.now() >= here.starts_at)
