"""What a questionnaire came to: the number, its published range, a change as far as it may be said, and no verdict."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kapjournal import content, routes
from kapjournal.care.records import scale_results, sessions
from kapjournal.care.records.sessions import Plan
from kapjournal.errors import NotThere
from kapjournal.views.words import common, entry, someone
from kapjournal.views.words import scale_result as words
from tests.views.indoors import NOW, Indoors, unbroken, visit
from tests.views.safety.reading_names import pressable_names
from tests.views.scales.filling_in import keep


def nine(total: int) -> list[int]:
    """Answers to nine items that come to this total, the last of them none."""
    whole, rest = divmod(total, 8)
    return [whole + (place < rest) for place in range(8)] + [0]


def lay(*totals: int, scale_id: str = "phq-9", session_days_ago: float | None = None) -> Any:
    """So many of them, the last one today and each two weeks after the one before."""

    def verb(db: Any) -> None:
        for weeks, total in enumerate(reversed(totals)):
            values = nine(total) if scale_id == "phq-9" else spread(scale_id, total)
            keep(db, scale_id, values, days_ago=14 * weeks)
        if session_days_ago is not None:
            when = NOW - timedelta(days=session_days_ago)
            sessions.plan(db, Plan(when, "UTC"), now=when)

    return verb


def spread(scale_id: str, total: int) -> list[int]:
    count = len(content.scale(scale_id).items)
    whole, rest = divmod(total, count)
    return [whole + (place < rest) for place in range(count)]


async def latest(home: Indoors, scale_id: str = "phq-9") -> None:
    uid = home.ask(lambda db: scale_results.of_scale(db, scale_id)[0].uid)
    await home.open(routes.ScaleResult(result_uid=uid))


def test_the_number_stands_with_its_published_range(journal_data: Path) -> None:
    """What it is of, what it is not, and nothing to compare it with."""

    async def story(home: Indoors) -> None:
        await latest(home)
        said = home.app.texts()
        assert {"PHQ-9, last 2 weeks", "12 out of 27", "Published range: Moderate"} <= set(said)
        assert {words.NO_DIAGNOSIS(), words.LOWER()} <= set(said)
        assert not {words.SINCE_FIRST(), words.SINCE_LAST(), words.TELL_CLINIC(), words.IF_WORSE()} & set(said)
        assert home.lamps() == [words.DONE()]
        home.assert_accessible()

    visit(journal_data, story, lay=lay(12))


@pytest.mark.parametrize(
    ("totals", "said"),
    [
        ((14, 9), ["5 points lower than on November 6.", "about 4 points on average.", "at least that large."]),
        ((14, 11), ["3 points lower than on November 6.", "about 4 points", "smaller than that. How you feel counts"]),
        ((21, 12), ["9 points lower than on November 6.", "about 4 points", "People who started higher"]),
        ((8, 2), ["6 points lower than on November 6."]),
        ((9, 9), ["The same as on November 6."]),
        ((9, 12), ["3 points higher than on November 6."]),
        ((11, 10), ["1 point lower than on November 6.", "about 4 points", "smaller than that"]),
    ],
)
def test_a_change_is_said_as_far_as_the_sources_go(
    journal_data: Path, totals: tuple[int, int], said: list[str]
) -> None:
    """Lower with the average of one study where it fits; higher with its number alone, and whom to tell."""

    async def story(home: Indoors) -> None:
        await latest(home)
        texts = home.app.texts()
        assert all(any(each in one for one in texts) for each in said), texts
        assert any("In one study" in one for one in texts) == (len(said) > 1)
        is_higher = totals[1] > totals[0]
        assert (words.IF_WORSE() in texts) == is_higher
        if is_higher:
            await home.press(words.WHEN_TO_CALL())
            assert home.where() == routes.WhenToCall()

    visit(journal_data, story, lay=lay(*totals))


def test_it_is_held_against_the_baseline_and_against_the_last(journal_data: Path) -> None:
    """The baseline with its study; the last one as a number alone."""

    async def story(home: Indoors) -> None:
        await latest(home)
        said = home.app.texts()
        first = said.index(words.SINCE_BASELINE())
        assert said[first + 1] == "5 points lower than on October 9."
        last = said.index(words.SINCE_LAST())
        assert last > first
        assert said[last + 1] == "2 points lower than on November 6."
        assert words.SINCE_FIRST() not in said

    visit(journal_data, story, lay=lay(14, 12, 11, 9, session_days_ago=40))


@pytest.mark.parametrize(
    ("scale_id", "total", "tells"),
    [
        ("phq-9", 19, False),
        ("phq-9", 20, True),
        ("gad-7", 14, False),
        ("gad-7", 15, True),
        ("pcl-5", 30, False),
        ("pcl-5", 31, True),
    ],
)
def test_from_a_high_total_the_clinic_would_want_to_know(
    journal_data: Path, scale_id: str, total: int, *, tells: bool
) -> None:
    """A sentence and a way to a person; no alarm."""

    async def story(home: Indoors) -> None:
        await latest(home, scale_id)
        assert (words.TELL_CLINIC() in home.app.texts()) is tells
        if tells:
            await home.press(someone.NEED())
            assert home.where() == routes.Someone()

    visit(journal_data, story, lay=lay(total, scale_id=scale_id))


def test_the_pcl_5_has_its_clusters_and_its_rule_on_request(journal_data: Path) -> None:
    """The rule is never said by itself, and never as a diagnosis."""

    async def story(home: Indoors) -> None:
        await latest(home, "pcl-5")
        said = home.app.texts()
        assert {"40 out of 80", "10 out of 20", "4 out of 8", "14 out of 28", "12 out of 24"} <= set(said)
        assert "Usual cut-off: 31 to 33. Clinics choose it by what they need it for." in said
        assert words.rule(is_met=True) not in said
        await home.press(words.COUNTING_RULE())
        assert {words.rule(is_met=True), words.RULE_WHY()} <= set(home.app.texts())
        await home.press(words.COUNTING_RULE())
        assert words.rule(is_met=True) not in home.app.texts()

    visit(journal_data, story, lay=lay(40, scale_id="pcl-5"))


@pytest.mark.parametrize(
    ("totals", "said"), [((40, 36), "can be chance"), ((40, 30), "9 to 12"), ((40, 20), "veterans")]
)
def test_a_drop_of_the_pcl_5_has_figures_of_its_own(journal_data: Path, totals: tuple[int, int], said: str) -> None:
    async def story(home: Indoors) -> None:
        await latest(home, "pcl-5")
        assert any(said in one for one in home.app.texts())

    visit(journal_data, story, lay=lay(*totals, scale_id="pcl-5"))


def test_the_answers_can_be_read(journal_data: Path) -> None:
    """Whole questions, once they are asked for."""

    async def story(home: Indoors) -> None:
        await latest(home)
        asked = content.scale("phq-9").items[7].text
        assert asked not in home.app.texts()
        await home.press(words.MY_ANSWERS())
        assert asked in home.app.texts()
        home.assert_accessible()

    visit(journal_data, story, lay=lay(12))


def test_earlier_ones_are_listed_and_open(journal_data: Path) -> None:
    """With their number, day and range; one that has no total says so."""

    async def story(home: Indoors) -> None:
        await latest(home)
        assert {"PHQ-9 over time", "14 out of 27", "November 6. Moderate", words.NO_TOTAL()} <= set(home.app.texts())
        await home.press("14 out of 27")
        assert "Filled in on November 6" in home.app.texts()

    def laid(db: Any) -> None:
        lay(14, 9)(db)
        keep(db, "phq-9", [1, None, 1], days_ago=60)

    visit(journal_data, story, lay=laid)


def test_it_is_deleted_with_undo(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.open(routes.Scale(scale_id="phq-9"))
        await home.press("12 out of 27")
        await home.press(common.DELETE())
        await home.app.settle()
        assert home.where() == routes.Scale(scale_id="phq-9")
        assert "12 out of 27" not in home.app.texts()
        await home.press(common.UNDO())
        await home.app.settle()
        assert "12 out of 27" in home.app.texts()

    visit(journal_data, story, lay=lay(12))


def test_it_can_be_private(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await latest(home)
        for wanted in (True, False):
            await home.press(entry.PRIVATE())
            await home.app.settle()
            assert home.ask(lambda db: scale_results.of_scale(db, "phq-9")[0].is_private) is wanted
            assert (entry.IS_PRIVATE() in home.app.texts()) is wanted

    visit(journal_data, story, lay=lay(12))


def test_one_that_is_gone_leads_back(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.open(routes.ScaleResult(result_uid="0" * 32))
        assert words.GONE() in unbroken(home.app.texts())
        with pytest.raises(NotThere):
            home.ask(lambda db: scale_results.require(db, "0" * 32))

    visit(journal_data, story)


def test_no_red_and_no_verdict(journal_data: Path) -> None:
    """Of the highest total there is: the same colours as of any other, and no word of praise or alarm."""

    async def story(home: Indoors) -> None:
        await latest(home)
        said = " ".join(home.app.texts()).lower()
        banned = (
            "improve",
            "progress",
            "worse than",
            "success",
            "fail",
            "warning",
            "alarm",
            "only",
            "significant",
            "!",
        )
        assert not [word for word in banned if word in said]
        assert words.DONE() in pressable_names(home.app)

    visit(journal_data, story, lay=lay(8, 24))
