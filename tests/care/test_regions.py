"""Whose numbers stand first: a guess, which hides nobody."""

import pytest

from kapjournal import content
from kapjournal.care.regions import in_order


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("America/New_York", "us"),
        ("America/Indiana/Knox", "us"),
        ("America/Toronto", "ca"),
        ("Europe/London", "uk"),
        ("Europe/Dublin", "ie"),
        ("Europe/Berlin", "eu"),
        ("Australia/Perth", "au"),
        ("Pacific/Auckland", "nz"),
        ("Asia/Kolkata", "in"),
    ],
)
def test_the_zone_of_the_device_says_which_come_first(zone: str, first: str) -> None:
    """All the others follow, in the order of the library."""
    everywhere = content.help_regions()
    ordered = in_order(everywhere, zone)
    assert ordered[0].id == first
    assert set(ordered) == set(everywhere)
    assert ordered[-1].id == "other"


@pytest.mark.parametrize("zone", ["UTC", "America/Lima", "Asia/Tokyo", "", "Etc/GMT-9"])
def test_a_zone_that_says_nothing_changes_nothing(zone: str) -> None:
    """The library's own order, the one without a number last."""
    assert in_order(content.help_regions(), zone) == content.help_regions()
