"""A medicine of the patient's own list: their words, and the day on which they stopped it, where they did."""

from collections.abc import Iterator

from kapjournal.sharing.fhir.context import Context, day
from kapjournal.sharing.fhir.terms import Resource, said
from kapjournal.sharing.kinds.medicine import SharedMedicine
from kapjournal.terms import MedicineTurn


def resources(one: SharedMedicine, context: Context) -> Iterator[tuple[str, Resource]]:
    """What was prescribed stands as the patient wrote it; whether it is taken just now is not known."""
    name = said(one.name)
    if not name:
        return
    last = one.changes[-1].turn if one.changes else None
    prescribed = said(one.as_prescribed)
    yield (
        "",
        {
            "resourceType": "MedicationStatement",
            "identifier": [context.identifier()],
            "status": "stopped" if last is MedicineTurn.STOPPED else "unknown",
            "medicationCodeableConcept": {"text": name},
            "subject": dict(context.patient),
            "dateAsserted": day(one.at),
            "informationSource": dict(context.patient),
            "dosage": [{"text": prescribed}] if prescribed else None,
        },
    )
