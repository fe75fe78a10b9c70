"""Answering on the screens."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlmodel import Session

from kapjournal import content
from kapjournal.care.measures import scale_filling
from kapjournal.care.records import scale_results
from kapjournal.models import ScaleResult
from kapjournal.views.words import scales as words
from tests.views.indoors import NOW, Indoors


async def answer(home: Indoors, *said: str) -> None:
    """One question after the other, by the words of its answers."""
    for each in said:
        before = home.app.texts()
        await home.press(each)
        await home.app.until(lambda: home.app.texts() != before)  # noqa: B023
        await home.app.settle()


def at_question(home: Indoors, scale_id: str, number: int) -> bool:
    return words.question(content.scale(scale_id), number - 1) in home.app.texts()


def keep(db: Session, scale_id: str, values: Iterable[int | None], *, days_ago: float = 0) -> ScaleResult:
    scale, when = content.scale(scale_id), NOW - timedelta(days=days_ago)
    said = zip(scale_filling.all_items(scale), values, strict=False)
    answers = {item.id: value for item, value in said if value is not None}
    return scale_results.keep(db, scale, answers, started_at=when, now=when, zone="UTC")


def moment(days_ago: float) -> datetime:
    return NOW - timedelta(days=days_ago)
