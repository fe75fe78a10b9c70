"""Each chart has one sentence, the same for eyes and for a screen reader, and a table that says all of it."""

from pathlib import Path

import pytest
from sqlmodel import Session

from kapjournal.views.words import medicines as medicine_words
from kapjournal.views.words import trends as words
from kapjournal.views.words import trends_beside as beside
from tests.views.indoors import Indoors
from tests.views.trends import test_save_picture as saved
from tests.views.trends.test_beside_cards import table_of
from tests.views.trends.test_trends import images, on_trends

ONE_PICTURE = {
    words.MOOD_OVER_TIME(): ("Since session 4, days were mixed: 2 good", "Nov 20, 2026\nLowest:"),
    saved.PHQ_9: ("November 20: 9 out of 27.", "Nov 20, 2026\nTotal: 9"),
    words.FEELING_WORDS(): ("Most chosen: tender, 24 times.", "tender\nCheck-ins: 24"),
    beside.SLEEP_NAME(): ("Sleep: 7 h 0 min on a typical day", "Nov 20, 2026\nLowest: 7 h 0 min"),
    "Tea 気": ("Tea 気: yes on 12 of 12 days.", "Nov 20, 2026\nAnswer: yes"),
    medicine_words.MEDICINES(): ("Medicine changes on 2 days: November 3 and November 10.", "Nov 10, 2026\nMedicine:"),
}
"""What a screen reader is told of as one image: the start of its sentence, and of the first row of its table."""
IN_PARTS = {
    words.SESSIONS(): ("The day after, compared with before, 4 sessions: better 3", "Session 4\nBefore:"),
    words.PRACTICES(): ("5 times: better 5, about the same 0, worse 0.", "\nBetter: 5\nAbout the same: 0\nWorse: 0"),
    words.YEAR_CALENDAR(): ("Days with check-ins in 2026:", "August 2026\nGood or very good:"),
    beside.TOPICS(): ("Days with being outside were better.", "being outside\nDays with: 12"),
}
"""What is text, or has a name for each part of it, of which some are pressed."""


def everything(db: Session) -> None:
    saved.lay(db)
    saved.lay_more(db)


@pytest.mark.parametrize("chart", [*ONE_PICTURE, *IN_PARTS])
def test_a_chart_has_a_sentence_and_a_table(journal_data: Path, chart: str) -> None:
    sentence, row = (ONE_PICTURE | IN_PARTS)[chart]

    async def story(home: Indoors) -> None:
        assert [one for one in home.app.texts() if sentence in one], home.app.texts()
        if chart in ONE_PICTURE:
            assert [one for one in images(home) if sentence in one], images(home)
        rows = await table_of(home, chart)
        assert row in rows[0]
        if chart in ONE_PICTURE:
            assert [one for one in home.app.texts() if sentence in one], "it stays over the table"
        home.assert_accessible()

    on_trends(journal_data, everything, story)
