"""What can be said beside the mood, folded until it is wanted: topics, note, sleep, pain, trackers, and when it was."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal.care.measures import tracker_words
from kapjournal.care.records import draft_keys, own_words, topic_names, topics, trackers
from kapjournal.care.records.text_cleaning import is_blank, opening
from kapjournal.care.records.topics import Choosable
from kapjournal.messages import lists
from kapjournal.models import OwnWord, Topic, Tracker
from kapjournal.terms import TopicWord
from kapjournal.views.check_in.numbers import read_number, typed_number, zero_to_ten
from kapjournal.views.check_in.own_names import Name, OwnNames
from kapjournal.views.check_in.said import Put, Said
from kapjournal.views.check_in.sheet import Task
from kapjournal.views.check_in.tracking import Trackers
from kapjournal.views.check_in.when import When
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import chip, quiet_button
from kapjournal.views.design.fields import field, told
from kapjournal.views.design.folding import fold, under
from kapjournal.views.design.layout import SIDE, Press, card, column
from kapjournal.views.design.text import text
from kapjournal.views.preparing.line_form import LineForm
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import check_in as words
from kapjournal.views.words import common

if TYPE_CHECKING:
    from kapjournal.storage import Db

TOPICS, NOTE, SLEEP, PAIN, TRACKERS, WHEN = "topics", "note", "sleep", "pain", "trackers", "when"


@dataclass(frozen=True, repr=False)
class Offered:
    """What a check-in can be said with: topics, trackers, and feeling words of the patient's own."""

    topics: tuple[Choosable, ...] = ()
    trackers: Sequence[Tracker] = ()
    words: Sequence[OwnWord] = ()


def offered(db: "Db") -> Offered:
    return Offered(topics.everything(db), trackers.everything(db), own_words.everything(db))


@dataclass(frozen=True, repr=False)
class Hands:
    """What can be done beside the mood."""

    put: Put
    """For what is pressed."""
    type: Put
    """For what is typed, where no letter may be taken for a second press."""
    write: Callable[[str], object]


@ft.component
def Beside(said: Said, note: str, known: Offered, hands: Hands, task: Task, *, key: object = None) -> ft.Control:
    """One line for each, which opens; what was said stands on it."""
    del key
    ui = use_ui()
    opened, set_opened = ft.use_state(frozenset({NOTE}) if note else frozenset[str]())

    def toggle(name: str) -> Press:
        return lambda: set_opened(lambda now: now - {name} if name in now else now | {name})

    called = {one.word.id: one.word.text for one in known.topics}
    parts: tuple[tuple[str, str, str, Callable[[], ft.Control]], ...] = (
        (
            TOPICS,
            words.TOPICS(),
            lists.joined(topic_names.texts(said.topics, called)),
            lambda: Topics(said, known.topics, hands.put, key=TOPICS),
        ),
        (NOTE, words.ADD_NOTE(), "" if NOTE in opened else opening(note), lambda: Note(note, hands.write, key=NOTE)),
        (
            SLEEP,
            words.SLEEP(),
            "" if said.sleep_minutes is None else tracker_words.duration(said.sleep_minutes),
            lambda: Sleep(said, hands.type, key=SLEEP),
        ),
        (
            PAIN,
            words.PAIN(),
            "" if said.pain is None else str(said.pain),
            lambda: zero_to_ten(
                ui,
                said.pain,
                lambda value: hands.put(lambda now: replace(now, pain=None if value is None else int(value))),
                ends=(words.NO_PAIN(), words.WORST_PAIN()),
            ),
        ),
        (
            TRACKERS,
            words.TRACKERS(),
            _tracked(said, known.trackers),
            lambda: Trackers(said, known.trackers, hands.put, hands.type, key=TRACKERS),
        ),
        *(
            ((WHEN, words.WHEN(), "", lambda: When(said, task.was_at, task.zone, hands.put, hands.type, key=WHEN)),)
            if task.has_moment
            else ()
        ),
    )
    lines: list[ft.Control] = []
    for name, title, summary, inside in parts:
        is_open = name in opened
        lines.append(fold(ui.palette, title, toggle(name), opened=is_open, note=summary, heading=2, key=f"fold-{name}"))
        if is_open:
            lines.append(ft.Container(under(inside()), key=f"in-{name}"))
    return ft.Container(card(ui.palette, column(lines), padding=0), padding=SIDE)


def _tracked(said: Said, known: Sequence[Tracker]) -> str:
    return lists.joined(
        [tracker_words.tracked(one.name, one.kind, said.trackers[one.uid]) for one in known if one.uid in said.trackers]
    )


