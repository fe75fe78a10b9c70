"""What the pages say that are shown in place of the app."""

from kapjournal.messages import Message

TITLE = "KapJournal"
"""The name of the app, which is the same in every language."""
LEADS_IN = Message("Open KapJournal")
GONE_TITLE = Message("KapJournal is closed")
GONE_KEPT = Message("What you saved is on this computer. Words you typed in the last seconds may be missing.")
GONE_BACK = Message("To open it again, start KapJournal. You can close this page.")
SHUT_TITLE = Message("This page is closed")
SHUT_WHY = Message("It belongs to the KapJournal that is running on this computer, and opens only from there.")
SHUT_BACK = Message(
    "Please start KapJournal again. It opens the right page by itself, also when it is running already."
)
SHUT_ADDRESS = Message("Or open it with the address KapJournal showed you.")
HELP = Message("If you need someone now")
HELP_SPECIAL = Message("More help lines")
HELP_ELSEWHERE = Message("Numbers for other countries")
_CALL = Message("Call {number}")
_CALL_AND_PRESS = Message("Call {number}, then press {key}")
_TEXT = Message("Text {number}")
_TEXT_WORDS = Message("Text {words} to {number}")
_HOURS_AND_LANGUAGES = Message("{hours} · {languages}", note="When a help line answers, and in which languages.")


def call(number: str, press: str | None = None) -> str:
    return _CALL_AND_PRESS(number=number, key=press) if press else _CALL(number=number)


def send_text(number: str, words: str | None) -> str:
    return _TEXT_WORDS(words=words, number=number) if words else _TEXT(number=number)


def hours_and_languages(hours: str, languages: str) -> str:
    return _HOURS_AND_LANGUAGES(hours=hours, languages=languages)
