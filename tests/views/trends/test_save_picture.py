"""Saving a chart: only after it was said that anyone can see it; then exactly the chart and its words."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Any
from unittest.mock import patch

import flet as ft
import pytest
from sqlmodel import Session, update

from kapjournal import content
from kapjournal.care.records import check_ins, medicines, practice_runs, scale_results, trackers
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.medicines import Details
from kapjournal.care.trends.span import Span
from kapjournal.errors import StorageFailed
from kapjournal.models import MedicineTurn, PracticeRun, TrackerKind
from kapjournal.sharing import chart_page
from kapjournal.terms import TopicWord
from kapjournal.views.trends import save_picture
from kapjournal.views.words import chart_picture as words
from kapjournal.views.words import common
from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import scale_result as result_words
from kapjournal.views.words import trends as trend_words
from kapjournal.views.words import trends_beside as beside
from tests.sharing.test_chart_page import read
from tests.support.feeling_words import chosen
from tests.views.indoors import NOW, Indoors
from tests.views.trends.test_trends import around, days, live, on_trends

DAY = timedelta(days=1)
PHQ_9 = result_words.history(content.scale("phq-9"))


def lay(db: Session) -> None:
    """Something in every chart that can be saved."""
    tea = trackers.add(db, "Tea 気", TrackerKind.YES_NO, now=NOW)
    for ago in range(12):
        felt = MoodReading(0.4, None, note="a secret", sleep_minutes=420, trackers={tea.uid: 1.0})
        check_ins.add(db, felt, now=NOW - ago * DAY, zone="UTC")
    live(db, 5 * DAY)
    scale = content.scale("phq-9")
    scale_results.keep(db, scale, {item.id: 1 for item in scale.items}, started_at=NOW, now=NOW, zone="UTC")
    uid = medicines.add(db, Details("Sertraline", "a secret"), since=date(2026, 11, 3), now=NOW, zone="UTC").uid
    medicines.note(db, uid, MedicineTurn.CHANGED, "two", on=date(2026, 11, 10), now=NOW, zone="UTC")


def button(home: Indoors, chart: str, said: str) -> Any:
    """Of this chart: a screen reader says its name first."""
    for one, above in home.app.walk_with_ancestors():
        is_one = isinstance(one, ft.TextButton | ft.OutlinedButton) and one.content == said
        if is_one and any(getattr(each, "label", None) == chart for each in above):
            return one
    raise AssertionError(f"{chart}: {said}")


class Saved:
    """What the system's dialog was given, instead of a dialog."""

    def __init__(self, *, is_taken: bool = True) -> None:
        self.files: list[tuple[str, bytes]] = []
        self._is_taken = is_taken

    async def __call__(self, _services: Any, _picker: Any, name: str, pdf: bytes) -> bool:
        self.files.append((name, pdf))
        return self._is_taken


async def save(home: Indoors, chart: str, *, is_taken: bool = True) -> Saved:
    await home.app.click(button(home, chart, words.SAVE_AS()))
    saved = Saved(is_taken=is_taken)
    with patch.object(save_picture, "save_with_dialog", saved):
        await home.app.click(button(home, chart, words.SAVE()))
        await home.app.until(lambda: bool(saved.files))
        await home.app.settle()
    return saved


def lay_more(db: Session) -> None:
    """What else there is a chart of: three sessions with their days, feeling words, topics, a practice."""
    for ago in (80, 60, 40):
        around(db, ago, -0.4, 0.4, 0.0)
    name = content.practices()[0].id
    outside = next(TopicWord(one.word, one.id) for one in content.contexts() if one.id == "nature")
    for ago in range(24):
        topics = [outside] if ago % 2 else []
        words_ = chosen("tender", *(["tired"] if ago < 6 else []))
        felt = MoodReading(0.4 if ago % 2 else -0.4, None, words_, note="a secret", topics=topics)
        check_ins.add(db, felt, now=NOW - ago * DAY, zone="UTC")
    for ago in range(5):
        practice_runs.begin(db, name, now=NOW - ago * DAY - timedelta(minutes=20))
        check_ins.add(db, MoodReading(-0.8, None), now=NOW - ago * DAY - timedelta(minutes=30), zone="UTC")
    db.exec(update(PracticeRun).values(seconds=60))
    db.commit()


MORE = {
    trend_words.SESSIONS(): [
        "The day after, compared with before, 3 sessions: better 3, about the same 0, worse 0.",
        "One week after, compared with before, 3 sessions: better 3, about the same 0, worse 0.",
        "From left to right: before, day after, one week after.",
        "1 2 3",
    ],
    trend_words.PRACTICES(): [f"{content.practices()[0].title}, 5 times: better 5, about the same 0, worse 0."],
    trend_words.YEAR_CALENDAR(): ["Days with check-ins in 2026:", "January", "December", "very bad", "Ring: session"],
    trend_words.FEELING_WORDS(): ["Most chosen: tender, 24 times.", "6 tired"],
    beside.TOPICS(): [
        "Days with being outside were better. Typical with it: good (12 days).",
        "This shows what came together, not why.",
        "With 1 topic compared, some of it is chance.",
    ],
}
CHARTS = {
    trend_words.MOOD_OVER_TIME(): ["Since session 1, most days were good or very good: 5 of 5.", "Nov 20, 2026", "1"],
    PHQ_9: ["November 20: 9 out of 27.", "From 20: Severe", result_words.NO_DIAGNOSIS()],
    beside.SLEEP_NAME(): ["Sleep: 7 h 0 min on a typical day, from 7 h 0 min to 7 h 0 min, 12 days."],
    "Tea 気": ["Tea ?: yes on 12 of 12 days."],
    medicine_words.MEDICINES(): ["Sertraline", "November 10: Sertraline changed. two", medicine_words.BAR()],
}


