"""Which help lines stand first where no country was chosen: a guess from the device, which hides no other."""

from collections.abc import Sequence

from kapjournal.content import Region

_PLACES = {
    "us": (
        "America/Adak", "America/Anchorage", "America/Boise", "America/Chicago", "America/Denver", "America/Detroit",
        "America/Indiana/", "America/Juneau", "America/Kentucky/", "America/Los_Angeles", "America/Menominee",
        "America/Metlakatla", "America/New_York", "America/Nome", "America/North_Dakota/", "America/Phoenix",
        "America/Puerto_Rico", "America/Sitka", "America/Yakutat", "Pacific/Guam", "Pacific/Honolulu", "US/",
    ),
    "ca": (
        "America/Cambridge_Bay", "America/Dawson", "America/Edmonton", "America/Glace_Bay", "America/Goose_Bay",
        "America/Halifax", "America/Inuvik", "America/Iqaluit", "America/Moncton", "America/Montreal",
        "America/Rankin_Inlet", "America/Regina", "America/Resolute", "America/St_Johns", "America/Swift_Current",
        "America/Toronto", "America/Vancouver", "America/Whitehorse", "America/Winnipeg", "America/Yellowknife",
        "Canada/",
    ),
    "uk": ("Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man", "GB"),
    "ie": ("Europe/Dublin", "Eire"),
    "au": ("Australia/",),
    "nz": ("Pacific/Auckland", "Pacific/Chatham", "NZ"),
    "in": ("Asia/Kolkata", "Asia/Calcutta"),
    "eu": ("Europe/",),
}  # fmt: skip
"""Starts of IANA names, by the id of a region; the first that fits counts."""
_COUNTRIES = {
    "US": "us", "PR": "us", "GU": "us", "VI": "us", "AS": "us", "MP": "us", "CA": "ca", "IE": "ie", "AU": "au",
    "NZ": "nz", "IN": "in", "GB": "uk", "JE": "uk", "GG": "uk", "IM": "uk",
    **dict.fromkeys(
        ("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IT", "LT", "LU", "LV",
         "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
        "eu",
    ),
}  # fmt: skip
"""ISO 3166 codes, as they stand in a language tag of a device."""
ELSEWHERE = "other"


def guess(zone: str, locales: Sequence[str] = ()) -> str:
    """The id of a region, or empty. `locales` are the language tags of the device, best first.

    A locale says where a device was bought or set up, a time zone where it is, and a call is made from where one is: so
    the zone counts first where it names a region, and the locale where it does not.
    """
    here = next((region_id for region_id, starts in _PLACES.items() if zone.startswith(starts)), "")
    countries = (_country(tag) for tag in locales)
    return here or next((_COUNTRIES[country] for country in countries if country in _COUNTRIES), "")


def _country(tag: str) -> str:
    """The country of a language tag, which may be written with underscores; empty for one that names none."""
    parts = tag.partition(".")[0].replace("_", "-").split("-")[1:]
    return next((part.upper() for part in parts if len(part) == 2), "")


def in_order(regions: Sequence[Region], zone: str, locales: Sequence[str] = ()) -> tuple[Region, ...]:
    """All of them: the one that this device suggests first, the one without a number last."""
    guess_ = guess(zone, locales)
    return tuple(sorted(regions, key=lambda region: (region.id == ELSEWHERE, region.id != guess_)))
