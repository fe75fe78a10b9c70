"""Addresses: the tabs."""

from kapjournal.routes.route import Route


class Drafts(Route):
    """Everything half-written, in a place of its own."""

    path = "drafts"


class Home(Route):
    """The tabs."""

    path = ""
