"""Every sentence and label that somebody reads, in one catalogue: declared where it is used, said in one language.

    TITLE = Message("Practices")                                    TITLE()
    SESSION = Message("Session {number}")                           SESSION(number=3)
    CHECK_INS = Plural("{count} check-in", "{count} check-ins")     CHECK_INS(count=3)

American English is written in the code and needs no file. Another language is `locales/<tag>/LC_MESSAGES/kapjournal.po`
and says only what differs. `make messages` brings those files up to what the code declares.
"""

from kapjournal.messages.language import current, html_attributes, is_right_to_left, on_change, use, version
from kapjournal.messages.message import Message, Plural, Value

__all__ = [
    "Message",
    "Plural",
    "Value",
    "current",
    "html_attributes",
    "is_right_to_left",
    "on_change",
    "use",
    "version",
]
