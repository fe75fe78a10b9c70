"""What every tour does on its way to something else."""

from tests.support.ui import Ui
from tests.support.vaults import PASSPHRASE


def unlock(ui: Ui, passphrase: str = PASSPHRASE) -> None:
    """From the lock screen to Today."""
    ui.type(ui.field("Passphrase"), passphrase)
    ui.press("Enter")
    ui.nav("Today").wait_for()
