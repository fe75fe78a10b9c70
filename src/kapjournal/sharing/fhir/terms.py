"""The systems whose codes stand in a bundle, and how a value of FHIR is written."""

import re
from typing import Any

Resource = dict[str, Any]

LOINC, UCUM = "http://loinc.org", "http://unitsofmeasure.org"
PHR = "http://hl7.org/fhir/uv/phr"
OURS = "urn:uuid:30cce2e4-f491-560f-9285-40f72486298a"
"""Our own codes, explained in docs/handoff-format.md: no published system has what they say."""
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
_UNSPOKEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def said(text: str) -> str:
    """Words as a string of FHIR: without control characters, and without white space around them."""
    return _UNSPOKEN.sub("", text).strip()


def coded(system: str, code: str, display: str) -> Resource:
    return {"coding": [{"system": system, "code": code, "display": display}]}


def ours(code: str, display: str) -> Resource:
    return coded(OURS, code, display)


def survey() -> list[Resource]:
    return [coded(CATEGORY, "survey", "Survey")]


def without_nothing(resource: Resource) -> Resource:
    """The same without what is not there: FHIR has neither null nor an empty list."""
    return {name: value for name, value in resource.items() if value not in (None, "", [], {})}
