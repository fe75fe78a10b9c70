"""Addresses: sharing, and bringing in."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


class Export(Route):
    path = "export"


class PlainExport(Route):
    """The journal as files that anyone can read."""

    path = "export-plain"


class Import(Route):
    """Bringing in what was written in another app."""

    path = "import"


class Backup(Route):
    """How it stands with backups, and making one."""

    path = "backup"


class SharedFiles(Route):
    """All that was shared."""

    path = "shared"


@dataclass(frozen=True, kw_only=True)
class SharedFile(Route):
    """One file that was shared, with its pages."""

    path = "shared-file"
    file_uid: str


class AddFromBackup(Route):
    """What a backup has that is missing here."""

    path = "add-from-backup"


class DeleteEverything(Route):
    """The journal, the settings, and whatever else lies on this device."""

    path = "delete-everything"
