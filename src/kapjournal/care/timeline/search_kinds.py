"""Which kinds of lines a word names: 'notes', 'check-ins', 'PHQ-9'. Pure."""

from kapjournal import content
from kapjournal.care import kinds
from kapjournal.care.time.typed_dates import listed, plain


def kind_named(phrase: str) -> str:
    """The kind of lines that is called so; empty for any other words."""
    said = plain(phrase)
    called = (pair for kind in kinds.KINDS if kind.lines for pair in kind.lines.called.items())
    return next((name for name, message in called if said in listed(message)), "")


def scale_named(word: str) -> str:
    """The id of the questionnaire that is called so, with or without its hyphen; empty for any other word."""
    said = _bare(word)
    return next((scale.id for scale in content.scales() if said in (_bare(scale.name), _bare(scale.id))), "")


def _bare(word: str) -> str:
    return "".join(filter(str.isalnum, plain(word)))
