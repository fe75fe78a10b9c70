"""Items of a hand-off from JSON values; `writing` is the way there."""

from datetime import date, datetime
from typing import Any

from kapjournal.errors import HandoffError, HandoffTooNew
from kapjournal.sharing.handoff.fields import Fields, finished
from kapjournal.sharing.handoff.model import (
    Document,
    Selection,
    SharedAnswer,
    SharedCheckIn,
    SharedEntry,
    SharedPractice,
    SharedSession,
)
from kapjournal.sharing.handoff.rounding import step, whole_minutes
from kapjournal.terms import EntryKind, Phase, Route


def read_document(value: Any, name: str, version: int) -> Document:
    """The document in a JSON value of format `name`. Raises HandoffError, HandoffTooNew for a later `version`."""
    if not isinstance(value, dict) or value.get("format") != name:
        raise HandoffError("the content is not a KapJournal hand-off")
    found = value.get("version")
    if type(found) is not int or found < 1:
        raise HandoffError("the version of the hand-off is missing or is not what it must be")
    if found > version:
        raise HandoffTooNew("the hand-off was made by a later version of KapJournal")
    return finished(value, (FirstReader() if found == 1 else Reader()).document)


class Reader:
    """Reads what `writing` writes."""

    def document(self, fields: Fields) -> Document:
        for checked in ("format", "version"):
            fields.take(checked)
        return Document(self.made_on(fields), fields.texts("about"), self._selection(fields))

    # -- what the versions write in different ways

    def made_on(self, fields: Fields) -> date:
        return fields.day("made_on")

    def named(self, fields: Fields) -> tuple[str, datetime]:
        return fields.name("id"), fields.minute("at")

    def link(self, fields: Fields, name: str) -> str | None:
        return fields.maybe_name(name)

    def number(self, fields: Fields) -> int | None:
        return fields.maybe_count("number")

    def feeling(self, fields: Fields, name: str) -> int:
        return fields.step(name)

    def minutes(self, fields: Fields) -> int:
        return fields.count("minutes")

    def content_id(self, fields: Fields, name: str) -> None:
        """Which question or practice of the app it was: its words are enough."""

    # -- what they have in common

    def _selection(self, fields: Fields) -> Selection:
        days = fields.object("range")
        start, end = days.day("from"), days.day("to")
        days.finish()
        if start > end:
            raise HandoffError("the range of the hand-off ends before it starts")
        return Selection(
            start,
            end,
            sessions=fields.items("sessions", self._session),
            intentions=self._entries(fields, "intentions", intentions=True),
            entries=self._entries(fields, "entries", intentions=False),
            check_ins=fields.items("check_ins", self._check_in),
            practices=fields.items("practices", self._practice),
        )

    def _entries(self, fields: Fields, name: str, *, intentions: bool) -> tuple[SharedEntry, ...]:
        entries = fields.items(name, self._entry)
        if any((one.kind is EntryKind.INTENTION) is not intentions for one in entries):
            raise HandoffError(f"something of another kind stands in {name}")
        return entries

    def _session(self, fields: Fields) -> SharedSession:
        return SharedSession(
            *self.named(fields),
            number=self.number(fields),
            route=fields.member("route", Route),
            place=fields.text("place"),
            people=fields.text("people"),
            notes=fields.text("notes"),
            cancelled=fields.flag("cancelled"),
        )

    def _entry(self, fields: Fields) -> SharedEntry:
        return SharedEntry(
            *self.named(fields),
            kind=fields.member("kind", EntryKind),
            session=self.link(fields, "session"),
            answers=fields.items("answers", self._answer),
        )

    def _answer(self, fields: Fields) -> SharedAnswer:
        self.content_id(fields, "prompt_id")
        return SharedAnswer(fields.text("prompt"), fields.text("text"))

    def _check_in(self, fields: Fields) -> SharedCheckIn:
        return SharedCheckIn(
            *self.named(fields),
            valence=self.feeling(fields, "valence"),
            energy=self.feeling(fields, "energy"),
            words=fields.texts("words"),
            note=fields.text("note"),
            phase=fields.maybe_member("phase", Phase),
            session=self.link(fields, "session"),
            practice=self.link(fields, "practice"),
        )

    def _practice(self, fields: Fields) -> SharedPractice:
        self.content_id(fields, "practice_id")
        return SharedPractice(
            *self.named(fields),
            title=fields.text("title"),
            minutes=self.minutes(fields),
            session=self.link(fields, "session"),
        )


class FirstReader(Reader):
    """Reads what version 0.1 of KapJournal wrote: it was more exact than what it showed."""

    def made_on(self, fields: Fields) -> date:
        fields.zone("zone")
        return fields.moment("made_at").date()

    def named(self, fields: Fields) -> tuple[str, datetime]:
        fields.zone("zone")
        return fields.uid("uid"), fields.moment("at").replace(second=0, microsecond=0, tzinfo=None)

    def link(self, fields: Fields, name: str) -> str | None:
        return fields.maybe_uid(name)

    def number(self, fields: Fields) -> int | None:  # noqa: ARG002 - it had none
        return None

    def feeling(self, fields: Fields, name: str) -> int:
        return step(fields.axis(name))

    def minutes(self, fields: Fields) -> int:
        return whole_minutes(fields.count("seconds"))

    def content_id(self, fields: Fields, name: str) -> None:
        fields.text(name)
