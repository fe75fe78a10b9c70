"""Writing in a hand-off: intentions in one list, everything else in another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kapjournal.care.records.asked import question
from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.item_words import WITH_DATE, Numbers
from kapjournal.sharing.handoff.json_types import Name
from kapjournal.sharing.handoff.local_moments import long_moment, minute, short_day
from kapjournal.sharing.handoff.model import Discreet, Item, Part
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList
from kapjournal.terms import EntryKind

if TYPE_CHECKING:
    from kapjournal.models import Answer, Entry

_NAMES = {
    EntryKind.INTENTION: Message("Intention"),
    EntryKind.CAPTURE: Message("What came up"),
    EntryKind.STORY: Message("Story"),
    EntryKind.NOTE: Message("Note"),
}
_OF_NUMBER = {
    EntryKind.INTENTION: Message("Intention for session {number}"),
    EntryKind.CAPTURE: Message("What came up in session {number}"),
    EntryKind.STORY: Message("Story of session {number}"),
    EntryKind.NOTE: Message("Note on session {number}"),
}
_OF_SOME = {
    EntryKind.INTENTION: Message("Intention for a session"),
    EntryKind.CAPTURE: Message("What came up in a session"),
    EntryKind.STORY: Message("Story of a session"),
    EntryKind.NOTE: Message("Note on a session"),
}
_WITH_DATE_AND_WORDS = Message("{title}, {date}, {words}", note="'Note, November 20, 214 words'")
_WORDS = Plural("{count} word", "{count} words", note="How long a text is.")


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


def shape(row: "Entry", answers: "list[Answer] | None") -> SharedEntry | None:
    """Prompts that were passed over are not in it; an entry without a word is not there."""
    said = tuple(SharedAnswer(question(one), one.text) for one in answers or () if one.text.strip())
    return SharedEntry(row.uid, minute(row.happened_at, row.zone), row.kind, None, said) if said else None


def is_longer_term() -> Any:
    """Leaves only as what it is, where it was chosen by hand: neither among the writing nor by a line of it."""
    from sqlmodel import col

    from kapjournal.care.steps import longer_term
    from kapjournal.models import Entry

    return col(Entry.prompt_set) == longer_term.SET


def _intentions() -> FromVault:
    is_intention, is_private = _conditions()
    where = (is_intention, ~is_private)
    return _entries(where, {"intentions": where})


def _writing() -> FromVault:
    is_intention, is_private = _conditions()
    where = (~is_intention, ~is_private, ~is_longer_term())
    return _entries(where, {"writing": where, "private_entries": (is_private, ~is_longer_term())})


def _conditions() -> tuple[Any, Any]:
    """Whether it is an intention; and whether it is private, and never leaves, whatever is chosen."""
    from sqlmodel import col

    from kapjournal.models import Entry

    return col(Entry.kind) == EntryKind.INTENTION, col(Entry.is_private)


def _entries(where: tuple[Any, ...], counted: Mapping[str, tuple[Any, ...]]) -> FromVault:
    from kapjournal.care import kinds
    from kapjournal.care.kinds.entry import answers_of

    return FromVault(kinds.ENTRY, shape, where=where, more=answers_of, counted=counted)


def title(entry: SharedEntry, numbers: Numbers) -> str:
    """Story of session 2."""
    if entry.session is None:
        return _NAMES[entry.kind]()
    number = numbers.get(entry.session)
    return _OF_NUMBER[entry.kind](number=number) if number else _OF_SOME[entry.kind]()


def _tell(entry: SharedEntry, numbers: Numbers) -> str:
    head = WITH_DATE(title=title(entry, numbers), date=long_moment(entry.at))
    return "\n\n".join([f"### {head}", *told_answers(entry)])


def told_answers(entry: SharedEntry) -> Iterator[str]:
    """Each answer as Markdown, below its question."""
    return (f"{_asked(one.prompt)}{quote(one.text)}" for one in entry.answers)


def _asked(prompt: str) -> str:
    line = one_line(prompt)
    return f"**{line}**\n\n" if line else ""


def _show(found: Sequence[SharedEntry], numbers: Numbers) -> Iterator[PreviewPart]:
    for one in found:
        said = tuple(answer.text for answer in one.answers)
        is_intention = one.kind is EntryKind.INTENTION
        head = _shown_title(one, title(one, numbers))
        yield PreviewPart(head, said, one.key, own_words=True, is_intention=is_intention)


def _shown_title(entry: SharedEntry, named: str) -> str:
    """An intention is short; of everything else it is said how long it is."""
    if entry.kind is EntryKind.INTENTION:
        return WITH_DATE(title=named, date=short_day(entry.at))
    return _WITH_DATE_AND_WORDS(title=named, date=short_day(entry.at), words=_WORDS(count=entry.word_count))


_OF_SESSION = Link("session", column="session_id", to="sessions")

INTENTIONS = SharedList[SharedEntry](
    name="intentions",
    one="intention",
    part=Part("intentions", Message("Intentions")),
    item=SharedEntry,
    from_vault=_intentions,
    tell=_tell,
    show=_show,
    counts=(Count("intentions", Plural("{count} intention", "{count} intentions")),),
    since=1,
    belongs=lambda one: one.kind is EntryKind.INTENTION,
    links=(_OF_SESSION,),
)

ENTRIES = SharedList[SharedEntry](
    name="entries",
    one="entry",
    part=Part("writing", Message("Writing", note="What came up, stories and notes.")),
    item=SharedEntry,
    from_vault=_writing,
    tell=_tell,
    show=_show,
    counts=(
        Count("writing", Plural("{count} text", "{count} texts", note="Of writing.")),
        Count("private_entries", Plural("{count} private entry", "{count} private entries"), leaving=lambda _: 0),
    ),
    since=1,
    belongs=lambda one: one.kind is not EntryKind.INTENTION,
    links=(_OF_SESSION,),
)
"""Captures, stories and notes."""
