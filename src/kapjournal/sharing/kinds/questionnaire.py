"""Questionnaires in a hand-off: every answer by its item, and what they come to; a missing one is missing there too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapjournal import content
from kapjournal.care.measures import scale_filling
from kapjournal.content import Scale
from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import one_line
from kapjournal.sharing.handoff.item_words import WITH_DATE, Numbers, facts, on_session
from kapjournal.sharing.handoff.json_types import Name, WholeNumber
from kapjournal.sharing.handoff.local_moments import long_moment, minute, short_day
from kapjournal.sharing.handoff.model import Discreet, Item, Part
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList

if TYPE_CHECKING:
    from kapjournal.models import ScaleResult

_TITLE = Message("Questionnaires")
_TOTAL = Message("{total} out of {highest}", note="A number and the highest that there is.")
_NO_TOTAL = Message("No total: not every question is answered.")
_BAND = Message("Published range: {band}")
_ANSWER = Message("{question}: {answer}", note="A question of a questionnaire, and what was answered.")
_ANSWER_NUMBER = Message("{question}: {answer} ({value})", note="The same, with the number that the answer counts.")
_NOT_ANSWERED = Message("Not answered")
_QUESTIONNAIRES = Plural("{count} questionnaire", "{count} questionnaires")
_PRIVATE = Plural("{count} private questionnaire", "{count} private questionnaires")


@dataclass(frozen=True, repr=False)
class SharedItem(Discreet):
    """An answer under the id of its item: the number of the option in the published form."""

    item: str
    value: WholeNumber


@dataclass(frozen=True, repr=False)
class SharedQuestionnaire(Item):
    """A published scale by its id; `total` is None where an item is missing. The experience that is meant stays."""

    scale: str
    total: WholeNumber | None
    answers: tuple[SharedItem, ...]
    session: Name | None


def _shape(row: "ScaleResult", _more: object) -> SharedQuestionnaire:
    from kapjournal.care.records import scale_results

    scale = content.known_scale(row.scale_id)
    score = scale_results.score(scale, row) if scale else None
    said = tuple(SharedItem(item, value) for item, value in sorted(row.answers.items(), key=_in_order))
    at = minute(row.happened_at, row.zone)
    return SharedQuestionnaire(row.uid, at, row.scale_id, score.total if score else None, said, None)


def _in_order(answer: tuple[str, int]) -> tuple[bool, int, str]:
    """As in the published form: 'phq-9.2' before 'phq-9.10', and what has no number last."""
    place = answer[0].rpartition(".")[2]
    return not place.isdecimal(), int(place) if place.isdecimal() else 0, answer[0]


def _from_vault() -> FromVault:
    """What is private never leaves, whatever is chosen."""
    from sqlmodel import col

    from kapjournal.care import kinds
    from kapjournal.models import ScaleResult

    is_private = col(ScaleResult.is_private)
    counted = {"questionnaires": (~is_private,), "private_questionnaires": (is_private,)}
    return FromVault(kinds.SCALE_RESULT, _shape, where=(~is_private,), counted=counted)


def _name(scale_id: str) -> str:
    """'PHQ-9'; the id of one that is not in this version."""
    scale = content.known_scale(scale_id)
    return scale.name if scale else scale_id


def _facts(one: SharedQuestionnaire, numbers: Numbers) -> str:
    """'9 out of 27 · Published range: Mild · session 2'."""
    scale, session = content.known_scale(one.scale), on_session(one.session, numbers)
    if one.total is None or scale is None or one.total > scale.highest:
        return facts(_NO_TOTAL() if one.total is None else str(one.total), session)
    total = _TOTAL(total=one.total, highest=scale.highest)
    return facts(total, _BAND(band=_band(scale, one.total)), session)


def _band(scale: Scale, total: int) -> str:
    return next(band.name for band in reversed(scale.bands) if total >= band.low)


def _answers(one: SharedQuestionnaire) -> Iterator[str]:
    """Each question in its published words with what was answered, also what was not; ids where they are not known."""
    said = {answer.item: answer.value for answer in one.answers}
    scale = content.known_scale(one.scale)
    asked = scale_filling.asked(scale, said) if scale else ()
    for item in asked:
        options = {option.value: option.text for option in scale_filling.options_of(scale, item)} if scale else {}
        value = said.pop(item.id, None)
        if value is None or value not in options:
            yield _ANSWER(question=item.text, answer=_NOT_ANSWERED() if value is None else str(value))
        else:
            yield _ANSWER_NUMBER(question=item.text, answer=options[value], value=value)
    yield from (_ANSWER(question=item, answer=str(value)) for item, value in said.items())


def _tell(one: SharedQuestionnaire, numbers: Numbers) -> str:
    head = WITH_DATE(title=one_line(_name(one.scale)), date=long_moment(one.at))
    lines = "\n".join(f"- {one_line(line)}" for line in _answers(one))
    return "\n\n".join(part for part in (f"### {head}", one_line(_facts(one, numbers)), lines) if part)


def _show(found: Sequence[SharedQuestionnaire], numbers: Numbers) -> Iterator[PreviewPart]:
    for one in found:
        title = WITH_DATE(title=_name(one.scale), date=short_day(one.at))
        yield PreviewPart(title, (_facts(one, numbers), *_answers(one)), one.key)


QUESTIONNAIRES = SharedList[SharedQuestionnaire](
    name="questionnaires",
    one="questionnaire",
    part=Part("questionnaires", _TITLE),
    item=SharedQuestionnaire,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(
        Count("questionnaires", _QUESTIONNAIRES),
        Count("private_questionnaires", _PRIVATE, leaving=lambda _: 0),
    ),
    since=3,
    links=(Link("session", column="session_id", to="sessions"),),
)
