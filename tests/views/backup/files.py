"""Backups as files of a device, and a device on which one of them is chosen."""

from io import BytesIO
from pathlib import Path
from typing import Any

from kapjournal.sharing.backup.keys import BackupSeal, to_passphrase
from kapjournal.sharing.backup.making import write_backup
from kapjournal.storage import Vault
from kapjournal.storage.paths import vault_folder
from tests.support.page_harness import App
from tests.support.vaults import PASSPHRASE
from tests.views.indoors import NOW

DESKTOP: dict[str, Any] = {"platform": "linux", "width": 1280, "height": 800}


def backup_of(data: Path, lock: BackupSeal | None = None, *, now: Any = NOW) -> bytes:
    """A backup of the locked journal in this data folder."""
    vault = Vault.unlock(vault_folder(data), PASSPHRASE)
    target = BytesIO()

    def read(query: Any) -> Any:
        with vault.session() as db:
            return query(db)

    write_backup(read, target, lock or to_passphrase(PASSPHRASE, work_factor=4), now=now)
    vault.lock()
    return target.getvalue()


def offer(app: App, content: bytes | Path, name: str = "kapjournal-backup.kapjournal.age") -> None:
    """What is chosen in the dialog from now on: a file of a computer, or the bytes that a browser sends."""
    if isinstance(content, Path):
        picked: dict[str, Any] = {"id": 1, "name": content.name, "size": 1, "path": str(content)}
    else:
        picked = {"id": 1, "name": name, "size": len(content), "bytes": content}
    app.client.answers["pick_files"] = [picked]
