"""Whose numbers stand first: a guess, which hides nobody."""

import pytest

from kapjournal import content
from kapjournal.care.regions import guess, in_order


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


@pytest.mark.parametrize(
    ("locales", "first"),
    [
        (("en-US",), "us"),
        (("en-GB", "en-US"), "uk"),
        (("fr_CA.UTF-8",), "ca"),
        (("zh-Hant-TW", "en-AU"), "au"),
        (("de-DE",), "eu"),
        (("hi-IN",), "in"),
        (("ja-JP",), ""),
        (("en",), ""),
        (("C",), ""),
        ((), ""),
    ],
)
def test_the_locale_of_the_device_counts_where_the_zone_says_nothing(locales: tuple[str, ...], first: str) -> None:
    """A computer may keep its clock in UTC."""
    assert guess("UTC", locales) == first
    assert in_order(content.help_regions(), "UTC", locales)[0].id == (first or content.help_regions()[0].id)


def test_where_a_device_is_counts_before_where_it_was_set_up() -> None:
    """A telephone from the United States that lies in Dublin calls 112."""
    assert guess("Europe/Dublin", ("en-US",)) == "ie"


def test_every_guess_is_a_region_of_the_library() -> None:
    """Also for countries that share one."""
    ids = {region.id for region in content.help_regions()}
    for country in ("US", "PR", "CA", "GB", "IE", "AU", "NZ", "IN", "AT", "DE", "FR", "PL", "SK"):
        assert guess("", (f"en-{country}",)) in ids
