"""What happened to a medicine on a day, as it is read."""

from collections.abc import Mapping

from kapjournal.messages import Message
from kapjournal.terms import MedicineTurn

_DATED: Mapping[MedicineTurn, Message] = {
    MedicineTurn.BEGUN: Message("From {date}", note="A medicine is taken since this day."),
    MedicineTurn.CHANGED: Message("Changed on {date}", note="Of a medicine."),
    MedicineTurn.STOPPED: Message("Stopped on {date}", note="Of a medicine."),
}
_WITH_WORDS: Mapping[MedicineTurn, Message] = {
    MedicineTurn.BEGUN: Message("From {date}: {words}"),
    MedicineTurn.CHANGED: Message("Changed on {date}: {words}"),
    MedicineTurn.STOPPED: Message("Stopped on {date}: {words}"),
}


def turned(turn: MedicineTurn, date: str, words: str) -> str:
    """'Changed on June 4: two in the morning', 'From May 3'; `date` as it is written where this is said."""
    return _WITH_WORDS[turn](date=date, words=words) if words.strip() else _DATED[turn](date=date)
