"""Every word on Trends is from the catalogue and drawn to its end, and nothing stands on the wrong side."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import check_ins, medicines, scale_results, topics, trackers
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.medicines import Details
from kapjournal.messages import tags
from kapjournal.models import MedicineTurn, TrackerKind
from kapjournal.views.words import common
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import trends as words
from tests.support.reading import outside_the_catalogue
from tests.support.thorough import sample
from tests.support.words_in_boxes import cut_words
from tests.views.indoors import NOW, Indoors, visit
from tests.views.trends.test_trends import DAY, around, feel


def lay(db: Session) -> None:
    """Days with words and a gap, four sessions."""
    for ago in (80, 60, 40, 20):
        around(db, ago, 0.0, 0.4, 0.0)
    for number in range(12):
        feel(db, number * DAY, 0.0, "river")
        feel(db, number * DAY + timedelta(hours=1), 0.4, "river")
    feel(db, 400 * DAY, -0.8)
    beside(db)


def beside(db: Session) -> None:
    """What has a chart of its own: a topic, sleep, pain, a number, an answer, two questionnaires, a medicine."""
    topic = topics.chosen(topics.add(db, "river", now=NOW))
    own = [trackers.add(db, "river", kind, now=NOW).uid for kind in (TrackerKind.NUMBER, TrackerKind.YES_NO)]
    for ago in range(24):
        said = {uid: float(ago % 2) for uid in own}
        felt = MoodReading(0.4 if ago % 2 else -0.4, None, topics=[topic] if ago % 2 else (), trackers=said)
        felt = replace(felt, sleep_minutes=420 + ago, pain=ago % 10)
        check_ins.add(db, felt, now=NOW - ago * DAY + timedelta(minutes=1) - timedelta(hours=2), zone="UTC")
    for scale in (content.scale("phq-9"), content.scale("pcl-5")):
        for ago, value in ((40, 2), (1, 1)):
            when = NOW - ago * DAY
            answers = {item.id: value for item in scale.items}
            scale_results.keep(db, scale, answers, started_at=when, now=when, zone="UTC")
    uid = medicines.add(db, Details("river"), since=(NOW - 30 * DAY).date(), now=NOW, zone="UTC").uid
    medicines.note(db, uid, MedicineTurn.CHANGED, "river", on=(NOW - 3 * DAY).date(), now=NOW, zone="UTC")


TABLES = 14
"""More than there are cards."""


@pytest.mark.parametrize(("language", "size"), sample([tags.LONGER, tags.MIRRORED], [(320, 568), (390, 844)]))
def test_every_word_has_a_place(language: str, size: tuple[int, int], journal_data: Path) -> None:
    """The longer words on a small phone, for where they have a place there they have one on each."""
    width, height = size

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle()
        await home.press(journal_words.TRENDS())
        await home.app.settle(100)
        for _ in range(TABLES):
            _look(home, language, width)
            buttons = home.app.find(ft.TextButton, words.SHOW_TABLE())
            if not buttons:
                break
            await home.app.click(buttons[0])
            await home.app.settle(100)
        assert not home.app.find(ft.TextButton, words.SHOW_TABLE())

    visit(journal_data, story, lay=lay, language=language, width=width, height=height, now=NOW)


def _look(home: Indoors, language: str, width: int) -> None:
    if language == tags.LONGER:
        assert outside_the_catalogue(home.app, written=frozenset({"river"})) == []
        rooms = {name() for name in (common.TODAY, common.JOURNAL, common.SESSIONS, common.MORE)}
        assert [cut for cut in cut_words(home.app.view(), width) if cut.said not in rooms] == []
    else:
        aligned = (getattr(one, "alignment", None) for one in home.app.walk())
        assert [one for one in aligned if isinstance(one, ft.Alignment) and one.x < 0] == []
