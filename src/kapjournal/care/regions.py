"""Which help lines stand first where no country was chosen: a guess from the time zone, which hides no other."""

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
ELSEWHERE = "other"


def in_order(regions: Sequence[Region], zone: str) -> tuple[Region, ...]:
    """All of them: the one that this time zone suggests first, the one without a number last."""
    guess = next((region_id for region_id, starts in _PLACES.items() if zone.startswith(starts)), "")
    return tuple(sorted(regions, key=lambda region: (region.id == ELSEWHERE, region.id != guess)))
