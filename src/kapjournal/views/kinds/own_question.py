"""Own questions and sets of them on the screens."""

from kapjournal import routes
from kapjournal.care import kinds
from kapjournal.care.records import draft_keys
from kapjournal.care.records.draft_keys import Place
from kapjournal.routes import Route
from kapjournal.views.kinds.kind import ShownDraft, ShownKind
from kapjournal.views.words import drafts


def _question(place: Place) -> Route:
    return routes.EditQuestion(question_uid=place.uid) if place.uid else routes.NewQuestion()


def _set(place: Place) -> Route:
    return routes.EditQuestionSet(question_set_uid=place.uid or None)


QUESTION_SET = ShownKind(
    kind=kinds.QUESTION_SET, drafts={draft_keys.QUESTION_SET.name: ShownDraft(lambda _: drafts.CHANGES, _set)}
)
OWN_QUESTION = ShownKind(
    kind=kinds.OWN_QUESTION,
    drafts={
        draft_keys.OWN_QUESTION.name: ShownDraft(lambda _: drafts.QUESTION, _question),
        draft_keys.GIVEN_QUESTION.name: ShownDraft(lambda _: drafts.QUESTION, lambda _: routes.GivenQuestion()),
    },
)
