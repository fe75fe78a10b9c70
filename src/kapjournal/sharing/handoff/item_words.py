"""How the things in a hand-off are called and put into one line."""

from collections.abc import Mapping

from kapjournal.care.time.date_words import ordinal
from kapjournal.sharing.handoff.local_moments import long_moment
from kapjournal.sharing.handoff.model import SharedCheckIn, SharedEntry, SharedPractice, SharedSession
from kapjournal.terms import EntryKind

Numbers = Mapping[str, int | None]
"""The number of each session in a hand-off, by its key."""

KINDS = {
    EntryKind.INTENTION: "Intention",
    EntryKind.CAPTURE: "What came up",
    EntryKind.STORY: "The story",
    EntryKind.NOTE: "Note",
}

_PLEASANTNESS = ("very unpleasant", "unpleasant", "in between", "pleasant", "very pleasant")
_ENERGY = ("very low energy", "low energy", "some energy", "high energy", "very high energy")


def counted(number: int, thing: str) -> str:
    """1 word, 214 words."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def session_facts(session: SharedSession) -> tuple[tuple[str, str], ...]:
    """What is known of a session, as names and values; nothing for what was left empty."""
    facts = (
        ("When", long_moment(session.at) + (", cancelled" if session.cancelled else "")),
        ("How", session.route.value.replace("_", " ")),
        ("Where", session.place),
        ("With", session.people),
        ("Notes", session.notes),
    )
    return tuple((name, value) for name, value in facts if value.strip())


def session_title(number: int | None) -> str:
    """Second session; Session for one without a number."""
    return f"{ordinal(number).capitalize()} session" if number else "Session"


def written_title(entry: SharedEntry, numbers: Numbers) -> str:
    """The story, second session."""
    return KINDS[entry.kind] + _of_session(entry.session, numbers)


def check_in_line(check_in: SharedCheckIn, numbers: Numbers) -> str:
    """20 November 2026, 18:30, before the second session: pleasant, low energy. Calm, tired."""
    mood, energy = _word(_PLEASANTNESS, check_in.valence), _word(_ENERGY, check_in.energy)
    words = f". {', '.join(check_in.words)}" if check_in.words else ""
    return f"{long_moment(check_in.at)}{_context(check_in, numbers)}: {mood}, {energy}{words}"


def practice_line(practice: SharedPractice, numbers: Numbers) -> str:
    """20 November 2026, 18:30: Paced breathing, 4 minutes, second session."""
    length = counted(practice.minutes, "minute") if practice.minutes else "less than a minute"
    return f"{long_moment(practice.at)}: {practice.title}, {length}{_of_session(practice.session, numbers)}"


def _of_session(key: str | None, numbers: Numbers) -> str:
    if key is None:
        return ""
    number = numbers.get(key)
    return f", {ordinal(number)} session" if number else ", a session"


def _context(check_in: SharedCheckIn, numbers: Numbers) -> str:
    """What it stands before, after or beside, as far as that leaves too."""
    if check_in.phase is None:
        return _of_session(check_in.session, numbers)
    if check_in.practice:
        return f", {check_in.phase.value} a practice{_of_session(check_in.session, numbers)}"
    number = numbers.get(check_in.session or "")
    return f", {check_in.phase.value} {f'the {ordinal(number)}' if number else 'a'} session"


def _word(words: tuple[str, ...], step: int) -> str:
    return words[step + len(words) // 2]
