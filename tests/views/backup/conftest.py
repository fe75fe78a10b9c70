"""Keys that cost nothing; the files say so themselves, so that they open like any other."""

from functools import partial

import pytest

from kapjournal.sharing.backup import keys
from kapjournal.sharing.sealing import PassphraseSeal
from kapjournal.storage import Vault


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    def cheap(passphrase: str, *, work_factor: int | None = None) -> PassphraseSeal:
        return PassphraseSeal(passphrase, work_factor=work_factor or 4)

    monkeypatch.setattr(keys, "PassphraseSeal", cheap)
    monkeypatch.setattr(Vault, "create", partial(Vault.create, work_factor=4))
