"""Writing in a hand-off: intentions in one list, everything else in another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import col

from kapjournal import content
from kapjournal.care import kinds
from kapjournal.care.kinds.entry import answers_of
from kapjournal.errors import ContentError
from kapjournal.models import Answer, Entry
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.item_words import Numbers, counted, of_session
from kapjournal.sharing.handoff.json_types import Name
from kapjournal.sharing.handoff.local_moments import long_moment, minute, short_day
from kapjournal.sharing.handoff.model import Discreet, Item, Part
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList
from kapjournal.terms import EntryKind

_NAMES = {
    EntryKind.INTENTION: "Intention",
    EntryKind.CAPTURE: "What came up",
    EntryKind.STORY: "The story",
    EntryKind.NOTE: "Note",
}
_IS_INTENTION = col(Entry.kind) == EntryKind.INTENTION


@dataclass(frozen=True, repr=False)
class SharedAnswer(Discreet):
    """A question as it was shown, empty for free writing, and what was written to it."""

    prompt: str
    text: str


@dataclass(frozen=True, repr=False)
class SharedEntry(Item):
    """A piece of writing. `session` is the key of its session where that leaves too, else None."""

    kind: EntryKind
    session: Name | None
    answers: tuple[SharedAnswer, ...]

    @property
    def word_count(self) -> int:
        return sum(len(answer.text.split()) for answer in self.answers)


def _shape(row: Entry, answers: list[Answer] | None) -> SharedEntry | None:
    """Prompts that were passed over are not in it; an entry without a word is not there."""
    said = tuple(SharedAnswer(_prompt(one), one.text) for one in answers or () if one.text.strip())
    return SharedEntry(row.uid, minute(row.happened_at, row.zone), row.kind, None, said) if said else None


def _prompt(answer: Answer) -> str:
    """The question as it was asked; where that is not known, as it is asked now.

    Empty for free writing, and for a question that a later version took out.
    """
    if answer.asked or not answer.prompt_id:
        return answer.asked
    try:
        return content.prompt(answer.prompt_id).text
    except ContentError:  # taken out by a later version
        return ""


def _title(entry: SharedEntry, numbers: Numbers) -> str:
    """The story, second session."""
    return _NAMES[entry.kind] + of_session(entry.session, numbers)


def _tell(entry: SharedEntry, numbers: Numbers) -> str:
    answers = (f"{_asked(one.prompt)}{quote(one.text)}" for one in entry.answers)
    return "\n\n".join([f"### {_title(entry, numbers)}, {long_moment(entry.at)}", *answers])


def _asked(prompt: str) -> str:
    line = one_line(prompt)
    return f"**{line}**\n\n" if line else ""


def _show(found: Sequence[SharedEntry], numbers: Numbers) -> Iterator[PreviewPart]:
    for one in found:
        said = tuple(answer.text for answer in one.answers)
        is_intention = one.kind is EntryKind.INTENTION
        title = f"{_title(one, numbers)}, {short_day(one.at)}"
        title = title if is_intention else f"{title}, {counted(one.word_count, 'word')}"
        yield PreviewPart(title, said, one.key, own_words=True, is_intention=is_intention)


_OF_SESSION = Link("session", column="session_id", to="sessions")

INTENTIONS = SharedList[SharedEntry](
    name="intentions",
    one="intention",
    part=Part("intentions", lambda: "Intentions"),
    item=SharedEntry,
    from_vault=FromVault(
        kinds.ENTRY, _shape, where=(_IS_INTENTION,), more=answers_of, counted={"intentions": (_IS_INTENTION,)}
    ),
    tell=_tell,
    show=_show,
    counts=(Count("intentions", lambda number: counted(number, "intention")),),
    since=1,
    belongs=lambda one: one.kind is EntryKind.INTENTION,
    links=(_OF_SESSION,),
)

ENTRIES = SharedList[SharedEntry](
    name="entries",
    one="entry",
    part=Part("writing", lambda: "Writing"),
    item=SharedEntry,
    from_vault=FromVault(
        kinds.ENTRY, _shape, where=(~_IS_INTENTION,), more=answers_of, counted={"writing": (~_IS_INTENTION,)}
    ),
    tell=_tell,
    show=_show,
    counts=(Count("writing", lambda number: counted(number, "page of writing", "pages of writing")),),
    since=1,
    belongs=lambda one: one.kind is not EntryKind.INTENTION,
    links=(_OF_SESSION,),
)
"""Captures, stories and notes."""
