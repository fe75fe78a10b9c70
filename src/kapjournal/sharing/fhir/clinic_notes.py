"""What the patient noted down for the clinic: medicines, in their words. Questions and conditions stay on the page."""

from collections.abc import Iterator

from kapjournal.sharing.fhir.context import Context, day
from kapjournal.sharing.fhir.terms import Resource, said
from kapjournal.sharing.kinds import SharedClinicNote
from kapjournal.terms import ClinicNoteKind


def resources(one: SharedClinicNote, context: Context) -> Iterator[tuple[str, Resource]]:
    """Whether it is taken just now is not known."""
    name = said(one.text)
    if one.kind is not ClinicNoteKind.MEDICINE or not name:
        return
    yield (
        "",
        {
            "resourceType": "MedicationStatement",
            "identifier": [context.identifier()],
            "status": "unknown",
            "medicationCodeableConcept": {"text": name},
            "subject": dict(context.patient),
            "dateAsserted": day(one.at),
            "informationSource": dict(context.patient),
        },
    )
