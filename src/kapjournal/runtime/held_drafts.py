"""Words that the disk refused when their screen went: held by this process until there is room for them.

They would be lost otherwise, as the journal locks also on a full disk. Held in the clear they would be readable in the
memory of a locked app, so they are sealed under the vault's own key while it is still there: only unlocking opens them.
They end with the process, which the lock screen says.
"""

import json
import logging
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kapjournal.errors import StorageError, VaultDamaged
from kapjournal.logs import kind_and_place, suppressed

if TYPE_CHECKING:
    from kapjournal.storage import Vault

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Held:
    """What was being typed at one place, by field, and what lay in the journal there (`was`) when it was last seen."""

    texts: dict[str, str] = field(repr=False)
    was: dict[str, str] = field(repr=False)


class HeldWords:
    """One sealed package for each place."""

    def __init__(self) -> None:
        self._sealed: dict[str, bytes] = {}

    def __bool__(self) -> bool:
        return bool(self._sealed)

    def hold(self, vault: "Vault", place: str, held: Held) -> None:
        """A later package for the same place knows all that was in the one before. Raises VaultLocked."""
        self._sealed[place] = vault.seal(json.dumps(asdict(held)).encode())

    def take(self, vault: "Vault", place: str) -> Held | None:
        """What is held for the place, which is then somebody else's to keep. Raises VaultLocked."""
        sealed = self._sealed.pop(place, None)
        if sealed is None:
            return None
        with suppressed(_log, "held words of a vault that is here no more", VaultDamaged):
            return Held(**json.loads(vault.unseal(sealed)))
        return None

    def put_back(self, vault: "Vault") -> None:
        """Put all into the journal as drafts. What it cannot take yet is held on."""
        from kapjournal.care.records import drafts, merge_drafts  # storage is loaded after the lock screen

        _log.debug("drafts that were held: %d", len(self._sealed))
        for place in list(self._sealed):
            held = self.take(vault, place)
            if held is None:
                continue
            try:
                with vault.session() as db:
                    texts = merge_drafts.merged(held.texts, held.was, drafts.load(db, place) or {})
                    drafts.save(db, place, texts, now=datetime.now(UTC))
            except StorageError as error:
                _log.warning("words are held on: %s", kind_and_place(error))
                self.hold(vault, place, held)
