"""Check-ins in a hand-off; their notes leave only where they were chosen as well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kapjournal.care.measures import feelings
from kapjournal.messages import Message, Plural, lists
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.item_words import Numbers, facts, on_session
from kapjournal.sharing.handoff.json_types import Name, Step
from kapjournal.sharing.handoff.local_moments import days, long_moment, minute
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.handoff.rounding import step
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList
from kapjournal.terms import Phase

if TYPE_CHECKING:
    from kapjournal.models import CheckIn

_PLEASANTNESS = (
    Message("very unpleasant"),
    Message("unpleasant"),
    Message("in between", note="Neither pleasant nor unpleasant."),
    Message("pleasant"),
    Message("very pleasant"),
)
_ENERGY = (
    Message("very low energy"),
    Message("low energy"),
    Message("some energy"),
    Message("high energy"),
    Message("very high energy"),
)
_BESIDE_PRACTICE = {Phase.BEFORE: Message("before a practice"), Phase.AFTER: Message("after a practice")}
_BESIDE_SESSION = {
    Phase.BEFORE: Message("before session {number}"),
    Phase.AFTER: Message("after session {number}"),
}
_BESIDE_SOME_SESSION = {Phase.BEFORE: Message("before a session"), Phase.AFTER: Message("after a session")}
_MOOD = Message("Mood, {days}", note="Check-ins of some days.")
_MOOD_WITHOUT_NOTES = Message("Mood, {days}, without notes")
_NOTES = Plural("{count} check-in note", "{count} check-in notes")


@dataclass(frozen=True, repr=False)
class SharedCheckIn(Item):
    """Valence and energy as steps from -2 to 2; energy is None where nothing was said of it. `session`, `practice` and
    `phase` only where what they mean leaves too."""

    valence: Step
    energy: Step | None
    words: tuple[str, ...]
    note: str
    phase: Phase | None
    session: Name | None
    practice: Name | None


def _shape(row: "CheckIn", _more: object) -> SharedCheckIn:
    return SharedCheckIn(
        key=row.uid,
        at=minute(row.happened_at, row.zone),
        valence=step(row.valence),
        energy=None if row.energy is None else step(row.energy),
        words=tuple(feelings.texts(row.words)),
        note=row.note,
        phase=row.phase,
        session=None,
        practice=None,
    )


def _from_vault() -> FromVault:
    from sqlmodel import col

    from kapjournal.care import kinds
    from kapjournal.models import CheckIn

    return FromVault(kinds.CHECK_IN, _shape, counted={"check_in_notes": (col(CheckIn.note) != "",)})


def _fit(one: SharedCheckIn, parts: frozenset[Part]) -> SharedCheckIn:
    """No note unless notes leave, and no before or after of what stays."""
    note = one.note if CHECK_IN_NOTES in parts else ""
    return replace(one, note=note, phase=one.phase if one.session or one.practice else None)


def _line(check_in: SharedCheckIn, numbers: Numbers) -> str:
    """November 20, 2026, 6:30 PM · before session 2 · pleasant · low energy · calm and tired."""
    mood = _word(_PLEASANTNESS, check_in.valence)
    energy = "" if check_in.energy is None else _word(_ENERGY, check_in.energy)
    return facts(long_moment(check_in.at), *_context(check_in, numbers), mood, energy, lists.joined(check_in.words))


def _context(check_in: SharedCheckIn, numbers: Numbers) -> tuple[str, ...]:
    """What it stands before, after or beside, as far as that leaves too."""
    if check_in.phase is None:
        return (on_session(check_in.session, numbers),)
    if check_in.practice:
        return _BESIDE_PRACTICE[check_in.phase](), on_session(check_in.session, numbers)
    number = numbers.get(check_in.session or "")
    if number:
        return (_BESIDE_SESSION[check_in.phase](number=number),)
    return (_BESIDE_SOME_SESSION[check_in.phase](),)


def _word(words: tuple[Message, ...], at: int) -> str:
    return words[at + len(words) // 2]()


def _tell(check_in: SharedCheckIn, numbers: Numbers) -> str:
    line = f"- {one_line(_line(check_in, numbers))}"
    return f"{line}\n\n{quote(check_in.note, indent='  ')}" if check_in.note.strip() else line


def _show(found: Sequence[SharedCheckIn], numbers: Numbers) -> Iterator[PreviewPart]:
    """All of them in one line, their notes in another."""
    if not found:
        return
    notes = tuple(one.note for one in found if one.note)
    title = (_MOOD if notes else _MOOD_WITHOUT_NOTES)(days=days(found[0].at.date(), found[-1].at.date()))
    lines = tuple(_line(one, numbers) for one in found)
    yield PreviewPart(title, lines, _PART)
    if notes:
        yield PreviewPart(_NOTES(count=len(notes)), notes, CHECK_IN_NOTES, own_words=True)


def _noted(items: Sequence[SharedCheckIn]) -> int:
    return sum(bool(one.note) for one in items)


_PART = Part("check_ins", Message("Check-ins"))
CHECK_IN_NOTES = Part("check_in_notes", Message("Check-in notes"), beside=_PART, is_usual=False)
"""What was written beside a check-in."""

CHECK_INS = SharedList[SharedCheckIn](
    name="check_ins",
    one="check-in",
    part=_PART,
    item=SharedCheckIn,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(
        Count("check_ins", Plural("{count} check-in", "{count} check-ins")),
        Count("check_in_notes", _NOTES, leaving=_noted),
    ),
    since=1,
    fit=_fit,
    links=(
        Link("session", column="session_id", to="sessions"),
        Link("practice", column="practice_run_id", to="practices"),
    ),
    parts_beside=(CHECK_IN_NOTES,),
)
