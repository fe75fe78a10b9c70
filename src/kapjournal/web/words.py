"""What the pages say that are shown in place of the app."""

TITLE = "KapJournal"
GONE_TITLE = "KapJournal has stopped on this computer"
GONE_KEPT = "What you wrote is kept, up to the last moment or two of typing."
GONE_BACK = (
    "Start KapJournal again as you did before. This page goes on by itself, "
    "or KapJournal opens a new one and you can close this."
)
SHUT_TITLE = "This page is closed"
SHUT_WHY = "It belongs to the KapJournal that is running on this computer, and opens only from there."
SHUT_BACK = "Please start KapJournal again: it opens the right page by itself, also when it is running already."
SHUT_ADDRESS = "Or open it with the address KapJournal showed you."
HELP = "If you need someone now"
HELP_SPECIAL = "More help lines"
HELP_ELSEWHERE = "Numbers for other countries"


def call(number: str, press: str | None = None) -> str:
    return f"Call {number}, then press {press}" if press else f"Call {number}"


def send_text(number: str, words: str | None) -> str:
    return f"Text {words} to {number}" if words else f"Text {number}"
