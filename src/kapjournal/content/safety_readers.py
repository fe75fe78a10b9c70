"""From the keys of one TOML table to a record that serves safety: help, checklists, signs and steps."""

from collections.abc import Mapping

from kapjournal.content.fields import Fields
from kapjournal.content.kinds import Evidence, HelpLine, LineFor, Region, Source
from kapjournal.content.readers import needed_source
from kapjournal.content.safety_kinds import Call, Checklist, ChecklistItem, Moment, SafetyStep, Sign


def read_help_line(fields: Fields) -> HelpLine:
    line = HelpLine(
        id=fields.text("id"),
        name=fields.text("name"),
        what=fields.text("what"),
        tel=fields.digits("tel"),
        sms=fields.digits("sms"),
        sms_text=fields.maybe_text("sms_text"),
        hours=fields.text("hours"),
        languages=fields.texts("languages"),
        checked=fields.day("checked"),
        checked_against=fields.text("checked_against"),
        whom=fields.maybe_choice("whom", LineFor) or LineFor.ANYONE,
        press=fields.digits("press"),
        tel_spaced=fields.maybe_text("tel_spaced"),
        sms_spaced=fields.maybe_text("sms_spaced"),
        own_page=fields.flag("own_page"),
    )
    if line.tel is None and line.sms is None:
        fields.refuse("neither tel nor sms")
    if line.sms_text is not None and line.sms is None:
        fields.refuse("sms_text without sms")
    if line.press is not None and line.tel is None:
        fields.refuse("press without tel")
    _same_digits(fields, "tel_spaced", line.tel_spaced, line.tel)
    _same_digits(fields, "sms_spaced", line.sms_spaced, line.sms)
    return line


def _same_digits(fields: Fields, key: str, spaced: str | None, number: str | None) -> None:
    if spaced is not None and spaced.replace(" ", "") != number:
        fields.refuse(f"{key} is another number")


def read_region(fields: Fields) -> Region:
    region = Region(
        id=fields.id,
        name=fields.text("name"),
        emergency=fields.digits("emergency"),
        emergency_words=fields.text("emergency_words"),
        note=fields.maybe_text("note"),
        lines=tuple(read_help_line(part) for part in fields.parts("lines")),
    )
    whom = [line.whom for line in region.lines]
    if whom != sorted(whom, key=list(LineFor).index):
        fields.refuse(f"lines must come in the order {', '.join(LineFor)}")
    return region


def read_checklist(fields: Fields, sources: Mapping[str, Source]) -> Checklist:
    checklist = Checklist(
        id=fields.id,
        moment=fields.choice("moment", Moment),
        title=fields.text("title"),
        blurb=fields.text("blurb"),
        items=tuple(ChecklistItem(part.text("id"), part.text("text")) for part in fields.parts("items")),
        label=fields.choice("label", Evidence),
        source=needed_source(fields, "source", sources),
    )
    if not checklist.items:
        fields.refuse("items are missing")
    return checklist


def read_sign(fields: Fields, sources: Mapping[str, Source]) -> Sign:
    return Sign(
        id=fields.id,
        text=fields.text("text"),
        call=fields.choice("call", Call),
        line=fields.maybe_choice("line", LineFor),
        source=needed_source(fields, "source", sources),
    )


def read_safety_step(fields: Fields, sources: Mapping[str, Source]) -> SafetyStep:
    return SafetyStep(
        id=fields.id,
        title=fields.text("title"),
        text=fields.text("text"),
        examples=fields.texts("examples"),
        source=needed_source(fields, "source", sources),
    )
