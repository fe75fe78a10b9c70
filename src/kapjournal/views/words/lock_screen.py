"""Said where something can be shown while the journal is locked: before it is, and after."""

from kapjournal.messages import Message

SHOW = Message("Show on the lock screen")
BEFORE = Message(
    "Anyone who holds this device can read this, without the passphrase. It is stored unencrypted.",
)
SHOW_IT = Message("Show it", note="Button; shows a name and number, or a line, on the lock screen.")
KEEP_LOCKED = Message("Keep it locked", note="Button; the lock screen does not show it.")
AFTER = Message("Anyone who holds this device can read it now.")
