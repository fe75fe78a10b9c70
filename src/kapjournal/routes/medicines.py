"""Addresses: what somebody takes."""

from dataclasses import dataclass

from kapjournal.routes.route import Route
from kapjournal.terms import MedicineTurn


class Medicines(Route):
    """The list."""

    path = "medicines"


@dataclass(frozen=True, kw_only=True)
class Medicine(Route):
    """One of them, with what happened to it."""

    path = "medicine"
    medicine_uid: str


@dataclass(frozen=True, kw_only=True)
class EditMedicine(Route):
    """A new medicine, or the name and words of one that is on the list."""

    path = "edit-medicine"
    medicine_uid: str | None = None


@dataclass(frozen=True, kw_only=True)
class NewMedicineChange(Route):
    """Something that happened to a medicine."""

    path = "new-medicine-change"
    medicine_uid: str
    turn: MedicineTurn


@dataclass(frozen=True, kw_only=True)
class EditMedicineChange(Route):
    """The same, told anew."""

    path = "medicine-change"
    change_uid: str
