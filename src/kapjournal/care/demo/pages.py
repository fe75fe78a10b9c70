"""The words of the made-up course, read from the files beside this one."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kapjournal import content
from kapjournal.care.records.text_cleaning import AnswerText

INTENTION_SET, CAPTURE_SET = "intention.first", "capture.words"


@dataclass(frozen=True)
class DemoSession:
    """A session of the course; `day` counts from its first day. Captures and the story may be missing."""

    day: int
    hour: int
    route: str
    place: str
    people: str
    notes: str
    intention: tuple[AnswerText, ...]
    captures: tuple[tuple[AnswerText, ...], ...]
    story_set: str
    story: tuple[AnswerText, ...]


@dataclass(frozen=True)
class DemoNote:
    """A free note of the course."""

    day: int
    hour: int
    text: str
    tags: Sequence[str] = ()


@cache
def sessions() -> tuple[DemoSession, ...]:
    return tuple(_session(table) for table in _read("sessions.toml")["session"])


@cache
def notes() -> tuple[DemoNote, ...]:
    return tuple(DemoNote(**table) for table in _read("notes.toml")["note"])


@cache
def questions() -> dict[str, Any]:
    """Questions of the patient's own: the name of a set under `set`, and each with its text and what it is under
    `question`."""
    return _read("questions.toml")


@cache
def tracking() -> dict[str, Any]:
    """What is said beside how it is: names of own ones, and topics by the mood they go with."""
    return _read("tracking.toml")


@cache
def moods() -> dict[str, list[str]]:
    """Short notes on check-ins under `low`, `middle` and `high`."""
    return _read("moods.toml")


@cache
def arc() -> dict[str, Any]:
    """People, lists, ratings, marks, steps, letters and questions, as `demo.arc` takes them."""
    return _read("arc.toml")


def every_text() -> tuple[str, ...]:
    """All that is written in the course, in order."""
    answers = [
        answer.text
        for session in sessions()
        for written in (session.intention, *session.captures, session.story)
        for answer in written
    ]
    own = (table["text"] for table in questions()["question"])
    return (*filter(None, answers), *(note.text for note in notes()), *own)


def _session(table: dict[str, Any]) -> DemoSession:
    story = {"story_set": "", "story": {}} | table
    return DemoSession(
        **{name: table[name] for name in ("day", "hour", "route", "place", "people", "notes")},
        intention=_answers(INTENTION_SET, table["intention"]),
        captures=tuple(_answers(CAPTURE_SET, answers) for answers in table["captures"]),
        story_set=story["story_set"],
        story=tuple(AnswerText(prompt_id, text.strip()) for prompt_id, text in story["story"].items()),
    )


def _answers(set_id: str, texts: list[str]) -> tuple[AnswerText, ...]:
    prompts = content.prompt_set(set_id).prompts
    return tuple(AnswerText(prompt.id, text) for prompt, text in zip(prompts, texts, strict=True))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
