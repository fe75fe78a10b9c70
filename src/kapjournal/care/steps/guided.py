"""The way through a set of prompts: what comes next, what a half-written one remembers, what is kept of it."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlmodel import Session

from kapjournal.care.records import draft_keys, drafts, entries, tags
from kapjournal.care.records.text_cleaning import AnswerText, is_blank
from kapjournal.care.steps.question_sets import set_to_keep
from kapjournal.content import Prompt, PromptPhase, PromptSet
from kapjournal.errors import SessionBegun
from kapjournal.logs import kind_and_place
from kapjournal.models import Entry, EntryKind

_log = logging.getLogger(__name__)

_AT, _GENTLER, _OTHERS = "_at", "_gentler", "_others"
_ASKED = "_asked."
SESSION_FIELD = "_session"
"""The field of a draft that says which session the writing belongs to, where the patient chose; `NO_SESSION` for none.

Fields of a draft that begin with an underscore hold no words of the patient; prompt ids never begin so.
"""
NO_SESSION = "-"
ABOUT_FIELDS = (tags.FIELD, SESSION_FIELD)
"""What a draft says of what its words are about. Without a word it is about nothing."""


@dataclass(frozen=True)
class Progress:
    """Where the reader is: the index of the prompt, which ones are asked more gently, which are asked in place of
    others, by the index of those."""

    at: int = 0
    gentler: frozenset[str] = frozenset()
    others: Mapping[int, str] = field(default_factory=dict)

    def asks_gently(self, prompt: Prompt) -> bool:
        return prompt.id in self.gentler

    def asks_instead(self, prompt_id: str) -> "Progress":
        """With another question in place of the one it is at."""
        return replace(self, others={**self.others, self.at: prompt_id})

    def as_texts(self) -> dict[str, str]:
        others = "\n".join(f"{index}={prompt_id}" for index, prompt_id in sorted(self.others.items()))
        return {_AT: str(self.at), _GENTLER: "\n".join(sorted(self.gentler)), _OTHERS: others}


def asked_field(prompt_id: str) -> str:
    """Where a draft notes the question that was on the screen while the words to this prompt were typed."""
    return f"{_ASKED}{prompt_id}"


def way_of(texts: Mapping[str, str], prompts: Sequence[Prompt]) -> Progress:
    """The way a draft remembers, as far as the prompts still have it; else its beginning."""
    at = _index(texts.get(_AT, ""), len(prompts))
    gentler = frozenset(filter(None, texts.get(_GENTLER, "").split("\n")))
    others: dict[int, str] = {}
    for line in texts.get(_OTHERS, "").split("\n"):
        index, _, prompt_id = line.partition("=")
        if prompt_id and (place := _index(index, len(prompts), -1)) >= 0:
            others[place] = prompt_id
    return Progress(at, gentler, others)


def _index(text: str, length: int, otherwise: int = 0) -> int:
    return int(text) if text.isdecimal() and int(text) < length else otherwise


def with_others(prompt_set: PromptSet, way: Progress, library: Iterable[Prompt]) -> PromptSet:
    """The set as it is asked on this way. Another question that is there no more, or twice, leaves the first one."""
    known = {prompt.id: prompt for prompt in library}
    prompts = list(prompt_set.prompts)
    for index, prompt_id in way.others.items():
        if index < len(prompts) and prompt_id in known and prompt_id not in {one.id for one in prompts}:
            prompts[index] = known[prompt_id]
    return replace(prompt_set, prompts=tuple(prompts))


def words_of(texts: Mapping[str, str]) -> dict[str, str]:
    """What the patient wrote, by prompt id; blank ones are left out."""
    return {name: text for name, text in texts.items() if not name.startswith("_") and not is_blank(text)}


def next_index(prompts: Sequence[Prompt], way: Progress, *, easy: bool = False) -> int | None:
    """The prompt after this one; where it has to be `easy`, no hard one. None at the end."""
    later = range(way.at + 1, len(prompts))
    return next((index for index in later if not (easy and prompts[index].hard)), None)


def previous_index(prompts: Sequence[Prompt], way: Progress, *, easy: bool = False) -> int | None:
    """The prompt before this one; where it has to be `easy`, no hard one. None at the beginning."""
    earlier = range(way.at - 1, -1, -1)
    return next((index for index in earlier if not (easy and prompts[index].hard)), None)


def easy_index(prompts: Sequence[Prompt], way: Progress) -> int | None:
    """The prompt it is at, or else the nearest one that is not hard; later ones first. None where all are hard."""
    if way.at < len(prompts) and not prompts[way.at].hard:
        return way.at
    later = next_index(prompts, way, easy=True)
    return previous_index(prompts, way, easy=True) if later is None else later


def answers(prompt_set: PromptSet, texts: Mapping[str, str]) -> list[AnswerText]:
    """What is kept, in the order asked; words to prompts of another set, brought along, come first."""
    written = words_of(texts)
    asked = [prompt.id for prompt in prompt_set.prompts]
    brought = [prompt_id for prompt_id in written if prompt_id not in asked]
    return [
        AnswerText(prompt_id, written.get(prompt_id, ""), texts.get(asked_field(prompt_id), ""))
        for prompt_id in (*brought, *asked)
    ]


def session_of(texts: Mapping[str, str], opened_for: str | None) -> str | None:
    """The uid of the session the writing belongs to: the one chosen while writing, else the one it was opened for."""
    chosen = texts.get(SESSION_FIELD, "")
    return None if chosen == NO_SESSION else chosen or opened_for


def keep(
    db: Session, prompt_set: PromptSet, texts: Mapping[str, str], *, now: datetime, session_uid: str | None
) -> Entry:
    """Keeps what was written and drops its draft. `session_uid` is the one it was opened for.

    A session has one intention: what was there before is rewritten, and once the session has begun, what comes later
    is a note beside it. Raises NothingWritten.
    """
    place, belongs_to = draft_keys.guided_place(session_uid, prompt_set.id), session_of(texts, session_uid)
    told, set_id = answers(prompt_set, texts), set_to_keep(prompt_set.id)
    kind = _kind(prompt_set)
    if kind is EntryKind.INTENTION and belongs_to:
        try:
            kept = entries.keep_intention(db, belongs_to, told, now=now, prompt_set=set_id)
        except SessionBegun as error:
            _log.info("kept beside the intention: %s", kind_and_place(error))
            kind = EntryKind.NOTE
        else:
            drafts.drop(db, place)
            return kept
    return entries.keep(
        db,
        kind,
        told,
        now=now,
        session_uid=belongs_to,
        prompt_set=set_id,
        draft_place=place,
        tags=tags.in_draft(texts),
    )


def _kind(prompt_set: PromptSet) -> EntryKind:
    """A look back, and whatever else has no kind of its own, is a note; so is a thought about an intention alone."""
    phase = prompt_set.phase.value
    is_thought = prompt_set.phase is PromptPhase.INTENTION and not set_to_keep(prompt_set.id)
    return EntryKind(phase) if phase in set(EntryKind) and not is_thought else EntryKind.NOTE


def change_set(
    db: Session, texts: Mapping[str, str], *, session_uid: str | None, old: str, new: str, now: datetime
) -> None:
    """Goes over from one set to another, with every word written so far; together or not at all.

    Where both drafts have words for one prompt, both are kept, the earlier first.
    """
    place = draft_keys.guided_place(session_uid, new)
    merged = dict(drafts.load(db, place) or {})
    for prompt_id, text in words_of(texts).items():
        waiting = merged.get(prompt_id, "")
        merged[prompt_id] = text if waiting in ("", text) else f"{waiting}\n\n{text}"
        if asked := texts.get(asked_field(prompt_id)):
            merged[asked_field(prompt_id)] = asked
    for name in ABOUT_FIELDS:
        if texts.get(name):
            merged.setdefault(name, texts[name])
    drafts.forget(db, draft_keys.guided_place(session_uid, old))
    drafts.save(db, place, merged, now=now)  # commits both
