"""Writing in a hand-off: intentions in one list, everything else in another."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kapjournal.errors import HandoffError
from kapjournal.sharing.handoff.fields import Fields
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.item_words import Numbers, counted, of_session
from kapjournal.sharing.handoff.local_moments import long_moment, short_day
from kapjournal.sharing.handoff.model import Discreet, Item, Part
from kapjournal.sharing.handoff.readers import Reader
from kapjournal.sharing.kinds.kind import Count, Link, PreviewPart, SharedList, named
from kapjournal.terms import EntryKind

if TYPE_CHECKING:
    from kapjournal.sharing.kinds.from_vault import FromVault

_NAMES = {
    EntryKind.INTENTION: "Intention",
    EntryKind.CAPTURE: "What came up",
    EntryKind.STORY: "The story",
    EntryKind.NOTE: "Note",
}


@dataclass(frozen=True, repr=False)
class SharedAnswer(Discreet):
    """A question as it was shown, empty for free writing, and what was written to it."""

    prompt: str
    text: str


@dataclass(frozen=True, repr=False)
class SharedEntry(Item):
    """A piece of writing. `session` is the key of its session where that leaves too, else None."""

    kind: EntryKind
    session: str | None
    answers: tuple[SharedAnswer, ...]

    @property
    def word_count(self) -> int:
        return sum(len(answer.text.split()) for answer in self.answers)


def _write(item: SharedEntry) -> dict[str, Any]:
    return {
        **named(item),
        "kind": item.kind.value,
        "session": item.session,
        "answers": [{"prompt": one.prompt, "text": one.text} for one in item.answers],
    }


def _reading(*, intentions: bool) -> Callable[[Reader, Fields], SharedEntry]:
    def read(reader: Reader, fields: Fields) -> SharedEntry:
        entry = SharedEntry(
            *reader.named(fields),
            kind=fields.member("kind", EntryKind),
            session=reader.link(fields, "session"),
            answers=fields.items("answers", lambda answer: _read_answer(reader, answer)),
        )
        if (entry.kind is EntryKind.INTENTION) is not intentions:
            raise HandoffError("an intention stands among other writing, or the other way round")
        return entry

    return read


def _read_answer(reader: Reader, fields: Fields) -> SharedAnswer:
    reader.content_id(fields, "prompt_id")
    return SharedAnswer(fields.text("prompt"), fields.text("text"))


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


def _intentions_from_vault() -> "FromVault":
    from kapjournal.sharing.kinds.entry_rows import INTENTION_ROWS

    return INTENTION_ROWS


def _entries_from_vault() -> "FromVault":
    from kapjournal.sharing.kinds.entry_rows import ENTRY_ROWS

    return ENTRY_ROWS


_OF_SESSION = Link("session", column="session_id", to="sessions")

INTENTIONS = SharedList[SharedEntry](
    name="intentions",
    one="intention",
    part=Part("intentions", lambda: "Intentions"),
    from_vault=_intentions_from_vault,
    write=_write,
    read=_reading(intentions=True),
    tell=_tell,
    show=_show,
    counts=(Count("intentions", lambda number: counted(number, "intention")),),
    since=1,
    links=(_OF_SESSION,),
)

ENTRIES = SharedList[SharedEntry](
    name="entries",
    one="entry",
    part=Part("writing", lambda: "Writing"),
    from_vault=_entries_from_vault,
    write=_write,
    read=_reading(intentions=False),
    tell=_tell,
    show=_show,
    counts=(Count("writing", lambda number: counted(number, "page of writing", "pages of writing")),),
    since=1,
    links=(_OF_SESSION,),
)
"""Captures, stories and notes."""
