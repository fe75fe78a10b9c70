"""What a check-in can have to do with: the topics of the library, and those that the patient added.

A check-in keeps the id of a topic and how it read when it was chosen. So an own one that is renamed reads as it is
called now, and is found by both names.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import keeping, settings, soft_delete
from kapjournal.care.records.topic_names import own
from kapjournal.models import Topic
from kapjournal.terms import OWN_TOPIC, TopicWord

_HIDDEN = "hidden_topics"


@dataclass(frozen=True)
class Choosable:
    """A topic as it reads now, and whether it is offered no more."""

    word: TopicWord = field(repr=False)
    is_hidden: bool

    @property
    def own_uid(self) -> str | None:
        """Of one that the patient added: only that can be renamed."""
        return self.word.id.removeprefix(OWN_TOPIC) if self.word.id.startswith(OWN_TOPIC) else None


def add(db: Session, name: str, *, now: datetime, draft_place: str | None = None) -> Topic:
    """Keeps a new topic and drops its draft; one of that name that is there already is offered again.

    Raises NothingWritten.
    """
    tidy = keeping.name(name, of="topic")
    topic = next((one for one in own(db) if one.name == tidy), None) or Topic(name=tidy, created_at=now)
    topic.is_hidden = False
    return keeping.keep(db, topic, now, draft_place=draft_place)


def rename(db: Session, uid: str, name: str, *, now: datetime, draft_place: str | None = None) -> Topic:
    """What was said with it stays, and reads as it is called now. Raises NotThere, NothingWritten."""
    topic = soft_delete.require(db, Topic, uid)
    topic.name = keeping.name(name, of="topic")
    return keeping.keep(db, topic, now, draft_place=draft_place)


def set_hidden(db: Session, topic_id: str, is_hidden: bool, *, now: datetime) -> None:
    """Whether a topic is offered no more: one of the library or an own one, by the id in check-ins. Raises NotThere."""
    if topic_id.startswith(OWN_TOPIC):
        topic = soft_delete.require(db, Topic, topic_id.removeprefix(OWN_TOPIC))
        topic.is_hidden = is_hidden
        keeping.keep(db, topic, now)
        return
    others = [one for one in _hidden(db) if one != topic_id]
    settings.write_raw(db, _HIDDEN, json.dumps([*others, topic_id] if is_hidden else others))
    db.commit()


def everything(db: Session, *, language: str | None = None) -> tuple[Choosable, ...]:
    """Own ones first, then those of the library; hidden ones among them."""
    hidden = set(_hidden(db))
    mine = [Choosable(chosen(topic), topic.is_hidden) for topic in own(db)]
    library = content.contexts(language=language)
    return *mine, *(Choosable(TopicWord(one.word, one.id), one.id in hidden) for one in library)


def chosen(topic: Topic) -> TopicWord:
    """An own topic as a check-in keeps it."""
    return TopicWord(topic.name, OWN_TOPIC + topic.uid)


def _hidden(db: Session) -> list[str]:
    try:
        stored = json.loads(settings.read_raw(db, _HIDDEN) or "[]")
    except ValueError:  # a value nobody can read hides nothing
        return []
    return [one for one in stored if isinstance(one, str)] if isinstance(stored, list) else []
