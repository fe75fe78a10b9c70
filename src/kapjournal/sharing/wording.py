"""How the things in a hand-off are called and put into one line."""

from kapjournal.models import EntryKind, Phase
from kapjournal.sharing.items import SharedCheckIn, SharedPractice, SharedSession
from kapjournal.sharing.moments import long_moment

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


def check_in_line(check_in: SharedCheckIn) -> str:
    """20 November 2026, 18:30, before a session: pleasant, low energy. Calm, tired. The numbers are in the JSON."""
    context = f", {_context(check_in.phase, check_in.practice)}" if check_in.phase else ""
    mood, energy = _step(_PLEASANTNESS, check_in.valence), _step(_ENERGY, check_in.energy)
    words = f". {', '.join(check_in.words)}" if check_in.words else ""
    return f"{long_moment(check_in.at)}{context}: {mood}, {energy}{words}"


def practice_line(practice: SharedPractice) -> str:
    """20 November 2026, 18:30: Paced breathing, 4 minutes."""
    minutes, seconds = divmod(practice.seconds, 60)
    length = counted(minutes, "minute") if minutes else counted(seconds, "second")
    return f"{long_moment(practice.at)}: {practice.title}, {length}"


def _context(phase: Phase, practice: str | None) -> str:
    return f"{phase.value} a practice" if practice else f"{phase.value} a session"


def _step(words: tuple[str, ...], value: float) -> str:
    """The word for a value from -1 to 1: five steps of equal width."""
    return words[min(int((value + 1) / 2 * len(words)), len(words) - 1)]
