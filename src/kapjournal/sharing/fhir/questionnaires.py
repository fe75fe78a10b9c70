"""A questionnaire as a QuestionnaireResponse, and its total as an Observation that points to it."""

from collections.abc import Iterator

from kapjournal import content
from kapjournal.care.measures import scale_filling
from kapjournal.content import Scale, ScaleOption
from kapjournal.messages import Message
from kapjournal.sharing.fhir.context import Context, day
from kapjournal.sharing.fhir.terms import LOINC, ORDINAL, PHR, Resource, loinc, said, score, survey, without_nothing
from kapjournal.sharing.kinds import SharedItem, SharedQuestionnaire

_BAND = Message("Published range, no diagnosis: {band}", note="Of the total of a questionnaire.")
_TOTAL = Message("{scale}, total", note="Of a questionnaire: 'PHQ-9, total'.")
_SUM = "total"
_OF_THE_GUIDE = {"phq-9": "phq9", "gad-7": "gad7"}
"""Questionnaires that the guide defines; LOINC has an address for others."""


def resources(one: SharedQuestionnaire, context: Context) -> Iterator[tuple[str, Resource]]:
    scale = content.known_scale(one.scale)
    yield "", _response(one, scale, context)
    if scale is not None and one.total is not None and one.total <= scale.highest:
        yield _SUM, _total(one, scale, one.total, context)


def _response(one: SharedQuestionnaire, scale: Scale | None, context: Context) -> Resource:
    return {
        "resourceType": "QuestionnaireResponse",
        "identifier": context.identifier(),
        "questionnaire": _address(scale),
        "status": "in-progress" if one.total is None else "completed",
        "subject": dict(context.patient),
        "authored": day(one.at),
        "source": dict(context.patient),
        "item": list(_items(one, scale)),
    }


def _address(scale: Scale | None) -> str | None:
    if scale is None:
        return None
    if scale.id in _OF_THE_GUIDE:
        return f"{PHR}/Questionnaire/{_OF_THE_GUIDE[scale.id]}"
    return f"{LOINC}/q/{scale.panel_loinc}" if scale.panel_loinc else None


def _items(one: SharedQuestionnaire, scale: Scale | None) -> Iterator[Resource]:
    """What was answered; a question without an answer is not there, and never counts as 0."""
    answers = {answer.item: answer for answer in one.answers}
    for item in scale_filling.all_items(scale) if scale else ():
        if answer := answers.pop(item.id, None):
            options = {option.value: option for option in scale_filling.options_of(scale, item)} if scale else {}
            yield {
                "linkId": item.loinc or item.id,
                "text": item.text,
                "answer": [_answer(answer, options.get(answer.value))],
            }
    yield from ({"linkId": said(name) or "?", "answer": [_answer(one, None)]} for name, one in answers.items())


def _answer(answer: SharedItem, option: ScaleOption | None) -> Resource:
    if option is None:
        return {"valueDecimal": answer.value}
    coding = {
        "extension": [{"url": ORDINAL, "valueDecimal": option.value}],
        "system": LOINC if option.loinc else None,
        "code": option.loinc,
        "display": option.text,
    }
    return {"valueCoding": without_nothing(coding)}


def _total(one: SharedQuestionnaire, scale: Scale, total: int, context: Context) -> Resource:
    name = _TOTAL(scale=scale.name)
    band = next(band.name for band in reversed(scale.bands) if total >= band.low)
    return {
        "resourceType": "Observation",
        "identifier": [context.identifier(_SUM)],
        "status": "final",
        "category": survey(),
        "code": loinc(scale.total_loinc, name) if scale.total_loinc else {"text": name},
        "subject": dict(context.patient),
        "effectiveDateTime": day(one.at),
        "performer": [dict(context.patient)],
        "valueQuantity": score(total),
        "interpretation": [{"text": _BAND(band=band)}],
        "derivedFrom": [{"reference": context.urn()}],
    }
