"""A small journal to hand something over from, and the way through the steps."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import flet as ft
from sqlmodel import Session

from kapjournal.care.records import check_ins, entries, sessions
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.sessions import Plan
from kapjournal.sharing.archive import opening
from kapjournal.sharing.handoff.model import Selection
from kapjournal.sharing.kinds import ENTRIES
from kapjournal.storage.age import ScryptIdentity
from kapjournal.views.words import export as words
from tests.support.feeling_words import chosen
from tests.views.indoors import NOW, Indoors

NAME = "kapjournal-2026-11-20.kapjournal.age"
DESKTOP: dict[str, Any] = {"platform": "linux", "width": 1280, "height": 800}
SECRET_NOTE = "the note beside the check-in"
OLD, NEW = "an old page", "the river and the light"


def lay(db: Session) -> None:
    """A session a week ago, two notes, a check-in with a note."""
    sessions.plan(db, Plan(NOW - timedelta(days=7), "UTC", place="The clinic by the canal"), now=NOW)
    entries.keep_note(db, OLD, now=NOW - timedelta(days=90), zone="UTC")
    entries.keep_note(db, NEW, now=NOW - timedelta(days=2), zone="UTC")
    check_ins.add(
        db, MoodReading(0.4, -0.2, words=chosen("calm"), note=SECRET_NOTE), now=NOW - timedelta(days=1), zone="UTC"
    )


async def show_the_letter(inside: Indoors) -> None:
    await inside.press(words.SHOW())
    await inside.app.until(lambda: words.TO() in inside.app.texts())


async def look(inside: Indoors) -> None:
    """From the letter to its pages."""
    await inside.press(words.LOOK())
    await inside.app.until(lambda: inside.lamps() == [words.SEAL_IT()], timeout_s=30)


async def to_the_seal(inside: Indoors, format_: str = "age") -> None:
    """From the letter to the question how it shall open."""
    await look(inside)
    await inside.press(words.SEAL_IT())
    await inside.press(words.FORMATS[format_]())


async def seal(inside: Indoors, format_: str = "age") -> str:
    """From the letter to where it shall go, sealed to six words; returns them."""
    await to_the_seal(inside, format_)
    (passphrase,) = [said for said in inside.app.texts() if said.count("-") == 5]
    await inside.press(words.SEAL())
    await inside.app.until(lambda: words.SAVE() in inside.lamps())
    return passphrase


def opened(sealed: bytes, passphrase: str) -> Selection:
    """What a therapist reads in it."""
    return opening.opened(BytesIO(sealed), [ScryptIdentity(passphrase)]).document.selection


def written_in(selection: Selection) -> list[str]:
    return [answer.text for entry in selection.of(ENTRIES) for answer in entry.answers]


def said(inside: Indoors) -> str:
    """Everything on the screen that can be read, Markdown included."""
    markdown = [one.value for one in inside.app.find(ft.Markdown)]
    return "\n".join([*inside.app.texts(), *markdown])
