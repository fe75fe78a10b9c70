"""Whoever can be called or texted, be it one of the patient's own people or a help line: one shape for all screens."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

import flet as ft

from kapjournal.care.dialing import call_address, dialable, text_address
from kapjournal.content import HelpLine, Region
from kapjournal.terms import PersonRole
from kapjournal.views.words import help as words

ICONS = {
    PersonRole.SUPPORT: ft.Icons.PERSON_OUTLINE_ROUNDED,
    PersonRole.THERAPIST: ft.Icons.CHAIR_OUTLINED,
    PersonRole.CLINIC: ft.Icons.LOCAL_HOSPITAL_OUTLINED,
    PersonRole.COMPANION: ft.Icons.PEOPLE_OUTLINE_ROUNDED,
    PersonRole.OTHER: ft.Icons.PERSON_OUTLINE_ROUNDED,
}


class Somebody(Protocol):
    """One of the patient's own people, from the journal or from what the lock screen shows."""

    @property
    def name(self) -> str: ...
    @property
    def role(self) -> PersonRole: ...
    @property
    def phone(self) -> str: ...
    @property
    def when(self) -> str: ...
    @property
    def can_call(self) -> bool: ...
    @property
    def can_text(self) -> bool: ...


@dataclass(frozen=True)
class Reachable:
    """Who, and how. A number is given as it is dialed and as people read it; empty where there is no such way.

    Its repr holds no text.
    """

    name: str = field(repr=False)
    icon: ft.IconData
    notes: tuple[str, ...] = field(default=(), repr=False)
    tel: str = field(default="", repr=False)
    tel_shown: str = field(default="", repr=False)
    press: str = ""
    sms: str = field(default="", repr=False)
    sms_shown: str = field(default="", repr=False)
    sms_words: str = ""
    more: tuple[str, ...] = field(default=(), repr=False)
    """What stands beside the large number only."""
    is_clinic: bool = False
    is_professional: bool = False
    """Whose work it is to help: a clinic, a therapist, a line."""

    @property
    def shown(self) -> str:
        """The number to read out."""
        return self.tel_shown or self.sms_shown

    @property
    def call_address(self) -> str:
        return call_address(self.tel)

    @property
    def text_address(self) -> str:
        return text_address(self.sms, self.sms_words)

    @property
    def call_name(self) -> str:
        """What a screen reader says of the button that calls."""
        return words.named_call(self.name, self.tel_shown, self.press)

    @property
    def text_name(self) -> str:
        return words.named_text(self.name, self.sms_shown, self.sms_words)


def of_people(people: Iterable[Somebody]) -> tuple[Reachable, ...]:
    return tuple(map(of_person, people))


def of_person(person: Somebody) -> Reachable:
    """Somebody without a number is shown all the same: their name may be enough to think of another way."""
    number = dialable(person.phone)
    calls, texts = bool(number) and person.can_call, bool(number) and person.can_text
    return Reachable(
        name=person.name,
        icon=ICONS[person.role],
        notes=tuple(note for note in (person.phone, person.when) if note),
        tel=number if calls else "",
        tel_shown=person.phone if calls else "",
        sms=number if texts else "",
        sms_shown=person.phone if texts else "",
        is_clinic=person.role is PersonRole.CLINIC,
        is_professional=person.role in (PersonRole.CLINIC, PersonRole.THERAPIST),
    )


def of_line(line: HelpLine) -> Reachable:
    icon = ft.Icons.SUPPORT_OUTLINED if line.tel else ft.Icons.SMS_OUTLINED
    return Reachable(
        name=line.name,
        icon=icon,
        notes=_how(line),
        tel=line.tel or "",
        tel_shown=line.tel_shown or "",
        press=line.press or "",
        sms=line.sms or "",
        sms_shown=line.sms_shown or "",
        sms_words=line.sms_text or "",
        more=(line.what, words.hours_and_languages(line.hours, line.languages)),
        is_professional=True,
    )


def emergency(region: Region | None) -> Reachable | None:
    """The emergency number; None where it is not known."""
    if region is None or not region.emergency:
        return None
    number = region.emergency
    return Reachable(
        name=words.emergency_name(),
        icon=ft.Icons.EMERGENCY_OUTLINED,
        notes=(region.emergency_words,),
        tel=number,
        tel_shown=number,
        more=(region.emergency_words,),
    )


def _how(line: HelpLine) -> tuple[str, ...]:
    """A sentence, or two where calls and texts go to different numbers."""
    if line.tel and line.tel == line.sms and not line.press and not line.sms_text:
        return (words.call_or_text_line(line.tel_shown or "", line.hours),)
    called = words.call_line(line.tel_shown, line.hours, line.press or "") if line.tel_shown else ""
    texted = words.text_line(line.sms_shown, line.hours, line.sms_text or "") if line.sms_shown else ""
    return tuple(said for said in (called, texted) if said)
