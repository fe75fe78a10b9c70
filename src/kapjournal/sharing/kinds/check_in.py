"""Check-ins in a hand-off; their notes leave only where they were chosen as well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlmodel import col

from kapjournal.care import kinds
from kapjournal.care.measures import feelings
from kapjournal.care.time.date_words import ordinal
from kapjournal.models import CheckIn
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.item_words import Numbers, counted, of_session
from kapjournal.sharing.handoff.json_types import Name, Step
from kapjournal.sharing.handoff.local_moments import days, long_moment, minute
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.handoff.rounding import step
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList
from kapjournal.terms import Phase

_PLEASANTNESS = ("very unpleasant", "unpleasant", "in between", "pleasant", "very pleasant")
_ENERGY = ("very low energy", "low energy", "some energy", "high energy", "very high energy")


@dataclass(frozen=True, repr=False)
class SharedCheckIn(Item):
    """Valence and energy as steps from -2 to 2. `session`, `practice`, `phase` only where what they mean leaves too."""

    valence: Step
    energy: Step
    words: tuple[str, ...]
    note: str
    phase: Phase | None
    session: Name | None
    practice: Name | None


def _shape(row: CheckIn, _more: object) -> SharedCheckIn:
    return SharedCheckIn(
        key=row.uid,
        at=minute(row.happened_at, row.zone),
        valence=step(row.valence),
        energy=step(row.energy),
        words=tuple(feelings.texts(row.words)),
        note=row.note,
        phase=row.phase,
        session=None,
        practice=None,
    )


def _fit(one: SharedCheckIn, parts: frozenset[Part]) -> SharedCheckIn:
    """No note unless notes leave, and no before or after of what stays."""
    note = one.note if CHECK_IN_NOTES in parts else ""
    return replace(one, note=note, phase=one.phase if one.session or one.practice else None)


def _line(check_in: SharedCheckIn, numbers: Numbers) -> str:
    """20 November 2026, 18:30, before the second session: pleasant, low energy. Calm, tired."""
    mood, energy = _word(_PLEASANTNESS, check_in.valence), _word(_ENERGY, check_in.energy)
    words = f". {', '.join(check_in.words)}" if check_in.words else ""
    return f"{long_moment(check_in.at)}{_context(check_in, numbers)}: {mood}, {energy}{words}"


def _context(check_in: SharedCheckIn, numbers: Numbers) -> str:
    """What it stands before, after or beside, as far as that leaves too."""
    if check_in.phase is None:
        return of_session(check_in.session, numbers)
    if check_in.practice:
        return f", {check_in.phase.value} a practice{of_session(check_in.session, numbers)}"
    number = numbers.get(check_in.session or "")
    return f", {check_in.phase.value} {f'the {ordinal(number)}' if number else 'a'} session"


def _word(words: tuple[str, ...], at: int) -> str:
    return words[at + len(words) // 2]


def _tell(check_in: SharedCheckIn, numbers: Numbers) -> str:
    line = f"- {one_line(_line(check_in, numbers))}"
    return f"{line}\n\n{quote(check_in.note, indent='  ')}" if check_in.note.strip() else line


def _show(found: Sequence[SharedCheckIn], numbers: Numbers) -> Iterator[PreviewPart]:
    """All of them in one line, their notes in another."""
    if not found:
        return
    notes = tuple(one.note for one in found if one.note)
    title = f"Mood, {days(found[0].at.date(), found[-1].at.date())}"
    lines = tuple(_line(one, numbers) for one in found)
    yield PreviewPart(title if notes else f"{title}, without notes", lines, _PART)
    if notes:
        yield PreviewPart(_notes(len(notes)), notes, CHECK_IN_NOTES, own_words=True)


def _notes(number: int) -> str:
    return counted(number, "check-in note")


def _noted(items: Sequence[SharedCheckIn]) -> int:
    return sum(bool(one.note) for one in items)


_PART = Part("check_ins", lambda: "Check-ins")
CHECK_IN_NOTES = Part("check_in_notes", lambda: "Check-in notes", beside=_PART, is_usual=False)
"""What was written beside a check-in."""

CHECK_INS = SharedList[SharedCheckIn](
    name="check_ins",
    one="check-in",
    part=_PART,
    item=SharedCheckIn,
    from_vault=FromVault(kinds.CHECK_IN, _shape, counted={"check_in_notes": (col(CheckIn.note) != "",)}),
    tell=_tell,
    show=_show,
    counts=(
        Count("check_ins", lambda number: counted(number, "check-in")),
        Count("check_in_notes", _notes, leaving=_noted),
    ),
    since=1,
    fit=_fit,
    links=(
        Link("session", column="session_id", to="sessions"),
        Link("practice", column="practice_run_id", to="practices"),
    ),
    parts_beside=(CHECK_IN_NOTES,),
)
