"""A selection made smaller: without the parts and single things that were left out, and without a hint at them."""

from dataclasses import replace
from typing import TypeVar

from kapjournal.sharing.handoff.model import Item, Part, Selection, SharedCheckIn
from kapjournal.sharing.handoff.selection import Choice

Kept = TypeVar("Kept", bound=Item)


def narrowed(offered: Selection, choice: Choice) -> Selection:
    """What of `offered` leaves by this choice. No link, and no before or after, tells of what stays."""
    sessions = _kept(offered.sessions, Part.SESSIONS, choice)
    practices = _kept(offered.practices, Part.PRACTICES, choice)
    linked: dict[str | None, str] = {one.key: one.key for one in (*sessions, *practices)}
    intentions = _kept(offered.intentions, Part.INTENTIONS, choice)
    entries = _kept(offered.entries, Part.WRITING, choice)
    noted = Part.CHECK_IN_NOTES in choice.parts
    check_ins = (_unlinked(one, linked, noted) for one in _kept(offered.check_ins, Part.CHECK_INS, choice))
    return replace(
        offered,
        sessions=sessions,
        intentions=tuple(replace(one, session=linked.get(one.session)) for one in intentions),
        entries=tuple(replace(one, session=linked.get(one.session)) for one in entries),
        check_ins=tuple(check_ins),
        practices=tuple(replace(one, session=linked.get(one.session)) for one in practices),
    )


def _kept(items: tuple[Kept, ...], part: Part, choice: Choice) -> tuple[Kept, ...]:
    return tuple(one for one in items if one.key not in choice.left_out) if part in choice.parts else ()


def _unlinked(one: SharedCheckIn, linked: dict[str | None, str], noted: bool) -> SharedCheckIn:
    session, practice = linked.get(one.session), linked.get(one.practice)
    return replace(
        one,
        note=one.note if noted else "",
        phase=one.phase if session or practice else None,
        session=session,
        practice=practice,
    )
