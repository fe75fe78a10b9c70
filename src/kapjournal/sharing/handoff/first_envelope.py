"""The JSON of a hand-off as version 0.1 of KapJournal wrote it, frozen: it was more exact than what it showed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypedDict

from pydantic import TypeAdapter, with_config

from kapjournal.sharing.handoff.envelope import Days, checked
from kapjournal.sharing.handoff.json_types import STRICT, Axis, Moment, Uid, WholeNumber, Zone
from kapjournal.sharing.handoff.model import Discreet, Document, Item
from kapjournal.sharing.handoff.rounding import step, whole_minutes
from kapjournal.sharing.kinds import SharedAnswer, SharedCheckIn, SharedEntry, SharedPractice, SharedSession
from kapjournal.terms import EntryKind, Phase, Route


class _Named(TypedDict):
    key: str
    at: datetime


@dataclass(frozen=True, repr=False)
class FirstItem(Discreet):
    uid: Uid
    at: Moment
    zone: Zone

    def named(self) -> _Named:
        return {"key": self.uid, "at": self.at.replace(second=0, microsecond=0, tzinfo=None)}


@dataclass(frozen=True, repr=False)
class FirstSession(FirstItem):
    route: Route
    place: str
    people: str
    notes: str
    cancelled: bool

    def item(self) -> SharedSession:
        return SharedSession(
            **self.named(),
            number=None,
            route=self.route,
            place=self.place,
            people=self.people,
            notes=self.notes,
            cancelled=self.cancelled,
        )


@dataclass(frozen=True, repr=False)
class FirstAnswer(Discreet):
    """`prompt_id` says which question of the app it was: its words are enough."""

    prompt_id: str
    prompt: str
    text: str


@dataclass(frozen=True, repr=False)
class FirstEntry(FirstItem):
    kind: EntryKind
    session: Uid | None
    answers: tuple[FirstAnswer, ...]

    def item(self) -> SharedEntry:
        answers = tuple(SharedAnswer(one.prompt, one.text) for one in self.answers)
        return SharedEntry(**self.named(), kind=self.kind, session=self.session, answers=answers)


@dataclass(frozen=True, repr=False)
class FirstCheckIn(FirstItem):
    valence: Axis
    energy: Axis
    words: tuple[str, ...]
    note: str
    phase: Phase | None
    session: Uid | None
    practice: Uid | None

    def item(self) -> SharedCheckIn:
        return SharedCheckIn(
            **self.named(),
            of_day=False,
            valence=step(self.valence),
            energy=step(self.energy),
            words=self.words,
            topics=(),
            sleep_minutes=None,
            pain=None,
            trackers=(),
            note=self.note,
            phase=self.phase,
            session=self.session,
            practice=self.practice,
        )


@dataclass(frozen=True, repr=False)
class FirstPractice(FirstItem):
    practice_id: str
    title: str
    seconds: WholeNumber
    session: Uid | None

    def item(self) -> SharedPractice:
        return SharedPractice(
            **self.named(), title=self.title, minutes=whole_minutes(self.seconds), session=self.session
        )


@with_config(STRICT)
@dataclass(frozen=True, repr=False)
class FirstEnvelope(Discreet):
    format: Literal["kapjournal-handoff"]
    version: Literal[1]
    made_at: Moment
    zone: Zone
    range: Days
    about: tuple[str, ...]
    sessions: tuple[FirstSession, ...]
    intentions: tuple[FirstEntry, ...]
    entries: tuple[FirstEntry, ...]
    check_ins: tuple[FirstCheckIn, ...]
    practices: tuple[FirstPractice, ...]

    def document(self) -> Document:
        """As this version would have written it. Raises HandoffError as `Envelope.document` does."""
        lists: dict[str, tuple[Item, ...]] = {
            "sessions": tuple(one.item() for one in self.sessions),
            "intentions": tuple(one.item() for one in self.intentions),
            "entries": tuple(one.item() for one in self.entries),
            "check_ins": tuple(one.item() for one in self.check_ins),
            "practices": tuple(one.item() for one in self.practices),
        }
        return Document(self.made_at.date(), self.about, checked(self.range, lists))


ADAPTER: TypeAdapter[Any] = TypeAdapter(FirstEnvelope)