@ft.component
def Topics(said: Said, known: Sequence[Choosable], on_put: Put, *, key: object = None) -> ft.Control:
    """Those that are offered, and what was chosen and is hidden now; own ones are added here, renamed and hidden."""
    del key
    services, ui = use_services(), use_ui()
    edits, set_edits = ft.use_state(False)
    p = ui.palette
    chosen = {word.key for word in said.topics}
    offered_ = [one.word for one in known if not one.is_hidden or one.word.key in chosen]
    strange = [word for word in said.topics if word.key not in {one.key for one in offered_}]
    chips = [chip(p, word.text, _toggle(word, on_put), chosen=word.key in chosen) for word in [*offered_, *strange]]
    place = draft_keys.topic_place()

    def add(db: "Db", typed: str) -> Topic:
        topic = topics.add(db, typed, now=services.now(), draft_place=place)
        word = topics.chosen(topic)
        if word.key not in chosen:  # whoever names something says that it is part of this
            asyncio.get_running_loop().call_soon(lambda: on_put(lambda now: now.toggled(word)))
        return topic

    parts: list[ft.Control] = [
        ft.Row(list[ft.Control](chips), wrap=True, spacing=t.S2, run_spacing=t.S2),
        LineForm(words.NEW_TOPIC(), words.ADD_TOPIC(), place, add, key=place),
        ft.Row(
            [quiet_button(p, (words.CLOSE_EDITING if edits else words.EDIT_TOPICS)(), lambda: set_edits(not edits))],
            wrap=True,
        ),
    ]
    if edits:
        names = [
            Name(
                one.word.id,
                one.word.text,
                one.is_hidden,
                draft_keys.topic_place(one.own_uid) if one.own_uid else None,
            )
            for one in known
        ]
        parts.append(OwnNames(names, _rename(services.now), _hide(services.now), key="names"))
    return column(parts, spacing=t.S3)


def _rename(now: Callable[[], datetime]) -> "Callable[[Db, Name, str], Any]":
    def rename(db: "Db", name: Name, typed: str) -> Any:
        uid = draft_keys.read_place(name.place or "").uid
        return topics.rename(db, uid, typed, now=now(), draft_place=name.place)

    return rename


def _hide(now: Callable[[], datetime]) -> "Callable[[Db, Name, bool], Any]":
    return lambda db, name, is_hidden: topics.set_hidden(db, name.key, is_hidden, now=now())


def _toggle(word: TopicWord, on_put: Put) -> Press:
    return lambda: on_put(lambda now: now.toggled(word))


@ft.component
def Note(note: str, on_write: Callable[[str], object], *, key: object = None) -> ft.Control:
    del key
    ui = use_ui()
    entry = field(
        ui.palette, words.NOTE(), value=note, on_change=on_write, hint=words.NOTE_HINT(), lines=4, key="check-in-note"
    )
    return column([told(entry), text(common.KEPT_AS_YOU_WRITE(), t.SMALL, ui.palette.ink_faint)], spacing=t.S2)


@ft.component
def Sleep(said: Said, on_put: Put, *, key: object = None) -> ft.Control:
    """Hours and minutes; empty where nothing is said."""
    del key
    ui = use_ui()
    start = said.sleep_minutes
    typed, set_typed = ft.use_state(("", "") if start is None else (str(start // 60), str(start % 60)))
    hours, minutes = typed

    def write(hours_: str, minutes_: str) -> None:
        set_typed((hours_, minutes_))
        found = minutes_of(hours_, minutes_)
        if found is not None or (is_blank(hours_) and is_blank(minutes_)):
            on_put(lambda now: replace(now, sleep_minutes=found))

    is_wrong = minutes_of(hours, minutes) is None and not (is_blank(hours) and is_blank(minutes))
    return column(
        [
            typed_number(
                ui, words.HOURS(), hours, lambda new: write(new, minutes), key="sleep-hours", is_wrong=is_wrong
            ),
            typed_number(ui, words.MINUTES(), minutes, lambda new: write(hours, new), key="sleep-minutes"),
        ],
        spacing=t.S3,
    )


def minutes_of(hours: str, minutes: str) -> int | None:
    """'6' and '30' are 390; None for what is no span of a day."""
    parts = [0.0 if is_blank(part) else read_number(part) for part in (hours, minutes)]
    if (is_blank(hours) and is_blank(minutes)) or parts[0] is None or parts[1] is None:
        return None
    total = round(parts[0] * 60 + parts[1])
    return total if 0 <= total <= 24 * 60 else None
