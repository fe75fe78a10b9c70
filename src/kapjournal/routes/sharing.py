"""Addresses: sharing, and bringing in."""

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
