"""A check-in as an Observation: an impression in steps, in codes of our own, for it is no published scale."""

from collections.abc import Iterator

from kapjournal.messages import Message
from kapjournal.sharing.fhir.context import Context, clock, day
from kapjournal.sharing.fhir.terms import (
    PAIN_SEVERITY,
    SLEEP_DURATION,
    UCUM,
    Resource,
    loinc,
    ours,
    said,
    score,
    survey,
)
from kapjournal.sharing.kinds import SharedCheckIn

_CHECK_IN = Message("Check-in", note="In a file for a clinic.")
_PLEASANTNESS = Message("Pleasantness, from -2 to 2", note="Of a check-in, in a file for a clinic.")
_ENERGY = Message("Energy, from -2 to 2", note="Of a check-in, in a file for a clinic.")
_WORDS = Message("Feeling words", note="Of a check-in, in a file for a clinic.")
_SLEEP = Message("Sleep", note="Of a check-in, in a file for a clinic; minutes.")
_PAIN = Message("Pain, from 0 to 10", note="Of a check-in, in a file for a clinic.")
_CLOCK = Message("Time on the patient’s clock", note="Of a check-in, in a file for a clinic.")
_PHASE = Message("Before or after a session or practice", note="Of a check-in, in a file for a clinic.")


def resources(one: SharedCheckIn, context: Context) -> Iterator[tuple[str, Resource]]:
    note = said(one.note)
    yield (
        "",
        {
            "resourceType": "Observation",
            "identifier": [context.identifier()],
            "status": "final",
            "category": survey(),
            "code": ours("check-in", _CHECK_IN()),
            "subject": dict(context.patient),
            "effectiveDateTime": day(one.at),
            "performer": [dict(context.patient)],
            "note": [{"text": note}] if note else None,
            "component": list(_components(one)),
        },
    )


def _components(one: SharedCheckIn) -> Iterator[Resource]:
    yield {"code": ours("pleasantness", _PLEASANTNESS()), "valueInteger": one.valence}
    if one.energy is not None:
        yield {"code": ours("energy", _ENERGY()), "valueInteger": one.energy}
    if one.sleep_minutes is not None:
        minutes = {"value": one.sleep_minutes, "unit": "min", "system": UCUM, "code": "min"}
        yield {"code": loinc(SLEEP_DURATION, _SLEEP()), "valueQuantity": minutes}
    if one.pain is not None:
        yield {"code": loinc(PAIN_SEVERITY, _PAIN()), "valueQuantity": score(one.pain)}
    if words := ", ".join(filter(None, map(said, one.words))):
        yield {"code": ours("feeling-words", _WORDS()), "valueString": words}
    if one.phase is not None:
        yield {"code": ours("phase", _PHASE()), "valueString": one.phase.value}
    yield {"code": ours("clock", _CLOCK()), "valueTime": clock(one.at)}
