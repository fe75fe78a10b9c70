"""Which questions are hard: those of the library, and the patient's own."""

from sqlmodel import Session, select

from kapjournal import content
from kapjournal.errors import ContentError
from kapjournal.models import OwnQuestion


class HardQuestions:
    """`in` tells whether a question is hard, by its id. One that nobody knows counts as hard; free writing does not."""

    def __init__(self, db: Session) -> None:
        self._own = dict(db.exec(select(OwnQuestion.uid, OwnQuestion.is_hard)).all())

    def __contains__(self, prompt_id: object) -> bool:
        if not isinstance(prompt_id, str) or not prompt_id:
            return False
        own = next((is_hard for uid, is_hard in self._own.items() if prompt_id.endswith(uid)), None)
        if own is not None:
            return own
        try:
            return content.prompt(prompt_id).hard
        except ContentError:  # of another version, which alone knows what it asked
            return True
