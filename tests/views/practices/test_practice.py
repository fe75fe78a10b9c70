"""Practices: led, paused, stopped at any moment, and kept with how long they lasted."""

import asyncio
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

import flet as ft
import pytest

from kapjournal import content, routes
from kapjournal.care.pacing import length_s
from kapjournal.care.records import check_ins, draft_keys, drafts, practice_runs, sessions, settings
from kapjournal.messages import Message
from kapjournal.models import CheckIn, Phase, PracticeRun
from kapjournal.views.design.breath import EMPTY, breath_circle, counted_breath, scale_for
from kapjournal.views.design.tokens import DARK, LIGHT, Frame
from kapjournal.views.practices import cues, leading, leading_layout, run
from kapjournal.views.practices.leading_layout import Leading
from kapjournal.views.practices.stopwatch import Stopwatch
from kapjournal.views.shell.device import Sound
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import common
from kapjournal.views.words import hard_moment as hard_words
from kapjournal.views.words import practice as words
from kapjournal.views.words.moods import MOODS
from tests.support.descending import descend
from tests.support.feeling_words import answered
from tests.views.indoors import NOW, Indoors, visit

BREATHING = content.practice("breathing.paced")
GROUNDING = content.practice("grounding.54321")
PHONE = UiContext(LIGHT, Frame(390, 844))
LEADING = Leading(paused=False, on_pause=str, on_go_on=str, on_stop=str, on_leave=str, on_dim=str)


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Any:
    """Every stopwatch goes by this clock, and a breath is led at once."""
    clock = Clock()
    with patch.object(run, "Stopwatch", lambda: Stopwatch(clock)), patch.object(leading, "ARRIVE_S", 0):
        yield clock


def runs(home: Indoors) -> list[PracticeRun]:
    return home.ask(lambda db: practice_runs.between(db, NOW.replace(year=2000), NOW.replace(year=2100)))


def moods(home: Indoors) -> list[CheckIn]:
    return home.ask(lambda db: check_ins.between(db, NOW.replace(year=2000), NOW.replace(year=2100)))


def at(practice_id: str) -> dict[str, routes.Route]:
    return {"route": routes.Practice(practice_id=practice_id)}


def test_breathing_from_before_to_after(journal_data: Path, clock: Clock) -> None:
    """How it is before and after is asked and may be left out; the run is kept with its seconds, not its pauses."""

    async def story(home: Indoors) -> None:
        assert {BREATHING.title, BREATHING.not_when} <= set(home.app.texts())
        home.assert_accessible()
        await home.press(MOODS[1]())
        await home.press(words.START())
        assert "Breathe in" in home.app.texts()
        assert home.lamps() == []
        home.assert_accessible()
        clock.now_s += 30
        await home.press(words.PAUSE())
        assert home.lamps() == [words.GO_ON()]
        assert words.PAUSED() in home.app.texts()
        clock.now_s += 500
        await home.press(words.GO_ON())
        clock.now_s += 12
        await home.press(words.STOP())
        assert BREATHING.closing in home.app.texts()
        home.assert_accessible()
        await home.press(MOODS[4]())
        await home.press(words.DONE())
        assert home.where() == routes.Home()
        (run,) = runs(home)
        assert (run.practice_id, run.seconds) == (BREATHING.id, 42)
        assert [(row.phase, row.words) for row in moods(home)] == [
            (Phase.BEFORE, answered("bad")),
            (Phase.AFTER, answered("very good")),
        ]
        assert [row.energy for row in moods(home)] == [None, None], "nobody asked"
        change = home.ask(lambda db: practice_runs.mood_change(db, run.uid))
        assert change is not None
        assert change.valence == pytest.approx(1.2)

    visit(journal_data, story, **at(BREATHING.id))


