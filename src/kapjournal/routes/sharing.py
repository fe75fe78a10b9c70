"""Addresses: sharing, and bringing in."""

from kapjournal.routes.route import Route


class Export(Route):
    path = "export"


class Import(Route):
    """Bringing in what was written in another app."""

    path = "import"
