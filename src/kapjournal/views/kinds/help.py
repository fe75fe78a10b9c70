"""Whom to reach, and the safety plan, on the screens."""

from kapjournal import routes
from kapjournal.care import kinds
from kapjournal.care.records import draft_keys
from kapjournal.views.kinds.kind import ShownDraft, ShownKind
from kapjournal.views.words import people, safety_plan

PERSON = ShownKind(
    kind=kinds.PERSON,
    drafts={
        draft_keys.PERSON.name: ShownDraft(
            lambda _: people.DRAFT, lambda place: routes.EditPerson(person_uid=place.uid or None)
        ),
    },
)
SAFETY_LINE = ShownKind(
    kind=kinds.SAFETY_LINE,
    drafts={
        draft_keys.SAFETY_LINE.name: ShownDraft(
            lambda _: safety_plan.DRAFT, lambda place: routes.EditSafetyLine(line_uid=place.uid)
        ),
        draft_keys.NEW_SAFETY_LINE.name: ShownDraft(
            lambda _: safety_plan.DRAFT, lambda place: routes.NewSafetyLine(step_id=place.uid)
        ),
    },
)
