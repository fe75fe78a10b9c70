"""Own trackers on a check-in: what each was, and the list of them, which is changed in the same place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import flet as ft

from kapjournal.care.records import draft_keys, trackers
from kapjournal.care.records.text_cleaning import is_blank
from kapjournal.messages import numbers
from kapjournal.models import Tracker, TrackerKind
from kapjournal.views.brought.day_choice import chips
from kapjournal.views.check_in.numbers import read_number, typed_number, yes_or_no, zero_to_ten
from kapjournal.views.check_in.own_names import Name, OwnNames
from kapjournal.views.check_in.said import Put, Said
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import quiet_button
from kapjournal.views.design.layout import column
from kapjournal.views.design.text import text
from kapjournal.views.preparing.line_form import LineForm
from kapjournal.views.shell.services import use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import check_in as words

if TYPE_CHECKING:
    from kapjournal.storage import Db


@ft.component
def Trackers(said: Said, known: Sequence[Tracker], on_put: Put, on_type: Put, *, key: object = None) -> ft.Control:
    del key
    ui = use_ui()
    edits, set_edits = ft.use_state(False)
    p = ui.palette
    shown = [one for one in known if not one.is_hidden or one.uid in said.trackers]
    parts: list[ft.Control] = [TrackerValue(one, said, on_put, on_type, key=one.uid) for one in shown]
    if edits or not known:
        parts.append(TrackerList(known, key="list"))
    if known:
        press = quiet_button(p, (words.CLOSE_EDITING if edits else words.EDIT_TRACKERS)(), lambda: set_edits(not edits))
        parts.append(ft.Row([press], wrap=True))
    return column(parts, spacing=t.S4)


@ft.component
def TrackerValue(tracker: Tracker, said: Said, on_put: Put, on_type: Put, *, key: object = None) -> ft.Control:
    """What it is now; taken away again, nothing was said of it."""
    del key
    ui = use_ui()
    value = said.trackers.get(tracker.uid)
    typed, set_typed = ft.use_state("" if value is None else numbers.decimal(value).replace(",", ""))

    def put(number: float | None) -> None:
        on_put(lambda now: now.tracked(tracker.uid, number))

    def write(written: str) -> None:
        set_typed(written)
        number = read_number(written)
        if is_blank(written) or (number is not None and trackers.is_possible(TrackerKind.NUMBER, number)):
            on_type(lambda now: now.tracked(tracker.uid, number))

    if tracker.kind is TrackerKind.NUMBER:
        is_wrong = not is_blank(typed) and read_number(typed) is None
        return typed_number(ui, tracker.name, typed, write, key=tracker.uid, is_wrong=is_wrong)
    choose = yes_or_no if tracker.kind is TrackerKind.YES_NO else zero_to_ten
    return column([text(tracker.name, t.BODY, ui.palette.ink, heading=3), choose(ui, value, put)], spacing=t.S2)


@ft.component
def TrackerList(known: Sequence[Tracker], *, key: object = None) -> ft.Control:
    """Up to five, each added, renamed, hidden and shown again."""
    del key
    services, ui = use_services(), use_ui()
    kind, set_kind = ft.use_state(str(TrackerKind.NUMBER))
    place = draft_keys.tracker_place()

    def add(db: "Db", typed: str) -> Tracker:
        return trackers.add(db, typed, TrackerKind(kind), now=services.now(), draft_place=place)

    def rename(db: "Db", name: Name, typed: str) -> Any:
        return trackers.rename(db, name.key, typed, now=services.now(), draft_place=name.place)

    def hide(db: "Db", name: Name, is_hidden: bool) -> Any:
        return trackers.set_hidden(db, name.key, is_hidden, now=services.now())

    names = [Name(one.uid, one.name, one.is_hidden, draft_keys.tracker_place(one.uid)) for one in known]
    parts: list[ft.Control] = [text(words.TRACKERS_WHY(), t.SMALL, ui.palette.ink_soft)]
    if names:
        parts.append(OwnNames(names, rename, hide, key="names"))
    if sum(not one.is_hidden for one in known) < trackers.MOST:
        kinds = tuple((str(each), said) for each, said in words.TRACKER_KINDS.items())
        parts.append(chips(ui, kinds, kind, set_kind))
        parts.append(LineForm(words.TRACKER_NAME(), words.ADD_TRACKER(), place, add, key=place))
    return column(parts, spacing=t.S3)
