"""Said where a question or a practice is found. The questions themselves are content."""

from collections.abc import Mapping

from kapjournal.care.steps import library
from kapjournal.care.steps.library import Need
from kapjournal.content import Domain, PromptPhase, PromptSet
from kapjournal.messages import Message, Plural

TITLE = Message("Find a question or a practice")
BLURB = Message("Choose by how you feel right now.")
BY_PART = Message("Or by a part of life")
ALL_PRACTICES = Message("All practices")
ALL_QUESTIONS = Message("All questions", note="Button; leads to the themes of all questions.")
MY_QUESTIONS = Message("My questions")

NEEDS: Mapping[Need, Message] = {
    Need.TOO_MUCH: Message("I feel too much"),
    Need.NOTHING: Message("Nothing happened"),
    Need.HOPED: Message("It did not do what I hoped"),
    Need.SLEEP: Message("I cannot sleep"),
    Need.BEAUTIFUL: Message("Something beautiful"),
    Need.ASHAMED: Message("Something I am ashamed of"),
}
"""What somebody may say to themselves: the sentence is the button."""
NEED_WHY: Mapping[Need, Message] = {
    Need.TOO_MUCH: Message("You do not have to be alone with this. Each of these can wait."),
    Need.SLEEP: Message("Lying awake is hard. Each of these is small."),
    Need.BEAUTIFUL: Message("Three ways to stay with it for a while."),
    Need.ASHAMED: Message("Many people carry something like this. You choose what you say, and to whom."),
}
START = Message("Start", context="a practice", note="Button; opens a practice.")
TALK = Message("Talk to someone")
TALK_WHY = Message("Your people and help lines")
ONE_LINE = Message("One line is enough.")
OTHERS = Message("Show three others", note="Button; shows another practice and another question.")

DOMAINS: Mapping[Domain, Message] = {
    Domain.MIND: Message("Mind", context="part of life"),
    Domain.BODY: Message("Body", context="part of life"),
    Domain.SPIRIT: Message("Spirit", context="part of life"),
    Domain.RELATIONSHIPS: Message("Relationships", context="part of life"),
    Domain.LIFESTYLE: Message("Everyday life", context="part of life"),
    Domain.NATURE: Message("Nature", context="part of life"),
}
WRITE = Message("Write", context="an answer", note="Button; opens a page for the question on the screen.")
NO_PART = Message("All questions about this are hidden. You can show them again in My questions.")

THEMES: Mapping[str, Message] = {
    PromptPhase.PREPARING: Message("Getting ready", context="theme of questions"),
    PromptPhase.INTENTION: Message("Intentions", context="theme of questions"),
    PromptPhase.CAPTURE: Message("On the session day", context="theme of questions"),
    PromptPhase.STORY: Message("Telling the story", context="theme of questions"),
    PromptPhase.DIFFICULT: Message("When it is hard", context="theme of questions"),
    PromptPhase.QUIET: Message("When not much happened", context="theme of questions"),
    PromptPhase.BETWEEN: Message("Days between", context="theme of questions", note="Between two sessions."),
    PromptPhase.REVIEW: Message("Looking back", context="theme of questions"),
    PromptPhase.ENDING: Message("At the end of a course", context="theme of questions"),
    PromptPhase.RETURNING: Message("After a break", context="theme of questions"),
    **{domain.value: message for domain, message in DOMAINS.items()},
    library.MINE: MY_QUESTIONS,
}
GROUPS: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (
        Message("Around a session", note="Heading over themes of questions."),
        (PromptPhase.PREPARING, PromptPhase.INTENTION, PromptPhase.CAPTURE, PromptPhase.STORY),
    ),
    (
        Message("When it is not easy", note="Heading over themes of questions."),
        (PromptPhase.DIFFICULT, PromptPhase.QUIET),
    ),
    (Message("Parts of life", note="Heading over themes of questions."), tuple(domain.value for domain in DOMAINS)),
    (
        Message("Over the weeks", note="Heading over themes of questions."),
        (PromptPhase.BETWEEN, PromptPhase.REVIEW, PromptPhase.ENDING, PromptPhase.RETURNING),
    ),
    (Message("Your own", note="Heading over the patient's own questions."), (library.MINE,)),
)
"""The themes as they lie on the screen."""
ALL_BLURB = Message("Choose a theme. Each has a few sets of questions.")
_SETS = Plural("{count} set", "{count} sets", note="How many sets of questions a theme has.")
_QUESTIONS = Plural("{count} question", "{count} questions")
_LONG = Plural("about {count} minute", "about {count} minutes", note="How long a set of questions takes.")
_ABOUT_SET = Message("{questions}, {minutes}", note="'3 questions, about 5 minutes'")

ONE_ONLY = Message("Or choose one question")
START_SET = Message("Start", context="a set of questions", note="Button; asks the first question.")
HARD = Message("Can be hard", note="Stands at a question that may stir things up.")
HIDDEN = Message("Hidden. You can show it again in My questions.")
_FOR_SESSION = Message("For session {number}", note="What is written belongs to this session.")
_FOR_A_SESSION = Message("For a session", note="For one that was canceled and has no number.")
NO_SESSION = Message("No session", note="What is written belongs to no session.")
_HIDE = Message("Hide this question: {question}", note="A screen reader says it of the button beside a question.")


def sets(count: int) -> str:
    return _SETS(count=count)


def about_set(prompt_set: PromptSet) -> str:
    """'3 questions, about 5 minutes'."""
    questions = _QUESTIONS(count=len(prompt_set.prompts))
    return _ABOUT_SET(questions=questions, minutes=_LONG(count=prompt_set.minutes))


def title(prompt_set: PromptSet) -> str:
    """Its title; of own questions in no set, that they are one's own."""
    return prompt_set.title or MY_QUESTIONS()


def hide(question: str) -> str:
    return _HIDE(question=question)


def for_session(number: int | None) -> str:
    """Which session what is written belongs to; one that was canceled has no number."""
    return _FOR_SESSION(number=number) if number else _FOR_A_SESSION()
