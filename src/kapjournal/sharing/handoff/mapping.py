"""Rows of the vault as the items that leave, as exact as they are shown and no more."""

from collections.abc import Iterable
from dataclasses import dataclass

from kapjournal import content
from kapjournal.care.measures import feelings
from kapjournal.errors import ContentError
from kapjournal.models import Answer, CheckIn, Entry, KapSession, PracticeRun
from kapjournal.sharing.handoff.local_moments import minute
from kapjournal.sharing.handoff.model import SharedAnswer, SharedCheckIn, SharedEntry, SharedPractice, SharedSession
from kapjournal.sharing.handoff.rounding import step, whole_minutes


@dataclass(frozen=True)
class Links:
    """Uids, by local id, of the sessions and practices that leave. Others must not even be hinted at."""

    sessions: dict[int | None, str]
    practices: dict[int | None, str]

    @classmethod
    def among(cls, sessions: Iterable[KapSession], practices: Iterable[PracticeRun]) -> "Links":
        return cls({one.id: one.uid for one in sessions}, {one.id: one.uid for one in practices})


def session(row: KapSession, number: int | None) -> SharedSession:
    return SharedSession(
        key=row.uid,
        at=minute(row.starts_at, row.zone),
        number=number,
        route=row.route,
        place=row.place,
        people=row.people,
        notes=row.notes,
        cancelled=row.cancelled_at is not None,
    )


def entry(row: Entry, answers: list[Answer], links: Links) -> SharedEntry:
    """Prompts that were passed over are not in it."""
    return SharedEntry(
        key=row.uid,
        kind=row.kind,
        at=minute(row.happened_at, row.zone),
        session=links.sessions.get(row.session_id),
        answers=tuple(SharedAnswer(_prompt(one), one.text) for one in answers if one.text.strip()),
    )


def check_in(row: CheckIn, links: Links) -> SharedCheckIn:
    return SharedCheckIn(
        key=row.uid,
        at=minute(row.happened_at, row.zone),
        valence=step(row.valence),
        energy=step(row.energy),
        words=tuple(feelings.texts(row.words)),
        note=row.note,
        phase=row.phase,
        session=links.sessions.get(row.session_id),
        practice=links.practices.get(row.practice_run_id),
    )


def practice(row: PracticeRun, links: Links) -> SharedPractice:
    return SharedPractice(
        key=row.uid,
        title=_practice_title(row.practice_id),
        at=minute(row.happened_at, row.zone),
        minutes=whole_minutes(row.seconds),
        session=links.sessions.get(row.session_id),
    )


def _prompt(answer: Answer) -> str:
    """The question as it was asked; where that is not known, as it is asked now.

    Empty for free writing, and for a question that a later version took out.
    """
    if answer.asked or not answer.prompt_id:
        return answer.asked
    try:
        return content.prompt(answer.prompt_id).text
    except ContentError:  # taken out by a later version
        return ""


def _practice_title(practice_id: str) -> str:
    """The title in the app; the id itself for a practice that a later version took out."""
    try:
        return content.practice(practice_id).title
    except ContentError:  # taken out by a later version
        return practice_id
