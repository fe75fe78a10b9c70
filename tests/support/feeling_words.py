"""Words for how it is, as they are kept."""

from kapjournal import content
from kapjournal.terms import FeelingWord


def chosen(*texts: str) -> list[FeelingWord]:
    """Those that the mood map has, with their ids; any other as an own word."""
    ids = {feeling.word: feeling.id for feeling in content.feelings()}
    return [FeelingWord(text, ids.get(text, "")) for text in texts]


def answered(*texts: str) -> list[FeelingWord]:
    """Answers before or after a practice."""
    ids = {answer.word: answer.id for answer in content.practice_answers()}
    return [FeelingWord(text, ids[text]) for text in texts]
