"""The way through a set of prompts: what comes next, what a half-written one remembers, what is kept of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import drafts, entries
from kapjournal.care.records.text_cleaning import AnswerText, is_blank
from kapjournal.content import Prompt, PromptSet
from kapjournal.errors import ContentError
from kapjournal.models import Entry, EntryKind

_AT, _GENTLER, _ROSE = "_at", "_gentler", "_rose"
_MINUTES_OF_ONE = 3
_ASKED = "_asked."
"""Fields of a draft that hold no words of the patient; prompt ids never begin with an underscore."""


@dataclass(frozen=True)
class Progress:
    """Where the reader is: the index of the prompt, which ones are asked more gently, whether distress rose."""

    at: int = 0
    gentler: frozenset[str] = frozenset()
    rose: bool = False

    def asks_gently(self, prompt: Prompt) -> bool:
        """Once distress rose, gently is how everything is asked; a tap turns it round for one prompt."""
        return (prompt.id in self.gentler) != self.rose

    def as_texts(self) -> dict[str, str]:
        return {_AT: str(self.at), _GENTLER: "\n".join(sorted(self.gentler)), _ROSE: "yes" if self.rose else ""}


def set_of(set_id: str) -> PromptSet:
    """The set with this content id; of a question's own id, that question alone. Raises ContentError."""
    try:
        return content.prompt_set(set_id)
    except ContentError:  # perhaps the id of one question
        one = content.prompt(set_id)
        return PromptSet(
            id=one.id, phase=one.phase, title=one.text, blurb=one.text, minutes=_MINUTES_OF_ONE, prompts=(one,)
        )


def asked_field(prompt_id: str) -> str:
    """Where a draft notes the question that was on the screen while the words to this prompt were typed."""
    return f"{_ASKED}{prompt_id}"


def way_of(texts: Mapping[str, str], prompts: Sequence[Prompt]) -> Progress:
    """The way a draft remembers, as far as the prompts still have it; else its beginning."""
    at = texts.get(_AT, "")
    index = int(at) if at.isdecimal() and int(at) < len(prompts) else 0
    gentler = frozenset(filter(None, texts.get(_GENTLER, "").split("\n")))
    return Progress(index, gentler, bool(texts.get(_ROSE)))


def words_of(texts: Mapping[str, str]) -> dict[str, str]:
    """What the patient wrote, by prompt id; blank ones are left out."""
    return {name: text for name, text in texts.items() if not name.startswith("_") and not is_blank(text)}


def next_index(prompts: Sequence[Prompt], way: Progress) -> int | None:
    """The prompt after this one; once distress rose, no hard one. None at the end."""
    later = range(way.at + 1, len(prompts))
    return next((index for index in later if not (way.rose and prompts[index].hard)), None)


def previous_index(prompts: Sequence[Prompt], way: Progress) -> int | None:
    """The prompt before this one; once distress rose, no hard one. None at the beginning."""
    earlier = range(way.at - 1, -1, -1)
    return next((index for index in earlier if not (way.rose and prompts[index].hard)), None)


def answers(prompt_set: PromptSet, texts: Mapping[str, str]) -> list[AnswerText]:
    """What is kept, in the order asked; words to prompts of another set, brought along, come first."""
    written = words_of(texts)
    asked = [prompt.id for prompt in prompt_set.prompts]
    brought = [prompt_id for prompt_id in written if prompt_id not in asked]
    return [
        AnswerText(prompt_id, written.get(prompt_id, ""), texts.get(asked_field(prompt_id), ""))
        for prompt_id in (*brought, *asked)
    ]


def keep(
    db: Session, prompt_set: PromptSet, texts: Mapping[str, str], *, now: datetime, session_uid: str | None
) -> Entry:
    """Keeps what was written and drops its draft. Raises NothingWritten."""
    return entries.keep(
        db,
        _kind(prompt_set),
        answers(prompt_set, texts),
        now=now,
        session_uid=session_uid,
        prompt_set=prompt_set.id,
        draft_place=drafts.guided_place(session_uid, prompt_set.id),
    )


def _kind(prompt_set: PromptSet) -> EntryKind:
    """A look back, and whatever else has no kind of its own, is a note."""
    phase = prompt_set.phase.value
    return EntryKind(phase) if phase in set(EntryKind) else EntryKind.NOTE


def change_set(
    db: Session, texts: Mapping[str, str], *, session_uid: str | None, old: str, new: str, now: datetime
) -> None:
    """Goes over from one set to another, with every word written so far; together or not at all.

    Where both drafts have words for one prompt, both are kept, the earlier first.
    """
    place = drafts.guided_place(session_uid, new)
    merged = dict(drafts.load(db, place) or {})
    for prompt_id, text in words_of(texts).items():
        waiting = merged.get(prompt_id, "")
        merged[prompt_id] = text if waiting in ("", text) else f"{waiting}\n\n{text}"
        if asked := texts.get(asked_field(prompt_id)):
            merged[asked_field(prompt_id)] = asked
    drafts.forget(db, drafts.guided_place(session_uid, old))
    drafts.save(db, place, merged, now=now)  # commits both
