"""Addresses: sharing."""

from kapjournal.routes.route import Route


class Export(Route):
    path = "export"
