"""Own questions and sets of them as kinds of records."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.care.records import draft_keys
from kapjournal.models import OwnQuestion, QuestionSet

QUESTION_SET = RecordKind(name="question_set", table=QuestionSet, when="", places=(draft_keys.QUESTION_SET,))
OWN_QUESTION = RecordKind(
    name="own_question",
    table=OwnQuestion,
    when="",
    links={"question_set_id": "question_set"},
    places=(draft_keys.OWN_QUESTION, draft_keys.GIVEN_QUESTION),
)
