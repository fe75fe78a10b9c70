"""Blood pressure and pulse around a session in a hand-off: the numbers as they were written down, and no verdict."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import one_line
from kapjournal.sharing.handoff.item_words import Numbers, facts, on_session
from kapjournal.sharing.handoff.json_types import Name, WholeNumber
from kapjournal.sharing.handoff.local_moments import long_day, minute
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList
from kapjournal.terms import Phase

if TYPE_CHECKING:
    from kapjournal.models import Measurement

_TITLE = Message("Blood pressure and pulse")
_MEASURED = Plural("{count} measurement", "{count} measurements", note="Of blood pressure and pulse.")
_PHASES: Mapping[Phase, Message] = {
    Phase.BEFORE: Message("before", note="When blood pressure was measured: before the session."),
    Phase.AFTER: Message("after", note="When blood pressure was measured: after the session."),
}
_PRESSURE = Message("{upper}/{lower} mmHg", note="Blood pressure.")
_UPPER = Message("upper number {upper} mmHg", note="Of a blood pressure whose lower number is not known.")
_LOWER = Message("lower number {lower} mmHg", note="Of a blood pressure whose upper number is not known.")
_PULSE = Message("pulse {pulse}", note="Beats a minute.")


@dataclass(frozen=True, repr=False)
class SharedMeasurement(Item):
    """What was measured before or after a session. What is None was not measured; `at` is when it was noted down."""

    phase: Phase
    upper: WholeNumber | None
    lower: WholeNumber | None
    pulse: WholeNumber | None
    session: Name | None


def _shape(row: "Measurement", _more: object) -> SharedMeasurement | None:
    numbers = row.upper, row.lower, row.pulse
    if numbers == (None, None, None):
        return None
    return SharedMeasurement(row.uid, minute(row.happened_at, row.zone), row.phase, *numbers, None)


def _from_vault() -> FromVault:
    from kapjournal.care import kinds

    return FromVault(kinds.MEASUREMENT, _shape)


def pressure(one: SharedMeasurement) -> str:
    """'128/82 mmHg'; empty where none was measured."""
    if one.upper is not None and one.lower is not None:
        return _PRESSURE(upper=one.upper, lower=one.lower)
    if one.upper is not None:
        return _UPPER(upper=one.upper)
    return "" if one.lower is None else _LOWER(lower=one.lower)


def pulse(one: SharedMeasurement) -> str:
    """'pulse 74'; empty where it was not measured."""
    return "" if one.pulse is None else _PULSE(pulse=one.pulse)


def _line(one: SharedMeasurement, numbers: Numbers) -> str:
    """'November 18, 2026 · session 6 · before · 128/82 mmHg · pulse 74'."""
    session = on_session(one.session, numbers)
    return facts(long_day(one.at.date()), session, _PHASES[one.phase](), pressure(one), pulse(one))


def _tell(one: SharedMeasurement, numbers: Numbers) -> str:
    return f"- {one_line(_line(one, numbers))}"


def _show(found: Sequence[SharedMeasurement], numbers: Numbers) -> Iterator[PreviewPart]:
    """All of them in one part: two belong to each session."""
    if found:
        yield PreviewPart(_TITLE(), tuple(_line(one, numbers) for one in found), _PART)


_PART = Part("measurements", _TITLE)

MEASUREMENTS = SharedList[SharedMeasurement](
    name="measurements",
    one="measurement",
    part=_PART,
    item=SharedMeasurement,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(Count("measurements", _MEASURED),),
    since=3,
    links=(Link("session", column="session_id", to="sessions"),),
)
