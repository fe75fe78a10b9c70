"""Said in the settings."""

from collections.abc import Mapping

from kapjournal.messages import Message, Plural

TITLE = Message("Settings")

LOOK = Message("Appearance")
COLOURS = Message("Colors")
THEMES: Mapping[str, Message] = {
    "system": Message("As my device", context="colors"),
    "light": Message("Light", context="colors"),
    "dark": Message("Dark", context="colors"),
}
MOTION = Message("Motion", note="How much moves on the screen.")
MOTIONS: Mapping[bool | None, Message] = {
    None: Message("As my device", context="motion"),
    True: Message("Reduce", context="motion"),
}

LANGUAGE = Message("Language")
FOLLOWS_DEVICE = Message("As my device", note="The language of the app follows that of the device.")
LANGUAGES = {"en-US": "English (United States)", "en-GB": "English (United Kingdom)"}
"""Each in its own words, for whoever reads no other."""

LOCKING = Message("Auto-lock")
WHEN_AWAY = Message("When I leave the app")
WHEN_IDLE = Message("When idle", note="Some time after the last touch.")
_IMMEDIATELY = Message("Immediately")
_MINUTES = Plural("{count} min", "{count} min", note="Minutes, on a small button.")

REMINDERS_NOTE = Message("When to be reminded, and a file for your calendar.")

COURSE = Message("Sessions", context="settings")
COURSE_ENDED = Message("My course of sessions has ended")
COURSE_WHY = Message("Then nothing here asks for another session. You can change this at any time.")
KEYS = Message("Passphrase and recovery words")
CHANGE_PASSPHRASE = Message("Change my passphrase")
NEW_WORDS = Message("Make new recovery words")
NEW_WORDS_NOTE = Message("The old words stop working.")
STORED = Message("Stored unencrypted")
STORED_NOTE = Message(
    "Your country for Help, the colors, the language and what you show on the lock screen. They have to work "
    "before you unlock."
)

OLD_PASSPHRASE = Message("Current passphrase")
NEW_PASSPHRASE = Message("New passphrase")
FORGOTTEN = Message("Choose a new passphrase, if you like")
CHANGED = Message("This is your passphrase now. The old one no longer opens your journal.")
CHANGED_UNSETTLED = Message(
    "This is your passphrase now. This device has not confirmed that it will last, so keep the old one in mind too."
)
CHANGE = Message("Change passphrase", note="Button; the passphrase that was typed holds from then on.")
SHOW_WORDS = Message("Make new words", note="Button; makes new recovery words and shows them.")


def languages() -> dict[str, str]:
    """What can be chosen; an empty tag follows the device."""
    return {"": FOLLOWS_DEVICE(), **LANGUAGES}


def duration(seconds: int) -> str:
    return _MINUTES(count=seconds // 60) if seconds else _IMMEDIATELY()
