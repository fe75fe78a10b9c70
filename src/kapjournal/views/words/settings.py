"""Said in the settings."""

TITLE = "Settings"

LOOK = "Look"
COLOURS = "Colours"
THEMES = {"system": "As my device", "light": "Light", "dark": "Dark"}
MOTION = "Movement"
MOTIONS = {None: "As my device", True: "Keep still"}

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
STORED_NOTE = "Only the look and the region for Help, so that both work before you unlock."

OLD_PASSPHRASE = "Your passphrase now"
NEW_PASSPHRASE = "New passphrase"
FORGOTTEN = "A new passphrase, if you like"
CHANGED = "This is your passphrase now. The old one no longer opens your journal."
CHANGED_UNSETTLED = (
    "This is your passphrase now. This device has not confirmed that it will last, so keep the old one in mind too."
)
CHANGE = "Set it"
SHOW_WORDS = "Make the words"


def duration(seconds: int) -> str:
    if seconds == 0:
        return "At once"
    return f"{seconds // 60} min"
