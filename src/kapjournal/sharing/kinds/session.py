"""Sessions in a hand-off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kapjournal.care.time.date_words import ordinal
from kapjournal.sharing.handoff.fields import Fields
from kapjournal.sharing.handoff.harmless import quote
from kapjournal.sharing.handoff.item_words import Numbers, counted
from kapjournal.sharing.handoff.local_moments import long_moment, short_day
from kapjournal.sharing.handoff.model import Item, Part, Selection
from kapjournal.sharing.handoff.readers import Reader
from kapjournal.sharing.kinds.kind import Count, PreviewPart, SharedList, named
from kapjournal.terms import Route

if TYPE_CHECKING:
    from kapjournal.sharing.kinds.from_vault import FromVault


@dataclass(frozen=True, repr=False)
class SharedSession(Item):
    """A session, and the number it has in the app; none where it was cancelled."""

    number: int | None
    route: Route
    place: str
    people: str
    notes: str
    cancelled: bool


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


def _write(item: SharedSession) -> dict[str, Any]:
    return {
        **named(item),
        "number": item.number,
        "route": item.route.value,
        "place": item.place,
        "people": item.people,
        "notes": item.notes,
        "cancelled": item.cancelled,
    }


def _read(reader: Reader, fields: Fields) -> SharedSession:
    return SharedSession(
        *reader.named(fields),
        number=reader.number(fields),
        route=fields.member("route", Route),
        place=fields.text("place"),
        people=fields.text("people"),
        notes=fields.text("notes"),
        cancelled=fields.flag("cancelled"),
    )


def _tell(session: SharedSession, _numbers: Numbers) -> str:
    known = [f"**{name}**\n\n{quote(value)}" for name, value in facts(session)[1:]]
    head = f"### {title(session.number)}, {long_moment(session.at)}"
    return "\n\n".join([f"{head}{', cancelled' if session.cancelled else ''}", *known])


def _show(found: Sequence[SharedSession], _numbers: Numbers) -> Iterator[PreviewPart]:
    for one in found:
        known = tuple(f"{name}: {value}" for name, value in facts(one))
        yield PreviewPart(f"{title(one.number)}, {short_day(one.at)}", known, one.key)


def _from_vault() -> "FromVault":
    from kapjournal.sharing.kinds.session_rows import SESSION_ROWS

    return SESSION_ROWS


SESSIONS = SharedList[SharedSession](
    name="sessions",
    one="session",
    part=Part("sessions", lambda: "Sessions"),
    from_vault=_from_vault,
    write=_write,
    read=_read,
    tell=_tell,
    show=_show,
    counts=(Count("sessions", lambda number: counted(number, "session")),),
    since=1,
)
