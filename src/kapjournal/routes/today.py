"""Addresses: the tabs."""

from kapjournal.routes.route import Route


class Home(Route):
    """The tabs."""

    path = ""
