"""The last page: what one needs to know to read this report and to trust it."""

from collections import Counter
from collections.abc import Iterable

from kapjournal import content
from kapjournal.content import Scale
from kapjournal.messages import lists
from kapjournal.sharing.kinds import QUESTIONNAIRES
from kapjournal.sharing.report import words
from kapjournal.sharing.report.facts import Facts
from kapjournal.sharing.report.headings import BODY, chapter, part
from kapjournal.sharing.report.letters import named
from kapjournal.sharing.report.sheet import Sheet

_NAMED = 12
_PARAGRAPH = BODY.but(leading=1.42)


def about(sheet: Sheet, facts: Facts) -> None:
    chapter(sheet, words.ABOUT())
    _part(sheet, words.HOW_TO_READ(), [sentence() for sentence in words.READING])
    _part(sheet, words.HOW_TO_VERIFY(), [sentence() for sentence in words.VERIFYING])
    filled_in = dict.fromkeys(one.scale for one in facts.chosen.of(QUESTIONNAIRES))
    if scales := [scale for scale in map(content.known_scale, filled_in) if scale]:
        _part(sheet, words.SOURCES(), [*map(_source, scales), words.LOINC])
    _part(sheet, words.FONTS(), [words.FONT_NAMES])
    _part(sheet, words.NOT_DRAWN(), [lacking(sheet.letters.lacking)])


def lacking(letters: Counter[str]) -> str:
    """How many letters no font has, and which they are."""
    if not letters:
        return words.ALL_DRAWN()
    most = [f"{named(letter)} (U+{ord(letter):04X})" for letter, _ in letters.most_common(_NAMED)]
    more = ["…"] if len(letters) > _NAMED else []
    return words.LACKING(count=letters.total(), list=lists.joined([*most, *more]))


def _part(sheet: Sheet, title: str, paragraphs: Iterable[str]) -> None:
    part(sheet, title)
    for text in paragraphs:
        sheet.flow(text, _PARAGRAPH, x=sheet.left, width=sheet.width)
        sheet.y += 3


def _source(scale: Scale) -> str:
    named_ = dict.fromkeys((scale.source, scale.bands_source, *scale.change_sources))
    said = "; ".join(f"{one.title}{f', {one.link}' if one.link else ''}" for one in named_)
    codes = f" LOINC {scale.panel_loinc}, {scale.total_loinc}." if scale.panel_loinc and scale.total_loinc else ""
    return f"{scale.name}: {said}. {scale.licence}{codes}"
