"""Names for the things in one hand-off, so that two hand-offs cannot be told to be of one vault."""

from dataclasses import replace
from typing import TypeVar

from kapjournal.sharing.handoff.model import Item, Selection

Named = TypeVar("Named", bound=Item)


def named_anew(chosen: Selection) -> Selection:
    """The same selection under `session-1`, `entry-2` and so on, in their order; links follow."""
    sessions, of_session = _renamed(chosen.sessions, "session")
    practices, of_practice = _renamed(chosen.practices, "practice")
    intentions, _ = _renamed(chosen.intentions, "intention")
    entries, _ = _renamed(chosen.entries, "entry")
    check_ins, _ = _renamed(chosen.check_ins, "check-in")
    return replace(
        chosen,
        sessions=sessions,
        intentions=tuple(replace(one, session=of_session.get(one.session)) for one in intentions),
        entries=tuple(replace(one, session=of_session.get(one.session)) for one in entries),
        check_ins=tuple(
            replace(one, session=of_session.get(one.session), practice=of_practice.get(one.practice))
            for one in check_ins
        ),
        practices=tuple(replace(one, session=of_session.get(one.session)) for one in practices),
    )


def _renamed(items: tuple[Named, ...], kind: str) -> tuple[tuple[Named, ...], dict[str | None, str]]:
    """The items under their new names, and those names by the old ones."""
    names: dict[str | None, str] = {one.key: f"{kind}-{number}" for number, one in enumerate(items, start=1)}
    return tuple(replace(one, key=names[one.key]) for one in items), names
