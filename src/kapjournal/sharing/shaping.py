"""Rows of the vault as the items that leave, with links only between things that both leave."""

from dataclasses import dataclass

from kapjournal import content
from kapjournal.errors import ContentError
from kapjournal.models import Answer, CheckIn, Entry, KapSession, PracticeRun
from kapjournal.sharing.finding import Found
from kapjournal.sharing.items import SharedAnswer, SharedCheckIn, SharedEntry, SharedPractice, SharedSession
from kapjournal.sharing.moments import wall_clock


@dataclass(frozen=True)
class Links:
    """Uids, by local id, of the sessions and practices that leave. Others must not even be hinted at."""

    sessions: dict[int | None, str]
    practices: dict[int | None, str]

    @classmethod
    def among(cls, found: Found) -> "Links":
        return cls({one.id: one.uid for one in found.sessions}, {one.id: one.uid for one in found.practices})


def session(row: KapSession) -> SharedSession:
    return SharedSession(
        uid=row.uid,
        at=wall_clock(row.starts_at, row.zone),
        zone=row.zone,
        route=row.route,
        place=row.place,
        people=row.people,
        notes=row.notes,
        cancelled=row.cancelled_at is not None,
    )


def entry(row: Entry, answers: list[Answer], links: Links) -> SharedEntry:
    """Prompts that were passed over are not in it."""
    return SharedEntry(
        uid=row.uid,
        kind=row.kind,
        at=wall_clock(row.happened_at, row.zone),
        zone=row.zone,
        session=links.sessions.get(row.session_id),
        answers=tuple(
            SharedAnswer(one.prompt_id, _prompt(one.prompt_id), one.text) for one in answers if one.text.strip()
        ),
    )


def check_in(row: CheckIn, links: Links, *, with_note: bool) -> SharedCheckIn:
    session_uid = links.sessions.get(row.session_id)
    practice_uid = links.practices.get(row.practice_run_id)
    return SharedCheckIn(
        uid=row.uid,
        at=wall_clock(row.happened_at, row.zone),
        zone=row.zone,
        valence=row.valence,
        energy=row.energy,
        words=tuple(row.words),
        note=row.note if with_note else "",
        # "Before" and "after" would tell of a session or practice that was left out.
        phase=row.phase if session_uid or practice_uid else None,
        session=session_uid,
        practice=practice_uid,
    )


def practice(row: PracticeRun, links: Links) -> SharedPractice:
    return SharedPractice(
        uid=row.uid,
        practice_id=row.practice_id,
        title=_practice_title(row.practice_id),
        at=wall_clock(row.happened_at, row.zone),
        zone=row.zone,
        seconds=row.seconds,
        session=links.sessions.get(row.session_id),
    )


def _prompt(prompt_id: str) -> str:
    """The question as it is shown; empty for free writing, and for a question that a later version took out."""
    try:
        return content.prompt(prompt_id).text if prompt_id else ""
    except ContentError:
        return ""


def _practice_title(practice_id: str) -> str:
    """The title in the app; the id itself for a practice that a later version took out."""
    try:
        return content.practice(practice_id).title
    except ContentError:
        return practice_id