def test_what_is_asked_stands_in_no_row_that_wraps(journal_data: Path) -> None:
    """Flutter draws nothing of a column there, and the patient would see neither the warning nor a way back."""

    async def story(home: Indoors) -> None:
        for chart in (trend_words.MOOD_OVER_TIME(), PHQ_9):
            await home.app.click(button(home, chart, words.SAVE_AS()))
        asked = [
            list(takewhile(lambda one: getattr(one, "width", None) is None, reversed(above)))
            for one, above in home.app.walk_with_ancestors()
            if isinstance(one, ft.Text) and one.value == words.ANYONE()
        ]
        assert len(asked) == 2
        assert not [one for above in asked for one in above if isinstance(one, ft.Row) and one.wrap]

    on_trends(journal_data, lay, story)


@pytest.mark.parametrize(("charts", "filling"), [(CHARTS, lay), (MORE, lay_more)], ids=["charts", "more"])
def test_a_chart_is_saved_with_its_words(
    journal_data: Path, charts: dict[str, Any], filling: Callable[[Session], None]
) -> None:
    """And nothing that it does not show: no note, no words beside. The file's name tells nothing."""

    async def story(home: Indoors) -> None:
        for chart, wanted in charts.items():
            saved = await save(home, chart)
            ((name, pdf),) = saved.files
            page = " ".join(read(pdf))
            assert [said for said in wanted if said not in page] == [], chart
            assert chart_page.SELF_REPORTED() in page, chart
            assert "secret" not in page, chart
            assert name == "chart.pdf"
            said = words.SAVED_WITHOUT(count=2) if "気" in chart else words.SAVED()
            assert said in home.app.texts(), chart
            assert button(home, chart, words.SAVE_AS())

    on_trends(journal_data, filling, story)


def test_every_chart_has_a_way_to_be_saved(journal_data: Path) -> None:
    """As many as there are tables: what can be listed can be saved."""

    async def story(home: Indoors) -> None:
        said = [one.content for one in home.app.find(ft.TextButton)]
        assert said.count(words.SAVE_AS()) == said.count(trend_words.SHOW_TABLE()) == 10

    def everything(db: Session) -> None:
        lay(db)
        lay_more(db)

    on_trends(journal_data, everything, story)


def test_every_range_can_be_saved(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        for span in (Span.TWO_WEEKS, Span.YEAR, Span.ALL):
            await home.press(trend_words.SPANS[span]())
            await home.app.settle(100)
            saved = await save(home, trend_words.MOOD_OVER_TIME())
            assert "Since session 1" in read(saved.files[0][1])[0], span

    on_trends(journal_data, lay, story)


def test_nothing_is_saved_before_it_was_said(journal_data: Path) -> None:
    """Whoever would rather not goes back to the chart, and no file was made."""

    async def story(home: Indoors) -> None:
        chart, saved = trend_words.MOOD_OVER_TIME(), Saved()
        assert words.ANYONE() not in home.app.texts()
        with patch.object(save_picture, "save_with_dialog", saved):
            await home.app.click(button(home, chart, words.SAVE_AS()))
            assert {words.ANYONE(), words.WHAT()} <= set(home.app.texts())
            home.assert_accessible()
            await home.press(words.DO_NOT())
            await home.app.settle()
        assert words.ANYONE() not in home.app.texts()
        assert saved.files == []

    on_trends(journal_data, days(0.4, 0.0), story)


def test_whoever_leaves_the_dialog_is_asked_still(journal_data: Path) -> None:
    """Nothing claims that it was saved."""

    async def story(home: Indoors) -> None:
        await save(home, trend_words.MOOD_OVER_TIME(), is_taken=False)
        assert words.SAVED() not in home.app.texts()
        assert words.ANYONE() in home.app.texts()

    on_trends(journal_data, days(0.4, 0.0), story)


def test_a_disk_that_refuses_is_told_calmly(journal_data: Path) -> None:
    async def fails(*_: Any) -> bool:
        raise StorageFailed("full")

    async def story(home: Indoors) -> None:
        chart = trend_words.MOOD_OVER_TIME()
        await home.app.click(button(home, chart, words.SAVE_AS()))
        with patch.object(save_picture, "save_with_dialog", fails):
            await home.app.click(button(home, chart, words.SAVE()))
            sorry = common.sorry(StorageFailed())
            await home.app.until(lambda: sorry in home.app.texts())

    on_trends(journal_data, days(0.4, 0.0), story)


def test_without_a_check_in_in_the_range_there_is_nothing_to_save(journal_data: Path) -> None:
    def lay_long_ago(db: Session) -> None:
        check_ins.add(db, MoodReading(0.4, None), now=NOW - 400 * DAY, zone="UTC")

    async def story(home: Indoors) -> None:
        assert words.SAVE_AS() not in [one.content for one in home.app.find(ft.TextButton)]

    on_trends(journal_data, lay_long_ago, story)
