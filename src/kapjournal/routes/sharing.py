"""Addresses: sharing."""

from kapjournal.routes.route import Route


class Export(Route):
    path = "export"


class Backup(Route):
    """How it stands with backups, and making one."""

    path = "backup"
