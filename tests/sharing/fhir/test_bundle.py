"""The bundle for a clinic's own system: valid FHIR, true to the hand-off, and without a word of what is not in that."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given, settings
from jsonschema import Draft6Validator  # type: ignore[import-untyped]
from sqlmodel import Session

from kapjournal import content
from kapjournal.sharing import kinds
from kapjournal.sharing.fhir import bundle, bundle_json
from kapjournal.sharing.fhir.builders import BUILDERS
from kapjournal.sharing.handoff.model import Document, Item, Selection
from kapjournal.sharing.kinds import SharedCheckIn, SharedClinicNote, SharedItem, SharedQuestionnaire
from kapjournal.sharing.kinds.medicine import SharedMedicine, SharedMedicineChange
from kapjournal.terms import ClinicNoteKind, MedicineTurn, Phase
from tests.sharing.builders import MADE_ON, at, document_from, fill
from tests.sharing.documents import documents
from tests.support.thorough import examples

SCALES = {"phq-9": "44249-1", "gad-7": "69737-5", "phq-2": "55757-9", "gad-2": None, "pcl-5": "101697-1"}
DAY = at(12, 18, 5).replace(tzinfo=None)
CHECK_IN = SharedCheckIn(
    "check-in-1", DAY, False, 1, None, ("calm", "tired"), (), 430, 3, (), " a note\x07 ", Phase.BEFORE, None, None
)


R4 = json.loads(Path(__file__).with_name("r4.schema.json").read_text(encoding="utf-8"))
"""HL7's own schema of R4 4.0.1 (CC0), cut down to a Bundle of what we make, its remarks left out."""


def faults(made: dict[str, Any]) -> list[str]:
    """What that schema says of the bundle, and of each resource by itself: of many it only says that one is wrong."""
    parts = [("Bundle", made), *((one["resource"]["resourceType"], one["resource"]) for one in made.get("entry", ()))]
    named = {name: Draft6Validator({**R4, "$ref": f"#/definitions/{name}"}) for name, _ in parts}
    return [f"{error.json_path}: {error.message}" for name, part in parts for error in named[name].iter_errors(part)]


def of(**lists: Item) -> Document:
    return Document(MADE_ON, (), Selection(MADE_ON, MADE_ON, {name: (one,) for name, one in lists.items()}))


def filled(scale_id: str, *, value: int = 1, session: str | None = None) -> SharedQuestionnaire:
    """Every item of a scale answered alike."""
    scale = content.scale(scale_id)
    answers = tuple(SharedItem(item.id, value) for item in scale.items)
    return SharedQuestionnaire("questionnaire-1", DAY, scale_id, value * len(answers), answers, session)


def resources(document: Document) -> list[dict[str, Any]]:
    made = bundle(document)
    valid(made)
    return [entry["resource"] for entry in made.get("entry", ())]


def valid(made: dict[str, Any]) -> None:
    """As the published definitions have it, and every reference leads to something in it."""
    Bundle.model_validate_json(json.dumps(made))
    assert faults(made) == []
    names = [entry["fullUrl"] for entry in made.get("entry", ())]
    assert len(set(names)) == len(names)
    for entry in made.get("entry", ()):
        for reference in entry["resource"].get("derivedFrom", ()):
            assert reference["reference"] in names


def test_the_schema_of_r4_refuses_what_is_none() -> None:
    """In the bundle as in a resource of it."""
    made = bundle(of(check_ins=CHECK_IN))
    assert faults({**made, "type": "letter"}) != []
    made["entry"][0]["resource"]["effectiveDateTime"] = "12 November"
    assert faults(made) != []


@pytest.mark.parametrize(("scale_id", "panel"), SCALES.items())
def test_a_questionnaire_has_its_answers_and_its_total(scale_id: str, panel: str | None) -> None:
    """Each answer under the code of its item, in the published words; the total points to them."""
    response, total = resources(of(questionnaires=filled(scale_id)))
    scale = content.scale(scale_id)
    assert response["resourceType"] == "QuestionnaireResponse"
    assert response["status"] == "completed"
    assert response["authored"] == total["effectiveDateTime"] == "2026-11-12"
    assert [item["linkId"] for item in response["item"]] == [item.loinc or item.id for item in scale.items]
    assert [item["text"] for item in response["item"]] == [item.text for item in scale.items]
    for item in response["item"]:
        coding = item["answer"][0]["valueCoding"]
        assert coding["display"] == scale.options[1].text
        assert coding.get("code") == scale.options[1].loinc
        assert coding["extension"][0]["valueDecimal"] == 1
    assert total["valueQuantity"]["value"] == len(scale.items)
    code = total["code"].get("coding", [{}])[0].get("code")
    assert code == scale.total_loinc
    assert scale.panel_loinc == panel
    assert response.get("questionnaire") == {
        "phq-9": "http://hl7.org/fhir/uv/phr/Questionnaire/phq9",
        "gad-7": "http://hl7.org/fhir/uv/phr/Questionnaire/gad7",
        "phq-2": "http://loinc.org/q/55757-9",
        "pcl-5": "http://loinc.org/q/101697-1",
    }.get(scale_id)


