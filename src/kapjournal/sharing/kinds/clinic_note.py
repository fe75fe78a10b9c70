"""Questions for the clinic, medicines and conditions in a hand-off."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.item_words import WITH_DATE, Numbers
from kapjournal.sharing.handoff.json_types import Name
from kapjournal.sharing.handoff.local_moments import minute, short_day
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList
from kapjournal.terms import ClinicNoteKind

if TYPE_CHECKING:
    from kapjournal.models import ClinicNote

_TITLES: Mapping[ClinicNoteKind, Message] = {
    ClinicNoteKind.QUESTION: Message("Question for the clinic"),
    ClinicNoteKind.MEDICINE: Message("Medicine", note="Something that the patient takes."),
    ClinicNoteKind.CONDITION: Message("Condition", note="Something that the patient has or had."),
}
_ASKED = Message("{title}, asked", note="'Question for the clinic, asked'")
_THEY_SAID = Message("What they said")
_FACT = Message("{name}: {value}", note="'Where: the clinic by the canal'")


@dataclass(frozen=True, repr=False)
class SharedClinicNote(Item):
    """What was noted for the clinic, whether it was asked, and what they said."""

    kind: ClinicNoteKind
    text: str
    asked: bool
    answer: str
    session: Name | None


def _shape(row: "ClinicNote", _more: object) -> SharedClinicNote:
    at = minute(row.happened_at, row.zone)
    return SharedClinicNote(row.uid, at, row.kind, row.text, row.asked_at is not None, row.answer, None)


def _stands(row: "ClinicNote") -> bool:
    """What one takes and has is told whole, and a question that was not asked yet is still to be asked."""
    return row.kind is not ClinicNoteKind.QUESTION or row.asked_at is None


def _from_vault() -> FromVault:
    from kapjournal.care import kinds

    return FromVault(kinds.CLINIC_NOTE, _shape, stands=_stands)


def _title(note: SharedClinicNote) -> str:
    title = _TITLES[note.kind]()
    dated = _ASKED(title=title) if note.asked else title
    return WITH_DATE(title=dated, date=short_day(note.at))


def _tell(note: SharedClinicNote, _numbers: Numbers) -> str:
    answer = [f"**{_THEY_SAID()}**\n\n{quote(note.answer)}"] if note.answer.strip() else []
    return "\n\n".join([f"### {one_line(_title(note))}", quote(note.text), *answer])


def _show(found: Sequence[SharedClinicNote], _numbers: Numbers) -> Iterator[PreviewPart]:
    for note in found:
        answer = (_FACT(name=_THEY_SAID(), value=note.answer),) if note.answer.strip() else ()
        is_question = note.kind is ClinicNoteKind.QUESTION
        yield PreviewPart(_title(note), (note.text, *answer), note.key, own_words=True, on_top=is_question)


CLINIC_NOTES = SharedList[SharedClinicNote](
    name="clinic_notes",
    one="clinic-note",
    part=Part("clinic_notes", Message("Questions for my clinic, medicines and conditions")),
    item=SharedClinicNote,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(Count("clinic_notes", Plural("{count} note for the clinic", "{count} notes for the clinic")),),
    since=3,
    links=(Link("session", column="session_id", to="sessions"),),
)
