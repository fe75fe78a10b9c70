"""Practices are found by the moment one is in; what it was better after comes first, and each has a drawing."""

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.measures.helped import Outcome
from kapjournal.care.records import check_ins, practice_runs
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.content import PracticeMoment
from kapjournal.models import Phase
from kapjournal.resources import assets_dir
from kapjournal.views.practices.practice_layout import art
from kapjournal.views.practices.practices import IN_NEED, offered
from kapjournal.views.words import practice as words
from tests.views.indoors import NOW, Indoors, visit


def ids(moment: PracticeMoment | None, outcomes: Mapping[str, Outcome] | None = None) -> list[str]:
    return [one.practice.id for one in offered(moment, outcomes or {})]


def test_every_practice_is_found_by_a_moment_and_among_all() -> None:
    """And each moment has two at least."""
    everything = {practice.id for practice in content.practices()}
    assert set(ids(None)) == everything
    by_moment = {moment: ids(moment) for moment in PracticeMoment}
    assert {each for found in by_moment.values() for each in found} == everything
    assert all(len(found) >= 2 for found in by_moment.values())


def test_each_has_a_drawing_of_its_own() -> None:
    """No two look alike."""
    drawings = [(assets_dir() / "drawings" / f"{art(each)}.svg").read_text("utf-8") for each in content.practices()]
    assert max(Counter(drawings).values()) == 1


def test_nobody_who_panics_is_sent_to_sleep_or_into_the_body() -> None:
    """What makes one look inward for minutes is not what is offered then."""
    for moment in IN_NEED:
        assert not {"body.scan", "thoughts.leaves", "rest.eyes-closed"} & set(ids(moment))


def test_what_it_was_better_after_comes_first_and_says_so() -> None:
    """Only where it was so in two thirds of five times or more."""
    last = ids(PracticeMoment.SLEEP)[-1]
    assert ids(PracticeMoment.SLEEP, {last: Outcome(better=3, same=1)})[0] != last
    (first, *_) = offered(PracticeMoment.SLEEP, {last: Outcome(better=4, same=1, worse=1)})
    assert first.practice.id == last
    assert first.helped == words.HELPED(better=4, count=6)


def calmer_each_time(db: Session) -> None:
    for days in range(1, 7):
        at = NOW - timedelta(days=days)
        run = practice_runs.begin(db, "urge.wave", now=at, felt=MoodReading(-0.4, 0.0))
        practice_runs.finish(db, run.uid, seconds=300, now=at + timedelta(minutes=5))
        after = practice_runs.around(run.uid, MoodReading(0.4, 0.0), Phase.AFTER)
        check_ins.add(db, after, now=at + timedelta(minutes=6), drops_draft=False)


def test_by_moment_on_the_screen(journal_data: Path) -> None:
    """A tap narrows and a second one widens again; beside panic stands a way to a person."""

    async def story(home: Indoors) -> None:
        assert words.SOMEONE() not in home.lamps()
        await home.press(words.MOMENTS[PracticeMoment.PANIC]())
        assert home.lamps() == [words.SOMEONE()]
        assert content.practice("sleep.wind-down").title not in home.app.texts()
        await home.press(words.MOMENTS[PracticeMoment.PANIC]())
        assert content.practice("sleep.wind-down").title in home.app.texts()
        assert words.HELPED(better=6, count=6) in home.app.texts()
        home.assert_accessible()
        await home.press(content.practice("urge.wave").title)
        assert home.where() == routes.Practice(practice_id="urge.wave")
        assert words.HELPED(better=6, count=6) in home.app.texts()

    visit(journal_data, story, route=routes.Practices(), lay=calmer_each_time)
