"""What the patient adds to check-ins on the screens: own words, topics, trackers."""

from kapjournal import routes
from kapjournal.care import kinds
from kapjournal.care.records import draft_keys
from kapjournal.views.kinds.kind import ShownDraft, ShownKind
from kapjournal.views.words import drafts

_NAME = ShownDraft(lambda _: drafts.CHANGES, lambda _: routes.CheckIn())
"""Typed while checking in."""

OWN_WORD = ShownKind(kind=kinds.OWN_WORD, drafts={draft_keys.OWN_WORD.name: _NAME})
TOPIC = ShownKind(kind=kinds.TOPIC, drafts={draft_keys.TOPIC.name: _NAME})
TRACKER = ShownKind(kind=kinds.TRACKER, drafts={draft_keys.TRACKER.name: _NAME})