def test_it_ends_by_itself_after_the_last_breath(journal_data: Path, clock: Clock) -> None:
    """With the closing words; nothing is asked that has to be answered."""

    async def story(home: Indoors) -> None:
        await home.press(words.START())
        await home.press(words.PAUSE())
        await home.press(words.GO_ON())
        clock.now_s += BREATHING.minutes * 60
        await home.press(words.PAUSE())
        await home.press(words.GO_ON())
        assert BREATHING.closing in home.app.texts()
        await home.press(words.DONE())
        assert [run.seconds for run in runs(home)] == [BREATHING.minutes * 60]
        assert moods(home) == []

    visit(journal_data, story, **at(BREATHING.id))


def test_grounding_goes_step_by_step(journal_data: Path, clock: Clock) -> None:
    """Each as long as one likes, one back if wanted, the last one closes."""

    async def story(home: Indoors) -> None:
        await home.press(words.START())
        for number, step in enumerate(GROUNDING.steps, 1):
            assert step.text in home.app.texts()
            assert home.app.one(ft.Semantics, common.STEP_OF(number=number, total=len(GROUNDING.steps)))
            home.assert_accessible()
            clock.now_s += 20
            if number == 2:
                await home.press(words.BACK())
                assert GROUNDING.steps[0].text in home.app.texts()
                await home.press(words.NEXT())
            await home.press(words.NEXT() if number < len(GROUNDING.steps) else words.FINISH())
        assert GROUNDING.closing in home.app.texts()
        assert [run.seconds for run in runs(home)] == [20 * len(GROUNDING.steps)]

    visit(journal_data, story, **at(GROUNDING.id))


@pytest.mark.parametrize("way_out", [common.CLOSE, common.HELP, None], ids=["close", "help", "lock"])
def test_however_it_ends_its_seconds_are_kept(journal_data: Path, clock: Clock, way_out: Message | None) -> None:
    """Leaving, asking for help, the journal locking: stopping early is finishing too."""

    async def story(home: Indoors) -> None:
        from tests.support.vaults import PASSPHRASE

        await home.press(words.START())
        clock.now_s += 7
        if way_out is None:
            home.services.access.lock()
            await home.services.access.unlock(PASSPHRASE)
        else:
            await home.press(way_out())
        assert [run.seconds for run in runs(home)] == [7]

    visit(journal_data, story, **at(GROUNDING.id))


REST = content.practice("rest.eyes-closed")


def test_it_goes_on_by_itself_for_eyes_that_are_closed(journal_data: Path, clock: Clock) -> None:
    """Each step after its seconds, with a tap that is felt; paused it waits; the last one closes."""

    async def story(home: Indoors) -> None:
        await home.press(words.START())
        for step, following in pairwise(REST.steps):
            assert step.text in home.app.texts()
            await home.press(words.PAUSE())
            clock.now_s += 1000
            await home.press(words.GO_ON())
            assert step.text in home.app.texts()
            clock.now_s += step.seconds
            await home.app.until(lambda text=following.text: text in home.app.texts())  # type: ignore[misc]
        assert not home.app.client.named("medium_impact"), "it vibrates only where that was wished for"
        clock.now_s += REST.steps[-1].seconds
        await home.app.until(lambda: REST.closing in home.app.texts())
        assert [run.seconds for run in runs(home)] == [sum(step.seconds for step in REST.steps)]
        assert home.app.client.named("enable")
        await home.app.until(lambda: home.app.client.named("disable"))

    with patch.object(leading, "TICK_S", 0.01):
        visit(journal_data, story, **at(REST.id))


@pytest.fixture
def heard() -> Iterator[list[Sound]]:
    """What sounds, in order, on a device that is heard by the test alone."""
    sounds: list[Sound] = []

    def use_sounds(_: object, *, wanted: bool) -> Callable[[Sound], None]:
        return sounds.append if wanted else lambda _: None

    with patch.object(cues, "use_sounds", use_sounds):
        yield sounds


