"""The secrets that let a browser in: keys in start addresses, and the cookie they are exchanged for."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field

KEY_BYTES = 32


@dataclass
class Keys:
    """What one running server accepts.

    Key and cookie are unrelated values, so that an address left in a terminal or a history is not the cookie.
    """

    cookie: str = field(default_factory=lambda: secrets.token_urlsafe(KEY_BYTES), repr=False)
    _lasting: set[str] = field(default_factory=set, repr=False)
    _once: set[str] = field(default_factory=set, repr=False)

    def new_key(self, *, once: bool) -> str:
        """Return a fresh key. One that works `once` suits places that others can read, like a command line."""
        key = secrets.token_urlsafe(KEY_BYTES)
        (self._once if once else self._lasting).add(key)
        return key

    def admits_key(self, offered: str) -> bool:
        """Say whether `offered` opens the gate, and use it up if it was meant for one use."""
        if _among(offered, self._once):
            self._once.discard(offered)
            return True
        return _among(offered, self._lasting)

    def admits_cookie(self, offered: str) -> bool:
        """Say whether `offered` is the cookie."""
        return _among(offered, [self.cookie])


def _among(offered: str, known: Iterable[str]) -> bool:
    # Constant time: how long it takes does not tell how much of a guess fits.
    return any(secrets.compare_digest(offered.encode(), candidate.encode()) for candidate in known)
