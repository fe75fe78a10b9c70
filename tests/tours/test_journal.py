"""Finding a day again: by the moons of its check-ins, in the month, and by a search."""

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from kapjournal.messages import dates
from kapjournal.views.words import calendar as calendar_words
from kapjournal.views.words import common, trends
from kapjournal.views.words import journal as words
from tests.support.server import Server
from tests.support.steps import choose, unlock
from tests.support.ui import Ui

MOONS = re.compile("check-ins: ")
CHECK_IN = re.compile(r"^(Check-in|Before a practice|After a practice)[,.]")


def test_a_day_is_found_again(phone: Ui, course: Server) -> None:
    """A row of moons opens into its check-ins; a day of the month opens in the list; a month that was typed is offered
    and keeps only its own."""
    unlock(phone.open(course.url))
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    phone.tap(phone.nav(common.JOURNAL()))
    row = phone.button(MOONS).first
    expect(row).to_have_attribute("aria-expanded", "false")
    phone.tap(row)
    expect(phone.button(CHECK_IN).first).to_be_visible()
    phone.tap(phone.button(MOONS).first)
    expect(phone.button(CHECK_IN)).to_have_count(0)

    choose(phone, words.CALENDAR())
    phone.tap(phone.button(re.compile(f"^{dates.full_date(yesterday, yesterday)}, ")))
    phone.tap(phone.button(re.compile(f"{trends.OPEN_DAY()}$")))
    day = words.WITHOUT(filter=words.of_day(yesterday, yesterday))
    phone.button(day).wait_for()
    assert phone.role("heading", re.compile("")).count() == 2  # the room and the one day
    phone.tap(phone.button(day))

    month = words.of_month(yesterday)
    phone.type(phone.field(words.SEARCH()), dates.month(yesterday).split()[0])
    phone.tap(phone.button(words.ONLY(filter=month)))
    phone.button(words.WITHOUT(filter=month)).wait_for()
    expect(phone.button(MOONS).first).to_be_visible()
    assert calendar_words.BEFORE() not in phone.aria()
