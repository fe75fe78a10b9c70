"""What is in a backup, in words."""

from typing import TYPE_CHECKING

from kapjournal.care.time import local_time
from kapjournal.views.words import backup as words

if TYPE_CHECKING:
    from kapjournal.sharing.backup.reading import Contents


def made_on(contents: "Contents") -> list[str]:
    """When it was made, and how much of when is in it: a line each."""
    zone, manifest = local_time.local_zone(), contents.manifest
    first, last = (local_time.local_day(one, zone) if one else None for one in (manifest.first, manifest.last))
    return words.made_on(local_time.local_day(contents.head.made_at, zone), manifest.entries, first, last)


def later(contents: "Contents") -> str:
    """What this version does not know of it, if there is something."""
    return words.LATER_VERSION(count=contents.unfamiliar) if contents.unfamiliar else ""
