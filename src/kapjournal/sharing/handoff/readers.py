"""What the versions of the hand-off document write in different ways."""

from datetime import date, datetime

from kapjournal.sharing.handoff.fields import Fields
from kapjournal.sharing.handoff.rounding import step, whole_minutes


class Reader:
    """Reads what `writing` writes."""

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
