"""Start addresses of one running server, and how they are handed out."""

from dataclasses import dataclass
from pathlib import Path

from kapjournal.web.entrance import Entrance
from kapjournal.web.keys import Keys


@dataclass(frozen=True)
class Door:
    """`authority` is host and port."""

    keys: Keys
    entrance: Entrance
    authority: str

    def address(self) -> str:
        """A start address that works for as long as the server runs, for whoever sees the terminal."""
        return self._with(self.keys.new_key(once=False))

    def page(self) -> Path:
        """A page on this computer that leads in once, and is gone after that."""
        page = self.entrance.new_page()
        key = self.keys.new_key(once=True, on_use=lambda: page.unlink(missing_ok=True))
        self.entrance.lead(page, self._with(key))
        return page

    def invite(self) -> dict[str, str]:
        """What another start of the same user gets: a page, and an address for where there is no browser."""
        return {"page": str(self.page()), "address": self._with(self.keys.new_key(once=True))}

    def _with(self, key: str) -> str:
        return f"http://{self.authority}/?key={key}"
