"""What the screen shows before anything leaves: each thing in the letter, under a title, with a way to take it out."""

from collections.abc import Iterator
from dataclasses import dataclass

from kapjournal.sharing.handoff import item_words
from kapjournal.sharing.handoff.local_moments import days, short_day
from kapjournal.sharing.handoff.model import Discreet, Part, Selection, SharedEntry
from kapjournal.terms import EntryKind


@dataclass(frozen=True, repr=False)
class PreviewPart(Discreet):
    """One thing in the letter.

    `lines` are its words in full, one paragraph each; the patient's own where `own_words`. `leave_out` is what
    `Choice.without` takes to leave it out: the uid of one thing, or a whole part.
    """

    title: str
    lines: tuple[str, ...]
    leave_out: Part | str
    own_words: bool = False
    is_intention: bool = False


def preview(selection: Selection) -> tuple[PreviewPart, ...]:
    """Everything in the selection, nothing else; the order is that of the document."""
    return (*_sessions(selection), *_written(selection), *_check_ins(selection), *_practices(selection))


def _sessions(selection: Selection) -> Iterator[PreviewPart]:
    for one in selection.sessions:
        facts = tuple(f"{name}: {value}" for name, value in item_words.session_facts(one))
        yield PreviewPart(f"{item_words.session_title(one.number)}, {short_day(one.at)}", facts, one.key)


def _written(selection: Selection) -> Iterator[PreviewPart]:
    numbers = selection.numbers
    for one in (*selection.intentions, *selection.entries):
        said = tuple(answer.text for answer in one.answers)
        is_intention = one.kind is EntryKind.INTENTION
        yield PreviewPart(_entry_title(one, numbers), said, one.key, own_words=True, is_intention=is_intention)


def _entry_title(entry: SharedEntry, numbers: item_words.Numbers) -> str:
    title = f"{item_words.written_title(entry, numbers)}, {short_day(entry.at)}"
    return title if entry.kind is EntryKind.INTENTION else f"{title}, {item_words.counted(entry.word_count, 'word')}"


def _check_ins(selection: Selection) -> Iterator[PreviewPart]:
    found = selection.check_ins
    if not found:
        return
    noted, numbers = tuple(one for one in found if one.note), selection.numbers
    title = f"Mood, {days(found[0].at.date(), found[-1].at.date())}"
    lines = tuple(item_words.check_in_line(one, numbers) for one in found)
    yield PreviewPart(title if noted else f"{title}, without notes", lines, Part.CHECK_INS)
    if noted:
        notes = tuple(one.note for one in noted)
        yield PreviewPart(item_words.counted(len(notes), "check-in note"), notes, Part.CHECK_IN_NOTES, own_words=True)


def _practices(selection: Selection) -> Iterator[PreviewPart]:
    found, numbers = selection.practices, selection.numbers
    if found:
        lines = tuple(item_words.practice_line(one, numbers) for one in found)
        yield PreviewPart(item_words.counted(len(found), "practice"), lines, Part.PRACTICES)
