"""Said of questions of the patient's own."""

from kapjournal.messages import Message

TITLE = Message("My questions")
BLURB = Message("They are asked among the others, and can be changed or hidden at any time.")
EMPTY = Message("There is no question of your own yet. Add one of yours, or one from your therapist.")
ADD = Message("Add a question")
NEW_SET = Message("New question set")
GIVEN = Message("From my therapist")
GIVEN_WHY = Message("Paste the question here.")
QUESTION = Message("Your question")
PART_OF = Message("Part of", note="Over the name of the set that a question belongs to. Opens where it is chosen.")
ALONE = Message("My questions", context="set", note="A question that is in no other set.")
CAN_BE_HARD = Message("This question can be hard")
CAN_BE_HARD_WHY = Message("Then it asks how upset you are afterwards.")
HIDE = Message("Hide this question")
HIDDEN = Message("Hidden. You can show it again in My questions.")
SHOW_AGAIN = Message("Show again", note="Button; a hidden question is asked again.")
SHOWN = Message("It is asked again.")
DELETE = Message("Delete")
DELETE_ASK = Message("Delete this question? Your answers stay.")
KEEP = Message("Keep", note="Button; does not delete.")
DELETE_SET_ASK = Message("Delete this set? Its questions and your answers stay.")
WRITE = Message("Write an answer", note="Button; opens a page for this question.")
CHANGE = Message("Change", note="Button; opens a question or a set to be changed.")
SET_TITLE = Message("Name of the set")
NO_MORE = Message("This question is no longer in your journal.")
HIDDEN_OF_APP = Message("Hidden questions of the app")
HIDDEN_NOTE = Message("Hidden", note="Stands at a question that is not asked.")
FROM_THERAPIST_NOTE = Message("From your therapist", note="Stands at a question that a therapist gave.")
HARD_NOTE = Message("Can be hard", note="Stands at a question that may stir things up.")
THEMES = Message("Choose a theme", note="Title; the set that a question belongs to is chosen by its theme first.")
_SHOW = Message("Show again: {question}", note="A screen reader says it of the button beside a question.")


def show_again(question: str) -> str:
    return _SHOW(question=question)
