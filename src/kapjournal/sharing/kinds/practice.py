"""Practices in a hand-off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kapjournal.sharing.handoff.fields import Fields
from kapjournal.sharing.handoff.harmless import one_line
from kapjournal.sharing.handoff.item_words import Numbers, counted, of_session
from kapjournal.sharing.handoff.local_moments import long_moment
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.handoff.readers import Reader
from kapjournal.sharing.kinds.kind import Count, Link, PreviewPart, SharedList, named

if TYPE_CHECKING:
    from kapjournal.sharing.kinds.from_vault import FromVault

SHORTEST_PRACTICE_S = 30
"""A practice that ended sooner was looked at, not done: it never leaves."""


@dataclass(frozen=True, repr=False)
class SharedPractice(Item):
    """A practice under the title it has in the app, and how long it lasted, in whole minutes."""

    title: str
    minutes: int
    session: str | None


def _write(item: SharedPractice) -> dict[str, Any]:
    return {**named(item), "title": item.title, "minutes": item.minutes, "session": item.session}


def _read(reader: Reader, fields: Fields) -> SharedPractice:
    reader.content_id(fields, "practice_id")
    return SharedPractice(
        *reader.named(fields),
        title=fields.text("title"),
        minutes=reader.minutes(fields),
        session=reader.link(fields, "session"),
    )


def _line(practice: SharedPractice, numbers: Numbers) -> str:
    """20 November 2026, 18:30: Paced breathing, 4 minutes, second session."""
    length = counted(practice.minutes, "minute") if practice.minutes else "less than a minute"
    return f"{long_moment(practice.at)}: {practice.title}, {length}{of_session(practice.session, numbers)}"


def _tell(practice: SharedPractice, numbers: Numbers) -> str:
    return f"- {one_line(_line(practice, numbers))}"


def _show(found: Sequence[SharedPractice], numbers: Numbers) -> Iterator[PreviewPart]:
    """All of them in one line."""
    if found:
        yield PreviewPart(counted(len(found), "practice"), tuple(_line(one, numbers) for one in found), _PART)


def _short(number: int) -> str:
    many = f"practices of under {SHORTEST_PRACTICE_S} seconds"
    return counted(number, f"practice of under {SHORTEST_PRACTICE_S} seconds", many)


def _from_vault() -> "FromVault":
    from kapjournal.sharing.kinds.practice_rows import PRACTICE_ROWS

    return PRACTICE_ROWS


_PART = Part("practices", lambda: "Practices")

PRACTICES = SharedList[SharedPractice](
    name="practices",
    one="practice",
    part=_PART,
    from_vault=_from_vault,
    write=_write,
    read=_read,
    tell=_tell,
    show=_show,
    counts=(
        Count("practices", lambda number: counted(number, "practice")),
        Count("short_practices", _short, leaving=lambda _: 0),
    ),
    since=1,
    links=(Link("session", column="session_id", to="sessions"),),
)