def test_a_missing_answer_is_missing_and_makes_no_total() -> None:
    """It never counts as 0."""
    whole = filled("phq-9")
    (response,) = resources(of(questionnaires=replace(whole, total=None, answers=whole.answers[:-1])))
    assert response["status"] == "in-progress"
    assert len(response["item"]) == 8


def test_what_nobody_knows_is_in_it_as_it_is() -> None:
    """A scale of a later version, an answer that no option has."""
    odd = SharedQuestionnaire("questionnaire-1", DAY, "new", 3, (SharedItem("new.1", 3), SharedItem("\x00", 1)), None)
    (response,) = resources(of(questionnaires=odd))
    assert "questionnaire" not in response
    assert response["item"][0] == {"linkId": "new.1", "answer": [{"valueDecimal": 3}]}
    first, *_ = resources(of(questionnaires=replace(filled("phq-9"), answers=(SharedItem("phq-9.1", 9),))))
    assert first["item"][0]["answer"] == [{"valueDecimal": 9}]


def test_a_check_in_is_an_impression_in_steps() -> None:
    """Under codes of our own, with the day; the time of day stands beside, for it has no zone."""
    (found,) = resources(of(check_ins=CHECK_IN))
    parts = {part["code"]["coding"][0]["code"]: part for part in found["component"]}
    assert parts["pleasantness"]["valueInteger"] == 1
    assert "energy" not in parts
    assert parts["feeling-words"]["valueString"] == "calm, tired"
    assert parts["phase"]["valueString"] == "before"
    assert parts["93832-4"]["valueQuantity"]["value"] == 430
    assert parts["72514-3"]["valueQuantity"] == {
        "value": 3, "unit": "{score}", "system": "http://unitsofmeasure.org", "code": "{score}"
    }  # fmt: skip
    assert parts["93832-4"]["code"]["coding"][0]["display"] == "Sleep duration"
    assert parts["clock"]["valueTime"] == "18:05:00"
    assert found["note"] == [{"text": "a note"}]
    assert found["effectiveDateTime"] == "2026-11-12"


def test_a_blank_that_does_not_break_is_a_blank() -> None:
    """FHIR takes no other white space in a text than the plainest."""
    (found,) = resources(of(check_ins=replace(CHECK_IN, note="10\u00a0mg\u2028twice\u3000")))
    assert found["note"] == [{"text": "10 mg twice"}]


def test_a_medicine_is_a_statement_of_the_patient() -> None:
    """In their words; a question to the clinic is none."""
    medicine = SharedClinicNote("clinic-note-1", DAY, ClinicNoteKind.MEDICINE, "sertraline", False, "", None)
    (found,) = resources(of(clinic_notes=medicine))
    assert found["medicationCodeableConcept"] == {"text": "sertraline"}
    assert found["status"] == "unknown"
    assert resources(of(clinic_notes=replace(medicine, kind=ClinicNoteKind.QUESTION))) == []


def test_a_medicine_of_the_list_is_one_too() -> None:
    """With what was prescribed, and stopped where the patient says so."""
    stopped = SharedMedicineChange(MADE_ON, MedicineTurn.STOPPED, "")
    one = SharedMedicine("medicine-1", DAY, "sertraline", "one in the morning", (stopped,))
    (found,) = resources(of(medicines=one))
    assert (found["status"], found["dosage"]) == ("stopped", [{"text": "one in the morning"}])
    (found,) = resources(of(medicines=replace(one, as_prescribed="", changes=())))
    assert (found["status"], "dosage" in found) == ("unknown", False)


def test_nobody_is_named_and_nothing_joins_two_of_them(db: Session) -> None:
    """No resource of a patient, no name from the vault; two hand-offs share no name of a thing."""
    fill(db)
    one = document_from(db)
    two = replace(one, about=("Another one.",))
    assert "Patient" not in [each["resourceType"] for each in resources(one)]
    subjects = {json.dumps(each["subject"]) for each in resources(one)}
    assert subjects == {json.dumps({"type": "Patient", "display": "The patient who shared this"})}
    names = [{entry["fullUrl"] for entry in bundle(each)["entry"]} for each in (one, two)]
    assert names[0].isdisjoint(names[1])
    assert bundle(one) == bundle(document_from(db))


def test_writing_is_not_in_it(db: Session) -> None:
    """No profile fits it, so it stays on the page."""
    fill(db)
    made = json.dumps(bundle(document_from(db)))
    for words in ("a field behind the house", "I let it come", "the blue room"):
        assert words not in made


def test_only_lists_that_there_are_have_a_builder() -> None:
    """A builder that nothing calls is a mistake in its name."""
    assert BUILDERS.keys() <= {which.name for which in kinds.LISTS}


@settings(max_examples=examples(20))
@given(documents())
def test_any_hand_off_makes_a_valid_bundle(document: Document) -> None:
    """Whatever was written, and however odd the numbers are; and as JSON it is the same."""
    valid(bundle(document))
    assert json.loads(bundle_json(document)) == bundle(document)
