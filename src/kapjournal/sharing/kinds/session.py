"""Sessions in a hand-off."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from kapjournal.care import kinds
from kapjournal.care.records import sessions
from kapjournal.care.time.date_words import ordinal
from kapjournal.models import KapSession
from kapjournal.sharing.handoff.harmless import quote
from kapjournal.sharing.handoff.item_words import Numbers, counted
from kapjournal.sharing.handoff.json_types import WholeNumber
from kapjournal.sharing.handoff.local_moments import long_moment, minute, short_day
from kapjournal.sharing.handoff.model import Item, Part, Selection
from kapjournal.sharing.kinds.kind import Count, FromVault, PreviewPart, SharedList
from kapjournal.terms import Route


@dataclass(frozen=True, repr=False)
class SharedSession(Item):
    """A session, and the number it has in the app; none where it was cancelled."""

    number: WholeNumber | None
    route: Route
    place: str
    people: str
    notes: str
    cancelled: bool


def _numbers(db: Session, rows: Sequence[KapSession]) -> Mapping[int | None, int]:
    """The numbers they have in the app, by local id."""
    by_uid = sessions.numbers(sessions.everything(db))
    return {row.id: by_uid[row.uid] for row in rows if row.uid in by_uid}


def _shape(row: KapSession, number: int | None) -> SharedSession:
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


def numbers(selection: Selection) -> Numbers:
    """The number of each session in it, by key."""
    return {one.key: one.number for one in selection.of(SESSIONS)}


def facts(session: SharedSession) -> tuple[tuple[str, str], ...]:
    """What is known of a session, as names and values; nothing for what was left empty."""
    known = (
        ("When", long_moment(session.at) + (", cancelled" if session.cancelled else "")),
        ("How", session.route.value.replace("_", " ")),
        ("Where", session.place),
        ("With", session.people),
        ("Notes", session.notes),
    )
    return tuple((name, value) for name, value in known if value.strip())


def title(number: int | None) -> str:
    """Second session; Session for one without a number."""
    return f"{ordinal(number).capitalize()} session" if number else "Session"


def _tell(session: SharedSession, _numbers: Numbers) -> str:
    known = [f"**{name}**\n\n{quote(value)}" for name, value in facts(session)[1:]]
    head = f"### {title(session.number)}, {long_moment(session.at)}"
    return "\n\n".join([f"{head}{', cancelled' if session.cancelled else ''}", *known])


def _show(found: Sequence[SharedSession], _numbers: Numbers) -> Iterator[PreviewPart]:
    for one in found:
        known = tuple(f"{name}: {value}" for name, value in facts(one))
        yield PreviewPart(f"{title(one.number)}, {short_day(one.at)}", known, one.key)


SESSIONS = SharedList[SharedSession](
    name="sessions",
    one="session",
    part=Part("sessions", lambda: "Sessions"),
    item=SharedSession,
    from_vault=FromVault(kinds.SESSION, _shape, more=_numbers),
    tell=_tell,
    show=_show,
    counts=(Count("sessions", lambda number: counted(number, "session")),),
    since=1,
)
