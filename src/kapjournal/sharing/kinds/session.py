"""Sessions in a hand-off."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapjournal import content
from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import quote
from kapjournal.sharing.handoff.item_words import WITH_DATE, Numbers
from kapjournal.sharing.handoff.json_types import WholeNumber
from kapjournal.sharing.handoff.local_moments import long_moment, minute, short_day
from kapjournal.sharing.handoff.model import Item, Part, Selection
from kapjournal.sharing.kinds.kind import Count, FromVault, PreviewPart, SharedList
from kapjournal.terms import Route

if TYPE_CHECKING:
    from sqlmodel import Session

    from kapjournal.models import KapSession

_WHEN = Message("When", note="Before the date and time of a session.")
_CANCELED = Message("{date}, canceled", note="Of a session.")
_CANCELED_ON = Message("{title}, {date}, canceled", note="'Session, November 20, 2026, 6:30 PM, canceled'")
_ROUTE = Message("How the medicine is taken")
_PLACE = Message("Where", note="Name of the field for the place of a session.")
_PEOPLE = Message("Who is there", note="Name of the field for who is in the room in a session.")
_NOTES = Message("Notes", note="Before notes on a session.")
_FACT = Message("{name}: {value}", note="'Where: the clinic by the canal'")
_NUMBERED = Message("Session {number}")
_WITHOUT_NUMBER = Message("Session", note="One without a number.")


@dataclass(frozen=True, repr=False)
class SharedSession(Item):
    """A session, and the number it has in the app; none where it was cancelled."""

    number: WholeNumber | None
    route: Route
    place: str
    people: str
    notes: str
    cancelled: bool


def _numbers(db: "Session", rows: Sequence["KapSession"]) -> Mapping[int | None, int]:
    """The numbers they have in the app, by local id."""
    from kapjournal.care.records import sessions

    by_uid = sessions.numbers(sessions.everything(db))
    return {row.id: by_uid[row.uid] for row in rows if row.uid in by_uid}


def _shape(row: "KapSession", number: int | None) -> SharedSession:
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


def _from_vault() -> FromVault:
    from kapjournal.care import kinds

    return FromVault(kinds.SESSION, _shape, more=_numbers)


def numbers(selection: Selection) -> Numbers:
    """The number of each session in it, by key."""
    return {one.key: one.number for one in selection.of(SESSIONS)}


def facts(session: SharedSession) -> tuple[tuple[str, str], ...]:
    """What is known of a session, as names and values; nothing for what was left empty."""
    known = (
        (_WHEN(), _CANCELED(date=long_moment(session.at)) if session.cancelled else long_moment(session.at)),
        (_ROUTE(), content.route(session.route).name),
        (_PLACE(), session.place),
        (_PEOPLE(), session.people),
        (_NOTES(), session.notes),
    )
    return tuple((name, value) for name, value in known if value.strip())


def title(number: int | None) -> str:
    """Session 2; Session for one without a number."""
    return _NUMBERED(number=number) if number else _WITHOUT_NUMBER()


def _tell(session: SharedSession, _numbers: Numbers) -> str:
    known = [f"**{name}**\n\n{quote(value)}" for name, value in facts(session)[1:]]
    with_date = _CANCELED_ON if session.cancelled else WITH_DATE
    head = with_date(title=title(session.number), date=long_moment(session.at))
    return "\n\n".join([f"### {head}", *known])


def _show(found: Sequence[SharedSession], _numbers: Numbers) -> Iterator[PreviewPart]:
    for one in found:
        known = tuple(_FACT(name=name, value=value) for name, value in facts(one))
        yield PreviewPart(WITH_DATE(title=title(one.number), date=short_day(one.at)), known, one.key)


SESSIONS = SharedList[SharedSession](
    name="sessions",
    one="session",
    part=Part("sessions", Message("Sessions")),
    item=SharedSession,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(Count("sessions", Plural("{count} session", "{count} sessions")),),
    since=1,
)