def test_a_breath_sounds_as_it_turns(journal_data: Path, clock: Clock, heard: list[Sound]) -> None:
    """Once for each beat, a pause in the middle of it or not; and at the end."""
    beats = BREATHING.pacing

    async def story(home: Indoors) -> None:
        await home.press(words.START())
        await home.app.until(lambda: heard == [Sound.BREATHE_IN])
        clock.now_s += 1
        await home.press(words.PAUSE())
        await home.press(words.GO_ON())
        assert heard == [Sound.BREATHE_IN]
        clock.now_s += beats[0].seconds - 1
        await home.press(words.PAUSE())
        await home.press(words.GO_ON())
        await home.app.until(lambda: heard == [Sound.BREATHE_IN, Sound.BREATHE_OUT])
        clock.now_s += length_s(BREATHING)
        await home.press(words.PAUSE())
        await home.press(words.GO_ON())
        await home.app.until(lambda: BREATHING.closing in home.app.texts())
        assert heard == [Sound.BREATHE_IN, Sound.BREATHE_OUT, Sound.STEP]

    visit(journal_data, story, **at(BREATHING.id), lay=with_sound)


def test_each_step_sounds_where_that_was_wished_for(journal_data: Path, clock: Clock) -> None:
    """And the last one too: that is how closed eyes learn that it is over. Without the wish nothing is even loaded."""

    async def story(home: Indoors) -> None:
        await home.press(words.START())
        for _ in REST.steps:
            clock.now_s += max(step.seconds for step in REST.steps)
            heard = len(home.app.client.named("resume"))
            await home.app.until(lambda heard=heard: len(home.app.client.named("resume")) > heard)  # type: ignore[misc]
        await home.app.until(lambda: REST.closing in home.app.texts())
        assert len(home.app.client.named("resume")) == len(REST.steps)

    with patch.object(leading, "TICK_S", 0.01):
        visit(journal_data, story, **at(REST.id), lay=with_sound)


