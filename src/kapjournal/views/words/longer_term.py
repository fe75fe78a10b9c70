"""Said in the longer-term check: plain questions, and no blame."""

from dataclasses import dataclass, field

from kapjournal.messages import Message
from kapjournal.messages.casing import at_start

TITLE = Message("Longer-term check")
BLURB = Message(
    "Four short questions, every 30 days if you like. It is private: it is never shared unless you choose it."
)
OWN_WORDS = Message("In your own words, if you like", note="Label of a field below a question.")
TELL_CLINIC = Message("Your clinic would want to know. You can show them this.")
DRAFT = Message("Finish your longer-term check from {when}")
_ANSWER_AND_WORDS = Message("{answer}. {words}", note="A chosen answer, and what was written beside it.")

_NO = Message("no", context="answer")
_A_LITTLE = Message("a little", context="answer")
_YES = Message("yes", context="answer")
_SAME = Message("the same or better", context="answer")
_WORSE_A_LITTLE = Message("a little worse", context="answer")
_WORSE = Message("worse", context="answer")
_UNKNOWN = Message("I do not know", context="answer")


@dataclass(frozen=True)
class Question:
    """One of the four. `prompt_id` names it for good; the first answer says that nothing changed.

    `changes` are the answers after which the clinic would want to know.
    """

    prompt_id: str
    text: Message
    answers: dict[str, Message]
    changes: frozenset[str]
    for_clinic: Message
    """The question for the clinic that can be made of such an answer."""
    hint: Message | None = field(default=None)
    """Said after such an answer."""


QUESTIONS = (
    Question(
        "between.long-run.toilet",
        Message("Has anything changed when you pee: more often, rushing, pain, blood?"),
        {"no": _NO, "little": _A_LITTLE, "yes": _YES},
        frozenset({"little", "yes"}),
        Message("Something has changed when I pee. What should we do about it?"),
        Message("If there is blood, or you cannot pee, call your clinic today."),
    ),
    Question(
        "between.long-run.wanting",
        Message("Have you wanted the medicine between sessions, or taken more than agreed?"),
        {"no": _NO, "little": _A_LITTLE, "yes": _YES},
        frozenset({"little", "yes"}),
        Message("I have wanted the medicine between sessions, or taken more than agreed. What can help?"),
        Message("This can happen with this medicine. Your clinic can help."),
    ),
    Question(
        "between.long-run.memory",
        Message("Compared with a few months ago, how are your memory and finding words?"),
        {"same": _SAME, "little": _WORSE_A_LITTLE, "worse": _WORSE},
        frozenset({"little", "worse"}),
        Message("My memory or finding words is worse than a few months ago. What should we do about it?"),
    ),
    Question(
        "between.long-run.pressure",
        Message("Has your blood pressure been higher than your clinic wants?"),
        {"no": _NO, "yes": _YES, "unknown": _UNKNOWN},
        frozenset({"yes"}),
        Message("My blood pressure has been higher than you want. What should we do about it?"),
    ),
)


def answered(answer: str, words: str) -> str:
    """The answer with its first letter large, as it will be read in the journal, and what was written beside it."""
    said = at_start(answer)
    return _ANSWER_AND_WORDS(answer=said, words=words) if said and words else said or words
