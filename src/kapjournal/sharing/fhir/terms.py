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
SLEEP_DURATION, PAIN_SEVERITY = "93832-4", "72514-3"
LOINC_NAMES = {
    SLEEP_DURATION: "Sleep duration",
    PAIN_SEVERITY: "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
    "44261-6": "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]",
    "55758-7": "Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]",
    "70274-6": "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]",
    "101698-9": "PTSD PCL-5 score [PCL-5]",
}
"""What LOINC calls the codes of an Observation, which is no sentence to translate.

Looked up: sleep in HL7's Personal Health Records guide (`input/fsh/profiles/experimental/sleep.fsh`, with a quantity of
time), pain in HL7 Europe's Patient Summary and in examples of other guides (a quantity in `{score}`), the items and
answers of PHQ-9 and GAD-7 in the examples of the first guide (`input/fsh/pghd/examples/Mind`), the totals in published
lists of instruments. No code of a total is known for GAD-2.
"""
_UNSPOKEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

_OTHER_SPACES = re.compile(r"[^\S \t\r\n]")
"""Blanks that do not break, those of other scripts, and the separators of lines and paragraphs."""


def said(text: str) -> str:
    """Words as a string of FHIR: without control characters, no white space but the plainest, and none around them."""
    return _OTHER_SPACES.sub(" ", _UNSPOKEN.sub("", text)).strip()


def coded(system: str, code: str, display: str) -> Resource:
    return {"coding": [{"system": system, "code": code, "display": display}]}


def loinc(code: str, text: str) -> Resource:
    """A code under the name that LOINC has for it, and what the patient calls it."""
    coding = {"system": LOINC, "code": code, "display": LOINC_NAMES.get(code)}
    return {"coding": [without_nothing(coding)], "text": text}


def score(value: int) -> Resource:
    return {"value": value, "unit": "{score}", "system": UCUM, "code": "{score}"}


def ours(code: str, display: str) -> Resource:
    return coded(OURS, code, display)


def survey() -> list[Resource]:
    return [coded(CATEGORY, "survey", "Survey")]


def without_nothing(resource: Resource) -> Resource:
    """The same without what is not there: FHIR has neither null nor an empty list."""
    return {name: value for name, value in resource.items() if value not in (None, "", [], {})}
