"""Said where signs stand that need a call."""

from collections.abc import Mapping

from kapjournal.content import Call
from kapjournal.messages import Message

TITLE = Message("When to call")
FIRST = Message("Not every sign is listed. If you are unsure, call.")
PET = Message("If a pet took it, call a vet.")
NO_ANSWER = Message("If your clinic does not answer, call its after-hours number. Do not wait for a call back.")
HOW_MUCH = Message("How much and how often is between you and your clinic.")
ADD_CLINIC = Message(
    "Add my clinic", note="Button; leads to the list of people, where the clinic's number can be added."
)
LONGER_TERM = Message("Longer-term check")
LONGER_TERM_NOTE = Message("Four short questions, every 30 days if you like")
_NOW = Message("Call {number} now")
_NOW_ANYWHERE = Message("Call your local emergency number now")
_CLINIC: Mapping[Call, Message] = {
    Call.CLINIC_TODAY: Message("Call your clinic today, also at night"),
    Call.CLINIC: Message("Call your clinic on the next working day"),
}
_CANNOT_WAIT = Message(
    "If it cannot wait, call {number} or have someone take you to an emergency room. Do not drive yourself."
)
_CANNOT_WAIT_ANYWHERE = Message(
    "If it cannot wait, call your local emergency number or have someone take you to an emergency room. Do not drive "
    "yourself."
)


def heading(call: Call, emergency: str) -> str:
    """Above the signs of one group; the number may be unknown."""
    if call is Call.EMERGENCY:
        return _NOW(number=emergency) if emergency else _NOW_ANYWHERE()
    return _CLINIC[call]()


def cannot_wait(emergency: str) -> str:
    return _CANNOT_WAIT(number=emergency) if emergency else _CANNOT_WAIT_ANYWHERE()
