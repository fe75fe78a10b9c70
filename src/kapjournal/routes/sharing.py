"""Addresses: sharing."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


class Export(Route):
    path = "export"


class SharedFiles(Route):
    """All that was shared."""

    path = "shared"


@dataclass(frozen=True, kw_only=True)
class SharedFile(Route):
    """One file that was shared, with its pages."""

    path = "shared-file"
    file_uid: str
