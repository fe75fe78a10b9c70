"""Items of a hand-off from JSON values; `writing` is the way there."""

from typing import Any

from kapjournal.errors import HandoffError, HandoffTooNew
from kapjournal.models import EntryKind, Phase, Route
from kapjournal.sharing.fields import Fields, finished
from kapjournal.sharing.items import (
    Document,
    Selection,
    SharedAnswer,
    SharedCheckIn,
    SharedEntry,
    SharedPractice,
    SharedSession,
)


def read_document(value: Any, name: str, version: int) -> Document:
    """The document in a JSON value of format `name`. Raises HandoffError, HandoffTooNew for a later `version`."""
    if not isinstance(value, dict) or value.get("format") != name:
        raise HandoffError("the content is not a KapJournal hand-off")
    found = value.get("version")
    if type(found) is not int or found < 1:
        raise HandoffError("the version of the hand-off is missing or is not what it must be")
    if found > version:
        raise HandoffTooNew("the hand-off was made by a later version of KapJournal")
    return finished(value, _document)


def _document(fields: Fields) -> Document:
    for checked in ("format", "version"):
        fields.take(checked)
    return Document(fields.moment("made_at"), fields.texts("about"), _selection(fields))


def _selection(fields: Fields) -> Selection:
    days = fields.object("range")
    start, end = days.day("from"), days.day("to")
    days.finish()
    if start > end:
        raise HandoffError("the range of the hand-off ends before it starts")
    return Selection(
        start,
        end,
        fields.zone("zone"),
        sessions=fields.items("sessions", _session),
        intentions=_entries(fields, "intentions", intentions=True),
        entries=_entries(fields, "entries", intentions=False),
        check_ins=fields.items("check_ins", _check_in),
        practices=fields.items("practices", _practice),
    )


def _entries(fields: Fields, name: str, *, intentions: bool) -> tuple[SharedEntry, ...]:
    entries = fields.items(name, _entry)
    if any((one.kind is EntryKind.INTENTION) is not intentions for one in entries):
        raise HandoffError(f"something of another kind stands in {name}")
    return entries


def _session(fields: Fields) -> SharedSession:
    return SharedSession(
        uid=fields.uid("uid"),
        at=fields.moment("at"),
        zone=fields.zone("zone"),
        route=fields.member("route", Route),
        place=fields.text("place"),
        people=fields.text("people"),
        notes=fields.text("notes"),
        cancelled=fields.flag("cancelled"),
    )


def _entry(fields: Fields) -> SharedEntry:
    return SharedEntry(
        uid=fields.uid("uid"),
        kind=fields.member("kind", EntryKind),
        at=fields.moment("at"),
        zone=fields.zone("zone"),
        session=fields.maybe_uid("session"),
        answers=fields.items("answers", _answer),
    )


def _answer(fields: Fields) -> SharedAnswer:
    return SharedAnswer(fields.text("prompt_id"), fields.text("prompt"), fields.text("text"))


def _check_in(fields: Fields) -> SharedCheckIn:
    return SharedCheckIn(
        uid=fields.uid("uid"),
        at=fields.moment("at"),
        zone=fields.zone("zone"),
        valence=fields.axis("valence"),
        energy=fields.axis("energy"),
        words=fields.texts("words"),
        note=fields.text("note"),
        phase=fields.maybe_member("phase", Phase),
        session=fields.maybe_uid("session"),
        practice=fields.maybe_uid("practice"),
    )


def _practice(fields: Fields) -> SharedPractice:
    return SharedPractice(
        uid=fields.uid("uid"),
        practice_id=fields.text("practice_id"),
        title=fields.text("title"),
        at=fields.moment("at"),
        zone=fields.zone("zone"),
        seconds=fields.seconds("seconds"),
        session=fields.maybe_uid("session"),
    )
