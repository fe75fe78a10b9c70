"""What every resource of one bundle has alike."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID, uuid5

from kapjournal.messages import Message
from kapjournal.sharing.fhir.terms import Resource
from kapjournal.sharing.handoff.document import digest
from kapjournal.sharing.handoff.model import Document

_PATIENT = Message("The patient who shared this", note="Stands for the name of a patient in a file for a clinic.")
_SPACE = UUID("eae0ee24-7dd9-5de3-a4a5-a634ed1919c3")


@dataclass(frozen=True)
class Context:
    """Names come from the content of the hand-off: equal ones give equal bundles, and no two others share a name."""

    digest: str
    place: str
    """Of the thing that is being told, within the hand-off."""
    language: str
    patient: Mapping[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, document: Document, known: str = "") -> "Context":
        """`known` is the digest of the document where somebody has it. Raises HandoffTooLarge as `digest` does."""
        # Says whom it is about, and carries nothing that could tell two hand-offs to be of one person.
        patient = {"type": "Patient", "display": _PATIENT()}
        return cls(known or digest(document), "", document.language, patient)

    def of_thing(self, list_name: str, place: int) -> "Context":
        """For one thing: not by its name, which somebody else's file may have twice."""
        return replace(self, place=f"{list_name}/{place}")

    def urn(self, what: str = "") -> str:
        """The name of a resource about this thing, or of something beside it."""
        return uuid5(_SPACE, f"{self.digest}/{self.place}/{what}").urn

    def identifier(self, what: str = "") -> Resource:
        return {"system": "urn:ietf:rfc3986", "value": self.urn(what)}


def day(moment: datetime) -> str:
    """A hand-off holds no time zone, and FHIR knows no time of day without one: so it is the day."""
    return moment.date().isoformat()


def clock(moment: datetime) -> str:
    """What a clock showed, for a component that holds it."""
    return moment.time().isoformat(timespec="seconds")
