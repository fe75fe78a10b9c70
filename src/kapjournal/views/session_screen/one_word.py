"""Writing down what came up: the first tap keeps a word, everything after it can be left out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

import flet as ft

from kapjournal import routes
from kapjournal.care.records import draft_keys, entries, what_came_up
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.care.records.what_came_up import Piece
from kapjournal.care.steps import hard_moments, session_hours
from kapjournal.care.steps.session_now import SessionRoom, session_room
from kapjournal.care.time import local_time
from kapjournal.models import Entry
from kapjournal.views.session_screen import one_word_layout as layout
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.draft_autosave import DraftAutosave, use_draft
from kapjournal.views.shell.hooks import use_query, use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import one_word as words


class Stage(Enum):
    WORD = auto()
    OWN_WORD = auto()
    SAVED = auto()
    COLOR = auto()
    PICTURE = auto()
    END = auto()


FIELDS = {Stage.OWN_WORD: "word", Stage.PICTURE: "picture"}
"""What is typed at these, by the name in their draft."""


@dataclass(frozen=True)
class Kept:
    """What was kept last: it can be taken back, and `is_hard` says that somebody comes first."""

    stage: Stage = Stage.WORD
    entry_uid: str = ""
    text: str = ""
    color_id: str = ""
    is_hard: bool = False
    at: datetime | None = None
    zone: str = ""


@ft.component
def OneWord(session_uid: str) -> ft.Control:
    """Also for a session that is gone meanwhile: no word is ever refused."""
    services, ui = use_services(), use_ui()
    draft = use_draft(services, draft_keys.one_word_place(session_uid))
    here, change = use_value(lambda: Kept(_first(draft)))
    _, set_drawn = ft.use_state(False)
    command = use_commands(services)
    until = use_query(services, lambda db: session_room(db, session_uid, now=services.now()), session_uid).value
    flow = Flow(services, session_uid, draft, here, lambda kept: change(lambda _: kept))

    def write(typed: str) -> None:
        draft.put(FIELDS[here.stage], typed)
        set_drawn(not is_blank(typed))

    return layout.STAGES[here.stage.name](
        ui,
        layout.Shown(
            text=here.text,
            color_id=here.color_id,
            is_hard=here.is_hard,
            saved_at=words.saved_at(here.at, here.zone) if here.at else "",
            until=_until(until, services.now()) if until else "",
            written=draft.get(FIELDS.get(here.stage, "")),
        ),
        layout.Doing(
            on_word=command("word", flow.keep_word),
            on_own_word=lambda: flow.show(Stage.OWN_WORD),
            on_color=command("color", flow.keep_color),
            on_no_color=lambda: flow.show(Stage.END),
            on_text=write,
            on_keep=command("keep", flow.keep_typed),
            on_add_color=lambda: flow.show(Stage.COLOR),
            on_add_word=lambda: flow.show(Stage.WORD),
            on_add_picture=lambda: flow.show(Stage.PICTURE),
            on_undo=command("undo", flow.undo),
            # After a hard word it is kept and over: nobody who comes back is asked for one again.
            on_someone=lambda: (services.swap if here.is_hard else services.go)(routes.Someone()),
            on_steady=lambda: services.swap(routes.SteadyLines()),
            on_back=flow.step_back,
            on_done=services.back,
        ),
    )


def _first(draft: DraftAutosave) -> Stage:
    """Where one was when a word was typed and not kept."""
    return next((stage for stage, name in FIELDS.items() if not is_blank(draft.get(name))), Stage.WORD)


def _until(room: SessionRoom, now: datetime) -> str:
    ends = session_hours.adding_ends_at(room.hours, now)
    return words.until(ends, room.zone) if now < ends else ""


@dataclass(frozen=True)
class Flow:
    """What can be done with it."""

    services: ScreenServices
    session_uid: str
    draft: DraftAutosave
    here: Kept
    move: Callable[[Kept], None]

    def show(self, stage: Stage) -> None:
        self.move(Kept(stage, at=self.here.at, zone=self.here.zone))

    def step_back(self) -> None:
        """Out of here; from a field to the words."""
        if self.here.stage is Stage.OWN_WORD:
            self.show(Stage.WORD)
        elif self.here.stage is Stage.PICTURE:
            self.show(Stage.END)
        else:
            self.services.back()

    def keep_word(self, word_id: str) -> None:
        self._keep(Piece.WORD, words.WORDS[word_id](), words.WHICH(), word_id)

    def keep_color(self, color_id: str) -> None:
        self._keep(Piece.COLOR, words.COLORS[color_id](), words.CHOOSE_COLOR(), color_id)

    def keep_typed(self) -> None:
        is_word = self.here.stage is Stage.OWN_WORD
        piece, asked = (Piece.WORD, words.WHICH()) if is_word else (Piece.PICTURE, words.WHAT_PICTURE())
        typed = self.draft.get(FIELDS[self.here.stage]).strip()
        if typed:
            self._keep(piece, typed, asked)

    def undo(self) -> None:
        """Takes back what was kept last, and asks for it again."""
        uid, again = self.here.entry_uid, Stage.WORD if self.here.stage is Stage.SAVED else Stage.COLOR
        self.services.run(
            lambda db: entries.delete(db, uid, now=self.services.now()), then=lambda _: self.move(Kept(again))
        )

    def _keep(self, piece: Piece, text: str, asked: str, id_: str = "") -> None:
        typed_in = FIELDS.get(self.here.stage)

        def kept(entry: Entry) -> None:
            if typed_in:
                self.draft.put(typed_in, "")
                self.draft.save()  # what is typed at the other field stays
            stage = Stage.SAVED if piece is Piece.WORD else Stage.END
            is_hard = piece is Piece.WORD and (id_ in hard_moments.WORDS or hard_moments.has_hard_word([text]))
            color_id = id_ if piece is Piece.COLOR else ""
            self.move(Kept(stage, entry.uid, text, color_id, is_hard, entry.happened_at, local_time.local_zone()))

        self.services.run(
            lambda db: what_came_up.keep(
                db, piece, text, session_uid=self.session_uid, asked=asked, now=self.services.now(), id=id_
            ),
            then=kept,
        )
