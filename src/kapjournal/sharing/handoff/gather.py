"""Gathering from the vault exactly what was chosen."""

from dataclasses import dataclass, field

from sqlmodel import Session, col

from kapjournal.care.records import entries, sessions
from kapjournal.models import Answer, CheckIn, Entry, EntryKind, KapSession, PracticeRun
from kapjournal.sharing.handoff import mapping
from kapjournal.sharing.handoff.model import Discreet, Part, Selection
from kapjournal.sharing.handoff.narrow import narrowed
from kapjournal.sharing.handoff.queries import Pages, answers_of
from kapjournal.sharing.handoff.remaining import SHORTEST_PRACTICE_S, Counting, Counts
from kapjournal.sharing.handoff.selection import Choice


@dataclass(frozen=True, repr=False)
class Gathered(Discreet):
    """Everything that can leave by `choice`, under the names of the vault, and how much the whole journal holds."""

    choice: Choice
    selection: Selection
    held: Counts

    def leaving(self, choice: Choice) -> Selection:
        """What leaves by a choice of the same days, of which more may be left out. Asks the vault nothing."""
        return narrowed(self.selection, choice)


@dataclass
class Gathering:
    """Reads the vault in short steps: call `read_on` until it is False, then take `gathered`.

    Whole texts, oldest first; what was deleted, has no words, or is a practice that ended at once is not among it.
    """

    choice: Choice
    _answers: dict[int, list[Answer]] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)
    _counting: Counting = field(default_factory=Counting)

    def __post_init__(self) -> None:
        kinds, long_enough = _entry_kinds(self.choice), col(PracticeRun.seconds) >= SHORTEST_PRACTICE_S
        self._sessions = Pages(KapSession, "starts_at", self.choice)
        self._entries = Pages(Entry, "happened_at", self.choice, entries.is_of(kinds))
        self._check_ins = Pages(CheckIn, "happened_at", self.choice)
        self._practices = Pages(PracticeRun, "happened_at", self.choice, long_enough)
        parts = self.choice.parts
        wanted = [self._read_sessions] if Part.SESSIONS in parts else []
        wanted += [self._read_entries] if kinds else []
        wanted += [self._check_ins.read_on] if Part.CHECK_INS in parts else []
        wanted += [self._practices.read_on] if Part.PRACTICES in parts else []
        self._steps = [self._counting.read_on, *reversed(wanted)]

    def read_on(self, db: Session) -> bool:
        """Read a little more; False once everything is read. The session may be another one each time."""
        if not self._steps[-1](db):
            self._steps.pop()
        return bool(self._steps)

    def gathered(self) -> Gathered:
        links = mapping.Links.among(self._sessions.rows, self._practices.rows)
        written = [mapping.entry(one, self._answers.get(one.id or 0, []), links) for one in self._entries.rows]
        worded = [one for one in written if one.answers]
        everything = Selection(
            self.choice.start,
            self.choice.end,
            sessions=tuple(mapping.session(one, self._numbers.get(one.uid)) for one in self._sessions.rows),
            intentions=tuple(one for one in worded if one.kind is EntryKind.INTENTION),
            entries=tuple(one for one in worded if one.kind is not EntryKind.INTENTION),
            check_ins=tuple(mapping.check_in(one, links) for one in self._check_ins.rows),
            practices=tuple(mapping.practice(one, links) for one in self._practices.rows),
        )
        return Gathered(self.choice, narrowed(everything, self.choice), self._counting.held())

    def _read_sessions(self, db: Session) -> bool:
        self._numbers = self._numbers or sessions.numbers(sessions.everything(db))
        return self._sessions.read_on(db)

    def _read_entries(self, db: Session) -> bool:
        known = len(self._entries.rows)
        more = self._entries.read_on(db)
        self._answers.update(answers_of(db, (one.id for one in self._entries.rows[known:])))
        return more


def gather(db: Session, choice: Choice) -> Gathered:
    """Everything that leaves by this choice, read at one go."""
    gathering = Gathering(choice)
    while gathering.read_on(db):
        pass
    return gathering.gathered()


def _entry_kinds(choice: Choice) -> list[EntryKind]:
    intentions = [EntryKind.INTENTION] if Part.INTENTIONS in choice.parts else []
    writing = [EntryKind.CAPTURE, EntryKind.STORY, EntryKind.NOTE] if Part.WRITING in choice.parts else []
    return intentions + writing
