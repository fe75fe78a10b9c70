"""Medicines on the screens: found by searching, and in the journal on the days on which something changed."""

import flet as ft

from kapjournal import routes
from kapjournal.care import kinds
from kapjournal.care.records import draft_keys
from kapjournal.care.records.draft_keys import Place
from kapjournal.care.timeline.journal import JournalRow
from kapjournal.routes import Route
from kapjournal.terms import MedicineTurn
from kapjournal.views.kinds.kind import ShownDraft, ShownKind, ShownLine, round_mark
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import medicines as words


def _lead(ui: UiContext, _row: JournalRow) -> ft.Control:
    return round_mark(ui, ft.Icons.MEDICATION_OUTLINED, of_session=False)


def _says(row: JournalRow) -> str:
    return words.line(row.title, row.preview)


def _new_change(place: Place) -> Route:
    if place.prompt_set not in set(MedicineTurn):  # of a later version
        return routes.Medicine(medicine_uid=place.uid)
    return routes.NewMedicineChange(medicine_uid=place.uid, turn=MedicineTurn(place.prompt_set))


MEDICINE = ShownKind(
    kind=kinds.MEDICINE,
    line=ShownLine(
        route=lambda uid: routes.Medicine(medicine_uid=uid), what=lambda _: words.ONE(), says=_says, lead=_lead
    ),
    drafts={
        draft_keys.MEDICINE.name: ShownDraft(
            lambda _: words.DRAFT, lambda place: routes.EditMedicine(medicine_uid=place.uid or None)
        ),
        draft_keys.NEW_MEDICINE_CHANGE.name: ShownDraft(lambda _: words.DRAFT, _new_change),
    },
)
MEDICINE_CHANGE = ShownKind(
    kind=kinds.MEDICINE_CHANGE,
    line=ShownLine(
        route=lambda uid: routes.EditMedicineChange(change_uid=uid),
        what=lambda row: words.LINES[MedicineTurn(row.kind)](),
        says=_says,
        lead=_lead,
        filter=words.MEDICINES,
    ),
    drafts={
        draft_keys.MEDICINE_CHANGE.name: ShownDraft(
            lambda _: words.DRAFT, lambda place: routes.EditMedicineChange(change_uid=place.uid)
        )
    },
)
