"""A letter to oneself on the screens. It is no line of the journal, so that nothing shows a word of it."""

from kapjournal import routes
from kapjournal.care import kinds
from kapjournal.care.records import draft_keys
from kapjournal.views.kinds.kind import ShownDraft, ShownKind
from kapjournal.views.words import drafts

LETTER = ShownKind(
    kind=kinds.LETTER,
    drafts={draft_keys.LETTER.name: ShownDraft(lambda _: drafts.LETTER, lambda _: routes.NewLetter())},
)
