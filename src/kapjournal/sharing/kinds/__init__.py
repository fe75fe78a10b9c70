"""The registry of what can be shared, in the order of the document; see `care.kinds`."""

from typing import Any

from kapjournal.sharing.handoff.model import Part
from kapjournal.sharing.kinds.check_in import CHECK_IN_NOTES, CHECK_IN_TRACKERS, CHECK_INS
from kapjournal.sharing.kinds.clinic_note import CLINIC_NOTES, SharedClinicNote
from kapjournal.sharing.kinds.distress import DISTRESS_RATINGS, SharedDistress
from kapjournal.sharing.kinds.entry import ENTRIES, INTENTIONS, SharedAnswer, SharedEntry
from kapjournal.sharing.kinds.intention_rating import INTENTION_RATINGS, SharedRating
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList
from kapjournal.sharing.kinds.longer_term_check import LONGER_TERM_CHECKS
from kapjournal.sharing.kinds.marked_line import MARKED_LINES, SharedLine
from kapjournal.sharing.kinds.measurement import MEASUREMENTS, SharedMeasurement
from kapjournal.sharing.kinds.medicine import MEDICINES, SharedMedicine, SharedMedicineChange
from kapjournal.sharing.kinds.practice import PRACTICES, SharedPractice
from kapjournal.sharing.kinds.questionnaire import QUESTIONNAIRES, SharedItem, SharedQuestionnaire
from kapjournal.sharing.kinds.session import SESSIONS, SharedSession
from kapjournal.sharing.kinds.shared_check_in import SharedCheckIn, SharedTracker
from kapjournal.sharing.kinds.small_step import SMALL_STEPS, SharedStep

__all__ = [
    "CHECK_INS",
    "CHECK_IN_NOTES",
    "CHECK_IN_TRACKERS",
    "CLINIC_NOTES",
    "DISTRESS_RATINGS",
    "ENTRIES",
    "INTENTIONS",
    "INTENTION_RATINGS",
    "LISTS",
    "LONGER_TERM_CHECKS",
    "MARKED_LINES",
    "MEASUREMENTS",
    "MEDICINES",
    "PRACTICES",
    "QUESTIONNAIRES",
    "SESSIONS",
    "SMALL_STEPS",
    "Count",
    "FromVault",
    "Link",
    "PreviewPart",
    "SharedAnswer",
    "SharedCheckIn",
    "SharedClinicNote",
    "SharedDistress",
    "SharedEntry",
    "SharedItem",
    "SharedLine",
    "SharedList",
    "SharedMeasurement",
    "SharedMedicine",
    "SharedMedicineChange",
    "SharedPractice",
    "SharedQuestionnaire",
    "SharedRating",
    "SharedSession",
    "SharedStep",
    "SharedTracker",
    "parts",
    "version",
]

FIRST_WITHOUT_UIDS = 2
"""Version 1 was more exact than what was shown: see `handoff.first_envelope`."""

LISTS: tuple[SharedList[Any], ...] = (
    SESSIONS,
    INTENTIONS,
    INTENTION_RATINGS,
    ENTRIES,
    CHECK_INS,
    PRACTICES,
    QUESTIONNAIRES,
    CLINIC_NOTES,
    MEDICINES,
    MEASUREMENTS,
    MARKED_LINES,
    SMALL_STEPS,
    DISTRESS_RATINGS,
    LONGER_TERM_CHECKS,
)


def parts() -> tuple[Part, ...]:
    """Everything that can be chosen, in order."""
    return tuple(part for one in LISTS for part in (one.part, *one.parts_beside))


def version() -> int:
    """Of the document that is made now: a document of an earlier version lacks the lists that came since."""
    return max(FIRST_WITHOUT_UIDS, *(one.since for one in LISTS))
