"""Addresses: Help, and what stands under More."""

from kapjournal.routes.route import Route


class Help(Route):
    path = "help"


class About(Route):
    path = "about"


class Settings(Route):
    path = "settings"


class Reminders(Route):
    """When to be reminded, and the calendar file."""

    path = "reminders"


class KeyboardKeys(Route):
    """What keys of a real keyboard do."""

    path = "keyboard"
