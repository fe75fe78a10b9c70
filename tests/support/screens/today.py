"""Today, its check-in and the drafts that wait."""

import re

from kapjournal.care.steps.today_parts import CardState
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common, moods
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import today as today_words
from kapjournal.views.words import waiting_drafts as drafts_words
from tests.support.screens.journal import WRITTEN
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, down_to, first_of, press, room, sees, then, write
from tests.support.steps import choose
from tests.support.ui import Ui


def pad(ui: Ui) -> None:
    """The check-in: in a wide window its pad may stand on Today itself, else what a mood saved leads to it."""
    way = check_in_words.MOOD(mood=moods.MOODS[2](), number=3, total=5)
    ui.button("hopeful").or_(ui.button(way)).first.wait_for()
    if ui.button("hopeful").count() == 0:
        choose(ui, way, today_words.ADD_MORE())
    ui.button("hopeful").wait_for()


CHECK_IN_NOTE = then(
    room(common.JOURNAL),
    first_of(re.compile("^Check-in[.,]")),
    sees(check_in_words.TOPICS()),
    press(as_one(check_in_words.TOPICS())),
    sees("being outside"),
)
DRAFTS = then(
    room(common.JOURNAL),
    press(journal_words.WRITE()),
    write(WRITTEN, guided_words.NOTE()),
    press(guided_words.LEAVE_DRAFT()),
    room(common.TODAY),
    down_to(re.compile("^Drafts?: ")),
    press(re.compile("^Drafts?: ")),
    sees(drafts_words.NOTE()),
)


SCREENS = (
    Screen("today", room(common.TODAY), today_words.PRIMARY[CardState.INTENTION]()),
    Screen("drafts", DRAFTS),
    Screen("check-in-blank", then(room(common.TODAY), pad)),
    Screen("check-in", then(room(common.TODAY), pad, press("tender"))),
    Screen("check-in-note", CHECK_IN_NOTE),
)
