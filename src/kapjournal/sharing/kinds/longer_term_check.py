"""The longer-term check in a hand-off: private as it is, it leaves only where it was chosen by hand."""

from collections.abc import Iterator, Sequence

from kapjournal.messages import Message, Plural
from kapjournal.sharing.handoff.item_words import WITH_DATE, Numbers
from kapjournal.sharing.handoff.local_moments import long_moment, short_day
from kapjournal.sharing.handoff.model import Part
from kapjournal.sharing.kinds.entry import SharedEntry, is_longer_term, shape, told_answers
from kapjournal.sharing.kinds.kind import Count, FromVault, PreviewPart, SharedList
from kapjournal.terms import EntryKind

_TITLE = Message("Longer-term check")


def _from_vault() -> FromVault:
    from kapjournal.care import kinds
    from kapjournal.care.kinds.entry import answers_of

    where = (is_longer_term(),)
    return FromVault(kinds.ENTRY, shape, where=where, more=answers_of, counted={"longer_term_checks": where})


def _tell(check: SharedEntry, _numbers: Numbers) -> str:
    return "\n\n".join([f"### {WITH_DATE(title=_TITLE(), date=long_moment(check.at))}", *told_answers(check)])


def _show(found: Sequence[SharedEntry], _numbers: Numbers) -> Iterator[PreviewPart]:
    """With its questions: an answer alone says nothing."""
    for one in found:
        lines = tuple(line for answer in one.answers for line in (answer.prompt, answer.text) if line.strip())
        yield PreviewPart(WITH_DATE(title=_TITLE(), date=short_day(one.at)), lines, one.key)


LONGER_TERM_CHECKS = SharedList[SharedEntry](
    name="longer_term_checks",
    one="longer-term-check",
    part=Part("longer_term_checks", _TITLE, is_usual=False),
    item=SharedEntry,
    from_vault=_from_vault,
    tell=_tell,
    show=_show,
    counts=(Count("longer_term_checks", Plural("{count} longer-term check", "{count} longer-term checks")),),
    since=3,
    belongs=lambda one: one.kind is EntryKind.NOTE,
)
