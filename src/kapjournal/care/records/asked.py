"""The question above an answer."""

from typing import TYPE_CHECKING

from kapjournal import content
from kapjournal.errors import ContentError

if TYPE_CHECKING:
    from kapjournal.models import Answer


def question(answer: "Answer") -> str:
    """As it was asked; where that is not known, as it is asked today. Empty for free writing and for a lost prompt."""
    if answer.asked or not answer.prompt_id:
        return answer.asked
    try:
        return content.prompt(answer.prompt_id).text
    except ContentError:  # taken out by a later version
        return ""
