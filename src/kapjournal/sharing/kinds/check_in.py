"""Check-ins in a hand-off; their notes, and what own trackers were, leave only where they were chosen as well."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kapjournal.care.measures import feelings
from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.item_words import WITH_DATE, Numbers
from kapjournal.sharing.handoff.local_moments import days, minute, short_day
from kapjournal.sharing.handoff.model import Part
from kapjournal.sharing.handoff.rounding import step
from kapjournal.sharing.kinds.check_in_words import line, tracked
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList
from kapjournal.sharing.kinds.shared_check_in import SecondCheckIn, SharedCheckIn, SharedTracker

if TYPE_CHECKING:
    from sqlmodel import Session

    from kapjournal.models import CheckIn

_MOOD = Message("Mood, {days}", note="Check-ins of some days.")
_MOOD_WITHOUT_NOTES = Message("Mood, {days}, without notes")
_NOTES = Plural("{count} check-in note", "{count} check-in notes")
_TRACKED = Plural("{count} check-in with trackers", "{count} check-ins with trackers")


@dataclass(frozen=True, repr=False)
class _Beside:
    """What else belongs to a check-in: its topics as they read now, and what its trackers were."""

    topics: tuple[str, ...]
    trackers: tuple[SharedTracker, ...]


def _more(db: "Session", rows: Sequence["CheckIn"]) -> Mapping[int | None, _Beside]:
    from kapjournal.care.records import topic_names, trackers

    called = topic_names.names(db) if any(row.topics for row in rows) else {}
    said = trackers.said(db, [row.id for row in rows])
    return {
        row.id: _Beside(
            tuple(topic_names.texts(row.topics, called)),
            tuple(SharedTracker(each.name, each.kind, value) for each, value in said.get(row.id or 0, ())),
        )
        for row in rows
    }


def _shape(row: "CheckIn", more: _Beside) -> SharedCheckIn:
    return SharedCheckIn(
        key=row.uid,
        at=minute(row.happened_at, row.zone),
        of_day=row.is_of_day,
        valence=step(row.valence),
        energy=None if row.energy is None else step(row.energy),
        words=tuple(feelings.texts(row.words)),
        topics=more.topics,
        sleep_minutes=row.sleep_minutes,
        pain=row.pain,
        trackers=more.trackers,
        note=row.note,
        phase=row.phase,
        session=None,
        practice=None,
    )


def _from_vault() -> FromVault:
    from sqlmodel import col, or_, select

    from kapjournal.care import kinds
    from kapjournal.models import CheckIn, PracticeRun, TrackerValue

    def thread(session_ids: Any) -> Any:
        """Asked around the session, or around a practice on its thread."""
        runs = select(PracticeRun.id).where(col(PracticeRun.session_id).in_(session_ids))
        return or_(col(CheckIn.session_id).in_(session_ids), col(CheckIn.practice_run_id).in_(runs))

    is_tracked = col(CheckIn.id).in_(select(TrackerValue.check_in_id))
    counted = {"check_in_notes": (col(CheckIn.note) != "",), "check_in_trackers": (is_tracked,)}
    return FromVault(kinds.CHECK_IN, _shape, more=_more, thread=thread, counted=counted)


def _fit(one: SharedCheckIn, parts: frozenset[Part]) -> SharedCheckIn:
    """No note unless notes leave, no tracker unless trackers leave, and no before or after of what stays."""
    return replace(
        one,
        note=one.note if CHECK_IN_NOTES in parts else "",
        trackers=one.trackers if CHECK_IN_TRACKERS in parts else (),
        phase=one.phase if one.session or one.practice else None,
    )


def _tell(one: SharedCheckIn, numbers: Numbers) -> str:
    said = f"- {one_line(line(one, numbers))}"
    if one.trackers:
        said += f"\n  - {one_line(tracked(one))}"
    return f"{said}\n\n{quote(one.note, indent='  ')}" if one.note.strip() else said


def _show(found: Sequence[SharedCheckIn], numbers: Numbers) -> Iterator[PreviewPart]:
    """All of them in one part, their notes in another, and own trackers in a third."""
    if not found:
        return
    notes = tuple(one.note for one in found if one.note)
    title = (_MOOD if notes else _MOOD_WITHOUT_NOTES)(days=days(found[0].at.date(), found[-1].at.date()))
    yield PreviewPart(title, tuple(line(one, numbers) for one in found), _PART)
    if notes:
        yield PreviewPart(_NOTES(count=len(notes)), notes, CHECK_IN_NOTES, own_words=True)
    said = tuple(WITH_DATE(title=tracked(one), date=short_day(one.at)) for one in found if one.trackers)
    if said:
        yield PreviewPart(_TRACKED(count=len(said)), said, CHECK_IN_TRACKERS)


def _noted(items: Sequence[SharedCheckIn]) -> int:
    return sum(bool(one.note) for one in items)


def _counted(items: Sequence[SharedCheckIn]) -> int:
    return sum(bool(one.trackers) for one in items)


_PART = Part("check_ins", Message("Check-ins"))
CHECK_IN_NOTES = Part("check_in_notes", Message("Check-in notes"), beside=_PART, is_usual=False)
"""What was written beside a check-in."""
CHECK_IN_TRACKERS = Part("check_in_trackers", Message("My trackers"), beside=_PART, is_usual=False)
"""What own trackers were, under the names that the patient gave them."""

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
        Count("check_in_trackers", _TRACKED, leaving=_counted),
    ),
    since=1,
    earlier={2: SecondCheckIn},
    fit=_fit,
    links=(
        Link("session", column="session_id", to="sessions"),
        Link("practice", column="practice_run_id", to="practices"),
    ),
    parts_beside=(CHECK_IN_NOTES, CHECK_IN_TRACKERS),
)
