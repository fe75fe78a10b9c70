"""How topics are called now: those of the library, and those that the patient added."""

from collections.abc import Iterable, Mapping

from sqlmodel import Session, col, select

from kapjournal import content
from kapjournal.models import Topic
from kapjournal.terms import OWN_TOPIC, TopicWord


def own(db: Session) -> list[Topic]:
    """In the order added."""
    return list(db.exec(select(Topic).where(col(Topic.deleted_at).is_(None)).order_by(col(Topic.id))))


def names(db: Session, *, language: str | None = None) -> dict[str, str]:
    """How every topic is called, also a hidden one, by the id in check-ins."""
    return {**{OWN_TOPIC + topic.uid: topic.name for topic in own(db)}, **labels(language=language)}


def labels(*, language: str | None = None) -> dict[str, str]:
    """The same of those in the library."""
    return {topic.id: topic.word for topic in content.contexts(language=language)}


def texts(words: Iterable[TopicWord], called: Mapping[str, str]) -> list[str]:
    """Topics of a check-in by these names; as they were chosen where there is none."""
    return [called.get(word.id, word.text) for word in words]
