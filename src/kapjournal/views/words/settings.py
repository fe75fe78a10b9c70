"""Said in the settings."""

from kapjournal.messages import Message

TITLE = "Settings"

LOOK = "Look"
COLOURS = "Colours"
THEMES = {"system": "As my device", "light": "Light", "dark": "Dark"}
MOTION = "Movement"
MOTIONS = {None: "As my device", True: "Keep still"}

LANGUAGE = Message("Language")
FOLLOWS_DEVICE = Message("As my device", note="The language of the app follows that of the device.")
LANGUAGES = {"en-US": "English (United States)", "en-GB": "English (United Kingdom)"}
"""Each in its own words, for whoever reads no other."""

LOCKING = "Locking by itself"
WHEN_AWAY = "When I leave the app"
WHEN_IDLE = "When nothing is touched"

REMINDERS = "Reminders"
REMINDERS_WHY = "Off unless you want them. They say nothing that a stranger could understand."
REMINDERS_PHONE = "On this device they show while the app is open."
REMIND_ME = "Remind me"
EVENING_BEFORE = "The evening before a session"
DAY_AFTER = "The day after"

KEYS = "Passphrase and recovery words"
CHANGE_PASSPHRASE = "Change my passphrase"
NEW_WORDS = "Make new recovery words"
NEW_WORDS_NOTE = "The old ones stop working"
STORED = "What lies unlocked on this device"
STORED_NOTE = "Only the look, the language and the region for Help, so that they work before you unlock."

OLD_PASSPHRASE = "Your passphrase now"
NEW_PASSPHRASE = "New passphrase"
FORGOTTEN = "A new passphrase, if you like"
CHANGED = "This is your passphrase now. The old one no longer opens your journal."
CHANGED_UNSETTLED = (
    "This is your passphrase now. This device has not confirmed that it will last, so keep the old one in mind too."
)
CHANGE = "Set it"
SHOW_WORDS = "Make the words"


def languages() -> dict[str, str]:
    """What can be chosen; an empty tag follows the device."""
    return {"": FOLLOWS_DEVICE(), **LANGUAGES}


def duration(seconds: int) -> str:
    if seconds == 0:
        return "At once"
    return f"{seconds // 60} min"