def test_sound_is_switched_on_and_stays_on(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        assert not players(home)
        await home.app.fire(home.app.one(ft.Switch, words.SOUND()), "change", value=True)
        await home.app.until(lambda: len(players(home)) == len(Sound))
        assert [player.src for player in players(home) if player.autoplay] == ["sounds/step.wav"], "it is heard once"
        assert home.ask(settings.read).practice_sound
        await home.press(common.CLOSE())
        await home.open(routes.Practice(practice_id=REST.id))
        assert home.app.one(ft.Switch, words.SOUND()).value

    visit(journal_data, story, **at(REST.id))


def test_a_client_that_has_no_sound_is_offered_none(journal_data: Path) -> None:
    """Flet's small window for Linux."""

    async def story(home: Indoors) -> None:
        assert not home.app.find(ft.Switch)

    visit(journal_data, story, **at(REST.id), platform="linux")


def with_sound(db: Any) -> None:
    settings.keep(db, practice_sound=True)


def players(home: Indoors) -> list[Any]:
    return [each for each in home.app.page._services._services if type(each).__name__ == "Audio"]


def test_where_hands_are_busy_it_waits(journal_data: Path, clock: Clock) -> None:
    """Five things to see are found in one's own time."""

    async def story(home: Indoors) -> None:
        await home.press(words.START())
        clock.now_s += 1000
        await home.press(words.PAUSE())
        await home.press(words.GO_ON())
        assert GROUNDING.steps[0].text in home.app.texts()

    with patch.object(leading, "TICK_S", 0.01):
        visit(journal_data, story, **at(GROUNDING.id))


def test_begun_at_once_nothing_is_read_or_asked_first(journal_data: Path, clock: Clock) -> None:
    """For somebody who needs it now; in a session nothing is asked afterwards either."""
    uids: list[str] = []

    def lay(db: Any) -> None:
        uids.append(sessions.plan(db, sessions.Plan(NOW, "UTC"), now=NOW).uid)

    async def story(home: Indoors) -> None:
        await home.open(routes.BeginPractice(practice_id=BREATHING.id, session_uid=uids[0]))
        assert BREATHING.not_when not in home.app.texts()
        assert home.app.find(ft.OutlinedButton, words.STOP())
        clock.now_s += 9
        await home.press(words.STOP())
        assert home.where() == routes.Home()
        assert [run.seconds for run in runs(home)] == [9]
        await home.open(routes.BeginPractice(practice_id=GROUNDING.id))
        assert GROUNDING.steps[0].text in home.app.texts()
        await home.press(words.STOP())
        assert GROUNDING.closing in home.app.texts()

    visit(journal_data, story, lay=lay)


def test_as_bad_as_ever_afterwards_a_person_comes_first(journal_data: Path, clock: Clock) -> None:
    """Kept once, however often the button is tapped."""

    async def story(home: Indoors) -> None:
        await home.press(words.START())
        await home.press(words.STOP())
        await home.press(MOODS[0]())
        done = home.app.one(ft.FilledButton, words.DONE())
        await asyncio.gather(home.app.click(done), home.app.click(done))
        assert isinstance(home.where(), routes.HardMoment)
        assert home.lamps() == [hard_words.TALK()]
        assert len(moods(home)) == 1

    visit(journal_data, story, **at(BREATHING.id))


def test_before_it_begins_nothing_is_kept(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.press(MOODS[1]())
        await home.press(common.CLOSE())
        assert runs(home) == []
        assert moods(home) == []

    visit(journal_data, story, **at(BREATHING.id))


def test_a_practice_belongs_to_its_session_and_leaves_a_note_alone(journal_data: Path, clock: Clock) -> None:
    """Where the address names one; a note waiting in a check-in's draft is not dropped by a mood of the practice."""
    ids: list[int | None] = []

    def lay(db: Any) -> None:
        session = sessions.plan(db, sessions.Plan(NOW, "UTC"), now=NOW)
        ids.append(session.id)
        drafts.save(db, draft_keys.check_in_place(), {"note": "waiting"}, now=NOW)
        ids.append(None)
        uids.append(session.uid)

    uids: list[str] = []

    async def story(home: Indoors) -> None:
        for uid in (uids[0], "none"):
            await home.open(routes.Practice(practice_id=BREATHING.id, session_uid=uid))
            await home.press(MOODS[2]())
            await home.press(words.START())
            await home.press(common.CLOSE())
        assert [run.session_id for run in runs(home)] == ids
        assert home.ask(lambda db: drafts.load(db, draft_keys.check_in_place())) == {"note": "waiting"}

    visit(journal_data, story, lay=lay)


def test_while_it_leads_somebody_is_there(journal_data: Path, clock: Clock) -> None:
    """The journal does not lock on someone who breathes along with it."""

    async def story(home: Indoors) -> None:
        auto_lock = home.services.access.auto_lock
        auto_lock.clock = idle = Clock()
        auto_lock.touch()
        await home.press(words.START())
        idle.now_s += auto_lock.idle_s - 1
        await home.press(words.PAUSE())
        await home.press(words.GO_ON())
        assert auto_lock.left_s() > 1

    visit(journal_data, story, **at(BREATHING.id))


def test_the_list_opens_each_practice(journal_data: Path) -> None:
    """A whole card is one button with its name; an unknown address is said calmly."""

    async def story(home: Indoors) -> None:
        home.assert_accessible()
        for each in content.practices():
            await home.press(each.title)
            assert home.where() == routes.Practice(practice_id=each.id)
            await home.press(common.CLOSE())
        await home.open(routes.Practice(practice_id="no.such.practice"))
        assert home.app.find(ft.TextButton, common.TRY_AGAIN())

    visit(journal_data, story, route=routes.Practices())


def scales(elapsed_s: float | None, *, paused: bool = False) -> list[tuple[float, int]]:
    """Scale and duration in milliseconds of each disc that moves."""
    control = breath_circle(PHONE, BREATHING.pacing, elapsed_s, 300, paused=paused)
    discs = [found for found, _ in descend(control) if isinstance(found, ft.Container) and found.animate_scale]
    return [(float(disc.scale), int(disc.animate_scale.duration)) for disc in discs]  # type: ignore[arg-type,union-attr]


def test_the_circle_breathes() -> None:
    """At rest before the first breath, rising for all of 'in', falling for all of 'out', held where it is paused."""
    assert scales(None)[0][0] == pytest.approx(EMPTY)
    assert scales(0)[0] == (1, 4000)
    assert list(scales(4)[0]) == pytest.approx([EMPTY, 6000])
    assert scales(1)[0] == (1, 3000)
    assert scales(2, paused=True)[0][0] == pytest.approx(scale_for(0.5))
    assert len(scales(0)) == 3


def test_with_reduced_motion_a_count_takes_its_place() -> None:
    """It counts the seconds of each beat, and nothing moves."""
    said = []
    for elapsed_s in (0.0, 3.0, 4.0, 9.0):
        ui = UiContext(LIGHT, Frame(390, 844), still=True)
        control = leading_layout.breathing(ui, BREATHING, elapsed_s=elapsed_s, leading=LEADING, on_help=str)
        found = [each for each, _ in descend(control)]
        assert not [each for each in found if getattr(each, "animate_scale", None)]
        said += [each.value for each in found if isinstance(each, ft.Text) and each.value.isdecimal()]
    assert said == ["1", "4", "1", "6"]
    counted = counted_breath(PHONE, BREATHING.pacing, None, 300, paused=False)
    assert [each.value for each, _ in descend(counted) if isinstance(each, ft.Text)] == [""]


def test_a_stopwatch_counts_only_while_it_runs() -> None:
    """Going on or pausing twice changes nothing."""
    clock = Clock()
    watch = Stopwatch(clock)
    clock.now_s += 5
    assert (watch.elapsed_s, watch.running) == (0, False)
    watch.go()
    watch.go()
    clock.now_s += 5
    assert (watch.elapsed_s, watch.running) == (5, True)
    watch.pause()
    watch.pause()
    clock.now_s += 5
    watch.go()
    clock.now_s += 2
    assert watch.elapsed_s == 7


def test_time_is_told_without_ticking() -> None:
    assert [words.left(seconds) for seconds in (180, 100, 45, 20)] == [
        "About 3 minutes left",
        "About 2 minutes left",
        "About 1 minute left",
        "Almost done",
    ]


def test_a_step_that_ends_is_felt_where_that_is_wished_for(journal_data: Path, clock: Clock) -> None:
    """The switch stands on the page before it begins, and only on a phone."""

    async def story(home: Indoors) -> None:
        await home.app.fire(home.app.one(ft.Switch, words.VIBRATION()), "change", True, value=True)
        await home.press(words.START())
        clock.now_s += REST.steps[0].seconds
        await home.app.until(lambda: home.app.client.named("medium_impact"))

    with patch.object(leading, "TICK_S", 0.01):
        visit(journal_data, story, **at(REST.id), platform=ft.PagePlatform.ANDROID)


def test_what_is_looked_for_is_tapped_off(journal_data: Path, clock: Clock) -> None:
    """Five dots for five things; one tap too many begins again, and the next step has its own."""

    async def story(home: Indoors) -> None:
        await home.press(words.START())
        for tapped in (1, 2, 3, 4, 5, 0, 1):
            await home.press(words.TAP_ONE())
            name = f"{words.TAP_ONE()}\n{words.TAPPED(tapped=tapped, count=5)}"
            assert home.named(name)
        await home.press(words.NEXT())
        assert home.named(f"{words.TAP_ONE()}\n{words.TAPPED(tapped=0, count=4)}")

    visit(journal_data, story, **at(GROUNDING.id))


def test_the_room_can_be_dimmed(journal_data: Path, clock: Clock) -> None:
    """By a tap and back; where one rests with closed eyes it is dark from the start."""

    async def story(home: Indoors) -> None:
        await home.press(words.START())
        assert DARK.paper not in _grounds(home)
        await home.press(words.DIM())
        assert DARK.paper in _grounds(home)
        await home.press(words.BRIGHTER())
        await home.open(routes.Practice(practice_id=REST.id))
        await home.press(words.START())
        assert DARK.paper in _grounds(home)
        home.assert_accessible()

    visit(journal_data, story, **at(GROUNDING.id))


def _grounds(home: Indoors) -> set[object]:
    return {box.bgcolor for box in home.app.find(ft.Container)}
