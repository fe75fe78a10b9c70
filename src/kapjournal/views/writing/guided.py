"""Guided writing: one question a screen, kept as it is typed; skip, go back or stop anywhere."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto

import flet as ft

from kapjournal import routes
from kapjournal.care.records import drafts
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.steps import guided, hard_moments
from kapjournal.care.steps.guided import Progress
from kapjournal.content import Prompt, PromptPhase, PromptSet
from kapjournal.errors import ContentError
from kapjournal.logs import kind_and_place
from kapjournal.views.design.states import error_state
from kapjournal.views.shell.addresses import STEADYING, steadying_way
from kapjournal.views.shell.command import Commands, use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_has_changed, use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import UiContext, use_ui
from kapjournal.views.words import guided as words
from kapjournal.views.writing import capture_layout, guided_layout
from kapjournal.views.writing.guided_layout import ShownQuestion

_log = logging.getLogger(__name__)


class GuidedStage(Enum):
    ASKING = auto()
    HOW_STRONG = auto()
    STIRRED = auto()


@ft.component
def Guided(set_id: str, session_uid: str | None) -> ft.Control:
    """The prompt set with this content id, for a session where there is one."""
    services, ui = use_services(), use_ui()
    try:
        prompt_set = guided.set_of(set_id)
    except ContentError as error:
        _log.warning("nothing of that id: %s", kind_and_place(error))
        return error_state(ui, error, services.back)
    return GuidedWriting(prompt_set, session_uid)


@ft.component
def GuidedWriting(prompt_set: PromptSet, session_uid: str | None) -> ft.Control:
    services, ui = use_services(), use_ui()
    work, command = use_work(services, prompt_set, session_uid), use_commands(services)
    if work.stage is GuidedStage.HOW_STRONG:
        return guided_layout.how_strong(
            ui,
            on_choose=command("strength", work.answer_strength),
            on_leave=work.leave,
            on_help=lambda: services.go(routes.Help()),
        )
    if work.stage is GuidedStage.STIRRED:
        return guided_layout.stirred(
            ui,
            on_ground=command("ground", work.ground),
            on_keep=command("keep", work.keep),
            on_go_on=command("go on", work.go_on) if work.following is not None else None,
            on_leave=work.leave,
            on_help=lambda: services.go(routes.Help()),
        )
    return _asking(ui, services, work, command)


def _asking(ui: UiContext, services: ScreenServices, work: "GuidedFlow", command: Commands) -> ft.Control:
    if work.prompt_set.phase is PromptPhase.CAPTURE:
        return capture_layout.layout(
            ui,
            work.asked,
            on_text=work.write,
            on_word=command("word", work.add_word),
            on_keep=command("keep", work.keep) if work.has_words else None,
            on_more=command("more", work.go_on) if work.following is not None else None,
            on_previous=work.previous if work.preceding is not None else None,
            on_leave=work.leave,
            on_help=lambda: services.go(routes.Help()),
        )
    last, next_ = work.following is None, command("next", work.next)
    return guided_layout.layout(
        ui,
        work.asked,
        last=last,
        on_text=work.write,
        on_gentler=work.turn_gentler,
        on_next=next_ if work.has_words or not last else None,
        on_previous=work.previous if work.preceding is not None else None,
        on_instead=command("instead", work.instead) if work.prompt_set.instead and not work.way.at else None,
        on_leave=work.leave,
        on_help=lambda: services.go(routes.Help()),
    )


@dataclass(frozen=True)
class GuidedFlow:
    """A piece of guided writing on its way, and what can be done with it."""

    services: ScreenServices
    prompt_set: PromptSet
    session_uid: str | None
    draft: DraftAutosave
    way: Progress
    stage: GuidedStage
    show: Callable[[Progress, GuidedStage], None]
    redraw: Callable[[], None]
    refill: Callable[[], None]
    """Draw anew, with the field taking over what is written: one that is typed into would lose its keyboard."""
    version: int
    follows: bool

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
            follows=self.follows and self.has_words,
        )

    @property
    def following(self) -> int | None:
        return guided.next_index(self.prompt_set.prompts, self.way)

    @property
    def preceding(self) -> int | None:
        return guided.previous_index(self.prompt_set.prompts, self.way)

    @property
    def has_words(self) -> bool:
        return bool(guided.words_of(self.draft.texts))

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

    def turn_gentler(self) -> None:
        self._go(replace(self.way, gentler=self.way.gentler ^ {self.prompt.id}))

    def next(self) -> None:
        """On, by way of asking how it is where the prompt was a hard one and something was written to it."""
        if self.prompt.hard and not is_blank(self.draft.get(self.prompt.id)):
            self._go(self.way, GuidedStage.HOW_STRONG)
        else:
            self.go_on()

    def answer_strength(self, strength: int | None) -> None:
        """`strength` is an index into `words.STRENGTHS`, or None for no answer."""
        if strength is not None and strength >= words.ROSE_FROM:
            self._go(replace(self.way, rose=True), GuidedStage.STIRRED)
        else:
            self.go_on()

    def go_on(self) -> None:
        """To the next prompt; after the last one, keep."""
        if self.following is None:
            self.keep()
        else:
            self._go(replace(self.way, at=self.following))

    def ground(self) -> None:
        """Aside to something to hold on to. Whoever comes back finds the next question, not the hard one."""
        if self.following is not None:
            self._remember(replace(self.way, at=self.following))
        self.services.go(steadying_way(self.session_uid))

    def previous(self) -> None:
        if self.preceding is not None:
            self._go(replace(self.way, at=self.preceding))

    def keep(self) -> None:
        """Keep all answers. A second tap finds no words left, and does nothing."""
        texts = dict(self.draft.texts)
        if not self.has_words:
            return
        self.services.run(
            lambda db: guided.keep(db, self.prompt_set, texts, now=self.services.now(), session_uid=self.session_uid),
            then=lambda _: self._kept(),
        )

    def instead(self) -> None:
        """The shorter set, with every word typed so far."""
        old, new, texts = self.prompt_set.id, self.prompt_set.instead or "", dict(self.draft.texts)

        def moved(_: object) -> None:
            self.draft.drop()
            self.services.swap(routes.Write(set_id=new, session_uid=self.session_uid))

        self.services.run(
            lambda db: guided.change_set(
                db, texts, session_uid=self.session_uid, old=old, new=new, now=self.services.now()
            ),
            then=moved,
        )

    def leave(self) -> None:
        self.services.back()
        if self.has_words:
            self.services.say(words.LEFT())

    def _kept(self) -> None:
        following = self._offering()
        self.draft.drop()
        self.services.swap(following)

    def _offering(self) -> routes.Route:
        """What comes first once it is kept: a person after a hard word, else something to hold on to."""
        is_capture = self.prompt_set.phase is PromptPhase.CAPTURE
        tapped = [word for text in guided.words_of(self.draft.texts).values() for word in words.words_in(text)]
        if is_capture and not hard_moments.WORDS.isdisjoint(tapped):
            return routes.AfterHardWriting(session_uid=self.session_uid)
        return routes.AfterWriting(practice_id=STEADYING, session_uid=self.session_uid)

    def _go(self, way: Progress, stage: GuidedStage = GuidedStage.ASKING) -> None:
        self._remember(way)
        self.show(way, stage)

    def _remember(self, way: Progress) -> None:
        """Where one is goes with the words; without a word there is nothing to come back to."""
        for name, value in way.as_texts().items():
            self.draft.put(name, value if self.has_words else "")


def use_work(services: ScreenServices, prompt_set: PromptSet, session_uid: str | None) -> GuidedFlow:
    draft = use_draft(services, drafts.guided_place(session_uid, prompt_set.id))
    place, set_place = use_value(lambda: (guided.way_of(draft.texts, prompt_set.prompts), GuidedStage.ASKING))
    version, set_version = ft.use_state(0)
    _, set_drawn = ft.use_state(0)
    return GuidedFlow(
        services=services,
        prompt_set=prompt_set,
        session_uid=session_uid,
        draft=draft,
        way=place[0],
        stage=place[1],
        show=lambda way, stage: set_place(lambda _: (way, stage)),
        redraw=lambda: set_drawn(lambda n: n + 1),
        refill=lambda: set_version(lambda n: n + 1),
        version=version,
        follows=use_has_changed(place[0].at),
    )
