"""The secrets that let a browser in: keys in start addresses, the cookie they are exchanged for, and a proof of us.

secret      kept in the data folder for some hours, so that an open page finds its way back after a crash
  ├─ cookie       what a browser shows with every request
  └─ proof key    with it a page makes sure that whoever answers at its address again is KapJournal
keys        in start addresses: fresh ones at each start
knock       what another start of KapJournal shows to be let in to this one
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

KEY_BYTES = 32
MOST_NONCE_LETTERS = 64


def fresh() -> str:
    """A new secret, as text that fits into addresses and headers."""
    return secrets.token_urlsafe(KEY_BYTES)


@dataclass
class Keys:
    """What one running server accepts.

    Key and cookie are unrelated values, so that an address left in a terminal or a history is not the cookie.
    """

    cookie: str = field(default_factory=fresh, repr=False)
    proof_key: str = field(default_factory=fresh, repr=False)
    knock: str = field(default_factory=fresh, repr=False)
    run: str = field(default_factory=lambda: secrets.token_hex(8))
    _lasting: set[str] = field(default_factory=set, repr=False)
    _once: dict[str, Callable[[], None]] = field(default_factory=dict, repr=False)

    @classmethod
    def from_secret(cls, secret: str, authority: str) -> "Keys":
        """Cookie and proof key that are the same at each start with this secret at this address, and at no other."""
        return cls(cookie=_derived(secret, f"cookie {authority}"), proof_key=_derived(secret, f"proof {authority}"))

    def new_key(self, *, once: bool, on_use: Callable[[], None] = lambda: None) -> str:
        """Return a fresh key. One that works `once` suits places that others may come to read, like a file."""
        key = fresh()
        if once:
            self._once[key] = on_use
        else:
            self._lasting.add(key)
        return key

    def admits_key(self, offered: str) -> bool:
        """Say whether `offered` opens the gate, and use it up if it was meant for one use."""
        for key in [key for key in self._once if _same(offered, key)]:
            self._once.pop(key)()
            return True
        return _among(offered, self._lasting)

    def admits_cookie(self, offered: str) -> bool:
        """Say whether `offered` is the cookie."""
        return _same(offered, self.cookie)

    def admits_knock(self, offered: str) -> bool:
        """Say whether another start of KapJournal, by the same user, is at the door."""
        return _same(offered, self.knock)

    def prove(self, nonce: str, authority: str) -> str:
        """Answer a page that asks at `authority` whether it is us. Bound to the address: nobody can pass it on."""
        return _derived(self.proof_key, f"{nonce[:MOST_NONCE_LETTERS]} {authority} {self.run}")


def _derived(secret: str, purpose: str) -> str:
    return hmac.new(secret.encode(), purpose.encode(), hashlib.sha256).hexdigest()


def _among(offered: str, known: Iterable[str]) -> bool:
    return any([_same(offered, candidate) for candidate in known])  # noqa: C419 - looks at all of them, always


def _same(offered: str, known: str) -> bool:
    # Constant time: how long it takes does not tell how much of a guess fits.
    return secrets.compare_digest(offered.encode(), known.encode())
