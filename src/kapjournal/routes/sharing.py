"""Addresses: sharing."""

from kapjournal.routes.route import Route


class Export(Route):
    path = "export"


class Backup(Route):
    """How it stands with backups, and making one."""

    path = "backup"


class AddFromBackup(Route):
    """What a backup has that is missing here."""

    path = "add-from-backup"


class DeleteEverything(Route):
    """The journal, the settings, and whatever else lies on this device."""

    path = "delete-everything"
